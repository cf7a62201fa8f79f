"""The chips of one line: as many as there is room for, each whole; a press turns to the others."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.desktop.models.chips import ChipFace
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.chip_button import ChipButton
from ui.desktop.widgets.paint import text_width

GAP, SIDE = 4, 8


class ChipRow(QWidget):
    """The same buttons show other chips, so that the focus stays where it is."""

    taken_back = Signal(str)
    # Arrows went past the first chip, or past the last.
    left = Signal()
    passed = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._count = 0
        # The chip that is to be in sight.
        self._at = 0
        self.buttons: list[ChipButton] = []
        self.more = QPushButton()
        self.more.setProperty("kind", "turn")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self.more.setVisible(False)
        appearance.changed.connect(self._apply)
        self._apply()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no chip."""
        return not self._count

    def show_faces(self, faces: Sequence[ChipFace]) -> None:
        """Show other chips; a focus on one that is no more goes to its neighbour, else it is told as `passed`."""
        while len(self.buttons) < len(faces):
            self._add()
        for button, face in zip(self.buttons, faces, strict=False):
            button.show_face(face)
        self._count = len(faces)
        self.updateGeometry()
        had = next((at for at, button in enumerate(self.buttons) if button.hasFocus()), None)
        if had is not None and had >= self._count:
            if self._count:
                self._focus(self._count - 1)
            else:
                self.passed.emit()
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for all of them."""
        widths = self._widths()
        return QSize(sum(widths) + self._gap * max(0, len(widths) - 1), self._appearance.look.size("chip"))

    def minimumSizeHint(self) -> QSize:
        """Need room for one, cut if need be, and for the way to the others."""
        least = self.buttons[0].minimumSizeHint().width() if self._count else 0
        return QSize(least + (self._gap + self._more_width() if self._count > 1 else 0), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for now."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _gap(self) -> int:
        return self._appearance.look.px(GAP)

    def _widths(self) -> list[int]:
        return [button.sizeHint().width() for button in self.buttons[: self._count]]

    def _more_width(self) -> int:
        look = self._appearance.look
        words = text_width(look.font("body_strong"), f"+{self._count}")
        return max(look.target(0), round(words) + 2 * look.px(SIDE))

    def _fit(self) -> None:
        pages = parts_of(self._widths(), self.width(), self._gap, self._more_width())
        shown = next((page for page in pages if self._at in page), pages[0])
        self._at = shown.start
        for at, button in enumerate(self.buttons):
            button.setVisible(at in shown)
        hidden = self._count - len(shown)
        self.more.setText(f"+{hidden}")
        self.more.setFixedWidth(self._more_width())
        self.more.setAccessibleName(self.tr("{count} more understood: show the next").format(count=hidden))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setVisible(hidden > 0)

    def _turn(self) -> None:
        """Show the next ones, after the last the first again."""
        shown = [at for at, button in enumerate(self.buttons) if not button.isHidden()]
        self._at = (shown[-1] + 1) % self._count
        self._fit()

    def _focus(self, at: int) -> None:
        self._at = at
        self._fit()
        self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        at, button = len(self.buttons), ChipButton(self._appearance)
        button.clicked.connect(partial(self._take_back, at))
        button.stepped.connect(partial(self._step, at))
        self._row.insertWidget(at, button)
        self.buttons.append(button)
        # To where `more` stands, and that behind it.
        self.setTabOrder(self.more, button)
        self.setTabOrder(button, self.more)

    def _take_back(self, at: int) -> None:
        face = self.buttons[at].face
        if face is not None:
            self.taken_back.emit(face.id)

    def _step(self, at: int, step: int) -> None:
        if at + step < 0:
            self.left.emit()
        elif at + step >= self._count:
            self.passed.emit()
        else:
            self._focus(at + step)

    def _apply(self) -> None:
        self._row.setSpacing(self._gap)
        self._fit()


def parts_of(widths: Sequence[int], room: int, gap: int, more: int) -> list[range]:
    """Return which chips stand beside each other: all of them, or parts that leave room for the way to the next."""
    if sum(widths) + gap * (len(widths) - 1) <= room:
        return [range(len(widths))]
    found: list[range] = []
    first = used = 0
    for at, width in enumerate(widths):
        if at > first and used + width > room - more - gap:
            found.append(range(first, at))
            first, used = at, 0
        used += width + gap
    return [*found, range(first, len(widths))]
