"""A whole day at the real window, as a process of its own; then its casebook is opened again and read."""

import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from command import ROOT, environment
from window_day import NUMBER
from window_start import NAME, PASSPHRASE

from navigator.access.banner import Banner
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.said import NOT_ASKED, Said
from navigator.use_cases.seat import Seat
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.seats import Seats
from resources_db.home import Home
from ui.bootstrap import casebook

FEW = 12
WORDS = ["opened", "made", "signed_in", "draft_kept", "referral_saved", "draft_kept", "draft_kept", "referral_saved"]
CLOSED = ["attempt_saved", "signed_in", "closed", "end"]


def played(home: Path) -> list[dict[str, Any]]:
    command = [sys.executable, str(ROOT / "tests" / "e2e" / "window_day.py"), str(home)]
    ran = subprocess.run(command, env=environment(home), check=False, capture_output=True, text=True, timeout=120)
    assert (ran.returncode, ran.stderr) == (0, "")
    return [json.loads(line) for line in ran.stdout.splitlines()]


@contextmanager
def seated(office: CasebookOffice) -> Generator[Seat, None, None]:
    seats = Seats(office)
    try:
        yield seats.sign_in(NAME, PASSPHRASE, "")
    finally:
        seats.end()


def read(seat: Seat, kind: str) -> list[Any]:
    return [record_from(kind, id_, state) for id_, state in seat.desk.casebook.each(kind)]


def test_a_day_by_keyboard_alone_ends_in_a_closed_loop(tmp_path: Path) -> None:
    told = played(tmp_path)
    assert [each["said"] for each in told] == [*WORDS, *CLOSED]
    assert told[-1]["keys_to_save"] <= FEW
    office = casebook(Home(tmp_path))
    with seated(office) as seat:
        assert_kept(seat, told)
    found = office.verify(office.signed_in(NAME, PASSPHRASE, Banner(points=office.banner.points).accepted()))
    assert (found["whole"], found["finding"]) == (True, None)


def assert_kept(seat: Seat, told: list[dict[str, Any]]) -> None:
    first, second = (each["id"] for each in told if each["said"] == "referral_saved")
    referrals = {each.id: each for each in read(seat, "referral")}
    assert set(referrals) == {first, second}
    assert (referrals[first].agreed, referrals[first].method) == (Said.YES, "info_given")
    # What nobody chose is nobody's yes.
    assert (referrals[second].agreed, referrals[second].method) == (Said.NOT_ASKED, NOT_ASKED)
    (task,) = read(seat, "follow_up")
    assert (task.id, task.referral_id, task.is_open) == (told[-2]["id"], first, False)
    assert [(each.mode, each.result) for each in task.attempts] == [("street", "reached")]
    (contact,) = (contact for person in read(seat, "person") for contact in person.contacts)
    assert (contact.value, contact.safe_to_call, contact.safe_text) == (NUMBER, Said.YES, Said.NOT_ASKED)
    assert seat.drafts.all() == ()
