"""A question from its text to the rows that are shown, by the index; how text becomes classes is as plain as can be."""

from pathlib import Path

from us_question import LIMIT, SITUATIONS, Question

from navigator.directory.listing import Listing
from navigator.ports import CancelToken, SearchIndex
from navigator.search.ask import Ask, Best, Field, RowClass
from navigator.search.query import words_of
from navigator.search.rank import TextTier
from navigator.search.scene import Scene
from navigator.use_cases.opening import Opening
from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.holiday_book import HolidayBook
from resources_db.directory.reader import DirectoryReader

TIERS = (TextTier.NAME, TextTier.TERM, TextTier.WORDS, TextTier.DESCRIPTION)


class Pipeline:
    """One file, asked as the app asks: the state of the hours is kept while the minute lasts."""

    def __init__(self, path: Path) -> None:
        self.reader = DirectoryReader(path)
        self.opening: Opening | None = None
        self._moment = None

    def ask(self, question: Question) -> Ask:
        """Return what the index is asked."""
        if self.opening is None or self._moment != question.moment:
            self.opening = Opening(self.reader, HolidayBook(), question.moment)
            self._moment = question.moment
        index = self.reader.index()
        told = None if question.situation is None else SITUATIONS[question.situation]
        scene = None if told is None else Scene(vocabulary=vocabulary(), today=question.moment.date(), situation=told)
        return Ask(
            classes=classes(index, question.text, begun=question.begun),
            state_of=self.opening.state,
            here=question.here,
            state=question.state,
            scene=scene,
            open_only=question.open_only,
            chosen=index.need(question.category) if question.category else None,
            limit=LIMIT,
        )

    def answer(self, question: Question) -> tuple[Best, list[Listing]]:
        """Return the answer and the rows that are shown."""
        best = self.reader.index().best(self.ask(question), CancelToken())
        keys = [row.candidate.key for row in (*best.within, *best.beyond)]
        return best, list(self.reader.listings(keys[:LIMIT]))


def classes(index: SearchIndex, text: str, *, begun: bool) -> list[RowClass]:
    """Return the rows that carry all words, by the first fields in which they all stand."""
    words = words_of(text)
    if not words:
        return [RowClass(rows=index.with_all((), ()), tier=TextTier.TERM)]
    found: list[RowClass] = []
    better = None
    for number, tier in enumerate(TIERS, start=1):
        rows = index.with_all(tuple(Field)[:number], words, begun=begun)
        found.append(RowClass(rows=rows if better is None else rows - better, tier=tier))
        better = rows
    return found
