"""A calm page with one sentence and the next step: nothing found, or something wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import IconLabel, words
from ui.desktop.widgets.scrolled_page import scrolled_page


class StateView(QWidget):
    """An icon, a title, a note and buttons."""

    cleared = Signal()
    retried = Signal()
    import_chosen = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons = {
            name: IconLabel(appearance, name, colour, "icon_need")
            for name, colour in (("empty", "text3"), ("triangle", "ask"))
        }
        self.title = words("", "section", wrap=True)
        self.note = words("", "soft", wrap=True)
        self.clear = QPushButton(self.tr("Clear and show the needs"))
        self.retry = QPushButton(self.tr("Try again"))
        self.import_file = QPushButton(self.tr("Import a directory file\u2026"))
        self.clear.clicked.connect(self.cleared)
        self.retry.clicked.connect(self.retried)
        self.import_file.clicked.connect(self.import_chosen)
        self._lay_out()

    def show_state(self, title: str, note: str, *, wrong: bool, asked: bool) -> None:
        """Show a sentence and the next step; `asked` when a question stands that can be cleared."""
        self._icons["triangle"].setVisible(wrong)
        self._icons["empty"].setVisible(not wrong)
        self.title.setText(title)
        self.note.setText(note)
        self.clear.setVisible(asked)
        self.retry.setVisible(wrong and asked)
        self.import_file.setVisible(wrong)

    def _lay_out(self) -> None:
        column = QVBoxLayout(scrolled_page(self))
        column.setContentsMargins(40, 32, 40, 24)
        column.setSpacing(10)
        for widget in (*self._icons.values(), self.title, self.note):
            column.addWidget(widget)
        buttons = QWidget()
        row = FlowLayout(buttons, 10)
        for button in (self.clear, self.retry, self.import_file):
            row.addWidget(button)
        column.addWidget(buttons)
        column.addStretch(1)
