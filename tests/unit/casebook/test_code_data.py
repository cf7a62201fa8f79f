"""The lists that ship: whole, unique, our own words, and understood by the rules."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from navigator.casebook.consent_rules import ConsentMeaning, Told
from navigator.casebook.contact import SELF, Way
from navigator.casebook.disclosure import CONSENT, NO_AUTHORITY, NONE_NEEDED
from navigator.casebook.encounter import ContactMeaning
from navigator.casebook.follow_up.attempt import AttemptMeaning, Connected
from navigator.casebook.follow_up.plan import BY_REASON
from navigator.casebook.follow_up.task import FollowUpState
from navigator.casebook.referral import BarrierMeaning, OutcomeMeaning
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.said import NOT_ASKED
from navigator.errors import NavigatorError
from resources_db.bundled.code_lists import FOLDER, code_book, code_book_of
from resources_db.bundled.follow_up_rules import rule_packs

BOOK = code_book()
LISTS = sorted(BOOK.lists)
# RECORDS.md, word for word; ED is written small, and "client" is the person.
LISTED = {
    "team_forms": "police_clin fire_clin ems_clin clin_peer clin_only peer_only police_only other",
    "origins": "911 988_transfer crisis_line officer_request ems_fire_request hospital jail school self_or_family "
    "proactive_outreach followup other",
    "contact_kinds": "crisis_response follow_up outreach case_management transport_only consult_phone resource_only",
    "reasons": "suicidal_ideation suicide_attempt self_harm harm_to_others psychosis mood_anxiety substance_intox "
    "overdose withdrawal homelessness basic_needs family_conflict domestic_violence welfare_check cognitive_dementia "
    "idd_autism medical youth_behaviour grief trespass_disorder other",
    "safety_flags": "weapon_present violence_history dogs biohazard infectious none_known",
    "places": "home street encampment shelter school business jail ed care_facility vehicle other",
    "interventions": "deescalation assessment safety_plan lethal_means naloxone_given naloxone_left meds_help "
    "basic_needs_given transport family_support benefits_help warm_handoff referral info_only none",
    "dispositions": "resolved_on_scene safety_plan_remains left_with_family referral_only "
    "transport_voluntary_crisis_ctr transport_voluntary_ed transport_detox_sobering transport_shelter transport_other "
    "invol_hold ems_medical arrest citation refused_all gone_on_arrival cancelled transferred_other_team deceased other",
    "diversion_outcomes": "arrest ed invol_hold ambulance none unknown",
    "diversion_bases": "officer_statement clinician_judgment",
    "force": "none verbal hands_on less_lethal other",
    "injuries": "none person staff other",
    "insurance": "medicaid medicare private va_tricare none unknown",
    "consent_kinds": "none_needed_info_only verbal_contact_ok roi_general part2_single part2_tpo part2_legal vawa_release",
    "referral_methods": "info_given phone_by_person phone_together warm_handoff_in_person transport e_referral fax walk_in",
    "referral_statuses": "draft offered person_declined given contacted accepted waitlisted scheduled "
    "referred_elsewhere closed",
    "referral_outcomes": "got_help partly attended_first no_show not_eligible no_capacity could_not_contact_provider "
    "provider_refused person_no_longer_interested could_not_reach_person moved in_custody hospitalised deceased unknown",
    "referral_barriers": "no_bed waitlist no_id insurance cost transport hours_closed wrong_info_in_directory "
    "sobriety_rule criminal_history_rule sex_offence_rule pet partner_family gender_age language disability_access "
    "immigration_fear behaviour_ban childcare phone other",
    "follow_up_statuses": "open done unable cancelled",
    "attempt_modes": "phone text home_visit street shelter provider_call video letter",
    "attempt_results": "reached left_msg_safe no_answer bad_number moved refused in_custody hospital "
    "provider_confirmed unsafe_aborted",
    "connections": "yes no pending",
}
# Groups that rules understand: a code of an agency falls into one of them.
MEANINGS: dict[str, type[StrEnum]] = {
    "contact_kinds": ContactMeaning,
    "consent_kinds": ConsentMeaning,
    "told_kinds": Told,
    "referral_outcomes": OutcomeMeaning,
    "referral_barriers": BarrierMeaning,
    "attempt_modes": Way,
    "attempt_results": AttemptMeaning,
}
SEALED_WORDS = re.compile(r"part2|naloxone|overdose|withdrawal|intox|detox|sobriety|substance|treatment")


@pytest.mark.parametrize("name", LISTED)
def test_a_list_holds_what_records_lists(name: str) -> None:
    assert [code.code for code in BOOK[name]] == LISTED[name].split()


@pytest.mark.parametrize("name", LISTS)
def test_labels_are_unique_words_and_say_person(name: str) -> None:
    labels = [code.label for code in BOOK[name]]
    assert len({label.casefold() for label in labels}) == len(labels)
    words = " ".join((BOOK[name].title, *labels, *(code.code for code in BOOK[name])))
    assert not re.search(r"\b(client|user|patient)s?\b", words.replace("_", " "), re.IGNORECASE)


@pytest.mark.parametrize("name", LISTS)
def test_no_code_or_label_is_of_a_licensed_system(name: str) -> None:
    # ICD-10, the 211 taxonomy, LOINC, CPT and SNOMED look like these.
    licensed = re.compile(r"\b[a-z]\d\d\.?\d*\b|\b[a-z]{1,2}-\d{4}|\b\d{4,}-\d\b|\b\d{5,}\b", re.IGNORECASE)
    assert not [code for code in BOOK[name] if licensed.search(f"{code.code} {code.label}")]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_says_where_it_is_from_and_offers_something(name: str) -> None:
    assert BOOK[name].source
    assert BOOK[name].offered()


@pytest.mark.parametrize("name", LISTS)
def test_what_tells_of_substance_use_or_part_2_is_sealed(name: str) -> None:
    # A purpose such as "treatment" is any treatment.
    if name != "disclosure_purposes":
        assert [code.code for code in BOOK[name] if SEALED_WORDS.search(code.code) and not code.sealed] == []


def test_not_asked_is_no_code_of_any_list() -> None:
    assert [codes.name for codes in BOOK if NOT_ASKED in codes] == []


def test_every_file_is_a_list_and_every_list_has_a_file() -> None:
    others = {
        "lists",
        "packs",
        "follow_up_rules",
        "escalation",
        "measures",
        "notices",
        "retention",
        "export_fields",
        "response_targets",
        "substance_words",
        "banner",
    }
    assert {path.stem for path in FOLDER.glob("*.csv")} - others == set(LISTS)


@pytest.mark.parametrize(("name", "meanings"), MEANINGS.items())
def test_the_rules_understand_every_group(name: str, meanings: type[StrEnum]) -> None:
    groups = {code.group for code in BOOK[name]}
    assert groups <= set(meanings)
    assert NOT_ASKED not in groups


@pytest.mark.parametrize(
    ("name", "states"),
    [("referral_statuses", ReferralState), ("follow_up_statuses", FollowUpState)],
)
def test_states_have_labels(name: str, states: type[StrEnum]) -> None:
    assert [code.code for code in BOOK[name]] == list(states)


def test_codes_that_rules_name_are_there() -> None:
    assert SELF in BOOK["relationship_types"]
    assert {CONSENT, NO_AUTHORITY, NONE_NEEDED} <= {code.code for code in BOOK["disclosure_authorities"]}
    assert set(BY_REASON) <= {code.group for code in BOOK["reasons"]}
    assert {code.code for code in BOOK["connections"]} == set(Connected) - {Connected.NOT_ASKED}
    assert "legal" in BOOK["disclosure_purposes"]


def test_rules_use_kinds_that_exist_and_name_their_source() -> None:
    for pack in rule_packs().values():
        assert pack.escalation
        assert all(rule.kind in BOOK["follow_up_kinds"] and rule.source for rule in pack)


def write(folder: Path, name: str, *lines: str) -> None:
    (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8-sig")


def test_an_agency_renames_retires_and_adds(tmp_path: Path) -> None:
    write(
        tmp_path,
        "reasons",
        "code,label,group,sealed,since,retired",
        "grief,Loss of somebody,,,,",
        "welfare_check,Welfare check,,,,2",
        "jumper,Person on a bridge,safety,no,,",
        "vaping,Vaping,substance,,,",
    )
    edited = code_book_of(tmp_path)
    reasons = edited["reasons"]
    assert (reasons.version, reasons["grief"].label, reasons["jumper"].since) == (2, "Loss of somebody", 2)
    assert "welfare_check" not in [code.code for code in reasons.offered()]
    # Blank is sealed for a new code, and what it was for an old one.
    assert (reasons.seals("vaping"), reasons.seals("grief"), reasons.seals("overdose")) == (True, False, True)
    assert edited["places"] == BOOK["places"]


def test_an_agency_gives_its_own_versions(tmp_path: Path) -> None:
    write(tmp_path, "lists", "list,version", "places,7")
    write(tmp_path, "places", "code,label,group,sealed,since,retired", "boat,Boat,,no,,")
    places = code_book_of(tmp_path)["places"]
    assert (places.version, places["boat"].since) == (7, 7)


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("code,label,group,sealed,since,retired", "BOAT,Boat,,no,,"),
        ("code,label,group,sealed,since,retired", "boat,,,no,,"),
        ("code,label,group,sealed,since,retired", "boat,Boat,,no,soon,"),
        ("name,label", "boat,Boat"),
    ],
)
def test_a_fault_in_an_agency_file_names_the_file(tmp_path: Path, head: str, line: str) -> None:
    write(tmp_path, "places", head, line)
    with pytest.raises(NavigatorError, match=r"places\.csv cannot be read"):
        code_book_of(tmp_path)
