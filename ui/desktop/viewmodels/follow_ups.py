"""The list of follow-ups, page by page; nothing of a person stays here once it locks."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from navigator.use_cases.attempts import numbers_now
from navigator.use_cases.refer import Terms
from navigator.use_cases.work_list import Asked, Whose, WorkPage, WorkRow, work_list
from ui.desktop.viewmodels.attempts import AttemptViewModel
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.workers.runner import Failure


class FollowUpsViewModel(QObject):
    """What somebody may see of it; a number only while a call is safe."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.asked = Asked()
        self.page = WorkPage(rows=())
        self.numbers: tuple[str, ...] = ()
        self.attempt = AttemptViewModel(casebook, self)
        self.attempt.kept.connect(self.load)
        casebook.left.connect(self.forget)

    @property
    def terms(self) -> Terms | None:
        """Return what the agency set."""
        return self._casebook.terms

    @property
    def user(self) -> str:
        """Return whose session this is."""
        return self._casebook.sitter.user if self._casebook.sitter else ""

    def load(self, *, more: bool = False) -> None:
        """Read the list anew, or its next page."""
        terms = self.terms
        if terms is None or not self._casebook.is_open or (more and len(self.page.rows) >= self.page.total):
            return
        asked = replace(self.asked, skip=len(self.page.rows) if more else 0)
        self._casebook.room.read(
            "follow-ups",
            lambda seat: work_list(seat.desk, asked, terms.hours),
            self._take_more if more else self._take,
            self._fail,
        )

    def show(self, whose: Whose) -> None:
        """Show mine, or the team's."""
        self.asked = Asked(whose=whose)
        self.load()

    def reveal(self, row: WorkRow) -> None:
        """Show the numbers that may be called now."""
        terms = self.terms
        if terms is not None:
            whose = terms.codes["relationship_types"]
            self._casebook.room.read(
                "numbers",
                lambda seat: numbers_now(seat.desk, row.id, terms.hours, whose),
                self._take_numbers,
                self._fail,
            )

    def cover(self) -> None:
        """Show no number any more."""
        if self.numbers:
            self._take_numbers(())

    def forget(self) -> None:
        """Let go of everybody."""
        self.page, self.numbers = WorkPage(rows=()), ()
        self.changed.emit()

    def _take(self, page: WorkPage) -> None:
        if self._casebook.is_open:
            self.page, self.numbers = page, ()
            self.changed.emit()

    def _take_more(self, page: WorkPage) -> None:
        self._take(replace(page, rows=(*self.page.rows, *page.rows)))

    def _take_numbers(self, numbers: tuple[str, ...]) -> None:
        if self._casebook.is_open:
            self.numbers = numbers
            self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)
