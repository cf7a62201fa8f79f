"""The window: training bar, rail, one page, status bar."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QKeyEvent,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow

from ui.desktop.languages import LANGUAGE, other_language, speak_in
from ui.desktop.services import DesktopServices
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import SMALLEST_WINDOW
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.choices import with_choices
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.casebook_face import CasebookFace
from ui.desktop.views.memory import Memory
from ui.desktop.views.officer_view import OfficerView
from ui.desktop.views.pages import Pages
from ui.desktop.views.reopening import offer_casebook, resume, speak_anew
from ui.desktop.views.window_frame import WindowFrame
from ui.desktop.views.window_keys import WindowKeys
from ui.desktop.widgets.pressing import pressed_by_enter
from ui.tongue import language


class MainWindow(QMainWindow):
    """Opens a session over a directory, and another one after an import or in another language."""

    painted = Signal()

    def __init__(self, services: DesktopServices, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._painted = False
        self.setWindowTitle(self.tr("Co-Response Navigator"))
        self.setMinimumSize(*SMALLEST_WINDOW)
        self._frame = self._framed()
        services, self._choices = with_choices(services)
        self.session: Session = Session(services, self)
        self.pages: Pages = Pages(appearance, self.session)
        self._frame.hold(self.pages)
        self.setCentralWidget(self._frame)
        self.casebook: CasebookViewModel = CasebookViewModel(services.casebook, services.settings, self)
        # Before all others hear of another look: what is kept of it counts.
        self.memory: Memory = Memory(self, appearance, services.settings)
        self.door: CasebookFace = CasebookFace(self, appearance)
        self._keys = WindowKeys(self, appearance)
        self.officer: OfficerView = OfficerView(self)
        self.casebook.left.connect(self._keys.close_sheet)
        self._choices.failed.connect(self.say)
        self._bind()

    def build_rest(self) -> None:
        """After the first paint: what the directory holds, what the first look can do without, the check of the file."""
        self.session.load()
        self.pages.find_view.build_rest()
        self.session.directory.verify()
        self.casebook.load()

    def clear_situation(self) -> None:
        """Forget the scene: the facts, the words, what was taken back; for New, and for whoever locks the window."""
        self.session.situation.forget()
        self.door.new_scene()
        if self.pages.finding:
            self.pages.find_view.bar.focus_query()

    def announce(self, sentence: str) -> None:
        """Tell a screen reader, politely."""
        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def say(self, sentence: str) -> None:
        """Show and speak what was just done."""
        self.status.say(sentence)
        self.announce(sentence)

    def reopen(self) -> None:
        """Open a new session over the directory that an import has put in place."""
        # One settings file, one writer: two would write over each other.
        was_first = self.pages.arrivals.is_first
        self._begin_anew(replace(self.session.services.reopen(), settings=self.session.services.settings))
        if was_first:
            offer_casebook(self)

    def change_language(self) -> None:
        """Speak the other language at once: whatever has words is made anew, what is open stays open."""
        session, room, wanted = self.session, self.door.room, other_language(language())
        if session.is_coming_in:
            self.say(self.tr("Wait: a directory is coming in."))
            return
        session.services.settings.set(LANGUAGE, wanted)
        speak_in(wanted)
        self._frame = self._framed()
        self._begin_anew(replace(session.services, chosen=not self.pages.arrivals.is_first))
        speak_anew(self, room)

    def _begin_anew(self, services: DesktopServices) -> None:
        old_session, old_pages = self.session, self.pages
        self.session = Session(services, self)
        self.pages = Pages(self._appearance, self.session)
        self.pages.number.take_over(old_pages.number)
        self._frame.hold(self.pages, instead_of=old_pages)
        if self._frame is not self.centralWidget():
            self.setCentralWidget(self._frame)
        self.door.directory_changed()
        old_session.close()
        old_pages.deleteLater()
        old_session.deleteLater()
        self._bind()
        self.build_rest()
        self.session.resume(old_session)
        resume(self.pages, old_pages, self.session.room, old_session.room)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the caret into the query, or the focus on the first choice."""
        super().showEvent(event)
        self.pages.focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint once it is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and end the workers."""
        self.memory.keep_window()
        self.pages.number.forget_teams()
        self.casebook.close()
        self.session.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus on Enter; obey the letters that no field wanted."""
        if not pressed_by_enter(event) and not self._keys.letter(event.text()):
            super().keyPressEvent(event)

    def _framed(self) -> WindowFrame:
        made = WindowFrame(self._appearance)
        self.training_bar, self.banner, self.stage = made.training_bar, made.banner, made.stage
        self.rail, self.status, self.turned = made.rail, made.status, made.turned
        made.rail.action_chosen.connect(self._run)
        return made

    def _run(self, action_id: str) -> None:
        # The first frame stands before the keys do.
        self._keys.run(action_id)

    def _bind(self) -> None:
        session = self.session
        session.directory.changed.connect(self._show_directory)
        session.search.announced.connect(self.announce)
        tell = session.detail.failed, session.room.edits.said, session.calls.said, session.heard.said
        for said in (*tell, self.pages.said, session.origin.said):
            said.connect(self.say)
        self.pages.reopened.connect(self.reopen)
        self.pages.began.connect(partial(offer_casebook, self))
        self.pages.language_chosen.connect(self.change_language)
        self.pages.find_view.new_chosen.connect(self.clear_situation)
        self.pages.find_view.action_chosen.connect(self._keys.run)
        self.pages.page_changed.connect(self._show_page)
        self.status.bind(session)
        self._show_directory()
        self._show_page()

    def _show_directory(self) -> None:
        self.training_bar.setVisible(self.session.directory.training)
        self.banner.show_sentence(self.session.directory.banner)

    def _show_page(self) -> None:
        self.rail.setVisible(not self.pages.arrivals.is_first)
        self.rail.show_room(self.door.room)
        self.door.count()
