"""A county of a few records, resolved like any import, to build small directories of."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from navigator.directory.import_report import ProblemKind
from resources_db.directory.builder import Rows, build
from resources_db.directory.reader import DirectoryReader
from resources_db.directory.records import Record, Value
from resources_db.directory.resolve import resolve
from resources_db.directory.tally import Tally


def record(table: str, source_id: str, **values: Value) -> Record:
    return Record(table=table, source_id=source_id, values=values)


def service(source_id: str, name: str, **values: Value) -> Record:
    return record("service", source_id, name=name, **({"organization_id": "harbor"} | values))


def at(service_id: str, location_id: str) -> Record:
    return record("service_at_location", f"{service_id}@{location_id}", service_id=service_id, location_id=location_id)


def need(service_id: str, term: str) -> Record:
    return record("attribute", f"{service_id}={term}", link_id=service_id, link_entity="service", taxonomy_term_id=term)


def line(source_id: str, name: str, **values: Value) -> list[Record]:
    told: Mapping[str, Value] = {"scope": "national", "evidence": "seen", "confirmed": 1} | values
    return [service(source_id, name), record("line", source_id, service_id=source_id, **told)]


BASE = (
    record("organization", "harbor", name="Harbor Trust", alternate_name="Dock people"),
    record("taxonomy", "needs", name="Needs"),
    record("taxonomy_term", "shelter", name="Shelter", aliases="refugio", taxonomy_id="needs"),
    record("taxonomy_term", "night", name="Night shelter", parent_id="shelter", taxonomy_id="needs", aliases="cot;bed"),
    record("taxonomy_term", "food", name="Food pantry", taxonomy_id="needs"),
    record("location", "mill", name="Old Mill", latitude=44.05, longitude=-123.09),
    record("location", "barn", name="Red Barn", latitude=44.10, longitude=-123.20),
    record("location", "secret", confidential=1),
    record("address", "mill", location_id="mill", address_1="12 Oak St", city="Eugene", state_province="OR"),
)
SERVICES = (
    service("cots", "Winter Cots", description="Warm beds for families.", assured_date="2026-11-05"),
    at("cots", "mill"),
    need("cots", "night"),
    service("pantry", "O\u2019Brien Pantry", description="Boxes on Friday."),
    at("pantry", "barn"),
    need("pantry", "food"),
    service("safe", "Haven", description="For survivors."),
    at("safe", "secret"),
    need("safe", "night"),
    record("phone", "cots-1", service_id="cots", number="541-555-0101", description="desk"),
    record("phone", "cots-2", service_id="cots", number="541-555-0102", audience="partners", call_first=1),
    record("phone", "harbor", organization_id="harbor", number="541-555-0100"),
)


def rows(*more: Record, base: Iterable[Record] = (*BASE, *SERVICES), source: str = "lane") -> Rows:
    """Return complete rows; a problem in them would be a fault of the test."""
    tally = Tally()
    found = resolve([*base, *more], source, tally)
    # What a test hangs on the safe house is stripped, and an odd status is reported, as they should be.
    problems = [problem for table in tally.counts() for problem in table.problems if problem.column != "status"]
    assert {problem.kind for problem in problems} <= {ProblemKind.CONFIDENTIAL_STRIPPED}
    return found


def reader(folder: Path, *more: Record) -> DirectoryReader:
    """Return a reader of a directory built of the county and more."""
    build(rows(*more), folder / "directory.db")
    return DirectoryReader(folder / "directory.db")
