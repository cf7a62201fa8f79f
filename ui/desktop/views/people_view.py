"""People: a line to search in, who was found, and the page of one of them; opening somebody is written down."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import DETAIL_IS_PAGE_BELOW, SIZE
from ui.desktop.viewmodels.people import Intent, PeopleViewModel, Step
from ui.desktop.views.casebook_page import CasebookPage
from ui.desktop.views.people_side import PeopleSide
from ui.desktop.views.person_pane import PersonPane

LIST_WIDTH = 356
ANY_WIDTH = 16_777_215  # Qt's own word for "no limit"
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PeopleView(CasebookPage):
    """The list beside the page, or below it where there is little room."""

    def __init__(self, appearance: Appearance, people: PeopleViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = people
        self.side = PeopleSide(appearance, people)
        self.pane = PersonPane(appearance, people)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.pane, 1)
        self.side.list.clicked.connect(self._clicked)
        self.pane.back_chosen.connect(self._back)
        people.page_changed.connect(self._show_page)
        people.kept.connect(self._say_kept)
        people.failed.connect(self._fail)
        people.deciding.refused.connect(self._not_decided)
        appearance.changed.connect(self._arrange)

    def open(self) -> None:
        """Put the caret into the line."""
        self._arrange()
        self.side.focus_query()
        self.side.query.edit.selectAll()

    def next_pane(self, step: int) -> None:
        """Go from the line to the list, the blocks, the timeline."""
        panes = [each for each in self._panes() if each.isVisibleTo(self)]
        at = next((place for place, each in enumerate(panes) if each.hasFocus()), -1 if step > 0 else 0)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between line, list and page; whatever no part of it wanted goes on to the window."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._back()
        elif key == Qt.Key.Key_Down and self.side.query.edit.hasFocus():
            self.side.focus_list()
        elif key in ENTER and self.side.list.hasFocus():
            self._open_chosen()
        elif key in ENTER and self.pane.entries.hasFocus():
            self.pane.open_entry()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the page over the list where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _panes(self) -> tuple[QWidget, ...]:
        return (self.side.query.edit, self.side.list, self.pane.page, self.pane.entries)

    def _clicked(self, index: QModelIndex) -> None:
        del index
        self._open_chosen()

    def _open_chosen(self) -> None:
        if self.side.chosen is not None:
            self.side.say_error("")
            self._model.open(self.side.chosen.id)

    def _back(self) -> None:
        """One step back: the reason, the page, the line, Find."""
        if self.pane.reason.intent is not None:
            self.pane.reason.put_away()
            self.pane.focus()
        elif self._model.page is not None:
            self._model.close_page()
            self.side.focus_list()
        elif not self.side.query.edit.hasFocus():
            self.side.focus_query()
        else:
            self.back_chosen.emit()

    def _show_page(self) -> None:
        focus = self.window().focusWidget()
        self.pane.say_error("")
        self._arrange()
        inside = bool(focus) and self.pane.isAncestorOf(focus)
        if self._model.page is not None and not inside and self.isVisible():
            self.pane.focus()

    def _say_kept(self, intent: Intent) -> None:
        told = {
            Step.LINK: self.tr("Saved: one person. Both records stay."),
            Step.APART: self.tr("Saved: two persons."),
            Step.UNLINK: self.tr("Saved: two persons after all."),
            Step.REVOKE: self.tr("Saved: the consent was taken back."),
            Step.DECIDE: self.tr("Saved: this answer counts. The other one stays in the journal."),
            Step.OPEN: self.tr("Opened. That and why is written down."),
        }
        self.said.emit(told[intent.step])

    def _fail(self, sentence: str) -> None:
        """Say it where somebody waits for it: at the reason that was just given, else beside the list."""
        if self.pane.reason.intent is not None:
            self.pane.reason.say(sentence)
        else:
            self.side.say_error(sentence)

    def _not_decided(self, sentence: str) -> None:
        """Say it on the page, where it stays, and aloud."""
        self.pane.say_error(sentence)
        self.said.emit(sentence)

    def _arrange(self) -> None:
        look = self._appearance.look
        as_page = self.width() / look.scale + SIZE["rail_width"] < DETAIL_IS_PAGE_BELOW
        has_page = self._model.page is not None
        self.pane.set_as_page(as_page=as_page)
        self.pane.setVisible(has_page or not as_page)
        self.side.setVisible(not (as_page and has_page))
        self.side.setMinimumWidth(0 if as_page else look.px(LIST_WIDTH))
        self.side.setMaximumWidth(ANY_WIDTH if as_page else look.px(LIST_WIDTH))
