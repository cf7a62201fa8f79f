"""Until the later places open: the first of the answer that should take and is open, else one to ask, else the codes."""

from collections.abc import Sequence

import pytest
from fakes.plain_directory import listing

from navigator.directory.listing import Phone
from navigator.directory.schedule import OpenState, State
from navigator.search.query import SearchQuery
from navigator.search.rank import TextTier
from navigator.search.result import Hit, SearchResult
from navigator.search.until_then import UntilThen, until_then
from navigator.search.verdict import Code, Verdict
from ui.explaining import until_then_words

OPEN, CLOSED, UNKNOWN = State.OPEN, State.CLOSED, State.UNKNOWN
TAKES, ASKS, WONT = Code.TAKES, Code.ASK_FIRST, Code.WONT
LATER = ("later", ASKS, CLOSED)
Drawn = tuple[str, Code | None, State]


def hit(name: str, code: Code | None, state: State, **more: object) -> Hit:
    status = OpenState(state=state, words="open until 21:00" if state is OPEN else "closed")
    row = listing(name, None, phones=(Phone(number="541-555-0101"),), **more)
    return Hit(listing=row, tier=TextTier.TERM, score=1.0, status=status, verdict=Verdict(code=code))


def offered(drawn: Sequence[Drawn]) -> str | None:
    found = until_then(SearchResult(query=SearchQuery(), hits=tuple(hit(*one) for one in drawn)))
    assert found is not None
    return found.hit.listing.service if found.hit else None


@pytest.mark.parametrize(
    ("drawn", "service"),
    [
        ([("a", TAKES, OPEN), ("b", TAKES, OPEN), LATER], "a"),
        ([("asks", ASKS, OPEN), ("takes", TAKES, OPEN), LATER], "takes"),
        ([("hours unknown", ASKS, UNKNOWN), ("asks", ASKS, OPEN), LATER], "asks"),
        ([("hours unknown", ASKS, UNKNOWN), LATER, ("no", WONT, OPEN)], None),
        ([LATER], None),
        ([("no situation", None, OPEN), ("b", None, CLOSED)], "no situation"),
        ([("no situation", None, UNKNOWN), ("b", None, CLOSED)], None),
        ([("called so", ASKS, CLOSED), ("takes", TAKES, OPEN)], "takes"),
    ],
)
def test_the_first_that_should_take_and_is_open_is_offered_else_one_to_ask(
    drawn: Sequence[Drawn], service: str | None
) -> None:
    assert offered(drawn) == service


@pytest.mark.parametrize("drawn", [[], [("a", TAKES, OPEN)], [("no", WONT, CLOSED)]])
def test_where_nothing_is_later_there_is_nothing_to_wait_for(drawn: Sequence[Drawn]) -> None:
    assert until_then(SearchResult(query=SearchQuery(), hits=tuple(hit(*one) for one in drawn))) is None


def test_what_nobody_confirmed_is_neither_later_nor_offered() -> None:
    later, unsure = hit(*LATER), hit("unsure", TAKES, OPEN, confirmed=False)
    assert until_then(SearchResult(query=SearchQuery(), hits=(unsure, later))) == UntilThen(None)
    unsure_later = hit("unsure", ASKS, CLOSED, confirmed=False)
    assert until_then(SearchResult(query=SearchQuery(), hits=(hit("a", TAKES, OPEN), unsure_later))) is None


def test_what_lies_beyond_reach_is_no_part_of_it() -> None:
    result = SearchResult(query=SearchQuery(), hits=(hit(*LATER),), beyond=(hit("far", TAKES, OPEN),))
    assert until_then(result) == UntilThen(None)


def test_it_is_said_with_number_verdict_and_status_or_plainly_with_the_codes() -> None:
    said = until_then_words(UntilThen(hit("Cedar Lot", TAKES, OPEN)))
    assert said == "Until then: Cedar Lot, 541-555-0101, should take, open until 21:00, by phone"
    none = until_then_words(UntilThen(None))
    assert none == "Until then: nothing of this answer is known to be open, call 988, 911 or 211"
