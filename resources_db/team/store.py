"""What the team found out about places: reports, heard capacity, answers during a call, counts, places to count from."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from navigator.directory.overlay import (
    CallAnswer,
    FieldReport,
    HeardCapacity,
    ReportKind,
    ReportState,
    SavedPlace,
    Unit,
    Use,
    UseCount,
)
from navigator.errors import NotFoundError
from navigator.geo import Point
from resources_db.team.answers import to_answer
from resources_db.team.file import TeamFile
from resources_db.team.moments import from_ms, to_ms

Row = Mapping[str, Any]


class TeamStore:
    """Reads and writes the overlay. Every method raises NavigatorError when the file cannot be used."""

    def __init__(self, file: TeamFile) -> None:
        self._file = file

    def report(
        self,
        listing_id: str,
        kind: ReportKind,
        at: datetime,
        *,
        phone_id: str | None = None,
        phone_index: int | None = None,
    ) -> FieldReport:
        """Keep that something about a place is wrong, and return the report."""
        made = FieldReport(
            id=str(uuid4()), listing_id=listing_id, kind=kind, at=at, phone_id=phone_id, phone_index=phone_index
        )
        values = (made.id, listing_id, made.kind, phone_id, phone_index, to_ms(at), made.state)
        with self._file.writing() as db:
            db.execute("INSERT INTO field_report VALUES (?, ?, ?, ?, ?, ?, ?, NULL)", values)
        return made

    def report_closed(self, listing_id: str, at: datetime) -> FieldReport:
        """Keep that a place was found closed."""
        return self.report(listing_id, ReportKind.CLOSED, at)

    def reports(self, listing_id: str | None = None, state: ReportState | None = None) -> Sequence[FieldReport]:
        """Return reports, the oldest first: of one place or of all, in one state or in any."""
        question = "SELECT * FROM field_report WHERE listing_id = coalesce(?, listing_id) AND state = coalesce(?, state) ORDER BY at, id"
        return [_report(row) for row in self._rows(question, (listing_id, state))]

    def decide(self, report_id: str, state: ReportState, at: datetime) -> FieldReport:
        """Keep an editor's decision; raises NotFoundError, and NavigatorError when it was decided before."""
        with self._file.writing() as db:
            found = _rows(db, "SELECT * FROM field_report WHERE id = ?", (report_id,))
            if not found:
                raise NotFoundError("This report is gone.", hint="Look at the list again.")
            decided = _report(found[0]).decided(state, at)
            db.execute("UPDATE field_report SET state = ?, decided_at = ? WHERE id = ?", (state, to_ms(at), report_id))
        return decided

    def hear(self, heard: HeardCapacity) -> None:
        """Keep how many were free when somebody asked."""
        values = (heard.service_at_location_id, heard.number, heard.unit, to_ms(heard.at), to_ms(heard.ends_at))
        with self._file.writing() as db:
            db.execute(
                "INSERT INTO heard_capacity (service_at_location_id, number, unit, at, ends_at) VALUES (?, ?, ?, ?, ?)",
                values,
            )

    def heard(self, moment: datetime) -> Mapping[str, HeardCapacity]:
        """Return the newest heard capacity of each place that is still of this night, by place."""
        question = "SELECT * FROM heard_capacity WHERE at <= ? AND ends_at > ? ORDER BY at, id"
        now = to_ms(moment)
        found = [_heard(row) for row in self._rows(question, (now, now))]
        return {heard.service_at_location_id: heard for heard in found if heard.valid_at(moment)}

    def answer(self, answer: CallAnswer) -> None:
        """Keep what a place said during a call; what it said before about the same fact and value ends with it."""
        place, fact, value = answer.service_at_location_id, answer.fact, answer.value
        ends = "UPDATE call_answer SET ended_at = ? WHERE service_at_location_id = ? AND fact = ? AND value = ? AND ended_at IS NULL"
        keeps = "INSERT INTO call_answer (service_at_location_id, fact, answer, value, at) VALUES (?, ?, ?, ?, ?)"
        with self._file.writing() as db:
            db.execute(ends, (to_ms(answer.at), place, fact, value))
            db.execute(keeps, (place, fact, answer.answer, value, to_ms(answer.at)))

    def answers(self, place: str | None = None, *, ended: bool = False) -> Sequence[CallAnswer]:
        """Return the answers that hold, the oldest first, of one place or of all; with `ended` those before them too."""
        question = (
            "SELECT * FROM call_answer WHERE service_at_location_id = coalesce(?, service_at_location_id)"
            " AND (? OR ended_at IS NULL) ORDER BY at, id"
        )
        return [to_answer(row) for row in self._rows(question, (place, ended))]

    def take_back(self, answer: CallAnswer) -> None:
        """End an answer that was a slip of the finger; the one that it had ended holds again."""
        key = (answer.service_at_location_id, answer.fact, answer.value)
        of_key = "service_at_location_id = ? AND fact = ? AND value = ?"
        slip = f"UPDATE call_answer SET ended_at = at WHERE {of_key} AND at = ? AND ended_at IS NULL"  # noqa: S608 - our own words
        before = (
            f"SELECT id FROM call_answer WHERE {of_key} AND ended_at = ? AND at < ended_at ORDER BY at DESC, id DESC"  # noqa: S608
        )
        at = to_ms(answer.at)
        with self._file.writing() as db:
            if db.execute(slip, (*key, at)).rowcount and (found := db.execute(before, (*key, at)).fetchone()):
                db.execute("UPDATE call_answer SET ended_at = NULL WHERE id = ?", found)

    def use(self, place: str, kind: Use, day: date) -> None:
        """Count one use of a place."""
        counts = "INSERT INTO use_count VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET n = n + 1"
        with self._file.writing() as db:
            db.execute(counts, (place, day.isoformat(), kind))

    def uses(self, since: date) -> Sequence[UseCount]:
        """Return the counts of each day since `since`."""
        question = "SELECT * FROM use_count WHERE day >= ? ORDER BY day, service_at_location_id, kind"
        return [_use(row) for row in self._rows(question, (since.isoformat(),))]

    def save_place(self, place: SavedPlace, *, instead_of: str = "") -> None:
        """Keep a place to count from; one of the same name moves, and one that was spelled otherwise goes."""
        values = (place.name, place.point.latitude, place.point.longitude)
        with self._file.writing() as db:
            db.execute("DELETE FROM saved_place WHERE name = ?", (instead_of,))
            db.execute("INSERT OR REPLACE INTO saved_place VALUES (?, ?, ?)", values)

    def forget_place(self, name: str) -> None:
        """Remove a place to count from."""
        with self._file.writing() as db:
            db.execute("DELETE FROM saved_place WHERE name = ?", (name,))

    def saved_places(self) -> Sequence[SavedPlace]:
        """Return the places to count from, by name."""
        rows = self._rows("SELECT * FROM saved_place ORDER BY name", ())
        return [SavedPlace(name=row["name"], point=Point(row["latitude"], row["longitude"])) for row in rows]

    def _rows(self, question: str, values: Sequence[object]) -> Sequence[Row]:
        with self._file.reading() as db:
            return _rows(db, question, values)


def _rows(db: sqlite3.Connection, question: str, values: Sequence[object]) -> Sequence[Row]:
    cursor = db.execute(question, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _report(row: Row) -> FieldReport:
    return FieldReport(
        id=row["id"],
        listing_id=row["listing_id"],
        kind=ReportKind(row["kind"]),
        at=from_ms(row["at"]),
        phone_id=row["phone_id"],
        phone_index=row["phone_index"],
        state=ReportState(row["state"]),
        decided_at=from_ms(row["decided_at"]) if row["decided_at"] is not None else None,
    )


def _heard(row: Row) -> HeardCapacity:
    return HeardCapacity(
        service_at_location_id=row["service_at_location_id"],
        number=row["number"],
        unit=Unit(row["unit"]),
        at=from_ms(row["at"]),
        ends_at=from_ms(row["ends_at"]),
    )


def _use(row: Row) -> UseCount:
    return UseCount(
        service_at_location_id=row["service_at_location_id"],
        day=date.fromisoformat(row["day"]),
        kind=Use(row["kind"]),
        n=row["n"],
    )
