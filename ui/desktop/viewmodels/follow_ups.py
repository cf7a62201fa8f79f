"""The list of follow-ups and one attempt at a time: ten seconds of Undo, then it is kept for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from navigator.clock import Clock
from navigator.use_cases.follow_ups import WorkRow, numbers_now, try_follow_up, work_list
from navigator.use_cases.refer import Terms
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.workers.runner import Failure

UNDO_MS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """An attempt that was entered and can still be taken back; it was made at `at`."""

    id: str
    mode: str
    result: str
    at: datetime


class FollowUpsViewModel(QObject):
    """Nothing of a person stays here once it locks; what was entered is kept first."""

    changed = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self._clock = clock
        self.mine = True
        self.rows: Sequence[WorkRow] = ()
        self.numbers: Sequence[str] = ()
        self.pending: Pending | None = None
        self._timer = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._timer.timeout.connect(self.keep_now)
        casebook.leaving.connect(self.keep_now)
        casebook.left.connect(self.forget)

    @property
    def terms(self) -> Terms | None:
        """Return what the agency set."""
        return self._casebook.services.terms if self._casebook.services else None

    def load(self) -> None:
        """Read the list anew."""
        terms, mine = self.terms, self.mine
        if terms is not None and self._casebook.is_open:
            self._casebook.room.read(
                "follow-ups", lambda seat: work_list(seat.desk, terms, mine=mine), self._take, self._fail
            )

    def show(self, *, mine: bool) -> None:
        """Show mine, or the team's."""
        self.mine = mine
        self.load()

    def enter(self, row: WorkRow, mode: str, result: str) -> None:
        """Take an attempt that was made just now; the one before is kept."""
        self.keep_now()
        self.pending = Pending(id=row.id, mode=mode, result=result, at=self._clock.now())
        self._timer.start()
        self.changed.emit()

    def undo(self) -> None:
        """Take back what was entered last, as long as it was not kept."""
        if self.pending is not None:
            self._timer.stop()
            self.pending = None
            self.changed.emit()

    def keep_now(self) -> None:
        """Keep what was entered."""
        pending, terms = self.pending, self.terms
        if pending is None or terms is None:
            return
        self._timer.stop()
        self.pending = None
        self._casebook.room.work(
            lambda seat: try_follow_up(
                seat.desk, terms, pending.id, mode=pending.mode, result=pending.result, at=pending.at
            ),
            lambda done: self._kept(is_open=done.is_open),
            self._fail,
        )

    def reveal(self, row: WorkRow) -> None:
        """Show the numbers that may be called now; that somebody looked is written down first."""
        terms = self.terms
        if terms is not None:
            self._casebook.room.read(
                "numbers", lambda seat: numbers_now(seat.desk, terms, row.person), self._take_numbers, self._fail
            )

    def cover(self) -> None:
        """Show no number any more."""
        if self.numbers:
            self._take_numbers(())

    def forget(self) -> None:
        """Let go of everybody."""
        self._timer.stop()
        self.rows, self.numbers, self.pending = (), (), None
        self.changed.emit()

    def _take(self, rows: Sequence[WorkRow]) -> None:
        if self._casebook.is_open:
            self.rows, self.numbers = rows, ()
            self.changed.emit()

    def _take_numbers(self, numbers: Sequence[str]) -> None:
        if self._casebook.is_open:
            self.numbers = numbers
            self.changed.emit()

    def _kept(self, *, is_open: bool) -> None:
        self.said.emit(self.tr("Saved: the attempt.") if is_open else self.tr("Saved: reached, the follow-up is done."))
        self.load()

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)
        self.load()
