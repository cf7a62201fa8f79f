"""The records of one row: the organization once, the service, its place unless that is confidential, and what hangs on them."""

from collections.abc import Iterator, Mapping

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import Record, Value
from resources_db.directory.shape import shapes
from resources_db.directory.tally import Tally
from resources_db.directory.values import NO, YES, own_id
from resources_db.formats.any_table.mapping import TableMapping, fold
from resources_db.formats.any_table.places import Places
from resources_db.formats.any_table.row import AS_WRITTEN, CONFIDENTIAL, Row, Said
from resources_db.formats.any_table.targets import FACTS, SINGLE, TABLES, WEEKDAYS
from resources_db.formats.cells.addresses import names_a_street
from resources_db.formats.cells.phones import Phone, read_phones
from resources_db.formats.cells.statuses import read_status

LINKS = {"location": "location_id", "accessibility": "location_id", "organization_identifier": "organization_id"}
# What may be told of a confidential place: who helps, how to call, when, for whom. Nothing that says where.
HARMLESS = frozenset({"schedule", "language", "cost_option", "required_document", "service_capacity"})
OWN_WAY = frozenset({"phone.number", "taxonomy_term.name"})
NEEDS = "needs"
NAMELESS = "Confidential place"
HIDDEN = "The place is confidential; what would give it away was left out."
ANSWERS = {"yes": "allows", "no": "refuses", "allows": "allows", "refuses": "refuses"}
Values = dict[str, Value]


