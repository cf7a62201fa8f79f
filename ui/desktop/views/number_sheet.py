"""Asks for the right number when a crew reported a wrong one; it may be left empty."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.sheets import Sheet
from ui.desktop.widgets.field import Field
from ui.desktop.widgets.parts import words


class NumberSheet(Sheet):
    """One field and Accept."""

    number_given = Signal(str)

    def __init__(self, appearance: Appearance, service: str, *, training: bool, parent: QWidget) -> None:
        super().__init__(appearance, self.tr("Which number is right?"), training=training, parent=parent)
        note = self.tr("Leave it empty when nobody knows: the number is then marked as reported wrong.")
        self.body.addWidget(words(service, "strong", wrap=True))
        self.body.addWidget(words(note, "soft", wrap=True))
        self.field = Field(appearance, "phone", "query")
        self.field.edit.setAccessibleName(self.tr("The right number"))
        self.field.edit.returnPressed.connect(self._accept)
        self.body.addWidget(self.field)
        self.accept_button = QPushButton(self.tr("Accept the report"))
        self.accept_button.setProperty("kind", "large")
        self.accept_button.setAutoDefault(False)
        self.accept_button.clicked.connect(self._accept)
        self.back.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.field.edit.setFocus()

    def _accept(self) -> None:
        self.number_given.emit(self.field.edit.text())
        self.accept()
