"""The commands of a directory's editor: what an import would change, duplicates, corrections."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from navigator.directory.difference import Change, Difference
from navigator.directory.duplicates import Duplicate, Side
from navigator.directory.import_report import ImportReport
from ui.terminal.output import Answer
from ui.terminal.services import TerminalServices

SHOWN = 20
STATES = {
    "queued": "may be the same: decide",
    "joined": "joined by a person",
    "apart": "set apart by a person",
    "sure": "joined by rule",
}


def difference(report: ImportReport) -> Answer:
    """Return what importing the files of a dry run would change, as document and as text."""
    found = report.difference
    document = {
        "source": report.source,
        "added": [asdict(change) for change in found.added],
        "changed": [asdict(change) for change in found.changed],
        "retired": [asdict(change) for change in found.retired],
        "counts": found.counts,
        "notes": list(report.notes),
    }
    return document, lambda: "\n".join([*_difference_lines(found), *report.notes])


def duplicates(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Decide about a pair when one is given, and return the pairs that are left to look at."""
    path = Path(args.directory) if args.directory else None
    for pair, joined in ((args.join, True), (args.apart, False), (args.undo, None)):
        if pair:
            services.office().decide(path, pair[0], pair[1], joined=joined)
    found = [one for one in services.office().duplicates(path) if args.all or one.state == "queued"]
    document = {"duplicates": [asdict(one) | {"reasons": list(one.reasons)} for one in found]}
    return document, lambda: _duplicates_text(found, everything=args.all)


def corrections(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Take a filled list when one is given; else return the corrections, or the blanks of one listing."""
    path = Path(args.directory) if args.directory else None
    office = services.office()
    if args.read:
        count = office.read_corrections(path, Path(args.read))
        return {"recorded": count}, lambda: f"{count} corrections recorded."
    lines = office.corrections(path, args.sheet)
    return {"corrections": [asdict(line) for line in lines]}, lambda: office.as_csv(lines).rstrip("\n")


def _difference_lines(found: Difference) -> Iterator[str]:
    if found.empty:
        yield "Nothing would change."
        return
    for title, changes in (("new", found.added), ("retired", found.retired)):
        if changes:
            yield f"{len(changes):,} services {title}:"
            yield from _some([f"  {change.service}" for change in changes])
    if found.changed:
        yield f"{len(found.changed):,} fields changed:"
        yield from _some([_change_line(change) for change in found.changed])


def _change_line(change: Change) -> str:
    about = f"{change.service}: " if change.service else ""
    before, after = (_short(text) if text is not None else "nothing" for text in (change.before, change.after))
    return f"  {about}{change.table} {change.column}: {before} -> {after}"


def _short(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 3]}..."


def _some(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield f"  and {len(lines) - SHOWN:,} more (all of them: --json)"


def _duplicates_text(found: Sequence[Duplicate], *, everything: bool) -> str:
    if not found:
        return "No pairs." if everything else "Nothing waits to be decided. All pairs: --all."
    lines: list[str] = []
    for one in found:
        lines += [
            f"{one.kind}, {one.score:.0%}: {STATES[one.state]}",
            f"  {_side(one.first)}",
            f"  {_side(one.second)}",
            f"  because: {', '.join(one.reasons)}",
        ]
    return "\n".join([*lines, "", "Decide with --join ID ID, --apart ID ID; take it back with --undo ID ID."])


def _side(side: Side) -> str:
    about = ", ".join(part for part in (side.name, side.organization, side.town) if part)
    return f"{side.id}  {about} ({side.source})"
