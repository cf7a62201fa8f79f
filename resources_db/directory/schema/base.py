"""What every table shares.

Every record carries `source`, `source_id` and `row_hash`; `id` is the UUIDv5 of (source, table, source_id). Reading for
the window never imports this module (SQLAlchemy costs more than all of Qt): it is for building and editing.
"""

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# Raised with each change of a table; a reader refuses a newer file (user_version of the SQLite file).
SCHEMA_VERSION = 5


class Base(DeclarativeBase):
    """Holds the metadata of every table."""

    id: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str]
    source_id: Mapped[str]
    row_hash: Mapped[str]


def to(table: str) -> Any:  # noqa: ANN401 - a mapped column takes the type of its annotation
    """Return a column that refers to another table by id."""
    return mapped_column(ForeignKey(f"{table}.id"), index=True)
