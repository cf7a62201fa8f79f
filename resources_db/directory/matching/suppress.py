"""A place that one source calls confidential is hidden in every source, now and at each later import (S16)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from navigator.directory.sameness.compare import same_secret
from navigator.directory.sameness.faces import Face
from navigator.directory.sameness.names import COMMON
from navigator.ids import record_id
from resources_db.directory.confidential import DROPPED, OF_A_SERVICE, TELLING, tells_hours_only
from resources_db.directory.records import Value
from resources_db.directory.resolve import Row, Rows, sealed
from resources_db.directory.streets import tells_a_street

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


def suppressions(rows: Rows, faces: dict[str, Face]) -> list[Row]:
    """Return the `suppression` rows of a directory: those before, and each place that another source hides now."""
    before = {str(row["location_id"]): row for row in rows["suppression"]}
    for place, because in _found(faces):
        before.setdefault(place, _row(place, because))
    return list(before.values())


def hidden(rows: Rows, places: frozenset[str]) -> Hidden:
    """Hide places: no point, no street, no words about them; what is about the place alone goes."""
    links = {str(row["id"]) for row in rows["service_at_location"] if row["location_id"] in places}
    services = {row["service_id"] for row in rows["service_at_location"] if row["location_id"] in places}
    gone: set[Target] = set()
    kept: Rows = {}
    for name, table in rows.items():
        kept[name] = []
        for row in table:
            if _goes(name, row, places):
                gone.add((name, str(row["id"])))
            else:
                kept[name].append(_stripped(name, row, places, links, services))
    return Hidden(rows=_without_talk(kept, places, gone), dropped=frozenset(gone))


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


def _goes(name: str, row: Row, places: frozenset[str]) -> bool:
    if name in DROPPED:
        return row["location_id"] in places
    if name in ("contact", "phone"):
        return row["location_id"] in places and not any(row[column] for column in OF_A_SERVICE)
    return name == "correction" and row["record_table"] in ("location", *DROPPED) and row["record_id"] in places


def _stripped(name: str, row: Row, places: frozenset[str], links: set[str], services: set[Value]) -> Row:
    about = row["id"] in places if name == "location" else row.get("location_id") in places
    about = about or row.get("service_at_location_id") in links
    if name == "fact":
        # A fact hangs on the service as often as on its place, so each that leads to any door of a hidden one is hushed.
        near = about or row["service_id"] in services
        return sealed(row | {"words": None}) if near and tells_a_street(str(row["words"] or "")) else row
    if not about or name not in TELLING:
        return row
    silent = {column: None for column in TELLING[name] if column in row}
    if name == "schedule" and tells_hours_only(str(row["description"] or "")):
        silent.pop("description")
    return sealed(row | silent | ({"confidential": 1} if name == "location" else {}))


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
    corrections = [row for row in rows["correction"] if row["record_id"] not in silent - places]
    lost_contacts = {own for name, own in gone if name == "contact"}
    phones = [
        sealed(row | {"contact_id": None}) if row["contact_id"] in lost_contacts else row for row in rows["phone"]
    ]
    return rows | talk | {"correction": corrections, "phone": phones}
