"""Rows of the browse list: made in words when they are looked at, as there may be two hundred thousand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from navigator.search.name_book import Entry, NameBook
from navigator.search.need_tree import NeedLine
from navigator.search.words import plain_words
from ui import wording
from ui.phrases.spoken import need_words

translate = QCoreApplication.translate
ONE, MANY = (
    str(QT_TRANSLATE_NOOP("Browse", "{count} place")),
    str(QT_TRANSLATE_NOOP("Browse", "{count} places")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowseRow:
    """A row in words. `letter` stands beside the first of its letter and belongs to it; `depth` indents."""

    name: str
    second: str = ""
    right: str = ""
    letter: str = ""
    depth: int = 0
    training: bool = False
    spoken: str = ""


class BrowseRows(Protocol):
    """Rows, and where in them one is that begins with some letters."""

    def __len__(self) -> int:
        """Return how many."""
        ...

    def row(self, at: int) -> BrowseRow:
        """Return one."""
        ...

    def first_from(self, text: str) -> int | None:
        """Return the first that begins so, or where it would stand; None to stay."""
        ...

    def other_group(self, at: int, step: int) -> int:
        """Return the first of the next letter or need at the top, or of the one before."""
        ...


class NameRows:
    """The book of names."""

    def __init__(self, book: NameBook) -> None:
        self._book = book

    def __len__(self) -> int:
        """Return how many entries."""
        return len(self._book)

    def row(self, at: int) -> BrowseRow:
        """Put an entry into words."""
        entry = self._book.entry(at)
        second = _second(entry)
        training = wording.said(wording.TRAINING) if entry.place.training else ""
        return BrowseRow(
            name=entry.name,
            second=" \u00b7 ".join(second),
            letter=self._book.letter(at) if self._book.begins_letter(at) else "",
            training=entry.place.training,
            spoken=", ".join(part for part in (training, entry.name, *second) if part),
        )

    def first_from(self, text: str) -> int | None:
        """Return the first name that begins so, or where it would stand."""
        return self._book.first_from(text) if len(self._book) else None

    def other_group(self, at: int, step: int) -> int:
        """Return where the next letter begins, or the one before."""
        return self._book.other_letter(at, step)


class NeedRows:
    """The tree of needs."""

    def __init__(self, lines: Sequence[NeedLine]) -> None:
        self._lines = lines

    def __len__(self) -> int:
        """Return how many needs."""
        return len(self._lines)

    def row(self, at: int) -> BrowseRow:
        """Put a need into words."""
        line = self._lines[at]
        count = line.need.count
        counted = translate("Browse", ONE if count == 1 else MANY).format(count=count)
        below = translate("Browse", "a kind of {need}").format(need=need_words(line.need.parent)) if line.depth else ""
        name = need_words(line.need.name)
        spoken = ", ".join(part for part in (name, below, counted) if part)
        return BrowseRow(name=name, right=counted, depth=line.depth, spoken=spoken)

    def first_from(self, text: str) -> int | None:
        """Return the first need that begins so, one at the top before others."""
        wanted = " ".join(plain_words(text))
        found = (at for at, line in enumerate(self._lines) if _plain(line).startswith(wanted))
        return min(found, key=lambda at: (self._lines[at].depth, at), default=None)

    def other_group(self, at: int, step: int) -> int:
        """Return the next need at the top, or the one before."""
        to = range(at + 1, len(self._lines)) if step > 0 else range(at - 1, -1, -1)
        return next((other for other in to if self._lines[other].depth == 0), at)


def _plain(line: NeedLine) -> str:
    return " ".join(plain_words(need_words(line.need.name)))


def _second(entry: Entry) -> tuple[str, ...]:
    """Return the other name and the address; of a confidential place that none is shown."""
    where = wording.said(wording.PLACE_NOT_SHOWN) if entry.place.confidential else entry.place.address
    return tuple(part for part in (entry.other, where) if part)
