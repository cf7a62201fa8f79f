"""Words as they were meant: every correction is a chip that can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from navigator.search.understand.chips import ChipKind
from navigator.search.understand.segments import left_of
from navigator.search.understand.taking import Reading, Taken
from navigator.search.understand.tokens import Token
from navigator.search.words import stem

# Shorter words are not corrected: too many others are one slip away.
MIN_SPELT = 4
# Nobody mistypes more words of one question; a pasted page is not corrected to its end.
MOST_SPELT = 12
# Nor does anybody write a phrase into a text as long as this.
MOST_FITTED = 8


@dataclass(frozen=True, slots=True)
class Speller:
    """Corrects the words of one text."""

    reading: Reading
    taken: Taken

    def spelt(self, tokens: Sequence[Token], places: frozenset[int]) -> list[Token]:
        """Return the tokens as they were meant; in a text with many slips only the first of them are corrected."""
        found, looked_up = list(tokens), 0
        for at, token in enumerate(tokens):
            slip = token.start not in places and looked_up < MOST_SPELT and _is_slip(token, self.reading)
            looked_up += slip
            if slip:
                found[at] = self._one(found, at)
        return self._fitting(found, places)

    def _one(self, tokens: Sequence[Token], at: int) -> Token:
        """Return an unknown word as it was meant: what makes a phrase with those beside it, else the likeliest."""
        token = tokens[at]
        meant = self.reading.lexicon.gaps.meant([(each.word, each.stem) for each in tokens], at)
        return self._as_meant(token, meant or next(iter(self.reading.spelling.near(token.word)), None))

    def _as_meant(self, token: Token, meant: str | None) -> Token:
        if meant is None or not self.taken.take(ChipKind.SPELLING, token.word, meant, f"spelt {meant}", [token]):
            return token
        return replace(token, word=meant, stem=stem(meant), begun=False, spelt=True)

    def _fitting(self, tokens: list[Token], places: frozenset[int]) -> list[Token]:
        """Return the tokens, a known word that means nothing where it stands as the one that fits there ("senior enter").

        Not where rows have these very words together: they are somebody's name.
        """
        if len(tokens) > MOST_FITTED:
            return tokens
        for at in sorted(left_of(tokens, self.reading, self.taken)):
            words = [(each.word, each.stem) for each in tokens]
            token = tokens[at]
            kept = token.spelt or token.start in places or token.word in self.reading.book.short
            meant = None if kept else self.reading.lexicon.gaps.meant(words, at)
            if meant and not self.reading.spelling.together([stem for _, stem in words]):
                tokens[at] = self._as_meant(token, meant)
        return tokens


def _is_slip(token: Token, reading: Reading) -> bool:
    """Tell whether nothing and nobody here has the word; one that a row or a phrase has is meant as it stands."""
    if len(token.word) < MIN_SPELT or not token.word.isalpha() or token.word in reading.book.short:
        return False
    return token.stem not in reading.book.words and not reading.spelling.knows(token.word, begun=token.begun)
