"""Which rows carry a word, or words that begin so, in which fields; which meet a need."""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, reduce
from typing import TYPE_CHECKING

from navigator.directory.facts import FactSpec
from navigator.errors import NotFoundError
from navigator.search.ask import Field, Need
from navigator.search.verdict import values_that_speak
from navigator.search.words import bare, indexed, name_of
from resources_db.index.classes import united
from resources_db.index.file import IndexFile
from resources_db.index.kept import Kept, Key
from resources_db.index.set_store import NOWHERE, SetStore, joined
from resources_db.index.sets import in_bits
from resources_db.index.tables import ACTIVE, SOME_STATES, STATE
from resources_db.index.ways import Pair, fewest
from resources_db.index.whole_names import called
from resources_db.index.word_sets import WordSets, is_among_begun

if TYPE_CHECKING:
    from pyroaring import BitMap


class Postings:
    """The sets of rows of one file; what it returns is never changed in place."""

    def __init__(self, file: IndexFile) -> None:
        self._file = file
        self._kept = Kept()
        self._sets = SetStore(file, self._kept)
        self._words = WordSets(self._sets, self._kept)

    def rows(self, fields: Iterable[Field], word: str, *, begun: bool = False) -> "BitMap":
        """Return rows that carry the word in one of the fields; `begun`: or one that begins so."""
        kept, wanted = _kept_as(word), tuple(fields)
        return united(self._words.begun(wanted, kept) if begun else self._words.of(wanted, kept))

    def with_any(self, fields: Sequence[Field], ways: Sequence[Sequence[Pair]]) -> "BitMap":
        """Return rows that have all words of one of the ways, each in any field.

        A word stands with what another begins with that will do as well, "" for none.
        """
        from pyroaring import BitMap  # noqa: PLC0415

        asked = fewest(tuple(tuple((_kept_as(word), _kept_as(begun)) for word, begun in way) for way in ways))
        found = [rows for way in self._words.gather(fields, asked) if (rows := self._with_each(fields, way))]
        return united(found) if found else BitMap()

    def _with_each(self, fields: Sequence[Field], way: Sequence[Pair]) -> "BitMap | None":
        carrying = [self._carrying(fields, pair) for pair in way]
        if not carrying or not all(carrying):
            return None
        # The rarest first: of what very many rows have only what is in few of them is joined.
        first, *others = sorted(carrying, key=lambda sets: sum(map(len, sets)))
        found = united(first)
        for sets in others:
            found = united([found & rows for rows in sets])
        return found

    def _carrying(self, fields: Sequence[Field], pair: Pair) -> "list[BitMap]":
        """Return the rows of each field that has the word at all."""
        word, begun = pair
        whole = [] if is_among_begun(pair) else self._words.of(fields, word)
        return whole + (self._words.begun(fields, begun) if begun else [])

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
        number = row[0 if own else 1]
        return self._sets.of((number,))[number]

    def with_needs(self, names: Iterable[str]) -> "BitMap":
        """Return rows whose own needs have one of the names; a name that no row has adds nothing."""
        numbers = (self._own_needs.get(name.casefold(), NOWHERE) for name in names)
        return united([rows for rows in self._sets.of(numbers).values() if rows])

    @cached_property
    def _own_needs(self) -> dict[str, int]:
        """Where the rows stand that meet a need by its own term."""
        with self._file.reading() as db:
            return dict(db.execute("SELECT name, own FROM index_need").fetchall())

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
            self._kept.put(("in bits", name), known)
        return known

    def _set(self, name: str) -> "BitMap":
        return self._read(("set", name), "SELECT bits FROM index_set WHERE name = ?", [name])

    def _read(self, key: Key, question: str, values: Sequence[object]) -> "BitMap":
        known = self._kept.get(key)
        if known is None:
            with self._file.reading() as db:
                known = joined([row[0] for row in db.execute(question, values)])
            self._kept.put(key, known)
        return known


def _kept_as(word: str) -> str:
    return word if word.isascii() else indexed(word)
