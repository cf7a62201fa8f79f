"""Find over one directory file, put together at the first question: a window paints before any of it is loaded."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from navigator.clock import SystemClock
from navigator.directory.facts import FactSpec
from navigator.directory.overlay import CallAnswer
from navigator.directory.schedule import Timetable
from navigator.directory.week import Week, week_of
from navigator.ports import CallAnswers, CancelToken, ResourceDirectory
from navigator.search.one_change import Change
from navigator.search.query import SearchQuery
from navigator.search.result import SearchResult
from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.holiday_book import HolidayBook
from resources_db.directory.reader import DirectoryReader
from resources_db.places.lazy import LazyDriveTimes, LazyPlaces, LazyRuler
from resources_db.policy import read_policy

if TYPE_CHECKING:
    from navigator.directory.gap import Gap
    from navigator.ports import DriveTimes
    from navigator.use_cases.find_resources import FindResources


class Finder:
    """Answers questions to a directory as it is `shown`; its places are those that the file and the map know.

    `team` is the team.db whose answers and saved places count beside the file; it may not exist.
    """

    def __init__(self, shown: ResourceDirectory, reader: DirectoryReader, team: Path | None = None) -> None:
        self._shown = shown
        self._team = team
        self.places = LazyPlaces(reader, team)
        self._drives: DriveTimes = LazyDriveTimes()
        self._find: FindResources | None = None

    def __call__(self, query: SearchQuery, token: CancelToken | None = None) -> SearchResult:
        """Return the answer; raises what FindResources raises."""
        return self._put_together()(query, token)

    def change(self, result: SearchResult, token: CancelToken | None = None) -> Change | None:
        """Return the one wish that stands in the way of a thin answer; raises what FindResources raises."""
        return self._put_together().change(result, token)

    def gap(self, result: SearchResult, token: CancelToken | None = None) -> "Gap | None":
        """Return what an answer of this directory lacks, None when something good was found; raises Cancelled."""
        from navigator.use_cases.notice_gap import NoticeGap  # noqa: PLC0415 - see above

        return NoticeGap(self._put_together(), self._shown, self.places)(result, token)

    def week(self, table: Timetable) -> Week | None:
        """Return the week of a place from today on, None where its hours were not understood."""
        return week_of(table, SystemClock().now(), HolidayBook().of_state(table.state))

    def warm_up(self) -> None:
        """Load what the first question would wait for: the lexicon, the index and what it counts with."""
        self(SearchQuery(text="shelter", limit=1))
        self._drives.table()

    def _put_together(self) -> "FindResources":
        if self._find is None:
            from navigator.use_cases.find_resources import FindResources  # noqa: PLC0415 - see above
            from navigator.use_cases.reading_texts import TextReader  # noqa: PLC0415
            from resources_db.speech import speech  # noqa: PLC0415

            texts = TextReader(speech, self.places)
            answers = _Answers(self._team) if self._team else None
            self._find = FindResources(
                self._shown, texts, LazyRuler(), HolidayBook(), SystemClock(), answers, self._drives
            )
        return self._find


class _Answers:
    """What places told the team; fits CallAnswers. Before there is a team.db nothing of it is loaded."""

    def __init__(self, team: Path) -> None:
        self._team = team
        self._inner: CallAnswers | None = None

    def standing(self) -> Sequence[CallAnswer]:
        """Return the answers that hold, the oldest first."""
        # Unlike Path's, this one raises nothing.
        if self._inner is None and os.path.exists(self._team):  # noqa: PTH110
            from resources_db.team.answers import TeamAnswers  # noqa: PLC0415

            self._inner = TeamAnswers(self._team)
        return self._inner.standing() if self._inner else ()


def facts_in_use() -> dict[str, FactSpec]:
    """Return the facts that may be asked, by key, in the order of the panel."""
    return {spec.key: spec for spec in vocabulary().in_use(read_policy().policy.facts_turned_on)}
