"""The casebook under the load of ten laptops, beside the same statements on a plain SQLite file in the same run."""

import random
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

import bench_paths  # noqa: F401 - the tests' fakes are found from here on
from casebook_fill import fill, happenings, journal, one_referral, opened

from navigator.casebook.journal.chain import verify
from resources_db.casebook.journal import Journal
from resources_db.casebook.records import Records

REACH = 3.0
APPENDS, QUESTIONS, WARM = 300, 400, 20
EVENTS_EACH = 100
Figures = dict[str, dict[str, Any]]
Statement = tuple[str, Sequence[Any]]


def casebook(referrals: int) -> Figures:
    """Return the figures with so many referrals on each of ten laptops."""
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = fill(folder, referrals)
        with closing(records.journal.db), closing(_plain(records, folder)) as plain:
            figures |= _questions(records, plain)
            figures |= _appends(records, plain)
    with tempfile.TemporaryDirectory() as name:
        figures |= _verified(Path(name), referrals * EVENTS_EACH)
    return figures


def _plain(records: Records, folder: Path) -> sqlite3.Connection:
    """Return the same tables with the same rows, unencrypted."""
    path = folder / "plain.db"
    db = records.journal.db
    db.execute("ATTACH DATABASE ? AS plain KEY ''", [str(path)])
    db.execute("SELECT sqlcipher_export('plain')")
    db.execute("DETACH DATABASE plain")
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 0", "foreign_keys = ON"):
        plain.execute(f"PRAGMA {pragma}")
    return plain


class Recorder:
    """A connection that notes what is said to it."""

    def __init__(self, db: Any) -> None:
        self._db = db
        self.said: list[Statement] = []

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Any:
        self.said.append((statement, list(values)))
        return self._db.execute(statement, values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._db, name)


def _appends(records: Records, plain: sqlite3.Connection) -> Figures:
    """One referral with its follow-up, from the form to "Saved", in turn with its bare statements on the plain file."""
    chance = random.Random(1)  # noqa: S311 - the same referrals again
    recorder = Recorder(records.journal.db)
    records.journal.db = recorder  # type: ignore[assignment]
    records.projections._db = recorder  # type: ignore[assignment]
    ours: list[float] = []
    bare: list[float] = []
    work: list[float] = []
    for number in range(WARM + APPENDS):
        recorder.said.clear()
        written = one_referral(f"new-{number}", "p0-0", chance)
        begun, worked = perf_counter(), thread_time()
        records.keep(written)
        work.append(thread_time() - worked)
        ours.append(perf_counter() - begun)
        # Questions of the checkpoint and the log's size are no part of a plain program.
        said = [each for each in recorder.said if not each[0].startswith("PRAGMA")]
        begun = perf_counter()
        for statement, values in said:
            plain.execute(statement, values).fetchall()
        bare.append(perf_counter() - begun)
    return _pair("append", ours[WARM:], bare[WARM:]) | {
        "append: p95 of our own work": _figure(_p95(work[WARM:]) * 1000, "ms"),
        "append: p99": _figure(statistics.quantiles(ours[WARM:], n=100)[98] * 1000, "ms"),
    }


def _questions(records: Records, plain: sqlite3.Connection) -> Figures:
    chance = random.Random(2)  # noqa: S311 - the same questions again
    moments = [1_772_000_000 + chance.randrange(365 * 86_400) for _ in range(QUESTIONS)]
    names = [chance.choice(("an", "ben", "carl", "lucia al", "mei", "gra", "noor l")).split() for _ in range(QUESTIONS)]
    return _asked(
        "due list of a team",
        records,
        plain,
        [lambda moment=moment: records.due("team1", before=moment) for moment in moments],
    ) | _asked("person search", records, plain, [lambda words=words: records.persons_named(words) for words in names])


def _asked(what: str, records: Records, plain: sqlite3.Connection, asks: Sequence[Callable[[], object]]) -> Figures:
    recorder = Recorder(records.journal.db)
    kept, records.journal.db = records.journal.db, recorder  # type: ignore[assignment]
    ours: list[float] = []
    bare: list[float] = []
    for ask in [*asks[:WARM], *asks]:
        recorder.said.clear()
        ours.append(_work(ask))
        (said,) = recorder.said
        bare.append(_work(lambda said=said: plain.execute(*said).fetchall()))
    records.journal.db = kept
    return _pair(what, ours[WARM:], bare[WARM:])


def _work(do: Callable[[], object]) -> float:
    begun = thread_time()
    do()
    return thread_time() - begun


def _verified(folder: Path, events: int) -> Figures:
    """The whole chain verified, beside reading and hashing the same rows in a bare loop."""
    with closing(opened(folder, create=True)) as db:
        Journal.create(db)
        first = journal(db, folder, 0)
        with first.transaction():
            for draft, _ in zip(_endless(), range(events), strict=False):
                first.append(draft)
        first.put_away()
        bare = _work(lambda: _hashed(db))
        ours = _work(lambda: _checked(first))
        again = _work(lambda: _hashed(db))
    bare = (bare + again) / 2
    return {
        f"verify {events:,} events / read and hash them": _figure(ours / bare, "x", REACH),
        f"verify {events:,} events": _figure(ours, "s"),
    }


def _endless() -> Any:
    number = 0
    while True:
        number += 1
        yield from happenings(number, 1_000)


def _hashed(db: Any) -> None:
    for envelope, sealed in db.execute("SELECT envelope, sealed FROM event ORDER BY device, seq"):
        sha256(envelope).hexdigest()
        sha256(sealed).hexdigest()


def _checked(first: Journal) -> None:
    finding = verify(first.events(), first.anchor.read(), {name: seq for name, (seq, _) in first.heads().items()})
    if finding is not None:
        raise RuntimeError("a chain as it was left is not found right")


def _pair(what: str, ours: Sequence[float], bare: Sequence[float]) -> Figures:
    return {
        f"{what}: p50": _figure(statistics.median(ours) * 1000, "ms"),
        f"{what}: p95": _figure(_p95(ours) * 1000, "ms"),
        f"{what}: p95 on a plain file": _figure(_p95(bare) * 1000, "ms"),
        f"{what}: p95 / the same statements on a plain file": _figure(_p95(ours) / _p95(bare), "x", REACH),
    }


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[18]


def _figure(value: float, unit: str, reach: float | None = None) -> dict[str, Any]:
    return {"value": round(value, 2), "unit": unit, "reach": reach, "ok": None if reach is None else value <= reach}
