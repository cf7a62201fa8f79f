"""Follow-ups: whom to reach, by when; in the list a digit chooses the way, a second one the result."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from navigator.use_cases.work_list import Whose, WorkRow
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.follow_up_words import count_words, record_of
from ui.desktop.viewmodels.follow_ups import FollowUpsViewModel
from ui.desktop.views.attempt_panel import AttemptPanel
from ui.desktop.views.casebook_page import CasebookPage
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.record_list import RecordList

LAST_DIGIT = 9


class FollowUpsView(CasebookPage):
    """Whose list it is, the list, and one attempt below it."""

    def __init__(self, appearance: Appearance, follow_ups: FollowUpsViewModel) -> None:
        super().__init__()
        self._model = follow_ups
        whose = [(Whose.MINE.value, self.tr("Mine")), (Whose.TEAM.value, self.tr("Team"))]
        self.whose = ChoiceStrip(appearance, self.tr("Whose"), whose)
        self.count = words("", "soft")
        self.empty = words(self.tr("Nobody waits for a follow-up here."), "soft")
        self.list = RecordList(appearance)
        self.list.setAccessibleName(self.tr("Follow-ups"))
        self.attempt = AttemptPanel(appearance, follow_ups)
        self._lay_out(appearance)
        self.whose.chosen.connect(self._choose_whose)
        self.list.selected.connect(self._selected)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.attempt.entered.connect(self._focus_list)
        follow_ups.changed.connect(self._show)
        follow_ups.attempt.said.connect(self.said)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey digits and Space while the list has the focus, Esc and Undo anywhere, where no child wanted them."""
        digit = event.key() - Qt.Key.Key_0
        if event.key() == Qt.Key.Key_Escape:
            if not self.attempt.take_back():
                self.back_chosen.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._model.attempt.undo()
        elif not self.list.hasFocus() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif 1 <= digit <= LAST_DIGIT:
            self.attempt.press(digit - 1)
        elif event.key() == Qt.Key.Key_Space:
            self.attempt.reveal()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, appearance: Appearance) -> None:
        look = appearance.look
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.size("pane_padding")] * 4)
        column.setSpacing(look.px(8))
        top = QHBoxLayout()
        top.setSpacing(look.px(12))
        for part in (words(self.tr("Follow-ups"), "title"), self.whose, self.count):
            top.addWidget(part)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addWidget(self.attempt)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_whose(self, whose: str) -> None:
        self._model.show(Whose(whose) if whose else Whose.MINE)

    def _selected(self) -> None:
        self.attempt.show_row(self.row)

    def _scrolled(self, value: int) -> None:
        """Read the next page as the end of this one comes into sight."""
        if value >= self.list.verticalScrollBar().maximum():
            self._model.load(more=True)

    def _show(self) -> None:
        model, terms = self._model, self._model.terms
        self.whose.put(model.asked.whose.value)
        records = tuple(record_of(row, terms, model.user) for row in model.page.rows) if terms else ()
        if records != self.list.records.records:
            self.list.show_records(records, max(0, self.list.currentIndex().row()))
        self.empty.setVisible(not records)
        self.count.setText(count_words(model.page))
        self._selected()
