"""Follow-ups: whom to reach, by when; in the list a digit chooses the way, a second one the result."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.casebook.follow_up.lists import Group
from navigator.use_cases.work_list import Whose, WorkRow
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import DETAIL_IS_PAGE_BELOW
from ui.desktop.viewmodels.follow_ups import FollowUpsViewModel
from ui.desktop.views.attempt_panel import AttemptPanel
from ui.desktop.views.casebook_page import CasebookPage
from ui.desktop.views.follow_up_body import FollowUpBody
from ui.desktop.views.follow_up_top import FollowUpTop
from ui.desktop.views.give_sheet import Giving
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.record_list import RecordList
from ui.desktop.widgets.text_page import TextPage

LAST_DIGIT = 9
LOW = 480
ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FollowUpsView(CasebookPage):
    """Whose list it is, the list, one follow-up to read, and one attempt."""

    def __init__(self, appearance: Appearance, follow_ups: FollowUpsViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = follow_ups
        self.top = FollowUpTop(appearance)
        self.whose = self.top.whose
        self.empty = words(self.tr("Nobody waits for a follow-up here."), "soft")
        self.list = RecordList(appearance)
        self.list.setAccessibleName(self.tr("Follow-ups"))
        self.text = TextPage(appearance, self.tr("The follow-up that is read"))
        self.attempt = AttemptPanel(appearance, follow_ups)
        self.giving = Giving(appearance, follow_ups, self)
        follow_ups.put_away()  # what stood on another page, perhaps in another language
        self._lay_out()
        self._bind()
        self._show()

    @property
    def row(self) -> WorkRow | None:
        """Return the selected follow-up."""
        record = self.list.current()
        return record.thing if record is not None and isinstance(record.thing, WorkRow) else None

    def open(self) -> None:
        """Read the list, with the focus on it."""
        self._model.load()
        self._focus_list()

    def print(self) -> None:
        """Print the sheet of the day, without names."""
        self._model.print()

    def next_pane(self, step: int) -> None:
        """Move the focus between the list, the follow-up that is read, and the attempt."""
        panes: list[QWidget] = [self.list, self.text, self.attempt.first]
        at = next((index for index, pane in enumerate(panes) if pane.hasFocus()), len(panes) - 1)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey digits, letters and Space while the list has the focus, Esc and Undo anywhere, where no child wanted them."""
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._model.attempt.undo()
        elif not (self._is_told(event) and self._obey(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _is_told(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self.list.hasFocus() and plain and self._appearance.acts(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand list and follow-up beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._appearance.look
        narrow, low = self.width() < look.px(DETAIL_IS_PAGE_BELOW), self.height() < look.px(LOW)
        self.text.setVisible(not narrow or bool(self._model.reading))
        self.page.arrange(narrow=narrow, low=low)
        self.top.set_low(low=low)
        pad = look.px(4) if low else look.size("pane_padding")
        self._column.setContentsMargins(pad, pad, pad, pad)

    def give(self) -> None:
        """Ask to whom the selected follow-up goes."""
        if self.row is not None:
            self.giving.ask(self.row)

    def _obey(self, key: Qt.Key) -> bool:
        digit = key - Qt.Key.Key_0
        letters = {Qt.Key.Key_Space: self.attempt.reveal, Qt.Key.Key_G: self.give, Qt.Key.Key_M: self.attempt.ask_when}
        if 1 <= digit <= LAST_DIGIT:
            self.attempt.press(digit - 1)
            # The list keeps the focus; what the next digit means comes into sight, once it is laid out.
            QTimer.singleShot(0, self, lambda: self.page.ensureWidgetVisible(self.attempt.asked_now))
        elif key in ON and self.row is not None:
            self._model.read(self.row)
        elif key in letters:
            letters[key]()
        else:
            return False
        return True

    def _back(self) -> None:
        if self.attempt.take_back():
            return
        if self._model.reading:
            self._model.put_away()
            self._focus_list()
        elif self.list.hasFocus() or not self._model.page.rows:
            self.back_chosen.emit()
        else:
            self._focus_list()

    def _lay_out(self) -> None:
        look = self._appearance.look
        column = self._column = QVBoxLayout(self)
        column.setSpacing(look.px(8))
        column.addWidget(self.top)
        column.addWidget(self.empty)
        self.page = FollowUpBody(self._appearance, self.list, self.text, self.attempt)
        column.addWidget(self.page, 1)

    def _bind(self) -> None:
        self._appearance.changed.connect(self._arrange)
        self.top.chosen.connect(self._choose)
        self.top.give.clicked.connect(self.give)
        self.top.print.clicked.connect(self.print)
        self.list.selected.connect(self._selected)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.attempt.entered.connect(self._focus_list)
        self.giving.done.connect(self._focus_list)
        self._model.changed.connect(self._show)
        self._model.said.connect(self.said)
        self._model.attempt.said.connect(self.said)
        self._model.printable.connect(self.to_printer)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self) -> None:
        group = self.top.group.value
        self._model.show(Whose(self.whose.value or Whose.MINE), Group(group) if group else None)

    def _selected(self) -> None:
        row = self.row
        if row is None or row.id != self._model.reading:
            self._model.put_away()
        self.attempt.show_row(row)

    def _scrolled(self, value: int) -> None:
        """Read the next page as the end of this one comes into sight."""
        if value >= self.list.verticalScrollBar().maximum():
            self._model.load(more=True)

    def _show(self) -> None:
        model, records = self._model, self._model.records
        self.top.show_asked(model.asked, model.page)
        if records is not self.list.records.records:
            self.list.show_records(records, max(0, self.list.currentIndex().row()))
        self.empty.setVisible(not records)
        hint = self.tr("Enter shows how this person may be reached, and what was tried.") if records else ""
        self.text.show_html(model.text or f'<p class="soft">{hint}</p>')
        self.attempt.show_row(self.row)
        self._arrange()
