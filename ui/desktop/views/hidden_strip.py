"""Says how many rows are not shown, and why when asked."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.shown import Mode, Shown
from ui.desktop.widgets.parts import IconLabel, words


class HiddenStrip(QFrame):
    """One line; `why?` opens the reasons above it."""

    more_chosen = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._more = 0
        self.setObjectName("strip")
        self.reasons = words("", "small", wrap=True)
        self.count = words("", "small")
        self.why = QPushButton(self.tr("why?"))
        self.more = QPushButton()
        for button in (self.why, self.more):
            button.setProperty("kind", "link")
        self.why.setCheckable(True)
        self.why.toggled.connect(self.reasons.setVisible)
        self.more.clicked.connect(self.more_chosen)
        self._lay_out()
        self._apply()
        appearance.changed.connect(self._apply)

    def show_hidden(self, shown: Shown) -> None:
        """Show the counts of a state."""
        self.count.setText(self.tr("{count} not shown:").format(count=shown.hidden))
        self.why.setAccessibleName(self.tr("{count} not shown: why?").format(count=shown.hidden))
        self.reasons.setText("\n".join(shown.reasons))
        self._more = shown.more
        for widget in (self._icon, self.count, self.why):
            widget.setVisible(shown.hidden > 0)
        self.reasons.setVisible(shown.hidden > 0 and self.why.isChecked())
        self.more.setVisible(shown.more > 0)
        self._say_more()
        self.setVisible(shown.mode in (Mode.HITS, Mode.EMPTY) and (shown.hidden > 0 or shown.more > 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it in as many words as there is room for."""
        super().resizeEvent(event)
        self._say_more()

    def _say_more(self) -> None:
        whole = self.tr("{count} more match: show them").format(count=self._more)
        self.more.setText(whole)
        self.more.setAccessibleName(whole)
        self.more.setToolTip(whole)
        shown = [part for part in (self._icon, self.count, self.why, self.more) if not part.isHidden()]
        gaps = len(shown) * self._line.spacing() + 2 * self._appearance.look.size("pane_padding")
        if sum(part.sizeHint().width() for part in shown) + gaps > self.width():
            self.more.setText(self.tr("{count} more").format(count=self._more))

    def _lay_out(self) -> None:
        self._icon = IconLabel(self._appearance, "info", "text2")
        self._line = QHBoxLayout()
        for widget in (self._icon, self.count, self.why):
            self._line.addWidget(widget)
        self._line.addStretch(1)
        self._line.addWidget(self.more)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.reasons)
        self._column.addLayout(self._line)
        self.reasons.setVisible(False)
        self.setVisible(False)

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self._column.setContentsMargins(pad, look.px(3), pad, look.px(3))
        self._column.setSpacing(look.px(2))
        self._line.setSpacing(look.px(6))
        self._say_more()
