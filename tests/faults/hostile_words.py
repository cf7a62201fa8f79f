"""Texts that nobody means well: every one has an answer over the bundled directory, and none of its words is lost."""

from itertools import islice
from pathlib import Path

from fakes.hostile_texts import hostile_texts as texts_of
from fakes.sentences import NIGHT, finder
from tally import Tally

from navigator.errors import NavigatorError
from navigator.search.query import SearchQuery

ALL = 10_000


def answered(text: str) -> bool:
    """Tell whether a text is answered, with its words as they were typed."""
    texts, find = finder(NIGHT)
    try:
        result = find(SearchQuery(text=text, origin=texts.places.resolve("97401")))
    except NavigatorError:
        # Free text is never wrong.
        return False
    return result.meant.text == text and len(result.hits) <= result.query.limit and all(result.left)


def hostile_texts(folder: Path, times: int) -> Tally:
    """Ask so many of them, evenly from all; a plain question is the control."""
    del folder
    tally = Tally("hostile_texts")
    tally.control_failed += not answered("shelter tonight")
    for text in islice(texts_of(ALL), 0, ALL, max(1, ALL // times)):
        tally.tried += 1
        try:
            tally.missed += not answered(text)
        except Exception:  # noqa: BLE001 - whatever a text raised is what is looked for
            tally.missed += 1
    return tally
