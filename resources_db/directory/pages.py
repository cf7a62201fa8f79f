"""Reads all that the detail pane says about one listing, straight from the HSDS tables."""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from navigator.directory.listing import Audience, Fact, Hours, Listing, Note, Origin, Page
from navigator.directory.schedule import Timetable
from resources_db.directory.schedule_json import from_json

DETAIL = """
SELECT s.description, s.alert, s.status, s.eligibility_description, COALESCE(s.fees_description, s.fees), s.application_process,
       s.wait_time, COALESCE(s.url, o.website), COALESCE(s.email, o.email), l.transportation, o.description, l.id, l.confidential,
       n.page, n.page_date
FROM service AS s LEFT JOIN organization AS o ON o.id = s.organization_id LEFT JOIN location AS l ON l.id = ?
LEFT JOIN line AS n ON n.service_id = s.id
WHERE s.id = ?
"""
FACT = "fact, answer, value, words, assured_date, told_by, first_hand"
MEMBERS = """
SELECT m.id, m.service_id, COALESCE(m.location_id, '') FROM member AS m WHERE m.key = (SELECT key FROM member WHERE id = ?)
ORDER BY m.rank
"""
ALONE = "SELECT id, service_id, COALESCE(location_id, '') FROM listing WHERE id = ?"
ORIGINS = """
SELECT o.field, COALESCE(s.title, o.source), o.assured_date FROM origin AS o LEFT JOIN source AS s ON s.source = o.source
WHERE o.key = (SELECT key FROM member WHERE id = ?) ORDER BY o.field
"""


@dataclass(frozen=True, slots=True)
class _Member:
    """One record that a listing is made of: its link, its service and its place, "" when it has none or hides it."""

    link: str
    service: str
    place: str


def read_page(db: sqlite3.Connection, listing: Listing) -> Page:
    """Return the page of a listing; what a confidential place says about its location stays out."""
    members = [_Member(*row) for row in db.execute(MEMBERS, [listing.id]) or ()]
    members = members or [_Member(*row) for row in db.execute(ALONE, [listing.id])]
    rows = [db.execute(DETAIL, [member.place or None, member.service]).fetchone() for member in members]
    secret = listing.confidential or any(row[12] for row in rows)
    if secret:
        members = [replace(member, place="") for member in members]
    texts = [_first(row[column] for row in rows) for column in range(11)]
    return Page(
        listing=listing,
        description=texts[0],
        alert=texts[1],
        status=texts[2],
        eligibility=texts[3],
        fees=texts[4],
        application_process=texts[5],
        wait_time=texts[6],
        website=texts[7],
        email=texts[8],
        transportation="" if secret else texts[9],
        organization_description=texts[10],
        languages=_all(_languages, db, members),
        accessibility=_all(_accessibility, db, members),
        documents=_all(_documents, db, members),
        served_areas=_all(_areas, db, members),
        hours=next((hours for member in members if (hours := _hours(db, member))), ()),
        timetable=_timetable(db, listing.id),
        facts=tuple(fact for member in members for fact in _facts(db, member)),
        notes=tuple(dict.fromkeys(note for member in members for note in _notes(db, member))),
        source_note=" ".join(part for part in rows[0][13:] if part),
        origins=tuple(_origin(*row) for row in db.execute(ORIGINS, [listing.id])),
    )


def day_of(text: str | None) -> date | None:
    """Return the day that a date or moment begins with, None when there is none; raises ValueError for other words."""
    return date.fromisoformat(text[:10]) if text else None


def one_line(text: str | None) -> str:
    """Return a text on one line; some sources write a line break as a backslash and an n."""
    return re.sub(r"(?:\\n|\s)+", " ", text or "").strip()


def _first(texts: Iterable[str | None]) -> str:
    """Return the first text that says something, of the member whose knowledge is newest."""
    cleaned = ((text or "").replace("\\n", "\n").strip() for text in texts)
    return next((text for text in cleaned if text), "")


def _origin(field: str, source: str, day: str | None) -> Origin:
    return Origin(field=field, source=source, assured_date=day_of(day))


def _all(
    read: Callable[[sqlite3.Connection, _Member], tuple[str, ...]], db: sqlite3.Connection, members: Iterable[_Member]
) -> tuple[str, ...]:
    """Return the distinct texts of all members, newest knowledge first."""
    return tuple(dict.fromkeys(text for member in members for text in read(db, member)))


def _languages(db: sqlite3.Connection, member: _Member) -> tuple[str, ...]:
    question = "SELECT name FROM language WHERE service_id = ? OR location_id = ?"
    return _texts(db, question, (member.service, member.place))


def _accessibility(db: sqlite3.Connection, member: _Member) -> tuple[str, ...]:
    question = "SELECT COALESCE(details, description) FROM accessibility WHERE location_id = ?"
    return _texts(db, question, (member.place,))


def _documents(db: sqlite3.Connection, member: _Member) -> tuple[str, ...]:
    return _texts(db, "SELECT document FROM required_document WHERE service_id = ?", (member.service,))


def _areas(db: sqlite3.Connection, member: _Member) -> tuple[str, ...]:
    question = "SELECT COALESCE(name, description) FROM service_area WHERE service_id = ? OR service_at_location_id = ?"
    return _texts(db, question, (member.service, member.link))


