"""Text as typed to what was meant. Nothing is applied silently: each piece is a chip, and a chip taken back is text again."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from navigator.geo import METRES_PER_MILE
from navigator.search.concept import ConceptKind
from navigator.search.query import Origin
from navigator.search.understand.chips import ChipKind, Term, Understood
from navigator.search.understand.lexicon import Becoming
from navigator.search.understand.moments import ANY, moment_of
from navigator.search.understand.places import PlaceFound, after_leading, place_in
from navigator.search.understand.segments import left_of, segments_of
from navigator.search.understand.spelling import Speller
from navigator.search.understand.taking import OPEN, Reading, Taken
from navigator.search.understand.tokens import Token, tokens_of
from navigator.search.words import stem

# No phrase still being typed is looked for in more words than these.
MOST_BEGUN_WORDS = 4


def understand(
    text: str, reading: Reading, now: datetime, dropped: frozenset[str] = frozenset(), *, state: str = ""
) -> Understood:
    """Return what a text means at an aware `now`, in a state of two letters; `dropped` are ids of chips taken back."""
    return _Reader(text, reading, dropped, state).understood(now)


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, reading: Reading, dropped: frozenset[str], state: str) -> None:
        self._typed = text
        self._text = unicodedata.normalize("NFC", text)  # what the places of the words count in
        self._state = state
        self._with = reading
        self._tokens = tokens_of(self._text)
        self._taken = Taken(text=self._text, reading=reading, dropped=dropped)

    def understood(self, now: datetime) -> Understood:
        place, tokens = self._place(self._tokens)
        clock, tokens = self._clock(tokens)
        places = after_leading(tokens, self._with.book)
        tokens = Speller(self._with, self._taken).spelt(tokens, places)
        left = self._in_other_order(self._begun(self._phrases(self._in_full(tokens))))
        taken = self._taken
        if not (left or taken.chips):
            # Words that carry nothing by themselves are all there is.
            left = [token for token in tokens if token.word]
        within = next((float(chip.value) for chip in taken.chips if chip.kind is ChipKind.WITHIN), None)
        return Understood(
            text=self._typed,
            chips=taken.chips,
            left=tuple(_term(token, self._text) for token in left),
            spoken=tuple(_term(token, self._text) for token in self._carried(tokens)),
            in_full=tuple(_term(full, self._text) for token in tokens for full in self._full(token)),
            completed=self._completed(tokens),
            situation=taken.situation,
            implied=frozenset(taken.implied),
            origin=place.origin if place else None,
            within_m=None if within is None else within * METRES_PER_MILE,
            moment=moment_of(taken.says, clock, now),
            open_only=OPEN in taken.says,
            any_time=ANY in taken.says,
        )

    def _place(self, tokens: Sequence[Token]) -> tuple[PlaceFound | None, list[Token]]:
        def resolve(name: str) -> Origin | None:
            return self._with.resolve(name, self._state)

        found = place_in(tokens, self._text, self._with.book, resolve)
        if found is None or _is_said(found, tokens, self._with):
            return None, list(tokens)
        name, taken = found.origin.name, tokens[found.start : found.end]
        if not self._taken.take(ChipKind.PLACE, found.origin.kind, name, f"near {name}", taken):
            return None, list(tokens)
        return found, [*tokens[: found.start], *tokens[found.end :]]

    def _clock(self, tokens: Sequence[Token]) -> tuple[time | None, list[Token]]:
        """Take the first time of day that is told; the others are left out, as nobody means two."""
        rest = [token for token in tokens if token.clock is None]
        told = next((token for token in tokens if token.clock is not None), None)
        if told is None or told.clock is None:
            return None, rest
        words = f"{told.clock:%H:%M}"
        return (told.clock if self._taken.take(ChipKind.MOMENT, "clock", words, words, [told]) else None), rest

    def _in_full(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the words with short forms in full where that means more ("voc rehab"), or no row has the short one."""
        left = left_of(tokens, self._with, self._taken)
        full = [each for at, token in enumerate(tokens) for each in (self._full(token) if at in left else [token])]
        if len(full) == len(tokens) and full == list(tokens):
            return full
        if len(left_of(full, self._with, self._taken)) < len(left):
            return full
        return self._carried(tokens)

    def _carried(self, tokens: Sequence[Token]) -> list[Token]:
        """Return all words as a name would have them: in full the short forms that no row has."""
        knows = self._with.spelling.carries
        return [full for token in tokens for full in ([token] if knows(token.word) else self._full(token))]

    def _completed(self, tokens: Sequence[Token]) -> tuple[tuple[Term, ...], ...]:
        """Return all words with what is in the making as each phrase that it may become."""
        making = self._taken.in_the_making
        before = [_term(token, self._text) for token in self._carried([t for t in tokens if t not in making])]
        becoming = (phrase for chip in self._taken.chips for phrase in chip.becoming if len(before) + len(phrase) > 1)
        return tuple((*before, *(Term(word=word) for word in phrase)) for phrase in becoming)

    def _full(self, token: Token) -> list[Token]:
        full = self._with.book.short.get(token.word)
        if full is None:
            return [token]
        return [replace(token, word=word, stem=stem(word), begun=False) for word in full.split()]

    def _phrases(self, tokens: Sequence[Token]) -> list[Token]:
        """Take the phrases that mean something; return the words that are left.

        A phrase that is a need and a fact ("medicaid") is the need when nothing else is told. A need that a fact has in
        its train ("drunk") counts when no other is named.
        """
        segments = segments_of(tokens, self._with, self._taken)
        named = any(s.concept and not s.saying and _is_need(self._with, s.concept) for s in segments)
        alone = sum(bool(s.concept) or s.tells or s.is_left for s in segments) == 1
        left: list[Token] = []
        for segment in segments:
            words = tokens[segment.start : segment.end]
            if segment.saying is not None and not ((segment.concept or segment.begun) and alone):
                self._taken.say(segment.saying, segment.number, words, with_need=not named)
            elif segment.begun:
                self._taken.become(segment.begun, words)
            elif segment.concept:
                self._taken.mean((segment.concept,), words)
            else:
                left += words
        return left

    def _begun(self, left: Sequence[Token]) -> list[Token]:
        """Take the last words for the concepts that they begin to spell."""
        if not left or not left[-1].begun:
            return list(left)
        for start in range(max(0, len(left) - MOST_BEGUN_WORDS), len(left)):
            words = left[start:]
            if _adjoining(words, self._tokens) and self._taken.become(self._going_on(words), words):
                return list(left[:start])
        return list(left)

    def _going_on(self, words: Sequence[Token]) -> tuple[Becoming, ...]:
        """Return what words may become; a last word that is whole already goes on only when nothing else was typed."""
        lexicon, last = self._with.lexicon, words[-1]
        before = [token.stem for token in words[:-1]]
        if not self._with.spelling.knows(last.word, begun=False):
            return lexicon.begun_by([*before, last.word])
        if len(words) < len(self._tokens):
            return ()
        return lexicon.begun_by([*before, last.stem], whole=True) or lexicon.begun_by([*before, last.word])

    def _in_other_order(self, left: Sequence[Token]) -> list[Token]:
        """Take words for concepts whose phrases have the same words in another order."""
        rest = _telling(left, self._with)
        found = self._with.lexicon.in_any_order(frozenset(token.stem for token in rest))
        if found is None:
            return rest
        words = [token for token in rest if token.stem in found[0]]
        if not self._taken.mean((found[1],), words):
            return rest
        return [token for token in rest if token not in words]


def _is_said(found: PlaceFound, tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell whether the words lie in a phrase that means something else: nobody with a snake in house is in House, NM."""
    stems = [token.stem for token in tokens]
    return any(
        end >= found.end
        for start in range(found.start + 1)
        for end in (
            *(end for end, _ in reading.lexicon.found_at(stems, start)),
            *(said.end for said in reading.book.found_at(stems, start)),
        )
    )


def _telling(tokens: Sequence[Token], reading: Reading) -> list[Token]:
    """Return the words that are not fillers."""
    return [token for token in tokens if token.word and token.stem not in reading.book.fillers]


def _term(token: Token, text: str) -> Term:
    begun = token.word if token.begun else ""
    return Term(word=token.stem, begun=begun, typed=text[token.start : token.end])


def _adjoining(words: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Tell whether words stand beside each other in the text."""
    starts = [token.start for token in tokens]
    places = [starts.index(token.start) for token in words]
    return places == list(range(places[0], places[0] + len(places)))


def _is_need(reading: Reading, key: str) -> bool:
    return reading.lexicon[key].kind is ConceptKind.NEED
