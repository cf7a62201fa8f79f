"""Which way an attempt really used, and over which contact: a message on a voicemail takes a yes of its own."""

from datetime import UTC, datetime, timedelta

import pytest

from navigator.casebook.contact import Way
from navigator.casebook.follow_up.lists import Group
from navigator.use_cases.work_list import WayNow, WorkRow
from ui.desktop.viewmodels.attempts import MESSAGE_LEFT, _way_of
from ui.desktop.viewmodels.follow_up_words import may_call_now

AT = datetime(2026, 11, 17, 18, 40, tzinfo=UTC)


def row(*ways: WayNow) -> WorkRow:
    return WorkRow(
        id="t1", group=Group.NEXT, initials="AM", kind="crisis_check_in", owner="", opens_at=AT, due_by=AT, attempts=0,
        ways=ways, late=timedelta(0),
    )  # fmt: skip


def way(way: Way, contact: str, *, now: bool = True) -> WayNow:
    return WayNow(contact_id=contact, way=way, now=now)


CALLED = row(way(Way.CALL, "later", now=False), way(Way.CALL, "now"), way(Way.VOICEMAIL, "machine"))


@pytest.mark.parametrize(
    ("given", "used", "result", "wanted"),
    [
        (CALLED, Way.CALL, "no_answer", (Way.CALL, "now")),
        (CALLED, Way.CALL, MESSAGE_LEFT, (Way.VOICEMAIL, "machine")),
        (CALLED, Way.TEXT, "no_answer", (Way.TEXT, None)),
        (CALLED, Way.MEET, MESSAGE_LEFT, (Way.MEET, None)),
        (row(way(Way.CALL, "c1")), Way.CALL, MESSAGE_LEFT, (Way.VOICEMAIL, None)),
    ],
)
def test_the_way_and_the_contact(given: WorkRow, used: Way, result: str, wanted: tuple[Way, str | None]) -> None:
    assert _way_of(given, used, result) == wanted


def test_a_number_is_shown_for_a_call_that_is_safe_now_and_for_nothing_else() -> None:
    assert may_call_now(CALLED)
    assert not may_call_now(row(way(Way.CALL, "c1", now=False), way(Way.TEXT, "c1")))
