"""The report of an import in words."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from navigator.directory.import_report import COUNTED, ImportReport
from ui.phrases.spoken import label_words

PROBLEMS_SHOWN = 500
STEPS = {
    "reading": str(QT_TRANSLATE_NOOP("ImportWords", "Reading the file")),
    "comparing": str(QT_TRANSLATE_NOOP("ImportWords", "Comparing with the directory in use")),
    "writing": str(QT_TRANSLATE_NOOP("ImportWords", "Writing the new directory")),
}
NAMES = {
    "rows_seen": str(QT_TRANSLATE_NOOP("ImportWords", "rows seen")),
    "imported": str(QT_TRANSLATE_NOOP("ImportWords", "imported")),
    "merged": str(QT_TRANSLATE_NOOP("ImportWords", "merged")),
    "unchanged": str(QT_TRANSLATE_NOOP("ImportWords", "unchanged")),
    "rejected": str(QT_TRANSLATE_NOOP("ImportWords", "rejected")),
    "skipped": str(QT_TRANSLATE_NOOP("ImportWords", "skipped")),
    "services": str(QT_TRANSLATE_NOOP("ImportWords", "services")),
    "organizations": str(QT_TRANSLATE_NOOP("ImportWords", "organizations")),
    "locations": str(QT_TRANSLATE_NOOP("ImportWords", "locations")),
    "service_at_locations": str(QT_TRANSLATE_NOOP("ImportWords", "services at places")),
    "retired": str(QT_TRANSLATE_NOOP("ImportWords", "retired")),
}


translate = QCoreApplication.translate


def progress_words(step: str, rows: int) -> str:
    """Say what is being done and how far it is: "Reading the file: 5,000 rows"."""
    named = translate("ImportWords", STEPS.get(step, step.capitalize()))
    return translate("ImportWords", "{step}: {rows} rows").format(step=named, rows=f"{rows:,}") if rows > 0 else named


def verdict(report: ImportReport) -> str:
    """Say in one sentence how it went."""
    problems = sum(len(table.problems) for table in report.tables)
    seen = report.totals()["rows_seen"]
    if not report.balanced:
        return translate(
            "ImportWords",
            "The counts do not balance: tell whoever keeps this program, and do not rely on this directory.",
        )
    if not problems:
        return translate("ImportWords", "{rows} rows seen, each accounted for, no problem found.").format(
            rows=f"{seen:,}"
        )
    words = translate(
        "ImportWords",
        "{rows} rows seen, each accounted for. {problems} problems are listed below; no row was dropped silently.",
    )
    return words.format(rows=f"{seen:,}", problems=f"{problems:,}")


def counted(report: ImportReport) -> tuple[tuple[str, str], ...]:
    """Return figures with their names: the six counts, then what the directory holds."""
    totals = report.totals()
    rows = [(f"{totals[name]:,}", translate("ImportWords", NAMES.get(name, name))) for name in COUNTED]
    held = [
        (f"{count:,}", translate("ImportWords", NAMES.get(name, name.replace("_", " "))))
        for name, count in report.directory.items()
    ]
    return (*rows, *held)


def problem_lines(report: ImportReport) -> Iterator[str]:
    """Yield how often each kind came up, then the first problems with their places."""
    for table in report.tables:
        for kind, count in table.problem_counts().items():
            yield f"{count:,} \u00d7 {label_words(kind.replace('_', ' '))} \u00b7 {table.file}"
    row = translate("ImportWords", "row")
    for problem in islice(report.problems(), PROBLEMS_SHOWN):
        column = f", {problem.column}" if problem.column else ""
        place = f"{problem.file}, {row} {problem.row}{column}"
        yield f"{place}: {problem.reason or label_words(problem.kind.value.replace('_', ' '))}"
