"""Reads what FindTreatment.gov gives: rows of facilities as JSON of its interface, as CSV or as a sheet.

A row says what it offers as {f1: category, f2: its code, f3: values joined by ";"}, as codes, or with a column for each code. Values
are matched by name to the codes that we know; all else stays a term or a note. Codes of the directories mean the same here.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import Record, Value
from resources_db.directory.secrecy import affirms
from resources_db.directory.tally import Tally
from resources_db.directory.values import own_id
from resources_db.formats.cells.coordinates import ZipPoint, place
from resources_db.formats.cells.zips import read_zip
from resources_db.formats.heads import Head
from resources_db.formats.json_documents import DAMAGE, as_list, as_object
from resources_db.formats.package import Member
from resources_db.formats.samhsa.codes import codes_by_name, known_codes, same_name
from resources_db.formats.samhsa.facility import NUMBERS, Facility, Told, is_need
from resources_db.formats.samhsa.found import Found, found_rows
from resources_db.formats.strangers import pass_over

TELLING = frozenset({"name1", "street1", "city", "state", "zip"})
# One of these beside them: otherwise it is any table of addresses.
BESIDE = frozenset({"typefacility", "services", "servicecodeinfo", "latitude", "phone"})
JSON_WORDS = (b'"name1"', b'"street1"')
LOOK = 1 << 16
TAXONOMY = "samhsa"
TOLD_BY = "FindTreatment.gov"
IDS = ("frid", "facilityid", "id")
# What a facility is when it says nothing of its services.
TYPES = {
    "SA": "Substance use treatment",
    "MH": "Mental health treatment",
    "SUMH": "Substance use and mental health treatment",
    "HRSA": "Health center",
    "BUPREN": "Buprenorphine practitioner",
    "OTP": "Opioid treatment program",
}
USED = frozenset(
    {*TELLING, *NUMBERS, *IDS, "name2", "street2", "zip4", "website", "latitude", "longitude", "services", "servicecodeinfo", "irow"}
)  # fmt: skip
NO_SITE = frozenset({"", "http://", "https://"})
ZIP_DIGITS = 5


def is_findtreatment(head: Head) -> bool:
    """Tell whether a file holds facilities as FindTreatment gives them."""
    if head.is_json:
        return all(word in head.member.read()[:LOOK] for word in JSON_WORDS)
    return any(names >= TELLING and bool(BESIDE & names) for names in map(_folded, head.tables))


def read_findtreatment(members: Sequence[Member], tally: Tally, zip_point: ZipPoint) -> Iterator[Record]:
    """Yield the records of every list among the members; raises DamagedFileError when one cannot be read."""
    reader = FindTreatment(tally, zip_point)
    for member in members:
        rows = found_rows(member, tally, fold)
        if rows is None:
            pass_over(member, tally)
        for row in rows or ():
            yield from reader.records(row)


def fold(column: str) -> str:
    """Return the name of a column as it is compared: "type_facility" is "typeFacility"."""
    return re.sub(r"[\s_]", "", column).casefold()


def _folded(columns: Iterable[str]) -> set[str]:
    return {fold(column) for column in columns}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One value that a row says: the category that it stands in, its code, its name."""

    category: str
    heading: str
    code: str
    name: str

    @property
    def term(self) -> str:
        """Return the id of its term: the code where it is known."""
        return self.code or f"{self.category}:{same_name(self.name)}"


