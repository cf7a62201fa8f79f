"""Compares what left with what came home, in every column of every table of HSDS and of facts and notes."""

from collections.abc import Iterator

from navigator.ids import record_id
from resources_db.directory.records import ABSENT
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.shape import shapes
from resources_db.formats.own_terms import TRAINING_LABEL
from resources_db.formats.writers.leaving import STAYS

ABOUT = {"attribute": ("link_entity", "link_id"), "metadata": ("resource_type", "resource_id")}


class Ids:
    """Which id a record has after coming home: its own where its source is the same, else one made of it."""

    def __init__(self, back: Rows, source: str) -> None:
        self._back = {(name, row["id"]) for name, table in back.items() for row in table}
        self._source = source

    def of(self, table: str, row: Row) -> str:
        own = str(row["id"])
        if (table, own) in self._back:
            return own
        return record_id(self._source, table, ABSENT if row["source_id"] == ABSENT else own)


def differences(went: Rows, back: Rows, source: str) -> list[str]:
    """Return what differs between the rows that left and those that came home, table by table."""
    ids = Ids(back, source)
    renamed = {str(row["id"]): ids.of(name, row) for name, table in went.items() for row in table}
    found: list[str] = []
    for name in sorted(set(shapes()) - set(STAYS)):
        expected = {renamed[str(row["id"])]: _moved(name, row, renamed) for row in went[name]}
        there = {str(row["id"]): _moved(name, row, {}) for row in back[name] if row.get("label") != TRAINING_LABEL}
        found += _compared(name, expected, there)
    return found


def _moved(name: str, row: Row, renamed: dict[str, str]) -> Row:
    columns = [*shapes()[name].references, *([ABOUT[name][1]] if name in ABOUT else [])]
    told = {column: row[column] for column in shapes()[name].kinds}
    return told | {column: renamed.get(str(row[column]), row[column]) for column in columns}


def _compared(name: str, expected: dict[str, Row], there: dict[str, Row]) -> Iterator[str]:
    yield from (f"{name} {own} is gone" for own in expected.keys() - there.keys())
    yield from (f"{name} {own} is new" for own in there.keys() - expected.keys())
    for own in expected.keys() & there.keys():
        for column, value in expected[own].items():
            if there[own][column] != value:
                yield f"{name} {own} {column}: {value!r} became {there[own][column]!r}"
