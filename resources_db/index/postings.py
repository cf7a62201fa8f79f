"""Which rows carry a word, or words that begin so, in which fields; which meet a need."""

import json
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from sqlite3 import Connection
from threading import Lock
from typing import TYPE_CHECKING

from navigator.directory.facts import FactSpec
from navigator.errors import NotFoundError
from navigator.search.ask import Field, Need
from navigator.search.verdict import values_that_speak
from navigator.search.words import bare, indexed, name_of
from resources_db.index.file import IndexFile, bits_of
from resources_db.index.sets import in_bits
from resources_db.index.tables import ACTIVE, PREFIX_LETTERS, SOME_STATES, STATE
from resources_db.index.whole_names import called

if TYPE_CHECKING:
    from pyroaring import BitMap

# Sets kept in memory: words are asked for again with each letter that is typed.
KEPT_BYTES = 16 * 1024 * 1024
LAST = chr(0x10FFFF)
WHOLE = "SELECT bits FROM index_bits WHERE id = (SELECT id FROM index_word WHERE field = ? AND word = ?)"
IN_FIELDS = (
    "SELECT w.field, b.bits FROM index_word AS w JOIN index_bits AS b ON b.id = w.id"
    " WHERE w.field IN (SELECT value FROM json_each(?)) AND w.word = ?"
)
BEGUN = (
    "SELECT bits FROM index_bits WHERE id BETWEEN"
    " (SELECT id FROM index_word WHERE field = ?1 AND word >= ?2 ORDER BY word LIMIT 1) AND"
    " (SELECT id FROM index_word WHERE field = ?1 AND word < ?3 ORDER BY word DESC LIMIT 1)"
)
SHORT = "SELECT bits FROM index_prefix WHERE field = ? AND prefix = ?"
ENDS_IN_IE = 4
# What a set takes in memory at most, from its first row to its last.
BITS, SMALL_ROW = 8, 2
Key = tuple[object, ...]


