"""Whether a new source is a known one under another file name: imported beside it, it would show every service twice."""

from navigator.errors import UsageError
from resources_db.directory.records import ABSENT, Value
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.stored import of_source

ENOUGH = 0.5
Mark = tuple[str, str]


def refuse_a_double(old: Rows, new: Rows, source: str, others: set[str]) -> None:
    """Raise UsageError when half of the services of a new source are those of one of the others."""
    there = {str(row["source"]) for row in old["service"]}
    marks = _marks(new)
    if source in there or not marks:
        return
    for other in sorted(there & others):
        known = {mark for own in _marks(of_source(old, other)) for mark in own}
        shared = sum(not known.isdisjoint(own) for own in marks)
        if shared >= ENOUGH * len(marks):
            raise UsageError(
                f"This looks like a newer file of “{other}”.",
                hint=f"Add --source {other} to replace it, or --source {source} to keep both.",
            )


def _marks(rows: Rows) -> list[set[Mark]]:
    """Return what each service is known by: its id and its name with its organization's."""
    providers = {row["id"]: row["name"] for row in rows["organization"]}
    services = [row for row in rows["service"] if row["source_id"] != ABSENT]
    return [_marks_of(row, providers) for row in services]


def _marks_of(row: Row, providers: dict[Value, Value]) -> set[Mark]:
    names = (str(row["name"]).casefold(), str(providers.get(row["organization_id"])).casefold())
    own = str(row["source_id"])
    # "1", "2", "3" are in every county; a longer word is somebody's.
    return {names} if own.isdigit() else {names, ("id", own)}
