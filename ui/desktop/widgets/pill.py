"""A verdict as colour, word and shape: any one of the three is enough to read it."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from ui.desktop.models.rows import Pill
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import paint_icon
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import put, text_width

# kind -> (ground, ink, outline)
COLOURS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "takes": ("takes_bg", "on_takes", "takes_bg"),
        "ask_first": ("ask_bg", "on_ask", "ask_line"),
        "wont": ("wont_bg", "on_wont", "wont_line"),
        "later": ("surface", "text", "border_strong"),
    }
)
PILL_HEIGHT = 21
ROLE = "label"
LEFT_PAD, ICON, GAP, RIGHT_PAD, ROUND = 6, 14, 4, 7, 5


def pill_width(look: Look, pill: Pill) -> float:
    """Return how wide a pill is."""
    return text_width(look.font(ROLE), pill.words) + look.px(LEFT_PAD + ICON + GAP + RIGHT_PAD)


def paint_pill(painter: QPainter, look: Look, box: QRectF, pill: Pill) -> float:
    """Paint a pill at the left of a box, as high as the box allows, and return its width."""
    ground, ink, outline = (look.colour(name) for name in COLOURS[pill.kind])
    high = min(look.px(PILL_HEIGHT), box.height())
    width = pill_width(look, pill)
    shape = QRectF(box.left() + 0.5, box.center().y() - high / 2 + 0.5, width - 1, high - 1)
    pen = QPen(outline, 1)
    if pill.kind == "later":
        pen.setDashPattern([3, 2])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(shape, look.px(ROUND), look.px(ROUND))
    side = look.px(ICON)
    paint_icon(
        painter, pill.kind, QRectF(box.left() + look.px(LEFT_PAD), shape.center().y() - side / 2, side, side), ink
    )
    left = look.px(LEFT_PAD + ICON + GAP)
    put(painter, QRectF(box.left() + left, shape.top(), width - left, shape.height()), pill.words, look.font(ROLE), ink)
    return width


class PillLabel(QLabel):
    """A pill among widgets."""

    def __init__(self, appearance: Appearance, pill: Pill) -> None:
        super().__init__(pill.words)
        self._appearance = appearance
        self._pill = pill

    def sizeHint(self) -> QSize:
        """Return room for the pill."""
        look = self._appearance.look
        return QSize(round(pill_width(look, self._pill)) + 2, look.px(PILL_HEIGHT + 3))

    def minimumSizeHint(self) -> QSize:
        """Never cut the verdict."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        del event
        paint_pill(QPainter(self), self._appearance.look, QRectF(self.rect()), self._pill)
