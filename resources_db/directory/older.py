"""Whether a file is older than what is there of its source: last year's list must not quietly replace this year's."""

from datetime import date

from navigator.errors import UsageError
from resources_db.directory.resolve import Rows
from resources_db.directory.values import day_of


def refuse_an_older(old: Rows, source: str, names: str, as_of: date) -> None:
    """Raise UsageError when a file that says its year is of an earlier one than what is there."""
    there = _day_there(old, source)
    if there and as_of.year < there.year:
        raise UsageError(
            f"{names} is of {as_of.year}, older than what is there of “{source}” ({there.year}).",
            hint=f'Add --source "{source} {as_of.year}" to keep both, or --source "{source}" to replace it all the same.',
        )


def older_note(old: Rows, source: str, names: str, as_of: date) -> tuple[str, ...]:
    """Return the sentence for the report when a file is older than what it replaces."""
    there = _day_there(old, source)
    if there is None or as_of >= there:
        return ()
    return (f"{names} is of {as_of.isoformat()}, older than what was there of “{source}” ({there.isoformat()}).",)


def _day_there(old: Rows, source: str) -> date | None:
    days = [day_of(row["as_of"]) for row in old["source"] if row["source"] == source]
    return max((day for day in days if day), default=None)
