"""Somebody at work: what they may do and keep, by the table of permissions (R14, S8, S11)."""

from dataclasses import replace

import pytest
from fakes.casebook import NOW, attempt, consent, encounter, follow_up, person, referral
from fakes.desks import Team

from navigator.access.actions import Action
from navigator.access.roles import Role
from navigator.casebook.break_glass import BreakGlass
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.fold import Folded
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.person import Person
from navigator.casebook.said import Said
from navigator.errors import NavigatorError, NotAllowedError
from navigator.use_cases.break_glass import break_glass
from navigator.use_cases.find_people import find_people
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.see_people import see_person


def test_an_officer_sees_the_person_of_their_own_open_encounter_and_no_other(team: Team) -> None:
    officer = team.desk(Role.OFFICER)
    with pytest.raises(NotAllowedError, match="not yours"):
        see_person(officer, "p1")
    assert team.noted()[-1] == (AuditKind.REFUSED, {"action": Action.PERSON_VIEW.value, "why": "out_of_reach"})
    keep_record(officer, None, Person.unknown(id="p2", custodian="linden").identified("Eva Alder"))
    mine = encounter(id="e2", created_by="officer", person_id="p2")
    keep_record(officer, None, mine)
    assert see_person(officer, "p2").person.name == "Eva Alder"
    keep_record(officer, mine, replace(mine, interventions=("deescalation",)))
    with pytest.raises(NotAllowedError):
        find_people(officer, "eva")


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.CLINICIAN, True),
        (Role.CASE_MANAGER, True),
        (Role.PEER, False),
        (Role.OFFICER, False),
        (Role.SUPERVISOR, True),
    ],
)
def test_who_may_keep_an_attempt(team: Team, role: Role, allowed: bool) -> None:  # noqa: FBT001 - a table's column
    task = record_from("follow_up", "t1", team.records.opened("follow_up", "t1") or Folded())
    tried = task.attempted(attempt())
    desk = team.desk(role)
    if allowed:
        keep_record(desk, task, tried)
        assert record_from("follow_up", "t1", team.records.opened("follow_up", "t1") or Folded()) == tried
    else:
        with pytest.raises(NotAllowedError):
            keep_record(desk, task, tried)
        assert record_from("follow_up", "t1", team.records.opened("follow_up", "t1") or Folded()) == task


def test_broken_glass_shows_what_the_agency_keeps_and_is_written_down_first(team: Team) -> None:
    officer = team.desk(Role.OFFICER)
    with pytest.raises(NavigatorError, match="why"):
        break_glass(officer, "  ", shift_ends_ms=10**9)
    words = break_glass(officer, "unresponsive, needs the contact", shift_ends_ms=10**9)
    assert "sealed entries stay closed" in words
    ((kind, body),) = [each for each in team.noted() if each[0] == AuditKind.GLASS]
    assert (kind, body) == (AuditKind.GLASS, {"record": "new-2", "minutes": 60})
    use: BreakGlass = record_from("break_glass", "new-2", team.records.state("break_glass", "new-2") or Folded())
    assert use.is_waiting
    assert see_person(officer, "p1").person.name == "Ada Muster"
    team.moments.uptime += 60 * 60_000
    with pytest.raises(NotAllowedError):
        see_person(officer, "p1")
    keep_record(team.desk(Role.SUPERVISOR), use, use.reviewed(by="supervisor", at=NOW, finding="was needed"))
    with pytest.raises(NotAllowedError):
        break_glass(team.desk(Role.ADMINISTRATOR), "curious", shift_ends_ms=10**9)


@pytest.mark.parametrize(
    ("answer", "reasons", "sealed"),
    [
        (Said.NOT_ASKED, (), False), (Said.NO, (), False), (Said.YES, (), True), (Said.UNKNOWN, (), True), (Said.DECLINED, (), True),
        (Said.NO, ("domestic_violence",), True),
    ],
)  # fmt: skip
def test_where_somebody_is_who_may_flee_violence_is_sealed(
    team: Team,
    answer: Said,
    reasons: tuple[str, ...],
    sealed: bool,  # noqa: FBT001 - a table's column
) -> None:
    from navigator.casebook.scene import Place

    clinician = team.desk(Role.CLINICIAN)
    keep_record(clinician, None, replace(person(), id="p9", fleeing_violence=answer))
    keep_record(
        clinician, None, encounter(id="e9", person_id="p9", reasons=reasons, place=Place(kind="street", area="6"))
    )
    state = team.records.state("encounter", "e9")
    assert state is not None
    assert (state.get("place") is None) is sealed


def test_a_referral_to_a_sealed_service_stands_as_a_service(team: Team) -> None:
    clinician = team.desk(Role.CLINICIAN)
    keep_record(clinician, None, referral(encounter_id="e1"))
    keep_record(clinician, None, referral(id="f2", encounter_id="e1"), sealed_service=False)
    team_sees = record_from("referral", "f1", team.records.state("referral", "f1") or Folded())
    assert team_sees.snapshot.service == "A service"
    assert (
        record_from("referral", "f2", team.records.state("referral", "f2") or Folded()).snapshot.service
        == "Night shelter"
    )
    assert record_from("referral", "f1", team.records.opened("referral", "f1") or Folded()) == referral(
        encounter_id="e1"
    )


def test_every_change_asks_for_the_action_of_the_table(team: Team) -> None:
    supervisor, clinician = team.desk(Role.SUPERVISOR), team.desk(Role.CLINICIAN)
    task = follow_up(owner="case_manager")
    early = task.closed_early(by="supervisor", at=NOW, reason="moved away")
    with pytest.raises(NotAllowedError):
        keep_record(clinician, task, early)
    keep_record(supervisor, task, early)
    given = consent()
    keep_record(clinician, None, given)
    with pytest.raises(NotAllowedError):
        keep_record(team.desk(Role.PEER), given, given.revoked(by="peer", at=NOW, how="said so"))
    keep_record(clinician, given, given.revoked(by="clinician", at=NOW, how="said so"))
