"""Invented people in a window's casebook: one with all that a page shows, and some who sound like her."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from fakes.casebook import DAY, HOUR, attempt, consent, contact, encounter, follow_up, referral, snapshot
from pytestqt.qtbot import QtBot

from navigator.casebook.amendment import Amendment
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.person import Person
from navigator.casebook.record import Record
from navigator.casebook.safe_hours import ANY_TIME, SafeHours, SafeKind, SafeTime
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import Said
from navigator.casebook.scene import Times
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.seat import Seat
from ui.desktop.views.main_window import MainWindow

NAME, ALIAS, COVERED, OPEN = "Catherine Núñez", "Zebulona", "(541) 555-0142", "(541) 555-0177"
NOTE, DETOX, SHELTER, BITTEN = "asks for a bed with the dog", "Quiet Harbor Detox", "Harbor Street Night", "bit a boot"
TWIN = "Kathryn Nunes"
# What tells of a person: none of it may stay where somebody else looks.
NEEDLES = (NAME, "Núñez", ALIAS, COVERED, OPEN, NOTE, DETOX, SHELTER, BITTEN, TWIN, "Nunes", "Xiomara", "17-0031")


def enter_people(qtbot: QtBot, window: MainWindow) -> None:
    """Let whoever sits at the casebook enter them."""
    at_casebook(qtbot, window, _enter)


def at_casebook(qtbot: QtBot, window: MainWindow, work: Callable[[Seat], Any]) -> Any:
    """Return what is done at the open casebook, in its own thread."""
    done: list[Any] = []
    failed: list[Any] = []
    window.casebook.room.work(work, done.append, failed.append)
    qtbot.waitUntil(lambda: bool(done or failed))
    assert done, failed
    return done[0]


def _enter(seat: Seat) -> bool:
    now, me, agency = seat.desk.clock.now(), seat.desk.who.user, seat.desk.who.agency
    for record in (*_people(agency, now), *_around(agency, me, now)):
        keep_record(seat.desk, None, record, sealed_service=record.id in ("f2", "n1"))
    return True


def _people(agency: str, now: datetime) -> Iterator[Person]:
    flag = SafetyFlag(
        id="s1", code="dogs", basis="first_hand", seen_by="R. Moss", seen_at=now - 2 * DAY, entered_at=now - 2 * DAY,
        expires_at=now + 60 * DAY, words=BITTEN,
    )  # fmt: skip
    covered = contact(id="c1", value=COVERED, hours=_not_now(now), say_we_are="Sam from the county")
    open_ = contact(id="c2", value=OPEN, belongs_to="sibling", may_say="that Sam called", hours=ANY_TIME)
    known = replace(_named("p1", NAME, agency), aliases=(ALIAS,), born_on=date(1984, 5, 1), contacts=(covered, open_))
    yield replace(known, flags=(flag,))
    yield replace(_named("p2", TWIN, agency), born_on=date(1984, 12, 24))
    yield replace(_named("p3", "Xiomara Jiménez", agency), born_on=date(1990, 1, 1))


def _not_now(now: datetime) -> SafeHours:
    """Return safe hours on two days that are neither today nor yesterday, in whatever zone."""
    days = frozenset({(now.weekday() + 3) % 7, (now.weekday() + 4) % 7})
    return SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(9), end=time(17), days=days),))


def _named(id_: str, name: str, agency: str) -> Person:
    return replace(Person.unknown(id=id_, custodian=agency).identified(name), fleeing_violence=Said.NO)


def _around(agency: str, me: str, now: datetime) -> Iterator[Record]:
    for id_, ago, reason in (("e1", 3 * DAY, "homelessness"), ("e2", 9 * DAY, "overdose")):
        times = Times(start=now - ago, end=now - ago + HOUR)
        yield encounter(id=id_, custodian=agency, created_by=me, person_id="p1", times=times, reasons=(reason,))
    for id_, ago, service in (("f1", 3 * DAY, SHELTER), ("f2", 9 * DAY, DETOX)):
        yield referral(
            id=id_, custodian=agency, person_id="p1", encounter_id="e1", made_by=me, made_at=now - ago,
            snapshot=snapshot(service=service),
        )  # fmt: skip
    task = follow_up(now + DAY, id="t1", custodian=agency, owner=me, person_id="p1", clock_from=now - DAY, reason="")
    yield task.attempted(attempt(at=now - DAY, entered_at=now - DAY, by=me))
    yield _release(agency, me, now - 3 * DAY)
    yield ClinicalNote(
        id="n1", custodian=agency, by=me, at=now - 2 * DAY, entered_at=now - 2 * DAY, person_id="p1", text=NOTE
    )
    yield Amendment(
        id="m1", custodian=agency, record_id="e1", field="agency_case_no", was="17-0031", says="17-0013",
        reason="digits were swapped", by=me, at=now - timedelta(hours=2),
    )  # fmt: skip


def _release(agency: str, me: str, at: datetime) -> Record:
    return consent(
        id="k1", custodian=agency, at=at, entered_at=at, recorded_by=me, recipients=frozenset({"s1"}),
        expires_at=at + 60 * DAY,
    )  # fmt: skip
