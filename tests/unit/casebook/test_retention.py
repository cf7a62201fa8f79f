"""What is past its time, what never is, and that a blanked body never comes back (S10, S24)."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from fakes.casebook import DAY, NOW, steady
from hypothesis import given
from hypothesis import strategies as st

from navigator.access.roles import KeyClass
from navigator.casebook.journal.canonical import canonical
from navigator.casebook.moments import years_before
from navigator.casebook.retention import (
    BLANKED,
    REGISTER,
    Blanking,
    EventFacts,
    LegalHold,
    Retention,
    RetentionRule,
    blanked_by,
    blanking,
    purge_report,
    wins,
)
from navigator.errors import NavigatorError
from resources_db.bundled.retention_rules import retention_rules

SHIPPED = Retention(custodian="linden", rules=retention_rules())


def rule(kept_as: str, years: int | None, floor: int = 1) -> RetentionRule:
    return RetentionRule(kept_as=kept_as, years=years, floor=floor, source="the agency")


SET = Retention(
    custodian="linden",
    rules={one.kept_as: one for one in (rule("team", 7), rule("clinical", 7), rule("audit", 2), rule("register", 6))},
)


def event(name: str, years: float = 8, **fields: Any) -> EventFacts:
    plain = {
        "id": name,
        "kind": "encounter.closed",
        "subject": "e1",
        "custodian": "linden",
        "record_class": KeyClass.TEAM,
        "at": NOW - timedelta(days=365.25 * years),
    }
    return EventFacts(**plain | fields)


# Somebody works here every day.
YESTERDAY = event("y", subject="other", at=NOW - 2 * DAY)


def past(*events: EventFacts, of: Retention = SET, now: datetime = NOW, **more: Any) -> list[str]:
    return [one.id for one in of.past([*events, YESTERDAY], now=now, **more)]


def audit(name: str, years: float, **fields: Any) -> EventFacts:
    return event(name, years, kind="person.viewed", record_class=KeyClass.AUDIT, **fields)


def test_s10_audit_is_kept_six_years_and_by_no_agency_less_than_one() -> None:
    assert past(audit("a1", 6.1), audit("a2", 5.9), of=SHIPPED) == ["a1"]
    assert (retention_rules()["audit"].years, retention_rules()["audit"].floor) == (6, 1)
    for years in (0, -1):
        with pytest.raises(NavigatorError, match="1 years at least"):
            rule("audit", years, floor=0)
    with pytest.raises(NavigatorError, match="6 years at least"):
        rule("register", 5, floor=retention_rules()["register"].floor)


def test_what_the_agency_set_no_period_for_stays() -> None:
    assert past(event("e1", 90), event("e2", 90, record_class=KeyClass.CLINICAL), of=SHIPPED) == []
    assert past(event("e1", 90), of=Retention(custodian="linden", rules={})) == []
    assert set(retention_rules()) == {REGISTER, *KeyClass}
    assert all(one.source for one in retention_rules().values())


def test_a_persons_records_end_together_and_a_look_does_not_keep_them() -> None:
    old = [event("e1", 9, person="p1"), event("e2", 8, subject="f1", person="p1"), event("e3", 8, subject="f2")]
    assert past(*old) == ["e1", "e2", "e3"]
    assert past(*old, event("e9", 1, subject="f9", person="p1")) == ["e3"]
    assert past(*old, audit("a1", 1, person="p1")) == ["e1", "e2", "e3"]
    # Of a subject that is no person's too.
    assert past(event("e6", 8, subject="f8"), event("e7", 1, subject="f8")) == []
    # Without a subject each counts alone.
    assert past(event("e4", 8, subject=""), event("e5", 1, subject="")) == ["e4"]


def test_audit_and_register_count_one_by_one() -> None:
    told = [event(name, years, kind="disclosure.made", person="p1") for name, years in (("d1", 6.5), ("d2", 1))]
    assert past(*told) == ["d1"]
    assert past(audit("a1", 3, person="p1"), audit("a2", 1, person="p1")) == ["a1"]


def test_a_period_is_over_to_the_day() -> None:
    at = years_before(NOW, 7)
    assert past(event("e1", at=at)) == ["e1"]
    assert past(event("e1", at=at + timedelta(seconds=1))) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"custodian": "bend"},
        {"is_blank": True},
        {"kind": BLANKED},
        {"kind": "device.epoch"},
        {"kind": "hold.placed"},
    ],
)
def test_what_is_never_blanked(fields: dict[str, Any]) -> None:
    assert past(event("e1"), event("e2", **fields)) == ["e1"]


@pytest.mark.parametrize("still_open", [{"e1"}, {"p1"}])
def test_nothing_is_blanked_while_something_is_to_do(still_open: Collection[str]) -> None:
    assert past(event("e1", person="p1"), event("e2", subject="e7"), still_open=still_open) == ["e2"]


def hold(*subjects: str, **fields: Any) -> LegalHold:
    plain = {
        "id": "h1",
        "custodian": "linden",
        "subjects": frozenset(subjects),
        "why": "26-CV-1",
        "by": "s1",
        "at": NOW,
    }
    return LegalHold(**plain | fields)


def test_s24_a_legal_hold_keeps_what_it_names_until_it_is_lifted() -> None:
    two = (event("e1", person="p1"), event("e2", subject="e7"))
    assert past(*two, holds=[hold("p1")]) == past(*two, holds=[hold("e1")]) == ["e2"]
    assert past(*two, holds=[hold()]) == []
    assert past(*two, holds=[hold("p1", lifted_at=NOW)]) == ["e1", "e2"]
    assert past(*two, holds=[hold("p1", lifted_at=NOW + DAY)]) == ["e2"]
    assert past(*two, holds=[hold(custodian="bend")]) == ["e1", "e2"]
    with pytest.raises(NavigatorError, match="why"):
        hold("p1", why=" ")


@pytest.mark.parametrize(("days", "right"), [(0, True), (90, True), (91, False), (3650, False)])
def test_a_clock_that_jumped_ahead_ends_no_period(days: int, right: bool) -> None:  # noqa: FBT001 - a case
    now = NOW + days * DAY
    # What was written since the clock jumped proves nothing.
    today = event("t", subject="today", at=now)
    if right:
        assert past(event("e1"), today, now=now) == ["e1"]
        return
    with pytest.raises(NavigatorError, match="clock"):
        past(event("e1"), today, now=now)


def test_a_new_casebook_has_nothing_past() -> None:
    assert SET.past([], now=NOW) == []


def test_what_is_blanked_stands_in_the_event_that_blanks_it() -> None:
    body = blanking(["e2", "e1", "e2"])
    assert body == {"ids": ["e1", "e2"], "why": "period_over"}
    assert canonical(body)
    with pytest.raises(ValueError, match="blank"):
        blanking([])


ids = st.sampled_from(["e1", "e2", "e3", "e4"])
agencies = st.sampled_from(["linden", "bend"])
blankings = st.lists(st.builds(Blanking, custodian=agencies, ids=st.frozensets(ids, max_size=3)), max_size=4)


@steady
@given(blankings, st.dictionaries(ids, agencies), ids)
def test_a_blanked_body_never_comes_back_in_whatever_order_and_only_its_custodian_blanks_it(
    some: Sequence[Blanking], custodians: dict[str, str], incoming: str
) -> None:
    blanked = blanked_by(some, custodians)
    assert blanked == blanked_by([*reversed(some), *some], custodians)
    by_whom = {one.custodian for one in some if incoming in one.ids}
    assert wins(blanked, incoming) is (custodians.get(incoming) in by_whom)


def test_a_purge_report_counts_and_names_nothing() -> None:
    gone = [event("e1", 8), event("e2", 8), audit("a1", 6), event("d1", 8, kind="disclosure.made")]
    assert purge_report(gone) == {("team", 2018): 2, ("audit", 2020): 1, (REGISTER, 2018): 1}
