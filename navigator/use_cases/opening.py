"""Whether the rows of an answer are open at one moment; each timetable is asked once, however many keep the same hours."""

from datetime import datetime

from navigator.directory.open_state import is_open_at, status_at
from navigator.directory.schedule import OpenState, State
from navigator.ports import Holidays, ResourceDirectory
from navigator.search.result import UNKNOWN_HOURS


class Opening:
    """Answers "open then?" for one moment."""

    def __init__(self, directory: ResourceDirectory, holidays: Holidays, moment: datetime) -> None:
        self._directory = directory
        self._holidays = holidays
        self.moment = moment
        self._states: dict[int, State] = {}
        self._statuses: dict[int, OpenState] = {}

    def state(self, hours: int | None) -> State:
        """Return the state of a timetable by its number; no timetable means unknown."""
        if hours is None:
            return State.UNKNOWN
        if hours not in self._states:
            table = self._directory.timetable(hours)
            is_holiday = self._holidays.of_state(table.state)
            self._states[hours] = is_open_at(table.schedule, self.moment, is_holiday=is_holiday)
        return self._states[hours]

    def status(self, hours: int | None) -> OpenState:
        """Return the state with its end, the next opening and the words."""
        if hours is None:
            return UNKNOWN_HOURS
        if hours not in self._statuses:
            table = self._directory.timetable(hours)
            is_holiday = self._holidays.of_state(table.state)
            self._statuses[hours] = status_at(table.schedule, self.moment, is_holiday=is_holiday)
        return self._statuses[hours]
