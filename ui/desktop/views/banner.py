"""A sentence across the window that stays until it is no longer true."""

from PySide6.QtWidgets import QHBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.parts import IconLabel, frame, words


class Banner:
    """A warning with its icon."""

    def __init__(self, appearance: Appearance) -> None:
        self.frame = frame("banner")
        self.words = words("", "warn", wrap=True)
        row = QHBoxLayout(self.frame)
        row.addWidget(IconLabel(appearance, "triangle", "warn_text"))
        row.addWidget(self.words, 1)
        self.frame.setVisible(False)

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence, or hide."""
        self.words.setText(sentence)
        self.frame.setVisible(bool(sentence))
