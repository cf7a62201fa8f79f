"""A line to type in with its name above, read together by a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.field import Field
from ui.desktop.widgets.parts import words


class TextLine(QWidget):
    """A name, a line edit, and what helps to fill it in; `secret` shows dots and is wiped by `clear`."""

    def __init__(
        self, appearance: Appearance, name: str, icon: str, *, secret: bool = False, hint: str = "", digits: int = 0
    ) -> None:
        super().__init__()
        self.field = Field(appearance, icon, "origin")
        self.edit: QLineEdit = self.field.edit
        self.is_secret = secret
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
            # No keyboard of the system learns it.
            self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        if digits:
            self.edit.setMaxLength(digits)
            self.edit.setInputMethodHints(self.edit.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(4))
        label = words(name, "small_strong")
        label.setBuddy(self.edit)
        column.addWidget(label)
        column.addWidget(self.field)

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Take away what is typed; `setText` leaves nothing that undo could bring back."""
        self.edit.setText("")
