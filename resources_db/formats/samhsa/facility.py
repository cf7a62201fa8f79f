"""One facility of SAMHSA's lists in HSDS words: an organization by its name, a service, a place, its numbers and codes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from resources_db.directory.records import Record, Value
from resources_db.formats.samhsa.codes import known_codes

NUMBERS = {
    "phone": "",
    "intake1": "Intake",
    "intake2": "Intake",
    "intake1a": "Intake",
    "intake2a": "Intake",
    "hotline1": "Hotline",
    "hotline2": "Hotline",
}
# Categories that say what is offered, and to whom: only these are needs. Licences, tests, smoking rules and the like stay in the
# text of the codes, which is kept whole.
NEEDS = frozenset({"TC", "SET", "HOSP", "OM", "OT", "PHR", "SG", "TRSRV", "RSS", "OTHR", "DETOX", "EXCL", "AS", "AUT"})
OTHERS = frozenset(
    {
        "OMSC", "SMAT", "TAP", "FOP", "LCA", "PAY", "PYAS", "ASPT", "SCR", "ECS", "MSRV", "SMP", "AGE", "GN", "SEX", "SL", "OL",
        "FVP",
    }
)  # fmt: skip


def is_need(category: str) -> bool:
    """Tell whether the codes of a category are needs; one that nobody has sorted yet is: better found than lost."""
    return category in NEEDS or category not in OTHERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing that a facility says of itself: its code where that is known, its term, its category."""

    code: str
    term: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility:
    """A row of the list by its columns, with the id that it has here."""

    cells: Mapping[str, str]
    id: str
    file: str
    row: int
    told_by: str

    def organization(self) -> Record:
        """Return the organization: facilities of one name are of one."""
        return self.record("organization", self.cells["name1"], name=self.cells["name1"])

    def service(self, extra: Mapping[str, str], **values: Value) -> Iterator[Record]:
        """Yield the service, and what the list says of it as it stands there."""
        name = self.cells["name1"]
        made = self.record(
            "service",
            self.id,
            organization_id=name,
            name=name,
            alternate_name=self.cells.get("name2", ""),
            status="active",
            **values,
        )
        yield made._replace(extra=dict(extra))

    def place(self, postal_code: str, **values: Value) -> Iterator[Record]:
        """Yield where it is."""
        cells, name = self.cells, self.cells["name1"]
        named = cells.get("name2", "") or name
        yield self.record("location", self.id, organization_id=name, name=named, **values)
        yield self.record("service_at_location", self.id, service_id=self.id, location_id=self.id)
        yield self.record(
            "address",
            self.id,
            location_id=self.id,
            address_1=cells.get("street1", ""),
            address_2=cells.get("street2", ""),
            city=cells.get("city", ""),
            state_province=cells.get("state", ""),
            postal_code=postal_code,
            address_type="physical",
        )

    def note(self, label: str, text: str) -> Record:
        """Return a text that is kept with the service under a name."""
        return self.record(
            "attribute", f"{self.id}/{label}", link_id=self.id, link_entity="service", label=label, value=text
        )

    def phones(self) -> Iterator[Record]:
        """Yield its numbers, each with what it is for."""
        for sort, (column, label) in enumerate(NUMBERS.items()):
            number, _, extension = self.cells.get(column, "").partition(" x")
            if number:
                values = {"number": number, "extension": extension.strip(), "description": label}
                yield self.record("phone", f"{self.id}/{sort}", service_id=self.id, type="voice", **values)

    def says(self, told: Iterable[Told]) -> Iterator[Record]:
        """Yield a term for each need, and the facts and languages that known codes say."""
        for sort, each in enumerate(told):
            yield from self._known(each.code)
            if is_need(each.category):
                link = {"link_id": self.id, "link_entity": "service", "link_type": each.category or "need"}
                yield self.record("attribute", f"{self.id}/{sort:03}", taxonomy_term_id=each.term, **link)

    def _known(self, code: str) -> Iterator[Record]:
        known = known_codes().get(code)
        if known and known.fact:
            # The list dates no row, and an undated fact counts as guessed (VERDICTS.md): it can never earn a "takes".
            fact = {"fact": known.fact, "answer": known.answer, "value": known.value}
            yield self.record("fact", f"{self.id}/{code}", service_at_location_id=self.id, told_by=self.told_by, **fact)
        if known and known.language:
            yield self.record("language", f"{self.id}/{code}", service_id=self.id, name=known.language)

    def record(self, table: str, source_id: str, **values: Value) -> Record:
        """Return a record of this row; empty cells say nothing."""
        told = {name: value for name, value in values.items() if value not in (None, "")}
        return Record(table=table, source_id=source_id, values=told, file=self.file, row=self.row)
