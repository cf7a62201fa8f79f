"""Gathers which rows carry which words, field by field, while the rows are written."""

from array import array
from collections.abc import Iterator, Sequence

from navigator.search.ask import Field
from navigator.search.words import all_words_of, indexed
from resources_db.index.whole_names import NameBook

# For text of plain ASCII, which nearly all is: letters made small, all that is no letter or digit a space.
PLAIN = "".join(chr(code).lower() if chr(code).isalnum() else " " for code in range(128))


class _Stems(dict[str, str]):
    """The form in which each word is kept, worked out once a word."""

    def __missing__(self, word: str) -> str:
        self[word] = indexed(word)
        return self[word]


class WordBook:
    """The rows of each word, for each field; rows are added in the order of their numbers."""

    def __init__(self) -> None:
        self._fields: tuple[dict[str, array[int]], ...] = tuple({} for _ in Field)
        self._names = {field: NameBook() for field in Field}
        self._stems = _Stems()
        self.text_bytes = 0

    def add(self, row: int, texts: Sequence[str], names: Sequence[frozenset[str]]) -> None:
        """Add one row with a text and with whole names for each field."""
        for field, text, whole in zip(Field, texts, names, strict=True):
            self.text_bytes += len(text)
            self._names[field].add(row, whole)
            rows_of = self._fields[field]
            for word in self._words(text):
                rows = rows_of.get(word)
                if rows is None:
                    rows_of[word] = array("I", (row,))
                else:
                    rows.append(row)

    def words(self, field: int) -> Iterator[tuple[str, "array[int]"]]:
        """Yield the words of a field in order, each with its rows."""
        rows_of = self._fields[field]
        return ((word, rows_of[word]) for word in sorted(rows_of))

    def names(self, field: Field) -> NameBook:
        """Return the whole names of a field."""
        return self._names[field]

    def _words(self, text: str) -> set[str]:
        if text.isascii():
            stems = self._stems
            return {stems[word] for word in text.translate(PLAIN).split()}
        return set(all_words_of(text))
