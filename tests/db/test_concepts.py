"""The search lexicon that ships is whole, and a fault in it is named with its place."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from navigator.search.concept import ConceptKind
from navigator.search.words import phrase_stems
from resources_db.bundled.concepts import COLUMNS, FILE, SAID, concepts, shipped

LEAST = 635
# With as many phrases, or with others below it, a concept is one that people ask for in Spanish too.
ASKED_FOR = 6


def test_there_are_many() -> None:
    found = concepts()
    assert len(found) >= LEAST
    assert {each.kind for each in found} == set(ConceptKind)


def test_what_a_first_answer_reads_unchecked_is_the_same() -> None:
    assert shipped() == concepts()


def test_every_reference_is_to_a_concept() -> None:
    found = concepts()
    keys = {each.key for each in found}
    assert {key for each in found for key in (*each.broader, *each.kin)} <= keys


def test_no_phrase_means_two_things() -> None:
    stems = [phrase_stems(phrase) for each in concepts() for phrase in each.phrases]
    assert len(stems) == len(set(stems))


def test_what_is_asked_for_often_has_spanish() -> None:
    found = concepts()
    above = {key for each in found for key in each.broader}
    often = [each for each in found if each.key in above or len(each.aliases) >= ASKED_FOR]
    assert [each.key for each in often if not each.spanish] == []


def test_phrases_are_lower_case_and_spanish_has_one_form() -> None:
    phrases = [phrase for each in concepts() for phrase in (*each.aliases, *each.spanish, *each.said)]
    assert [phrase for phrase in phrases if phrase != phrase.lower() or phrase != " ".join(phrase.split())] == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Homeless Shelter", "emergency_shelter"),
        ("Soup Kitchens", "meals"),
        ("Food Pantries", "food_pantry"),
        ("Methadone Clinics", "otp"),
        ("Inpatient Drug Detoxification", "opioid_detox"),
        ("Crisis stabilization", "crisis_stabilization"),
        ("Domestic Violence Shelters", "dv_shelter"),
        ("Rent Payment Assistance", "rent_help"),
        ("Homeless-Mentally Ill", "homeless_mentally_ill"),
        ("Substance Abuse-Detoxificatn", "detox"),
        ("Landlord, Tenant", "tenant_rights"),
        ("Corrections-Ex--Offenders", "reentry"),
        ("Safe Havens for Abandoned Newborns", "safe_surrender"),
        ("Tuberculosis Screening", "tuberculosis"),
        ("Manual Wheelchairs", "wheelchair_equipment"),
        ("Bereaved Parent Support Groups", "child_loss"),
    ],
)
def test_a_name_of_a_need_is_recognised(name: str, key: str) -> None:
    assert key in {each.key for each in concepts() if each.recognises(name)}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Animal Shelters", "shelter"),
        ("Safe Havens for Abandoned Newborns", "safe_haven"),
        ("Food Poisoning", "food"),
        ("Hearing Aids", "hiv_services"),
        ("Credit Counseling", "therapy"),
        ("Domestic Violence Shelter Residents", "dv_shelter"),
        ("Transitional Housing/Shelter", "shelter"),
        ("Human Trafficking Hotlines", "crisis_line"),
        ("Substance Use Disorder Crisis Intervention", "crisis"),
        ("Spouse/Intimate Partner Abuse Counseling", "therapy"),
        ("Holocaust Counseling", "trauma_care"),
        ("Divorce Counseling", "divorce_custody"),
        ("Extended Child Care", "child_care"),
    ],
)
def test_a_name_that_only_sounds_like_a_need_is_not(name: str, key: str) -> None:
    assert key not in {each.key for each in concepts() if each.recognises(name)}


Change = Callable[[list[dict[str, str]]], object]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda rows: rows[3].update(broader="nowhere"), 'line 5, column broader: "nowhere"'),
        (lambda rows: rows[3].update(kin=rows[3]["concept"]), "line 5, column kin"),
        (lambda rows: rows[3].update(facts="gender=ship"), 'line 5, column facts: "gender=ship"'),
        (lambda rows: rows[3].update(facts="shoe=42"), 'line 5, column facts: "shoe=42"'),
        (lambda rows: rows[3].update(aliases="Sheltérs"), "line 5, column aliases: .* already means shelter"),
        (lambda rows: rows[3].update(spanish="x;;y"), "line 5, column spanish"),
        (lambda rows: rows[3].update(spanish="x; y"), "line 5, column spanish"),
        (lambda rows: rows[3].update(aliases="?"), "line 5, column aliases: .* has no word"),
        (lambda rows: rows[3].update(term="Shelter"), "line 5, column term: .* already means shelter"),
        (lambda rows: rows[3].update(term=""), "line 5, column term: this is never empty"),
        (lambda rows: rows[3].update(source=""), "line 5, column source"),
        (lambda rows: rows[3].update(kind="thing"), 'line 5, column kind: "thing"'),
        (lambda rows: rows[3].update(concept="Two Words"), "line 5, column concept"),
        (lambda rows: rows[3].update(concept=rows[0]["concept"]), "line 5, column concept: .* twice"),
        (lambda rows: rows[3].update(needs="food *"), "line 5, column needs"),
        (lambda rows: rows[3].update(without="x;;y"), "line 5, column without"),
        (lambda rows: rows[0].update(broader=rows[1]["concept"]), "column broader: .* includes itself"),
    ],
)
def test_a_fault_is_refused_with_its_place(tmp_path: Path, change: Change, place: str) -> None:
    rows = read()
    change(rows)
    with pytest.raises(ValueError, match=rf"concepts\.csv, .*{place}"):
        concepts(written(tmp_path, rows))


@pytest.mark.parametrize("cells", ["a,b", ",".join("x" * (len(COLUMNS) + 1))])
def test_a_line_of_another_length_is_refused(tmp_path: Path, cells: str) -> None:
    path = written(tmp_path, read()[:2])
    path.write_text(path.read_text("utf-8") + cells + "\n", "utf-8")
    with pytest.raises(ValueError, match=r"line 4, column \w+: a line has 11 cells"):
        concepts(path)


def test_other_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "concepts.csv"
    path.write_text("concept,term\n", "utf-8")
    with pytest.raises(ValueError, match=r"line 1, .* the columns must be"):
        concepts(path)


def test_what_is_said_is_read_beside_the_lexicon(tmp_path: Path) -> None:
    assert {phrase for each in concepts(written(tmp_path, read())) for phrase in each.said} == set()
    (tmp_path / SAID).write_text("concept,english,spanish\nshelter,on the porch,en el patio\n", "utf-8")
    assert concepts(tmp_path / FILE.name)[0].said == ("on the porch", "en el patio")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("concept,english\n", "line 1, column concept: the columns must be concept, english, spanish"),
        ("concept,english,spanish\nnowhere,x,\n", 'line 2, column concept: "nowhere" is no concept'),
        ("concept,english,spanish\nshelter,x,\nshelter,y,\n", "line 3, column concept: .* twice"),
        ("concept,english,spanish\nshelter,Soup Kitchens,\n", "line 2, column english: .* already means meals"),
        ("concept,english,spanish\nshelter,x,X\n", "line 2, column spanish: .* already means shelter"),
        ("concept,english,spanish\nshelter,,?\n", "line 2, column spanish: .* has no word"),
        ("concept,english,spanish\nshelter,x; y,\n", "line 2, column english"),
        ("concept,english,spanish\nshelter,x\n", "line 2, column spanish: a line has 3 cells"),
    ],
)
def test_a_fault_in_what_is_said_is_refused_with_its_place(tmp_path: Path, text: str, place: str) -> None:
    written(tmp_path, read())
    (tmp_path / SAID).write_text(text, "utf-8")
    with pytest.raises(ValueError, match=rf"said\.csv, {place}"):
        concepts(tmp_path / FILE.name)


def read() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(folder: Path, rows: list[dict[str, str]]) -> Path:
    path = folder / "concepts.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path
