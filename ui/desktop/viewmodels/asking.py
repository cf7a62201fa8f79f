"""How a question goes on: other words, pieces taken back."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from navigator.search.query import SearchQuery
from ui.desktop.models.chips import ASIDE

OPEN_NOW, ANY_TIME = "open_now", "any_time"


def is_continued(before: str, now: str) -> bool:
    """Tell whether one text goes on from the other: typed on, or one letter back."""
    return bool(before.strip()) and (now.startswith(before) or now == before[:-1])


def worded(query: SearchQuery, text: str) -> SearchQuery:
    """Return the question with other words; what was taken back of another text, or put aside, counts again."""
    if is_continued(query.text, text):
        return replace(query, text=text)
    return replace(query, text=text, dropped=frozenset[str](), aside=frozenset[str]())


def without(query: SearchQuery, chips: AbstractSet[str]) -> SearchQuery:
    """Return the question with these pieces taken back; a wish that was put aside counts again."""
    again = frozenset(chip.removeprefix(ASIDE) for chip in chips if chip.startswith(ASIDE))
    dropped = frozenset(chip for chip in chips if not chip.startswith(ASIDE))
    return replace(query, dropped=query.dropped | dropped, aside=query.aside - again)


def put_aside(query: SearchQuery, wish: str) -> SearchQuery:
    """Return the question in which a wish does not count."""
    return replace(query, aside=query.aside | {wish})


def with_hours(query: SearchQuery, value: str) -> SearchQuery:
    """Return the question for what is surely open, for any time, or for neither."""
    return replace(query, open_only=value == OPEN_NOW, any_time=value == ANY_TIME)


def hours_of(query: SearchQuery) -> str:
    """Return what is asked of the hours."""
    return OPEN_NOW if query.open_only else ANY_TIME if query.any_time else ""
