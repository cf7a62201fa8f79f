"""Answers beside each other out of a long list: the first few and those chosen, the others behind a press."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.choice_strip import ChoiceStrip

FEW = 5


class FoldedStrip(ChoiceStrip):
    """The arrows go on into what is folded, and unfold it."""

    _few = 0
    _is_open = True
    more: QPushButton | None = None

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        choices: Sequence[tuple[str, str]],
        *,
        several: bool = False,
        few: int = FEW,
    ) -> None:
        super().__init__(appearance, name, choices, several=several)
        # A fold that would hide one answer hides nothing worth it.
        self._few, self._is_open = few, len(choices) <= few + 1
        self.more = QPushButton()
        self.more.setProperty("kind", "choice")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._unfold_by_press)
        self._row.addWidget(self.more)
        self._show()

    def fold(self) -> None:
        """Show the first few and what is chosen, as for another form."""
        self._is_open = len(self.buttons) <= self._few + 1
        self._show()

    def _step(self, index: int, step: int) -> None:
        if self.buttons[(index + step) % len(self.buttons)].isHidden():
            self._unfold()
        super()._step(index, step)

    def _unfold_by_press(self) -> None:
        first = next((button for button in self.buttons if button.isHidden()), self.buttons[0])
        self._unfold()
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _unfold(self) -> None:
        self._is_open = True
        self._show()

    def _show(self) -> None:
        super()._show()
        if self.more is None:
            return
        hidden = 0
        for at, (key, button) in enumerate(zip(self._keys, self.buttons, strict=True)):
            is_shown = self._is_open or at < self._few or key in self.values
            hidden += not is_shown
            button.setVisible(is_shown)
        self.more.setText(self.tr("{count} more").format(count=hidden))
        self.more.setAccessibleName(f"{self._name}: {self.more.text()}")
        self.more.setVisible(bool(hidden))
        self.updateGeometry()
