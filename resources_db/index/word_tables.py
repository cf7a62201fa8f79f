"""Writes the rows of each word and of short prefixes as bitmaps."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING

from navigator.search.ask import Field
from resources_db.index.tables import OFTEN, PREFIX_LETTERS, PREFIX_WORDS
from resources_db.index.words import WordBook

if TYPE_CHECKING:
    from pyroaring import BitMap

WIDTH = 4
# Two sets of a file have one digest less often than a disk lies.
DIGEST_BYTES = 16


def blob(rows: "Iterable[int] | BitMap") -> bytes:
    """Return a set of row numbers as the file keeps it: the same rows give the same bytes."""
    from pyroaring import BitMap  # noqa: PLC0415 - first use, never when a window starts

    bits = rows if isinstance(rows, BitMap) else BitMap(rows if isinstance(rows, array) else array("I", rows))
    bits.run_optimize()
    return bits.serialize()


def small_blob(bits: "BitMap") -> bytes:
    """Return a set as `index_bits` keeps it: few rows as plain numbers of four bytes, behind a zero byte."""
    whole = blob(bits)
    return b"\0" + packed(bits) if WIDTH * len(bits) < len(whole) else whole


def packed(bits: "BitMap") -> bytes:
    """Return the numbers of a set, four bytes each, the low one first."""
    return b"".join(number.to_bytes(WIDTH, "little") for number in bits)


def write_words(db: sqlite3.Connection, book: WordBook) -> None:
    """Write all words in order, the fields of each beside each other: whoever asks for one asks for it in most fields."""
    tables = _WordTables(db)
    words = merge(*(_of_field(book, field) for field in Field))
    for _, found in groupby(words, key=lambda entry: entry[0][:1]):
        tables.write(found)
    for field in Field:
        book.names(field).write(db, field)


def _of_field(book: WordBook, field: Field) -> "Iterator[tuple[str, Field, array[int]]]":
    return ((word, field, rows) for word, rows in book.words(field))


class _WordTables:
    """Writes words with their sets, first letter by first letter: so many of them are held in memory at once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._next = 1
        # The names of a need, and all that leads to it, stand in the very same rows.
        self._frequent: dict[bytes, int] = {}

    def write(self, words: "Iterable[tuple[str, Field, array[int]]]") -> None:
        """Write all words of one first letter."""
        from pyroaring import BitMap  # noqa: PLC0415

        known: dict[Field, list[tuple[str, BitMap]]] = {field: [] for field in Field}
        rows: list[tuple[int, str, int, int]] = []
        blobs: list[tuple[int, bytes]] = []
        for word, field, found in words:
            bits = BitMap(found)
            known[field].append((word, bits))
            told = small_blob(bits)
            number = self._number_of(told) if len(bits) >= OFTEN else self._next
            rows.append((field, word, number, len(bits)))
            if number == self._next:
                blobs.append((number, told))
                self._next += 1
        self._db.executemany("INSERT INTO index_word VALUES (?, ?, ?, ?)", rows)
        self._db.executemany("INSERT INTO index_bits VALUES (?, ?)", blobs)
        for field in Field:
            _write_prefixes(self._db, field, known[field])

    def _number_of(self, told: bytes) -> int:
        """Return under which number a set of many rows stands."""
        return self._frequent.setdefault(blake2b(told, digest_size=DIGEST_BYTES).digest(), self._next)


def _write_prefixes(db: sqlite3.Connection, field: int, words: "list[tuple[str, BitMap]]") -> None:
    made = {prefix: bits for prefix, count, bits in _prefixes(words, 1) if count > PREFIX_WORDS}
    db.executemany(
        "INSERT INTO index_prefix (field, prefix, bits) VALUES (?, ?, ?)",
        [(field, prefix, blob(made[prefix])) for prefix in sorted(made)],
    )


def _prefixes(words: "list[tuple[str, BitMap]]", letters: int) -> "Iterator[tuple[str, int, BitMap]]":
    """Yield each prefix of so many letters and more, how many words begin so, and the rows that have one of them."""
    from pyroaring import BitMap  # noqa: PLC0415

    for prefix, found in groupby(words, key=lambda entry: entry[0][:letters]):
        own = list(found)
        if len(prefix) < letters:
            continue
        if letters == PREFIX_LETTERS or len(own) <= PREFIX_WORDS:
            yield prefix, len(own), BitMap.union(*(bits for _, bits in own))
            continue
        longer = list(_prefixes(own, letters + 1))
        yield from longer
        below = [bits for name, _, bits in longer if len(name) == letters + 1]
        short = [bits for word, bits in own if len(word) == letters]
        yield prefix, len(own), BitMap.union(*below, *short)
