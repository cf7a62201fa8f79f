"""Imports files into the directory: read, resolve, compare with what is there, build a new file. All or nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from time import perf_counter

from navigator.directory.import_report import ImportReport, TableCount
from navigator.errors import DamagedFileError
from navigator.ids import record_id
from navigator.ports import CancelToken
from resources_db.directory.builder import Rows as Given
from resources_db.directory.builder import build
from resources_db.directory.listings import ZipPoint
from resources_db.directory.lock import alone
from resources_db.directory.records import Record
from resources_db.directory.resolve import Row, Rows, resolve, sealed
from resources_db.directory.stored import joined, of_source, stored_rows, without
from resources_db.directory.succession import RETIRED, retired, unchanged
from resources_db.formats.package import HINT
from resources_db.formats.reading import Order, Read, Reading, read_here

TRAINING = "training"
STEP = 1000
Progress = Callable[[str, int], None]


class DirectoryImporter:
    """Imports files; `always` gives the rows that come along, `zip_point` the middle of a ZIP, `read` reads, `before_swap` lets go."""

    def __init__(
        self,
        always: Callable[[], Given],
        *,
        zip_point: ZipPoint = lambda _zip: None,
        places: Path | None = None,
        read: Read = read_here,
        before_swap: Callable[[], None] = lambda: None,
    ) -> None:
        self._always = always
        self._zip_point = zip_point
        self._places = places
        self._read = read
        self._before_swap = before_swap

    def run(
        self,
        paths: Sequence[Path],
        *,
        into: Path,
        format_name: str | None = None,
        source: str | None = None,
        mapping: Path | None = None,
        dry_run: bool = False,
        progress: Progress | None = None,
        token: CancelToken | None = None,
    ) -> ImportReport:
        """Return the report of an import; `into` changes only when all of it went well and it is no dry run.

        Raises UsageError, NotFoundError, DamagedFileError, NavigatorError (the disk refuses, or another import is under way) and Cancelled.
        """
        started = perf_counter()
        watch = Watch(progress or (lambda _stage, _count: None), token or CancelToken())
        order = Order(paths=tuple(paths), format_name=format_name, source=source, mapping=mapping, places=self._places)
        # From reading what is there until the swap: what another import adds meanwhile would be lost.
        with nullcontext() if dry_run else alone(into):
            old = stored_rows(into)
            rows, tables, names = _succeeded(old, self._read(order, watch.stage), _copied(self._always()), watch)
            if not dry_run:
                watch.stage("writing", sum(map(len, rows.values())))
                build(rows, into, zip_point=self._zip_point, before_swap=self._before_swap)
        return ImportReport(
            tables=tables,
            directory=_directory(rows),
            source=", ".join(names),
            took_ms=(perf_counter() - started) * 1000,
            dry_run=dry_run,
        )


class Watch:
    """Tells how far an import is, and stops it when nobody wants it any more."""

    def __init__(self, progress: Progress, token: CancelToken) -> None:
        self._progress = progress
        self._token = token

    def stage(self, name: str, count: int) -> None:
        """Say what is being done now; raises Cancelled."""
        self._token.check()
        self._progress(name, count)

    def through(self, name: str, records: Iterable[Record]) -> Iterator[Record]:
        """Yield records and say every now and then how many there were; raises Cancelled."""
        for number, record in enumerate(records):
            if number % STEP == 0:
                self.stage(name, number)
            yield record


def _succeeded(
    old: Rows, readings: Iterable[Reading], always: Rows, watch: Watch
) -> tuple[Rows, tuple[TableCount, ...], list[str]]:
    """Return the rows of the new directory, the counts of every table read, and the names of the sources."""
    parts: list[Rows] = [always]
    tables: list[TableCount] = []
    names: list[str] = []
    for reading in readings:
        new = _resolved(reading, watch)
        before = of_source(old, reading.source)
        watch.stage("comparing", sum(map(len, new.values())))
        tables += reading.tally.counts(unchanged(before, new))
        parts += [new, retired(before, new), {"source": [_source_row(reading)]}]
        names.append(reading.source)
    replaced = {str(row["source"]) for table in always.values() for row in table} | {*names, TRAINING}
    return joined(without(old, replaced), *parts), tuple(tables), names


def _copied(given: Given) -> Rows:
    return {name: [dict(row) for row in table] for name, table in given.items()}


def _resolved(reading: Reading, watch: Watch) -> Rows:
    rows = resolve(watch.through("reading", reading.records), reading.source, reading.tally)
    if not any(rows.values()):
        raise DamagedFileError(f"Nothing in {reading.names} could be read as a directory.", hint=HINT)
    return rows


def _source_row(reading: Reading) -> Row:
    told: Row = {"title": reading.source, "format": reading.format, "as_of": reading.as_of.isoformat(), "training": 0}
    own: Row = {"id": record_id(reading.source, "source", reading.source), "source": reading.source}
    return sealed(own | {"source_id": reading.source, "row_hash": None} | told)


def _directory(rows: Rows) -> dict[str, int]:
    """Count what the directory holds now."""
    gone = sum(row["status"] == RETIRED for row in rows["service"])
    return {
        "services": len(rows["service"]) - gone,
        "organizations": len(rows["organization"]),
        "locations": len(rows["location"]),
        "service_at_locations": len(rows["service_at_location"]),
        "retired": gone,
    }
