"""What becomes of the columns of one sheet, worked out once for all its rows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resources_db.directory.shape import shapes
from resources_db.formats.any_table.mapping import TableMapping, Targets, fold
from resources_db.formats.any_table.targets import ATTRIBUTE, FACTS, SINGLE, TABLES, WEEKDAYS

HIDES = "location.confidential"
DOOR = ("location.latitude", "location.longitude", "address.address_1")
# Where several texts of one field are a row each.
LISTED = {"language": "name", "service_area": "name", "required_document": "document", "url": "url"}
Fields = tuple[tuple[str, str], ...]


class Column(NamedTuple):
    """A column: its place, its name, the fields that it fills; `plain` when it fills them with its texts as they are."""

    place: int
    name: str
    targets: Targets
    plain: bool
    # The only field that it fills as it is and that nothing else fills; empty when there is no such field.
    single: str = ""


class Plan:
    """The columns of a sheet by what they fill, and the fields that a row of it can have at all."""

    def __init__(self, mapping: TableMapping, columns: Sequence[str]) -> None:
        folded = [fold(column) for column in columns]
        self.width = len(columns)
        # In the order of the mapping: that is the order in which columns are joined.
        self.mapped = tuple(
            _column(mapping, place, columns[place], targets)
            for name, targets in mapping.columns.items()
            for place, other in enumerate(folded)
            if other == name
        )
        often = Counter([*mapping.always, *(target for column in self.mapped for target in column.targets)])
        self.mapped = tuple(_marked(column, often) for column in self.mapped)
        self.singles = {column.single: column.name for column in self.mapped if column.single}
        self.single_places = tuple((column.single, column.place) for column in self.mapped if column.single)
        self.joined = tuple(column for column in self.mapped if not column.single)
        taken = {column.place for column in self.mapped}
        self.rest = tuple(
            Column(place, columns[place], (), plain=True)
            for place, name in enumerate(folded)
            if place not in taken and name not in mapping.ignore
        )
        self.door = tuple(_doors(self.mapped))
        self.door_places = _door_places(self.mapped, often)
        self.left_out = [column for column, name in zip(columns, folded, strict=True) if name in mapping.ignore]
        asked = {*mapping.tells, mapping.dated_by}
        read = taken | {column.place for column in self.rest}
        self.telling = {place: name for place, name in enumerate(folded) if name in asked and place in read}
        can = set(often)
        self.may_hide = HIDES in can
        self.fields = {table: fields for table in TABLES if (fields := _fields(table, can))}
        self._without: dict[tuple[str, tuple[str, ...]], Fields] = {}
        # Tables that hang on a service or a place beside phones, needs, weekdays and facts.
        self.hanging = tuple(table for table in self.fields if table not in SINGLE | {"phone", "taxonomy_term"})
        self.facts = sorted(FACTS & can)
        self.weekdays = [(day, *pair) for day, pair in enumerate(WEEKDAYS.items(), start=1) if pair[0] in can]

    def fields_of(self, table: str, without: tuple[str, ...] = ()) -> Fields:
        """Return the fields of a table but for some of its columns."""
        asked = (table, without)
        if asked not in self._without:
            fields = self.fields.get(table, ())
            self._without[asked] = tuple(pair for pair in fields if pair[0] not in without)
        return self._without[asked]


def _column(mapping: TableMapping, place: int, name: str, targets: Targets) -> Column:
    turned = (target.startswith(ATTRIBUTE) or target in mapping.split or target in mapping.values for target in targets)
    return Column(place, name, targets, plain=not any(turned))


def _marked(column: Column, often: Counter[str]) -> Column:
    lone = column.plain and len(column.targets) == 1 and often[column.targets[0]] == 1
    return column._replace(single=column.targets[0]) if lone else column


def _door_places(mapped: Sequence[Column], often: Counter[str]) -> tuple[int | None, int | None, int | None] | None:
    """Return where latitude, longitude and street stand; nothing when one is told otherwise than as the text of one column."""
    places = {column.single: column.place for column in mapped if column.single in DOOR}
    if any(often[target] and target not in places for target in DOOR):
        return None
    latitude, longitude, street = map(places.get, DOOR)
    return latitude, longitude, street


def _doors(mapped: Sequence[Column]) -> Iterator[Column]:
    """Yield the columns of points and streets with nothing else that they fill."""
    for column in mapped:
        targets = tuple(target for target in column.targets if target in DOOR)
        if targets:
            yield column._replace(targets=targets, single="")


def _fields(table: str, can: set[str]) -> Fields:
    """Return the columns of a table that anything may be said of, each with its field, in the order of the table."""
    return tuple((column, field) for column in shapes()[table].kinds if (field := f"{table}.{column}") in can)
