"""The JSON of an export against the schemas of the standard itself, closed to every field that is not in them."""

import json
from pathlib import Path
from typing import Any

import pytest
from fakes.comparison import differences
from fakes.leaky_county import leaky_county
from fakes.small_county import record, rows
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from resources_db.directory.builder import build
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.stored import read_rows
from resources_db.formats.writers.exporter import export
from resources_db.formats.writers.leaving import leaving
from resources_db.formats.writers.standard import version

pytestmark = pytest.mark.real_data
VERSIONS = ("3.0", "3.1")
ODD = (
    record("url", "u", organization_id="harbor", url="www.example.org", label="site"),
    record("unit", "bed", name="Bed"),
    record("service_capacity", "c1", service_id="cots", unit_id="bed", available=3, updated="2026-11-05T08:00:00Z"),
    record("service_capacity", "c2", service_id="cots", unit_id="bed", available=3, updated="yesterday"),
    record("service_area", "sa", service_at_location_id="cots@mill", name="Lane County"),
    record(
        "schedule", "s1", service_id="cots", freq="DAILY", wkst="Monday", timezone="America/Los_Angeles", kind="intake"
    ),
    record(
        "phone", "p9", service_id="cots", number="541-555-0109", extension="012", menu_option="3", text_keyword="HELP"
    ),
    record("contact", "k", service_id="cots", name="Ada", email="not a mail address"),
    record("metadata", "md", resource_id="cots", resource_type="service", field_name="name"),
    record("attribute", "la", link_id="cots", link_entity="service", taxonomy_term_id="food", label="also", value="x"),
    record("fact", "f", service_id="cots", fact="pet", answer="condition", words="caged", told_by="desk", first_hand=1),
)


def closed(schema: Any) -> Any:
    """Return a schema that refuses every field that it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(part) for key, part in schema.items()}
    return inner | ({"additionalProperties": False} if inner.get("type") == "object" and "properties" in inner else {})


def validator(shared: Path, name: str) -> Draft202012Validator:
    registry: Registry[Any] = Registry()
    for path in (shared / f"hsds_spec_{name}" / "schema").glob("*.json"):
        schema = closed(json.loads(path.read_text("utf-8")))
        registry = registry.with_resource(path.name, Resource.from_contents(schema, default_specification=DRAFT202012))
    wanted = {"type": "array", "items": {"$ref": "service.json"}}
    return Draft202012Validator(wanted, registry=registry, format_checker=FormatChecker())


def fits(shared: Path, directory: Path, name: str) -> list[dict[str, Any]]:
    path = directory.with_name(f"out-{name}.json")
    export(directory, path, format_name=f"hsds-json-{name}")
    document: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    assert [error.message for error in validator(shared, name).iter_errors(document)] == []
    return document


@pytest.mark.parametrize("name", VERSIONS)
def test_the_columns_are_those_of_the_standard(shared: Path, name: str) -> None:
    for table, columns in version(name).columns.items():
        schema = json.loads((shared / f"hsds_spec_{name}" / "schema" / f"{table}.json").read_text("utf-8"))
        held = {key for key, part in schema["properties"].items() if part.get("type") not in ("array", None)}
        assert set(columns.values()) | {"id"} == held, table


@pytest.mark.parametrize("name", VERSIONS)
def test_the_bundled_county_fits(shared: Path, bundled: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / "out.json"
    export(bundled, path, format_name=f"hsds-json-{name}", with_lines=True)
    assert not list(validator(shared, name).iter_errors(json.loads(path.read_text("utf-8"))))


@pytest.mark.parametrize("name", VERSIONS)
def test_hidden_places_fit(shared: Path, tmp_path: Path, name: str) -> None:
    assert len(fits(shared, leaky_county(tmp_path / "directory.db"), name)) == 2


@pytest.mark.parametrize("name", VERSIONS)
def test_odd_values_fit_and_come_home(shared: Path, tmp_path: Path, name: str) -> None:
    build(rows(*ODD), tmp_path / "directory.db")
    fits(shared, tmp_path / "directory.db", name)
    went = leaving(read_rows(tmp_path / "directory.db")).rows
    DirectoryImporter(dict).run([tmp_path / f"out-{name}.json"], into=tmp_path / "home.db", source="lane")
    assert differences(went, read_rows(tmp_path / "home.db"), "lane") == []


@pytest.mark.parametrize("name", VERSIONS)
@pytest.mark.parametrize(
    "package",
    [pytest.param("miami211/hsds11_datapackage.zip", marks=pytest.mark.long), "dc211/dc211_icarol_scrubbed.csv"],
)
def test_real_directories_fit(shared: Path, tmp_path: Path, name: str, package: str) -> None:
    DirectoryImporter(dict).run([shared / package], into=tmp_path / "directory.db", source="county")
    assert len(fits(shared, tmp_path / "directory.db", name)) > 1000


def test_the_schema_is_really_closed(shared: Path) -> None:
    one = {"id": "ac148810-d857-441c-9679-408f346de14b", "name": "Pantry", "status": "active"}
    assert not list(validator(shared, "3.0").iter_errors([one]))
    assert list(validator(shared, "3.0").iter_errors([one | {"confidential": 1}]))
    assert list(
        validator(shared, "3.0").iter_errors([one | {"organization": {"id": "o", "name": "n", "description": ""}}])
    )
