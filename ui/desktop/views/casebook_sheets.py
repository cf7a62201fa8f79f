"""Opens what lies over the window for the casebook, one at a time, and lets go of all of it when it locks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSysInfo, Signal
from PySide6.QtWidgets import QWidget

from navigator.clock import Clock
from ui.desktop.models.rows import Row
from ui.desktop.printing.key_page import KeyOf
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.refer import ReferViewModel
from ui.desktop.viewmodels.role_words import role_words
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.make_casebook import RecoverySheet
from ui.desktop.views.refer_sheet import ReferSheet
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.views.sign_in_sheet import SignInSheet


class CasebookSheets(QObject):
    """Sign-in, the recovery key, the referral sheet."""

    said = Signal(str)
    # A referral was saved, and another place is to be offered to the same person.
    another = Signal()

    def __init__(
        self, appearance: Appearance, casebook: CasebookViewModel, clock: Clock, host: QWidget, back: Callable[[], None]
    ) -> None:
        super().__init__(host)
        self._appearance = appearance
        self._casebook = casebook
        self._host = host
        self._clock = clock
        self._back = back
        self._sheet: SideSheet | None = None
        self._wanted: Callable[[], None] | None = None
        self._sitter = casebook.sitter
        self.refer = ReferViewModel(casebook, clock, self)
        casebook.made.connect(self._show_key)
        for does in (self._go_on, self._say_who):
            casebook.changed.connect(does)
        casebook.left.connect(self._let_go)
        self.refer.saved.connect(self._say_saved)
        self.refer.failed.connect(self.said)
        self.refer.drafts.found.connect(self._say_drafts)

    @property
    def is_open(self) -> bool:
        """Whether something lies over the window."""
        return self._sheet is not None

    def open_door(self) -> None:
        """Lock what is open; else ask for the sign-in."""
        if self._casebook.is_open:
            self._casebook.lock()
            self.said.emit(self.tr("Casebook locked. Find works."))
        elif not isinstance(self._sheet, SignInSheet):
            self._show(SignInSheet(self._appearance, self._casebook, self._host))

    def switch_rider(self) -> None:
        """Let the other rider act, in one key; where the agency wants their PIN, lock and ask for it (ROLES.md)."""
        book = self._casebook
        if book.is_open and book.riders > 1 and book.services is not None and book.services.switch_with_pin:
            book.lock()
            self.open_door()
        else:
            book.switch()

    def _say_who(self) -> None:
        """Say who sits there now, where somebody else did."""
        sitter, before = self._casebook.sitter, self._sitter
        if sitter is not None and before is not None and sitter.user != before.user:
            told = self.tr("Now {name} sits there: {role}.")
            self.said.emit(told.format(name=sitter.name, role=role_words(sitter.role)))
        self._sitter = sitter

    def sign_in_for(self, wanted: Callable[[], None]) -> None:
        """Ask for the sign-in, and go on with what somebody came for."""
        if self._sheet is None:
            self._wanted = wanted
            self.open_door()

    def show_sitter(self) -> None:
        """Show who sits there, with the ways to leave and to join."""
        if self._sheet is None:
            self._show(SignInSheet(self._appearance, self._casebook, self._host))

    def begin_referral(self, session: Session) -> None:
        """Refer to the selected hit; where the casebook is closed, the sign-in comes first."""
        row = session.detail.row
        if row is None or self._sheet is not None:
            return
        if self._casebook.is_turned:
            self.said.emit(self.tr("Nothing is written while an officer looks on. F10 goes back."))
            return
        if not self._casebook.is_open:
            self.sign_in_for(lambda: self._refer_to(row, session))
            return
        self._refer_to(row, session)

    def print(self) -> None:
        """Print what lies over the window, where that is the recovery key."""
        if isinstance(self._sheet, RecoverySheet):
            self._sheet.ask_printer()

    def go_on_with_draft(self) -> None:
        """Open the referral that was left last."""
        if self._sheet is None and self._casebook.is_open and self.refer.drafts.left:
            self.refer.go_on(self.refer.drafts.left[0])
            self._show_referral()

    def _refer_to(self, row: Row, session: Session) -> None:
        self.refer.begin(row, session.situation.told)
        self._show_referral()

    def _show_referral(self) -> None:
        if self.refer.form is not None:
            sheet = ReferSheet(self._appearance, self.refer, self._host)
            sheet.another.connect(self.another)
            self._show(sheet)

    def _go_on(self) -> None:
        """Once somebody came in: leave the sign-in, and go on with what they came for."""
        sheet = self._sheet
        if not (self._casebook.is_open and isinstance(sheet, SignInSheet)) or sheet.begun_with == self._casebook.sitter:
            return
        sheet.leave()
        self.said.emit(self.tr("Signed in."))
        self.refer.drafts.look()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _show_key(self, printed: str, agency: str = "") -> None:
        if self._sheet is not None:
            self._sheet.leave()
        if printed:
            about = KeyOf(agency=agency, laptop=QSysInfo.machineHostName(), day=self._clock.now().date())
            sheet = RecoverySheet(self._appearance, printed, about, self._host)
            sheet.said.connect(self.said)
            sheet.closed.connect(self.open_door)
            self._show(sheet)
        else:
            self.open_door()

    def _say_saved(self) -> None:
        self.said.emit(self.tr("Saved: the referral. Its encounter is open in the Log."))

    def _say_drafts(self) -> None:
        if self.refer.drafts.left:
            self.said.emit(self.tr("A referral was not saved yet: Ctrl+Shift+D goes on with it."))

    def _show(self, sheet: SideSheet) -> None:
        self._sheet = sheet
        sheet.closed.connect(lambda: self._closed(sheet))
        sheet.open()

    def _closed(self, sheet: SideSheet) -> None:
        sheet.deleteLater()
        if self._sheet is sheet:
            self._sheet = None
            if not self._casebook.is_open:
                self._wanted = None if not isinstance(sheet, RecoverySheet) else self._wanted
            self._back()

    def _let_go(self) -> None:
        if self._sheet is not None and not isinstance(self._sheet, SignInSheet):
            self._sheet.leave()
