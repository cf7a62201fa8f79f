"""Records of one source become rows: ids, references, duplicates, placeholders, extras."""

from datetime import date

import pytest

from navigator.directory.import_report import ProblemKind, TableCount
from navigator.ids import record_id
from resources_db.directory.records import Record, Value
from resources_db.directory.resolve import Rows, resolve
from resources_db.directory.tally import Tally


def record(table: str, source_id: str, row: int = 1, extra: dict[str, str] | None = None, **values: Value) -> Record:
    return Record(table=table, source_id=source_id, values=values, extra=extra or {}, file=f"{table}.csv", row=row)


def resolved(*records: Record, today: date | None = None) -> tuple[Rows, dict[str, TableCount]]:
    tally = Tally("test")
    for each in records:
        tally.saw(each.file)
    rows = resolve(records, "lane", tally, today)
    tables = {table.file.removesuffix(".csv"): table for table in tally.counts()}
    assert all(table.balanced for table in tables.values())
    return rows, tables


def kinds(table: TableCount) -> list[tuple[ProblemKind, int, str]]:
    return [(problem.kind, problem.row, problem.column) for problem in table.problems]


ORGANIZATION = record("organization", "o1", name="Harbor")
SERVICE = record("service", "s1", name="Shelter", organization_id="o1")
LOCATION = record("location", "l1", name="Main", organization_id="o1")


def test_ids_are_those_of_the_domain_and_references_follow() -> None:
    rows, _ = resolved(SERVICE, ORGANIZATION)
    assert rows["service"][0]["id"] == record_id("lane", "service", "s1")
    assert rows["service"][0]["organization_id"] == record_id("lane", "organization", "o1")


def test_a_row_has_every_column() -> None:
    rows, _ = resolved(ORGANIZATION)
    assert set(rows["organization"][0]) >= {"id", "source", "source_id", "row_hash", "name", "parent_organization_id"}


def test_a_service_of_nobody_comes_in_under_a_placeholder() -> None:
    rows, tables = resolved(record("service", "s1", name="Shelter", organization_id="gone"))
    assert [row["name"] for row in rows["organization"]] == ["Organization not in the file"]
    assert rows["service"][0]["organization_id"] == rows["organization"][0]["id"]
    assert kinds(tables["service"]) == [(ProblemKind.UNKNOWN_ORGANIZATION, 1, "organization_id")]
    assert "gone" in tables["service"].problems[0].reason
    (kept,) = rows["attribute"]
    assert (kept["label"], kept["value"], kept["link_id"]) == ("organization_id", "gone", rows["service"][0]["id"])


def test_a_location_of_nobody_too_but_one_that_names_nobody_not() -> None:
    rows, _ = resolved(record("location", "l1", organization_id="gone"), record("location", "l2", 2, name="Park"))
    first, second = rows["location"]
    assert first["organization_id"] == rows["organization"][0]["id"]
    assert second["organization_id"] is None


def test_one_placeholder_serves_all() -> None:
    broken = [record("service", f"s{n}", n, name="x", organization_id=f"gone{n}") for n in (1, 2, 3)]
    rows, _ = resolved(*broken)
    assert len(rows["organization"]) == 1


def test_a_link_to_two_unknown_ends_keeps_both_ids() -> None:
    rows, tables = resolved(record("service_at_location", "x1", service_id="a", location_id="b"))
    assert [row["name"] for row in rows["service"]] == ["Service not in the file"]
    assert [row["name"] for row in rows["location"]] == ["Location not in the file"]
    assert {row["value"] for row in rows["attribute"]} == {"a", "b"}
    assert {kind for kind, _, _ in kinds(tables["service_at_location"])} == {
        ProblemKind.UNKNOWN_SERVICE,
        ProblemKind.UNKNOWN_LOCATION,
    }


def test_a_phone_with_one_known_parent_needs_no_placeholder() -> None:
    phone = record("phone", "p1", number="541-555-0101", service_id="s1", location_id="gone")
    rows, tables = resolved(ORGANIZATION, SERVICE, phone)
    assert not rows["location"]
    assert rows["phone"][0]["location_id"] is None
    assert kinds(tables["phone"]) == [(ProblemKind.UNKNOWN_LOCATION, 1, "location_id")]


def test_a_row_that_names_nothing_is_rejected() -> None:
    rows, tables = resolved(
        record("phone", "p1", number="541-555-0101"),
        record("attribute", "a1", link_entity="service", value="girls"),
        record("service_at_location", "x1", location_id="l1"),
        LOCATION,
        ORGANIZATION,
    )
    assert not rows["phone"]
    assert [tables[name].rejected for name in ("phone", "attribute", "service_at_location")] == [1, 1, 1]
    assert kinds(tables["attribute"]) == [(ProblemKind.UNKNOWN_SERVICE, 1, "link_id")]


def test_what_hangs_on_a_rejected_row_is_reported_as_broken() -> None:
    rows, tables = resolved(
        record("contact", "c1", name="A"), record("phone", "p1", contact_id="c1", number="541-555-0101")
    )
    assert not rows["contact"]
    assert rows["phone"][0]["organization_id"] == rows["organization"][0]["id"]
    assert kinds(tables["phone"])[0][0] is ProblemKind.UNKNOWN_REFERENCE


