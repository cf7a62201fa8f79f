"""A person's record leaves: in the register before anybody has it, refused in writing, under papers that can be read (S12-S14)."""

from dataclasses import replace

import pytest
from fakes.casebook import DAY, NOW, consent, disclosure
from fakes.desks import Team
from fakes.release import TEXTS, dossier, exception, for_part2, general, part2, request

from navigator.access.roles import KeyClass, Role
from navigator.casebook.consent import Consent
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.release.layout import document
from navigator.casebook.release.refusal import No, Refusal
from navigator.casebook.release.release import Released
from navigator.errors import NotAllowedError
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.release_person import Asked, consents_of, register_of, release_person

ASKED = Asked(dossier=dossier(), request=request(), texts=TEXTS)
PART2 = Asked(dossier=dossier(part2()), request=request("n2"), texts=TEXTS)


def give(team: Team, paper: Consent) -> None:
    keep_record(team.desk(Role.CLINICIAN), None, paper)


def kinds(team: Team) -> list[str]:
    return [kind for kind, _ in team.noted()]


def test_what_is_handed_out_stands_in_the_register_and_can_be_printed(team: Team) -> None:
    give(team, general())
    desk = team.desk(Role.SUPERVISOR)
    found = release_person(desk, ASKED)
    assert isinstance(found, Released)
    assert register_of(desk, "p1") == [found.disclosure]
    assert team.noted()[-1] == (AuditKind.PRINTED, {"disclosure": "d1", "parts": 1})
    # The printer asks the register too; another laptop's word for it is not enough.
    assert "Linden Clinic" in document(found, register_of(desk, "p1"), now=NOW, texts=TEXTS).text
    with pytest.raises(NotAllowedError, match="not in the register"):
        document(found, [], now=NOW, texts=TEXTS)


def test_what_cannot_be_written_down_is_not_handed_out(team: Team) -> None:
    give(team, general())
    team.records.journal.db.execute("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises(Exception, match="full"):
        release_person(team.desk(Role.SUPERVISOR), ASKED)
    assert register_of(team.desk(Role.SUPERVISOR), "p1") == []


def test_a_refusal_is_written_down_and_nothing_enters_the_register(team: Team) -> None:
    desk = team.desk(Role.SUPERVISOR)
    found = release_person(desk, ASKED)
    assert isinstance(found, Refusal)
    assert team.noted()[-1] == (AuditKind.REFUSED, {"action": "disclose", "why": No.NOT_COVERED, "person": "p1"})
    assert AuditKind.PRINTED not in kinds(team)
    assert register_of(desk, "p1") == []


def test_a_role_that_hands_nothing_out_is_refused_in_writing(team: Team) -> None:
    give(team, general())
    found = release_person(team.desk(Role.OFFICER), ASKED)
    assert isinstance(found, Refusal)
    assert team.noted()[-1][1]["why"] == No.NOT_ALLOWED


def test_s13_a_consent_that_was_taken_back_covers_nothing(team: Team) -> None:
    give(team, general())
    keep_record(team.desk(Role.CLINICIAN), general(), general().revoked(by="clinician", at=NOW, how="said so"))
    assert isinstance(release_person(team.desk(Role.SUPERVISOR), ASKED), Refusal)


def test_s13_a_consent_that_has_ended_covers_nothing(team: Team) -> None:
    give(team, general())
    team.moments.at = NOW + 30 * DAY
    assert isinstance(release_person(team.desk(Role.SUPERVISOR), ASKED), Refusal)
    team.moments.at = NOW + 30 * DAY - DAY / 24
    assert isinstance(release_person(team.desk(Role.SUPERVISOR), ASKED), Released)


def test_a_consent_that_is_sealed_to_the_reader_covers_nothing(team: Team) -> None:
    give(team, for_part2())
    blind, seeing = team.desk(Role.SUPERVISOR), team.desk(Role.SUPERVISOR)
    blind.casebook = team.seen_with(KeyClass.AUDIT)
    assert consents_of(blind, "p1") == []
    found = release_person(blind, PART2)
    assert isinstance(found, Refusal)
    assert found.no is No.NOT_COVERED_PART2
    assert consents_of(seeing, "p1") == [for_part2()]
    assert isinstance(release_person(seeing, PART2), Released)


def test_an_exception_is_kept_with_the_disclosure_that_it_was_chosen_for(team: Team) -> None:
    chosen = exception()
    desk = team.desk(Role.SUPERVISOR)
    found = release_person(desk, replace(PART2, exceptions=(chosen,)))
    assert isinstance(found, Released)
    assert team.records.state("legal_exception", chosen.id) is not None
    assert [each.authority for each in register_of(desk, "p1")] == [chosen.kind.value]


def test_s14_nothing_is_entered_over_what_was_told_before(team: Team) -> None:
    told = disclosure(recipient="another")
    keep_record(team.desk(Role.CLINICIAN), None, told)
    give(team, general())
    desk = team.desk(Role.SUPERVISOR)
    with pytest.raises(NotAllowedError, match="already"):
        release_person(desk, ASKED)
    assert register_of(desk, "p1") == [told]
    again = replace(ASKED, request=request(disclosure_id="d2"))
    assert isinstance(release_person(desk, again), Released)
    assert {each.recipient for each in register_of(desk, "p1")} == {"another", "org1"}


def test_papers_of_somebody_else_cover_nothing(team: Team) -> None:
    give(team, consent(id="k9", person_id="p2", what=general().what))
    assert isinstance(release_person(team.desk(Role.SUPERVISOR), ASKED), Refusal)
