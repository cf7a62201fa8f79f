"""Follow-ups: whom to reach, by when; an attempt is a way and a result, none of them chosen beforehand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from navigator.casebook.follow_up.attempt import AttemptMeaning
from navigator.use_cases.follow_ups import WorkRow
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.follow_up_words import count_words, record_of
from ui.desktop.viewmodels.follow_ups import FollowUpsViewModel
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import KeyButton, frame, words
from ui.desktop.widgets.record_list import RecordList

MINE, TEAM = "mine", "team"
LAST_DIGIT = 9
CONFIRMED = AttemptMeaning.CONFIRMED.value


class FollowUpsView(QWidget):
    """In the list a digit chooses the way, a second one the result; ten seconds of Undo."""

    back_chosen = Signal()

    def __init__(self, appearance: Appearance, follow_ups: FollowUpsViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = follow_ups
        self._at = ""
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.whose = ChoiceStrip(appearance, self.tr("Whose"), [(MINE, self.tr("Mine")), (TEAM, self.tr("Team"))])
        self.count = words("", "soft")
        self.list = RecordList(appearance)
        self.list.setAccessibleName(self.tr("Follow-ups"))
        self.empty = words(self.tr("Nobody waits for a follow-up here."), "soft")
        self.mode = ChoiceStrip(appearance, self.tr("Way"), _numbered(follow_ups.terms, "attempt_modes"))
        self.result = ChoiceStrip(appearance, self.tr("Result"), _numbered(follow_ups.terms, "attempt_results"))
        self.asked = words("", "small_strong")
        self.number = KeyButton(appearance, self.tr("Show the number"), self.tr("Space"), "large")
        self.numbers = words("", "row_phone", wrap=True)
        self.error = words("", "danger", wrap=True)
        self.undo = KeyButton(appearance, self.tr("Undo"), self.tr("Ctrl Z"), "large")
        self.said = words("", "strong", wrap=True)
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
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey digits, Space and Esc that no child wanted: only while the list has the focus."""
        digit = event.key() - Qt.Key.Key_0
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._model.undo()
        elif not self.list.hasFocus() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif 1 <= digit <= LAST_DIGIT:
            (self.result if self.mode.value else self.mode).press(digit - 1)
        elif event.key() == Qt.Key.Key_Space:
            self._reveal()
        else:
            super().keyPressEvent(event)

    def _back(self) -> None:
        """Take back the way that was chosen, else go back to Find."""
        if self.mode.value:
            self.mode.put()
            self._arrange()
        else:
            self.back_chosen.emit()

    def _lay_out(self) -> None:
        look = self._appearance.look
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.size("pane_padding")] * 4)
        column.setSpacing(look.px(8))
        column.addLayout(beside(words(self.tr("Follow-ups"), "title"), self.whose, self.count, gap=look.px(12)))
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        panel = frame("panel")
        inside = QVBoxLayout(panel)
        for part in (self.asked, self.mode, self.result):
            inside.addWidget(part)
        line = beside(self.number, self.numbers, self.said, gap=look.px(8))
        line.addWidget(self.undo)
        inside.addLayout(line)
        inside.addWidget(self.error)
        column.addWidget(panel)

    def _bind(self) -> None:
        self.whose.chosen.connect(self._choose_whose)
        self.mode.chosen.connect(self._arrange)
        self.result.chosen.connect(self._enter)
        self.number.clicked.connect(self._reveal)
        self.undo.clicked.connect(self._model.undo)
        self.list.selected.connect(self._selected)
        self._model.changed.connect(self._show)
        self._model.failed.connect(self._fail)

    def _choose_whose(self, whose: str) -> None:
        self._model.show(mine=(whose or MINE) == MINE)

    def _selected(self) -> None:
        """Another person: nothing chosen for one is taken for the other; the same list read again changes nothing."""
        if self.row is not None and self.row.id == self._at:
            return
        self._at = self.row.id if self.row else ""
        self._model.cover()
        self.mode.put()
        self.result.put()
        self.error.setText("")
        self._arrange()

    def _reveal(self) -> None:
        if self.row is not None and self.row.ways:
            self._model.reveal(self.row)

    def _enter(self, result: str) -> None:
        row, mode = self.row, self.mode.value
        if row is None or not mode or not result:
            self.result.put()
            return
        self.error.setText("")
        self._model.enter(row, mode, result)
        self.mode.put()
        self.result.put()
        self._arrange()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _fail(self, sentence: str) -> None:
        self.error.setText(self.tr("Not saved. {why}").format(why=sentence))

    def _show(self) -> None:
        model, terms = self._model, self._model.terms
        self.whose.put(MINE if model.mine else TEAM)
        records = tuple(record_of(row, terms) for row in model.rows) if terms else ()
        if records != self.list.records.records:
            self.list.show_records(records, max(0, self.list.currentIndex().row()))
        self.empty.setVisible(not records)
        self.count.setText(count_words(tuple(model.rows)))
        self.numbers.setText("\n".join(model.numbers))
        self.undo.setVisible(model.pending is not None)
        self.said.setText(self.tr("Entered; saved in ten seconds.") if model.pending else "")
        self._arrange()

    def _arrange(self) -> None:
        """Let what cannot be done be off: a result without a way, a number outside safe hours."""
        row = self.row
        has_way = row is not None and bool(self.mode.value)
        self.asked.setText(
            self.tr("Result: what came of it? Esc: another way") if has_way else self.tr("Way: how was it tried?")
        )
        self.mode.setEnabled(row is not None)
        self.mode.setVisible(not has_way)
        self.result.setEnabled(has_way)
        self.result.setVisible(has_way)
        self.number.setEnabled(row is not None and bool(row.ways))


def beside(*parts: QWidget, gap: int) -> QHBoxLayout:
    """Return parts beside each other, with room after them."""
    line = QHBoxLayout()
    line.setSpacing(gap)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
    return line


def _numbered(terms: Terms | None, name: str) -> list[tuple[str, str]]:
    """Return the choices of a list with the digit that chooses each.

    What a provider confirms needs a release that names the provider: it is not entered here.
    """
    offered = [code for code in terms.codes[name].offered() if code.group != CONFIRMED] if terms else []
    return [(code.code, f"{at}  {code.label}") for at, code in enumerate(offered, start=1)]
