"""A box of several lines to type in with its name above, read together by a screen reader."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.parts import words

LINES = 4
PAD = 8


class TextBox(QWidget):
    """Tab leaves it, Enter begins another line; `begin` and `clear` leave nothing that undo could bring back."""

    typed = Signal(str)

    def __init__(self, appearance: Appearance, name: str) -> None:
        super().__init__()
        self._appearance = appearance
        self._is_put = False
        self.edit = BoxEdit()
        self.edit.setAccessibleName(name)
        self._frame = QFrame()
        self._frame.setObjectName("field")
        inside = QVBoxLayout(self._frame)
        inside.addWidget(self.edit)
        label = words(name, "small_strong", wrap=True)
        label.setBuddy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(4))
        column.addWidget(label)
        column.addWidget(self._frame)
        self.edit.textChanged.connect(self._tell)
        self.edit.focused.connect(self._ring)
        appearance.changed.connect(self._resize)
        self._resize()

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self.edit.toPlainText()

    def put(self, text: str) -> None:
        """Show a text that is known, without telling anybody; the caret stays where the text is the same."""
        if text != self.text:
            self.begin(text)

    def begin(self, text: str) -> None:
        """Show the text of something else: what was typed and taken away before is gone, too."""
        self._is_put = True
        self.edit.setPlainText(text)
        self._is_put = False

    def clear(self) -> None:
        """Take away what is typed."""
        self.begin("")

    def _tell(self) -> None:
        if not self._is_put:
            self.typed.emit(self.text)

    def _ring(self, focused: bool) -> None:  # noqa: FBT001 - a signal's
        self._frame.setProperty("focused", focused)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    def _resize(self) -> None:
        look = self._appearance.look
        inside = self._frame.layout()
        if inside is not None:
            inside.setContentsMargins(look.px(PAD), look.px(PAD), look.px(PAD), look.px(PAD))
        self.edit.setFixedHeight(LINES * self.edit.fontMetrics().lineSpacing() + 2 * look.px(PAD))


class BoxEdit(QPlainTextEdit):
    """Tells when the focus comes and goes."""

    focused = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # No keyboard of the system learns it.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhMultiLine
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it has the focus."""
        super().focusInEvent(event)
        self.focused.emit(True)  # noqa: FBT003 - a signal's

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it lost the focus."""
        super().focusOutEvent(event)
        self.focused.emit(False)  # noqa: FBT003 - a signal's
