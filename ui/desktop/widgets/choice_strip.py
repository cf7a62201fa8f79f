"""One answer out of a few, none of them chosen until somebody chooses: dashed while it is not asked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import icon
from ui.desktop.widgets.flow import FlowLayout

NEXT = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
BEFORE = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})


class ChoiceButton(QPushButton):
    """One answer; arrows go to its neighbours, Space chooses it, and so does a second press take it back."""

    stepped = Signal(int)
    # Whether the last press was a key's: a form goes on to its next line then.
    by_key = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the arrows; Enter alone never picks an answer."""
        if event.key() in NEXT | BEFORE:
            self.stepped.emit(1 if event.key() in NEXT else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            self.by_key = True
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press of the pointer, or of a finger."""
        self.by_key = False
        super().mousePressEvent(event)


class ChoiceStrip(QWidget):
    """Answers beside each other. `chosen` tells the value, "" where it was taken back; `several`: more than one may hold."""

    chosen = Signal(str)
    # Chosen by key: whoever fills in a form goes on to its next line.
    done = Signal()

    def __init__(
        self, appearance: Appearance, name: str, choices: Sequence[tuple[str, str]], *, several: bool = False
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self._several = several
        self._name = name
        self.values: tuple[str, ...] = ()
        self.buttons: list[ChoiceButton] = []
        self._keys = [value for value, _ in choices]
        self.setAccessibleName(name)
        self._row = FlowLayout(self, appearance.look.px(6))
        for value, text in choices:
            self._add(value, text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        appearance.changed.connect(self._show)
        self._show()

    @property
    def value(self) -> str:
        """Return the answer, "" while there is none."""
        return self.values[0] if self.values else ""

    def offers(self, value: str) -> bool:
        """Tell whether an answer is among the choices."""
        return value in self._keys

    def put(self, *values: str) -> None:
        """Show answers that are known, without telling anybody."""
        now = tuple(value for value in values if value in self._keys)
        if now != self.values:
            self.values = now
            self._show()

    def press(self, index: int) -> None:
        """Choose by place, as a digit does; past the end nothing."""
        if self.isEnabled() and 0 <= index < len(self._keys):
            self._pick(self._keys[index])

    def focus(self) -> None:
        """Put the focus on the answer, or on the first choice."""
        at = self._keys.index(self.value) if self.values else 0
        self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, value: str, text: str) -> None:
        button = ChoiceButton(text)
        button.setCheckable(True)
        button.setProperty("kind", "choice")
        button.setAccessibleName(f"{self._name}: {text}")
        button.clicked.connect(lambda _checked=False, picked=value: self._pick(picked))
        at = len(self.buttons)
        button.stepped.connect(partial(self._step, at))
        self.buttons.append(button)
        self._row.addWidget(button)

    def _pick(self, value: str) -> None:
        by_key = self.buttons[self._keys.index(value)].by_key
        if self._several:
            taken = value in self.values
            self.values = tuple(key for key in self._keys if (key in self.values) != (key == value))
        else:
            taken = self.values == (value,)
            self.values = () if taken else (value,)
        self._show()
        self.chosen.emit(self.value)
        if by_key and not taken and not self._several:
            self.done.emit()

    def _step(self, index: int, step: int) -> None:
        self.buttons[(index + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        """Mark what is chosen; Tab comes to one of them only, the arrows to all."""
        look = self._appearance.look
        stop = self._keys.index(self.value) if self.values else 0
        for at, (key, button) in enumerate(zip(self._keys, self.buttons, strict=True)):
            button.setChecked(key in self.values)
            # Seen without colour, too.
            button.setIcon(icon(look, "check", "accent_text", "icon") if key in self.values else QIcon())
            button.setIconSize(QSize(look.px(14), look.px(14)))
            button.setProperty("asked", "yes" if self.values else "no")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == stop else Qt.FocusPolicy.ClickFocus)
            button.style().unpolish(button)
            button.style().polish(button)
            # Its frame and its mark take room.
            button.updateGeometry()