class Postings:
    """The sets of rows of one file; what it returns is never changed in place."""

    def __init__(self, file: IndexFile) -> None:
        self._file = file
        self._kept = _Kept()

    def rows(self, fields: Iterable[Field], word: str, *, begun: bool = False) -> "BitMap":
        """Return rows that carry the word in one of the fields; `begun`: or one that begins so."""
        from pyroaring import BitMap  # noqa: PLC0415

        kept, key = indexed(word) if not word.isascii() else word, tuple(fields)
        if len(key) == 1:
            return self._rows(key[0], kept, begun=begun)
        # The phrases of a need have most words in common: what they join is kept like what they read.
        known = self._kept.get((key, kept, begun))
        if known is None:
            if not begun:
                self._read_together(key, kept)
            found = [rows for field in key if (rows := self._rows(field, kept, begun=begun))]
            known = BitMap.union(*found) if len(found) > 1 else found[0] if found else BitMap()
            self._kept.put((key, kept, begun), known, _bytes_of(known))
        return known

    def with_all(self, fields: Sequence[Field], words: Sequence[str], *, begun: bool = False) -> "BitMap":
        """Return rows that carry all words in these fields; `begun`: the last one is still being typed."""
        last = len(words) - 1
        found = [self.rows(fields, word, begun=begun and place == last) for place, word in enumerate(words)]
        return reduce(lambda one, two: one & two, sorted(found, key=len)) if found else self.everything()

    def all_begun(self, fields: Sequence[Field], words: Sequence[str]) -> "BitMap":
        """Return rows in whose fields each of the words, whole or in its stem, begins a word."""
        found = [self.rows(fields, bare(word), begun=True) | self.rows(fields, indexed(word)) for word in words]
        return reduce(lambda one, two: one & two, sorted(found, key=len)) if found else self.everything()

    def need(self, name: str, *, own: bool = False) -> "BitMap":
        """Return rows that meet a need, or one below it; `own`: by that very term. Raises NotFoundError with names alike."""
        name = name.encode("utf-8", "replace").decode().strip().casefold()
        with self._file.reading() as db:
            row = db.execute("SELECT own, reached FROM index_need WHERE name = ?", [name]).fetchone()
            like = "SELECT name FROM index_need WHERE instr(name, ?) ORDER BY name LIMIT 8"
            if row is None:
                raise NotFoundError(
                    "No need of this name is in the directory.",
                    hint="Choose one of the names offered, or search by words.",
                    candidates=tuple(found[0] for found in db.execute(like, [name])),
                )
        return bits_of(row[0 if own else 1])

    def with_needs(self, names: Iterable[str]) -> "BitMap":
        """Return rows whose own needs have one of the names; a name that no row has adds nothing."""
        wanted = json.dumps(sorted({name.casefold() for name in names}))
        question = "SELECT own FROM index_need WHERE name IN (SELECT value FROM json_each(?))"
        return self._read(("needs", wanted), question, [wanted])

    def called(self, field: Field, stems: Sequence[str]) -> "BitMap":
        """Return rows whose field gives just this name."""
        with self._file.reading() as db:
            return called(db, field, name_of(stems))

    def that_allow(self, spec: FactSpec, value: str) -> "BitMap":
        """Return rows that say, however surely, that they allow a value of a fact."""
        with self._file.reading() as db:
            known = [row[0] for row in db.execute("SELECT value FROM index_allowed WHERE fact = ?", [spec.key])]
        speaking = json.dumps(values_that_speak(spec, value, known))
        question = "SELECT bits FROM index_allowed WHERE fact = ? AND value IN (SELECT value FROM json_each(?))"
        return self._read(("allow", spec.key, speaking), question, [spec.key, speaking])

    def needs(self) -> Sequence[Need]:
        """Return all needs, those that most rows meet by their own terms first."""
        question = "SELECT name, title, own_listings, reached_listings FROM index_need ORDER BY own_listings DESC, name"
        with self._file.reading() as db:
            return [Need(*row) for row in db.execute(question)]

    def everything(self) -> "BitMap":
        """Return every row, hits and others."""
        from pyroaring import BitMap  # noqa: PLC0415

        with self._file.reading() as db:
            (count,) = db.execute("SELECT listings FROM index_leaves").fetchone()
        return BitMap(range(1, count + 1))

    def active(self) -> "BitMap":
        """Return the rows that can be hits at all."""
        return self._in_bits(ACTIVE, lambda: self._set(ACTIVE))

    def visible(self, state: str) -> "BitMap":
        """Return the hits for somebody in a state (two letters): not those that serve other states only."""
        if not state:
            return self.active()
        name = STATE.format(state)
        return self._in_bits(name, lambda: self.active() - (self._set(SOME_STATES) - self._set(name)))

    def _in_bits(self, name: str, rows: "Callable[[], BitMap]") -> "BitMap":
        known = self._kept.get(("in bits", name))
        if known is None:
            known = in_bits(rows())
            self._kept.put(("in bits", name), known, _bytes_of(known))
        return known

    def _set(self, name: str) -> "BitMap":
        return self._read(("set", name), "SELECT bits FROM index_set WHERE name = ?", [name])

    def _read_together(self, fields: Sequence[Field], word: str) -> None:
        """Read what the fields have of a word in one question: the needs have many words that few fields know."""
        missing = [field for field in fields if self._kept.get((field, word)) is None]
        with self._file.reading() as db:
            found: dict[int, bytes] = dict(db.execute(IN_FIELDS, [json.dumps(missing), word]).fetchall())
        for field in missing:
            blob = found.get(field)
            self._kept.put((field, word), *_joined([blob] if blob is not None else []))

    def _rows(self, field: Field, word: str, *, begun: bool) -> "BitMap":
        if not begun:
            return self._read((field, word), WHOLE, [int(field), word])
        # "families" is kept as "famil": what is typed up to "familie" begins it, too.
        begin = word[:-2] if word.endswith("ie") and len(word) > ENDS_IN_IE else word
        return self._begun(field, begin)

    def _begun(self, field: Field, begin: str) -> "BitMap":
        if len(begin) <= PREFIX_LETTERS:
            made = self._read((field, begin, "made"), SHORT, [int(field), begin])
            if made:
                return made
        return self._read((field, begin, "begun"), BEGUN, [int(field), begin, begin + LAST])

    def _read(self, key: Key, question: str, values: Sequence[object]) -> "BitMap":
        known = self._kept.get(key)
        if known is None:
            with self._file.reading() as db:
                known, size = _united(db, question, values)
            self._kept.put(key, known, size)
        return known


def _united(db: Connection, question: str, values: Sequence[object]) -> "tuple[BitMap, int]":
    """Return the rows of all sets that a question gives, and the bytes that were read."""
    return _joined([row[0] for row in db.execute(question, values)])


def _joined(blobs: Sequence[bytes]) -> "tuple[BitMap, int]":
    from pyroaring import BitMap  # noqa: PLC0415

    # Few rows stand there as plain numbers behind a zero byte: those of all words are taken at once.
    few = BitMap(array("I", b"".join(blob[1:] for blob in blobs if blob[0] == 0)))
    found = [bits_of(blob) for blob in blobs if blob[0]]
    return (found[0] if len(found) == 1 and not few else BitMap.union(few, *found)), sum(map(len, blobs))


def _bytes_of(rows: "BitMap") -> int:
    return min(rows.max() // BITS, len(rows) * SMALL_ROW) if rows else SMALL_ROW


class _Kept:
    """The sets used last, up to a size in bytes; several threads may ask."""

    def __init__(self) -> None:
        self._sets: OrderedDict[Key, tuple[BitMap, int]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: Key) -> "BitMap | None":
        with self._lock:
            found = self._sets.get(key)
            if found is None:
                return None
            self._sets.move_to_end(key)
            return found[0]

    def put(self, key: Key, rows: "BitMap", size: int) -> None:
        with self._lock:
            if key in self._sets:
                return
            self._sets[key] = (rows, size)
            self._bytes += size
            while self._bytes > KEPT_BYTES and len(self._sets) > 1:
                _, (_, freed) = self._sets.popitem(last=False)
                self._bytes -= freed
