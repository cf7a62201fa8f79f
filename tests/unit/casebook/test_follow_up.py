"""A follow-up ends when somebody was reached, or when enough was tried; it moves to others, never out of sight."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, THREE_TWO_TWO, attempt, follow_up, reached, steady, window
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.contact import Way
from navigator.casebook.follow_up.attempt import Attempt, AttemptMeaning, offered_results
from navigator.casebook.follow_up.task import NEXT_FOLLOW_UP, FollowUp, FollowUpState
from navigator.casebook.follow_up.unable import Tally, still_needed, tally
from navigator.casebook.said import NOT_ASKED
from navigator.errors import NavigatorError
from resources_db.bundled.code_lists import code_book

BOOK = code_book()
MODES, RESULTS, REASONS = BOOK["attempt_modes"], BOOK["attempt_results"], BOOK["cancel_reasons"]
ENOUGH = (("phone", 0), ("text", 0), ("phone", 24))


def tried(*what: tuple[str, int], result: str = "no_answer") -> tuple[Attempt, ...]:
    return tuple(made(n, mode, NOW + hours * HOUR, result) for n, (mode, hours) in enumerate(what))


def made(number: int, mode: str, at: datetime, result: str) -> Attempt:
    return attempt(
        id=f"a{number}",
        at=at,
        mode=mode,
        way=Way(MODES[mode].group),
        result=result,
        meaning=AttemptMeaning(RESULTS[result].group),
        consent_id="k1" if result == "provider_confirmed" else None,
    )


def end(task: FollowUp, state: FollowUpState) -> FollowUp:
    if state is FollowUpState.OPEN:
        return task.reopened(by="o1", at=NOW, reason="turned up")
    if state is FollowUpState.DONE:
        return task.attempted(reached()).done(by="o1", at=NOW)
    if state is FollowUpState.UNABLE:
        return replace(task, attempts=tried(*ENOUGH)).unable(by="o1", at=NOW, zone=DENVER)
    return task.cancelled(REASONS["duplicate"], by="o1", at=NOW)


@pytest.mark.parametrize("state", list(FollowUpState))
@pytest.mark.parametrize("then", list(FollowUpState))
def test_it_moves_as_the_table_says(state: FollowUpState, then: FollowUpState) -> None:
    task = follow_up(state=state)
    if then in NEXT_FOLLOW_UP[state]:
        assert end(task, then).state is then
        return
    with pytest.raises(NavigatorError, match="cannot become"):
        end(task, then)


@pytest.mark.parametrize("result", [code.code for code in RESULTS])
def test_only_an_answer_makes_it_done(result: str) -> None:
    task = follow_up(attempts=tried(("phone", 0), result=result))
    if result in ("reached", "provider_confirmed"):
        assert task.done(by="o1", at=NOW).state is FollowUpState.DONE
        return
    with pytest.raises(NavigatorError, match="Nobody was reached"):
        task.done(by="o1", at=NOW)


@pytest.mark.parametrize(
    ("what", "needs"),
    [
        ((), "3 more attempts, 2 more other days, 2 more other ways"),
        ((("phone", 0), ("phone", 1), ("phone", 2)), "1 more other day, 1 more other way"),
        ((("phone", 0), ("phone", 24)), "1 more attempt, 1 more other way"),
        ((("phone", 0), ("text", 1), ("home_visit", 2)), "1 more other day"),
        # 10:00 and 23:30 are one day in Denver, two in UTC.
        ((("phone", 0), ("text", 1), ("phone", 13)), "1 more other day"),
        (ENOUGH, ""),
    ],
)
def test_unable_to_reach_needs_three_attempts_on_two_days_in_two_modes(
    what: Sequence[tuple[str, int]], needs: str
) -> None:
    # RECORDS.md, default plan.
    task = follow_up(attempts=tried(*what))
    if not needs:
        assert task.unable(by="o1", at=NOW, zone=DENVER).state is FollowUpState.UNABLE
        return
    with pytest.raises(NavigatorError, match=f"{needs}\\.$"):
        task.unable(by="o1", at=NOW, zone=DENVER)


def test_an_attempt_that_was_broken_off_counts_for_nothing() -> None:
    assert tally(tried(*ENOUGH, result="unsafe_aborted"), DENVER) == Tally(attempts=0, days=0, modes=0)


def test_the_count_begins_anew_when_somebody_was_reached() -> None:
    before, after = tried(*ENOUGH), made(9, "text", NOW + 30 * HOUR, "no_answer")
    task = follow_up(attempts=(*before, reached(NOW + 25 * HOUR), after))
    assert tally(task.attempts, DENVER) == Tally(attempts=1, days=1, modes=1)
    at_once = made(9, "text", NOW + 25 * HOUR, "no_answer")
    assert tally((reached(NOW + 25 * HOUR), at_once), DENVER) == Tally(attempts=0, days=0, modes=0)


attempts = st.lists(
    st.builds(
        made,
        st.integers(0, 99),
        st.sampled_from([code.code for code in MODES]),
        st.builds(lambda hours: NOW + timedelta(hours=hours), st.integers(0, 24 * 10)),
        st.sampled_from([code.code for code in RESULTS]),
    ),
    max_size=12,
)


@steady
@given(attempts, attempts)
def test_more_vain_attempts_never_ask_for_more(some: list[Attempt], more: list[Attempt]) -> None:
    vain = [one for one in more if one.meaning is AttemptMeaning.NOT_REACHED]
    before, after = tally(some, DENVER), tally([*some, *vain], DENVER)
    assert (before.attempts, before.days, before.modes) <= (after.attempts, after.days, after.modes)
    assert before.days <= before.attempts
    assert before.modes <= before.attempts
    assert len(still_needed(THREE_TWO_TWO, after)) <= len(still_needed(THREE_TWO_TWO, before))


@steady
@given(attempts)
def test_attempts_stand_in_the_order_in_which_they_were_made(some: list[Attempt]) -> None:
    task = follow_up()
    for one in some:
        task = task.attempted(one)
    assert [one.at for one in task.attempts] == sorted(one.at for one in task.attempts)
    assert {one.id for one in task.attempts} == {one.id for one in some}
    assert task.window == follow_up().window


def test_a_supervisor_may_close_early_with_a_reason() -> None:
    closed = follow_up().closed_early(by="s1", at=NOW, reason="moved to another state")
    assert (closed.state, closed.end_code, closed.changes[-1].reason) == (
        FollowUpState.UNABLE,
        "closed_early",
        "moved to another state",
    )
    with pytest.raises(NavigatorError, match="why"):
        follow_up().closed_early(by="s1", at=NOW, reason="")


def test_another_owner_changes_nothing_about_when_it_is_due() -> None:
    moved = follow_up().reassigned(owner="o2", team="t2", by="s1", at=NOW)
    assert (moved.owner, moved.team, moved.window) == ("o2", "t2", follow_up().window)
    assert (moved.changes[-1].what, moved.changes[-1].by) == ("reassigned", "s1")


LATER = window(NOW + 9 * DAY)


def test_a_window_moves_while_it_is_not_over_and_the_first_one_is_kept() -> None:
    moved = follow_up().replanned(LATER, by="o1", at=NOW, reason="in hospital until Monday")
    assert (moved.window, moved.first_due_by) == (LATER, NOW + DAY)
    overdue = NOW + 2 * DAY
    assert follow_up().replanned(window(NOW), by="o1", at=overdue, reason="sooner").is_overdue_at(overdue)
    assert follow_up().replanned(window(NOW + DAY), by="o1", at=overdue, reason="same").is_overdue_at(overdue)
    with pytest.raises(NavigatorError, match="stays so"):
        follow_up().replanned(LATER, by="o1", at=overdue, reason="x")
    with pytest.raises(NavigatorError, match="why"):
        follow_up().replanned(LATER, by="o1", at=NOW, reason=" ")


CHANGES: list[Callable[[FollowUp], FollowUp]] = [
    lambda task: task.reassigned(owner="o2", team="t2", by="s1", at=NOW),
    lambda task: task.replanned(LATER, by="o1", at=NOW, reason="x"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_one_that_has_ended_is_opened_first(change: Callable[[FollowUp], FollowUp]) -> None:
    with pytest.raises(NavigatorError, match="has ended"):
        change(end(follow_up(), FollowUpState.CANCELLED))


def test_one_opened_again_is_as_due_as_before() -> None:
    again = end(end(follow_up(), FollowUpState.CANCELLED), FollowUpState.OPEN)
    assert (again.window, again.ended_at, again.end_code) == (follow_up().window, None, "")
    with pytest.raises(NavigatorError, match="why"):
        end(follow_up(), FollowUpState.CANCELLED).reopened(by="o1", at=NOW, reason="")


def test_an_attempt_made_before_the_end_may_be_entered_after_it() -> None:
    assert end(follow_up(), FollowUpState.CANCELLED).attempted(attempt()).attempts == (attempt(),)


@pytest.mark.parametrize("fields", [{"person_id": None}, {"person_id": None, "encounter_id": None}])
def test_a_follow_up_is_about_somebody(fields: dict[str, Any]) -> None:
    with pytest.raises(NavigatorError, match="about"):
        follow_up(**fields)
    assert follow_up(person_id=None, encounter_id="e1")
    assert follow_up(person_id=None, referral_id="f1")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"meaning": AttemptMeaning.NOT_ASKED}, "what came of"),
        ({"result": NOT_ASKED}, "what came of"),
        ({"meaning": AttemptMeaning.CONFIRMED, "result": "provider_confirmed"}, "only under a release"),
        ({"wellbeing": 11}, "0 to 10"),
        ({"wellbeing": -1}, "0 to 10"),
        ({"at": NOW + HOUR, "entered_at": NOW}, "lies ahead"),
    ],
)
def test_an_attempt_says_what_came_of_it(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(NavigatorError, match=words):
        attempt(**fields)


def test_the_time_of_an_attempt_stands_beside_that_of_its_entry() -> None:
    late = attempt(at=NOW - DAY, entered_at=NOW, wellbeing=0)
    assert (late.at, late.entered_at, late.wellbeing) == (NOW - DAY, NOW, 0)
    assert attempt(wellbeing=10).wellbeing == 10


def test_provider_confirmed_is_offered_only_under_a_live_release() -> None:
    without = [code.code for code in offered_results(RESULTS, provider_may_confirm=False)]
    assert "provider_confirmed" not in without
    assert len(offered_results(RESULTS, provider_may_confirm=True)) == len(without) + 1
