"""One row of any table as the mapping sees it: texts by field, mended where they were mangled, the rest beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from navigator.directory.import_report import ProblemKind
from resources_db.directory.tally import Tally
from resources_db.directory.values import flag
from resources_db.formats.any_table.mapping import TableMapping, fold
from resources_db.formats.any_table.plan import HIDES, Column, Plan
from resources_db.formats.any_table.sheets import Sheet
from resources_db.formats.any_table.targets import ATTRIBUTE, FACTS, LISTS, takes_first
from resources_db.formats.cells.text import clean, is_clean

CONFIDENTIAL = HIDES
LATITUDE, LONGITUDE = "location.latitude", "location.longitude"
STREET = "address.address_1"
AS_WRITTEN = "as written"
Door = tuple[str, str, str]
LINES = ("description", "notes", "details", "process")


class Said(NamedTuple):
    """One text of a row and the column that it stands in."""

    column: str
    text: str


@dataclass(slots=True, kw_only=True)
class Row:
    """A row by fields; `extra` is what no field takes, under the source's own words; `telling` are cells that tell facts.

    Fields that one column alone fills are in `texts`, said or not, because they are most; the others are in `said`. What is wrong
    with the row goes to the tally; a row that is only looked at has none.
    """

    label: str
    number: int
    plan: Plan
    tally: Tally | None = None
    texts: dict[str, str] = field(default_factory=dict[str, str])
    said: dict[str, list[Said]] = field(default_factory=dict[str, list[Said]])
    extra: dict[str, str] = field(default_factory=dict[str, str])
    telling: dict[str, str] = field(default_factory=dict[str, str])

    def problem(self, kind: ProblemKind, column: str, reason: str) -> None:
        """Note what is wrong with a column of this row."""
        if self.tally:
            self.tally.problem(kind, self.label, self.number, column, reason)

    def has(self, target: str) -> bool:
        """Return whether the row speaks of a field."""
        return bool(self.texts.get(target)) or target in self.said

    def told(self) -> set[str]:
        """Return the fields that it speaks of."""
        return {*self.said, *(target for target, text in self.texts.items() if text)}

    def first(self, target: str) -> str:
        """Return the first text of a field; the others stay beside."""
        if target in self.texts:
            return self.texts[target]
        texts = self.said.get(target)
        if not texts:
            return ""
        for other in texts[1:]:
            if other.text != texts[0].text:
                self.extra.setdefault(other.column, other.text)
        return texts[0].text

    def text(self, target: str) -> str:
        """Return the texts of a field in the order of the mapping, each once."""
        text = self.texts.get(target)
        if text is not None:
            return text
        texts = self.said.get(target)
        if not texts:
            return ""
        if takes_first(target):
            return self.first(target)
        sign = "\n" if target.endswith(LINES) else " "
        return sign.join(dict.fromkeys(said.text for said in texts))

    def all(self, target: str) -> Sequence[Said]:
        """Return every text of a field."""
        text = self.texts.get(target)
        return (Said(self.plan.singles[target], text),) if text else self.said.get(target, ())

    def column(self, target: str) -> str:
        """Return the column that a field came from, for reports."""
        texts = self.all(target)
        return texts[0].column if texts else target

    @property
    def confidential(self) -> bool:
        """Return whether any column says so; a word that is neither yes nor no hides, too."""
        return self.plan.may_hide and any(_hides(said.text) for said in self.all(CONFIDENTIAL))


def _hides(text: str) -> bool:
    try:
        return bool(flag(text))
    except ValueError:
        return True


class RowReader:
    """Reads the rows of one sheet through a mapping."""

    def __init__(self, mapping: TableMapping, sheet: Sheet) -> None:
        self._mapping = mapping
        self._label = sheet.label
        self.plan = Plan(mapping, sheet.columns)

    def words(self) -> dict[str, str]:
        """Return what the source calls the columns that are looked at after reading, too."""
        called = {"service.status": "status", "phone.number": "number", LATITUDE: "latitude"}
        return {
            called[target]: column.name for column in self.plan.mapped for target in column.targets if target in called
        }

    def read(self, number: int, line: Sequence[str], tally: Tally) -> Row:
        """Return one row; what was mended is told and kept as it was."""
        row = Row(label=self._label, number=number, plan=self.plan, tally=tally)
        if not self._taken_at_once(line, row):
            for column in self.plan.mapped:
                self._take(row, column, self._cell(line, column, row))
            for column in self.plan.rest:
                text = self._cell(line, column, row)
                if text:
                    row.extra[column.name] = text
        return self._with_what_always_holds(row) if self._mapping.always else row

    def _taken_at_once(self, line: Sequence[str], row: Row) -> bool:
        """Take a whole line in which there is nothing to mend; return whether there was such a one."""
        plan, blank = self.plan, self._mapping.blank
        if len(line) < plan.width or not is_clean("".join(line)):
            return False
        texts = [*map(str.strip, line)]
        if blank:
            texts = ["" if text and fold(text) in blank else text for text in texts]
        row.texts = {target: texts[place] for target, place in plan.single_places}
        for column in plan.joined:
            self._take(row, column, texts[column.place])
        for column in plan.rest:
            if text := texts[column.place]:
                row.extra[column.name] = text
        for place, name in plan.telling.items():
            if text := texts[place]:
                row.telling[name] = text
        return True

    def door(self, number: int, line: Sequence[str]) -> Door:
        """Return the point and the street of a row alone."""
        if self.plan.door_places:
            latitude, longitude, street = self.plan.door_places
            return self._peeked(line, latitude), self._peeked(line, longitude), self._peeked(line, street)
        row = Row(label=self._label, number=number, plan=self.plan)
        for column in self.plan.door:
            self._take(row, column, self._cell(line, column, row))
        self._with_what_always_holds(row)
        return row.first(LATITUDE), row.first(LONGITUDE), row.text(STREET)

    def _peeked(self, line: Sequence[str], place: int | None) -> str:
        raw = line[place] if place is not None and place < len(line) else ""
        if not raw or (self._mapping.blank and fold(raw) in self._mapping.blank):
            return ""
        return raw.strip() if is_clean(raw) else clean(raw).text

    def _with_what_always_holds(self, row: Row) -> Row:
        for target, text in self._mapping.always.items():
            row.said.setdefault(target, []).append(Said(target, text))
        return row

    def _cell(self, line: Sequence[str], column: Column, row: Row) -> str:
        raw = line[column.place] if column.place < len(line) else ""
        if not raw or (self._mapping.blank and fold(raw) in self._mapping.blank):
            return ""
        cleaned = clean(raw)
        if cleaned.repair:
            reason = f"The cell held {cleaned.repair}; this was put right, and the cell is kept as written, too."
            row.problem(ProblemKind.REPAIRED, column.name, reason)
            row.extra[f"{column.name} ({AS_WRITTEN})"] = raw
        if column.place in self.plan.telling and cleaned.text:
            row.telling[self.plan.telling[column.place]] = cleaned.text
        return cleaned.text

    def _take(self, row: Row, column: Column, text: str) -> None:
        """Put the text of a cell where its column belongs."""
        if column.single:
            row.texts[column.single] = text
            return
        for target in column.targets if text else ():
            if column.plain:
                row.said.setdefault(target, []).append(Said(column.name, text))
            else:
                self._say(row, target, column.name, text)

    def _say(self, row: Row, target: str, column: str, text: str) -> None:
        if target.startswith(ATTRIBUTE):
            row.extra[target.removeprefix(ATTRIBUTE)] = self._word(target, text)
            return
        sign = self._mapping.split.get(target)
        pieces = [piece.strip() for piece in text.split(sign)] if sign else [text]
        if len(pieces) > 1 and target not in LISTS and target not in FACTS:
            # What takes one value has the first; the whole cell stays beside.
            row.extra.setdefault(column, text)
            pieces = pieces[:1]
        words = [self._word(target, piece) for piece in pieces if piece]
        row.said.setdefault(target, []).extend(Said(column, word) for word in words if word)

    def _word(self, target: str, text: str) -> str:
        words: Mapping[str, str] | None = self._mapping.values.get(target)
        return text if words is None else words.get(fold(text), text)
