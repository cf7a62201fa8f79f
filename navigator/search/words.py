"""Words as they are compared: without case, accents and apostrophes, and with one stem for singular and plural."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

MIN_SINGULAR = 4
# Words whose last letter only looks like a plural: "hearing aid" is no AIDS.
NO_PLURALS = frozenset({"aids", "sids", "news"})
# Endings in which a plural and its singular still differ ("agency" and "agencies", "class" and "classes"), and what goes.
ENDINGS = (("sse", 1), ("xe", 1), ("che", 1), ("she", 1), ("use", 1), ("ie", 2), ("y", 1))
LAST_LETTERS = ("e", "y")
MIN_ENDING = 4
# What a name may have or lack: "The Linden Foundation, Inc." and "Linden Foundation" are called the same.
ADDED = frozenset({"the", "of", "and", "a", "inc", "llc", "corp", "co", "pa", "nfp", "incorporated"})
PARTS = " - "
# The phrases of needs and the words of a directory are the same few thousand, over and over.
MOST_STEMS = 8192
# What is no letter or digit is a blank; of plain ASCII, which nearly all is.
PLAIN = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
LINES = PLAIN[: ord("\n")] + "\n" + PLAIN[ord("\n") + 1 :]


def plain_words(text: str) -> tuple[str, ...]:
    """Return every word of a text in order, in lower case, without accents and apostrophes."""
    if text.isascii():
        return tuple(text.replace("'", "").lower().translate(PLAIN).split())
    return tuple(_spaced(bare(without_apostrophes(text))).split())


@lru_cache(MOST_STEMS)
def stem(word: str) -> str:
    """Return what a plain word and its plural share ("agencies" and "agency" are "agenc")."""
    if word in NO_PLURALS:
        return word
    one = singular(word)
    if not one.endswith(LAST_LETTERS):
        return one
    for ending, length in ENDINGS:
        if len(one) >= MIN_ENDING and one.endswith(ending):
            return one[:-length]
    return one


def phrase_stems(text: str) -> tuple[str, ...]:
    """Return the stems of every word in order: two phrases are the same when these are equal."""
    return tuple(map(stem, plain_words(text)))


def stems_of_each(texts: Sequence[str]) -> list[str]:
    """Return `phrase_stems` of very many texts, with blanks between the stems of one: those of plain ASCII all at once."""
    plain = [text for text in texts if text.isascii() and "\n" not in text]
    lines = iter("\n".join(plain).replace("'", "").lower().translate(LINES).split("\n"))
    return [
        " ".join(map(stem, next(lines).split() if text.isascii() and "\n" not in text else plain_words(text)))
        for text in texts
    ]


def all_words_of(text: str) -> list[str]:
    """Return the stems that a text is found under, fillers too, in order and as often as they stand there."""
    return [stem(word) for word in _spaced(bare(text)).split()]


def indexed(word: str) -> str:
    """Return the form under which a word is kept: its stem, without case and accents."""
    return stem(bare(word))


def bare(text: str) -> str:
    """Return a text without case and accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _spaced(text: str) -> str:
    """Return a text with a blank for each sign that is no letter or digit."""
    if text.isascii():
        return text.translate(PLAIN)
    return "".join(letter if letter.isalnum() else " " for letter in text)


def without_apostrophes(text: str) -> str:
    """Return a text in which "O'Brien" is one word."""
    return text.replace("'", "").replace("\u2019", "")


def singular(word: str) -> str:
    """Return the stem that both a plural and its singular begin with ("shelters" -> "shelter")."""
    if len(word) > MIN_SINGULAR and word.endswith("ies"):
        return word[:-3]
    if len(word) >= MIN_SINGULAR and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def name_of(stems: Iterable[str]) -> str:
    """Return a name as it is compared whole; "" when nothing but additions is in it."""
    return " ".join(stem for stem in stems if stem not in ADDED)


def names_of(text: str) -> frozenset[str]:
    """Return the names that a text gives: the whole of it, and each part of "Agency - Service"."""
    return frozenset(filter(None, (name_of(phrase_stems(part)) for part in (text, *text.split(PARTS)))))
