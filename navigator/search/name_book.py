"""The places of a directory by name: each under its service's and under its organization's, as a telephone book has them."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from navigator.search.words import plain_words

# What begins with no letter stands first, under this one.
NO_LETTER = "#"
# Names are put in order a few at a time: another thread paints meanwhile.
SORTED_BY = 3


class NamedPlace(NamedTuple):
    """A place as a book of names has it, a tuple as there may be a hundred thousand; a confidential one has no address."""

    key: int
    service: str
    organization: str
    address: str
    confidential: bool
    training: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A place under one of its names."""

    place: NamedPlace
    by_organization: bool

    @property
    def name(self) -> str:
        """Return the name that it stands under."""
        return self.place.organization if self.by_organization else self.place.service

    @property
    def other(self) -> str:
        """Return its other name, "" where both are one."""
        other = self.place.service if self.by_organization else self.place.organization
        return "" if other == self.name else other


@dataclass(frozen=True, slots=True)
class NameBook:
    """Entries in the order of their names, without case, accents and signs; `starts` is where each letter begins."""

    places: Sequence[NamedPlace]
    order: Sequence[int]
    starts: Sequence[int]

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self.order)

    def entry(self, at: int) -> Entry:
        """Return one entry."""
        place, by_organization = divmod(self.order[at], 2)
        return Entry(self.places[place], bool(by_organization))

    def letter(self, at: int) -> str:
        """Return the letter that an entry stands under."""
        return _letter(_sorted_as(self.entry(at).name))

    def begins_letter(self, at: int) -> bool:
        """Tell whether an entry is the first of its letter."""
        start = bisect_left(self.starts, at)
        return start < len(self.starts) and self.starts[start] == at

    def other_letter(self, at: int, step: int) -> int:
        """Return where the next letter begins, or the one before."""
        now = bisect_right(self.starts, at) - 1
        return self.starts[max(0, min(now + step, len(self.starts) - 1))]

    def first_from(self, text: str) -> int:
        """Return the first entry whose name begins so; where none does, the one before which it would stand."""
        wanted = _sorted_as(text)
        found = bisect_left(self.order, wanted, key=lambda code: _sorted_as(self._name(code)))
        return min(found, len(self) - 1)

    def _name(self, code: int) -> str:
        place, by_organization = divmod(code, 2)
        return self.places[place].organization if by_organization else self.places[place].service


def name_book(places: Sequence[NamedPlace]) -> NameBook:
    """Return the book of some places; one whose organization is called like its service stands in it once."""
    shelves: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for at, place in enumerate(places):
        _put(shelves, place.service, 2 * at)
        if place.organization and place.organization != place.service:
            _put(shelves, place.organization, 2 * at + 1)
    order, starts, letter = array("l"), array("l"), ""
    for begin in sorted(shelves):
        if _letter(begin) != letter:
            letter = _letter(begin)
            starts.append(len(order))
        order.extend(code for _, code in sorted(shelves[begin]))
    return NameBook(places, order, starts)


def _put(shelves: defaultdict[str, list[tuple[str, int]]], name: str, code: int) -> None:
    sorted_as = _sorted_as(name)
    shelves[sorted_as[:SORTED_BY]].append((sorted_as, code))


def _sorted_as(name: str) -> str:
    return " ".join(plain_words(name))


def _letter(sorted_as: str) -> str:
    return sorted_as[0].upper() if sorted_as[:1].isalpha() else NO_LETTER
