"""The right side of the Directory room: title, rows or a sentence, progress, actions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import SHORT_BELOW
from ui.desktop.viewmodels.room import RoomViewModel
from ui.desktop.views.room_actions import RoomActions
from ui.desktop.widgets.parts import frame, words
from ui.desktop.widgets.record_list import RecordList

PROGRESS_WIDTH = 120


class RoomRows(QWidget):
    """Shows the section that the view model has read."""

    shown = Signal()

    def __init__(self, appearance: Appearance, room: RoomViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._room = room
        self.title = words("", "title", wrap=True)
        self.note = words("", "soft", wrap=True)
        self.list = RecordList(appearance)
        self.sentence = words("", "soft", wrap=True)
        self.told = words("", "small_strong", wrap=True)
        self.action_bar = RoomActions(appearance)
        self._lay_out()
        self._room.changed.connect(self.show_section)
        self.list.selected.connect(self._keep)
        self._appearance.changed.connect(self.arrange)
        self.show_section()

    def show_section(self) -> None:
        """Show what the section holds now."""
        room = self._room
        self.title.setText(room.title)
        self.note.setText(room.loaded.note if room.loaded and room.records else "")
        self.sentence.setText(room.sentence)
        self._stack.setCurrentIndex(int(bool(room.sentence)))
        if self.list.records.records is not room.records:
            self.list.show_records(room.records, room.at)
        self.list.setAccessibleName(f"{room.title}, {len(room.records)}")
        self.told.setText(room.edits.words)
        self.progress.setVisible(bool(room.edits.busy))
        self.told_strip.setVisible(bool(room.edits.words))
        self.action_bar.show_for(room.section, has_rows=bool(room.records), busy=bool(room.edits.busy))
        self.arrange()
        self.shown.emit()

    def arrange(self) -> None:
        """Leave out title and note where it is low: the rows need the room, and the sections name the title."""
        look = self._appearance.look
        low = self.window().height() < look.px(SHORT_BELOW)
        self._bar.setVisible(not low)
        self.note.setVisible(bool(self.note.text()))
        pad = look.size("pane_padding")
        self._head.setContentsMargins(pad, look.px(12), pad, look.px(10))
        self._head.setSpacing(look.px(2))
        self._alone.setContentsMargins(pad, look.px(16), pad, pad)
        self._busy_row.setContentsMargins(pad, look.px(6), pad, look.px(6))
        self._busy_row.setSpacing(look.px(12))
        self.progress.setFixedWidth(look.px(PROGRESS_WIDTH))

    def focus_list(self) -> bool:
        """Put the focus on the rows; tell whether there are any."""
        if self._room.records:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._room.records)

    def _keep(self, position: int) -> None:
        self._room.at = position

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = frame(name="bar")
        self._head = QVBoxLayout(self._bar)
        self._head.addWidget(self.title)
        self._head.addWidget(self.note)
        column.addWidget(self._bar)
        column.addWidget(self._stacked(), 1)
        column.addWidget(self._progress())
        column.addWidget(self.action_bar)

    def _stacked(self) -> QStackedWidget:
        """Return the rows, and behind them the sentence that stands in their place."""
        alone = QWidget()
        alone.setObjectName("surface")
        alone.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._alone = QVBoxLayout(alone)
        self._alone.addWidget(self.sentence)
        self._alone.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(alone)
        return self._stack

    def _progress(self) -> QWidget:
        """Return the strip that says what is being done; how much is left nobody knows."""
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.told_strip = frame(name="strip")
        self._busy_row = QHBoxLayout(self.told_strip)
        self._busy_row.addWidget(self.progress)
        self._busy_row.addWidget(self.told, 1)
        return self.told_strip