def test_identical_rows_are_merged_and_a_fuller_one_fills_gaps() -> None:
    rows, tables = resolved(ORGANIZATION, record("organization", "o1", 2, name="Harbor", email="a@example.org"))
    assert [row["email"] for row in rows["organization"]] == ["a@example.org"]
    assert (tables["organization"].imported, tables["organization"].merged) == (1, 1)


def test_of_two_that_contradict_the_first_is_kept() -> None:
    rows, tables = resolved(ORGANIZATION, record("organization", "o1", 2, name="River"))
    assert [row["name"] for row in rows["organization"]] == ["Harbor"]
    assert kinds(tables["organization"]) == [(ProblemKind.DUPLICATE_ID, 2, "id")]
    assert tables["organization"].rejected == 1


def test_a_list_under_one_id_keeps_every_row() -> None:
    spoken = [record("language", "1", n, service_id="s1", name=name) for n, name in enumerate(("en", "es", "es"), 1)]
    rows, tables = resolved(ORGANIZATION, SERVICE, *spoken)
    assert {row["name"] for row in rows["language"]} == {"en", "es"}
    assert (tables["language"].imported, tables["language"].merged) == (2, 1)


def test_rows_without_an_id_get_one_of_their_contents() -> None:
    first, _ = resolved(ORGANIZATION, record("phone", "", organization_id="o1", number="541-555-0101"))
    again, _ = resolved(ORGANIZATION, record("phone", "", organization_id="o1", number="541-555-0101"))
    assert first == again


def test_a_row_of_ids_only_is_skipped() -> None:
    _, tables = resolved(ORGANIZATION, SERVICE, record("phone", "p1", service_id="s1", number=" "))
    assert tables["phone"].skipped == 1


def test_a_nameless_service_is_repaired_not_lost() -> None:
    rows, tables = resolved(ORGANIZATION, record("service", "s1", organization_id="o1"))
    assert rows["service"][0]["name"] == "Service without a name"
    assert kinds(tables["service"]) == [(ProblemKind.REPAIRED, 1, "name")]


def test_what_a_column_cannot_hold_is_kept_as_written() -> None:
    rows, tables = resolved(ORGANIZATION, record("service", "s1", name="x", organization_id="o1", minimum_age="teens"))
    assert rows["service"][0]["minimum_age"] is None
    assert [(row["label"], row["value"]) for row in rows["attribute"]] == [("minimum_age", "teens")]
    assert kinds(tables["service"]) == [(ProblemKind.NOT_PARSED, 1, "minimum_age")]


def test_half_a_point_and_no_place_on_earth_are_no_points() -> None:
    points: list[tuple[Value, Value]] = [("44", None), ("0", "0"), ("100", "101"), ("north", "-123")]
    places = [record("location", f"l{n}", n, latitude=at[0], longitude=at[1]) for n, at in enumerate(points, 1)]
    rows, tables = resolved(*places)
    assert {(row["latitude"], row["longitude"], row["precision"]) for row in rows["location"]} == {(None, None, None)}
    assert {row for kind, row, _ in kinds(tables["location"]) if kind is ProblemKind.BAD_COORDINATE} == {1, 2, 3, 4}
    assert {"44", "44.0"} & {row["value"] for row in rows["attribute"]}


def test_a_confidential_place_loses_its_point_and_streets_without_a_word_of_them() -> None:
    hidden = record(
        "location", "l1", name="77 Elm Street", latitude=44.123, longitude=-123.456, confidential="yes",
        transportation="Bus 41", external_identifier="///a.b.c", extra={"cross_street": "Elm and 5th"},
    )  # fmt: skip
    rows, tables = resolved(
        hidden,
        record("address", "a1", location_id="l1", address_1="77 Elm Street"),
        record("metadata", "m1", resource_id="l1", resource_type="location", previous_value="77 Elm Street"),
        record("attribute", "t1", link_id="l1", link_entity="location", value="behind Elm Street"),
    )
    assert not rows["address"]
    assert "Elm" not in str(rows)
    assert "44.123" not in str(rows)
    assert rows["location"][0]["confidential"] == 1
    reasons = [problem.reason for table in tables.values() for problem in table.problems]
    assert "Elm" not in str(reasons)
    assert [tables[name].rejected for name in ("address", "metadata", "attribute")] == [1, 1, 1]
    assert kinds(tables["location"]) == [(ProblemKind.CONFIDENTIAL_STRIPPED, 1, "")]


def test_a_place_marked_in_odd_words_is_hidden_rather_than_shown() -> None:
    rows, _ = resolved(record("location", "l1", latitude=44, longitude=-123, confidential="ask staff"))
    assert (rows["location"][0]["confidential"], rows["location"][0]["latitude"]) == (1, None)


