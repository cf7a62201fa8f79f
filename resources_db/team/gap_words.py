"""The codes of gaps in the words of the lexicon and of the gazetteer."""

from collections.abc import Sequence
from dataclasses import replace

from navigator.directory.gap import GapCount
from resources_db.bundled.concepts import concepts
from resources_db.home import bundled_places
from resources_db.places.areas import AreaBook


def in_words(counts: Sequence[GapCount]) -> Sequence[GapCount]:
    """Return counts with their needs and places in words; raises DamagedFileError without a gazetteer."""
    if not counts:
        return counts
    terms = {concept.key: concept.term for concept in concepts()}
    areas = AreaBook(bundled_places())
    places = {place: areas.words(place) for place in {count.gap.place for count in counts}}
    return [
        replace(count, need_words=_needs(count.gap.need, terms), place_words=places[count.gap.place])
        for count in counts
    ]


def _needs(code: str, terms: dict[str, str]) -> str:
    """Return needs by the terms of their concepts; one that only a directory knew, by its own letters."""
    return " + ".join(terms.get(key) or key.replace("_", " ").capitalize() for key in code.split("+"))
