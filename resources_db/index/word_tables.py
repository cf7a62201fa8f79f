"""Writes the rows of each word and of short prefixes as bitmaps."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from navigator.search.ask import Field
from resources_db.index.tables import PREFIX_LETTERS, PREFIX_WORDS
from resources_db.index.words import WordBook

if TYPE_CHECKING:
    from pyroaring import BitMap

WIDTH = 4


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
    """Write all words of all fields, in order: a prefix is then a range of neighbours."""
    from pyroaring import BitMap  # noqa: PLC0415

    first = 1
    for field in Field:
        known: list[tuple[str, BitMap]] = []
        rows: list[tuple[int, str, int, int]] = []
        blobs: list[tuple[int, bytes]] = []
        for number, (word, found) in enumerate(book.words(field), start=first):
            bits = BitMap(found)
            known.append((word, bits))
            rows.append((field, word, number, len(bits)))
            blobs.append((number, small_blob(bits)))
        db.executemany("INSERT INTO index_word VALUES (?, ?, ?, ?)", rows)
        db.executemany("INSERT INTO index_bits VALUES (?, ?)", blobs)
        first += len(rows)
        _write_prefixes(db, field, known)
        book.names(field).write(db, field)


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
