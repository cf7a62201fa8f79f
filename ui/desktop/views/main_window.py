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
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ui.desktop.services import DesktopServices
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NO_STATUS_BELOW, SMALLEST_WINDOW
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.viewmodels.choices import with_choices
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.banner import Banner
from ui.desktop.views.casebook_face import CasebookFace
from ui.desktop.views.memory import Memory
from ui.desktop.views.officer_view import OfficerView
from ui.desktop.views.pages import Pages
from ui.desktop.views.rail import Rail
from ui.desktop.views.reopening import offer_casebook, resume
from ui.desktop.views.status_bar import StatusBar
from ui.desktop.views.window_keys import WindowKeys
from ui.desktop.widgets.pressing import pressed_by_enter
from ui.desktop.widgets.training_bar import TrainingBar

RAIL_NARROW_BELOW = 640
# Below this its rooms, with their words, would not find room.
RAIL_LOW_BELOW = 640
STATUS_NARROW_BELOW = 1100


class MainWindow(QMainWindow):
    """Opens a session over a directory, and another one after an import."""

    painted = Signal()

    def __init__(self, services: DesktopServices, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._painted = False
        self.setWindowTitle(self.tr("Co-Response Navigator"))
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.training_bar = TrainingBar(appearance)
        self.banner = Banner(appearance)
        self.officer: OfficerView = OfficerView(self, appearance)
        self.rail = Rail(appearance)
        self.status = StatusBar(appearance)
        services, self._choices = with_choices(services)
        self.session: Session = Session(services, self)
        self.pages: Pages = Pages(appearance, self.session)
        self._lay_out()
        self.casebook: CasebookViewModel = CasebookViewModel(services.casebook, services.settings, self)
        # Before all others hear of another look: what is kept of it counts.
        self.memory: Memory = Memory(self, appearance, services.settings)
        self.door: CasebookFace = CasebookFace(self, appearance)
        self._keys = WindowKeys(self, appearance)
        self.officer.follow()
        self.rail.action_chosen.connect(self._keys.run)
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
        old_session, old_pages = self.session, self.pages
        # One settings file, one writer: two would write over each other.
        services = replace(old_session.services.reopen(), settings=old_session.services.settings)
        self.session = Session(services, self)
        self.pages = Pages(self._appearance, self.session)
        self._row.replaceWidget(old_pages, self.pages)
        self.door.directory_changed()
        old_session.close()
        old_pages.deleteLater()
        old_session.deleteLater()
        self._bind()
        self.session.situation.resume(old_session.situation)
        self.build_rest()
        resume(self.pages, old_pages, self.session.room, old_session.room)
        if old_pages.arrivals.is_first:
            offer_casebook(self)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the rail where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and end the workers."""
        self.memory.keep_window()
        self.casebook.close()
        self.session.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus on Enter; obey the letters that no field wanted."""
        if not pressed_by_enter(event) and not self._keys.letter(event.text()):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.rail)
        self._row.addWidget(self.pages, 1)
        self.stage = QWidget()
        self.stage.setLayout(self._row)
        self.setCentralWidget(
            _below_each_other(self.training_bar, self.banner.frame, self.officer.banner.frame, self.stage, self.status)
        )
        self._appearance.changed.connect(self._arrange)

    def _bind(self) -> None:
        session = self.session
        session.directory.changed.connect(self._show_directory)
        session.search.announced.connect(self.announce)
        tell = session.detail.failed, session.room.edits.said, session.calls.said, session.heard.said
        for said in (*tell, self.pages.said, session.origin.said):
            said.connect(self.say)
        self.pages.reopened.connect(self.reopen)
        self.pages.began.connect(partial(offer_casebook, self))
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
        self.rail.setVisible(not self.pages.is_choosing)
        self.rail.show_room(self.door.room)
        self.door.count()

    def _arrange(self) -> None:
        scale = self._appearance.look.scale
        narrow = self.width() / scale < RAIL_NARROW_BELOW
        self.rail.set_narrow(narrow=narrow, low=self.height() / scale < RAIL_LOW_BELOW)
        self.status.set_narrow(narrow=self.width() / scale < STATUS_NARROW_BELOW)
        self.status.setVisible(self.height() / scale >= NO_STATUS_BELOW)


def _below_each_other(*parts: QWidget) -> QWidget:
    """Return a page of parts; what can grow grows."""
    page = QWidget()
    page.setObjectName("page")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return page
