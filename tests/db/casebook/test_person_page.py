"""The page of a person over a real casebook: who sees what, what is covered, what was written twice, and that looking is written down."""

import json
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from fakes.casebook import DAY, HOUR, NOW, OFFICE, attempt, consent, contact, follow_up, person, referral
from fakes.desks import Team
from fakes.laptop import blanking, device, drafts, laptop

from navigator.access.permissions import as_decided
from navigator.access.roles import HELD, KeyClass, Role
from navigator.casebook.amendment import Amendment
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.consent_rules import ConsentStatus
from navigator.casebook.contact import Way
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.journal.envelope import Envelope
from navigator.casebook.likeness import Like
from navigator.casebook.person import Person
from navigator.casebook.safe_hours import SafeHours, SafeKind, SafeTime
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import Said
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.people import link_people
from navigator.use_cases.person_page import PersonPage, person_page
from navigator.use_cases.person_timeline import open_sealed
from navigator.use_cases.take_back import revoke_consent
from resources_db.bundled.code_lists import code_book

REASONS = code_book()["opening_reasons"]
AFTERNOON = SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(15), end=time(18)),))
FLAG = SafetyFlag(
    id="s1", code="dogs", basis="first_hand", seen_by="R. Moss", seen_at=NOW - DAY, entered_at=NOW - DAY,
    expires_at=NOW + 30 * DAY, words="bit a boot",
)  # fmt: skip
NOTE = ClinicalNote(id="n1", custodian="linden", by="clinician", at=NOW, entered_at=NOW, person_id="p1", text="plans")


def change(team: Team, **fields: object) -> None:
    desk = team.desk(Role.CLINICIAN)
    before = person()
    keep_record(desk, before, replace(before, fleeing_violence=Said.NO))
    keep_record(desk, replace(before, fleeing_violence=Said.NO), replace(before, fleeing_violence=Said.NO, **fields))  # type: ignore[arg-type]


def page(desk: Desk, id_: str = "p1") -> PersonPage:
    return person_page(desk, id_, OFFICE)


def holder(team: Team, role: Role, user: str = "") -> Desk:
    """Return a desk with the keys of its role, and none besides."""
    desk = team.desk(role, user=user)
    desk.casebook = team.seen_with(*(HELD[role] - {KeyClass.TEAM}))
    return desk


def test_a_number_is_covered_until_it_is_safe_and_leaves_no_trace_on_the_page(team: Team) -> None:
    never = contact(id="c2", value="555-0199", safe_to_call=Said.NO)
    change(team, contacts=(contact(hours=AFTERNOON, say_we_are="Sam from the county"), never))
    seen = page(team.desk(Role.CLINICIAN))
    first, second = seen.contacts
    # NOW is 10:00 in Denver; the person said from 15:00 on.
    assert (first.value, first.opens_at) == ("", NOW + 5 * HOUR)
    assert (second.value, second.opens_at) == ("", None)
    assert (first.ways[Way.CALL], first.ways[Way.VOICEMAIL], first.say_we_are) == (
        Said.YES,
        Said.NO,
        "Sam from the county",
    )
    assert "555-01" not in repr(seen)
    team.moments.at = NOW + 5 * HOUR
    assert [each.value for each in page(team.desk(Role.CLINICIAN)).contacts] == ["555-0100", ""]


def test_consents_say_what_they_are_worth_now(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    for id_, fields in {
        "k1": {}, "k2": {"expires_at": NOW - HOUR, "at": NOW - DAY, "entered_at": NOW - DAY}, "k3": {"given": Said.NO},
    }.items():  # fmt: skip
        keep_record(desk, None, consent(id=id_, **fields), sealed_service=False)  # type: ignore[arg-type]
    states = {each.consent.id: (each.status, each.may_revoke) for each in page(desk).consents}
    assert states == {
        "k1": (ConsentStatus.ACTIVE, True),
        "k2": (ConsentStatus.EXPIRED, False),
        "k3": (ConsentStatus.REFUSED, False),
    }
    with pytest.raises(NavigatorError, match="how the person"):
        revoke_consent(desk, "k1", " ")
    assert revoke_consent(desk, "k1", "told me today").revoked_by == "clinician"
    seen = page(desk)
    assert {each.consent.id: each.status for each in seen.consents}["k1"] is ConsentStatus.REVOKED
    assert [entry.id for entry in seen.entries if entry.part == "revoked"] == ["k1"]
    with pytest.raises(NavigatorError, match="already"):
        revoke_consent(desk, "k1", "again")


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PEER])
def test_who_may_not_revoke_is_refused_and_offered_nothing(team: Team, role: Role) -> None:
    keep_record(team.desk(Role.CLINICIAN), None, consent(), sealed_service=False)
    desk = team.desk(role, user="case_manager")
    with pytest.raises(NotAllowedError):
        revoke_consent(desk, "k1", "told me")
    if role is Role.PEER:
        assert [each.may_revoke for each in page(desk).consents] == [False]


