"""Reads the places of the night with all their facts in a few questions; fits navigator.ports.NightDirectory."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from navigator.directory.night import NightPlace, for_people, night_needs
from resources_db.directory.connection import open_read_only
from resources_db.directory.pages import facts_of_rows
from resources_db.directory.reader import to_listing

DROP_OFF = frozenset({"drop-off"})
NONE: frozenset[str] = frozenset()


class NightReader:
    """Reads one directory file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def night_places(self) -> Sequence[NightPlace]:
        """Return every active place of the night; raises NotFoundError and DamagedFileError."""
        with closing(open_read_only(self._path)) as db:
            db.row_factory = sqlite3.Row
            needs = _needs(db)
            rows = db.execute("SELECT * FROM listing WHERE active = 1 AND line = 0 ORDER BY key").fetchall()
            facts = facts_of_rows(db, [row["key"] for row in rows])
        dropping = {key for key, told in facts.items() if any(fact.fact == "drop_off" for fact in told)}
        met = needs | {key: needs.get(key, NONE) | DROP_OFF for key in dropping}
        places = [
            NightPlace(listing=to_listing(dict(row)), facts=tuple(facts.get(row["key"], ())), needs=met[row["key"]])
            for row in rows
            if row["key"] in met
        ]
        return [place for place in places if for_people(place.listing)]


def _needs(db: sqlite3.Connection) -> dict[int, frozenset[str]]:
    terms = {row[0]: night_needs(row[0]) for row in db.execute("SELECT DISTINCT term FROM listing_need")}
    found: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for term, key in db.execute("SELECT term, key FROM listing_need"):
        found[key] |= terms[term]
    return {key: needs for key, needs in found.items() if needs}
