"""Writes sets of rows, each once, and under which number those of words and of short prefixes stand."""

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


class SetTable:
    """Writes sets of rows as they come and numbers them from 1 on; equal sets of many rows are one."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._next = 1
        self._new: list[tuple[int, bytes]] = []
        # The names of a need, and all words that lead to it, stand in the very same rows.
        self._frequent: dict[bytes, int] = {}

    def number_of(self, bits: "BitMap") -> int:
        """Return under which number a set stands; it is in the file from the next `write` on."""
        told = small_blob(bits)
        number = self._next
        if len(bits) >= OFTEN:
            number = self._frequent.setdefault(blake2b(told, digest_size=DIGEST_BYTES).digest(), number)
        if number == self._next:
            self._new.append((number, told))
            self._next += 1
        return number

    def write(self) -> None:
        """Write what is new."""
        self._db.executemany("INSERT INTO index_bits VALUES (?, ?)", self._new)
        self._new.clear()


def write_words(db: sqlite3.Connection, sets: SetTable, book: WordBook) -> None:
    """Write all words in order, the fields of each beside each other: whoever asks for one asks for it in most fields."""
    words = merge(*(_of_field(book, field) for field in Field))
    # So many sets are held in memory at once.
    for _, found in groupby(words, key=lambda entry: entry[0][:1]):
        _write_letter(db, sets, found)
    for field in Field:
        book.names(field).write(db, field)


def _of_field(book: WordBook, field: Field) -> "Iterator[tuple[str, Field, array[int]]]":
    return ((word, field, rows) for word, rows in book.words(field))


def _write_letter(db: sqlite3.Connection, sets: SetTable, words: "Iterable[tuple[str, Field, array[int]]]") -> None:
    """Write all words of one first letter, and what begins so."""
    from pyroaring import BitMap  # noqa: PLC0415

    known: dict[Field, list[tuple[str, BitMap]]] = {field: [] for field in Field}
    rows: list[tuple[str, int, int, int]] = []
    for word, field, found in words:
        bits = BitMap(found)
        known[field].append((word, bits))
        rows.append((word, field, sets.number_of(bits), len(bits)))
    db.executemany("INSERT INTO index_word (word, field, id, listings) VALUES (?, ?, ?, ?)", rows)
    begun = [(prefix, field, bits) for field in Field for prefix, bits in _prefixes(known[field], 1)]
    begun.sort(key=lambda entry: entry[:2])
    made = [(prefix, field, sets.number_of(bits)) for prefix, field, bits in begun]
    db.executemany("INSERT INTO index_prefix (prefix, field, id) VALUES (?, ?, ?)", made)
    sets.write()


def _prefixes(words: "list[tuple[str, BitMap]]", letters: int) -> "Iterator[tuple[str, BitMap]]":
    """Yield each prefix of so many letters and more, with the rows that have a word that begins so.

    Of the longest ones only those with which many words begin.
    """
    from pyroaring import BitMap  # noqa: PLC0415

    for prefix, found in groupby(words, key=lambda entry: entry[0][:letters]):
        own = list(found)
        if len(prefix) < letters or (letters == PREFIX_LETTERS and len(own) <= PREFIX_WORDS):
            continue
        longer = list(_prefixes(own, letters + 1)) if letters < PREFIX_LETTERS else []
        yield from longer
        below = [(name, bits) for name, bits in longer if len(name) == letters + 1]
        names = {name for name, _ in below}
        others = [bits for word, bits in own if word[: letters + 1] not in names]
        yield prefix, BitMap.union(*(bits for _, bits in below), *others)
