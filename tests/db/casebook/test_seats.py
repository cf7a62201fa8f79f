"""The casebook as a window holds it: full sign-in, lock, PIN, two riders, and that locked means closed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.casebook import encounter
from fakes.vaults import ANNA, BEN, OTHER, PASSWORD, RULES

from navigator.access.banner import Banner
from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.casebook_ports import KeptDraft
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, UsageError
from navigator.use_cases.keep_record import keep_record
from resources_db.casebook.door import signed_in
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.seats import Seats

PIN, OTHER_PIN = "381946", "702915"
BANNER = Banner(points=("restricted", "monitored", "penalties", "consent"))


@pytest.fixture
def office(tmp_path: Path) -> CasebookOffice:
    return CasebookOffice(CasebookFolder(tmp_path / "casebook"), RULES, BANNER)


@pytest.fixture
def seats(office: CasebookOffice) -> Iterator[Seats]:
    made = Seats(office)
    assert not made.is_made
    assert made.create(ANNA, PASSWORD, agency="linden", team="t1")
    anna = signed_in(ANNA, PASSWORD, BANNER.accepted())
    office.staff.add(anna, BEN, Role.CLINICIAN, OTHER)
    assert made.is_made
    yield made
    made.end()


def whole(office: CasebookOffice) -> dict[str, object]:
    return office.verify(signed_in(ANNA, PASSWORD, BANNER.accepted()))


def test_a_full_sign_in_then_the_pin(seats: Seats) -> None:
    seat = seats.sign_in(ANNA, PASSWORD, PIN)
    assert (seat.name, seat.desk.who.role, seats.riders) == (ANNA, Role.SUPERVISOR, 1)
    keep_record(seat.desk, None, encounter(id="e1", created_by=seat.desk.who.user))
    seats.lock()
    again = seats.unlock(0, PIN)
    assert again.desk.casebook.state("encounter", "e1") is not None


def test_locked_means_closed_and_others_may_open_it(seats: Seats, office: CasebookOffice) -> None:
    seats.sign_in(ANNA, PASSWORD, PIN)
    with pytest.raises(NavigatorError):
        whole(office)
    seats.lock()
    assert whole(office)["whole"]
    assert seats.unlock(0, PIN).name == ANNA


def test_what_a_seat_held_is_closed_with_it(seats: Seats) -> None:
    seat = seats.sign_in(ANNA, PASSWORD, PIN)
    seats.lock()
    with pytest.raises(Exception, match="closed"):
        seat.desk.casebook.state("encounter", "e1")


def test_without_a_pin_the_lock_needs_the_full_sign_in(seats: Seats) -> None:
    seats.sign_in(ANNA, PASSWORD, "")
    seats.lock()
    assert seats.riders == 0
    with pytest.raises(NotAllowedError):
        seats.unlock(0, PIN)
    assert seats.sign_in(ANNA, PASSWORD, "").name == ANNA


def test_three_wrong_pins_ask_for_the_full_sign_in(seats: Seats) -> None:
    seats.sign_in(ANNA, PASSWORD, PIN)
    seats.lock()
    for _ in range(3):
        with pytest.raises(NotAllowedError):
            seats.unlock(0, OTHER_PIN)
    assert seats.riders == 0
    with pytest.raises(NotAllowedError):
        seats.unlock(0, PIN)


def test_a_poor_pin_opens_nothing(seats: Seats, office: CasebookOffice) -> None:
    with pytest.raises(UsageError):
        seats.sign_in(ANNA, PASSWORD, "123456")
    assert whole(office)["whole"]


def test_two_riders_switch_in_one_key(seats: Seats) -> None:
    seats.sign_in(ANNA, PASSWORD, PIN)
    with pytest.raises(NotAllowedError):
        seats.switch()
    assert seats.sign_in(BEN, OTHER, OTHER_PIN).name == BEN
    assert seats.switch().name == ANNA
    assert seats.switch().name == BEN
    seats.lock()
    assert seats.unlock(1, OTHER_PIN).name == BEN
    # The first one is still locked: one PIN opens one rider.
    with pytest.raises(NotAllowedError):
        seats.switch()


def test_a_wrong_password_of_the_second_leaves_the_first_where_they_are(seats: Seats) -> None:
    seat = seats.sign_in(ANNA, PASSWORD, PIN)
    with pytest.raises(NavigatorError):
        seats.sign_in(BEN, "not that sentence", OTHER_PIN)
    keep_record(seat.desk, None, encounter(id="e2", created_by=seat.desk.who.user))


def test_drafts_come_back_after_the_lock_to_their_author_alone(seats: Seats) -> None:
    seats.sign_in(ANNA, PASSWORD, PIN).drafts.keep(KeptDraft(id="d1", form="refer", at=1, content={"a": "b"}))
    assert seats.sign_in(BEN, OTHER, OTHER_PIN).drafts.all() == ()
    assert [draft.content for draft in seats.switch().drafts.all()] == [{"a": "b"}]


def test_an_account_that_was_taken_away_meanwhile_opens_nothing(seats: Seats, office: CasebookOffice) -> None:
    seats.sign_in(BEN, OTHER, PIN)
    seats.lock()
    office.staff.revoke(signed_in(ANNA, PASSWORD, BANNER.accepted()), BEN)
    with pytest.raises(NavigatorError):
        seats.unlock(0, PIN)
    assert whole(office)["whole"]


def test_an_anchor_that_was_lost_says_what_to_do(seats: Seats, office: CasebookOffice) -> None:
    office.folder.anchor.unlink()
    with pytest.raises(DamagedFileError):
        seats.sign_in(ANNA, PASSWORD, PIN)
    assert seats.riders == 0


def test_coming_and_going_is_written_down(seats: Seats) -> None:
    seats.sign_in(ANNA, PASSWORD, PIN)
    seats.lock()
    seats.unlock(0, PIN)
    seats.end()
    seats.sign_in(ANNA, PASSWORD, "")
    assert seats._at is not None
    kinds = [json.loads(kept.envelope)["kind"] for kept in seats._at.records.journal.events()]
    come_and_gone = [
        AuditKind.SIGNED_IN,
        AuditKind.LOCKED,
        AuditKind.UNLOCKED,
        AuditKind.SIGNED_OUT,
        AuditKind.SIGNED_IN,
    ]
    assert [kind for kind in kinds if "session." in kind][-5:] == [kind.value for kind in come_and_gone]
