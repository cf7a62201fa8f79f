"""Break-glass: a reason, an hour of real time within the shift, a task for a supervisor, and no key that was not there (S8)."""

from dataclasses import replace
from typing import Any

import pytest
from fakes.access import account, facts
from fakes.casebook import DAY, HOUR, NOW, steady
from hypothesis import given
from hypothesis import strategies as st

from navigator.access.actions import OPENED_BY_GLASS, OUTSIDE, Action
from navigator.access.break_glass import Glass, opened_glass
from navigator.access.decide import Why, decide
from navigator.access.permissions import as_decided
from navigator.access.roles import HELD, KeyClass, Role
from navigator.access.who import Who
from navigator.casebook.break_glass import BreakGlass, Broken, Moment, broken, uses_in, waiting
from navigator.casebook.metrics.measure import Period
from navigator.errors import NavigatorError, NotAllowedError

START, MINUTE = 7_000_000, 60_000
MOMENT = Moment(now=NOW, mono_ms=START, shift_ends_ms=START + 600 * MINUTE)
IN_IT = START + MINUTE
STRANGE = facts()


def glass_of(role: Role, **fields: Any) -> Broken:
    return broken(account(role, **fields), "he stopped breathing", record_id="g1", moment=MOMENT)


def seen(who: Who, action: Action, mono_ms: int = IN_IT, **fields: Any) -> Why:
    return decide(who, action, replace(STRANGE, **fields), mono_ms=mono_ms).why


@steady
@given(st.integers(1, 200), st.integers(-10, 300))
def test_s8_it_opens_for_an_hour_at_most_and_never_beyond_the_shift(left: int, asked: int) -> None:
    glass = opened_glass("g1", mono_ms=START, shift_ends_ms=START + left * MINUTE)
    assert glass.minutes == min(60, left)
    assert glass.is_open_at(START + asked * MINUTE) == (0 <= asked < min(60, left))


def test_an_hour_is_over_to_the_millisecond() -> None:
    who = glass_of(Role.OFFICER).who
    assert seen(who, Action.ENCOUNTER_VIEW, START + 60 * MINUTE - 1) is Why.GLASS
    assert seen(who, Action.ENCOUNTER_VIEW, START + 60 * MINUTE) is Why.OUT_OF_REACH
    # Another run of the machine counts from the beginning.
    assert seen(who, Action.ENCOUNTER_VIEW, START - 1) is Why.OUT_OF_REACH


def test_it_needs_a_reason_a_shift_and_a_role() -> None:
    with pytest.raises(NavigatorError, match="why"):
        broken(account(Role.OFFICER), "  ", record_id="g1", moment=MOMENT)
    with pytest.raises(NavigatorError, match="shift is over"):
        broken(account(Role.OFFICER), "x", record_id="g1", moment=replace(MOMENT, shift_ends_ms=START))
    for role in (Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR):
        with pytest.raises(NotAllowedError):
            broken(account(role, keys=frozenset(KeyClass)), "x", record_id="g1", moment=MOMENT)
    narrower = as_decided({"break_glass": {"officer": "none"}})
    with pytest.raises(NotAllowedError):
        broken(account(Role.OFFICER), "x", record_id="g1", moment=MOMENT, permissions=narrower)
    # One that was broken before the agency took it away opens nothing either.
    who = glass_of(Role.OFFICER).who
    found = decide(who, Action.ENCOUNTER_VIEW, STRANGE, mono_ms=IN_IT, permissions=narrower)
    assert found.why is Why.OUT_OF_REACH


@pytest.mark.parametrize("fields", [{"record_id": ""}, {"until_ms": START}, {"until_ms": START + 60 * MINUTE + 1}])
def test_no_glass_without_a_record_or_for_longer(fields: dict[str, Any]) -> None:
    plain: dict[str, Any] = {"record_id": "g1", "opened_ms": START, "until_ms": START + MINUTE}
    with pytest.raises(ValueError, match="glass"):
        Glass(**plain | fields)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CLINICIAN, Role.CASE_MANAGER, Role.PEER, Role.SUPERVISOR])
