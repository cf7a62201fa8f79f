"""Where in a directory the concepts of the lexicon are found: tier by tier."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic

from navigator.directory.facts import Kind
from navigator.search.ask import Field, R
from navigator.search.concept import pattern_of
from navigator.search.postings import ANYWHERE, OWN_NAME, OWN_WORDS, Postings
from navigator.search.rank import TextTier
from navigator.search.row_sets import in_some, union
from navigator.search.understand.chips import Chip, ChipKind, Term
from navigator.search.understand.lexicon import Recogniser
from navigator.search.understand.taking import Reading
from navigator.search.words import phrase_stems, plain_words, stem

# So many needs of a row that say the same are counted.
SAYING_SO = 3
# Three for each concept: of a million rows some 25 kB each, and megabytes to be read for each anew.
MOST_KEPT = 512


class ConceptRows(Generic[R]):
    """The rows of one directory by concept."""

    def __init__(self, postings: Postings[R], reading: Reading, recogniser: Recogniser) -> None:
        self._postings = postings
        self._lexicon = reading.lexicon
        self._vocabulary = reading.vocabulary
        self._recogniser = recogniser
        self._nothing = postings.nothing()
        # While somebody types, the same concepts come again with each letter; a directory that changed brings a new one.
        self._fitting = lru_cache(MOST_KEPT)(self._looked_for)

    def levels(self, chip: Chip) -> dict[TextTier, R]:
        """Return where the concepts that a chip may mean are found."""
        concepts = [self._lexicon[key] for key in self._with_plain(chip)]
        needs = self._needs(concept.key for concept in concepts)
        named = union(self._nothing, (self._fitting(concept.key, OWN_NAME) for concept in concepts))
        said = self._as_typed(OWN_WORDS, chip)
        # Of all needs that are meant, those that say it in the concept's own words, or in the typed ones.
        main = self._named_needs(self._recogniser.core_of, chip.keys) | (needs & said)
        kin = self._needs(key for concept in concepts for key in concept.kin)
        above = self._needs(key for concept in concepts for key in concept.broader)
        told = union(self._nothing, (self._fitting(concept.key, ANYWHERE) for concept in concepts))
        told = told | self._as_typed(ANYWHERE, chip)
        by_provider = (self._fitting(concept.key, (Field.PROVIDER, Field.TERMS)) for concept in concepts)
        return {
            TextTier.NAME: named & main,
            TextTier.MAIN: main,
            TextTier.TERM: needs | named | self._for_them(chip),
            TextTier.NARROWER: self._needs(key for c in concepts for key in self._lexicon.below(c.key)) | said,
            TextTier.WORDS: union(self._nothing, by_provider) | ((kin | above) & told),
            TextTier.KIN: kin,
            TextTier.BROADER: above,
            TextTier.DESCRIPTION: told,
        }

    def signs(self, chip: Chip) -> Iterator[R]:
        """Yield sets of rows, each a sign more that a row does what a chip asks for.

        A second and a third need that says it, a need that is near it or above it, the typed words anywhere.
        """
        concepts = [self._lexicon[key] for key in chip.keys]
        counted = self._names_of(chip.keys)
        yield from in_some((self._postings.with_needs([name]) for name in sorted(counted)), SAYING_SO)[1:]
        counted |= self._names_of(key for c in concepts for key in self._lexicon.below(c.key))
        for others in ([key for c in concepts for key in c.kin], [key for c in concepts for key in c.broader]):
            names = self._names_of(others) - counted
            yield self._postings.with_needs(sorted(names))
            counted |= names
        yield self._as_typed(ANYWHERE, chip)

    def _names_of(self, keys: Iterable[str]) -> frozenset[str]:
        return frozenset(name for key in keys for name in self._recogniser.needs_of(key))

    def _with_plain(self, chip: Chip) -> tuple[str, ...]:
        """Return the concepts of a chip; where the words also say a fact, with what they ask for but for that fact.

        "Shelter with dog" is met by every shelter that takes the dog, whatever its list calls it. A wish ("veterans'
        housing", a refuge from violence) is what such a place is for: there the general one only stands behind.
        """
        plain = [above for key in chip.keys if self._has_rules(key) for above in self._lexicon[key].broader]
        return tuple(dict.fromkeys([*chip.keys, *plain]))

    def _has_rules(self, key: str) -> bool:
        facts = [self._vocabulary[fact] for fact, _ in self._lexicon[key].facts]
        return bool(facts) and all(fact.kind is Kind.HARD for fact in facts)

    def _as_typed(self, fields: Sequence[Field], chip: Chip) -> R:
        """Return the rows that have the words of a chip as they were typed, or as what they may become."""
        ways = [[Term(word=word) for word in phrase] for phrase in chip.becoming or (phrase_stems(chip.read_from),)]
        if chip.becoming:
            words = plain_words(chip.read_from)
            ways.append([*(Term(word=stem(word)) for word in words[:-1]), Term(word=stem(words[-1]), begun=words[-1])])
        return self._postings.with_any(fields, ways)

    def _needs(self, keys: Iterable[str]) -> R:
        return self._named_needs(self._recogniser.needs_of, keys)

    def _named_needs(self, names_of: Callable[[str], frozenset[str]], keys: Iterable[str]) -> R:
        return self._postings.with_needs(sorted({name for key in keys for name in names_of(key)}))

    def _looked_for(self, key: str, fields: tuple[Field, ...]) -> R:
        """Return the rows whose words in some fields fit a pattern of a concept, or hold one of its phrases.

        A phrase of one word is looked for in names only: anywhere else it says too little.
        """
        concept, own = self._lexicon[key], self._lexicon.phrases_of(key)
        phrases = [stems for stems in own if len(stems) > 1 or fields == OWN_NAME]
        ways = [[Term(word=word) for word in stems] for stems in phrases]
        found = self._postings.with_any(fields, [*ways, *map(_terms_of, concept.needs)])
        if not len(found):
            return found
        return found - self._postings.with_any(fields, [*map(_terms_of, concept.without)])

    def _for_them(self, chip: Chip) -> R:
        """Return, for a population, the rows that say of that very fact that they allow it ("veterans")."""
        concept = self._lexicon[chip.key]
        if chip.kind is not ChipKind.WHO:
            return self._nothing
        return union(
            self._nothing, (self._postings.that_allow(self._vocabulary[key], value) for key, value in concept.facts)
        )

    def saying_so(self, chip: Chip) -> Iterable[tuple[str, R]]:
        """Yield the facts that a chip's concept says by itself, each with the rows that say it by meeting that need."""
        concept = self._lexicon[chip.key]
        for key, _ in concept.facts:
            said = self._as_typed(OWN_WORDS, chip)
            yield key, self._needs(chip.keys) | self._fitting(concept.key, OWN_NAME) | said

    def all_words(self, fields: Sequence[Field], terms: Sequence[Term]) -> R:
        """Return the rows that have all words, each in any of the fields."""
        return self._postings.with_any(fields, [terms])


def _terms_of(written: str) -> list[Term]:
    pattern = pattern_of(written)
    words = [Term(word=word) for word in sorted(pattern.words)]
    return [*words, *(Term(word=prefix, begun=prefix) for prefix in pattern.prefixes)]
