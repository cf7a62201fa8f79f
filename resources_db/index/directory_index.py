"""The index of one directory file behind the domain's port: words and needs, typos, the order of an answer."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from navigator.directory.facts import FactSpec
from navigator.ports import CancelToken
from navigator.search.ask import Ask, Best, Field, Need
from navigator.search.understand.chips import Term
from resources_db.directory.connection import DirectoryFile
from resources_db.index.file import IndexFile
from resources_db.index.postings import Postings
from resources_db.index.ranker import Ranker
from resources_db.index.typos import Vocabulary

if TYPE_CHECKING:
    from pyroaring import BitMap


class DirectoryIndex:
    """Fits navigator.ports.SearchIndex; nothing is read before the first question."""

    def __init__(self, file: DirectoryFile) -> None:
        self._file = IndexFile(file)
        self._postings = Postings(self._file)
        self._vocabulary = Vocabulary(self._file)
        self._ranker = Ranker(self._file, self._postings)
        self.generation = self._file.generation

    def rows(self, fields: Sequence[Field], word: str, *, begun: bool = False) -> "BitMap":
        """Return rows that carry a word in one of the fields; `begun`: or one that begins so."""
        return self._postings.rows(fields, word, begun=begun)

    def with_all(self, fields: Sequence[Field], words: Sequence[str], *, begun: bool = False) -> "BitMap":
        """Return rows that carry all words in these fields; `begun`: the last one is still being typed."""
        return self._postings.with_all(fields, words, begun=begun)

    def need(self, name: str, *, own: bool = False) -> "BitMap":
        """Return rows that meet a need or one below it; raises NotFoundError with names alike."""
        return self._postings.need(name, own=own)

    def needs(self) -> Sequence[Need]:
        """Return all needs, those that most rows meet by their own terms first."""
        return self._postings.needs()

    def with_word(self, fields: Sequence[Field], term: Term) -> "BitMap":
        """Return rows that have a word in one of the fields; with a begun one, also those with a word that begins so."""
        return self._postings.with_any(fields, [[(term.word, term.begun)]])

    def with_any(self, fields: Sequence[Field], ways: Sequence[Sequence[Term]]) -> "BitMap":
        """Return rows that have all words of one of the ways to say it, each word in any of the fields."""
        return self._postings.with_any(fields, [[(term.word, term.begun) for term in way] for way in ways])

    def all_begun(self, fields: Sequence[Field], words: Sequence[str]) -> "BitMap":
        """Return rows in whose fields each of the words begins a word."""
        return self._postings.all_begun(fields, words)

    def with_needs(self, names: Iterable[str]) -> "BitMap":
        """Return rows whose own needs have one of the names."""
        return self._postings.with_needs(names)

    def called(self, field: Field, stems: Sequence[str]) -> "BitMap":
        """Return rows whose service, or whose place or provider, is called just this."""
        return self._postings.called(field, stems)

    def that_allow(self, spec: FactSpec, value: str) -> "BitMap":
        """Return rows that say, however surely, that they allow a value of a fact."""
        return self._postings.that_allow(spec, value)

    def everything(self) -> "BitMap":
        """Return every row."""
        return self._postings.everything()

    def nothing(self) -> "BitMap":
        """Return no row."""
        from pyroaring import BitMap  # noqa: PLC0415 - first search, never when a window starts

        return BitMap()

    def count(self, word: str) -> int:
        """Return about how many rows carry a word."""
        return self._vocabulary.count(word)

    def begins(self, word: str) -> bool:
        """Tell whether a row has a word that begins so."""
        return len(self._postings.rows(tuple(Field), word, begun=True)) > 0

    def near(self, word: str, limit: int, also: Iterable[str] = ()) -> Sequence[str]:
        """Return known words, or words that mean something (`also`), that an unknown one may stand for."""
        return self._vocabulary.near(word, limit, also)

    def keys_of(self, listing_ids: Sequence[str]) -> Mapping[str, int]:
        """Return the keys of listings by id, also by the id of a record that is part of one."""
        question = (
            "SELECT id, key FROM listing WHERE id IN (SELECT value FROM json_each(?1))"
            " UNION ALL SELECT id, key FROM member WHERE id IN (SELECT value FROM json_each(?1))"
        )
        with self._file.reading() as db:
            rows: list[tuple[str, int]] = db.execute(question, [json.dumps(list(listing_ids))]).fetchall()
        return {listing_id: self._file.key_of(row) for listing_id, row in rows}

    def best(self, ask: Ask, token: CancelToken) -> Best:
        """Return what `rank` says of all rows of an ask, the first of it; raises Cancelled."""
        return self._ranker.best(ask, token)
