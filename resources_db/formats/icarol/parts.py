"""The records that iCarol rows become, in HSDS words: organizations, services, places, and all that hangs on them."""

from collections.abc import Iterator
from functools import lru_cache

from resources_db.directory.records import NO_EXTRA, Record
from resources_db.formats.icarol.cells import day, items, plain, value
from resources_db.formats.icarol.layout import LAYOUTS, LEVEL, LINK, NAMES, OWN_IDS, PARENTS, SECRET, Layout
from resources_db.formats.icarol.numbers import PHONES, phone_records
from resources_db.formats.icarol.row import Row
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
TRANSPORTATION = ("publicaccesstransportation", "busserviceaccess")
HOURS = ("hoursofoperation", "hours")
LISTS = ("languagesoffered", "coverage", "coveragearea", "documentsrequired", "taxonomyterm", "categories")
IDS = frozenset({*LEVEL, *PARENTS, *(column for columns in OWN_IDS.values() for column in columns)})
USED = frozenset(
    {*SERVICE, *ADDRESS, *PHONES, *SECRET, *NAMES, *ASSURER, *PLACE, *LISTS, *IDS, *HOURS, "lastverifiedon"}
)  # fmt: skip
# What an organization has no room for stays beside it under the source's own word.
OF_ORGANIZATION = frozenset(
    {*ORGANIZATION, *ADDRESS, *PHONES, *SECRET, *NAMES, *PLACE, *IDS, "agencydescription", "agencystatus"}
)
OF_SITE = USED - {"agencydescription"}
Fields = tuple[tuple[str, str], ...]


class Plan:
    """Which columns of a layout become which fields; a table has few of all that there may be."""

    def __init__(self, layout: Layout) -> None:
        self.service, self.organization, self.address = (
            tuple((column, columns[column]) for column in layout.having(columns))
            for columns in (SERVICE, ORGANIZATION, ADDRESS)
        )
        self.assurer = layout.having(ASSURER)
        self.transportation = layout.having(TRANSPORTATION)
        self.assured = layout.having((*ASSURER, "lastverifiedon"))
        self.described = layout.having((*TRANSPORTATION, "physicallocationdescription"))
        self.lists = layout.having(LISTS[:4])


@lru_cache(maxsize=LAYOUTS)
def plan_of(layout: Layout) -> Plan:
    """Return the plan of a layout."""
    return Plan(layout)


def organization(row: Row, *, offers: bool) -> Iterator[Record]:
    """Yield the organization that an Agency row is; what it says of the agency alone hangs on it."""
    status = value(row.cells.get("agencystatus", ""))
    extra = {} if offers or status.casefold() in ("", "active") else {"agencystatus": status}
    extra |= {} if offers else row.others(OF_ORGANIZATION)
    yield row.record(
        "organization",
        row.id,
        extra,
        name=row.name,
        description=plain(row.cells.get("agencydescription", "")),
        not_public="1" if row.not_public else "",
        **_public(row, plan_of(row.layout).organization),
    )
    if not offers:
        yield from phone_records(row, "organization_id")


def service(row: Row) -> list[Record]:
    """Return the service of a row, and what hangs on it wherever it is offered."""
    plan = plan_of(row.layout)
    extra = row.others(USED)
    if "taxonomycodes" in extra and are_paired(row):
        del extra["taxonomycodes"]
    told = row.named() | _public(row, plan.service)
    if plan.assured:
        told |= _assured(row, plan)
    if row.not_public:
        told["not_public"] = "1"
    made = [Record("service", row.id, told, extra, row.file, row.number), *phone_records(row, "service_id")]
    made += hours(row, "service_id")
    made += term_links(row)
    if plan.lists:
        made += _lists(row)
    return made


def place(row: Row, *, shared: bool, alone: bool = False) -> list[Record]:
    """Return where a row is; of a site `alone` the numbers, the hours and the rest hang on the place."""
    plan = plan_of(row.layout)
    told = row.named() | _described(row, plan) | row.placed()
    if shared and row.point[0]:
        told["precision"] = "zip"
    if row.secret:
        told["confidential"] = "1"
    if row.not_public:
        told["not_public"] = "1"
    extra = row.others(OF_SITE) if alone else NO_EXTRA
    made = [Record("location", row.id, told, extra, row.file, row.number)]
    address = _said(row, plan.address)
    if address:
        address = {"location_id": row.id, "address_type": "physical"} | address
        made.append(Record("address", row.id, address, NO_EXTRA, row.file, row.number))
    if alone:
        made += phone_records(row, "location_id")
        made += hours(row, "location_id")
    return made


def link(row: Row, service_id: str, location_id: str) -> list[Record]:
    """Return that a service is offered at a place; a link row brings numbers and hours of its own."""
    extra = row.others(USED) if row.level == LINK else NO_EXTRA
    told = {"service_id": service_id, "location_id": location_id}
    if not (service_id and location_id):
        told = {field: text for field, text in told.items() if text}
    made = [Record("service_at_location", row.id, told, extra, row.file, row.number)]
    if row.level == LINK:
        made += phone_records(row, "service_at_location_id")
        made += hours(row, "service_at_location_id")
    return made


def hours(row: Row, about: str) -> list[Record]:
    """Return when a row is open, in its own words; `about` is the column for what is."""
    text, second = [plain(said) if (said := row.cells.get(column)) else "" for column in HOURS]
    # The second column mostly names the days alone; without a time it tells nothing new.
    if second and second != text and any(map(str.isdigit, second)):
        text = f"{text}; {second}" if text else second
    if not text:
        return []
    told = {"description": text, "kind": "open", about: row.id}
    return [Record("schedule", row.id, told, NO_EXTRA, row.file, row.number)]


def _lists(row: Row) -> Iterator[Record]:
    get = row.cells.get
    for language in items(get("languagesoffered", ""), ";,"):
        if value(language):
            yield row.record("language", f"{row.id}/{language}", service_id=row.id, name=language)
    for area in items(get("coverage", "") or get("coveragearea", "")):
        yield row.record("service_area", f"{row.id}/{area}", service_id=row.id, name=area)
    for document in items(get("documentsrequired", "")):
        yield row.record("required_document", f"{row.id}/{document}", service_id=row.id, document=document)


def _assured(row: Row, plan: Plan) -> dict[str, str]:
    """Return when somebody checked a service, and who."""
    told = {
        "assured_date": day(row.cells.get("lastverifiedon", "")),
        "assurer": ", ".join(said for column in plan.assurer if (said := value(row.cells[column]))),
    }
    return {field: text for field, text in told.items() if text}


def _described(row: Row, plan: Plan) -> dict[str, str]:
    """Return what is said about a place in words."""
    if not plan.described:
        return {}
    told = {
        "description": plain(row.cells.get("physicallocationdescription", "")),
        "transportation": plain(row.first(plan.transportation)),
    }
    return {field: text for field, text in told.items() if text}


def _said(row: Row, fields: Fields) -> dict[str, str]:
    """Return the fields of which their columns say anything."""
    return {field: said for column, field in fields if (text := row.cells[column]) and (said := value(text))}


def _public(row: Row, fields: Fields) -> dict[str, str]:
    """Return the same without what another column calls private."""
    return _said(row, tuple(pair for pair in fields if not row.private(pair[0])) if row.stems else fields)