def _texts(db: sqlite3.Connection, question: str, owners: Sequence[str]) -> tuple[str, ...]:
    """Return the distinct texts of the rows that hang on their owners, in the source's order."""
    rows = db.execute(f"{question} ORDER BY source_id, id", owners)
    return tuple(dict.fromkeys(row[0].strip() for row in rows if row[0] and row[0].strip()))


def _hours(db: sqlite3.Connection, member: _Member) -> tuple[Hours, ...]:
    """Return the printed hours of the nearest record that has any: the listing, else the service, else the place."""
    owners = {"service_at_location_id": member.link, "service_id": member.service, "location_id": member.place}
    # A row that names another service or place besides is about that one only.
    elsewhere = " AND ".join(f"COALESCE({column}, ?) = ?" for column in owners)
    for column, owner in owners.items():
        if not owner:
            continue
        rows = db.execute(
            f"SELECT COALESCE(kind, 'open'), description, byday, opens_at, closes_at, notes, valid_from, valid_to FROM schedule"  # noqa: S608
            f" WHERE {column} = ? AND {elsewhere} ORDER BY COALESCE(kind, 'open') = 'open', source_id, id",
            [owner, *(own for own in owners.values() for _ in range(2))],
        ).fetchall()
        if rows:
            return tuple(dict.fromkeys(Hours(kind=row[0], text=text) for row in rows if (text := _hours_text(row))))
    return ()


def _timetable(db: sqlite3.Connection, listing_id: str) -> Timetable | None:
    question = "SELECT hours.state, schedule FROM listing JOIN hours ON hours.id = listing.hours WHERE listing.id = ?"
    found = db.execute(question, [listing_id]).fetchone()
    return Timetable(schedule=from_json(found[1]), state=found[0]) if found else None


def _hours_text(row: Sequence[Any]) -> str:
    """Return a rule as the page prints it, with the dates that bound it; "" when it says nothing."""
    _, description, byday, opens, closes, notes, first, last = row
    times = f"{opens}-{closes}" if opens and closes else opens or closes or ""
    text = one_line(description) or (" ".join(part for part in (byday, times) if part) if times else "")
    dates = f"{first or '...'} to {last}" if last else ""
    return ", ".join(part for part in (text, one_line(notes), dates) if part) if text or notes else ""


def _facts(db: sqlite3.Connection, member: _Member) -> tuple[Fact, ...]:
    return tuple(to_fact(*row) for row in _said(db, "fact", FACT, "source_id, id", member))


# From the rows to what they say: the other way round all that services say is looked through.
TOLD = """
WITH part AS (
    SELECT key, id, service_id FROM listing WHERE key IN (SELECT value FROM json_each(?1))
    UNION SELECT key, id, service_id FROM member WHERE key IN (SELECT value FROM json_each(?1))
)
SELECT key, {columns} FROM (
    SELECT p.key, f.source_id, f.id, {columns} FROM part AS p CROSS JOIN fact AS f ON f.service_at_location_id = p.id
    UNION SELECT p.key, f.source_id, f.id, {columns} FROM part AS p CROSS JOIN fact AS f ON f.service_id = p.service_id
    WHERE f.service_at_location_id IS NULL
) ORDER BY key, source_id, id
"""


def facts_of_rows(db: sqlite3.Connection, rows: Sequence[int]) -> dict[int, list[Fact]]:
    """Return what listings say about facts, by row number; what a service says holds at each of its places."""
    found: defaultdict[int, list[Fact]] = defaultdict(list)
    for row, *told in db.execute(TOLD.format(columns=FACT), [json.dumps(list(rows))]):
        found[row].append(to_fact(*told))
    return found


def to_fact(
    fact: str, answer: str, value: str | None, words: str | None, day: str | None, told_by: str | None, first_hand: int
) -> Fact:
    """Map a row of the columns FACT to the domain's word for it; raises ValueError for a day that is none."""
    return Fact(
        fact=fact,
        answer=answer,
        value=value or "",
        words=words or "",
        assured_date=day_of(day),
        source=told_by or "",
        first_hand=bool(first_hand),
    )


def _notes(db: sqlite3.Connection, member: _Member) -> tuple[Note, ...]:
    rows = _said(db, "note", "kind, text, audience", "kind, sort, source_id, id", member)
    return tuple(Note(kind=kind, text=text, audience=Audience.of(audience)) for kind, text, audience in rows)


def _said(db: sqlite3.Connection, table: str, columns: str, order: str, member: _Member) -> list[Any]:
    """Return the rows about a link, and those about its service at every place; each half has an index of its own."""
    names = columns.split(", ")
    ours = ", ".join(dict.fromkeys([*names, *order.split(", ")]))
    question = (
        f"SELECT {columns} FROM ("  # noqa: S608 - our own tables and columns
        f"SELECT {ours} FROM {table} WHERE service_at_location_id = ? AND COALESCE(service_id, ?) = ?"
        f" UNION ALL SELECT {ours} FROM {table} WHERE service_id = ? AND service_at_location_id IS NULL) ORDER BY {order}"
    )
    return db.execute(question, [member.link, member.service, member.service, member.service]).fetchall()
