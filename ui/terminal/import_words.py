"""The report of an import: as the document of PRODUCT.md, and in words."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from typing import Any

from navigator.directory.import_report import COUNTED, ImportReport, Problem, TableCount

FIRST = 5
HEADS = ("rows", "new or changed", "merged", "unchanged", "rejected", "skipped")


def report_json(report: ImportReport) -> dict[str, Any]:
    """Return the whole report, every problem in it."""
    return {
        "files": [_table_json(table) for table in report.tables],
        "totals": report.totals(),
        "directory": dict(report.directory),
        "source": report.source,
        "notes": list(report.notes),
        "dry_run": report.dry_run,
        "took_ms": round(report.took_ms, 1),
    }


def report_text(report: ImportReport) -> str:
    """Return a short table, then the problems by kind with the first places of each."""
    return "\n".join([*_counts(report), "", *_problems(report), *report.notes, _directory(report)])


def _table_json(table: TableCount) -> dict[str, Any]:
    return {
        "file": table.file,
        "format": table.format,
        **{name: getattr(table, name) for name in COUNTED},
        "problem_counts": table.problem_counts(),
        "problems": [asdict(problem) | {"kind": problem.kind.value} for problem in table.problems],
    }


def _counts(report: ImportReport) -> Iterator[str]:
    """Yield lines of one width: names to the left, counts to the right."""
    tables = [[table.file, *(f"{getattr(table, name):,}" for name in COUNTED)] for table in report.tables]
    lines = [["", *HEADS], *tables, ["all together", *(f"{count:,}" for count in report.totals().values())]]
    first, *others = (max(map(len, column)) for column in zip(*lines, strict=True))
    for name, *cells in lines:
        yield "  ".join([name.ljust(first), *(cell.rjust(wide) for cell, wide in zip(cells, others, strict=True))])


def _problems(report: ImportReport) -> Iterator[str]:
    ordered = sorted(report.problems(), key=lambda problem: problem.kind.value)  # stable: rows stay in their order
    for kind, group in groupby(ordered, key=lambda problem: problem.kind.value):
        found = list(group)
        yield f"{kind}: {len(found):,}"
        yield from (f"  {_place(problem)}: {problem.reason}" for problem in found[:FIRST])
        if len(found) > FIRST:
            yield f"  and {len(found) - FIRST:,} more (all of them: --report FILE)"
        yield ""


def _place(problem: Problem) -> str:
    row = f", row {problem.row:,}" if problem.row else ""
    return f"{problem.file}{row}{', ' + problem.column if problem.column else ''}"


def _directory(report: ImportReport) -> str:
    counted = report.directory
    words = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in counted.items())
    if report.dry_run:
        return f"Nothing was changed. The directory would hold {words}."
    return f"The directory now holds {words}."