def test_flags_hold_until_they_end(team: Team) -> None:
    change(team, flags=(FLAG, replace(FLAG, id="s2", expires_at=NOW - HOUR)))
    assert page(team.desk(Role.CLINICIAN)).flags == (FLAG,)
    narrowed = team.desk(Role.CLINICIAN, permissions=as_decided({"flag.view": {"clinician": "none"}}))
    assert page(narrowed).flags == ()
    team.moments.at = NOW + 31 * DAY
    assert page(team.desk(Role.CLINICIAN)).flags == ()


def test_the_timeline_has_each_moment_and_the_latest_first(team: Team) -> None:
    desk = team.desk(Role.CASE_MANAGER)
    keep_record(team.desk(Role.CLINICIAN), None, referral(made_at=NOW + HOUR), sealed_service=False)
    task = follow_up(owner="case_manager")
    tried = task.attempted(attempt(at=NOW + 2 * HOUR))
    keep_record(desk, task, tried)
    keep_record(desk, tried, tried.reassigned(owner="clinician", team="t1", by="case_manager", at=NOW + 3 * HOUR))
    shown = [(entry.kind, entry.part) for entry in page(team.desk(Role.CLINICIAN)).entries if entry.at > NOW - DAY]
    told = [each for each in shown if each != ("follow_up", "")]
    assert told == [("follow_up", "changed"), ("follow_up", "attempt"), ("referral", ""), ("encounter", "")]


def test_what_is_sealed_is_counted_and_not_in_the_page_even_for_who_may_open_it(team: Team) -> None:
    desk = holder(team, Role.CLINICIAN)
    keep_record(desk, None, NOTE)
    keep_record(desk, None, referral())
    seen = page(desk)
    # The overdose among the reasons, why the follow-up is, the note, the referral whose service nobody classified.
    assert seen.sealed == 4
    sealed = {entry.kind: (entry.record is None, entry.opens) for entry in seen.entries if entry.sealed}
    assert sealed == {
        "encounter": (False, True), "follow_up": (False, True), "clinical_note": (True, True), "referral": (False, True),
    }  # fmt: skip
    for word in ("plans", "overdose", "Night shelter", "check in"):
        assert word not in repr(seen)


@pytest.mark.parametrize(("role", "user"), [(Role.PEER, "case_manager"), (Role.OFFICER, "clinician")])
def test_who_holds_no_key_is_told_that_something_is_sealed(team: Team, role: Role, user: str) -> None:
    keep_record(team.desk(Role.CLINICIAN, user="another"), None, NOTE)
    desk = holder(team, role, user=user)
    seen = page(desk)
    if role is Role.OFFICER:
        assert (seen.entries, seen.sealed, seen.maybe, seen.may_link) == ((), 0, (), False)
    else:
        assert seen.sealed == 3
        assert [entry.opens for entry in seen.entries if entry.kind == "clinical_note"] == [False]
    with pytest.raises(NotAllowedError):
        open_sealed(desk, "clinical_note", "n1", "care_now", REASONS)


