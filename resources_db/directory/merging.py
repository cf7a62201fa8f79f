"""Joins the listings of one service at one place that several sources tell of; their rows stay as they are.

For each field the member whose knowledge is newest and has something to say decides, the agency's own word first; which
one that was is kept in `origin`. Lifting a match and building again gives back what was there.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from navigator.directory.listing import Precision
from resources_db.directory.matching.find import LOCAL
from resources_db.directory.matching.groups import Groups
from resources_db.directory.phones import last_digits

TABLES = """
CREATE TABLE member (
    id TEXT PRIMARY KEY, key INTEGER NOT NULL, rank INTEGER NOT NULL, service_id TEXT NOT NULL, location_id TEXT,
    organization_id TEXT, source TEXT NOT NULL, source_id TEXT NOT NULL, assured_date TEXT
) WITHOUT ROWID;
CREATE INDEX member_key ON member (key);
CREATE TABLE origin (
    key INTEGER NOT NULL, field TEXT NOT NULL, source TEXT NOT NULL, record_id TEXT NOT NULL, assured_date TEXT,
    PRIMARY KEY (key, field)
) WITHOUT ROWID;
"""
JOINED = ("sure", "joined")
PRECISE = tuple(Precision)
Row = dict[str, Any]


def bundles(db: sqlite3.Connection, rows: Iterable[Row]) -> list[list[Row]]:
    """Return the joined rows by listing, in the order of the first ones; each bundle begins with its newest knowledge."""
    services, places = _groups(db, "service"), _groups(db, "location")
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        place = places.head(row["location_id"]) if row["location_id"] else ""
        service = services.head(row["service_id"])
        alone = len(services.of(row["service_id"])) == 1
        # Only a service that is one with another is joined, and only where both are offered.
        found[(service, place or row["id"]) if not alone else (row["id"], "")].append(row)
    return [sorted(bundle, key=_rank) for bundle in found.values()]


def write_members(db: sqlite3.Connection, key: int, bundle: Sequence[Row], origins: Mapping[str, Row]) -> None:
    """Keep which records a listing is made of, and which of them each field is from; one record alone needs none."""
    if len(bundle) == 1:
        return
    columns = ("id", "service_id", "location_id", "organization_id", "source", "source_id", "assured_date")
    db.executemany(
        f"INSERT INTO member (key, rank, {', '.join(columns)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        [(key, rank, *(row[column] for column in columns)) for rank, row in enumerate(bundle)],
    )
    db.executemany(
        "INSERT INTO origin VALUES (?, ?, ?, ?, ?)",
        [(key, name, row["source"], row["id"], row["assured_date"]) for name, row in sorted(origins.items())],
    )


def merged(flats: Sequence[Row]) -> tuple[Row, dict[str, Row]]:
    """Return one listing made of several, newest knowledge first, and the row that each field is from."""
    first = dict(flats[0])
    origins = {"service": flats[0], "organization": flats[0]}
    if len(flats) == 1:
        return first, origins
    secret = any(flat["confidential"] for flat in flats)
    told = next((flat for flat in flats if flat["address"]), flats[0])
    first["address"], origins["address"] = told["address"], told
    # The text and the rules are of one mind only when they are from one member.
    told = next((flat for flat in flats if flat["hours"] or flat["hours_text"]), flats[0])
    first |= {"hours": told["hours"], "hours_text": told["hours_text"]}
    origins["hours"] = told
    exact = min(flats, key=lambda flat: PRECISE.index(Precision(flat["precision"])))
    first |= {name: exact[name] for name in ("latitude", "longitude", "precision")}
    origins["point"] = exact
    if secret:
        first |= {"latitude": None, "longitude": None, "precision": "none", "address": "", "confidential": 1}
    first["not_public"] = int(any(flat["not_public"] for flat in flats))
    first["needs"] = json.dumps(_once(name for flat in flats for name in json.loads(flat["needs"])), ensure_ascii=False)
    first["phones"] = _phones(flats)
    origins["phones"] = next((flat for flat in flats if flat["phones"] != "[]"), flats[0])
    return first, origins


def _phones(flats: Sequence[Row]) -> str:
    """Return the numbers of all members, each once, what one of them calls first at the head."""
    phones = [phone for flat in flats for phone in json.loads(flat["phones"])]
    held = {last_digits(phone["number"]) for phone in phones if phone.get("audience") == "partners"}
    once: dict[tuple[str, object, object], Row] = {}
    for phone in phones:
        # One source may print what another keeps for teams: then it stays for teams.
        kept = phone | {"audience": "partners"} if last_digits(phone["number"]) in held else phone
        once.setdefault((last_digits(phone["number"]), phone.get("extension"), phone.get("menu_option")), kept)
    ordered = sorted(once.values(), key=lambda phone: not phone.get("call_first"))
    return json.dumps(ordered, ensure_ascii=False, sort_keys=True)


def _once(names: Iterable[str]) -> list[str]:
    return list({name.casefold(): name for name in reversed(list(names))}.values())[::-1]


def _rank(row: Row) -> tuple[bool, str, str, str]:
    newest = "".join(
        chr(ord("9") - ord(sign) + ord("0")) if sign.isdigit() else sign for sign in row["assured_date"] or ""
    )
    return (row["source"] != LOCAL, newest or "~", row["source"], row["id"])


def _groups(db: sqlite3.Connection, kind: str) -> Groups:
    groups = Groups()
    marks = ", ".join("?" * len(JOINED))
    question = f'SELECT first_id, second_id FROM "match" WHERE kind = ? AND state IN ({marks}) ORDER BY id'  # noqa: S608
    for first, second in db.execute(question, [kind, *JOINED]):
        groups.join(first, second)
    return groups
