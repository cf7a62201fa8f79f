"""The terms of an iCarol export: the office's own taxonomy by code, and its categories, which people know better."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from resources_db.directory.records import NO_EXTRA, Record
from resources_db.formats.icarol.cells import items
from resources_db.formats.icarol.row import Row

TAXONOMY, CATEGORIES = "taxonomy", "categories"
SHORT = 2000


class Term(NamedTuple):
    """One term: its id, its code and its name in a taxonomy."""

    id: str
    code: str
    name: str
    taxonomy: str


class Terms(NamedTuple):
    """The terms of a row; `paired` when each of its codes has a name."""

    paired: bool
    terms: tuple[Term, ...]


NONE = Terms(paired=True, terms=())


def taxonomy_records(rows: Sequence[Row]) -> Iterator[Record]:
    """Yield both taxonomies and every term in them, each once, by the row that names it first."""
    if rows:
        yield rows[0].record("taxonomy", TAXONOMY, name="Terms of the 2-1-1 office")
        yield rows[0].record("taxonomy", CATEGORIES, name="Categories of the 2-1-1 office")
    known: set[str] = set()
    for row in rows:
        for term in terms_of(row).terms:
            if term.id not in known:
                known.add(term.id)
                yield row.record("taxonomy_term", term.id, name=term.name, code=term.code, taxonomy_id=term.taxonomy)


def term_links(row: Row) -> Iterator[Record]:
    """Yield the terms that a row carries, the main one first: categories come after the office's terms."""
    for sort, term in enumerate(terms_of(row).terms):
        told = {"link_id": row.id, "link_entity": "service", "link_type": "need", "taxonomy_term_id": term.id}
        yield Record("attribute", f"{row.id}/{sort:03}", told, NO_EXTRA, row.file, row.number)


def are_paired(row: Row) -> bool:
    """Tell whether the row names its codes, so that they come in as terms; others stay beside the service as written."""
    return terms_of(row).paired


def terms_of(row: Row) -> Terms:
    """Return the terms of a row; rows that are filed alike are many."""
    if not row.layout.terms:
        return NONE
    get = row.cells.get
    codes, names, categories = get("taxonomycodes", ""), get("taxonomyterm", ""), get("categories", "")
    if not (codes or names or categories):
        return NONE
    if len(codes) + len(names) + len(categories) > SHORT:
        return _terms(codes, names, categories)
    return _short_terms(codes, names, categories)


def _terms(codes: str, names: str, categories: str) -> Terms:
    """Return the terms of three cells; codes and names belong together only where there are as many of both."""
    by_code, by_name = [code.split(" * ")[0] for code in items(codes)], items(names)
    paired = len(by_code) == len(by_name)
    both = zip(by_code, by_name, strict=True) if paired else (("", name) for name in by_name)
    found = [Term(f"term:{name}", code, name, TAXONOMY) for code, name in both]
    found += [Term(f"category:{name}", "", name.rstrip("*"), CATEGORIES) for name in items(categories)]
    return Terms(paired=paired, terms=tuple({term.id: term for term in found}.values()))


_short_terms = lru_cache(maxsize=1 << 12)(_terms)
