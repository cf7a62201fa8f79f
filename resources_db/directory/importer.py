"""Imports files into the directory: read, resolve, compare with what is there, build a new file. All or nothing."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from navigator.clock import SystemClock
from navigator.directory.difference import Difference
from navigator.directory.import_report import ImportReport, ProblemKind, TableCount
from navigator.errors import DamagedFileError, UsageError
from navigator.ids import record_id
from navigator.ports import CancelToken
from resources_db.directory.basis import Basis, basis
from resources_db.directory.builder import Rows as Given
from resources_db.directory.builder import build, building
from resources_db.directory.difference import difference
from resources_db.directory.likeness import refuse_a_double
from resources_db.directory.listings import ZipPoint
from resources_db.directory.local.corrections import lifted
from resources_db.directory.lock import alone
from resources_db.directory.matching.stage import staged
from resources_db.directory.matching.suppress import confidential, hidden, known, without_lost_doors
from resources_db.directory.older import older_note, refuse_an_older
from resources_db.directory.records import ABSENT, Record
from resources_db.directory.resolve import Row, Rows, resolve, sealed
from resources_db.directory.stored import joined, of_source, without
from resources_db.directory.succession import RETIRED, hides_more, retired, unchanged
from resources_db.directory.swap import Keep, aside
from resources_db.directory.tally import Tally
from resources_db.formats.facts.stage import with_facts
from resources_db.formats.own_terms import TRAINING_LABEL
from resources_db.formats.package import HINT
from resources_db.formats.reading import Order, Read, Reading, read_here

TRAINING = "training"
# A file with fewer services than this share of the last one may be cut off: a person says yes first.
LEAST_SHARE = 0.8
OURS = ("line", "source", "match", "correction", "suppression")
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
        accept_fewer: bool = False,
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
        with nullcontext() if dry_run else _cleared(into):
            old = basis(into)
            gate = Gate(named=bool(source), fewer=accept_fewer or dry_run)
            made = _succeeded(lifted(old.rows), self._read(order, watch.stage), _copied(self._always()), watch, gate)
            keep, note = _kept(old, made, into)
            if not dry_run:
                watch.stage("writing", sum(map(len, made.rows.values())))
                build(made.rows, into, zip_point=self._zip_point, before_swap=self._before_swap, keep=keep)
        return ImportReport(
            tables=made.tables,
            directory=_directory(made.rows),
            source=", ".join(made.names),
            notes=(*old.notes, *made.notes, *note),
            difference=made.difference,
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


@contextmanager
def _cleared(into: Path) -> Generator[None, None, None]:
    """Hold the right to replace the directory; what an import left behind that lost its power is removed first."""
    with alone(into):
        with suppress(OSError):
            building(into).unlink(missing_ok=True)
        yield


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What an import may do without being asked: double a source (it was `named`), or hold far `fewer` services."""

    named: bool
    fewer: bool

    def passed(self, before: Rows, after: Rows, source: str) -> list[str]:
        """Return what to say of a source that shrank; raises UsageError when nobody said yes to that."""
        old, new = (
            sum(row["status"] != RETIRED and row["source_id"] != ABSENT for row in rows["service"])
            for rows in (before, after)
        )
        if new >= LEAST_SHARE * old:
            return []
        said = f"“{source}” has {new:,} services now and had {old:,}."
        if not self.fewer:
            raise UsageError(
                f"{said} Nothing was changed.",
                hint="If the file is whole, say so with --accept-fewer; --dry-run shows what would be retired.",
            )
        return [f"{said} {old - new:,} would be retired or gone."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The rows of the new directory, the counts of every table read, the sources, and whether a place was hidden."""

    rows: Rows
    tables: tuple[TableCount, ...]
    names: tuple[str, ...]
    hides_more: bool
    notes: tuple[str, ...]
    difference: Difference


def _succeeded(old: Rows, readings: Iterable[Reading], always: Rows, watch: Watch, gate: Gate) -> Made:
    """Return the new directory: what was read in place of its own sources' rows, everything else as it was."""
    parts: list[Rows] = [always]
    tables: list[TableCount] = []
    pairs: dict[str, tuple[Rows, Rows]] = {}
    notes: list[str] = []
    given = {str(row["source"]) for table in always.values() for row in table} | {TRAINING}
    places = known(old)
    for reading in readings:
        if reading.dated and not gate.named:
            refuse_an_older(old, reading.source, reading.names, reading.as_of)
        resolved = _resolved(reading, watch)
        covered = hidden(resolved, places | confidential(resolved))
        new, before = covered.rows, of_source(old, reading.source)
        if not gate.named:
            refuse_a_double(old, new, reading.source, _sources(old) - given)
        notes += gate.passed(before, new, reading.source)
        notes += older_note(old, reading.source, reading.names, reading.as_of)
        watch.stage("comparing", sum(map(len, new.values())))
        tables += reading.tally.counts(unchanged(before, new) | covered.dropped)
        gone = retired(before, new)
        parts += [new, gone, {"source": [_source_row(reading, new)]}]
        pairs[reading.source] = (before, joined(new, gone))
    together = without_lost_doors(joined(without(old, given | {*pairs}), *parts), old)
    watch.stage("matching", len(together["service"]))
    whole = staged(together, _sources(together) - given)
    return Made(
        rows=whole.rows,
        tables=tuple(tables),
        names=tuple(pairs),
        hides_more=hides_more(old, whole.rows),
        notes=(*notes, *whole.notes),
        difference=difference(pairs.values()),
    )


def _sources(rows: Rows) -> set[str]:
    return {str(row["source"]) for row in rows["service"]}


def _kept(old: Basis, made: Made, into: Path) -> tuple[Keep, tuple[str, ...]]:
    """Return what becomes of the file that is replaced, and what to say of it."""
    if made.hides_more:
        return Keep.NOTHING, ("A place became confidential, so no older file, which tells of it, is kept.",)
    if not old.whole:
        return Keep.ASIDE, (f"The old file is set aside as {aside(into).name}.",)
    return Keep.PREVIOUS, ()


def _copied(given: Given) -> Rows:
    return {name: [dict(row) for row in table] for name, table in given.items()}


def _resolved(reading: Reading, watch: Watch) -> Rows:
    records = _foreign(watch.through("reading", reading.records), reading.tally)
    rows = resolve(records, reading.source, reading.tally, SystemClock().now().date())
    if not any(rows.values()):
        raise DamagedFileError(f"Nothing in {reading.names} could be read as a directory.", hint=HINT)
    return with_facts(rows)


def _foreign(records: Iterable[Record], tally: Tally) -> Iterator[Record]:
    """Yield what a file may bring: no file calls itself a lifeline or says what kind of source it is."""
    for record in records:
        if record.table in OURS:
            reason = "This table is Navigator's own; a file cannot bring it."
            tally.reject(ProblemKind.NOT_PARSED, record.file, record.row, reason=reason)
        else:
            yield record


def _source_row(reading: Reading, new: Rows) -> Row:
    day = reading.as_of.isoformat()
    told: Row = {"title": reading.source, "format": reading.format, "as_of": day, "training": _invented(new)}
    own: Row = {"id": record_id(reading.source, "source", reading.source), "source": reading.source}
    return sealed(own | {"source_id": reading.source, "row_hash": None} | told)


def _invented(new: Rows) -> int:
    """Tell whether a file says of any service that it is invented: what mixes both is for training as a whole."""
    return int(any(row["label"] == TRAINING_LABEL for row in new["attribute"]))


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