class Records:
    """Makes records; remembers organizations, terms and ids over all tables of one source."""

    def __init__(self, mapping: TableMapping, tally: Tally, places: Places) -> None:
        self._mapping = mapping
        self._tally = tally
        self._places = places
        self._organizations: dict[str, Values] = {}
        self._terms: set[str] = set()

    def of(self, row: Row, own: str) -> Iterator[Record]:
        """Yield the records of a row under an id of its own."""
        hidden = row.confidential
        organization = self._organization_id(row)
        service = self._service(row, organization, hidden=hidden)
        made = list(self._place(row, own, organization, hidden=hidden))
        hanging = [*self._phones(row, own), *self._needs(row, own), *self._hours(row, own), *self._facts(row, own)]
        hanging += self._others(row, own, organization, hidden=hidden)
        yield from self._organization(row, organization, hidden=hidden)
        yield self._record("service", own, service, row, {} if hidden else row.extra)
        yield from made
        yield from hanging

    def _organization_id(self, row: Row) -> str:
        name = row.text("organization.name") or row.text("service.name")
        return row.text("organization.id") or own_id("organization", fold(name))

    def _organization(self, row: Row, own: str, *, hidden: bool) -> Iterator[Record]:
        """Yield an organization where it first comes up; what a later row says otherwise stays with its service."""
        values = self._columns("organization", row)
        values["name"] = values.get("name") or row.text("service.name") or None
        if hidden:
            values = {column: value for column, value in values.items() if column in ("name", "website")}
        first = self._organizations.setdefault(own, values)
        if first is values:
            yield self._record("organization", own, values, row)
            return
        for column, value in values.items() if not hidden else ():
            if value != first.get(column):
                row.extra[f"organization {column}"] = str(value)

    def _service(self, row: Row, organization: str, *, hidden: bool) -> Values:
        values = self._columns("service", row)
        values["name"] = values.get("name") or row.text("organization.name") or None
        values["organization_id"] = organization
        status, understood = read_status(str(values.get("status") or ""))
        values["status"] = status or None
        if not understood:
            reason = "This status is not understood; it is kept as written."
            self._problem(row, ProblemKind.NOT_PARSED, row.column("service.status"), reason)
        return _without_streets(values) if hidden else values

    def _place(self, row: Row, own: str, organization: str, *, hidden: bool) -> Iterator[Record]:
        if hidden:
            self._say_hidden(row)
            values: Values = {"confidential": 1, "organization_id": organization}
            yield self._record("location", own, values, row)
        else:
            address = self._places.address(row, self._teller(row))
            told = self._columns("location", row, without=("latitude", "longitude", "confidential", "precision"))
            told |= self._places.point(row, str(address.get("postal_code") or ""), self._teller(row))
            if not address and not told:
                return
            yield self._record("location", own, told | {"organization_id": organization}, row)
            if address:
                yield self._record("address", own, address | {"location_id": own}, row)
        yield self._record("service_at_location", own, {"service_id": own, "location_id": own}, row)

    def _say_hidden(self, row: Row) -> None:
        telling = [
            target for target in row.said if target.split(".")[0] not in HARMLESS | {"service", "organization", "phone"}
        ]
        if set(telling) - {CONFIDENTIAL, "taxonomy_term.name"} - FACTS or row.extra:
            self._problem(row, ProblemKind.CONFIDENTIAL_STRIPPED, row.column(CONFIDENTIAL), HIDDEN)

    def _phones(self, row: Row, own: str) -> Iterator[Record]:
        number = 0
        for said in row.all("phone.number"):
            found = read_phones(said.text)
            for fault in found.faults:
                self._problem(row, ProblemKind.BAD_PHONE, said.column, fault)
            if found.says_more:
                row.extra[f"{said.column} ({AS_WRITTEN})"] = said.text
            for phone in found.phones:
                number += 1
                yield self._record("phone", f"{own}/{number}", self._phone(phone, said, row) | {"service_id": own}, row)

    def _phone(self, phone: Phone, said: Said, row: Row) -> Values:
        told = self._mapping.phones.get(fold(said.column), {})
        given = self._columns("phone", row, without=("number",))
        label = " ".join(part for part in (told.get("description", ""), phone.description) if part)
        values: Values = {"number": phone.number, "type": told.get("type") or phone.type}
        values |= {
            "extension": phone.extension or None,
            "description": label or None,
            "text_keyword": phone.keyword or None,
        }
        values["audience"] = told.get("audience") or None
        return given | {column: value for column, value in values.items() if value is not None}

    def _needs(self, row: Row, own: str) -> Iterator[Record]:
        for number, said in enumerate(row.all("taxonomy_term.name"), start=1):
            term = fold(said.text)
            if term not in self._terms:
                self._terms.add(term)
                yield self._record("taxonomy_term", term, {"name": said.text, "taxonomy": NEEDS}, row)
            values: Values = {"link_entity": "service", "link_id": own, "link_type": "need", "taxonomy_term_id": term}
            yield self._record("attribute", f"need:{own}/{number}", values, row)

    def _hours(self, row: Row, own: str) -> Iterator[Record]:
        """Yield a schedule for each weekday column, its text as it stands: hours are not guessed here."""
        for target, code in WEEKDAYS.items():
            text = row.text(target)
            if text:
                day = target.removeprefix("schedule.").capitalize()
                values: Values = {"service_id": own, "byday": code, "description": f"{day}: {text}"}
                yield self._record("schedule", f"{own}/{code}", values, row)

    def _facts(self, row: Row, own: str) -> Iterator[Record]:
        for fact in sorted(FACTS & row.said.keys()):
            for number, said in enumerate(row.all(fact), start=1):
                values: Values = {"service_id": own, "fact": fact, "answer": _answer(said.text), "words": said.text}
                values["told_by"] = self._mapping.source or None
                values["assured_date"] = row.text("service.assured_date") or None
                yield self._record("fact", f"{own}/{fact}/{number}", values, row)

    def _others(self, row: Row, own: str, organization: str, *, hidden: bool) -> Iterator[Record]:
        """Yield what hangs on a service beside phones, needs, weekdays and facts."""
        for table in TABLES:
            if table in SINGLE or table in ("phone", "taxonomy_term") or (hidden and table not in HARMLESS):
                continue
            link = LINKS.get(table, "service_id")
            parent = organization if link == "organization_id" else own
            for number, values in enumerate(self._several(table, row), start=1):
                yield self._record(table, f"{own}/{number}", values | {link: parent}, row)

    def _several(self, table: str, row: Row) -> list[Values]:
        """Return one set of columns, or as many as the column that makes a list of itself."""
        listed = next((t for t in row.said if t.startswith(f"{table}.") and len(row.all(t)) > 1 and t in _LISTED), "")
        column = listed.partition(".")[2]
        values = self._columns(table, row, without=(column,) if column else ())
        if listed:
            return [values | {column: said.text} for said in row.all(listed)]
        if table == "schedule" and values and not values.get("description"):
            values["description"] = _season(values)
        return [values] if values else []

    def _columns(self, table: str, row: Row, without: tuple[str, ...] = ()) -> Values:
        wanted = (
            column for column in shapes()[table].kinds if f"{table}.{column}" in row.said and column not in without
        )
        return {column: row.text(f"{table}.{column}") for column in wanted}

    def _record(
        self, table: str, own: str, values: Mapping[str, Value], row: Row, extra: Mapping[str, str] | None = None
    ) -> Record:
        return Record(
            table=table, source_id=own, values=values, extra=dict(extra or {}), file=row.label, row=row.number
        )

    def _teller(self, row: Row) -> "Teller":
        return Teller(self._tally, row.label, row.number)

    def _problem(self, row: Row, kind: ProblemKind, column: str, reason: str) -> None:
        self._tally.problem(kind, row.label, row.number, column, reason)


_LISTED = frozenset({"language.name", "service_area.name", "required_document.document", "url.url"})


class Teller:
    """Tells the tally of problems of one row."""

    def __init__(self, tally: Tally, label: str, number: int) -> None:
        self._place = (tally, label, number)

    def __call__(self, kind: ProblemKind, column: str, reason: str) -> None:
        """Note one problem."""
        tally, label, number = self._place
        tally.problem(kind, label, number, column, reason)


def _answer(text: str) -> str:
    word = text.strip().casefold()
    plain = "yes" if word in YES else "no" if word in NO else word
    return ANSWERS.get(plain, "condition")


def _season(values: Values) -> str:
    """Return words for a schedule that has days and no text."""
    parts = (("from", values.get("valid_from")), ("to", values.get("valid_to")))
    return " ".join(f"{word} {day}" for word, day in parts if day).capitalize()


def _without_streets(values: Values) -> Values:
    """Return a service without texts that name a street; some programs are called after their door."""
    told = {column: value for column, value in values.items() if not names_a_street(str(value or ""))}
    return told | {"name": told.get("name", NAMELESS)}