@pytest.mark.parametrize("action", Action)
def test_it_widens_what_is_seen_of_the_agency_and_nothing_else(role: Role, action: Action) -> None:
    about = replace(STRANGE, covered=True)
    before = decide(account(role), action, about, mono_ms=IN_IT)
    after = decide(glass_of(role).who, action, about, mono_ms=IN_IT)
    if before.allowed or action not in OPENED_BY_GLASS:
        assert after == before
        return
    opens = action is not Action.SEALED_READ or KeyClass.CLINICAL in HELD[role]
    assert (after.allowed, after.must_log, after.widened) == (opens, True, False)
    assert after.why is (Why.GLASS if opens else Why.GLASS_NO_KEY)


@pytest.mark.parametrize("action", sorted(OPENED_BY_GLASS))
def test_it_opens_no_record_of_another_agency_and_no_audit(action: Action) -> None:
    elsewhere: dict[str, Any] = {"custodian": "bend", "assigned_to": frozenset({"me"})}
    for role in (Role.OFFICER, Role.CASE_MANAGER):
        who = glass_of(role).who
        assert seen(who, action, **elsewhere) is Why.OTHER_AGENCY
        assert not decide(who, action, replace(STRANGE, record_class=KeyClass.AUDIT), mono_ms=IN_IT).allowed
    # Not even to whoever holds the key to it.
    before, through = account(Role.SUPERVISOR), glass_of(Role.SUPERVISOR).who
    audit = replace(STRANGE, record_class=KeyClass.AUDIT)
    assert decide(through, action, audit, mono_ms=IN_IT) == decide(before, action, audit, mono_ms=IN_IT)
    assert action not in OUTSIDE


def test_it_conjures_up_no_key() -> None:
    officer, manager = glass_of(Role.OFFICER), glass_of(Role.CASE_MANAGER)
    assert seen(officer.who, Action.SEALED_READ) is Why.GLASS_NO_KEY
    assert seen(officer.who, Action.ENCOUNTER_VIEW, record_class=KeyClass.CLINICAL) is Why.GLASS_NO_KEY
    assert seen(manager.who, Action.SEALED_READ, record_class=KeyClass.CLINICAL) is Why.GLASS
    assert "sealed entries stay closed" in officer.words
    assert "sealed entries stay closed" not in manager.words
    # Nor does a key of another role that lies about by mistake.
    wrongly = glass_of(Role.OFFICER, keys=frozenset(KeyClass))
    assert seen(wrongly.who, Action.SEALED_READ) is Why.GLASS_NO_KEY
    with pytest.raises(NotAllowedError, match="no key"):
        glass_of(Role.OFFICER, keys=frozenset())


def test_a_supervisor_reviews_each_use_and_nobody_their_own() -> None:
    use = glass_of(Role.SUPERVISOR, user="s1").record
    assert (use.is_waiting, use.by, use.role, use.minutes, use.custodian) == (True, "s1", Role.SUPERVISOR, 60, "linden")
    done = use.reviewed(by="s2", at=NOW + DAY, finding="was needed")
    assert (done.is_waiting, done.reviewed_by, done.reviewed_at) == (False, "s2", NOW + DAY)
    for fault, words in (
        (lambda: use.reviewed(by="s1", at=NOW, finding="x"), "their own"),
        (lambda: done.reviewed(by="s3", at=NOW, finding="x"), "already"),
        (lambda: use.reviewed(by="s2", at=NOW, finding=" "), "what you found"),
    ):
        with pytest.raises(NavigatorError, match=words):
            fault()


def use_at(number: int) -> BreakGlass:
    return replace(glass_of(Role.OFFICER).record, id=f"g{number}", opened_at=NOW + number * HOUR)


def test_uses_are_listed_for_the_report_and_wait_oldest_first() -> None:
    uses = [use_at(2), use_at(1).reviewed(by="s2", at=NOW, finding="x"), use_at(0), use_at(-1)]
    assert [use.id for use in waiting(uses)] == ["g-1", "g0", "g2"]
    period = Period(begin=NOW, end=NOW + 2 * HOUR)
    assert [use.id for use in uses_in(uses, period)] == ["g1", "g0"]
