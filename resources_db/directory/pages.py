"""Reads all that the detail pane says about one listing, straight from the HSDS tables."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from navigator.directory.listing import Audience, Fact, Hours, Listing, Note, Page
from resources_db.directory.listings import flat

DETAIL = """
SELECT s.description, s.alert, s.status, s.eligibility_description, COALESCE(s.fees_description, s.fees), s.application_process,
       s.wait_time, COALESCE(s.url, o.website), COALESCE(s.email, o.email), l.transportation, o.description, l.id, l.confidential,
       n.page, n.page_date
FROM listing AS i JOIN service AS s ON s.id = i.service_id
LEFT JOIN organization AS o ON o.id = s.organization_id
LEFT JOIN location AS l ON l.id = i.location_id
LEFT JOIN line AS n ON n.service_id = s.id
WHERE i.id = ?
"""


def read_page(db: sqlite3.Connection, listing: Listing) -> Page:
    """Return the page of a listing; what a confidential place says about its location stays out."""
    row = db.execute(DETAIL, [listing.id]).fetchone()
    location = "" if row[12] else row[11] or ""
    owners = (listing.id, listing.service_id)
    texts = [(text or "").replace("\\n", "\n").strip() for text in row[:11]]
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
        transportation="" if row[12] else texts[9],
        organization_description=texts[10],
        languages=_texts(db, "SELECT name FROM language WHERE service_id = ? OR location_id = ?", (listing.service_id, location)),
        accessibility=_texts(
            db, "SELECT COALESCE(details, description) FROM accessibility WHERE location_id = ? OR location_id = ?", (location, "")
        ),
        documents=_texts(db, "SELECT document FROM required_document WHERE service_id = ? OR id = ?", (listing.service_id, "")),
        served_areas=_texts(
            db, "SELECT COALESCE(name, description) FROM service_area WHERE service_id = ? OR service_at_location_id = ?",
            (listing.service_id, listing.id),
        ),
        hours=_hours(db, (*owners, location)),
        facts=_facts(db, owners),
        notes=_notes(db, owners),
        source_note=" ".join(part for part in row[13:] if part),
    )  # fmt: skip


def _texts(db: sqlite3.Connection, question: str, owners: Sequence[str]) -> tuple[str, ...]:
    """Return the distinct texts of the rows that hang on one of two owners, in the source's order."""
    rows = db.execute(f"{question} ORDER BY source_id, id", owners)
    return tuple(dict.fromkeys(row[0].strip() for row in rows if row[0] and row[0].strip()))


def _hours(db: sqlite3.Connection, owners: Sequence[str]) -> tuple[Hours, ...]:
    """Return the printed hours of the nearest record that has any: the listing, else the service, else the place."""
    columns = ("service_at_location_id", "service_id", "location_id")
    # A row that names another service or place besides is about that one only.
    elsewhere = " AND ".join(f"COALESCE({column}, ?) = ?" for column in columns)
    for column, owner in zip(columns, owners, strict=True):
        rows = db.execute(
            f"SELECT COALESCE(kind, 'open'), description, byday, opens_at, closes_at, notes, valid_from, valid_to FROM schedule"  # noqa: S608
            f" WHERE {column} = ? AND {elsewhere} ORDER BY COALESCE(kind, 'open') = 'open', source_id, id",
            [owner, *(own for own in owners for _ in range(2))],
        ).fetchall()
        if owner and rows:
            lines = dict.fromkeys(Hours(kind=row[0], text=text) for row in rows if (text := _hours_text(row)))
            return tuple(lines)
    return ()


def _hours_text(row: Sequence[Any]) -> str:
    """Return a rule as the page prints it, with the dates that bound it; "" when it says nothing."""
    _, description, byday, opens, closes, notes, first, last = row
    times = f"{opens}-{closes}" if opens and closes else opens or closes or ""
    text = flat(description) or (" ".join(part for part in (byday, times) if part) if times else "")
    dates = f"{first or '...'} to {last}" if last else ""
    return ", ".join(part for part in (text, flat(notes), dates) if part) if text or notes else ""


def _facts(db: sqlite3.Connection, owners: Sequence[str]) -> tuple[Fact, ...]:
    question = (
        "SELECT fact, answer, value, words, assured_date, told_by, first_hand FROM fact"
        " WHERE COALESCE(service_at_location_id, ?) = ? AND COALESCE(service_id, ?) = ?"
        " AND COALESCE(service_at_location_id, service_id) IS NOT NULL ORDER BY source_id, id"
    )
    own = [owner for owner in owners for _ in range(2)]
    return tuple(
        Fact(
            fact=fact,
            answer=answer,
            value=value or "",
            words=words or "",
            assured_date=date.fromisoformat(day[:10]) if day else None,
            source=told_by or "",
            first_hand=bool(first_hand),
        )
        for fact, answer, value, words, day, told_by, first_hand in db.execute(question, own)
    )


def _notes(db: sqlite3.Connection, owners: Sequence[str]) -> tuple[Note, ...]:
    question = (
        "SELECT kind, text, audience FROM note WHERE COALESCE(service_at_location_id, ?) = ? AND COALESCE(service_id, ?) = ?"
        " AND COALESCE(service_at_location_id, service_id) IS NOT NULL ORDER BY kind, sort, source_id, id"
    )
    own = [owner for owner in owners for _ in range(2)]
    return tuple(
        Note(kind=kind, text=text, audience=Audience.of(audience)) for kind, text, audience in db.execute(question, own)
    )
