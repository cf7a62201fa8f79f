"""The JSON of iCarol's interface, object by object in the columns of the export: both then say the same."""

import json
from collections.abc import Iterator, Mapping

from navigator.directory.import_report import ProblemKind
from resources_db.directory.tally import Tally
from resources_db.formats.icarol.cells import plain
from resources_db.formats.icarol.row import Number, Row
from resources_db.formats.json_documents import Object, as_list, as_object, contents, documents, looks_like_json
from resources_db.formats.package import Member
from resources_db.formats.tables import count

LOOK = 1 << 16
WORDS = (b'"contactDetails"', b'"type"', b'"related"')
LEVELS = frozenset({"agency", "program", "site", "programatsite", "servicesite"})
RELATED = {
    "Agency": ("parentagencynum", "parentagency"),
    "Program": ("programnum", "programname"),
    "Site": ("sitenum", "sitename"),
}
# Field of the interface -> column of the export; fields with dots are inside another.
FIELDS = {
    "id": "resourceagencynum",
    "type": "taxonomylevelname",
    "description": "agencydescription",
    "status": "agencystatus",
    "fees": "feestructuresource",
    "coverageNote": "coverage",
    "documentsRequired": "documentsrequired",
    "accessibility.disabled": "disabilitiesaccess",
    "accessibility.public": "publicaccesstransportation",
    "notes.editors": "internalnotes",
    "hours.note": "hoursofoperation",
}
PLACES = {"PhysicalLocation": "physical", "PostalAddress": "mailing"}
PARTS = {
    "line1": "address1",
    "line2": "address2",
    "city": "city",
    "county": "county",
    "stateProvince": "stateprovince",
    "zipPostalCode": "postalcode",
    "country": "country",
}
KINDS = {"fax": "fax", "tty": "tty", "tdd": "tty"}
READ = frozenset({"names", "contactDetails", "related", "taxonomy", "coverage", "hours.days", "customFields"})


def is_icarol_json(member: Member) -> bool:
    """Tell whether a JSON file holds agencies, programs and sites in iCarol's words."""
    return looks_like_json(member) and all(word in member.read()[:LOOK] for word in WORDS)


def json_rows(member: Member, tally: Tally) -> list[Row]:
    """Return the objects of a file as rows; raises DamagedFileError when it is no whole JSON."""
    tally.opened(member.label)
    rows: list[Row] = []
    for number, item in enumerate(_items(member, tally), start=1):
        found = as_object(item)
        count(tally, member.label)
        if found and _text(found.get("type")).casefold() in LEVELS:
            rows.append(Told(found).row(member.label, number))
        else:
            reason = "This is no agency, program or site; it was passed over."
            tally.skip(ProblemKind.NOT_PARSED, member.label, number, reason=reason)
    return rows


def _items(member: Member, tally: Tally) -> Iterator[object]:
    for document in documents(member, tally):
        found = as_object(document)
        items = as_list(document) if found is None else contents(found)
        yield from items if items is not None else [document]


