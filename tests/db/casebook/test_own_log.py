"""One's own log over a real casebook: what is open, what came back, and each encounter with what belongs to it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, encounter, person, referral, snapshot
from fakes.desks import Team

from navigator.access.roles import Role
from navigator.casebook.amendment import SealedText
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.review import ReviewState
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.scene import Times
from navigator.errors import NotAllowedError
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.own_log import Offered, own_log, see_encounter
from navigator.use_cases.review import amend, ask_for_signature, co_sign, send_back

CLOSED = EncounterState.CLOSED


def test_ones_own_of_today_and_what_is_still_open(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    for id_, start, state in (("early", NOW - 10 * HOUR, CLOSED), ("yesterday", NOW - 11 * HOUR, CLOSED),
                              ("forgotten", NOW - 3 * DAY, EncounterState.OPEN)):  # fmt: skip
        times = Times(start=start, end=start + HOUR)
        keep_record(desk, None, encounter(id=id_, created_by="clinician", times=times, state=state))
    keep_record(team.desk(Role.OFFICER), None, encounter(id="others", created_by="officer"))
    found = own_log(desk, DENVER)
    assert [one.id for one in found.encounters] == ["e1", "early", "forgotten"]
    assert (found.unit, found.returned) == ("t1", ())
    assert team.noted()[-1][1]["list"] == "own_log"
    assert [one.id for one in own_log(team.desk(Role.OFFICER), DENVER).encounters] == ["others"]


def test_what_a_supervisor_sent_back_comes_with_its_reason_until_it_is_amended(team: Team) -> None:
    desk, supervisor = team.desk(Role.CLINICIAN), team.desk(Role.SUPERVISOR)
    old = Times(start=NOW - 9 * DAY, end=NOW - 9 * DAY + HOUR)
    keep_record(desk, None, encounter(id="e7", created_by="clinician", times=old, state=CLOSED))
    assert see_encounter(desk, "e7").review is None
    asked = ask_for_signature(desk, "e7")
    assert see_encounter(desk, "e7").review is ReviewState.WAITING
    send_back(supervisor, asked.id, "which street?")
    (back,) = own_log(desk, DENVER).returned
    assert (back.encounter.id, back.reason) == ("e7", "which street?")
    assert own_log(team.desk(Role.CLINICIAN, "next"), DENVER).returned == ()
    team.moments.at += timedelta(minutes=1)
    amend(desk, "e7", "place", was="Street", says="Elm Street", reason="asked for")
    assert own_log(desk, DENVER).returned == ()
    (one,) = see_encounter(desk, "e7").corrected
    assert (one.field, one.was, one.says, one.reason) == ("place", "Street", "Elm Street", "asked for")
    co_sign(supervisor, asked.id)
    assert see_encounter(desk, "e7").review is ReviewState.SIGNED


def test_amendments_keep_their_order_and_a_sealed_text_is_shown_to_nobody(team: Team) -> None:
    desk, supervisor = team.desk(Role.CLINICIAN), team.desk(Role.SUPERVISOR)
    first = amend(desk, "e1", "place", was="Street", says="at her sister's", reason="asked for")
    team.moments.at += timedelta(minutes=1)
    desk.new_id = lambda: "second"
    amend(desk, "e1", "place", was="at her sister's", says="Home", reason="too exact")
    seal = SealedText(id="s1", custodian="linden", record_id="e1", field="place", text_of=first.id, by="supervisor",
                      reason="danger", at=team.moments.at)  # fmt: skip
    keep_record(supervisor, None, seal)
    seen = see_encounter(desk, "e1").corrected
    assert [(one.was, one.says) for one in seen] == [("Street", None), (None, "Home")]
    assert "sister" not in str(seen)


def test_an_amendment_of_somebody_else_is_sealed_to_an_officer(team: Team) -> None:
    officer, supervisor = team.desk(Role.OFFICER), team.desk(Role.SUPERVISOR)
    keep_record(officer, None, encounter(id="e7", created_by="officer"))
    amend(supervisor, "e7", "place", was="Street", says="Home", reason="seen")
    (one,) = see_encounter(officer, "e7").corrected
    assert (one.field, one.was, one.says, one.reason) == ("place", None, None, None)
    assert see_encounter(supervisor, "e7").corrected[0].says == "Home"


def test_the_referrals_of_an_encounter_by_service_and_state(team: Team) -> None:
    desk, officer = team.desk(Role.CLINICIAN), team.desk(Role.OFFICER)
    keep_record(officer, None, encounter(id="e7", created_by="officer", person_id="p1"))
    keep_record(desk, None, referral(id="f1", encounter_id="e7"), sealed_service=False)
    hidden = referral(id="f2", encounter_id="e7", snapshot=snapshot(service="Detox of Linden"))
    keep_record(desk, None, hidden, sealed_service=True)
    keep_record(desk, None, referral(id="f3", encounter_id="e1"), sealed_service=False)
    state = referral().state.value
    seen = see_encounter(officer, "e7").referrals
    assert set(seen) == {
        Offered(id="f1", service="Night shelter", state=state), Offered(id="f2", service="", state=state)
    }  # fmt: skip
    listed = [detail for kind, detail in team.noted() if kind == AuditKind.SEEN_LIST]
    assert (listed[-1]["list"], set(listed[-1]["ids"])) == ("referrals", {"f1", "f2"})


def test_dangers_of_the_person_while_they_hold(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    flag = SafetyFlag(id="g1", code="dogs", basis="first_hand", seen_by="clinician", seen_at=NOW - DAY,
                      entered_at=NOW, expires_at=NOW + DAY)  # fmt: skip
    over = replace(flag, id="g2", seen_at=NOW - 3 * DAY, expires_at=NOW - 2 * DAY)
    known = person()
    keep_record(desk, known, known.with_flag(flag).with_flag(over))
    assert [one.id for one in see_encounter(desk, "e1").flags] == ["g1"]
    assert team.noted()[-1][1] == {"list": "flags", "team": "t1", "count": 1, "ids": ["g1"]}
    keep_record(desk, None, encounter(id="e8", created_by="clinician"))
    assert see_encounter(desk, "e8").flags == ()
    officer = team.desk(Role.OFFICER)
    keep_record(officer, None, encounter(id="e9", created_by="officer", person_id="p1", state=CLOSED))
    assert see_encounter(officer, "e9").flags == (), "an officer sees them while the encounter is open"


def test_who_sees_no_encounter_sees_no_log(team: Team) -> None:
    with pytest.raises(NotAllowedError):
        own_log(team.desk(Role.DIRECTORY_EDITOR), DENVER)
    with pytest.raises(NotAllowedError):
        see_encounter(team.desk(Role.OFFICER), "e1")
