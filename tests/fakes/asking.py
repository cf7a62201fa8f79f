"""A question put to a directory file as the product puts it: the lexicon that ships, the real index, a fixed clock."""

from pathlib import Path

from fakes.plain_directory import CountingRuler, FixedClock, NoHolidays

from navigator.errors import NotFoundError
from navigator.ports import CallAnswers, CancelToken, ResourceDirectory
from navigator.search.query import Origin, SearchQuery
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from resources_db.directory.reader import DirectoryReader
from resources_db.speech import speech

# More than any small county has: nothing is left out for want of room.
ALL = 5000


class SomePlaces:
    """A map of the places that it is given, by name."""

    def __init__(self, *places: Origin) -> None:
        self._places = {place.name.casefold(): place for place in places}

    def resolve(self, text: str) -> Origin:
        found = self._places.get(text.casefold())
        if found is None:
            raise NotFoundError("No place of this name is known.")
        return found

    def suggest(self, text: str, limit: int) -> list[Origin]:
        return [place for name, place in self._places.items() if name.startswith(text.casefold())][:limit]


def asking(directory: ResourceDirectory, *places: Origin, answers: CallAnswers | None = None) -> FindResources:
    """Return Find over a directory, and over what the team was told."""
    texts = TextReader(speech, SomePlaces(*places))
    return FindResources(directory, texts, CountingRuler(), NoHolidays(), FixedClock(), answers)


def ask(
    directory: DirectoryReader | Path, text: str = "", *, token: CancelToken | None = None, **query: object
) -> SearchResult:
    """Return the answer of a directory that is open, or of a file that is opened for this question alone."""
    asked = SearchQuery(**({"text": text, "limit": ALL} | query))  # type: ignore[arg-type]
    if isinstance(directory, DirectoryReader):
        return asking(directory)(asked, token)
    reader = DirectoryReader(directory)
    try:
        return asking(reader)(asked, token)
    finally:
        reader.release()


def services(result: SearchResult) -> list[str]:
    """Return the names of the hits, best first, then of those beyond reach."""
    return [hit.listing.service for hit in (*result.hits, *result.beyond)]
