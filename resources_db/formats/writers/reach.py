"""Terms, attributes and metadata that go with the rows that leave: what is about them, and the terms above their terms."""

from collections.abc import Iterable

from resources_db.directory.records import Value
from resources_db.directory.resolve import Row, Rows
from resources_db.formats.own_terms import TRAINING_LABEL

Ids = set[Value]


def with_terms(rows: Rows, kept: Rows) -> Rows:
    """Return the rows that leave with attributes, terms, taxonomies and metadata about them."""
    here: Ids = {row["id"] for table in kept.values() for row in table}
    parents = {row["id"]: row["parent_id"] for row in rows["taxonomy_term"]}
    taxonomies = {row["id"]: row["taxonomy_id"] for row in rows["taxonomy_term"]}
    candidates = [row for row in rows["attribute"] if row["label"] != TRAINING_LABEL]
    size = -1
    while len(here) > size:
        size = len(here)
        about = [row for row in candidates if row["link_id"] in here]
        here |= {row["id"] for row in about}
        here |= _upwards((row["taxonomy_term_id"] for row in about), parents)
        here |= {taxonomies[term] for term in here & set(taxonomies)} - {None}
    more = {name: _of(rows[name], "id", here) for name in ("attribute", "taxonomy_term", "taxonomy")}
    return kept | more | {"metadata": _of(rows["metadata"], "resource_id", here)}


def _of(table: list[Row], column: str, here: Ids) -> list[Row]:
    return [row for row in table if row[column] in here]


def _upwards(terms: Iterable[Value], parents: dict[Value, Value]) -> Ids:
    """Return terms and all above them; a loop ends where it closes."""
    found: Ids = set()
    for start in terms:
        term: Value = start
        while term is not None and term not in found:
            found.add(term)
            term = parents.get(term)
    return found
