"""One row of an iCarol export as records in HSDS words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resources_db.directory.records import Record, Value
from resources_db.formats.icarol.cells import day, is_yes, items, plain, value
from resources_db.formats.icarol.terms import term_links

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
}
ADDRESS = {
    "physicaladdress1": "address_1",
    "physicaladdress2": "address_2",
    "physicalcity": "city",
    "physicalstateprovince": "state_province",
    "physicalpostalcode": "postal_code",
    "physicalcountry": "country",
}
# Column of a number -> its label, kind, and columns that describe it.
PHONES: Mapping[str, tuple[str, str]] = {
    "phonenumberhotline": ("Hotline", "voice"),
    "phone1number": ("", "voice"),
    "phone2number": ("", "voice"),
    "phone3number": ("", "voice"),
    "phone4number": ("", "voice"),
    "phone5number": ("", "voice"),
    "phonetollfree": ("Toll free", "voice"),
    "phonenumberafterhours": ("After hours", "voice"),
    "phonenumberbusinessline": ("Business line", "voice"),
    "phonenumberoutofarea": ("Out of area", "voice"),
    "phonetty": ("TTY", "tty"),
    "phonefax": ("Fax", "fax"),
}
SECRET = ("physicaladdressisprivate", "physicaladdressisconfidential", "isconfidential", "addressisprivate")
USED = frozenset(
    {
        *SERVICE, *ADDRESS, *PHONES, *SECRET, "resourceagencynum", "publicname", "officialname", "taxonomylevelname",
        "parentagency", "parentagencynum", "latitude", "longitude", "hoursofoperation", "hours", "lastverifiedon",
        "languagesoffered", "coverage", "coveragearea", "documentsrequired", "taxonomycodes", "taxonomyterm",
        "categories", "publicaccesstransportation", "busserviceaccess", "physicallocationdescription",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row by its columns, and where it stood."""

    cells: Mapping[str, str]
    file: str
    number: int

    @property
    def id(self) -> str:
        """Return the number that iCarol gave the record."""
        return self.cells.get("resourceagencynum", "").strip()

    @property
    def name(self) -> str:
        """Return its name; a program without one goes by its agency's."""
        names = (self.cells.get(column, "").strip() for column in ("publicname", "officialname", "parentagency"))
        return next((name for name in names if name), "")

    def record(self, table: str, source_id: str, **values: Value) -> Record:
        """Return a record of this row; empty cells say nothing."""
        told = {name: value for name, value in values.items() if value not in (None, "")}
        return Record(table=table, source_id=source_id, values=told, file=self.file, row=self.number)


def organization(row: Row) -> Record:
    """Return the organization that an Agency row is; what is said of the agency alone stays as attributes."""
    made = row.record(
        "organization",
        row.id,
        name=row.name,
        alternate_name=value(row.cells.get("alternatename", "")),
        description=plain(row.cells.get("agencydescription", "")),
        email=value(row.cells.get("emailaddressmain", "")),
        website=value(row.cells.get("websiteaddress", "")),
        legal_status=value(row.cells.get("legalstatus", "")),
        tax_status=value(row.cells.get("irsstatus", "")),
        year_incorporated=value(row.cells.get("yearincorporated", "")),
    )
    offers = bool(row.cells.get("taxonomycodes", "").strip())
    status = value(row.cells.get("agencystatus", ""))
    return made if offers or status.casefold() in ("", "active") else replace(made, extra={"agencystatus": status})


def service_records(row: Row, *, is_agency: bool, shared: bool) -> Iterator[Record]:
    """Yield the service of a row, its place, and all that hangs on both."""
    yield _service(row, is_agency=is_agency)
    yield _location(row, is_agency=is_agency, shared=shared)
    yield row.record("service_at_location", row.id, service_id=row.id, location_id=row.id)
    yield row.record("address", row.id, location_id=row.id, address_type="physical", **_mapped(row, ADDRESS))
    yield from _phones(row)
    yield from _hours(row)
    yield from term_links(row)
    for language in items(row.cells.get("languagesoffered", ""), ";,"):
        yield row.record("language", f"{row.id}/{language}", service_id=row.id, name=language)
    for area in items(row.cells.get("coverage", "") or row.cells.get("coveragearea", "")):
        yield row.record("service_area", f"{row.id}/{area}", service_id=row.id, name=area)
    for document in items(row.cells.get("documentsrequired", "")):
        yield row.record("required_document", f"{row.id}/{document}", service_id=row.id, document=document)


def _service(row: Row, *, is_agency: bool) -> Record:
    owner = _owner(row, is_agency=is_agency)
    told: dict[str, Value] = {"organization_id": owner, "name": row.name, **_mapped(row, SERVICE)}
    told["assured_date"] = day(row.cells.get("lastverifiedon", ""))
    extra = {name: plain(text) for name, text in row.cells.items() if name not in USED and value(text)}
    values = {name: said for name, said in told.items() if said != ""}
    return Record(table="service", source_id=row.id, values=values, extra=extra, file=row.file, row=row.number)


def _owner(row: Row, *, is_agency: bool) -> str:
    return row.id if is_agency else row.cells.get("parentagencynum", "").strip()


def _location(row: Row, *, is_agency: bool, shared: bool) -> Record:
    secret = any(is_yes(row.cells.get(column, "")) for column in SECRET)
    return row.record(
        "location",
        row.id,
        organization_id=_owner(row, is_agency=is_agency),
        name=row.name,
        description=plain(row.cells.get("physicallocationdescription", "")),
        transportation=plain(row.cells.get("publicaccesstransportation", "") or row.cells.get("busserviceaccess", "")),
        latitude=row.cells.get("latitude", "").strip(),
        longitude=row.cells.get("longitude", "").strip(),
        precision="zip" if shared and row.cells.get("latitude", "").strip() else "",
        confidential="1" if secret else "",
    )


def _mapped(row: Row, columns: Mapping[str, str]) -> dict[str, Value]:
    return {field: value(row.cells.get(column, "")) for column, field in columns.items()}


def _phones(row: Row) -> Iterator[Record]:
    for sort, (column, (label, kind)) in enumerate(PHONES.items()):
        number = " ".join(row.cells.get(column, "").split())
        stem = column.removesuffix("number")
        said = value(row.cells.get(f"{stem}name", "") or row.cells.get(f"{stem}description", "")) or label
        if not number:
            continue
        private = any(is_yes(row.cells.get(f"{stem}{flag}", "")) for flag in ("isprivate", "isconfidential"))
        yield row.record(
            "phone",
            f"{row.id}/{sort}",
            service_id=row.id,
            number=number,
            type="tty" if "tty" in said.casefold() else kind,
            description=said,
            audience="partners" if private else "public",
        )


def _hours(row: Row) -> Iterator[Record]:
    text = plain(row.cells.get("hoursofoperation", ""))
    second = plain(row.cells.get("hours", ""))
    # The second column mostly names the days alone; without a time it tells nothing new.
    if any(letter.isdigit() for letter in second) and second != text:
        text = f"{text}; {second}" if text else second
    if text:
        yield row.record("schedule", row.id, service_id=row.id, description=text, kind="open")