def test_terms_and_attributes_find_what_they_are_about() -> None:
    rows, tables = resolved(
        ORGANIZATION,
        SERVICE,
        record("taxonomy_term", "t1", name="Detox", parent_id="none"),
        record("attribute", "a1", link_entity="service", link_id="s1", taxonomy_term_id="t1"),
        record("metadata", "m1", resource_id="s1", field_name="name"),
    )
    term = next(row for row in rows["attribute"] if row["source_id"] == "a1")
    assert term["link_id"] == rows["metadata"][0]["resource_id"] == rows["service"][0]["id"]
    assert term["taxonomy_term_id"] == rows["taxonomy_term"][0]["id"]
    assert kinds(tables["taxonomy_term"]) == [(ProblemKind.UNKNOWN_REFERENCE, 1, "parent_id")]


def test_a_number_that_cannot_be_dialled_is_kept_and_reported() -> None:
    rows, tables = resolved(ORGANIZATION, record("phone", "p1", organization_id="o1", number="000-000-0211"))
    assert rows["phone"][0]["number"] == "000-000-0211"
    assert kinds(tables["phone"]) == [(ProblemKind.BAD_PHONE, 1, "number")]


def test_a_table_nobody_knows_is_rejected() -> None:
    _, tables = resolved(record("weather", "w1", name="rain"))
    assert tables["weather"].rejected == 1


def kept(rows: Rows) -> dict[str, object]:
    return {str(row["label"]): row["value"] for row in rows["attribute"]}


@pytest.mark.parametrize(("table", "column"), [("service", "assured_date"), ("fact", "assured_date")])
@pytest.mark.parametrize("words", ["March 2025", "2025-03", "03/15/2025", "2025-02-30", "2026-11-25"])
def test_a_day_that_is_none_or_still_to_come_is_unknown_and_kept(table: str, column: str, words: str) -> None:
    more: dict[str, Value] = (
        {"fact": "pet", "answer": "allows", "service_id": "s1"} if table == "fact" else {"name": "X"}
    )
    rows, tables = resolved(
        ORGANIZATION, SERVICE, record(table, "f1", 3, **{column: words}, **more), today=date(2026, 11, 24)
    )
    assert next(row[column] for row in rows[table] if row["source_id"] == "f1") is None
    assert kept(rows)[column] == words
    assert (ProblemKind.NOT_PARSED, 3, column) in kinds(tables[table])


@pytest.mark.parametrize("words", ["2026-11-24", "2025-03-01T10:00:00Z"])
def test_a_day_that_has_been_stays(words: str) -> None:
    rows, tables = resolved(
        ORGANIZATION,
        record("service", "s1", name="X", organization_id="o1", assured_date=words),
        today=date(2026, 11, 24),
    )
    assert rows["service"][0]["assured_date"] == words
    assert not kinds(tables["service"])


@pytest.mark.parametrize(("word", "now"), [("Rooftop", "rooftop"), ("zip", "zip"), (None, "rooftop")])
def test_a_known_precision_stays(word: str, now: str) -> None:
    rows, tables = resolved(record("location", "l1", latitude=44, longitude=-123, precision=word))
    assert rows["location"][0]["precision"] == now
    assert not kinds(tables["location"])


def test_an_unknown_precision_is_no_promise_of_a_doorstep() -> None:
    rows, tables = resolved(record("location", "l1", latitude=44, longitude=-123, precision="approximate"))
    assert rows["location"][0]["precision"] == "city"
    assert kept(rows) == {"precision": "approximate"}
    assert kinds(tables["location"]) == [(ProblemKind.NOT_PARSED, 1, "precision")]


@pytest.mark.parametrize("table", ["phone", "note"])
def test_an_unknown_audience_is_fewer_than_everybody(table: str) -> None:
    more: dict[str, Value] = {"number": "541-555-0101"} if table == "phone" else {"kind": "rule", "text": "Ring."}
    rows, tables = resolved(ORGANIZATION, SERVICE, record(table, "p", service_id="s1", audience="Staff only", **more))
    assert rows[table][0]["audience"] == "partners"
    assert kinds(tables[table]) == [(ProblemKind.NOT_PARSED, 1, "audience")]


def test_an_unknown_status_is_reported() -> None:
    rows, tables = resolved(ORGANIZATION, record("service", "s1", name="X", organization_id="o1", status="Published"))
    assert rows["service"][0]["status"] == "published"
    assert kinds(tables["service"]) == [(ProblemKind.NOT_PARSED, 1, "status")]


def test_a_line_of_unknown_reach_is_left_out() -> None:
    rows, tables = resolved(
        ORGANIZATION, SERVICE, record("line", "n1", service_id="s1", scope="county", evidence="x", confirmed=1)
    )
    assert not rows["line"]
    assert tables["line"].rejected == 1


def test_a_fact_of_an_unknown_key_is_kept_as_an_attribute_and_told() -> None:
    told: dict[str, Value] = {"fact": "parrots", "answer": "refuses", "words": "no birds", "service_id": "s1"}
    rows, tables = resolved(ORGANIZATION, SERVICE, record("fact", "f1", 3, **told))
    assert rows["fact"] == []
    assert kept(rows)["parrots"] == "refuses: no birds"
    assert rows["attribute"][0]["link_id"] == rows["service"][0]["id"]
    assert (ProblemKind.NOT_PARSED, 3, "fact") in kinds(tables["fact"])
