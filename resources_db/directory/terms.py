"""Which needs a service meets, and the words that lead there: a term, its everyday names, and the terms above it."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A taxonomy term with its everyday names."""

    id: str
    name: str
    aliases: str
    parent_id: str


class TermBook:
    """All terms, and which record carries which."""

    def __init__(self, db: sqlite3.Connection) -> None:
        rows = db.execute(
            "SELECT id, COALESCE(name, ''), COALESCE(aliases, ''), COALESCE(parent_id, '') FROM taxonomy_term"
        )
        self._terms = {row[0]: Term(row[0], row[1], row[2].replace(";", " "), row[3]) for row in rows}
        self._carried: defaultdict[str, list[str]] = defaultdict(list)
        links = (
            "SELECT link_id, taxonomy_term_id FROM attribute WHERE taxonomy_term_id IS NOT NULL ORDER BY source_id, id"
        )
        for link, term in db.execute(links):
            self._carried[link].append(term)

    def of(self, *ids: str) -> list[Term]:
        """Return the terms that the records carry themselves, the main need first."""
        wanted = dict.fromkeys(term for record in ids for term in self._carried.get(record, ()))
        return [self._terms[term] for term in wanted if self._terms[term].name]

    def reached(self, terms: Sequence[Term]) -> list[Term]:
        """Return terms and all above them, each once; a loop in the source's tree ends where it closes."""
        found: dict[str, Term] = {}
        for start in terms:
            term: Term | None = start
            while term is not None and term.id not in found:
                found[term.id] = term
                term = self._terms.get(term.parent_id)
        return list(found.values())
