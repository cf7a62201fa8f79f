"""HSDS 3 as JSON, in each form in which it comes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navigator.directory.import_report import ImportReport, ProblemKind
from navigator.errors import DamagedFileError
from resources_db.directory.resolve import Rows, resolve
from resources_db.directory.tally import Tally
from resources_db.formats.hsds_3_json import read_hsds_3_json
from resources_db.formats.package import Member

PHONE = {"id": "p1", "number": "541-555-0101", "languages": [{"id": "g1", "name": "Spanish"}]}
SERVICE = {
    "id": "s1",
    "name": "Shelter",
    "minimum_age": 18,
    "organization": {"id": "o1", "name": "Harbor", "website": "http://example.org"},
    "program": {"id": "r1", "name": "Nights"},
    "phones": [PHONE],
    "contacts": [{"id": "c1", "name": "Front Desk", "phones": [PHONE]}],
    "service_at_locations": [
        {"id": "x1", "location": {"id": "l1", "name": "Main", "latitude": 44.0, "longitude": -123.0}}
    ],
    "attributes": [{"id": "a1", "link_entity": "thing", "taxonomy_term": {"id": "t1", "name": "Beds", "code": "B"}}],
    "capacities": [{"id": "k1", "available": 3, "unit": {"id": "u1", "name": "bed"}}],
    "metadata": [{"id": "m1", "resource_type": "location", "field_name": "name"}],
    "tags": ["night", "dogs"],
    "open": True,
}
Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]


def only(rows: Rows, table: str) -> dict[str, object]:
    (row,) = [row for row in rows[table] if row["source"] != "lifelines"]
    return dict(row)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(SERVICE),
        json.dumps([SERVICE]),
        json.dumps({"total_items": 1, "total_pages": 1, "contents": [SERVICE]}),
        json.dumps({"services": [SERVICE]}),
        json.dumps(SERVICE) + "\n\n" + json.dumps(SERVICE) + "\n",
    ],
    ids=["object", "list", "page", "tabular", "lines"],
)
def test_every_form_gives_the_same_records(tmp_path: Path, run: Import, stored: Stored, text: str) -> None:
    (tmp_path / "lane.json").write_text(text)
    report = run(tmp_path / "lane.json")
    assert report.balanced
    rows = stored()
    service, phone = only(rows, "service"), next(r for r in rows["phone"] if r["source_id"] == "p1")
    assert service["organization_id"] == only(rows, "program")["organization_id"]
    assert service["program_id"] == only(rows, "program")["id"]
    assert phone["service_id"] == service["id"]
    assert phone["contact_id"] == only(rows, "contact")["id"]
    assert only(rows, "language")["phone_id"] == phone["id"]
    assert only(rows, "service_at_location")["location_id"] == only(rows, "location")["id"]
    assert only(rows, "service_capacity")["unit_id"] == only(rows, "unit")["id"]
    assert only(rows, "metadata")["resource_id"] == service["id"]


def test_what_hsds_has_no_word_for_is_kept(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "lane.json").write_text(json.dumps(SERVICE))
    run(tmp_path / "lane.json")
    kept = {(row["label"], row["value"]) for row in stored()["attribute"]}
    assert {("tags", '["night", "dogs"]'), ("open", "true"), ("link_entity_as_written", "thing")} <= kept


def test_an_object_seen_again_is_merged(tmp_path: Path, run: Import) -> None:
    (tmp_path / "lane.json").write_text(json.dumps(SERVICE))
    phones = next(table for table in run(tmp_path / "lane.json").tables if table.file == "lane.json!phone")
    assert (phones.rows_seen, phones.imported, phones.merged) == (2, 1, 1)


def test_a_phone_of_two_services_is_found_under_both(tmp_path: Path, run: Import, stored: Stored) -> None:
    two = [{"id": f"s{n}", "name": "Shelter", "phones": [{"id": "p1", "number": "541-555-0101"}]} for n in (1, 2)]
    (tmp_path / "services.json").write_text(json.dumps({"services": two}))
    run(tmp_path / "services.json")
    assert len({row["service_id"] for row in stored()["phone"] if row["number"] == "541-555-0101"}) == 2


def test_missing_pages_are_named(tmp_path: Path, run: Import) -> None:
    page = {"total_items": 30, "total_pages": 3, "page_number": 2, "contents": [SERVICE]}
    (tmp_path / "lane.json").write_text(json.dumps(page))
    reasons = [p.reason for p in run(tmp_path / "lane.json").problems() if p.kind is ProblemKind.NOT_PARSED]
    assert reasons == ["This is page 2 of 3; the other pages are not in this file."]


def test_a_line_that_is_no_json_is_skipped_and_named(tmp_path: Path, run: Import) -> None:
    (tmp_path / "lane.ndjson").write_text(json.dumps(SERVICE) + '\n{"id": \n')
    report = run(tmp_path / "lane.ndjson")
    assert [(p.row, p.kind) for t in report.tables for p in t.problems if t.skipped] == [(2, ProblemKind.NOT_PARSED)]
    assert report.balanced


def test_what_stands_between_objects_of_a_table_is_counted(tmp_path: Path, run: Import) -> None:
    (tmp_path / "lane.json").write_text(json.dumps({"services.csv": [SERVICE, "more on page 2"]}))
    tables = run(tmp_path / "lane.json").tables
    assert next(t for t in tables if t.file == "lane.json!services.csv").skipped == 1


def test_strange_objects_in_a_list_are_counted(tmp_path: Path, run: Import) -> None:
    (tmp_path / "lane.json").write_text(json.dumps([SERVICE, {"wind": 3}, 7]))
    table = run(tmp_path / "lane.json").tables
    assert next(t for t in table if t.file == "lane.json").skipped == 2


scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["1", "2", "s1"])
)
fields = st.sampled_from(
    [*SERVICE, *PHONE, "services", "locations", "addresses", "latitude", "confidential", "contents", "source"]
)
documents = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(fields, inner, max_size=6), max_leaves=30
)


@given(documents)
def test_any_json_is_read_or_refused_and_counted(document: object) -> None:
    tally = Tally("hsds-3-json")
    data = json.dumps(document).encode()
    try:
        rows = resolve(read_hsds_3_json([Member(name="x.json", label="x.json", read=lambda: data)], tally), "x", tally)
    except DamagedFileError:
        return
    assert all(table.balanced for table in tally.counts())
    ids = {row["id"] for table in rows.values() for row in table}
    assert all(row["organization_id"] in ids for row in rows["service"])
