"""What hangs on the service of a row: its numbers, its needs, its weekdays, its facts."""

from collections.abc import Iterator, Mapping

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import NO_EXTRA, Record, Value
from resources_db.directory.values import NO, YES
from resources_db.formats.any_table.mapping import TableMapping, fold
from resources_db.formats.any_table.row import AS_WRITTEN, Row, Said
from resources_db.formats.any_table.told import told_by
from resources_db.formats.cells.phones import Phone, read_phones

NEEDS = "needs"
# As many signs as a day has: 2014-04-28.
DAY = 10
YES_WORD = "yes"
NUMBER = ("number",)
# Columns of a phone that only some have.
MORE = ("extension", "description", "text_keyword", "audience")
ANSWERS = {"yes": "allows", "no": "refuses", "allows": "allows", "refuses": "refuses"}
Values = dict[str, Value]


class Hanging:
    """Makes the records that hang on services; remembers which needs were told already."""

    def __init__(self, mapping: TableMapping) -> None:
        self._mapping = mapping
        self._terms: set[str] = set()

    def of(self, row: Row, own: str) -> Iterator[Record]:
        """Yield the records; what cannot be dialled goes beside, so this comes before the service takes what is beside."""
        if row.has("phone.number"):
            yield from self._phones(row, own)
        if row.has("taxonomy_term.name"):
            yield from self._needs(row, own)
        if row.plan.weekdays:
            yield from self._hours(row, own)
        if row.plan.facts or self._mapping.tells:
            yield from self._facts(row, own)

    def _phones(self, row: Row, own: str) -> Iterator[Record]:
        number = 0
        for said in row.all("phone.number"):
            found = read_phones(said.text)
            for fault in found.faults:
                row.problem(ProblemKind.BAD_PHONE, said.column, fault)
            if found.says_more:
                row.extra[f"{said.column} ({AS_WRITTEN})"] = said.text
            for phone in found.phones:
                number += 1
                yield record_of("phone", f"{own}/{number}", self._phone(phone, said, row, own), row)

    def _phone(self, phone: Phone, said: Said, row: Row, own: str) -> Values:
        phones = self._mapping.phones
        told = phones.get(fold(said.column), NO_EXTRA) if phones else NO_EXTRA
        label = " ".join(filter(None, (told.get("description"), phone.description)))
        values = columns_of("phone", row, without=NUMBER)
        values["number"], values["type"] = phone.number, told.get("type") or phone.type
        more = (phone.extension, label, phone.keyword, told.get("audience"))
        if any(more):
            values.update((column, text) for column, text in zip(MORE, more, strict=True) if text)
        values["service_id"] = own
        return values

    def _needs(self, row: Row, own: str) -> Iterator[Record]:
        for number, said in enumerate(row.all("taxonomy_term.name"), start=1):
            term = fold(said.text)
            if term not in self._terms:
                self._terms.add(term)
                yield record_of("taxonomy_term", term, {"name": said.text, "taxonomy": NEEDS}, row)
            values: Values = {"link_entity": "service", "link_id": own, "link_type": "need", "taxonomy_term_id": term}
            yield record_of("attribute", f"need:{own}/{number}", values, row)

    def _hours(self, row: Row, own: str) -> Iterator[Record]:
        """Yield a schedule for each weekday column, its text as it stands: hours are not guessed here."""
        for number, target, code in row.plan.weekdays:
            text = row.text(target)
            if text:
                day = target.removeprefix("schedule.").capitalize()
                values: Values = {"service_id": own, "byday": code, "description": f"{day}: {text}"}
                yield record_of("schedule", f"{own}/day{number}", values, row)

    def _facts(self, row: Row, own: str) -> Iterator[Record]:
        said: dict[tuple[str, str], Values] = {}
        for column, tells in self._mapping.tells.items():
            cell = row.telling.get(column, "")
            for told in told_by(tells, fold(cell)):
                values: Values = {"answer": told.answer, "value": told.value or None, "words": told.words or cell}
                # Of two columns that disagree the mapping names the surer one first.
                said.setdefault((told.fact, told.value or YES_WORD), values)
        for fact in row.plan.facts:
            for number, each in enumerate(row.all(fact), start=1):
                said[fact, str(number)] = {"answer": _answer(each.text), "words": each.text}
        if not said:
            return
        day = (row.text("service.assured_date") or row.telling.get(self._mapping.dated_by, ""))[:DAY]
        # An editor's dated record is first-hand, an undated one is guessed (VERDICTS.md).
        source: Values = {
            "told_by": self._mapping.source or None,
            "assured_date": day or None,
            "first_hand": int(bool(day)),
        }
        for (fact, which), values in said.items():
            yield record_of("fact", f"{own}/{fact}/{which}", {"service_id": own, "fact": fact} | values | source, row)


def columns_of(table: str, row: Row, without: tuple[str, ...] = ()) -> Values:
    """Return the columns of a table that a row speaks of."""
    fields = row.plan.fields_of(table, without)
    if not row.said:
        texts = row.texts
        return {column: text for column, field in fields if (text := texts.get(field))}
    return {column: row.text(field) for column, field in fields if row.has(field)}


def record_of(
    table: str, own: str, values: Mapping[str, Value], row: Row, extra: Mapping[str, str] = NO_EXTRA
) -> Record:
    """Return a record with its place in the file."""
    return Record(table, own, values, extra, row.label, row.number)


def _answer(text: str) -> str:
    word = text.strip().casefold()
    plain = "yes" if word in YES else "no" if word in NO else word
    return ANSWERS.get(plain, "condition")
