"""Rows for the lists that people look at: whose follow-ups are due, who bears a name, what there is about a person."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from navigator.casebook.events.fold import Folded
from navigator.casebook.events.parts import is_gone
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.names import found_by
from resources_db.casebook.engine import Connection

LISTING_TABLES = (
    """CREATE TABLE due (id TEXT PRIMARY KEY, person TEXT NOT NULL, owner TEXT NOT NULL, team TEXT NOT NULL,
        state TEXT NOT NULL, priority INTEGER NOT NULL, opens_at INTEGER NOT NULL, due_by INTEGER NOT NULL) WITHOUT ROWID""",
    # The order of the lists is that of the index: an encrypted file sorts slowly.
    "CREATE INDEX due_in_team ON due (team, state, due_by, priority, id)",
    "CREATE INDEX due_of_owner ON due (owner, state, due_by, priority, id)",
    "CREATE TABLE name_key (key TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (key, person)) WITHOUT ROWID",
    "CREATE INDEX key_of_person ON name_key (person, key)",
    """CREATE TABLE about (person TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (person, kind, id)) WITHOUT ROWID""",
)
Row = tuple[str, tuple[Any, ...]]


# What a row is known by; the rest of it only says more.
KEYS: Mapping[str, tuple[str, ...]] = {"due": ("id",), "name_key": ("key", "person"), "about": ("person", "kind", "id")}


def forget(db: Connection, table: str, row: tuple[Any, ...]) -> None:
    """Take a row away."""
    keys = KEYS[table]
    where = " AND ".join(f"{key} = ?" for key in keys)
    db.execute(f"DELETE FROM {table} WHERE {where}", row[: len(keys)])  # noqa: S608 - our own names


def note(db: Connection, table: str, row: tuple[Any, ...]) -> None:
    """Put a row in."""
    marks = ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608 - our own names


def listing_rows(kind: str, id: str, state: Folded) -> Iterator[Row]:  # noqa: A002 - the field's name
    """Yield table and row for all that lists show of a record."""
    told = state.values()
    if kind == "follow_up":
        yield from _due(id, told)
    elif kind == "person":
        for key in sorted(found_by(_names(told), _text(told, "born_on"))):
            yield "name_key", (key, id)
    person = told.get("person_id")
    if isinstance(person, str):
        yield "about", (person, kind, id, state.opened_at)


def _due(id: str, told: Mapping[str, Plain]) -> Iterator[Row]:  # noqa: A002 - the field's name
    window = told.get("window")
    if isinstance(window, Mapping):
        last: Any = window["last"]
        yield (
            "due",
            (
                id, _text(told, "person_id"), _text(told, "owner"), _text(told, "team"), _text(told, "state"),
                told.get("priority", 0), _seconds(window["opens_at"]), _seconds(last["end"]),
            ),
        )  # fmt: skip


def _names(told: Mapping[str, Plain]) -> list[str]:
    aliases = [
        path.partition("/")[2] for path, value in told.items() if path.startswith("aliases/") and not is_gone(value)
    ]
    return [_text(told, "name"), *aliases]


def _text(told: Mapping[str, Plain], path: str) -> str:
    value = told.get(path, "")
    return value if isinstance(value, str) else ""


def _seconds(spelt: Plain) -> int:
    return int(datetime.fromisoformat(str(spelt)).timestamp())
