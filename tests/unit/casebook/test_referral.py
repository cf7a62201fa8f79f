"""A referral keeps what was told, hears the person before it moves on, and shows a decline as a decline."""

from dataclasses import replace

import pytest
from fakes.casebook import DAY, HOUR, NOW, referral, snapshot, steady
from fakes.plain_directory import listing
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.referral import BarrierMeaning, OutcomeMeaning, Referral, Refusal
from navigator.casebook.referral_states import ENDED, NEEDS_AGREEMENT, NEXT_REFERRAL, ReferralState
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.snapshot import Shown, snapshot_of
from navigator.directory.listing import Audience, Phone
from navigator.errors import NavigatorError
from resources_db.bundled.code_lists import code_book

OUTCOMES, BARRIERS = code_book()["referral_outcomes"], code_book()["referral_barriers"]
S = ReferralState


def offered(agreed: Said = Said.YES) -> Referral:
    return referral(agreed=agreed).moved_to(S.OFFERED, NOW)


def step(one: Referral, state: ReferralState) -> Referral:
    if state is S.CLOSED:
        return one.closed(OUTCOMES["unknown"], NOW)
    if state is S.SCHEDULED:
        return one.scheduled(NOW + DAY, NOW)
    return one.declined(NOW) if state is S.PERSON_DECLINED else one.moved_to(state, NOW)


@pytest.mark.parametrize("state", list(S))
@pytest.mark.parametrize("then", list(S))
@pytest.mark.parametrize("agreed", list(Said))
def test_a_referral_moves_as_the_table_and_the_person_allow(
    state: ReferralState, then: ReferralState, agreed: Said
) -> None:
    one = referral(state=state, agreed=agreed)
    if then in NEXT_REFERRAL[state] and (agreed.is_yes or then not in NEEDS_AGREEMENT):
        moved = step(one, then)
        assert (moved.state, moved.steps[-1].state) == (then, then)
        assert moved.is_open is (then not in ENDED)
        return
    with pytest.raises(NavigatorError) as refused:
        step(one, then)
    assert refused.value.hint


def test_whoever_was_not_asked_is_asked_first() -> None:
    with pytest.raises(NavigatorError, match="was not asked"):
        offered(Said.NOT_ASKED).moved_to(S.GIVEN, NOW)
    with pytest.raises(NavigatorError, match="declined"):
        offered(Said.NO).moved_to(S.GIVEN, NOW)
    assert offered(Said.NOT_ASKED).asked(Said.YES).moved_to(S.GIVEN, NOW)


def test_s13_information_never_waits_for_a_consent() -> None:
    told = offered().moved_to(S.GIVEN, NOW)
    assert (told.state, told.consent_id) == (S.GIVEN, None)


@pytest.mark.parametrize("state", [S.CLOSED, S.SCHEDULED, S.PERSON_DECLINED])
def test_some_steps_say_more(state: ReferralState) -> None:
    with pytest.raises(NavigatorError, match="Say more"):
        offered().moved_to(state, NOW)


def test_declined_is_declined_and_may_be_offered_again() -> None:
    declined = offered().moved_to(S.GIVEN, NOW).scheduled(NOW + DAY, NOW).declined(NOW)
    assert (declined.agreed, declined.appointment_at, declined.outcome) == (Said.NO, None, NOT_ASKED)
    with pytest.raises(NavigatorError, match="never begun"):
        declined.learned(OUTCOMES["no_show"], NOW)
    assert declined.moved_to(S.OFFERED, NOW).state is S.OFFERED


def test_what_became_of_it_may_be_learned_after_it_was_closed() -> None:
    closed = offered().moved_to(S.GIVEN, NOW).closed(OUTCOMES["could_not_reach_person"], NOW)
    assert closed.outcome_meaning is OutcomeMeaning.UNKNOWN
    later = closed.learned(OUTCOMES["got_help"], NOW + DAY)
    assert (later.state, later.outcome_meaning, later.outcome_at) == (S.CLOSED, OutcomeMeaning.CONNECTED, NOW + DAY)
    with pytest.raises(NavigatorError, match="never begun"):
        referral().learned(OUTCOMES["got_help"], NOW)


def test_a_wrong_directory_asks_for_a_correction() -> None:
    one = offered().met(BARRIERS["no_bed"], NOW)
    assert not one.asks_for_correction
    wrong = one.met(BARRIERS["wrong_info_in_directory"], NOW).met(BARRIERS["no_bed"], NOW + HOUR)
    assert wrong.asks_for_correction
    assert [barrier.meaning for barrier in wrong.barriers] == [BarrierMeaning.CAPACITY, BarrierMeaning.DIRECTORY]


def test_the_desk_says_what_it_says() -> None:
    called = offered().called(spoken_to="Kim", desk_answer="full", at=NOW)
    assert (called.spoken_to, called.desk_answer, called.called_at) == ("Kim", "full", NOW)
    refused = called.refused(Refusal(by="Kim", at=NOW, reason="full"))
    assert [refusal.reason for refusal in refused.refusals] == ["full"]


@steady
@given(st.lists(st.sampled_from(list(S)), max_size=12))
def test_the_snapshot_stays_as_it_was_told(states: list[ReferralState]) -> None:
    one = referral()
    for state in states:
        try:
            one = step(one, state)
        except NavigatorError:
            continue
    assert one.snapshot == snapshot()
    assert [reached.state for reached in one.steps[-1:]] == ([one.state] if one.steps else [])


def test_a_snapshot_tells_the_person_only_what_is_for_everybody() -> None:
    phones = (
        Phone(number="555-0101", extension="7"),
        Phone(number="555-0102", audience=Audience.PARTNERS),
        Phone(number="555-0103"),
    )
    row = replace(listing("s1"), phones=phones, address="1 Elm Street", hours_text="daily 17:00-08:00")
    kept = snapshot_of(row, Shown(verdict="ask_first", verdict_words=["pets unknown, ask"]), NOW)
    assert kept.phones == ("555-0101 ext. 7", "555-0103")
    assert (kept.address, kept.hours, kept.checked_at) == ("1 Elm Street", "daily 17:00-08:00", NOW)
    assert (kept.service_at_location_id, kept.service, kept.verdict) == (row.id, row.service, "ask_first")
    assert kept.verdict_words == ("pets unknown, ask",)
    hidden = snapshot_of(replace(row, confidential=True), Shown(), NOW)
    assert (hidden.address, hidden.confidential) == ("", True)


def test_s16_a_confidential_place_has_no_address_in_a_snapshot() -> None:
    with pytest.raises(NavigatorError, match="confidential"):
        snapshot(confidential=True)
