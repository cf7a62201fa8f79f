"""Loads what people say, when the first text is read: the lexicon, the sayings and the facts that ship."""

from functools import cache

from navigator.search.understand.lexicon import Lexicon
from navigator.search.understand.sayings import PhraseBook
from navigator.use_cases.reading_texts import Speech
from resources_db.bundled.concepts import shipped
from resources_db.bundled.sayings import sayings
from resources_db.bundled.vocabulary import vocabulary
from resources_db.policy import read_policy


def speech() -> Speech:
    """Return it with the facts that the agency turned on; raises ValueError when a file that ships has a fault."""
    lexicon, book = _words()
    turned_on = read_policy().policy.facts_turned_on
    return Speech(lexicon=lexicon, book=book, vocabulary=vocabulary(), turned_on=turned_on)


@cache
def _words() -> tuple[Lexicon, PhraseBook]:
    book = PhraseBook(sayings())
    return Lexicon(shipped(), book.fillers, book.moments), book
