"""Whether what is written of a service tells that a person uses substances: then its very name is sealed (ROLES.md)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from navigator.casebook.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstanceWords:
    """Facts of a situation and beginnings of words that tell of substance use."""

    facts: frozenset[str]
    stems: frozenset[str]

    def told_by(self, snapshot: Snapshot, needs: Iterable[str]) -> bool:
        """Tell whether a service, its needs or the facts ticked for it tell of it; one that nobody classified does."""
        needs = tuple(needs)
        words = (*needs, snapshot.service, snapshot.organization)
        known = any(need.strip() for need in needs)
        return not known or self._in_facts(snapshot.facts) or any(map(self._in_words, words))

    def _in_facts(self, facts: Iterable[str]) -> bool:
        return any(re.split(r"[^a-z_]", fact.casefold(), maxsplit=1)[0] in self.facts for fact in facts)

    def _in_words(self, text: str) -> bool:
        told = " " + re.sub(r"[\W_]+", " ", text.casefold())
        return any(f" {stem}" in told for stem in self.stems)
