"""Which follow-ups the packs propose, counted from which moment (RECORDS.md, follow-up windows)."""

from dataclasses import replace

import pytest
from fakes.casebook import DAY, HOUR, NOW, OFFICE, encounter, follow_up, referral

from navigator.casebook.encounter import ContactMeaning, Encounter
from navigator.casebook.follow_up.plan import after_discharge, after_encounter, after_referral, triggers, unwatched
from navigator.casebook.follow_up.rules import Trigger
from navigator.casebook.follow_up.usable_time import UsableTime
from navigator.casebook.referral import Referral
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.said import Said
from navigator.casebook.scene import Times
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs

PACKS, REASONS = rule_packs(), code_book()["reasons"]
USABLE = UsableTime(agency=OFFICE)
OPEN = referral(state=ReferralState.GIVEN)
SCHEDULED = replace(OPEN, state=ReferralState.SCHEDULED, appointment_at=NOW + DAY)


def because(*reasons: str, meaning: ContactMeaning = ContactMeaning.CRISIS) -> Encounter:
    return replace(encounter(), contact_meaning=meaning).with_reasons(*(REASONS[reason] for reason in reasons))


def proposed(pack: str, one: Encounter, minor: Said = Said.NO) -> list[str]:
    return [proposal.rule.code for proposal in after_encounter(PACKS[pack], one, USABLE, minor=minor)]


@pytest.mark.parametrize(
    ("reasons", "rules"),
    [
        (["grief"], ["crisis_72h"]),
        (["suicidal_ideation"], ["safety_24h", "crisis_72h"]),
        (["overdose"], ["overdose_24h", "overdose_72h"]),
        # One contact within 24 hours serves both.
        (["overdose", "self_harm"], ["safety_24h", "overdose_72h"]),
    ],
)
def test_the_default_plan(reasons: list[str], rules: list[str]) -> None:
    assert proposed("default", because(*reasons)) == rules


def test_planned_contacts_ask_only_for_what_their_reasons_ask() -> None:
    assert proposed("default", because("grief", meaning=ContactMeaning.PLANNED)) == []
    assert proposed("default", because("self_harm", meaning=ContactMeaning.PLANNED)) == ["safety_24h"]


def test_nobody_is_nobody_to_follow_up() -> None:
    assert triggers(because("overdose", meaning=ContactMeaning.NO_PERSON), minor=Said.YES) == frozenset()


def test_a_minor_is_a_youth_and_unknown_is_not() -> None:
    youth = [Trigger.YOUTH in triggers(because("grief"), minor=answer) for answer in Said]
    assert youth == [answer.is_yes for answer in Said]
    assert proposed("nj_youth", because("grief"), Said.YES) == ["youth_72h"]
    assert proposed("nj_youth", because("youth_behaviour")) == ["youth_72h"]


def test_the_clock_starts_at_the_end_and_in_new_jersey_when_the_call_came() -> None:
    one = because("grief")
    assert [it.clock_from for it in after_encounter(PACKS["default"], one, USABLE, minor=Said.NO)] == [NOW + HOUR]
    assert [it.clock_from for it in after_encounter(PACKS["nj_youth"], one, USABLE, minor=Said.YES)] == [NOW]
    left = after_discharge(PACKS["nj_youth"], NOW + DAY, USABLE)
    assert [(it.rule.code, it.clock_from) for it in left] == [("youth_discharge_72h", NOW + DAY)]


def test_nothing_is_proposed_while_it_runs() -> None:
    assert proposed("default", because("grief").with_times(Times(start=NOW))) == []


def test_a_referral_is_checked_and_an_appointment_too() -> None:
    def rules(one: Referral) -> list[str]:
        return [it.rule.code for it in after_referral(PACKS["default"], one, USABLE)]

    assert rules(OPEN) == ["referral_7d", "outcome_30d"]
    assert rules(SCHEDULED) == ["referral_7d", "outcome_30d", "appointment_kept"]
    assert rules(replace(OPEN, agreed=Said.NOT_ASKED)) == []
    assert rules(replace(OPEN, state=ReferralState.CLOSED)) == []
    kept = after_referral(PACKS["until_kept"], SCHEDULED, USABLE)
    assert [it.clock_from for it in kept] == [NOW + DAY]


def test_an_appointment_is_watched_until_it_was_kept() -> None:
    # Mississippi: monitors until it takes place.
    watching = follow_up(referral_id="f1")
    done = replace(watching, state=type(watching.state).DONE)
    assert unwatched([SCHEDULED], [watching]) == []
    assert unwatched([SCHEDULED], [done]) == [SCHEDULED]
    assert unwatched([OPEN], []) == []
    outcomes = code_book()["referral_outcomes"]
    assert unwatched([SCHEDULED.learned(outcomes["no_show"], NOW)], []) == []
    assert unwatched([SCHEDULED.learned(outcomes["could_not_reach_person"], NOW)], []) != []
