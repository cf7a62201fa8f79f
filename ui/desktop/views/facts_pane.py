"""The situation: what may be asked of a person and a moment, one key or press each."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.situation import SituationViewModel
from ui.desktop.widgets.fact_row import FactRow
from ui.desktop.widgets.parts import KeyButton, words


class FactsPane(QFrame):
    """Rows that scroll; Tab leaves them, Up and Down walk through them."""

    new_chosen = Signal()

    def __init__(self, appearance: Appearance, situation: SituationViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._situation = situation
        self.setObjectName("facts")
        self.rows: list[FactRow] = []
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clear = QPushButton(self.tr("Clear"))
        self.clear.setProperty("kind", "link")
        self.clear.setAccessibleName(self.tr("Clear the facts"))
        self.new = KeyButton(appearance, self.tr("New"), "Ctrl+N")
        self.new.setToolTip(self.tr("A new person: clears the facts and the words"))
        self._lay_out()
        self.clear.clicked.connect(situation.clear)
        self.new.clicked.connect(self.new_chosen)
        situation.changed.connect(self._show)
        appearance.changed.connect(self._apply)
        self._apply()
        self._show()

    def focus(self) -> None:
        """Put the focus on the row it was on, else on the first."""
        row = next((row for row in self.rows if row.focusPolicy() != Qt.FocusPolicy.NoFocus), None)
        (row or self.new).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_fact(self, key: str) -> None:
        """Put the focus on a fact, to set it."""
        keys = [row.face.key for row in self.rows]
        if key in keys:
            self._go(keys.index(key))

    def _show(self) -> None:
        faces = self._situation.facts
        if [row.face.key for row in self.rows] != [face.key for face in faces]:
            self._build()
        for row, face in zip(self.rows, faces, strict=True):
            row.show_face(face)
        self.clear.setVisible(bool(self._situation.told))

    def _build(self) -> None:
        for row in self.rows:
            row.deleteLater()
        self.rows = [FactRow(self._appearance, face) for face in self._situation.facts]
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
            row.said.connect(self._situation.set)
            row.stepped.connect(self._situation.step)
            row.typed.connect(self._situation.type_digit)
            row.erased.connect(self._situation.erase_digit)
            row.moved.connect(partial(self._step, at))
        # Qt leaves widgets without a focus of their own where they are: the rows get it for as long as they are put in order.
        for widget in (self._blank, *self.rows):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise((self._blank, *self.rows, self.clear, self.new)):
            self.setTabOrder(before, after)
        for widget in (self._blank, *self.rows[1:]):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _step(self, at: int, step: int) -> None:
        self._go(at + step)

    def _go(self, at: int) -> None:
        if not 0 <= at < len(self.rows):
            return
        for number, row in enumerate(self.rows):
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if number == at else Qt.FocusPolicy.NoFocus)
        self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
        self.page.ensureWidgetVisible(self.rows[at], 0, self._appearance.look.px(28))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.page.setWidget(inside)
        self._head = QHBoxLayout()
        self._head.addWidget(words(self.tr("Situation"), "head"))
        self._blank = words(self.tr("blank = not asked"), "faint", wrap=True)
        self._blank.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._blank, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.clear)
        self._foot.addStretch(1)
        self._foot.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.page, 1)
        column.addLayout(self._foot)

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self._head.setContentsMargins(pad, look.px(6), pad, look.px(4))
        self._foot.setContentsMargins(pad, look.px(6), pad, look.px(6))
        self._column.setContentsMargins(pad - look.px(4), 0, look.px(6), 0)
