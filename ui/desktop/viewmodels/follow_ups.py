"""The list of follow-ups, page by page; nothing of a person stays here once it locks."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from navigator.casebook.follow_up.lists import Group
from navigator.casebook.follow_up.task import FollowUp
from navigator.use_cases.attempts import numbers_now, reassign
from navigator.use_cases.follow_up_page import FollowUpPage, follow_up_page
from navigator.use_cases.refer import Terms
from navigator.use_cases.seat import Seat
from navigator.use_cases.work_list import Asked, Whose, WorkPage, WorkRow, day_list, work_list
from ui.desktop.models.records import Record
from ui.desktop.viewmodels.attempts import AttemptViewModel
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.follow_up_text import page_html, sheet_html
from ui.desktop.viewmodels.follow_up_words import record_of
from ui.desktop.workers.runner import Failure
from ui.tongue import language


class FollowUpsViewModel(QObject):
    """What somebody may see of it; a number only while a call is safe."""

    changed = Signal()
    failed = Signal(str)
    said = Signal(str)
    # The sheet of the day, for the printer.
    printable = Signal(str)

    def __init__(self, casebook: CasebookViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.asked = Asked()
        self.page = WorkPage(rows=())
        self.numbers: tuple[str, ...] = ()
        # The follow-up that is read, as a text, and which one it is.
        self.text, self.reading = "", ""
        # The rows that were put into words, in which language.
        self._made: tuple[tuple[WorkRow, ...], tuple[Record, ...]] = ((), ())
        self._language = language()
        self.attempt = AttemptViewModel(casebook, self)
        self.attempt.kept.connect(self.load)
        casebook.left.connect(self.forget)

    @property
    def terms(self) -> Terms | None:
        """Return what the agency set."""
        return self._casebook.terms

    @property
    def records(self) -> tuple[Record, ...]:
        """Return the rows in words; of a list that only grew, none is put into words again."""
        terms, (rows, made) = self.terms, self._made
        if terms is None:
            return ()
        known = len(rows) if rows == self.page.rows[: len(rows)] and self._language == language() else 0
        told = tuple(record_of(row, terms, self.user) for row in self.page.rows[known:])
        self._made, self._language = (self.page.rows, (*made[:known], *told)), language()
        return self._made[1]

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

    def show(self, whose: Whose, group: Group | None = None) -> None:
        """Show mine or the team's, all of them or one group."""
        self.asked = Asked(whose=whose, group=group)
        self.load()

    def read(self, row: WorkRow) -> None:
        """Read one follow-up before it is tried; that it is read is noted first."""
        terms = self.terms
        if terms is not None:
            self._casebook.room.read(
                "follow-up",
                lambda seat: (follow_up_page(seat.desk, row.id, terms.hours), dict(seat.names)),
                lambda found: self._take_text(terms, *found),
                self._fail,
            )

    def put_away(self) -> None:
        """Read nobody's any more."""
        if self.reading:
            self.text, self.reading = "", ""
            self.changed.emit()

    def give(self, row: WorkRow, owner: str) -> None:
        """Hand a follow-up to somebody; "" is nobody."""

        def done(_task: FollowUp) -> None:
            self.said.emit(self.tr("Given. What it is due by stays."))
            self.load()

        self._casebook.room.work(lambda seat: reassign(seat.desk, row.id, owner=owner), done, self._fail)

    def accounts(self, take: Callable[[Mapping[str, str]], None]) -> None:
        """Tell what the accounts of this laptop are called."""
        self._casebook.room.read("accounts", lambda seat: dict(seat.names), take, self._fail)

    def print(self) -> None:
        """Ask for the sheet of the day; that it is printed is noted first."""
        terms = self.terms
        if terms is None or not self._casebook.is_open:
            return
        asked = self.asked

        def work(seat: Seat) -> str:
            return sheet_html(day_list(seat.desk, asked, terms.hours), terms, seat.desk.clock.now())

        self._casebook.room.work(work, self.printable.emit, self._fail)

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
        self.text, self.reading = "", ""
        self._made = ((), ())
        self.changed.emit()

    def _take_text(self, terms: Terms, page: FollowUpPage, names: Mapping[str, str]) -> None:
        if self._casebook.is_open:
            self.text, self.reading = page_html(page, terms, names), page.id
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