class Told:
    """One object while it is put into columns."""

    def __init__(self, found: Object) -> None:
        self._found = found
        self._cells: dict[str, str] = {}
        self._numbers: list[Number] = []

    def row(self, file: str, number: int) -> Row:
        """Return the object as a row."""
        for field, value in _flat(self._found):
            if field not in READ:
                self._add(FIELDS.get(field, field.replace(".", "").casefold()), _text(value))
        self._plain_text()
        self._names()
        self._related()
        self._add("taxonomycodes", "; ".join(_code(code) for code in as_list(self._found.get("taxonomy")) or []))
        self._areas()
        self._days()
        self._fields()
        for detail in _objects(self._found.get("contactDetails")):
            self._contact(as_object(detail.get("contact")) or {}, private=bool(detail.get("isConfidential")))
        return Row(cells=self._cells, file=file, number=number, numbers=tuple(self._numbers))

    def _add(self, column: str, text: str) -> None:
        """Keep a text; a second one in a column stands behind the first."""
        before = self._cells.get(column, "")
        if text and text != before:
            self._cells[column] = f"{before}; {text}" if before else text

    def _plain_text(self) -> None:
        """Leave the text without HTML away where it says nothing else."""
        text = self._cells.pop("descriptiontext", "")
        said = plain(self._cells.get("agencydescription", ""))
        self._add("descriptiontext" if said else "agencydescription", "" if plain(text) == said else text)

    def _names(self) -> None:
        for name in _objects(self._found.get("names")):
            primary = _text(name.get("purpose")).casefold() == "primary"
            self._add("publicname" if primary else "alternatename", _text(name.get("value")))

    def _related(self) -> None:
        """Say what it belongs to; which sites a program has the link objects say, with numbers of their own."""
        linking = _text(self._found.get("type")).casefold() not in ("agency", "program", "site")
        for other in _objects(self._found.get("related")):
            number, name = RELATED.get(_text(other.get("type")), ("", ""))
            if number and (linking or number == "parentagencynum"):
                self._cells[number] = _text(other.get("id"))
                self._add(name, _text(other.get("name")))

    def _areas(self) -> None:
        if not self._cells.get("coverage"):
            for area in _objects(self._found.get("coverage")):
                parts = (_text(area.get(part)) for part in ("city", "county", "stateProvince"))
                self._add("coverage", ", ".join(part for part in parts if part))

    def _days(self) -> None:
        hours = as_object(self._found.get("hours")) or {}
        for day in _objects(hours.get("days")):
            times = "-".join(_text(day.get(end)).strip() for end in ("opens", "closes"))
            self._add("hoursofoperation", f"{_text(day.get('dayOfWeek'))} {times}".strip(" -"))

    def _fields(self) -> None:
        for field in _objects(self._found.get("customFields")):
            chosen = as_object(field.get("selectedValues")) or {}
            said = [_text(field.get("valueText")), *map(_text, chosen.values())]
            self._add(_text(field.get("label")) or "custom field", "; ".join(text for text in said if text))

    def _contact(self, contact: Mapping[str, object], *, private: bool) -> None:
        kind, label = _text(contact.get("type")), _text(contact.get("label"))
        if kind in PLACES:
            self._place(PLACES[kind], contact, private=private)
        elif kind == "PhoneNumber":
            purpose = _text(contact.get("purpose"))
            said = label or _text(contact.get("description"))
            number = " ".join(_text(contact.get("number")).split())
            sort = KINDS.get(purpose.casefold(), "voice")
            self._numbers.append(Number(number=number, label=said or purpose, kind=sort, private=private))
        elif kind == "EmailAddress":
            self._add("privateemail" if private else "emailaddressmain", _text(contact.get("address")))
        elif kind == "Website":
            self._add("privatewebsite" if private else "websiteaddress", _text(contact.get("url")))
        else:
            self._person(label or kind, contact, private=private)
        if private and kind in ("EmailAddress", "Website"):
            self._cells["privateisprivate"] = "yes"

    def _place(self, stem: str, contact: Mapping[str, object], *, private: bool) -> None:
        if any(column.startswith(f"{stem}address1") for column in self._cells) and not private:
            stem = f"other{stem}"
        for part, column in PARTS.items():
            self._add(f"{stem}{column}", _text(contact.get(part)))
        if stem == "physical":
            self._add("latitude", _text(contact.get("latitude")))
            self._add("longitude", _text(contact.get("longitude")))
        if private:
            self._cells[f"{stem}addressisprivate"] = "yes"

    def _person(self, label: str, contact: Mapping[str, object], *, private: bool) -> None:
        stem = label.replace(" ", "").casefold()
        name = as_object(contact.get("name")) or {}
        self._add(f"{stem}name", _text(name.get("displayName")))
        self._add(f"{stem}title", "; ".join(map(_text, as_list(contact.get("titles")) or [])))
        for method in _objects(contact.get("contactMethods")):
            self._add(f"{stem}contact", _text(method.get("address") or method.get("number")))
        if private:
            self._cells[f"{stem}isprivate"] = "yes"


def _flat(found: Object) -> Iterator[tuple[str, object]]:
    """Yield the fields of an object, and those of the objects in it by both names."""
    for field, value in found.items():
        inner = as_object(value)
        if inner is None:
            yield field, value
        else:
            yield from ((f"{field}.{name}", each) for name, each in inner.items())


def _objects(value: object) -> list[Object]:
    return [found for item in as_list(value) or [] if (found := as_object(item)) is not None]


def _code(value: object) -> str:
    found = as_object(value)
    return _text(value) if found is None else _text(found.get("code"))


def _text(value: object) -> str:
    """Return a value as a cell."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return "" if value is None else str(value)
