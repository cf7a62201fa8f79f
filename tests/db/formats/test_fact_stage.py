"""Columns and labels of a dated service are first-hand, prose is guessed, and what a source told itself is left alone."""

from collections.abc import Iterator

import pytest
from fakes.small_county import record

from resources_db.directory.records import Record, Value
from resources_db.directory.resolve import Row, resolve
from resources_db.directory.tally import Tally
from resources_db.formats.facts.stage import with_facts

SERVICE = {"name": "Cots", "organization_id": "o"}


def facts(*records: Record, **service: Value) -> list[Row]:
    base = (record("organization", "o", name="Harbor"), record("service", "s", **(SERVICE | service)))
    return with_facts(resolve([*base, *records], "lane", Tally()))["fact"]


def told(rows: list[Row]) -> set[tuple[Value, ...]]:
    return {(row["fact"], row["answer"], row["value"], row["first_hand"]) for row in rows}


@pytest.mark.parametrize(
    ("low", "high", "band"),
    [(18, None, "18-120"), (None, 17, "0-17"), (12, 17, "12-17"), (18.0, 999, "18-120"), (0, 0, None), (30, 20, None),
     (-3, 10, None), (None, None, None), (130, None, None)],
)  # fmt: skip
def test_minimum_and_maximum_age_are_a_band(low: float | None, high: float | None, band: str | None) -> None:
    found = told(facts(minimum_age=low, maximum_age=high, assured_date="2026-01-02"))
    assert found == ({("age", "allows", band, 1)} if band else set())


def test_an_undated_column_is_guessed() -> None:
    assert told(facts(minimum_age=18)) == {("age", "allows", "18-120", 0)}
    (row,) = facts(minimum_age=18, assured_date="2026-01-02")
    assert (row["assured_date"], row["told_by"]) == ("2026-01-02", "lane")


def test_prose_is_guessed_however_well_dated() -> None:
    (row,) = facts(eligibility_description="Ages 18 and over; call first", assured_date="2026-01-02")
    assert (row["first_hand"], row["assured_date"], row["words"]) == (0, None, "Ages 18 and over")


def test_prose_says_nothing_where_a_column_speaks_first_hand() -> None:
    prose = "Ages 21 and over"
    dated = facts(minimum_age=18, eligibility_description=prose, assured_date="2026-01-02")
    assert told(dated) == {("age", "allows", "18-120", 1)}
    undated = facts(minimum_age=18, eligibility_description=prose)
    assert told(undated) == {("age", "allows", "18-120", 0), ("age", "allows", "21-120", 0)}


def test_what_the_source_told_first_hand_is_left_alone() -> None:
    own = record("fact", "f", service_id="s", fact="pet", answer="allows", first_hand=1, assured_date="2026-01-02")
    assert told(facts(own, description="No pets.")) == {("pet", "allows", None, 1)}
    guessed = record("fact", "f", service_id="s", fact="pet", answer="allows")
    assert told(facts(guessed, description="No pets.")) == {("pet", "allows", None, 0)}


def labelled() -> Iterator[Record]:
    yield record("location", "l", name="Mill")
    yield record("service_at_location", "x", service_id="s", location_id="l")
    yield record("language", "g", service_id="s", name="spanish")
    yield record("accessibility", "a", location_id="l", description="Wheelchair")
    yield record("taxonomy_term", "v", name="Veterans", taxonomy="Open Eligibility")
    yield record("taxonomy_term", "w", name="Veterans", taxonomy="needs")
    yield record("attribute", "b", link_id="x", link_entity="service_at_location", taxonomy_term_id="v")


def test_labels_of_languages_places_and_audiences_are_read() -> None:
    found = told(facts(*labelled(), assured_date="2026-01-02"))
    assert found == {
        ("language", "allows", "es", 1), ("wheelchair", "allows", None, 1), ("veteran", "allows", None, 1)
    }  # fmt: skip


def test_a_need_of_the_same_name_says_nothing_about_whom_it_takes() -> None:
    need = record("attribute", "b", link_id="s", link_entity="service", taxonomy_term_id="w")
    term = record("taxonomy_term", "w", name="Veterans", taxonomy="needs")
    assert facts(term, need) == []


def test_documents_and_fees_are_read() -> None:
    document = record("required_document", "d", service_id="s", document="Photo ID")
    found = told(facts(document, fees_description="Sliding scale", application_process="Walk in"))
    assert found == {("has_id", "condition", "no", 0), ("payment", "condition", "none", 0)}


def test_the_same_rows_come_of_the_same_source() -> None:
    once, again = (facts(minimum_age=18, eligibility_description="Men only, no pets") for _ in range(2))
    assert once == again
    assert len({row["id"] for row in once}) == len(once) == 4
