"""Which listings carry the words, by SQLite's FTS5: one look for each tier of the ranking.

The columns of `words` are the tiers in order. A row's tier is the first set of columns in which all words stand; each word
is a prefix. Where no row has all words, words that nothing carries are put aside, then rows with most of the words count.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from navigator.search.rank import TextTier

COLUMNS = ("name", "terms", "provider", "description")
FOUND_IN = (TextTier.NAME, TextTier.TERM, TextTier.WORDS, TextTier.DESCRIPTION)
TIERS = tuple(zip(FOUND_IN, accumulate(COLUMNS, "{} {}".format), strict=True))


def find(db: sqlite3.Connection, words: Sequence[str]) -> tuple[Mapping[int, TextTier], tuple[str, ...]]:
    """Return the tier of each row that answers the words, and the words put aside."""
    known = [word for word in words if _rows(db, COLUMNS_ALL, [word], "LIMIT 1")]
    left = tuple(word for word in words if word not in known)
    if not known:
        return {}, left
    return _all_of(db, known) or _most_of(db, known), left


COLUMNS_ALL = " ".join(COLUMNS)


def named(db: sqlite3.Connection, words: Sequence[str]) -> list[int]:
    """Return rows whose name or organization carries all words; a common word names no place, so not too many."""
    return _rows(db, "name provider", words, "LIMIT 200")


def _all_of(db: sqlite3.Connection, words: Sequence[str]) -> dict[int, TextTier]:
    """Return rows with all words; the best tier wins because it is written last."""
    found: dict[int, TextTier] = {}
    for tier, columns in reversed(TIERS):
        found.update(dict.fromkeys(_rows(db, columns, words), tier))
    return found


def _most_of(db: sqlite3.Connection, words: Sequence[str]) -> dict[int, TextTier]:
    """Return the rows that carry the most of the words, each by the worst tier that it needed."""
    tiers = [_all_of(db, [word]) for word in words]
    carried = Counter(key for found in tiers for key in found)
    most = max(carried.values(), default=0)
    return {key: max(_tiers_of(key, tiers)) for key, count in carried.items() if count == most}


def _tiers_of(key: int, tiers: Iterable[Mapping[int, TextTier]]) -> list[TextTier]:
    return [found[key] for found in tiers if key in found]


def _rows(db: sqlite3.Connection, columns: str, words: Sequence[str], limit: str = "") -> list[int]:
    """Return rowids with all words as prefixes in the columns. Words hold letters and digits only, so quoting is safe."""
    prefixes = " AND ".join(f'"{word}"*' for word in words)
    question = f"SELECT rowid FROM words WHERE words MATCH ? {limit}"  # noqa: S608 - `limit` is our own
    return [row[0] for row in db.execute(question, (f"{{{columns}}} : ({prefixes})",))]
