"""A text as words with their places in it; times of day are read here, as signs separate their parts."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import time

from navigator.search.words import plain_words, stem

CLOCK = re.compile(
    r"(?:(?:\bat|\ba las)\s+)?\b(?:(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?\s?m\b\.?"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b)|\b(?P<word>noon|midnight|mediodia|medianoche)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
NAMED_TIMES = {"noon": time(12), "mediodia": time(12), "midnight": time(0), "medianoche": time(0)}
# More words than anybody types: what comes after is not looked at, so that no text is slow.
MOST_WORDS = 60
MOST_LETTERS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word: as it is compared, its stem, where it stands in the text; a time of day has no word.

    `begun`: it may still be typed on; `spelt`: the word is another than the one that was typed.
    """

    word: str
    stem: str
    start: int
    end: int
    clock: time | None = None
    begun: bool = False
    spelt: bool = False


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text; the last one is begun while nothing follows it."""
    whole = unicodedata.normalize("NFC", text)[:MOST_LETTERS]
    found = [_clock_token(match) for match in CLOCK.finditer(whole)]
    # Times are masked by as many blanks, so that places in the text stay what they are.
    rest = CLOCK.sub(lambda match: " " * len(match[0]), whole)
    found += [token for match in WORD.finditer(rest) for token in _word_tokens(match)]
    ordered = sorted(found, key=lambda token: token.start)[:MOST_WORDS]
    if ordered and ordered[-1].end == len(whole) and ordered[-1].clock is None:
        ordered[-1] = _begun(ordered[-1])
    return tuple(ordered)


def _word_tokens(match: re.Match[str]) -> list[Token]:
    words = plain_words(match[0])
    return [Token(word=word, stem=stem(word), start=match.start(), end=match.end()) for word in words]


def _clock_token(match: re.Match[str]) -> Token:
    return Token(word="", stem="", start=match.start(), end=match.end(), clock=_time(match))


def _time(match: re.Match[str]) -> time:
    if match["word"]:
        return NAMED_TIMES[match["word"].casefold()]
    if match["hour24"]:
        return time(int(match["hour24"]), int(match["minute24"]))
    hour = int(match["hour"]) % 12 + (12 if match["half"].casefold() == "p" else 0)
    return time(hour, int(match["minute"] or 0))


def _begun(token: Token) -> Token:
    return Token(word=token.word, stem=token.stem, start=token.start, end=token.end, begun=True)
