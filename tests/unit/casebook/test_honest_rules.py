"""Each honest rule at the end of RECORDS.md has tests that hold it; what only a screen can keep is not listed here."""

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RULES = {
    "what another person must say has no default": ["test_what_another_person_must_say_has_no_default"],
    "talking is disclosing": [
        "test_every_telling_says_what_was_told",
        "test_a_telling_without_authority_is_kept_and_found",
    ],
    "provider confirms only under a live release that names it": [
        "test_provider_confirms_needs_a_live_release_that_names_the_provider",
        "test_provider_confirmed_is_offered_only_under_a_live_release",
    ],
    "a third party's phone says what may be said": ["test_a_third_partys_phone_says_what_may_be_said_there"],
    "due is a window, never 02:00": [
        "test_every_moment_of_the_window_is_inside_both_hours",
        "test_no_agency_follows_up_at_night",
    ],
    "late counts safe hours only": ["test_late_counts_safe_hours_only"],
    "no answer proposes another hour and mode": [
        "test_after_no_answer_another_way_and_another_part_of_the_day",
        "test_what_is_proposed_is_a_safe_way_at_a_safe_hour",
    ],
    "a flag says who saw it and ends within 90 days": [
        "test_a_flag_says_who_saw_it",
        "test_a_flag_ends_within_90_days",
    ],
    "a flag seen again is reviewed": ["test_a_flag_seen_again_lives_on_and_must_be_reviewed_anew"],
    "reports show flags by group": ["test_reports_show_flags_by_group"],
    "the record hears the person": [
        "test_the_record_hears_what_was_asked_for_and_what_copy_was_given",
        "test_a_closed_door_stays_closed_until_its_end",
        "test_a_wish_for_correction_is_answered_in_words",
        "test_s14_the_register_keeps_what_was_told_under_a_consent_that_ended",
    ],
    "a mandated report is decided": ["test_a_mandated_report_is_decided_in_words"],
    "actual time beside the time of entry": ["test_the_time_of_an_attempt_stands_beside_that_of_its_entry"],
    "a confidential transport keeps no place": [
        "test_a_transport_to_a_confidential_place_keeps_no_place_point_or_miles"
    ],
    "attempted and reached side by side, cancelled after due is late": [
        "test_attempted_and_reached_stand_side_by_side_and_cancelled_after_due_is_late"
    ],
    "connection rates use referrals old enough": ["test_connection_is_asked_only_of_referrals_that_are_old_enough"],
    "declined is declined": [
        "test_declined_is_shown_as_declined",
        "test_declined_is_declined_and_may_be_offered_again",
    ],
    "repeat contact says named persons only": ["test_repeat_contact_says_named_persons_only"],
    "diversion prints its basis": ["test_diversion_prints_its_basis_and_what_nobody_said"],
    "masks below 11, complementary": ["test_a_small_count_is_neither_shown_nor_computed"],
    "small teams get rolling twelve months": ["test_small_teams_get_rolling_twelve_months"],
    "from k of n laptops": ["test_every_report_says_from_how_many_laptops"],
    "every record names its custodian": ["test_every_record_names_its_custodian_agency"],
    "an overdue item never disappears": [
        "every_open_one_is_in_exactly_one_group",
        "what_was_overdue_stays_overdue_until_it_ends",
    ],
}


def functions() -> set[str]:
    trees = (ast.parse(path.read_text("utf-8")) for path in HERE.glob("test_*.py"))
    return {node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_held_by_tests(rule: str) -> None:
    assert set(RULES[rule]) <= functions()
