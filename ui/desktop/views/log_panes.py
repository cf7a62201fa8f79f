"""The panes of the Log, beside or below each other as there is room: the list, what is chosen of it, the notes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.log_form_view import LogFormView
from ui.desktop.views.log_notes import LogNotes
from ui.desktop.views.log_record import LogRecordView
from ui.desktop.widgets.column_scroll import ColumnScroll
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.record_list import RecordList

# Widths of the page without the rail, at 100 %.
NOTES_BESIDE_FROM, LIST_BESIDE_FROM = 1160, 700
LIST_WIDTH, NOTES_WIDTH, LIST_HEIGHT = 292, 296, 136
LARGEST = 16_777_215


class LogPanes(QWidget):
    """Shows one of: the form, the record, a sentence where there is neither."""

    def __init__(
        self, appearance: Appearance, rows: RecordList, form: LogFormView, record: LogRecordView, notes: LogNotes
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self.list, self.form, self.record, self.notes = rows, form, record, notes
        self.empty: QLabel = words("", "soft", wrap=True)
        self.middle = QStackedWidget()
        self._lay_out()
        self.middle.currentChanged.connect(self._arrange)
        appearance.changed.connect(self._arrange)

    def show_form(self) -> None:
        """Show the form."""
        self.middle.setCurrentWidget(self.form)

    def show_record(self, *, is_there: bool, otherwise: str) -> None:
        """Show the record, or a sentence where there is none."""
        self.empty.setText(otherwise)
        self.middle.setCurrentWidget(self.record if is_there else self._nothing_page)

    @property
    def shows_record(self) -> bool:
        """Tell whether it is the record that is shown."""
        return self.middle.currentWidget() is self.record

    def next_pane(self, step: int) -> None:
        """Move the focus between the list, what is shown of it, and the notes."""
        does = (self.focus_list, self.focus_middle, self.focus_notes)
        focus = QApplication.focusWidget()
        inside = [focus is not None and pane.isAncestorOf(focus) for pane in (self.list, self.middle, self.notes)]
        # The notes may lie in the middle, at its end.
        at = (2 if inside[2] else 1 if inside[1] else 0) + step
        # Where nothing is shown there is nothing to go to.
        at += step if at == 1 and self.middle.currentWidget() is self._nothing_page else 0
        does[at % len(does)]()

    def focus_list(self) -> None:
        """Go to the list."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_middle(self) -> None:
        """Go to what is shown; where that is nothing, stay in the list."""
        if self.middle.currentWidget() is self.form:
            self.form.focus_first()
        elif self.shows_record:
            self.record.focus_first()
        else:
            self.focus_list()

    def focus_notes(self) -> None:
        """Go to the first note to be read, else to the one that is written."""
        if self.notes.reads:
            self.notes.reads[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.notes.focus_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panes where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        pad = self._appearance.look.size("pane_padding")
        inside = QWidget()
        inside.setObjectName("page")
        self._nothing_body = QVBoxLayout(inside)
        self._nothing_body.setContentsMargins(pad, pad, pad, pad)
        self._nothing_body.addWidget(self.empty)
        self._nothing_body.addStretch(1)
        # With large letters the notes, which lie here then, need more room than there is.
        self._nothing_page = ColumnScroll(inside)
        for page in (self._nothing_page, self.form, self.record):
            self.middle.addWidget(page)
        self.side = ColumnScroll(self.notes)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(1)
        self._panes.addWidget(self.list)
        self._panes.addWidget(self.middle, 1)
        self._panes.addWidget(self.side)

    def _arrange(self) -> None:
        look = self._appearance.look
        width = self.width() / look.scale
        beside = width >= LIST_BESIDE_FROM
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._panes.setDirection(way)
        height = LARGEST if beside else look.px(LIST_HEIGHT)
        self.list.setMaximumSize(look.px(LIST_WIDTH) if beside else LARGEST, height)
        self.list.setMinimumWidth(look.px(LIST_WIDTH) if beside else 0)
        self.side.setFixedWidth(look.px(NOTES_WIDTH))
        self._place_notes(beside=width >= NOTES_BESIDE_FROM)

    def _place_notes(self, *, beside: bool) -> None:
        """Put the notes beside what is shown, or at its end where there is little room."""
        shown = self.middle.currentWidget()
        body = {True: self._nothing_body, shown is self.form: self.form.body, self.shows_record: self.record.body}[True]
        if beside and self.side.widget() is None:
            self.side.setWidget(self.notes)
        elif not beside and self.side.widget() is not None:
            self.side.takeWidget()
        if not beside and body.indexOf(self.notes) < 0:
            body.addWidget(self.notes)
        self.notes.show()
        self.side.setVisible(beside)
