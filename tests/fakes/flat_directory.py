"""Directory files of nothing but flat rows: any point, any flag, any fact, written as the builder would have."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from navigator.directory.schedule import Schedule
from navigator.search.ask import Field
from resources_db.directory.builder import APPLICATION_ID, ddl
from resources_db.directory.connection import SCHEMA_VERSION
from resources_db.directory.listings import INSERTED, TABLES
from resources_db.directory.merging import TABLES as MERGED
from resources_db.directory.schedule_json import to_json
from resources_db.directory.timetables import TABLE as HOURS
from resources_db.index.build import build
from resources_db.index.layout import leaf_order
from resources_db.index.words import WordBook

PLAIN: Mapping[str, Any] = {
    "source": "test", "source_id": "", "location_id": None, "organization_id": None, "service": "Beds", "organization": "",
    "latitude": None, "longitude": None, "precision": "none", "scope": "local", "states": "", "phones": "[]", "address": "",
    "hours_text": "", "assured_date": None, "assured_day": 0, "evidence": "", "confirmed": 1, "always": 0, "confidential": 0,
    "training": 0, "active": 1, "line": 0, "not_public": 0, "hours": None, "needs": "[]",
}  # fmt: skip

# Rows that are called nothing, for each field.
NAMELESS = (frozenset[str](),) * len(Field)


@dataclass(slots=True, kw_only=True)
class FlatRow:
    """One listing: its columns, its needs and those above them, its facts, its texts by field."""

    id: str
    columns: Mapping[str, Any] = field(default_factory=dict)
    needs: Sequence[str] = ()
    above: Sequence[str] = ()
    facts: Sequence[Mapping[str, Any]] = ()
    texts: Sequence[str] = ("", "", "", "")

    @property
    def place(self) -> tuple[float, float] | None:
        latitude = self.columns.get("latitude")
        return None if latitude is None else (latitude, self.columns["longitude"])

    def cells(self, key: int) -> list[Any]:
        told = {**PLAIN, "service_id": self.id, **self.columns, "id": self.id, "key": key}
        told["needs"] = json.dumps(list(self.needs))
        return [told[name] for name in INSERTED]


def new_file(path: Path) -> sqlite3.Connection:
    """Return a connection to an empty directory in which a transaction is open; its indexes are still to be made."""
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", f"user_version = {SCHEMA_VERSION}"):
        db.execute(f"PRAGMA {pragma}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("BEGIN")
    flat = [statement for statement in (TABLES + MERGED).split(";\n") if statement.strip()]
    for statement in (*ddl(), *flat, HOURS):
        if not statement.startswith("CREATE INDEX"):
            db.execute(statement)
    return db


def make_indexes(db: sqlite3.Connection) -> None:
    for statement in (*ddl(), *(TABLES + MERGED).split(";\n")):
        if statement.strip().startswith("CREATE INDEX"):
            db.execute(statement)


def write_flat(path: Path, rows: Sequence[FlatRow], schedules: Sequence[Schedule] = ()) -> Path:
    """Write rows in leaf order; `hours` of a row is the place of its schedule, from 1 on."""
    with closing(new_file(path)) as db:
        hours = [(number, "OR", to_json(schedule)) for number, schedule in enumerate(schedules, start=1)]
        db.executemany("INSERT INTO hours VALUES (?, ?, ?)", hours)
        names = sorted({name for row in rows for name in (*row.needs, *row.above)})
        db.executemany(
            "INSERT INTO taxonomy_term (id, source, source_id, row_hash, name) VALUES (?1, '', ?1, '', ?1)",
            [(name,) for name in names],
        )
        book = WordBook()
        ordered = sorted(rows, key=lambda row: row.id)
        for key, place in enumerate(leaf_order([row.place for row in ordered]), start=1):
            write_row(db, key, ordered[place])
            book.add(key, ordered[place].texts, NAMELESS)
        build(db, book)
        make_indexes(db)
        db.execute("COMMIT")
    return path


def write_row(db: sqlite3.Connection, key: int, row: FlatRow) -> None:
    marks = ", ".join("?" * len(INSERTED))
    db.execute(f"INSERT INTO listing ({', '.join(INSERTED)}) VALUES ({marks})", row.cells(key))
    reached = {name.casefold() for name in (*row.needs, *row.above)}
    db.executemany("INSERT INTO listing_need VALUES (?, ?)", [(name, key) for name in sorted(reached)])
    db.executemany(FACT_INSERTED, fact_rows(row))


FACT_COLUMNS = ("service_at_location_id", "fact", "answer", "value", "words", "assured_date", "told_by", "first_hand")
FACT_INSERTED = (
    f"INSERT INTO fact (id, source, source_id, row_hash, {', '.join(FACT_COLUMNS)})"
    f" VALUES (?, 'test', ?, '', {', '.join('?' * len(FACT_COLUMNS))})"
)


def fact_rows(row: FlatRow) -> Iterable[list[Any]]:
    for number, fact in enumerate(row.facts):
        own = f"{row.id}/{number:03}"
        yield [own, own, row.id, *(fact.get(name) for name in FACT_COLUMNS[1:-1]), int(bool(fact.get("first_hand")))]
