"""Words as text has them: real ones of the training county first, invented ones behind, as frequent as Zipf's law says."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

from resources_db.home import bundled_directory

MOST = 80_000
ZIPF, SHIFT = 1.05, 4.0
# fmt: off
BEGINS = (
    "b", "bl", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "fr", "g", "gl", "gr", "h", "j", "k", "l", "m", "n", "p",
    "pl", "pr", "qu", "r", "s", "sc", "sh", "sl", "sm", "sp", "st", "str", "t", "th", "tr", "v", "w", "wh", "y", "z",
)
MIDDLES = ("a", "e", "i", "o", "u", "ai", "ea", "ee", "ie", "oa", "oo", "ou")
ENDS = (
    "b", "ck", "ct", "d", "ff", "ft", "g", "l", "ld", "ll", "lt", "m", "mp", "n", "nd", "ng", "nt", "p", "r", "rd", "rk",
    "rm", "rn", "rt", "sh", "sk", "ss", "st", "t", "th", "x",
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by rank and how often each comes."""

    words: tuple[str, ...]
    until: Any

    def draw(self, random: Any, count: int) -> Any:
        """Return the ranks of so many words of a text."""
        return np.minimum(np.searchsorted(self.until, random.random(count)), len(self.words) - 1)

    def rare(self, random: Any, count: int, least: int = 300) -> Any:
        """Return ranks of names: far down, the further the rarer."""
        return (least * (len(self.words) / least) ** random.random(count)).astype(int)


def lexicon(seed: int) -> Lexicon:
    """Return the words; the same for the same seed."""
    with closing(sqlite3.connect(bundled_directory())) as db:
        real = [
            row[0]
            for row in db.execute(
                "SELECT word FROM index_word WHERE word GLOB '[a-z]*' GROUP BY word ORDER BY sum(listings) DESC, word"
            )
        ]
    random = Random(seed)  # noqa: S311 - the same words again
    words = dict.fromkeys(real)
    while len(words) < MOST:
        parts = random.choice((1, 2, 2, 2, 3))
        word = "".join(random.choice(BEGINS) + random.choice(MIDDLES) for _ in range(parts)) + random.choice(ENDS)
        words[word] = None
    weights = 1 / (np.arange(len(words)) + SHIFT) ** ZIPF
    return Lexicon(tuple(words), np.cumsum(weights / weights.sum()))
