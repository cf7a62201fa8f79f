"""The schedules of the directory, read once when the file is built: rules beside the text, shared by all that keep the same hours."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from navigator.directory.schedule import Effect, Kind, Outcome, Rule, Schedule
from resources_db.directory.schedule_json import to_json
from resources_db.directory.values import day_of
from resources_db.formats.hours.columns import from_columns
from resources_db.formats.hours.parse import parse_hours

TABLE = (
    "CREATE TABLE hours (id INTEGER PRIMARY KEY, state TEXT NOT NULL, schedule TEXT NOT NULL, UNIQUE (state, schedule))"
)
COLUMNS: tuple[str, ...] = (
    "kind", "description", "notes", "byday", "opens_at", "closes_at", "valid_from", "valid_to", "dtstart", "until",
    "freq", "interval", "bymonthday", "byweekno", "byyearday", "count",
)  # fmt: skip
OWNERS: tuple[str, ...] = ("service_at_location_id", "service_id", "location_id")
# Longer than any hours that a person can hold in mind; a text of a megabyte is no timetable.
LONGEST_TEXT = 2000
CLOSED_NOTE = "Closed"
HARMLESS_NOTES = frozenset({"", "closed", "holiday hours"})
Row = Mapping[str, Any]


class Timetables:
    """Gives each listing the hours that are nearest to it: its own, else the service's, else the place's."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._rows: defaultdict[str, list[Row]] = defaultdict(list)
        self._ids: dict[tuple[str, str], int] = {}
        db.execute(TABLE)
        columns = ", ".join(f'"{column}"' for column in (*OWNERS, *COLUMNS))
        for values in db.execute(f"SELECT {columns} FROM schedule ORDER BY source_id, id"):  # noqa: S608 - our own columns
            row: Row = dict(zip((*OWNERS, *COLUMNS), values, strict=True))
            owner = next((row[name] for name in OWNERS if row[name]), None)
            if owner:
                self._rows[owner].append(row)

    def of(self, owners: Sequence[str | None], *, zone: str, state: str) -> int | None:
        """Return the id of the hours of the first owner that has any, per kind; None when nobody tells them."""
        parts: list[Schedule] = []
        for kind in Kind:
            rows = next((found for owner in owners if owner and (found := self._of_kind(owner, kind))), None)
            if rows:
                parts.append(schedule_of(rows, kind, zone))
        return self._kept(combined(parts), state) if parts else None

    def _of_kind(self, owner: str, kind: Kind) -> list[Row]:
        return [row for row in self._rows.get(owner, ()) if (row["kind"] or Kind.OPEN.value) == kind.value]

    def _kept(self, schedule: Schedule, state: str) -> int:
        text = to_json(schedule)
        known = self._ids.get((state, text))
        if known is None:
            known = self._ids[state, text] = len(self._ids) + 1
            self._db.execute("INSERT INTO hours VALUES (?, ?, ?)", (known, state, text))
        return known


def schedule_of(rows: Sequence[Row], kind: Kind, zone: str = "") -> Schedule:
    """Return the schedule of the rows of one owner; each text is believed before the columns that stand beside it.

    `zone` is that of the place; a line without one may name it in its text.
    """
    by_text: defaultdict[tuple[str, Any, Any], list[Row]] = defaultdict(list)
    for row in rows:
        first, last = row["valid_from"], row["valid_to"] or row["until"]
        by_text[(row["description"] or "").strip(), first, last].append(row)
    return combined([_one(text, found, kind, zone) for (text, _, _), found in by_text.items()])


def combined(parts: Sequence[Schedule]) -> Schedule:
    """Return several schedules as one; what one of them left unread makes all of it doubtful."""
    if len(parts) == 1:
        return parts[0]
    read = [part for part in parts if part.outcome is not Outcome.NOT_PARSED]
    whole = len(read) == len(parts) and all(part.outcome is Outcome.PARSED for part in parts)
    zones = {part.zone for part in parts if part.zone}
    outcome = Outcome.PARSED if whole else Outcome.PARTLY if read else Outcome.NOT_PARSED
    return Schedule(
        rules=tuple(dict.fromkeys(rule for part in read for rule in part.rules)),
        # Two zones in one answer: nobody can tell which is meant, so it is unknown.
        zone=zones.pop() if len(zones) == 1 else "",
        text="; ".join(dict.fromkeys(part.text for part in parts if part.text)),
        outcome=outcome,
        unread="; ".join(dict.fromkeys(part.unread for part in parts if part.unread)),
        may_open=any(part.may_open for part in parts),
        may_close=any(part.may_close for part in parts),
    )


def _one(text: str, rows: Sequence[Row], kind: Kind, zone: str) -> Schedule:
    """Return the schedule of rows that share a text and the days between which they hold."""
    notes = {(row["notes"] or "").strip() for row in rows}
    if not text and CLOSED_NOTE in notes:
        made = Schedule(rules=(Rule(effect=Effect.CLOSED),), zone=zone)
    elif len(text) > LONGEST_TEXT:
        made = _unread(text, zone)
    else:
        made = parse_hours(text, zone=zone) if text else from_columns([_words(row) for row in rows], zone=zone)
    doubt = any(note.casefold() not in HARMLESS_NOTES for note in notes)
    rules = (
        tuple(_between(_of_kind(rule, kind), rows[0]) for rule in made.rules)
        if text or CLOSED_NOTE in notes
        else made.rules
    )
    doubted = {"may_open": True, "may_close": True, "outcome": Outcome.PARTLY} if doubt and made.rules else {}
    return replace(made, rules=rules, **doubted)  # type: ignore[arg-type]


def _unread(text: str, zone: str) -> Schedule:
    return Schedule(zone=zone, outcome=Outcome.NOT_PARSED, unread=text[:LONGEST_TEXT], may_open=True, may_close=True)


def _of_kind(rule: Rule, kind: Kind) -> Rule:
    """Return the rule as one of intake where its row says so; what a text itself calls intake stays that."""
    return replace(rule, kind=kind) if kind is Kind.INTAKE and rule.effect is not Effect.CLOSED else rule


def _between(rule: Rule, row: Row) -> Rule:
    """Return the rule within the days that its row names; a day that is none bounds nothing surely."""
    first, last = day_of(row["valid_from"]), day_of(row["valid_to"] or row["until"])
    return replace(rule, valid_from=first or rule.valid_from, valid_to=last or rule.valid_to)


def _words(row: Row) -> dict[str, str | None]:
    return {
        name: None if row[name] is None else str(row[name]) for name in COLUMNS if name not in ("description", "notes")
    }
