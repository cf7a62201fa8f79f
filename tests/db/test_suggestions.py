"""What is suggested while a place is typed must be understood when it is chosen, and again at the next start."""

from pathlib import Path

import pytest

from resources_db.directory.reader import DirectoryReader
from resources_db.home import bundled_places
from resources_db.places.book import PlaceBook


@pytest.mark.parametrize(
    "typed", ["974", "eug", "Lane", "district", "porTL", "97401", "new y", "Springfield, O", "harb"]
)
def test_every_suggestion_means_itself_when_it_is_chosen(bundled: Path, typed: str) -> None:
    reader = DirectoryReader(bundled)
    book = PlaceBook(bundled_places(), named=reader.named_places, saved=reader.saved_places)
    suggested = book.suggest(typed, 8)
    assert suggested
    assert [book.find(place.name) for place in suggested] == [[place] for place in suggested]
