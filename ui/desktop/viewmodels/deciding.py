"""Deciding between what two laptops wrote at once: one press, once."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from navigator.casebook.events.fold import Place
from navigator.use_cases.decide_answer import decide_answer
from navigator.use_cases.two_answers import TwoAnswers
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.workers.runner import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One of the answers, chosen by somebody who saw all of them."""

    shown: TwoAnswers
    place: Place


class Deciding(QObject):
    """Lets one answer count; a second press meanwhile does nothing."""

    decided = Signal(Pick)
    refused = Signal(str)

    def __init__(self, casebook: CasebookViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self._busy = False
        casebook.left.connect(self._rest)

    def decide(self, pick: Pick) -> None:
        """Let an answer count."""
        if self._busy or self._casebook.busy or not self._casebook.is_open:
            return
        self._busy = True
        self._casebook.room.work(
            lambda seat: decide_answer(seat.desk, pick.shown, pick.place), lambda _: self._done(pick), self._fail
        )

    def _rest(self) -> None:
        self._busy = False

    def _done(self, pick: Pick) -> None:
        self._rest()
        if self._casebook.is_open:
            self.decided.emit(pick)

    def _fail(self, failure: Failure) -> None:
        self._rest()
        if self._casebook.is_open:
            self.refused.emit(failure.sentence)
