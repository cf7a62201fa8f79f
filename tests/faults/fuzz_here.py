"""Changed inputs read in this process, each with an alarm: a reading or a sentence, never anything else."""

import shutil
import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from traceback import walk_tb
from types import FrameType

from fuzz_inputs import HOURS_TEXT, MAPPING_TEXT, Input, changed, changed_text, plain
from fuzz_plants import PLANTS
from fuzz_seeds import HOURS, MAPPING

from navigator.directory.open_state import state_at
from navigator.errors import NavigatorError
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.resolve import resolve
from resources_db.directory.sums import is_whole, sidecar
from resources_db.formats.any_table.mapping import parse_mapping
from resources_db.formats.any_table.propose import propose_mapping
from resources_db.formats.hours.parse import parse_hours
from resources_db.formats.memory import MOST_BYTES, limit_memory
from resources_db.formats.reading import Order, Read, read_here
from resources_db.home import bundled_places

ALARM_S = 5
WHOLE_EVERY = 50
MOMENT = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)


class TooLongError(BaseException):
    """The alarm went off; no reader catches this one."""


class Here:
    """Reads one input after another in a folder that holds a directory and a mapping."""

    def __init__(self, folder: Path, directory: Path) -> None:
        self._folder = folder
        self._directory = directory
        self._mapping = folder / "county.toml"
        self._mapping.write_text(MAPPING, "utf-8")

    def fault(self, name: str, number: int) -> str:
        """Return what was wrong with the reading of an input; empty when it ended as it should."""
        try:
            with alarm():
                return self._done(name, number)
        except NavigatorError as error:
            one = error.message.strip() and "\n" not in error.message + error.hint
            return "" if one else f"{type(error).__name__} is not one sentence"
        except (KeyboardInterrupt, SystemExit):
            raise
        # A panic of a library is no Exception, and a crash of the rig is a crash of a reader.
        except BaseException as error:  # noqa: BLE001
            return place_of(error)

    def as_it_is(self, name: str) -> str:
        """Return why the input of a format that nobody changed does not come in; empty when it does."""
        if name == HOURS_TEXT:
            return "" if all(parse_hours(text).rules for text in HOURS) else "no rules"
        if name == MAPPING_TEXT:
            return "" if parse_mapping(MAPPING, "county.toml").columns else "no columns"
        found = plain(name)
        readings = read_here(self._order(found, found.put(self._folder)), lambda _stage, _count: None)
        return (
            "" if any(record.table == "service" for reading in readings for record in reading.records) else "no service"
        )

    def _done(self, name: str, number: int) -> str:
        if name in PLANTS:
            found = plain("hsds-1")
            return self._imported(found, found.put(self._folder), PLANTS[name])
        if name == MAPPING_TEXT:
            parse_mapping(changed_text(name, number), "county.toml")
        elif name == HOURS_TEXT:
            schedule = parse_hours(changed_text(name, number), zone="America/New_York")
            state_at(schedule, MOMENT, is_holiday=lambda _day: False)
        else:
            return self._read(changed(name, number), number)
        return ""

    def _read(self, found: Input, number: int) -> str:
        path = found.put(self._folder)
        if number % WHOLE_EVERY == 0:
            return self._imported(found, path, read_here)
        if found.mapped and number % 2:
            propose_mapping(path)
        for reading in read_here(self._order(found, path), lambda _stage, _count: None):
            resolve(reading.records, reading.source, reading.tally, MOMENT.date())
            if not all(table.balanced for table in reading.tally.counts()):
                return "a row has no fate"
        return ""

    def _order(self, found: Input, path: Path) -> Order:
        mapping = self._mapping if found.mapped else None
        return Order(paths=(path,), format_name=found.format_name, mapping=mapping, places=bundled_places())

    def _imported(self, found: Input, path: Path, read: Read) -> str:
        """Import over the old directory: it stays byte for byte, or a whole new one takes its place."""
        before = self._directory.read_bytes()
        importer = DirectoryImporter(dict, places=bundled_places(), read=read)
        mapping = self._mapping if found.mapped else None
        try:
            importer.run(
                (path,), into=self._directory, format_name=found.format_name, mapping=mapping, accept_fewer=True
            )
        except NavigatorError:
            return "" if self._directory.read_bytes() == before else "the old directory changed"
        else:
            return "" if is_whole(self._directory) else "the new directory is not whole"
        finally:
            restore(self._directory)


def restore(directory: Path) -> None:
    """Put the old directory back, with its sums."""
    for path in (directory, sidecar(directory)):
        shutil.copy(path.with_name(f"{path.name}.kept"), path)


def keep(directory: Path) -> None:
    """Copy a directory and its sums, so that they can be put back."""
    for path in (directory, sidecar(directory)):
        shutil.copy(path, path.with_name(f"{path.name}.kept"))


@contextmanager
def alarm(seconds: float = ALARM_S) -> Generator[None, None, None]:
    """Raise TooLongError inside the block after so many seconds of work; waiting, and Windows, are left to the rig's own watch."""
    if sys.platform == "win32":
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TooLongError

    signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def place_of(error: BaseException) -> str:
    """Return the type of an error and the frames of ours that it came through."""
    frames = [f"{Path(frame.f_code.co_filename).name}:{line}" for frame, line in walk_tb(error.__traceback__)]
    return f"{type(error).__name__} at {' > '.join(frames[-4:])}"


def work(pipe: Connection, name: str, numbers: range, folder: Path, directory: Path) -> None:
    """Read inputs and tell of each before and after; runs in a process of its own, which a crash may take."""
    keep(directory)
    here = Here(folder, directory)
    limit_memory(MOST_BYTES)
    for number in numbers:
        pipe.send(("at", number, ""))
        fault = (
            here.fault(name, number) if name in PLANTS or number else here.as_it_is(name) or here.fault(name, number)
        )
        pipe.send(("did", number, fault))
    pipe.send(("end", 0, ""))
