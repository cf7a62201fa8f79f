"""What reads a text for the directory that is open: its own words and needs beside the lexicon."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import reduce

from navigator.directory.facts import Vocabulary
from navigator.errors import NotFoundError
from navigator.ports import Places, SearchIndex
from navigator.search.ask import Field, Rows
from navigator.search.match import Matcher
from navigator.search.query import Origin
from navigator.search.understand.chips import Term
from navigator.search.understand.lexicon import Lexicon, Recogniser
from navigator.search.understand.sayings import PhraseBook
from navigator.search.understand.taking import Reading
from navigator.search.words import indexed

MOST_OFFERED = 3
SAID_OF_IT = (Field.NAME, Field.TERMS, Field.PROVIDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What people say: concepts, sayings, facts, and which facts an agency turned on."""

    lexicon: Lexicon
    book: PhraseBook
    vocabulary: Vocabulary
    turned_on: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ready:
    """A directory that texts can be put to."""

    index: SearchIndex
    reading: Reading
    matcher: Matcher[Rows]


@dataclass(slots=True)
class TextReader:
    """Makes ready what a text is read by, once for each directory file; the words of speech are loaded at the first text."""

    speak: Callable[[], Speech]
    places: Places
    _speech: Speech | None = None
    _ready: Ready | None = field(default=None, repr=False)

    @property
    def speech(self) -> Speech:
        """Return what people say."""
        if self._speech is None:
            self._speech = self.speak()
        return self._speech

    def ready(self, index: SearchIndex) -> Ready:
        """Return what reads texts for this index."""
        if self._ready is None or self._ready.index is not index:
            self._ready = self._made(index)
        return self._ready

    def _made(self, index: SearchIndex) -> Ready:
        speech = self.speech
        reading = Reading(
            lexicon=speech.lexicon,
            book=speech.book,
            vocabulary=speech.vocabulary,
            resolve=self._resolve,
            spelling=_Spelling(index, speech.lexicon),
            turned_on=speech.turned_on,
        )
        recogniser = Recogniser(speech.lexicon, (need.title for need in index.needs()))
        return Ready(index, reading, Matcher(index, reading, recogniser))

    def _resolve(self, text: str, state: str) -> Origin | None:
        """Return the one place that words name, of several the one in the state; none of them is no place."""
        try:
            return self.places.resolve(text)
        except NotFoundError as error:
            if not (state and error.candidates):
                return None
        try:
            return self.places.resolve(f"{text}, {state}")
        except NotFoundError:
            return None


class _Spelling:
    """Fits the domain's Spelling."""

    def __init__(self, index: SearchIndex, lexicon: Lexicon) -> None:
        self._index = index
        self._lexicon = lexicon

    def knows(self, word: str, *, begun: bool) -> bool:
        """Tell whether a row or a phrase has the word, or one that begins so."""
        if indexed(word) in self._lexicon.words or self.carries(word):
            return True
        return begun and (self._lexicon.begins(word) or self._index.begins(word))

    def carries(self, word: str) -> bool:
        """Tell whether a row of the directory has just this word."""
        return self._index.count(indexed(word)) > 0

    def together(self, stems: Sequence[str]) -> bool:
        """Tell whether a row has all these words in its name, its provider's or its needs."""
        sets = [self._index.with_word(SAID_OF_IT, Term(word=stem)) for stem in stems]
        return bool(sets) and len(reduce(lambda one, other: one & other, sets)) > 0

    def near(self, word: str) -> Sequence[str]:
        """Return known words that are one or two slips away, likeliest first."""
        return self._index.near(indexed(word), MOST_OFFERED, self._lexicon.words)
