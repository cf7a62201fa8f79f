"""What a directory holds as a book of names and as a tree of needs: names alone, of what may be a hit.

Lines are left out: they have a list of their own, which says how each is known.
"""

import sqlite3

from navigator.search.name_book import NamedPlace
from navigator.search.need_tree import NeedCount

NAMES = """
SELECT key, service, organization, CASE WHEN confidential THEN '' ELSE address END, confidential, training
FROM listing WHERE active = 1 AND line = 0
"""
# NOT IN the few that are left out: twenty times faster than IN the many that are not.
COUNTS = """
SELECT n.term, count(*) FROM listing_need AS n
WHERE n.key NOT IN (SELECT key FROM listing WHERE active = 0 OR line = 1) GROUP BY n.term
"""
TERMS = """
SELECT t.name, COALESCE(p.name, '') FROM taxonomy_term AS t LEFT JOIN taxonomy_term AS p ON p.id = t.parent_id
WHERE t.name != '' ORDER BY p.name IS NULL, t.source, t.source_id
"""


def read_names(db: sqlite3.Connection, of_file: int) -> list[NamedPlace]:
    """Return what may be a hit, under keys that carry the number `of_file`."""
    return [
        NamedPlace(of_file | key, service, organization, address, bool(confidential), bool(training))
        for key, service, organization, address, confidential, training in db.execute(NAMES)
    ]


def read_needs(db: sqlite3.Connection) -> list[NeedCount]:
    """Return each need that something meets; one that several sources name stands below the first that has one above it."""
    counts: dict[str, int] = dict(db.execute(COUNTS).fetchall())
    titles: dict[str, tuple[str, str]] = {}
    for name, parent in db.execute(TERMS):
        titles.setdefault(name.casefold(), (name, parent))
    shown = {key: titles.get(key, (key, "")) for key in counts}
    return [
        NeedCount(name=name, count=counts[key], parent=shown.get(parent.casefold(), ("", ""))[0])
        for key, (name, parent) in shown.items()
    ]
