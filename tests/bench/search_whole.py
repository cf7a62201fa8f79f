"""A question as the window asks it: the text as typed, understood, judged, ranked and read by the use case itself."""

from datetime import UTC, datetime
from pathlib import Path

from us_question import LIMIT, SITUATIONS, Question

from navigator.search.query import Origin, SearchQuery
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from resources_db.directory.holiday_book import HolidayBook
from resources_db.directory.reader import DirectoryReader
from resources_db.places.lazy import LazyPlaces, LazyRuler
from resources_db.speech import speech


class _Moment:
    """A clock that is set for each question."""

    def __init__(self) -> None:
        self.moment = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


class Whole:
    """One file behind the use case that the window asks."""

    def __init__(self, path: Path) -> None:
        self._clock = _Moment()
        reader = DirectoryReader(path)
        texts = TextReader(speech, LazyPlaces(reader))
        self._find = FindResources(reader, texts, LazyRuler(), HolidayBook(), self._clock)

    def answer(self, question: Question) -> SearchResult:
        """Return the answer with the rows that are shown."""
        self._clock.moment = question.moment
        return self._find(query_of(question))


def query_of(question: Question) -> SearchQuery:
    """Return what the window would ask; a blank behind the last word says that it is whole."""
    return SearchQuery(
        text=question.text if question.begun or not question.text else f"{question.text} ",
        origin=Origin(name=question.place, point=question.here, state=question.state),
        category=question.category,
        situation={} if question.situation is None else SITUATIONS[question.situation],
        open_only=question.open_only,
        limit=LIMIT,
    )
