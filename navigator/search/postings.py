"""The sets of rows that a directory gives out: by word, by need, by name, by what is allowed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from navigator.directory.facts import FactSpec
from navigator.search.ask import Field, Rows
from navigator.search.rank import TextTier
from navigator.search.understand.chips import Term

OWN_NAME = (Field.NAME,)
OWN_WORDS = (Field.NAME, Field.TERMS)
NAMES = (Field.NAME, Field.PROVIDER)
ANYWHERE = tuple(Field)
IN_FIELD: Mapping[TextTier, Field] = {
    TextTier.NAME: Field.NAME,
    TextTier.TERM: Field.TERMS,
    TextTier.WORDS: Field.PROVIDER,
    TextTier.DESCRIPTION: Field.DESCRIPTION,
}


R_co = TypeVar("R_co", bound=Rows, covariant=True)


class Postings(Protocol[R_co]):
    """The rows that carry a word, a need or a name, or that say something about a fact; active or not."""

    def with_word(self, fields: Sequence[Field], term: Term) -> R_co:
        """Return the rows that have a word in one of the fields; with a begun one, also those with a word that begins so."""
        ...

    def with_any(self, fields: Sequence[Field], ways: Sequence[Sequence[Term]]) -> R_co:
        """Return the rows that have all words of one of the ways to say it, each word in any of the fields."""
        ...

    def with_needs(self, names: Iterable[str]) -> R_co:
        """Return the rows whose own needs have one of these names."""
        ...

    def called(self, field: Field, stems: Sequence[str]) -> R_co:
        """Return the rows whose NAME, or whose place or PROVIDER, says just these words, but for "the" and "Inc."."""
        ...

    def that_allow(self, spec: FactSpec, value: str) -> R_co:
        """Return the rows that say, however surely, that they allow a value of a fact."""
        ...

    def nothing(self) -> R_co:
        """Return no row."""
        ...
