"""The report of an import as one page that a browser shows and a printer prints: no script, nothing fetched."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from navigator.directory.difference import Change
from navigator.directory.import_report import COUNTED, ImportReport, Problem
from ui.terminal.import_words import HEADS

MOST_OF_A_KIND, MOST_CHANGES = 200, 500
STYLE = (
    "body{font:16px/1.45 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1a1c20;background:#fff}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{text-align:left;padding:.3rem .6rem;"
    "border-bottom:1px solid #dddad2;vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}p.note{border-left:4px solid #7d5200;padding-left:.8rem}"
    "@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}"
)
KINDS = {
    "unknown_organization": "The organization is not in the file",
    "unknown_service": "The service is not in the file",
    "unknown_location": "The location is not in the file",
    "bad_phone": "Numbers that cannot be dialled",
    "bad_coordinate": "Points that cannot be right",
    "bad_zip": "ZIP codes that cannot be right",
    "bad_hours": "Hours that were not understood",
    "encoding": "Letters that were broken and repaired",
    "duplicate_id": "One id for two records",
    "confidential_stripped": "Confidential places, stripped",
    "empty_row": "Rows that say nothing",
    "not_parsed": "Not understood, kept as written",
    "repaired": "Repaired",
}


def report_page(report: ImportReport) -> str:
    """Return the page as HTML; what a file says is text in it, never markup."""
    title = f"Import of {report.source}" if report.source else "Import"
    parts = [*_head(title, report), *_counts(report), *_changes(report), *_problems(report), "</main></body></html>"]
    return "\n".join(parts) + "\n"


def _head(title: str, report: ImportReport) -> Iterator[str]:
    yield f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
    yield f"<style>{STYLE}</style></head><body><main><h1>{escape(title)}</h1>"
    held = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in report.directory.items())
    yield f"<p>{'Nothing was changed. The directory would hold' if report.dry_run else 'The directory holds'} {held}.</p>"
    yield from (f'<p class="note">{escape(note)}</p>' for note in report.notes)


def _counts(report: ImportReport) -> Iterator[str]:
    rows = [[table.file, *(f"{getattr(table, name):,}" for name in COUNTED)] for table in report.tables]
    rows.append(["all together", *(f"{count:,}" for count in report.totals().values())])
    yield "<h2>Rows</h2>"
    yield from _table(("file", *HEADS), rows)


def _changes(report: ImportReport) -> Iterator[str]:
    found = report.difference
    for title, changes in (("New services", found.added), ("Retired services", found.retired)):
        if changes:
            yield f"<h2>{title}: {len(changes):,}</h2>"
            yield from _table(("service",), [[change.service] for change in changes[:MOST_CHANGES]])
            yield from _more(len(changes), MOST_CHANGES)
    if found.changed:
        yield f"<h2>Changed fields: {len(found.changed):,}</h2>"
        yield from _table(("service", "field", "before", "now"), [_change(one) for one in found.changed[:MOST_CHANGES]])
        yield from _more(len(found.changed), MOST_CHANGES)


def _change(change: Change) -> list[str]:
    return [change.service, f"{change.table} {change.column}", change.before or "", change.after or ""]


def _problems(report: ImportReport) -> Iterator[str]:
    ordered = sorted(report.problems(), key=lambda problem: problem.kind.value)
    for kind, group in groupby(ordered, key=lambda problem: problem.kind.value):
        found = list(group)
        yield f"<h2>{escape(KINDS.get(kind, kind))}: {len(found):,}</h2>"
        yield from _table(("file", "row", "column", "what is wrong"), [_problem(one) for one in found[:MOST_OF_A_KIND]])
        yield from _more(len(found), MOST_OF_A_KIND)


def _problem(problem: Problem) -> list[str]:
    return [problem.file, f"{problem.row:,}" if problem.row else "", problem.column, problem.reason]


def _more(count: int, shown: int) -> Iterator[str]:
    if count > shown:
        yield f"<p>and {count - shown:,} more; all of them are in the JSON report.</p>"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    # A column is one of numbers when all its cells are.
    numeric = [all(row[at].replace(",", "").isdigit() for row in rows) for at in range(len(heads))]
    marks = [' class="n"' if is_number else "" for is_number in numeric]
    yield "<table><thead><tr>" + _cells("th", heads, marks) + "</tr></thead><tbody>"
    yield from ("<tr>" + _cells("td", row, marks) + "</tr>" for row in rows)
    yield "</tbody></table>"


def _cells(tag: str, cells: Sequence[str], marks: Sequence[str]) -> str:
    return "".join(f"<{tag}{mark}>{escape(cell)}</{tag}>" for cell, mark in zip(cells, marks, strict=True))
