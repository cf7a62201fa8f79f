"""Takes home what our own exports carry: columns, rows, labels and ids that HSDS has no room for become themselves again."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import ABSENT, Record, Value
from resources_db.directory.shape import shapes
from resources_db.directory.tally import Fate, Tally
from resources_db.formats.json_documents import as_object
from resources_db.formats.own_terms import (
    BROUGHT,
    IDS,
    LABEL,
    TAXONOMY,
    TRAINING,
    TRAINING_LABEL,
    columns_by_term,
    rows_by_term,
)
from resources_db.formats.package import Member

LINES = "lifelines"
LINES_STAY = "National lines come along with Navigator, and say how each is known; those of a file are passed over."
LINKS = {"attribute": "link_id", "metadata": "resource_id"}
Cells = dict[str, Value]


def is_ours(members: Sequence[Member]) -> bool:
    """Tell whether a package was written here: it names our taxonomy."""
    return any(TAXONOMY.encode("ascii") in member.read() for member in members)


def returned(records: Iterable[Record], source: str, tally: Tally) -> Iterator[Record]:
    """Yield the records of an export of ours as they were before; those of its own source under their own ids."""
    home = Home(source, tally)
    plain = [record for record in records if not home.took(record)]
    for record in [*plain, *home.rows]:
        yield from home.brought(record)


@dataclass(frozen=True, slots=True)
class Known:
    """How a source knows a record."""

    source: str
    source_id: str


class Home:
    """Collects what attributes of ours carry, and gives it to the records that it belongs to."""

    def __init__(self, source: str, tally: Tally) -> None:
        self._source = source
        self._tally = tally
        self._cells: defaultdict[tuple[str, str], Cells] = defaultdict(dict)
        self._labels: dict[str, str] = {}
        self._known: dict[str, Known] = {}
        self.rows: list[Record] = []

    def took(self, record: Record) -> bool:
        """Take what a record carries; True when it is nothing but that."""
        taken = self._take(record)
        if taken:
            self._tally.settle(record.file, record.row, Fate.MERGED)
        return taken

    def _take(self, record: Record) -> bool:
        if record.table == "taxonomy":
            return record.source_id == TAXONOMY
        if record.table == "taxonomy_term":
            return self._take_term(record)
        return record.table == "attribute" and self._take_attribute(record)

    def _take_term(self, record: Record) -> bool:
        """Take a term of ours; one that stands for a label remembers which."""
        code = str(record.values.get("code") or "")
        ours = record.values.get("taxonomy_id") == TAXONOMY
        if ours and code.startswith(LABEL):
            self._labels[record.source_id] = code.removeprefix(LABEL)
        return ours

    def _take_attribute(self, record: Record) -> bool:
        term = str(record.values.get("taxonomy_term_id") or "")
        if term == IDS:
            return self._take_ids(record)
        if term in columns_by_term():
            return self._take_cell(record, *columns_by_term()[term])
        if term in rows_by_term():
            return self._take_row(record, rows_by_term()[term])
        return record.values.get("link_type") == BROUGHT

    def _take_ids(self, record: Record) -> bool:
        by_source = as_object(_parsed(record.values.get("value"))) or {}
        for source, ids in by_source.items():
            for own, source_id in (as_object(ids) or {}).items():
                self._known[own] = Known(source, str(source_id))
        return bool(by_source)

    def _take_cell(self, record: Record, table: str, column: str) -> bool:
        self._cells[table, str(record.values.get("link_id"))][column] = record.values.get("value")
        return True

    def _take_row(self, record: Record, table: str) -> bool:
        told = as_object(_parsed(record.values.get("value")))
        if told is None:
            return False
        values = {column: _value(value) for column, value in told.items() if column in shapes()[table].kinds}
        self.rows.append(record._replace(table=table, values=values, extra={}))
        return True

    def brought(self, record: Record) -> Iterator[Record]:
        """Yield a record with what was carried for it; none for a national line, which Navigator brings itself."""
        known = self._known.get(record.source_id)
        if known and known.source == LINES:
            self._tally.settle(record.file, record.row, Fate.SKIPPED)
            if record.table == "service":
                self._tally.problem(ProblemKind.NOT_PARSED, record.file, record.row, reason=LINES_STAY)
            return
        values = dict(record.values) | self._cells.get((record.table, record.source_id), {})
        if record.table == "attribute":
            values |= self._labelled(values)
        yield record._replace(source_id=self._own(record.source_id), values=self._linked(record.table, values))

    def _labelled(self, values: Cells) -> Cells:
        term = str(values.get("taxonomy_term_id"))
        if term == TRAINING:
            return {"taxonomy_term_id": None, "label": TRAINING_LABEL}
        return {"taxonomy_term_id": None, "label": self._labels[term]} if term in self._labels else {}

    def _linked(self, table: str, values: Cells) -> Cells:
        """Return cells whose references name records as their own source does."""
        columns = (
            [*shapes()[table].references, *([LINKS[table]] if table in LINKS else [])] if table in shapes() else []
        )
        return values | {column: self._own(str(values[column])) for column in columns if values.get(column)}

    def _own(self, named: str) -> str:
        """Return the id of this source for what it knows, else the id that the file gives."""
        known = self._known.get(named)
        if known and (known.source == self._source or known.source_id == ABSENT):
            return known.source_id
        return named


def _parsed(value: Value) -> object:
    try:
        return json.loads(str(value or ""))
    except (ValueError, RecursionError):
        return None


def _value(value: object) -> Value:
    return value if value is None or isinstance(value, str | int | float) else json.dumps(value)
