"""team.db: what is kept comes back, nothing else fits in, and no fault of it stops a search."""

import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest
from fakes.team_moments import AT, HARBOR, HOUR, MILL, PHONE, again

from navigator.directory.overlay import (
    Answer,
    CallAnswer,
    HeardCapacity,
    ReportKind,
    ReportState,
    SavedPlace,
    Unit,
    Use,
)
from navigator.errors import NavigatorError, NotFoundError
from navigator.geo import Point
from resources_db.team.file import TeamFile
from resources_db.team.store import TeamStore
from resources_db.team.trust import TrustStore


def test_reports_come_back_and_are_decided_once(store: TeamStore, path: Path) -> None:
    closed = store.report_closed(HARBOR, AT)
    wrong = store.report(MILL, ReportKind.WRONG_NUMBER, AT + HOUR, phone_id=PHONE, phone_index=1)
    assert again(path).reports() == [closed, wrong]
    assert store.reports(MILL) == [wrong]
    done = store.decide(closed.id, ReportState.ACCEPTED, AT + HOUR)
    assert again(path).reports(state=ReportState.ACCEPTED) == [done]
    assert store.reports(state=ReportState.OPEN) == [wrong]
    with pytest.raises(NavigatorError, match="already"):
        store.decide(closed.id, ReportState.REJECTED, AT)
    with pytest.raises(NotFoundError):
        store.decide(PHONE, ReportState.REJECTED, AT)


def test_the_newest_heard_number_of_this_night_is_shown(store: TeamStore) -> None:
    def hear(number: int, at: datetime, ends: datetime, place: str = HARBOR) -> HeardCapacity:
        heard = HeardCapacity(service_at_location_id=place, number=number, unit=Unit.MAT, at=at, ends_at=ends)
        store.hear(heard)
        return heard

    hear(9, AT - 30 * HOUR, AT - 20 * HOUR)
    hear(4, AT, AT + 8 * HOUR)
    newest = hear(0, AT + HOUR, AT + 8 * HOUR)
    other = hear(2, AT + HOUR, AT + 99 * HOUR, MILL)
    assert store.heard(AT + 2 * HOUR) == {HARBOR: newest, MILL: other}
    assert store.heard(AT + 9 * HOUR) == {MILL: other}
    assert store.heard(AT + 30 * HOUR) == {}
    assert store.heard(AT - 40 * HOUR) == {}


def test_a_new_answer_ends_the_one_before_and_keeps_it(store: TeamStore) -> None:
    def said(answer: Answer, at: datetime, fact: str = "pet", value: str = "") -> CallAnswer:
        made = CallAnswer(service_at_location_id=HARBOR, fact=fact, answer=answer, at=at, value=value)
        store.answer(made)
        return made

    said(Answer.REFUSES, AT)
    now = said(Answer.CONDITION, AT + HOUR)
    pays = [said(Answer.ALLOWS, AT + 2 * HOUR, "payment", value) for value in ("medicaid", "none")]
    assert store.answers(HARBOR) == [now, *pays]
    first = store.answers(ended=True)[0]
    assert (first.answer, first.ended_at) == (Answer.REFUSES, AT + HOUR)
    assert store.answers(MILL) == []


def test_uses_are_counted_by_day_and_kind(store: TeamStore) -> None:
    for kind in (Use.COPIED, Use.COPIED, Use.SHOWN):
        store.use(HARBOR, kind, date(2026, 11, 17))
    store.use(HARBOR, Use.COPIED, date(2026, 11, 18))
    assert [(use.day.day, use.kind, use.n) for use in store.uses(date(2026, 11, 17))] == [
        (17, Use.COPIED, 2),
        (17, Use.SHOWN, 1),
        (18, Use.COPIED, 1),
    ]
    assert len(store.uses(date(2026, 11, 18))) == 1


