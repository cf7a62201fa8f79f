"""The records that iCarol rows become, in HSDS words: organizations, services, places, and all that hangs on them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from resources_db.directory.records import Record, Value
from resources_db.formats.icarol.cells import day, items, plain, value
from resources_db.formats.icarol.numbers import PHONES, phone_records
from resources_db.formats.icarol.row import (
    LEVEL,
    LINK,
    NAMES,
    OWN_IDS,
    PARENTS,
    SECRET,
    Row,
)
from resources_db.formats.icarol.terms import are_paired, term_links

# Column -> HSDS field of the service.
SERVICE = {
    "alternatename": "alternate_name",
    "agencydescription": "description",
    "eligibility": "eligibility_description",
    "applicationprocess": "application_process",
    "feestructuresource": "fees_description",
    "websiteaddress": "url",
    "emailaddressmain": "email",
    "agencystatus": "status",
    "temporarymessage": "alert",
    "lastverifiedbyemailaddress": "assurer_email",
}
ADDRESS = {
    "physicaladdress1": "address_1",
    "physicaladdress2": "address_2",
    "physicalcity": "city",
    "physicalstateprovince": "state_province",
    "physicalpostalcode": "postal_code",
    "physicalcountry": "country",
}
ORGANIZATION = {
    "alternatename": "alternate_name",
    "emailaddressmain": "email",
    "websiteaddress": "website",
    "legalstatus": "legal_status",
    "irsstatus": "tax_status",
    "yearincorporated": "year_incorporated",
}
ASSURER = ("lastverifiedbyname", "lastverifiedbytitle")
PLACE = ("latitude", "longitude", "physicallocationdescription", "publicaccesstransportation", "busserviceaccess")
LISTS = ("languagesoffered", "coverage", "coveragearea", "documentsrequired", "taxonomyterm", "categories")
IDS = frozenset({*LEVEL, *PARENTS, *(column for columns in OWN_IDS.values() for column in columns)})
USED = frozenset(
    {*SERVICE, *ADDRESS, *PHONES, *SECRET, *NAMES, *ASSURER, *PLACE, *LISTS, *IDS, "hoursofoperation", "hours", "lastverifiedon"}
)  # fmt: skip
# What an organization has no room for stays beside it under the source's own word.
OF_ORGANIZATION = frozenset(
    {*ORGANIZATION, *ADDRESS, *PHONES, *SECRET, *NAMES, *PLACE, *IDS, "agencydescription", "agencystatus"}
)


def organization(row: Row, *, offers: bool) -> Iterator[Record]:
    """Yield the organization that an Agency row is; what it says of the agency alone hangs on it."""
    status = value(row.cells.get("agencystatus", ""))
    extra = {} if offers or status.casefold() in ("", "active") else {"agencystatus": status}
    extra |= {} if offers else row.others(OF_ORGANIZATION)
    made = row.record(
        "organization",
        row.id,
        name=row.name,
        description=plain(row.cells.get("agencydescription", "")),
        not_public="1" if row.not_public else "",
        **_mapped(row, ORGANIZATION),
    )
    yield replace(made, extra=extra)
    if not offers:
        yield from phone_records(row, organization_id=row.id)


def service(row: Row) -> Iterator[Record]:
    """Yield the service of a row, and what hangs on it wherever it is offered."""
    told: dict[str, Value] = {"organization_id": row.owner, "name": row.name, **_mapped(row, SERVICE)}
    told["assured_date"] = day(row.cells.get("lastverifiedon", ""))
    told["assurer"] = ", ".join(said for column in ASSURER if (said := value(row.cells.get(column, ""))))
    told["not_public"] = "1" if row.not_public else ""
    extra = row.others(USED)
    if are_paired(row):
        extra.pop("taxonomycodes", None)
    yield replace(row.record("service", row.id, **told), extra=extra)
    yield from phone_records(row, service_id=row.id)
    yield from hours(row, service_id=row.id)
    yield from term_links(row)
    yield from _lists(row)


def place(row: Row, *, shared: bool, alone: bool = False) -> Iterator[Record]:
    """Yield where a row is; of a site `alone` the numbers, the hours and the rest hang on the place."""
    latitude, longitude = row.point
    extra = row.others(USED - {"agencydescription"}) if alone else {}
    made = row.record(
        "location",
        row.id,
        organization_id=row.owner,
        name=row.name,
        description=plain(row.cells.get("physicallocationdescription", "")),
        transportation=plain(row.first(("publicaccesstransportation", "busserviceaccess"))),
        latitude=latitude,
        longitude=longitude,
        precision="zip" if shared and latitude else "",
        confidential="1" if row.secret else "",
        not_public="1" if row.not_public else "",
    )
    yield replace(made, extra=extra)
    told = _mapped(row, ADDRESS)
    if any(told.values()):
        yield row.record("address", row.id, location_id=row.id, address_type="physical", **told)
    if alone:
        yield from phone_records(row, location_id=row.id)
        yield from hours(row, location_id=row.id)


def link(row: Row, service_id: str, location_id: str) -> Iterator[Record]:
    """Yield that a service is offered at a place; a link row brings numbers and hours of its own."""
    extra = row.others(USED) if row.level == LINK else {}
    made = row.record("service_at_location", row.id, service_id=service_id, location_id=location_id)
    yield replace(made, extra=extra)
    if row.level == LINK:
        yield from phone_records(row, service_at_location_id=row.id)
        yield from hours(row, service_at_location_id=row.id)


def hours(row: Row, **about: str) -> Iterator[Record]:
    """Yield when a row is open, in its own words."""
    text = plain(row.cells.get("hoursofoperation", ""))
    second = plain(row.cells.get("hours", ""))
    # The second column mostly names the days alone; without a time it tells nothing new.
    if any(letter.isdigit() for letter in second) and second != text:
        text = f"{text}; {second}" if text else second
    if text:
        yield row.record("schedule", row.id, description=text, kind="open", **about)


def _lists(row: Row) -> Iterator[Record]:
    for language in items(row.cells.get("languagesoffered", ""), ";,"):
        if value(language):
            yield row.record("language", f"{row.id}/{language}", service_id=row.id, name=language)
    for area in items(row.cells.get("coverage", "") or row.cells.get("coveragearea", "")):
        yield row.record("service_area", f"{row.id}/{area}", service_id=row.id, name=area)
    for document in items(row.cells.get("documentsrequired", "")):
        yield row.record("required_document", f"{row.id}/{document}", service_id=row.id, document=document)


def _mapped(row: Row, columns: Mapping[str, str]) -> dict[str, Value]:
    return {
        field: "" if row.private(column) and columns is not ADDRESS else value(row.cells.get(column, ""))
        for column, field in columns.items()
    }
