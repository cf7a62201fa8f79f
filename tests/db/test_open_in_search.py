"""Whether a row is open says the same in search as the evaluator of hours says of that row, on real directories.

Beside the states of all rows, what "open only" leaves out is held to them: the closed, never the unknown.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import numpy as np
import pytest

from navigator.directory.open_state import is_open_at
from navigator.directory.schedule import State, Timetable
from navigator.ports import CancelToken
from navigator.search.ask import Ask, Best, RowClass
from navigator.search.rank import TextTier
from navigator.use_cases.opening import Opening
from resources_db.directory.holiday_book import HolidayBook
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.reader import DirectoryReader
from resources_db.directory.schedule_json import from_json
from resources_db.index.columns import Columns
from resources_db.index.file import KEY_BITS
from resources_db.index.moment import STATES, Moment

pytestmark = pytest.mark.real_data
FILES = {
    "miami": "miami211/hsds11_datapackage.zip",
    "dc": "dc211/dc211_icarol_scrubbed.csv",
    "va": "va_facilities/vast.csv",
    "pantries": "haarrrvest_food/pantries_raw.ndjson",
}
ALL = 10**6
EVERY_ROW_AT = 20
StateOf = Callable[[int], State]


@dataclass(frozen=True)
class Opened:
    """A directory as search sees it, and its rows and timetables as the file has them."""

    reader: DirectoryReader
    hours_of: Mapping[str, int | None]
    inactive: int
    tables: Mapping[int, Timetable]

    def states(self, moment: datetime) -> dict[int, State]:
        """Return what the evaluator says of each timetable, by its number in the file."""
        book = HolidayBook()
        return {
            number: is_open_at(table.schedule, moment, is_holiday=book.of_state(table.state))
            for number, table in self.tables.items()
        }

    def of_rows(self, states: Mapping[int, State]) -> dict[str, State]:
        return {key: State.UNKNOWN if hours is None else states[hours] for key, hours in self.hours_of.items()}

    def ask(self, state_of: StateOf, *, open_only: bool, limit: int = ALL) -> Best:
        index = self.reader.index()
        everything = [RowClass(rows=index.everything(), tier=TextTier.TERM)]
        ask = Ask(classes=everything, state_of=state_of, open_only=open_only, limit=limit)
        return index.best(ask, CancelToken())


@pytest.fixture(
    scope="module", params=[*(pytest.param(name, marks=pytest.mark.long) for name in ("miami", "pantries")), "dc", "va"]
)
def opened(request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    path = tmp_path_factory.mktemp(request.param) / "directory.db"
    DirectoryImporter(dict).run([shared / "data" / FILES[request.param]], into=path)
    with closing(sqlite3.connect(path)) as db:
        hours_of = dict(db.execute("SELECT id, hours FROM listing WHERE active = 1").fetchall())
        (inactive,) = db.execute("SELECT count(*) FROM listing WHERE active = 0").fetchone()
        tables = db.execute("SELECT id, state, schedule FROM hours").fetchall()
    reader = DirectoryReader(path)
    told = {number: Timetable(schedule=from_json(text), state=state) for number, state, text in tables}
    yield Opened(reader, hours_of, inactive, told)
    reader.release()


def instants() -> list[datetime]:
    """Return five hundred: the nights when the clock is changed, holidays and their nights, and nights and days of a year."""
    random = Random(500)  # noqa: S311 - the same instants again
    found = {
        datetime(2026, month, day, 4, 29, tzinfo=UTC) + timedelta(minutes=17 * step)
        for month, day in ((3, 8), (11, 1))
        for step in range(40)
    }
    for month, day in ((1, 1), (7, 3), (7, 4), (9, 7), (11, 11), (11, 26), (12, 24), (12, 25)):
        found |= {datetime(2026, month, day, 1, tzinfo=UTC) + timedelta(hours=3 * step) for step in range(11)}
    while len(found) < 400:
        # Midnight to five on one of the two coasts.
        night = datetime(2026, 1, 1, 4, tzinfo=UTC) + timedelta(days=random.randrange(730))
        found.add(night + timedelta(minutes=random.randrange(8 * 60)))
    while len(found) < 500:
        found.add(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=random.randrange(2 * 365 * 24 * 60)))
    return sorted(found)


INSTANTS = instants()


def test_search_says_open_when_the_evaluator_does(opened: Opened) -> None:
    seen: Counter[State] = Counter()
    for number, moment in enumerate(INSTANTS):
        states = opened.states(moment)
        expected = opened.of_rows(states)
        seen.update(expected.values())
        whole = number % EVERY_ROW_AT == 0
        # Where all is looked at, the hours are read as the product reads them.
        state_of = Opening(opened.reader, HolidayBook(), moment).state if whole else by_number(states)
        assert differing(expected, indexed(opened, state_of)) == {}, moment
        held_to_only_open(opened, state_of, expected, whole=whole)
        if whole:
            found = {row.candidate.id: row.candidate.state for row in opened.ask(state_of, open_only=False).within}
            assert differing(expected, found) == {}, moment
    assert set(seen) == set(State)


def by_number(states: Mapping[int, State]) -> StateOf:
    return lambda key: states[key & (1 << KEY_BITS) - 1]


def differing(expected: Mapping[str, State], found: Mapping[str, State]) -> dict[str, object]:
    if expected == found:
        return {}
    both = expected.keys() | found.keys()
    return {key: (expected.get(key), found.get(key)) for key in both if expected.get(key) is not found.get(key)}


def indexed(opened: Opened, state_of: StateOf) -> dict[str, State]:
    """Return the states of all active rows as the index has them in its memory."""
    ranker = opened.reader.index()._ranker
    with ranker._file.reading() as db:
        columns = ranker._columns = ranker._columns or Columns(db)
        rows = np.arange(1, columns.count + 1)
        columns.need(db, "hours", rows)
        found = Moment(db, ranker._file, state_of).states(columns.hours[rows]).tolist()
        active = db.execute("SELECT key, id FROM listing WHERE active = 1").fetchall()
    return {key: STATES[found[row - 1]] for row, key in active}


def held_to_only_open(opened: Opened, state_of: StateOf, expected: Mapping[str, State], *, whole: bool) -> None:
    """Hold "open only" to the states: how many are left and hidden, and (`whole`) which."""
    left = {key for key, state in expected.items() if state is not State.CLOSED}
    best = opened.ask(state_of, open_only=True, limit=ALL if whole else 0)
    hidden = {"not_active": opened.inactive, "closed": len(expected) - len(left)}
    assert best.total == len(left)
    assert best.hidden == {reason: count for reason, count in hidden.items() if count}
    if whole:
        assert {row.candidate.id for row in best.within} == left
