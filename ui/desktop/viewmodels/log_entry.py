"""The chosen encounter of the log as it was saved, with what belongs to it."""

from PySide6.QtCore import QObject, Signal

from navigator.use_cases.own_log import EncounterSeen, see_encounter
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.workers.runner import Failure


class LogEntry(QObject):
    """It is read each time that it is shown: what was amended, referred or signed meanwhile stands there."""

    came = Signal()
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self._wanted = ""
        self.seen: EncounterSeen | None = None
        casebook.left.connect(lambda: self.show(""))

    def show(self, encounter_id: str) -> None:
        """Be about another encounter, "" for none."""
        self._wanted, self.seen = encounter_id, None
        self.look_again()

    def look_again(self) -> None:
        """Read it anew."""
        id_ = self._wanted
        if id_ and self._casebook.is_open:
            self._casebook.room.read("entry", lambda seat: see_encounter(seat.desk, id_), self._take, self._fail)

    def _take(self, seen: EncounterSeen) -> None:
        if seen.encounter.id == self._wanted and self._casebook.is_open:
            self.seen = seen
            self.came.emit()

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)