class FindTreatment:
    """Turns rows into records; terms and organizations are told once."""

    def __init__(self, tally: Tally, zip_point: ZipPoint) -> None:
        self._tally = tally
        self._zip_point = zip_point
        self._told: set[str] = set()

    def records(self, row: Found) -> Iterator[Record]:
        """Yield what one row says."""
        cells = row.cells
        if not cells.get("name1"):
            reason = "The row names no facility."
            self._tally.skip(ProblemKind.EMPTY_ROW, row.file, row.row, reason=reason)
            return
        own = next((cells[column] for column in IDS if cells.get(column)), "") or own_id(
            "facility", *(cells.get(column, "") for column in ("name1", "name2", "street1", "city", "zip"))
        )
        facility = Facility(cells=cells, id=own, file=row.file, row=row.row, told_by=TOLD_BY)
        said = list(_said(cells))
        website = cells.get("website", "")
        yield from self._once(f"organization:{cells['name1']}", facility.organization())
        yield from facility.service(_beside(row), url="" if website in NO_SITE else website)
        yield from self._place(facility)
        yield from facility.phones()
        yield from self._terms(facility, said)
        yield from facility.says(Told(code=each.code, term=each.term, category=each.category) for each in said)

    def _once(self, own: str, record: Record) -> Iterator[Record]:
        if own not in self._told:
            self._told.add(own)
            yield record

    def _place(self, facility: Facility) -> Iterator[Record]:
        cells = facility.cells
        found = read_zip(cells.get("zip", ""), cells.get("state", ""))
        if found.fault or found.repaired:
            kind = ProblemKind.REPAIRED if found.repaired else ProblemKind.BAD_ZIP
            reason = found.fault or "The ZIP had lost a zero; the state says which."
            self._tally.problem(kind, facility.file, facility.row, "zip", reason)
        middle = self._zip_point(found.code[:ZIP_DIGITS]) if found.code else None
        placed = place(cells.get("latitude", ""), cells.get("longitude", ""), middle)
        if placed.fault:
            kind = ProblemKind.REPAIRED if placed.repaired else ProblemKind.BAD_COORDINATE
            self._tally.problem(kind, facility.file, facility.row, "latitude", placed.fault)
        point: dict[str, Value] = {}
        if placed.point:
            point = {"latitude": placed.point.latitude, "longitude": placed.point.longitude}
        more = cells.get("zip4", "")
        code = f"{found.code}-{more.zfill(4)}" if len(found.code) == ZIP_DIGITS and more.isdigit() else found.code
        yield from facility.place(code or cells.get("zip", ""), **point, precision=placed.precision if point else "")

    def _terms(self, facility: Facility, said: Iterable[Said]) -> Iterator[Record]:
        """Yield the terms of a row that no row before it had."""
        yield from self._once("taxonomy", facility.record("taxonomy", TAXONOMY, name="SAMHSA codes"))
        for each in said:
            if not is_need(each.category):
                continue
            parent = f"category:{each.category}" if each.category else ""
            if parent:
                heading = facility.record(
                    "taxonomy_term", parent, name=each.heading, code=each.category, taxonomy_id=TAXONOMY
                )
                yield from self._once(parent, heading)
            known = known_codes().get(each.code)
            term = facility.record(
                "taxonomy_term",
                each.term,
                name=known.name if known and known.name else each.name,
                code=each.code,
                parent_id=parent,
                aliases=known.aliases if known else "",
                taxonomy_id=TAXONOMY,
            )
            yield from self._once(each.term, term)


def _said(cells: Mapping[str, str]) -> Iterator[Said]:
    """Yield what a row says in any of its forms, each value once."""
    kind = cells.get("typefacility", "").strip().upper()
    told = [Said(category="TYPE", heading="Kind of facility", code="", name=TYPES[kind])] if kind in TYPES else []
    told += [*_services(cells.get("services", "")), *_codes(cells)]
    yield from {each.term: each for each in told}.values()


def _services(text: str) -> Iterator[Said]:
    try:
        groups = as_list(json.loads(text)) if text.lstrip().startswith("[") else None
    except DAMAGE:
        return
    for found in filter(None, map(as_object, groups or [])):
        heading, category = (str(found.get(field) or "").strip() for field in ("f1", "f2"))
        for value in str(found.get("f3") or "").split(";"):
            name = value.strip()
            if name:
                yield Said(category=category, heading=heading or category, code=_code(name), name=name)


def _codes(cells: Mapping[str, str]) -> Iterator[Said]:
    """Yield the codes of a row: in one cell, or each in a column of its own; only codes that we know have a name."""
    listed = cells.get("servicecodeinfo", "").replace("*", " ").split()
    columns = [column.upper() for column, text in cells.items() if column not in USED and affirms(text)]
    for code in (*listed, *columns):
        known = known_codes().get(code)
        if known and known.name:
            yield Said(category=known.category, heading=known.category, code=code, name=known.name)


def _code(name: str) -> str:
    return name if name in known_codes() else codes_by_name().get(same_name(name), "")


def _beside(row: Found) -> dict[str, str]:
    """Return what no field of the store takes: other columns, and what is offered as it stands there."""
    known = {column for column in row.cells if column.upper() in known_codes() and affirms(row.cells[column])}
    extra = {row.written[name]: text for name, text in row.cells.items() if text and name not in USED | known}
    services = row.cells.get("services", "")
    lines: dict[str, list[str]] = {}
    for each in _services(services):
        lines.setdefault(each.heading, []).append(each.name)
    told = "\n".join(f"{heading}: {'; '.join(names)}" for heading, names in lines.items())
    if services:
        extra["services"] = told or services
    if row.cells.get("servicecodeinfo"):
        extra["codes"] = row.cells["servicecodeinfo"]
    return extra