def test_a_sealed_entry_opens_with_a_reason_that_is_written_down_first(team: Team) -> None:
    desk = holder(team, Role.SUPERVISOR)
    keep_record(desk, None, NOTE)
    with pytest.raises(NavigatorError, match="no such choice"):
        open_sealed(desk, "clinical_note", "n1", "curious", REASONS)
    before = len(team.noted())
    opened = open_sealed(desk, "clinical_note", "n1", "care_now", REASONS)
    assert (opened.record.text, opened.sealed) == ("plans", False)  # type: ignore[union-attr]
    assert team.noted()[before:] == [(AuditKind.SEEN_RECORD, {"kind": "clinical_note", "id": "n1", "why": "care_now"})]
    with pytest.raises(NotFoundError):
        open_sealed(desk, "clinical_note", "n9", "care_now", REASONS)
    team.records.journal.db.execute("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises(Exception, match="full"):
        open_sealed(desk, "clinical_note", "n1", "care_now", REASONS)


def test_both_versions_of_a_correction_open_with_a_reason(team: Team) -> None:
    desk = holder(team, Role.SUPERVISOR)
    made = Amendment(
        id="a1", custodian="linden", record_id="e1", field="agency_case_no", was="17", says="71", reason="a slip",
        by="supervisor", at=NOW + HOUR,
    )  # fmt: skip
    keep_record(desk, None, made)
    (first,) = (entry for entry in page(desk).entries if entry.kind == "amendment")
    assert (first.kind, first.record, first.sealed, first.opens) == ("amendment", None, True, True)
    assert open_sealed(desk, "amendment", "a1", "correction", REASONS).record == made


def test_who_may_be_the_same_and_who_is_linked(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    for id_, name in (("p2", "Aida Master"), ("p3", "Ada Muster"), ("p4", "Bo Beispiel")):
        keep_record(desk, None, replace(person(name), id=id_))
    link_people(desk, "p3", "p1", "the same card")
    seen = page(desk)
    assert [(each.id, each.likes) for each in seen.maybe] == [("p2", (Like.SOUND, Like.NO_DAY))]
    assert [(each.other.name, each.link.reason) for each in seen.links] == [("Ada Muster", "the same card")]
    assert (AuditKind.SEEN_LIST, {"list": "linked", "team": "t1", "count": 1, "ids": ["p3"]}) in team.noted()


def test_looking_is_written_down_once_in_ten_minutes_and_before_anything_is_read(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    page(desk)
    page(desk)
    assert sum(kind == AuditKind.SEEN_PERSON for kind, _ in team.noted()) == 1
    team.records.journal.db.execute("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises(Exception, match="full"):
        page(team.desk(Role.CLINICIAN))


@pytest.mark.parametrize(
    ("role", "user"), [(Role.PEER, "nobody"), (Role.CASE_MANAGER, "nobody"), (Role.OFFICER, "nobody")]
)
def test_whose_it_is_not_sees_nobody(team: Team, role: Role, user: str) -> None:
    with pytest.raises(NotAllowedError):
        page(team.desk(role, user=user))


def test_what_two_laptops_wrote_at_once_stands_side_by_side(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for path in (one, two):
        path.mkdir()
    begun = replace(person(), fleeing_violence=Said.NO, contacts=(contact(),))
    ours, theirs = (
        changed(begun, name, value) for name, value in (("Ada Munster", "555-0111"), ("Ada Muenster", "555-0122"))
    )
    with laptop(one) as records, laptop(two, 2) as others:
        records.keep(drafts(None, begun))
        others.receive(records.sent(device(1), 0))
        records.keep(drafts(begun, ours))
        others.keep(drafts(begun, theirs))
        records.receive(others.sent(device(2), 0))
        seen = page(Team(records).desk(Role.CLINICIAN))
        told = {each.paths: [said.values for said in each.answers] for each in seen.twice}
        numbers = told.pop(("contacts/c1",))
        assert told == {
            ("name",): [("Ada Munster",), ("Ada Muenster",)],
            ("born_on",): [("1980-01-02",), ("1980-02-01",)],
        }
        assert seen.person.name == told[("name",)][-1][0]
        assert [said["value"] for (said,) in numbers] == ["555-0111", "555-0122"]  # type: ignore[index, call-overload]


def changed(begun: Person, name: str, number: str) -> Person:
    born = date(1980, 1, 2) if name == "Ada Munster" else date(1980, 2, 1)
    return replace(begun, name=name, born_on=born, contacts=(contact(value=number),))


def test_what_was_blanked_leaves_a_page_that_opens(team: Team) -> None:
    desk = holder(team, Role.CLINICIAN)
    keep_record(desk, None, referral(), sealed_service=False)
    keep_record(desk, None, NOTE)
    said = {
        (envelope.subject, str(envelope.record_class)): envelope.id
        for kept in team.records.journal.events()
        if (envelope := Envelope.of_plain(json.loads(kept.envelope))).subject in ("f1", "n1", "e1")
    }
    team.records.keep(
        [blanking(said["f1", "team"], said["n1", "team"], said["n1", "clinical"], said["e1", "clinical"])]
    )
    entries = {entry.id: (entry.record, entry.sealed) for entry in page(desk).entries}
    # Whom the referral and the note were about is gone with them; of the encounter a part is left.
    assert set(entries) == {"e1", "t1"}
    assert entries["e1"] == (None, False)
    opened = open_sealed(desk, "clinical_note", "n1", "care_now", REASONS)
    assert (opened.record, opened.sealed) == (None, False)
