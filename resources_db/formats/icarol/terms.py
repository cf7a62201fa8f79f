"""The terms of an iCarol export: the office's own taxonomy by code, and its categories, which people know better."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from resources_db.directory.records import Record
from resources_db.formats.icarol.cells import items

if TYPE_CHECKING:
    from resources_db.formats.icarol.row import Row

TAXONOMY, CATEGORIES = "taxonomy", "categories"


def taxonomy_records(rows: Sequence["Row"]) -> Iterator[Record]:
    """Yield both taxonomies and every term in them, each once, by the row that names it first."""
    if rows:
        yield rows[0].record("taxonomy", TAXONOMY, name="Terms of the 2-1-1 office")
        yield rows[0].record("taxonomy", CATEGORIES, name="Categories of the 2-1-1 office")
    known: set[str] = set()
    for row in rows:
        for term, code, name, taxonomy in _terms(row):
            if term not in known:
                known.add(term)
                yield row.record("taxonomy_term", term, name=name, code=code, taxonomy_id=taxonomy)


def term_links(row: "Row") -> Iterator[Record]:
    """Yield the terms that a row carries, the main one first: categories come after the office's terms."""
    for sort, (term, *_) in enumerate(_terms(row)):
        yield row.record(
            "attribute",
            f"{row.id}/{sort:03}",
            link_id=row.id,
            link_entity="service",
            link_type="need",
            taxonomy_term_id=term,
        )


def are_paired(row: "Row") -> bool:
    """Tell whether the row names its codes, so that they come in as terms; others stay beside the service as written."""
    return len(_codes(row)) == len(list(items(row.cells.get("taxonomyterm", ""))))


def _codes(row: "Row") -> list[str]:
    return [code.split(" * ")[0] for code in items(row.cells.get("taxonomycodes", ""))]


def _terms(row: "Row") -> Iterable[tuple[str, str, str, str]]:
    """Yield id, code, name and taxonomy of each term; codes and names belong together only where there are as many of both."""
    codes = _codes(row)
    names = list(items(row.cells.get("taxonomyterm", "")))
    paired = list(zip(codes, names, strict=True)) if are_paired(row) else [("", name) for name in names]
    found = [(f"term:{name}", code, name, TAXONOMY) for code, name in paired]
    found += [(f"category:{name}", "", name.rstrip("*"), CATEGORIES) for name in items(row.cells.get("categories", ""))]
    return list({term[0]: term for term in found}.values())
