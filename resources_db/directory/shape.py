"""What each table of the store looks like, read off the schema: columns, types, references."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Column, Table

from resources_db.directory.schema import Base

OWN = ("id", "source", "source_id", "row_hash")
# References that the schema keeps without a foreign key, because rows may come in any order.
LOOSE = {
    ("organization", "parent_organization_id"): "organization",
    ("taxonomy_term", "parent_id"): "taxonomy_term",
}
# Other rows are about these; the order says what a row without any parent is missing.
PARENTS = ("service", "location", "organization", "service_at_location", "contact", "phone")
# What has a life of its own: two rows under one id are a contradiction here, and a list elsewhere.
ENTITIES = frozenset(
    {
        "organization",
        "program",
        "service",
        "location",
        "service_at_location",
        "taxonomy",
        "taxonomy_term",
        "unit",
        "source",
    }
)
FLAGS = frozenset({"confidential", "call_first", "first_hand", "always", "confirmed", "training", "not_public"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One table: its columns with their types, those that may not be empty, and what refers where."""

    name: str
    kinds: Mapping[str, type]
    required: tuple[str, ...]
    references: Mapping[str, str]

    @property
    def parents(self) -> tuple[str, ...]:
        """Return the columns that say what a row is about, most telling first."""
        found = [column for column, target in self.references.items() if target in PARENTS]
        return tuple(sorted(found, key=lambda column: PARENTS.index(self.references[column])))

    @property
    def payload(self) -> tuple[str, ...]:
        """Return the columns that say something by themselves."""
        return tuple(column for column in self.kinds if column not in self.references)


@cache
def shapes() -> Mapping[str, Shape]:
    """Return every table by name, in an order in which references point backwards."""
    ordered = [table.name for table in Base.metadata.sorted_tables]
    last = ("attribute", "metadata")  # they may be about any other row
    names = [name for name in ordered if name not in last] + list(last)
    return {name: _shape(Base.metadata.tables[name]) for name in names}


def _shape(table: Table) -> Shape:
    columns = [column for column in table.columns if column.name not in OWN]
    return Shape(
        name=table.name,
        kinds={column.name: column.type.python_type for column in columns},
        required=tuple(column.name for column in columns if not column.nullable and column.server_default is None),
        references=dict(sorted(_references(table.name, columns))),
    )


def _references(table: str, columns: list[Column[object]]) -> list[tuple[str, str]]:
    found = [(column.name, LOOSE[table, column.name]) for column in columns if (table, column.name) in LOOSE]
    for column in columns:
        found += [(column.name, key.column.table.name) for key in column.foreign_keys]
    return found
