"""One understood piece as a button that takes it back."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.desktop.models.chips import ChipFace
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import paint_icon
from ui.desktop.widgets.paint import put, text_width

TAKES_BACK = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
ROLE = "body"
PAD, ICON, CROSS, GAP, LEAST = 11, 14, 12, 6, 40


class ChipButton(QPushButton):
    """Icon, words, a cross; the whole of it is the target. A press with the mouse leaves the focus where it is."""

    stepped = Signal(int)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.face: ChipFace | None = None
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        appearance.changed.connect(self.updateGeometry)

    def show_face(self, face: ChipFace) -> None:
        """Show another piece."""
        if face != self.face:
            self.face = face
            self.setText(face.words)
            self.setAccessibleName(face.spoken)
            self.setToolTip(face.tip)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for all words."""
        look = self._appearance.look
        parts = (PAD, ICON, GAP, GAP, CROSS, PAD)
        width = text_width(look.font(ROLE), self.text()) + sum(look.px(part) for part in parts) + 2 * look.focus_width
        return QSize(round(width) + 1, look.size("chip"))

    def whole_width(self) -> int:
        """Return the least width at which no word is cut: the icon is left out before."""
        return self.sizeHint().width() - self._appearance.look.px(ICON) - self._appearance.look.px(GAP)

    def minimumSizeHint(self) -> QSize:
        """Words give way where one alone has no room; the name and the tip still say them."""
        look = self._appearance.look
        return QSize(look.px(LEAST), look.size("chip"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back on Delete; arrows go to the chips beside."""
        key = Qt.Key(event.key())
        if key in TAKES_BACK:
            self.click()
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip in the middle of its height: the target is taller than what is seen."""
        del event
        look, painter = self._appearance.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = look.size("chip")
        ring = look.focus_width if self.hasFocus() else 1
        box = QRectF(0, (self.height() - high) / 2, self.width(), high).adjusted(
            ring / 2, ring / 2, -ring / 2, -ring / 2
        )
        painter.setPen(QPen(look.colour("focus" if self.hasFocus() else "accent"), ring))
        painter.setBrush(look.colour("hover" if self.underMouse() else "accent_tint"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, box.adjusted(look.px(PAD), 0, -look.px(PAD), 0))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        look = self._appearance.look
        ink = look.colour("accent_text")
        icon, cross, gap = look.px(ICON), look.px(CROSS), look.px(GAP)
        paint_icon(painter, "cross", _square(box.right() - cross, box, cross), ink)
        inner = box.adjusted(0, 0, -cross - gap, 0)
        if self.face and self.width() >= self.whole_width() + icon + gap:
            paint_icon(painter, self.face.icon, _square(inner.left(), inner, icon), ink)
            inner.setLeft(inner.left() + icon + gap)
        put(painter, inner, self.text(), look.font(ROLE), ink)


def _square(left: float, box: QRectF, side: float) -> QRectF:
    return QRectF(left, box.center().y() - side / 2, side, side)