def test_saved_places_move_and_are_forgotten(store: TeamStore) -> None:
    store.save_place(SavedPlace(name="District 6 station", point=Point(44, -123)))
    moved = SavedPlace(name="District 6 station", point=Point(44.5, -123))
    store.save_place(moved)
    assert store.saved_places() == [moved]
    store.forget_place(moved.name)
    assert store.saved_places() == []


def test_a_counter_never_goes_down_and_a_key_is_remembered(path: Path) -> None:
    trust = TrustStore(TeamFile(path))
    print_of, other = "ab" * 32, "cd" * 32
    assert (trust.highest(print_of), trust.is_trusted(b"k" * 32)) == (None, False)
    for counter in (7, 3):
        trust.see(print_of, "Lane", (counter, f"{counter:064x}"), AT)
    trust.trust(print_of, b"k" * 32, "Lane", AT)
    fresh = TrustStore(TeamFile(path))
    assert fresh.highest(print_of) == (7, f"{7:064x}")
    assert fresh.highest(other) is None
    assert fresh.is_trusted(b"k" * 32)
    assert not fresh.is_trusted(b"x" * 32)


WORDS = [
    "INSERT INTO field_report VALUES ('{u}', 'John Smith', 'closed', NULL, NULL, 1, 'open', NULL)",
    "INSERT INTO field_report VALUES ('{u}', '{u}', 'he was rude', NULL, NULL, 1, 'open', NULL)",
    "INSERT INTO field_report VALUES ('{u}', '{u}', 'closed', 'call John', NULL, 1, 'open', NULL)",
    "INSERT INTO field_report VALUES ('{u}', '{u}', 'closed', NULL, 'x', 1, 'open', NULL)",
    "INSERT INTO field_report VALUES ('{u}', '{u}', 'closed', NULL, NULL, 'noon', 'open', NULL)",
    "INSERT INTO field_report VALUES ('{u}', '{u}', 'closed', NULL, NULL, 1, 'accepted', NULL)",
    "INSERT INTO heard_capacity VALUES (1, '{u}', 3, 'beds, said Kim', 1, 2)",
    "INSERT INTO heard_capacity VALUES (1, '{u}', -1, 'bed', 1, 2)",
    "INSERT INTO heard_capacity VALUES (1, '{u}', 3, 'bed', 2, 2)",
    "INSERT INTO call_answer VALUES (1, '{u}', 'pet', 'maybe', '', 1, NULL)",
    "INSERT INTO call_answer VALUES (1, '{u}', 'pet', 'condition', 'ask for Kim', 1, NULL)",
    "INSERT INTO call_answer VALUES (1, '{u}', 'The Dog', 'allows', '', 1, NULL)",
    "INSERT INTO use_count VALUES ('{u}', 'yesterday', 'copied', 1)",
    "INSERT INTO use_count VALUES ('{u}', '2026-11-17', 'liked', 1)",
    "INSERT INTO pack_counter VALUES ('no print', 'Lane', 1, '{f}', 1)",
    "INSERT INTO trusted_key VALUES ('{f}', 'text', 'Lane', 1)",
    "INSERT INTO saved_place VALUES ('{long}', 44, -123)",
]


@pytest.mark.parametrize("statement", WORDS)
def test_no_words_fit_in(path: Path, statement: str) -> None:
    values = {"u": HARBOR, "f": "ab" * 32, "long": "x" * 61}
    with pytest.raises(sqlite3.IntegrityError), TeamFile(path).writing() as db:
        db.execute(statement.format(**values))


def test_the_same_statements_with_codes_fit(path: Path) -> None:
    with TeamFile(path).writing() as db:
        db.execute(f"INSERT INTO field_report VALUES ('{PHONE}', '{HARBOR}', 'closed', NULL, 1, 1, 'accepted', 2)")
        db.execute(f"INSERT INTO call_answer VALUES (1, '{HARBOR}', 'age', 'allows', '18-99', 1, NULL)")
    with TeamFile(path).reading() as db:
        tables = ("field_report", "call_answer")
        assert [db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables] == [1, 1]
