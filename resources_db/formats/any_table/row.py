"""One row of any table as the mapping sees it: texts by field, mended where they were mangled, the rest beside."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from navigator.directory.import_report import ProblemKind
from resources_db.directory.values import flag
from resources_db.formats.any_table.mapping import TableMapping, fold
from resources_db.formats.any_table.sheets import Sheet
from resources_db.formats.any_table.targets import ATTRIBUTE, FACTS, LISTS, takes_first
from resources_db.formats.cells.text import clean

CONFIDENTIAL = "location.confidential"
LATITUDE, LONGITUDE = "location.latitude", "location.longitude"
DOOR = frozenset({LATITUDE, LONGITUDE, "address.address_1"})
AS_WRITTEN = "as written"
LINES = ("description", "notes", "details", "process")
Told = Callable[[ProblemKind, str, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One text of a row and the column that it stands in."""

    column: str
    text: str


@dataclass(slots=True, kw_only=True)
class Row:
    """A row by fields; `extra` is what no field takes, under the source's own words; `telling` are cells that tell facts."""

    label: str
    number: int
    said: dict[str, list[Said]] = field(default_factory=dict[str, list[Said]])
    extra: dict[str, str] = field(default_factory=dict[str, str])
    telling: dict[str, str] = field(default_factory=dict[str, str])

    def first(self, target: str) -> str:
        """Return the first text of a field; the others stay beside."""
        texts = self.said.get(target, [])
        for other in texts[1:]:
            if other.text != texts[0].text:
                self.extra.setdefault(other.column, other.text)
        return texts[0].text if texts else ""

    def text(self, target: str) -> str:
        """Return the texts of a field in the order of the mapping, each once."""
        if target not in self.said:
            return ""
        if takes_first(target):
            return self.first(target)
        sign = "\n" if target.endswith(LINES) else " "
        return sign.join(dict.fromkeys(said.text for said in self.said.get(target, [])))

    def all(self, target: str) -> list[Said]:
        """Return every text of a field."""
        return self.said.get(target, [])

    def column(self, target: str) -> str:
        """Return the column that a field came from, for reports."""
        texts = self.said.get(target, [])
        return texts[0].column if texts else target

    @property
    def confidential(self) -> bool:
        """Return whether any column says so; a word that is neither yes nor no hides, too."""
        return any(_hides(said.text) for said in self.all(CONFIDENTIAL))


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
        self._columns = sheet.columns
        folded = [fold(column) for column in sheet.columns]
        # In the order of the mapping: that is the order in which columns are joined.
        self._mapped = [
            (place, found)
            for column, found in mapping.columns.items()
            for place, name in enumerate(folded)
            if name == column
        ]
        self.left_out = [column for column, name in zip(sheet.columns, folded, strict=True) if name in mapping.ignore]
        asked = {*mapping.tells, mapping.dated_by}
        self._telling = {place: name for place, name in enumerate(folded) if name in asked}
        taken = {place for place, _ in self._mapped}
        self._rest = [place for place, name in enumerate(folded) if place not in taken and name not in mapping.ignore]

    def words(self) -> dict[str, str]:
        """Return what the source calls the columns that are looked at after reading, too."""
        called = {"service.status": "status", "phone.number": "number", LATITUDE: "latitude"}
        return {
            called[target]: self._columns[place]
            for place, found in self._mapped
            for target in found
            if target in called
        }

    def read(self, number: int, line: Sequence[str], told: Told) -> Row:
        """Return one row; what was mended is told and kept as it was."""
        row = Row(label=self._label, number=number)
        for place, found in self._mapped:
            text = self._cell(line, place, row, told)
            for target in found if text else ():
                self._say(row, target, self._columns[place], text)
        for place in self._rest:
            text = self._cell(line, place, row, told)
            if text:
                row.extra[self._columns[place]] = text
        return self._with_what_always_holds(row)

    def _with_what_always_holds(self, row: Row) -> Row:
        for target, text in self._mapping.always.items():
            row.said.setdefault(target, []).append(Said(column=target, text=text))
        return row

    def _cell(self, line: Sequence[str], place: int, row: Row, told: Told) -> str:
        raw = line[place] if place < len(line) else ""
        if not raw or (self._mapping.blank and fold(raw) in self._mapping.blank):
            return ""
        cleaned = clean(raw)
        if cleaned.repair:
            column = self._columns[place]
            told(
                ProblemKind.REPAIRED,
                column,
                f"The cell held {cleaned.repair}; this was put right, and the cell is kept as written, too.",
            )
            row.extra[f"{column} ({AS_WRITTEN})"] = raw
        if place in self._telling and cleaned.text:
            row.telling[self._telling[place]] = cleaned.text
        return cleaned.text

    def door(self, number: int, line: Sequence[str]) -> Row:
        """Return a row with its point and its street alone."""
        row = Row(label=self._label, number=number)
        for place, found in self._mapped:
            wanted = DOOR.intersection(found)
            text = self._cell(line, place, row, lambda _kind, _column, _reason: None) if wanted else ""
            for target in found if text else ():
                if target in DOOR:
                    self._say(row, target, self._columns[place], text)
        return self._with_what_always_holds(row)

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
        row.said.setdefault(target, []).extend(Said(column=column, text=word) for word in words if word)

    def _word(self, target: str, text: str) -> str:
        words: Mapping[str, str] | None = self._mapping.values.get(target)
        return text if words is None else words.get(fold(text), text)
