"""A place that one source calls confidential is hidden in every source, now and at each later import (S16)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from navigator.directory.sameness.compare import same_secret
from navigator.directory.sameness.faces import Face
from navigator.directory.sameness.names import COMMON
from navigator.ids import record_id
from resources_db.directory.confidential import DROPPED, OF_A_SERVICE, TELLING, tells_hours_only
from resources_db.directory.resolve import Row, Rows, sealed
from resources_db.directory.streets import tells_a_street
from resources_db.directory.told_places import LEADING, WORDS, street_lines, withheld

SOURCE = "suppressed"
Target = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """Rows without what would give a place away, and the rows that were left out for it."""

    rows: Rows
    dropped: frozenset[Target]


def known(rows: Rows) -> frozenset[str]:
    """Return the ids of the locations that are to stay hidden."""
    return frozenset(str(row["location_id"]) for row in rows["suppression"])


def confidential(rows: Rows) -> frozenset[str]:
    """Return the ids of the locations that their own source calls confidential."""
    return frozenset(str(row["id"]) for row in rows["location"] if row["confidential"])


def without_lost_doors(rows: Rows, before: Rows) -> Rows:
    """Return rows without corrections of what stood at a place that is confidential now and went with it.

    Its record is gone, so nothing else tells that the words of the correction lead to a door.
    """
    secret = confidential(rows)
    lost = {
        (name, str(row["id"]))
        for name in (*DROPPED, "contact", "phone")
        for row in before[name]
        if row["location_id"] in secret
    } - {(name, str(row["id"])) for name in (*DROPPED, "contact", "phone") for row in rows[name]}
    kept = [row for row in rows["correction"] if (str(row["record_table"]), str(row["record_id"])) not in lost]
    return rows | {"correction": kept}


def suppressions(rows: Rows, faces: dict[str, Face]) -> list[Row]:
    """Return the `suppression` rows of a directory: those before, and each place that another source hides now."""
    before = {str(row["location_id"]): row for row in rows["suppression"]}
    for place, because in _found(faces):
        before.setdefault(place, _row(place, because))
    return list(before.values())


def hidden(rows: Rows, places: frozenset[str]) -> Hidden:
    """Hide places: no point, no street, no words about them; what is about the place alone goes, corrections of it too."""
    at = [row for row in rows["service_at_location"] if row["location_id"] in places]
    door = _Door(
        places=places,
        links=frozenset(str(row["id"]) for row in at),
        services=frozenset(str(row["service_id"]) for row in at),
        streets=street_lines(str(row["address_1"] or "") for row in rows["address"] if row["location_id"] in places),
    )
    gone: set[Target] = set()
    kept: Rows = {}
    for name, table in rows.items():
        kept[name] = []
        for row in table:
            if _goes(name, row, door):
                gone.add((name, str(row["id"])))
            else:
                kept[name].append(_stripped(name, row, door))
    corrections = [row for row in rows["correction"] if not _corrects(row, rows, door, gone)]
    return Hidden(rows=_without_talk(kept, places, gone) | {"correction": corrections}, dropped=frozenset(gone))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Door:
    """Hidden places, the links and services there, and what finds their streets in a text."""

    places: frozenset[str]
    links: frozenset[str]
    services: frozenset[str]
    streets: list[re.Pattern[str]]

    def touches(self, name: str, row: Row) -> bool:
        """Tell whether a row is about the place itself or about what is offered there."""
        if name in ("location", "service_at_location") and row["id"] in self.places | self.links:
            return True
        return row.get("location_id") in self.places or row.get("service_at_location_id") in self.links


def _found(faces: dict[str, Face]) -> Iterator[tuple[str, str]]:
    """Yield each shown place that a hidden one of another source may be, and that source."""
    shown = [face for face in faces.values() if not face.secret]
    by_key: defaultdict[str, set[str]] = defaultdict(set)
    for face in shown:
        for key in _keys(face):
            by_key[key].add(face.id)
    for secret in (face for face in faces.values() if face.secret):
        near = {own for key in _keys(secret) for own in by_key.get(key, ())}
        for own in sorted(near):
            if faces[own].source != secret.source and same_secret(secret, faces[own]):
                yield own, secret.source


def _keys(face: Face) -> Iterator[str]:
    yield from face.phones
    yield from (word for word in face.name if word not in COMMON)


def _row(place: str, because: str) -> Row:
    own: Row = {"id": record_id(SOURCE, "suppression", place), "source": SOURCE, "source_id": place, "row_hash": None}
    return sealed(own | {"location_id": place, "because": because})


def _goes(name: str, row: Row, door: _Door) -> bool:
    if name == "attribute":
        about = row["link_id"] in door.services and row["value"] is not None
        return about and LEADING.search(str(row["label"] or "")) is not None
    if name not in (*DROPPED, "contact", "phone") or row["location_id"] not in door.places:
        return False
    return name in DROPPED or not any(row[column] for column in OF_A_SERVICE)


def _stripped(name: str, row: Row, door: _Door) -> Row:
    if name == "service":
        return _told_less(row, door) if row["id"] in door.services else row
    about = door.touches(name, row)
    if name == "fact":
        # A fact hangs on the service as often as on its place, so each that leads to any door of a hidden one is hushed.
        near = about or row["service_id"] in door.services
        return sealed(row | {"words": None}) if near and tells_a_street(str(row["words"] or "")) else row
    if not about or name not in TELLING:
        return row
    silent = {column: None for column in TELLING[name] if column in row}
    if name == "schedule" and tells_hours_only(str(row["description"] or "")):
        silent.pop("description")
    return sealed(row | silent | ({"confidential": 1} if name == "location" else {}))


def _told_less(row: Row, door: _Door) -> Row:
    told: Row = {column: withheld(str(row[column]), door.streets) for column in WORDS if row[column] is not None}
    return sealed(row | told) if any(row[column] != text for column, text in told.items()) else row


def _corrects(correction: Row, rows: Rows, door: _Door, gone: set[Target]) -> bool:
    """Tell whether a correction is about what is hidden: laid over, it would bring it back."""
    table, own = str(correction["record_table"]), str(correction["record_id"])
    if (table, own) in gone:
        return True
    if correction["record_column"] not in TELLING.get(table, ()):
        return False
    return any(row["id"] == own and door.touches(table, row) for row in rows[table])


def _without_talk(rows: Rows, places: frozenset[str], gone: set[Target]) -> Rows:
    """Drop what is said in free words of a hidden place or of a row that went; a bare term may stay."""
    silent = places | {own for _, own in gone}

    def stays(name: str, row: Row) -> bool:
        about, bare = ("link_id", row.get("value") is None) if name == "attribute" else ("resource_id", False)
        if row[about] not in silent or bare:
            return True
        gone.add((name, str(row["id"])))
        return False

    talk = {name: [row for row in rows[name] if stays(name, row)] for name in ("attribute", "metadata")}
    lost_contacts = {own for name, own in gone if name == "contact"}
    phones = [
        sealed(row | {"contact_id": None}) if row["contact_id"] in lost_contacts else row for row in rows["phone"]
    ]
    return rows | talk | {"phone": phones}
