"""Who flees violence and who is a minor: a consent alone does not let them go (S17, S20, 34 USC 12291(b)(2))."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from fakes.casebook import NOW, contact
from fakes.release import (
    EVERYTHING,
    ask,
    dossier,
    entry,
    exception,
    for_part2,
    general,
    grown_up,
    let_out,
    part2,
    request,
    vawa,
)

from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import Told
from navigator.casebook.person import Person
from navigator.casebook.release.entry import Entry
from navigator.casebook.release.minors import may_be_minor
from navigator.casebook.release.refusal import No, Refusal
from navigator.casebook.release.release import Released
from navigator.casebook.release.request import Recipient
from navigator.casebook.said import Said

NEED = entry(told=frozenset({Told.NEED}))
IDENTIFYING = (Told.NAME, Told.CONTACT, Told.WHEREABOUTS, Told.HEALTH)


def outcome(found: Released | Refusal) -> No | None:
    return found.no if isinstance(found, Refusal) else None


def fleeing(answer: Said = Said.YES) -> Person:
    return grown_up(fleeing_violence=answer)


@pytest.mark.parametrize("answer", [answer for answer in Said if answer is not Said.NO])
@pytest.mark.parametrize("told", IDENTIFYING)
def test_s17_who_may_flee_violence_is_named_only_under_a_victim_services_release(answer: Said, told: Told) -> None:
    whose = dossier(entry(told=frozenset({told})), of=fleeing(answer))
    wanted = No.NO_VAWA_RELEASE if answer.was_asked else No.VIOLENCE_NOT_ASKED
    assert outcome(ask(whose, consents=(general(), for_part2()))) is wanted
    found = let_out(whose, consents=(general(), vawa()))
    assert found.disclosure.consent_id == "k3"
    assert outcome(ask(dossier(entry(told=frozenset({told}))), consents=(general(),))) is None


def test_a_need_that_names_nobody_goes_under_any_release() -> None:
    assert outcome(ask(dossier(NEED, of=fleeing()), consents=(general(),))) is None


def test_a_part_2_record_of_who_flees_needs_both_papers() -> None:
    whose, asked = dossier(part2(), of=fleeing()), request("n2")
    assert outcome(ask(whose, asked, (for_part2(),))) is No.NO_VAWA_RELEASE
    assert outcome(ask(whose, asked, (vawa(),))) is No.NOT_COVERED_PART2
    found = let_out(whose, asked, (vawa(), for_part2()))
    assert [one.id for one in found.authority.consents] == ["k2", "k3"]
    assert (found.disclosure.consent_id, found.disclosure.words) == ("k2", "also consent k3")


def test_an_exception_to_part_2_does_not_name_who_flees_but_an_emergency_comes_before_a_question() -> None:
    asked = request("n2")
    assert outcome(ask(dossier(part2(), of=fleeing()), asked, (), (exception(),))) is No.NO_VAWA_RELEASE
    only_need = dossier(part2(told=frozenset({Told.NEED})), of=fleeing())
    # That there is a Part 2 record of somebody is health of theirs.
    assert outcome(ask(only_need, asked, (), (exception(),))) is No.NO_VAWA_RELEASE
    for answer in (Said.NOT_ASKED, Said.UNKNOWN, Said.NO):
        assert outcome(ask(dossier(part2(), of=fleeing(answer)), asked, (), (exception(),))) is None
    assert outcome(ask(dossier(NEED, of=fleeing()), None, (), (exception(),))) is None


NAMED = replace(grown_up(fleeing_violence=Said.YES), aliases=("Bo",)).with_contact(contact())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("asked for Ada twice",), {Told.NAME}),
        (("MUSTER came",), {Told.NAME}),
        (("call 555-0100",), {Told.CONTACT}),
        # Too short to be told from a word of the language.
        (("under a bo tree",), set[Told]()),
        (("adamant, mustered",), set[Told]()),
    ],
)
def test_words_that_give_away_a_name_or_a_number_count_as_told(words: tuple[str, ...], told: set[Told]) -> None:
    whose = dossier(entry(told=frozenset({Told.NEED}), lines=words), of=NAMED)
    assert whose.told_by(whose.entries) == {Told.NEED} | told
    assert outcome(ask(whose, consents=(general(),))) is (No.NO_VAWA_RELEASE if told else None)
    in_heading = dossier(entry(told=frozenset({Told.NEED, Told.NOTHING}), heading=words[0], lines=()), of=NAMED)
    assert in_heading.told_by(in_heading.entries) == {Told.NEED} | told


def child(**fields: Any) -> Person:
    return grown_up(**{"minor": Said.YES, "share_with_parent": Said.NO} | fields)


@pytest.mark.parametrize(
    ("may", "gave", "right"),
    [
        ("person_alone", "person_alone", True),
        ("person_alone", "both", True),
        ("person_alone", "parent_or_guardian", False),
        ("person_alone", "not_asked", False),
        ("parent_or_guardian", "parent_or_guardian", True),
        ("parent_or_guardian", "both", True),
        ("parent_or_guardian", "person_alone", False),
        ("both", "both", True),
        ("both", "person_alone", False),
        ("court_or_agency", "court_or_agency", True),
        ("court_or_agency", "both", False),
    ],
)
def test_s20_for_a_minor_whoever_may_consent_must_have(may: str, gave: str, right: bool) -> None:  # noqa: FBT001 - a case
    whose = dossier(of=child(who_may_consent=may))
    assert outcome(ask(whose, consents=(general(given_by=gave),))) is (None if right else No.NOT_GIVEN_BY)
    both = (general(given_by="not_asked"), general(id="k7", given_by=gave))
    assert outcome(ask(whose, consents=both)) is (None if right else No.NOT_GIVEN_BY)


@pytest.mark.parametrize("may", ["unknown", "not_asked"])
def test_s20_unknown_who_may_consent_is_a_no(may: str) -> None:
    person = grown_up(minor=Said.UNKNOWN, who_may_consent=may)
    for gave in ("unknown", "not_asked", "both", "parent_or_guardian"):
        assert outcome(ask(dossier(of=person), consents=(general(given_by=gave),))) is No.WHO_MAY_CONSENT
    assert outcome(ask(dossier(of=person))) is No.NOT_COVERED


def is_to(parent: Said) -> Recipient:
    return Recipient(id="org1", name="M.", is_parent=parent)


@pytest.mark.parametrize("share", list(Said))
def test_s20_a_parent_is_told_only_by_a_yes(share: Said) -> None:
    person = replace(grown_up(minor=Said.UNKNOWN), share_with_parent=share)
    signed = (general(given_by="person_alone"),)
    for parent in Said:
        asked = request(recipient=is_to(parent))
        told = parent is Said.NO or share is Said.YES
        assert outcome(ask(dossier(of=person), asked, signed)) is (None if told else No.NOT_TO_PARENT)
        # Not by an exception either.
        found = ask(dossier(of=person), asked, (), (exception(),))
        assert outcome(found) is (None if told else No.NOT_TO_PARENT)
    assert outcome(ask(dossier(of=grown_up()), request(recipient=is_to(Said.YES)), (general(),))) is None
    assert outcome(ask(dossier(of=person), request(recipient=is_to(Said.YES)))) is No.NOT_COVERED


TODAY = NOW.date()


@pytest.mark.parametrize(
    ("minor", "born_on", "may_be"),
    [
        (Said.NO, None, False),
        (Said.YES, None, True),
        (Said.UNKNOWN, None, True),
        (Said.NOT_ASKED, None, True),
        (Said.NOT_ASKED, date(TODAY.year - 18, TODAY.month, TODAY.day), False),
        (Said.NOT_ASKED, date(TODAY.year - 18, TODAY.month, TODAY.day + 1), True),
        # Whatever was said: the day of birth knows better.
        (Said.NO, date(TODAY.year - 15, 1, 1), True),
        (Said.YES, date(TODAY.year - 30, 1, 1), True),
        (Said.NO, date(TODAY.year - 30, 1, 1), False),
    ],
)
def test_who_may_be_a_minor_is_treated_as_one(minor: Said, born_on: date | None, may_be: bool) -> None:  # noqa: FBT001 - a case
    person = replace(child(), minor=minor, born_on=born_on)
    assert may_be_minor(person, NOW) is may_be


def test_who_was_born_on_29_february_comes_of_age_on_1_march() -> None:
    person = grown_up(minor=Said.NO, born_on=date(2008, 2, 29))
    assert may_be_minor(person, datetime(2026, 2, 28, 23, tzinfo=UTC))
    assert not may_be_minor(person, datetime(2026, 3, 1, 1, tzinfo=UTC))


def test_a_record_that_contradicts_itself_lets_no_consent_count() -> None:
    person = child(born_on=date(1990, 1, 1))
    signed: tuple[Consent, ...] = (general(given_by="person_alone"),)
    assert outcome(ask(dossier(of=person), consents=signed)) is No.AGE_UNCLEAR
    emergency: Entry = part2()
    assert outcome(ask(dossier(emergency, of=person), request("n2"), (), (exception(what=EVERYTHING),))) is None
