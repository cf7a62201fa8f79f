"""A county with everything that must never leave, each under a word that a test can look for in the bytes of an export."""

from pathlib import Path

from fakes.small_county import record

from navigator.ids import record_id
from resources_db.directory.builder import build
from resources_db.directory.records import Record
from resources_db.directory.resolve import resolve, sealed
from resources_db.directory.tally import Tally

SECRETS = (
    "Maple",
    "44.051",
    "Lantern",
    "Matron",
    "bus 9",
    "Backdoor",
    "0150",
    "0151",
    "lantern-house",
    "Closedplace",
    "Mailbox",
)
PRIVATE = ("private", "private-service", "private-place")
GONE = (
    "Retiredservice",
    "Donotrefer",
    "Closedservice",
    "Privateservice",
    "Atprivateplace",
    "Ofprivateorg",
    "Unpublished",
)


def leaky_county(path: Path) -> Path:
    """Build the county; the place that a word on the suppression list hides is as open as if no import had ever stripped it."""
    rows = resolve([*_services(), *_house()], "lane", Tally())
    for name in ("organization", "service", "location"):
        rows[name] = [sealed(row | {"not_public": int(row["source_id"] in PRIVATE)}) for row in rows[name]]
    own = {"id": "s", "source": "local", "source_id": "s", "row_hash": "", "because": "safe"}
    rows["suppression"] = [{**own, "location_id": record_id("lane", "location", "lantern-house")}]
    build(rows, path)
    return path


def _service(own: str, name: str, organization: str = "o", status: str = "active") -> Record:
    return record("service", own, name=name, organization_id=organization, status=status)


def _services() -> list[Record]:
    return [
        record("organization", "o", name="Harbor"),
        record("organization", "private", name="Ofprivateorg org"),
        _service("open", "Night shelter"),
        _service("gone", "Retiredservice", status="retired"),
        _service("dnr", "Donotrefer", status="active, but do not refer"),
        _service("shut", "Closedservice", status="closed"),
        _service("private-service", "Privateservice"),
        _service("at-private", "Atprivateplace"),
        _service("of-private", "Ofprivateorg", "private"),
        _service("unpublished", "Unpublished"),
        record("attribute", "u", link_id="unpublished", link_entity="service", label="excludefromwebsite", value="Yes"),
        record("location", "main", name="Main", latitude=44.05, longitude=-123.09),
        record("location", "private-place", name="Closedplace"),
        record("service_at_location", "x1", service_id="open", location_id="main"),
        record("service_at_location", "x2", service_id="at-private", location_id="private-place"),
        record("phone", "p1", service_id="open", number="+1 541-555-0101", extension="7", type="voice"),
        record("phone", "p2", service_id="open", number="541-555-0150", audience="partners"),
        record("phone", "p3", service_id="open", number="541-555-0151", audience="crew only"),
        record("note", "n1", service_id="open", kind="way_in", text="Ring twice"),
        record("note", "n2", service_id="open", kind="way_in", text="Backdoor code", audience="partners"),
    ]


def _house() -> list[Record]:
    at = {"service_id": "haven", "service_at_location_id": "x3"}
    return [
        _service("haven", "Haven"),
        record("location", "lantern-house", name="Lantern", latitude=44.051, longitude=-123.0, transportation="bus 9"),
        record("service_at_location", "x3", service_id="haven", location_id="lantern-house", description="Lantern"),
        record("address", "a", location_id="lantern-house", address_1="1420 Maple Street", city="Eugene"),
        record("accessibility", "ac", location_id="lantern-house", description="Ramp on Maple"),
        record("schedule", "s1", location_id="lantern-house", description="Lantern 9 to 5"),
        record(
            "schedule", "s2", **at, description="At the Lantern house", byday="MO", opens_at="09:00", closes_at="17:00"
        ),
        record("contact", "c1", **at, name="Matron"),
        record("contact", "c2", service_id="haven", name="Matron"),
        record("phone", "p4", **at, number="541-555-0143", description="Lantern desk"),
        record("phone", "p5", location_id="lantern-house", number="541-555-0144", description="Lantern kitchen"),
        record("note", "n3", **at, kind="way_in", text="Backdoor on Maple"),
        record("attribute", "m", link_id="haven", link_entity="service", label="mailingaddress1", value="Mailbox 12"),
        record(
            "metadata", "md", resource_id="lantern-house", resource_type="location", previous_value="1420 Maple Street"
        ),
    ]
