"""The gazetteer: ZIP, "City, ST", county, `lat,lon`, saved places, and names in the directory, without a network."""

import re
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path

from navigator.directory.listing import Precision
from navigator.errors import DamagedFileError
from navigator.geo import Point
from resources_db.directory.connection import read_only_uri
from resources_db.places.folding import fold
from resources_db.places.nearest import area_at
from resources_db.places.states import split_state

POINT = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
# A ZIP alone, or as a suggestion prints it: "97401 Eugene, OR".
ZIP = re.compile(r"\s*(?:(\d{3,5})(?:-?\d{4})?|(\d{5})\s+\D+)\s*")
# An exact name may stand far down among those that begin alike; nobody reads more than a few.
NAMES_READ, NAMES_OFFERED = 200, 8
LAST = chr(0x10FFFF)
# How alike a name must be to be offered (twice the common letters of all), and how much shorter it can be at most then.
ALIKE = 0.75
LEAST_LENGTH = ALIKE / (2 - ALIKE)
ALIKE_IN_LENGTH = (
    "SELECT folded, name, state, zips FROM city WHERE folded >= ? AND folded < ? AND (? = '' OR state = ?)"
    " AND length(folded) BETWEEN ? AND ?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named point; `kind` is zip, city, county, point, saved or directory."""

    name: str
    point: Point
    state: str
    kind: str
    precision: Precision


class PlaceBook:
    """Looks places up. `named` gives points that the directory knows by name, `saved` those that the agency keeps."""

    def __init__(
        self,
        path: Path,
        *,
        named: Callable[[str, int], Sequence[tuple[str, Point]]] = lambda _name, _limit: (),
        saved: Callable[[], Sequence[tuple[str, Point]]] = tuple,
    ) -> None:
        self._path = path
        self._named = named
        self._saved = saved
        self._local = threading.local()

    def find(self, text: str) -> list[Place]:
        """Return the places that a text means: none, one, or several to choose from."""
        looks = (self._saved_place, self._at_point, self._zip, self._area, self._in_directory)
        nothing: list[Place] = []
        return next((found for look in looks if (found := look(text))), nothing)

    def zip_point(self, code: str) -> Point | None:
        """Return the middle of a ZIP, None when there is none of that number."""
        row = self._db().execute("SELECT latitude, longitude FROM zip WHERE zip = ?", (code.zfill(5),)).fetchone()
        return Point(row[0], row[1]) if row else None

    def suggest(self, text: str, limit: int) -> list[Place]:
        """Return places whose name begins like the text, most useful first."""
        exact = self.find(text)
        folded = fold(text)
        if not folded:
            return self._saved_places()[:limit]
        began = self._saved_places(lambda name: name.startswith(folded))
        began += self._areas_beginning(folded, limit) + self._named_places(text, limit)
        return list({place.name: place for place in [*exact, *began]}.values())[:limit]

    def near_misses(self, text: str, limit: int = 5) -> list[str]:
        """Return names of cities that are spelled almost like the text."""
        name, state = split_state(fold(text))
        if not name:
            return []
        # Two names of lengths that differ more are never as alike as that.
        least, most = ceil(len(name) * LEAST_LENGTH), floor(len(name) / LEAST_LENGTH)
        rows = self._db().execute(ALIKE_IN_LENGTH, (name[0], name[0] + LAST, state, state, least, most))
        by_fold: dict[str, tuple[int, str]] = {}
        for folded, city, code, zips in rows:
            by_fold[folded] = max(by_fold.get(folded, (0, "")), (zips, f"{city}, {code}"))
        return [by_fold[match][1] for match in _alike(name, list(by_fold), limit)]

    def _saved_places(self, fits: Callable[[str], bool] = lambda _name: True) -> list[Place]:
        # Only what fits is looked up on the map: a text tries many names. Of one name the first counts.
        fitting: dict[str, tuple[str, Point]] = {}
        for name, point in self._saved():
            folded = fold(name)
            if fits(folded):
                fitting.setdefault(folded, (name, point))
        return [self._from_point(name, point, "saved") for name, point in fitting.values()]

    def _saved_place(self, text: str) -> list[Place]:
        folded = fold(text)
        return self._saved_places(lambda name: name == folded)[:1]

    def _at_point(self, text: str) -> list[Place]:
        match = POINT.fullmatch(text)
        if not match:
            return []
        try:
            point = Point(float(match[1]), float(match[2]))
        except ValueError:
            return []
        return [self._from_point(f"{point.latitude:g}, {point.longitude:g}", point, "point")]

    def _zip(self, text: str) -> list[Place]:
        """Find a ZIP; one that lost its leading zeros in a spreadsheet is found too."""
        match = ZIP.fullmatch(text)
        if not match:
            return []
        rows = self._db().execute(
            "SELECT zip || ' ' || city || ', ' || state, latitude, longitude, state FROM zip WHERE zip = ?",
            ((match[1] or match[2]).zfill(5),),
        )
        return [_place(row, "zip", Precision.ZIP) for row in rows]

    def _area(self, text: str) -> list[Place]:
        name, state = split_state(fold(text))
        tables = ("county", "city") if name.endswith((" county", " parish", " borough")) else ("city", "county")
        found: list[Place] = []
        for table in tables:
            names = (name,) if table == "city" else (name, f"{name} county")
            found += [place for one in names for place in self._named_area(table, one, state)]
            if found:
                break
        return found

    def _named_area(self, table: str, name: str, state: str) -> Iterator[Place]:
        rows = self._db().execute(
            f"SELECT name || ', ' || state, latitude, longitude, state FROM {table}"  # noqa: S608 - our own table names
            " WHERE folded = ? AND (? = '' OR state = ?) ORDER BY zips DESC, state",
            (name, state, state),
        )
        return (_place(row, table, Precision.CITY) for row in rows)

    def _areas_beginning(self, folded: str, limit: int) -> list[Place]:
        if folded.isdigit():
            sql = "SELECT zip || ' ' || city || ', ' || state, latitude, longitude, state FROM zip WHERE zip >= ? AND zip < ? LIMIT ?"
            rows = self._db().execute(sql, (folded, folded + ":", limit))
            return [_place(row, "zip", Precision.ZIP) for row in rows]
        name, state = split_state(folded)
        found = self._areas_between(name, name + "{", state, limit)
        before, _, last = folded.rpartition(" ")
        if not found and before and not state:
            # "springfield o": the state is only half typed.
            found = self._areas_between(before, before + " ", last[:2].upper(), limit)
        return found

    def _areas_between(self, first: str, last: str, state: str, limit: int) -> list[Place]:
        """Return cities, then counties whose folded name lies between, in states whose code begins so."""
        found: list[Place] = []
        for table in ("city", "county"):
            rows = self._db().execute(
                f"SELECT name || ', ' || state, latitude, longitude, state FROM {table} WHERE folded >= ? AND folded < ?"  # noqa: S608
                " AND substr(state, 1, length(?)) = ? ORDER BY zips DESC LIMIT ?",
                (first, last, state, state, limit),
            )
            found += [_place(row, table, Precision.CITY) for row in rows]
        return found

    def _in_directory(self, text: str) -> list[Place]:
        named = self._named(text, NAMES_READ)
        exact = [entry for entry in named if fold(entry[0]) == fold(text)]
        return [self._from_point(name, point, "directory") for name, point in exact[:1] or named[:NAMES_OFFERED]]

    def _named_places(self, text: str, limit: int) -> list[Place]:
        return [self._from_point(name, point, "directory") for name, point in self._named(text, limit)]

    def _from_point(self, name: str, point: Point, kind: str) -> Place:
        return Place(
            name=name, point=point, state=area_at(self._db(), point)[0], kind=kind, precision=Precision.ROOFTOP
        )

    def _db(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = open_places(self._path)
        return db


def _alike(name: str, names: Sequence[str], limit: int) -> list[str]:
    """Return the names that are spelled almost like one, the likest first."""
    from rapidfuzz import process  # noqa: PLC0415 - the first name that is not known
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    found = process.extract(name, names, scorer=Indel.normalized_similarity, limit=limit, score_cutoff=ALIKE)
    return [match for match, *_ in found]


def open_places(path: Path) -> sqlite3.Connection:
    """Open the gazetteer; raises DamagedFileError when it is missing or none."""
    try:
        db = sqlite3.connect(read_only_uri(path), uri=True)
        db.execute("SELECT zip FROM zip LIMIT 1").fetchone()
    except sqlite3.DatabaseError as error:
        raise DamagedFileError(
            "The list of places that comes with Navigator is missing or damaged.",
            hint="Install Navigator again.",
        ) from error
    return db


def _place(row: Sequence[object], kind: str, precision: Precision) -> Place:
    name, latitude, longitude, state = row
    point = Point(float(str(latitude)), float(str(longitude)))
    return Place(name=str(name), point=point, state=str(state), kind=kind, precision=precision)
