"""Reads a finished file once as the window will: what cannot be read is found before it replaces what could."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.directory.connection import open_read_only
from resources_db.directory.reader import DirectoryReader

# Any day will do: that ages can be counted is what matters.
SOME_DAY = date(2026, 1, 1)


def prove(path: Path) -> None:
    """Read every listing and every page; raises DamagedFileError when one cannot be read."""
    reader = DirectoryReader(path)
    try:
        with _refusing():
            keys = _keys(path)
            reader.facts(keys)
            for listing in reader.listings(keys):
                reader.page(listing.id)
            for number in _hours(path):
                reader.timetable(number)
            reader.summary(SOME_DAY)
            reader.needs()
            reader.saved_places()
            reader.lines("")
    finally:
        reader.release()


def _keys(path: Path) -> list[int]:
    """Return the keys of all listings, hits or not: a page may be opened by its id."""
    with closing(open_read_only(path)) as db:
        return [row[0] for row in db.execute("SELECT key FROM listing")]


def _hours(path: Path) -> list[int]:
    """Return the numbers of all timetables; a file that was just opened is the first of its reader."""
    with closing(open_read_only(path)) as db:
        return [row[0] for row in db.execute("SELECT id FROM hours")]


@contextmanager
def _refusing() -> Generator[None, None, None]:
    """Turn whatever a cell of the file makes of the reader into one sentence."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, NavigatorError) as error:
        raise DamagedFileError(
            "The new directory holds a record that cannot be shown, so it was thrown away. The old one is unchanged.",
            hint="Report the file to its publisher, and this message to the makers of Navigator.",
            detail=type(error).__name__,
        ) from error
