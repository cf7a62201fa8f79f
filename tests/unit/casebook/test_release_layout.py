"""The document as it is printed, compared line by line with files that a human read (S12; 42 CFR 2.32)."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fakes.casebook import DAY, NOW, contact, encounter, referral, snapshot
from fakes.release import (
    EVERYTHING,
    TEXTS,
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
    written,
)

from navigator.access.roles import KeyClass
from navigator.casebook.consent_rules import ConsentForm, Told
from navigator.casebook.contact import ContactKind
from navigator.casebook.person import Person
from navigator.casebook.release.entry import Dossier, Entry, Marking
from navigator.casebook.release.legal_exception import ExceptionKind
from navigator.casebook.release.notice import Statement
from navigator.casebook.release.parts import BY_PHONE, contacts_of, encounter_part, identity_of, referral_part
from navigator.casebook.release.release import Released
from navigator.casebook.release.scope import scope_of
from navigator.casebook.said import Said
from navigator.casebook.scene import Place

GOLDEN = Path(__file__).parent.parent.parent / "golden"
CODES = TEXTS.codes
NAME = "Ada Muster"
MARKED = Marking.PART2
STATEMENT_1 = (
    "This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2). These rules "
    "prohibit you from using or disclosing this record, or testimony that describes the information contained in this record, "
    "in any civil, criminal, administrative, or legislative proceedings by any Federal, State, or local authority, against "
    "the patient, unless authorized by the consent of the patient, except as provided at 42 CFR 2.12(c)(5) or as authorized "
    "by a court in accordance with 42 CFR 2.64 or 2.65. In addition, the Federal rules prohibit you from making any other use "
    "or disclosure of this record unless at least one of the following applies: (i) Further use or disclosure is expressly "
    "permitted by the written consent of the individual whose information is being disclosed in this record or as otherwise "
    "permitted by 42 CFR part 2. (ii) You are a covered entity or business associate and have received the record for "
    "treatment, payment, or health care operations, or (iii) You have received the record from a covered entity or business "
    "associate as permitted by 45 CFR part 164, subparts A and E. A general authorization for the release of medical or other "
    "information is NOT sufficient to meet the required elements of written consent to further use or redisclose the record "
    "(see 42 CFR 2.31)."
)
STATEMENT_2 = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
OVERDOSE = replace(
    encounter(),
    reasons=("overdose", "homelessness"),
    interventions=("naloxone_given", "warm_handoff"),
    disposition="transport_voluntary_ed",
    place=Place(kind="street", area="97401"),
)


def parts(person: Person, marking: Marking) -> tuple[Entry, ...]:
    return (
        identity_of(person, marking),
        contacts_of(person, marking),
        encounter_part(OVERDOSE, CODES, marking, person_id=person.id),
        referral_part(referral(), CODES, marking, person_id=person.id, sealed_service=False),
    )


def whole(person: Person, marking: Marking) -> Dossier:
    return dossier(*parts(person, marking), of=person)


PERSON = replace(grown_up(born_on=date(1990, 4, 1)), aliases=("Red coat",)).with_contact(contact())
FLEEING = replace(PERSON, fleeing_violence=Said.YES)


def everything(of: Dossier, **fields: object) -> Released:
    asked = replace(request(*(one.id for one in of.entries)), **fields)  # type: ignore[arg-type]
    papers = (for_part2(purposes=frozenset({"referral", "treatment"}), ends_with="end of treatment"), vawa(), general())
    return let_out(of, asked, papers)


CASES = {
    "statement_1": lambda: everything(whole(PERSON, MARKED)),
    "statement_2": lambda: everything(whole(PERSON, Marking.UNKNOWN), statement=Statement.SHORT),
    "exception": lambda: let_out(whole(PERSON, MARKED), request("p1/identity", "e1"), (), (exception(),)),
    "court_order": lambda: let_out(
        whole(PERSON, MARKED), request("e1", purpose="legal"), (), (exception(ExceptionKind.COURT_ORDER, why="order"),)
    ),
    "vawa": lambda: let_out(
        whole(FLEEING, Marking.NOT_PART2), request("p1/identity", "p1/contacts"), (general(), vawa())
    ),
    "vawa_and_part2": lambda: everything(whole(FLEEING, MARKED)),
    "general": lambda: let_out(whole(PERSON, Marking.NOT_PART2), request("p1/identity", "f1"), (general(),)),
}


@pytest.mark.parametrize("name", CASES)
def test_s12_the_document_is_the_golden_one(name: str) -> None:
    assert written(CASES[name]()).text == (GOLDEN / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_no_name_stands_in_a_title_or_a_file_name(name: str) -> None:
    found = written(CASES[name]())
    assert not any(word in f"{found.title} {found.file_name} {found.label} {found!r}" for word in NAME.split())
    assert found.file_name == "released-d1.txt"


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("statement_1", STATEMENT_1),
        ("statement_2", STATEMENT_2),
        ("exception", STATEMENT_1),
        ("court_order", STATEMENT_1),
        ("vawa_and_part2", STATEMENT_1),
    ],
)
def test_s12_the_statement_stands_word_for_word_and_the_label_on_top(name: str, statement: str) -> None:
    golden = (GOLDEN / f"{name}.txt").read_text("utf-8")
    assert f"{statement}\n" in golden
    assert golden.splitlines()[1] == "Protected by 42 CFR part 2"
    assert statement in {notice.text for notice in TEXTS.notices.values()}


@pytest.mark.parametrize("name", ["vawa", "vawa_and_part2"])
def test_s18_no_paper_says_that_somebody_flees(name: str) -> None:
    assert not re.search(r"victim|violen|vawa|flee|abus", (GOLDEN / f"{name}.txt").read_text("utf-8"), re.IGNORECASE)


def test_why_an_exception_was_chosen_stays_in_the_casebook() -> None:
    assert "not breathing" not in written(CASES["exception"]()).text
    without = let_out(dossier(part2()), request("n2"), (), (exception(reference=""),))
    assert "Reference" not in written(without).text


def test_every_golden_file_is_compared_and_every_notice_says_where_it_stands() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(CASES)
    assert [(one.source, one.as_of) for one in TEXTS.notices.values()] == [
        ("42 CFR 2.32(a)(1)", "2024"),
        ("42 CFR 2.32(a)(2)", "2024"),
    ]


@pytest.mark.parametrize("name", ["statement_1", "statement_2", "vawa", "vawa_and_part2", "general"])
def test_the_scope_of_each_consent_goes_with_it(name: str) -> None:
    found = CASES[name]()
    text = written(found).text
    assert found.authority.consents
    for consent in found.authority.consents:
        assert all(f"  {line}\n" in text for line in scope_of(consent, CODES))


def test_the_scope_says_how_it_ends_and_what_there_is_a_copy_of() -> None:
    by_class = general(
        recipients=frozenset(), recipient_class="clinics", expires_at=None, ends_with="discharge", scan_hash="ab12"
    )
    lines = scope_of(by_class, CODES)
    assert "Who may be told: clinics" in lines
    assert "Ends: discharge" in lines
    assert "Copy of the paper: SHA-256 ab12" in lines
    spoken = general(form=ConsentForm.VERBAL, signed_by="", witness="o2", expires_at=NOW + DAY)
    assert "Given: 2026-03-02 17:00+00:00, verbal" in scope_of(spoken, CODES)


def test_no_line_of_a_record_poses_as_a_heading_or_moves_the_printer() -> None:
    sly = entry(lines=("quiet\nNOTICE\r\x0cnothing protects this\x1b[2J",), heading="Note\nNOTICE")
    text = written(let_out(dossier(sly), consents=(general(),))).text
    assert "\nNOTICE" not in text
    assert not set(text) & set("\r\x0c\x1b")


def test_sealed_codes_a_place_and_a_sealed_service_tell_more() -> None:
    plain = replace(OVERDOSE, reasons=("grief",), interventions=(), place=None)
    cases = {
        frozenset({Told.HEALTH}): plain,
        frozenset({Told.HEALTH, Told.WHEREABOUTS}): replace(plain, place=Place(kind="home", area="12")),
        frozenset({Told.HEALTH, Told.TREATMENT}): replace(plain, disposition="transport_detox_sobering"),
    }
    for told, one in cases.items():
        assert encounter_part(one, CODES, Marking.NOT_PART2, person_id="p1").told == told
    newer = replace(plain, reasons=("of_a_newer_list",), place=Place(kind="home"))
    found = encounter_part(newer, CODES, Marking.NOT_PART2, person_id="p1")
    assert (found.told, found.record_class) == ({Told.HEALTH, Told.TREATMENT}, KeyClass.CLINICAL)
    assert "Done: not said" in found.lines
    unknown = encounter_part(plain, CODES, Marking.UNKNOWN, person_id="p1")
    assert (unknown.told, unknown.record_class) == ({Told.HEALTH}, KeyClass.CLINICAL)
    became = replace(referral(), outcome="of_a_newer_list")
    made = referral_part(became, CODES, Marking.NOT_PART2, person_id="p1", sealed_service=False)
    assert Told.TREATMENT in made.told
    for sealed, told in ((True, {Told.NEED, Told.TREATMENT}), (False, {Told.NEED})):
        made = referral_part(referral(), CODES, Marking.NOT_PART2, person_id="p1", sealed_service=sealed)
        assert made.told == told
    assert made.record_class is KeyClass.TEAM


def test_s16_a_confidential_place_is_called() -> None:
    hidden = referral(snapshot=snapshot(address="", confidential=True))
    lines = referral_part(hidden, CODES, MARKED, person_id="p1", sealed_service=False).lines
    assert f"Where: {BY_PHONE}" in lines
    unsaid = referral(snapshot=snapshot(address=""))
    assert "Where: not said" in referral_part(unsaid, CODES, MARKED, person_id="p1", sealed_service=False).lines


def test_where_somebody_lives_tells_where_they_are() -> None:
    home = PERSON.with_contact(contact(id="c2", kind=ContactKind.ADDRESS, value="1 Elm", safe_to_call=Said.NO))
    found = contacts_of(home, MARKED)
    assert found.told == {Told.CONTACT, Told.WHEREABOUTS}
    usual = PERSON.with_contact(contact(id="c2", kind=ContactKind.USUAL_PLACE, value="the bridge"))
    assert Told.WHEREABOUTS in contacts_of(usual, MARKED).told
    assert Told.WHEREABOUTS not in contacts_of(PERSON, MARKED).told
    assert "safe: nothing that the person said" in found.lines
    assert identity_of(Person.unknown(id="p1", custodian="linden"), MARKED).lines == ()
    assert part2().protected
    assert Told.NOTHING in EVERYTHING
