"""The answer of `rank` over all rows of an ask, from the index: the same rows in the same order, few of them looked at."""

from collections.abc import Callable, Mapping, Sequence
from sqlite3 import Connection

from navigator.directory.listing import Fact
from navigator.directory.schedule import State
from navigator.ports import CancelToken
from navigator.search.ask import Ask, Best
from navigator.search.scene import Scene
from resources_db.index.answer import Answer
from resources_db.index.classes import united
from resources_db.index.columns import Columns
from resources_db.index.evaluation import Evaluator
from resources_db.index.file import IndexFile
from resources_db.index.moment import CLOSED, Moment
from resources_db.index.opinions import Opinions
from resources_db.index.postings import Postings
from resources_db.index.sets import numbers_of, set_of
from resources_db.index.shapes import Shapes
from resources_db.index.sifting import Sifted, sift
from resources_db.index.verdicts import Judge

# A fact is set and taken back while somebody asks: what was judged under either is kept.
JUDGES_KEPT = 8
# From this part of all rows on it pays to know which of all are closed.
MANY = 16


class Ranker:
    """Ranks the rows of one file; what it read of the file once it keeps."""

    def __init__(self, file: IndexFile, postings: Postings) -> None:
        self._file = file
        self._postings = postings
        self._columns: Columns | None = None
        self._opinions: Opinions | None = None
        self._moment: Moment | None = None
        self._judges: list[tuple[Scene, Judge]] = []

    def best(self, ask: Ask, token: CancelToken) -> Best:
        """Return the first rows within reach and beyond; raises Cancelled."""
        sifted = sift(ask, self._postings)
        with self._file.reading(token) as db:
            columns = self._columns = self._columns or Columns(db)
            evaluator = self._evaluator(db, columns, ask, sifted)
            token.check()
            if ask.open_only:
                _hide_closed(sifted, evaluator)
                token.check()
            return Answer(db, self._file, columns, evaluator, sifted, ask, token).best()

    def _evaluator(self, db: Connection, columns: Columns, ask: Ask, sifted: Sifted) -> Evaluator:
        judge = None
        if ask.scene is not None and ask.scene.is_set:
            self._opinions = self._opinions or Opinions(Shapes(db))
            judge = self._judge_of(ask.scene, self._opinions)
        also: Mapping[int, Sequence[Fact]] = {
            row: facts for key, facts in ask.also.items() if (row := self._file.row_of(key)) is not None
        }
        moment = self._moment_of(db, ask.state_of)
        return Evaluator(db, columns, moment, judge, sifted.tiers, ask, also)

    def _moment_of(self, db: Connection, state_of: Callable[[int], State]) -> Moment:
        known = self._moment
        # Not "is not": each look at a method is an object of its own.
        if known is None or known.state_of != state_of:
            known = self._moment = Moment(db, self._file, state_of)
        return known

    def _judge_of(self, scene: Scene, opinions: Opinions) -> Judge:
        judge = next((judge for known, judge in self._judges if known == scene), None) or Judge(scene, opinions)
        others = [entry for entry in self._judges if entry[1] is not judge]
        self._judges = [(scene, judge), *others][:JUDGES_KEPT]
        return judge


def _hide_closed(sifted: Sifted, evaluator: Evaluator) -> None:
    """Leave out what is surely closed, never what is unknown."""
    if sifted.count >= evaluator.count // MANY:
        # What is closed of all rows is worked out once for a moment, then only taken away.
        sifted.narrow("closed", sifted.classes.but(evaluator.closed()))
        return
    rows = numbers_of(united(sifted.classes.all()))
    sifted.narrow("closed", sifted.classes.only(set_of(rows[evaluator.states(rows) != CLOSED])))
