"""Gaps in team.db: counted by day, carried over from the version before, no words fit in."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from fakes.team_moments import HARBOR, again

from navigator.directory.gap import Gap, GapReason
from navigator.directory.overlay import Use
from resources_db.team.file import TeamFile
from resources_db.team.gap_words import in_words
from resources_db.team.gaps import GapStore
from resources_db.team.schema import MIGRATIONS

MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)
DETOX = Gap(need="detox", place="OR-lane_county", reason=GapReason.CLOSED)
UNKNOWN = Gap(need="", place="", reason=GapReason.NOT_LISTED)


@pytest.fixture
def gaps(path: Path) -> GapStore:
    return GapStore(TeamFile(path))


def counted(gaps: GapStore, since: date) -> list[tuple[Gap, int]]:
    return [(count.gap, count.n) for count in gaps.counts(since)]


def test_gaps_add_up_over_days_the_most_first(gaps: GapStore) -> None:
    for day in (MONDAY, TUESDAY, TUESDAY):
        gaps.count(DETOX, day)
    gaps.count(UNKNOWN, TUESDAY)
    other = Gap(need="detox", place="OR-lane_county", reason=GapReason.TOO_FAR)
    gaps.count(other, MONDAY)
    assert counted(gaps, MONDAY) == [(DETOX, 3), (UNKNOWN, 1), (other, 1)]
    assert counted(gaps, TUESDAY) == [(DETOX, 2), (UNKNOWN, 1)]
    assert counted(gaps, date(2026, 11, 18)) == []


def test_a_file_of_the_first_version_is_taken_along_with_what_it_holds(path: Path) -> None:
    first = TeamFile(path, MIGRATIONS[:1])
    with first.writing() as db:
        db.execute(f"INSERT INTO use_count VALUES ('{HARBOR}', '2026-11-16', 'shown', 3)")
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert db.execute("SELECT 1 FROM sqlite_master WHERE name = 'gap_count'").fetchone() is None
    GapStore(TeamFile(path)).count(DETOX, MONDAY)
    assert [(use.kind, use.n) for use in again(path).uses(MONDAY)] == [(Use.SHOWN, 3)]
    assert counted(GapStore(TeamFile(path)), MONDAY) == [(DETOX, 1)]
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (2,)


WORDS = [
    "('today', 'detox', 'OR', 'closed', 1)",
    "('2026-11-17', 'detox for John', 'OR', 'closed', 1)",
    "('2026-11-17', 'John', 'OR', 'closed', 1)",
    "('2026-11-17', 'call_5415550156', 'OR', 'closed', 1)",
    "('2026-11-17', '5551234', 'OR', 'closed', 1)",
    "('2026-11-17', 'detox+', 'OR', 'closed', 1)",
    "('2026-11-17', 'detox++shelter', 'OR', 'closed', 1)",
    "('2026-11-17', '{long}', 'OR', 'closed', 1)",
    "('2026-11-17', NULL, 'OR', 'closed', 1)",
    "('2026-11-17', 'detox', '97401', 'closed', 1)",
    "('2026-11-17', 'detox', '44.05, -123.09', 'closed', 1)",
    "('2026-11-17', 'detox', '12 Oak St', 'closed', 1)",
    "('2026-11-17', 'detox', 'OR-12_oak_st', 'closed', 1)",
    "('2026-11-17', 'detox', 'OR-lane county', 'closed', 1)",
    "('2026-11-17', 'detox', 'OR-{long}', 'closed', 1)",
    "('2026-11-17', 'detox', 'OR', 'he was drunk', 1)",
    "('2026-11-17', 'detox', 'OR', 'closed', 0)",
    "('2026-11-17', 'detox', 'OR', 'closed', 'John')",
]


@pytest.mark.parametrize("values", WORDS)
def test_no_words_fit_in(path: Path, values: str) -> None:
    with pytest.raises(sqlite3.IntegrityError), TeamFile(path).writing() as db:
        db.execute(f"INSERT INTO gap_count VALUES {values.format(long='x' * 130)}")


@pytest.mark.parametrize("gap", [UNKNOWN, Gap(need="a" * 40, place="OR-" + "b" * 40, reason=GapReason.REFUSED)])
def test_whatever_is_a_gap_fits(gaps: GapStore, gap: Gap) -> None:
    gaps.count(gap, MONDAY)
    longest = Gap(need="+".join(letter * 40 for letter in "abc"), place=gap.place, reason=gap.reason)
    gaps.count(longest, MONDAY)
    assert {count.gap for count in gaps.counts(MONDAY)} == {gap, longest}


def test_codes_are_told_in_the_words_of_lexicon_and_gazetteer(gaps: GapStore, bundled: Path) -> None:
    assert bundled.is_file()
    both = Gap(need="dv_shelter+zebra_keeping", place="MD-prince_georges_county", reason=GapReason.CLOSED)
    for gap in (both, UNKNOWN):
        gaps.count(gap, MONDAY)
    told = {count.gap: (count.need_words, count.place_words) for count in in_words(gaps.counts(MONDAY))}
    assert told == {
        both: ("Domestic violence shelter + Zebra keeping", "Prince George's County, MD"),
        UNKNOWN: ("", ""),
    }
