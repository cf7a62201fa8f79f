"""Asks the bundled directory a sentence, as a crew would at two in the morning at the District 6 station."""

from datetime import datetime, timedelta, timezone
from functools import cache
from itertools import groupby

from navigator.search.query import SearchQuery
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from resources_db.directory.holiday_book import HolidayBook
from resources_db.directory.reader import DirectoryReader
from resources_db.home import bundled_directory
from resources_db.places.lazy import LazyPlaces, LazyRuler
from resources_db.speech import speech

# Tuesday 17 November 2026, 02:14 in Eugene: the scene of the mock-ups.
NIGHT = datetime(2026, 11, 17, 2, 14, tzinfo=timezone(timedelta(hours=-8)))


class Then:
    """A clock that stands."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment


def ask(text: str, moment: datetime = NIGHT) -> SearchResult:
    """Return the answer, seen from the station."""
    texts, find = finder(moment)
    return find(SearchQuery(text=text, origin=texts.places.resolve("97401")))


@cache
def finder(moment: datetime) -> tuple[TextReader, FindResources]:
    """Return what reads texts and what finds, at a moment that stands."""
    reader = DirectoryReader(bundled_directory())
    texts = TextReader(speech, LazyPlaces(reader))
    return texts, FindResources(reader, texts, LazyRuler(), HolidayBook(), Then(moment))


def chips_of(result: SearchResult) -> str:
    """Return what was understood: kind:key, with the value where there is one, in the order of the text."""
    valued = ("fact", "place", "within", "spelling", "moment")
    return "; ".join(
        f"{chip.kind}:{chip.key}" + f"={chip.value}" * (chip.kind in valued) for chip in result.meant.chips
    )


def order_of(result: SearchResult) -> str:
    """Return the verdicts and groups of the hits in order, runs of the same counted: "ask_first/ask x 12; wont/no x 2"."""
    runs = groupby(f"{hit.verdict.code or 'none'}/{hit.group.name.lower()}" for hit in result.hits)
    return "; ".join(f"{name} x {len(list(run))}" for name, run in runs)
