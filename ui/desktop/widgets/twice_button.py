"""A button that wants a second press: the first might be a slip."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy


class TwiceButton(QPushButton):
    """`sure` comes with the second press; `ask_again` begins anew, for another thing."""

    sure = Signal()

    def __init__(self, text: str, again: str, kind: str = "") -> None:
        super().__init__(text)
        self._words = (text, again)
        self._is_asked = False
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._press)

    def ask_again(self) -> None:
        """Take a press for the first one again."""
        self._put(is_asked=False)

    def _press(self) -> None:
        was_asked = self._is_asked
        self._put(is_asked=not was_asked)
        if was_asked:
            self.sure.emit()

    def _put(self, *, is_asked: bool) -> None:
        self._is_asked = is_asked
        self.setText(self._words[is_asked])
        self.updateGeometry()
