"""What can be done with the place that is read: refer, its number, a card, what was heard, what is wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import KeyButton


class DetailActions(QFrame):
    """Emits what was pressed, by the name of its action; where it is narrow the buttons go without their keys, or stand in more lines."""

    pressed = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setObjectName("strip")
        self.buttons = {
            "refer": KeyButton(appearance, self.tr("Refer"), "R", "primary"),
            "copy": KeyButton(appearance, self.tr("Copy number"), "C", "large"),
            "number": KeyButton(appearance, self.tr("Number"), self.tr("Space"), "large"),
            "card": KeyButton(appearance, self.tr("Card"), "P", "large"),
            "heard": KeyButton(appearance, self.tr("Heard"), "H", "large"),
            "wrong": KeyButton(appearance, self.tr("Wrong"), "W", "large"),
            "back": KeyButton(appearance, self.tr("Back"), "Esc", "large"),
        }
        inside = QWidget()
        self._column = QVBoxLayout(self)
        self._column.addWidget(inside)
        row = FlowLayout(inside, appearance.look.px(6), gives_way=True)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.pressed.emit(name))
            row.addWidget(button)
        self.buttons["refer"].setVisible(False)
        self._refers = False
        self._apply()
        appearance.changed.connect(self._apply)

    def offer(self, *, refer: bool) -> None:
        """Offer to refer where there is a casebook to keep it in."""
        self._refers = refer
        self.buttons["refer"].setVisible(refer)

    def for_place(self, *, is_place: bool) -> None:
        """Offer what is done with a place; a number of the agency's own is only dialled."""
        for name in ("card", "heard", "wrong"):
            self.buttons[name].setVisible(is_place)
        self.buttons["refer"].setVisible(is_place and self._refers)

    def allow(self, *, number: bool) -> None:
        """Let what needs a number be off where there is none."""
        for name in ("copy", "number"):
            self.buttons[name].setEnabled(number)

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self._column.setContentsMargins(pad, look.px(5), pad, look.px(5))
