"""The number of a row's marker on the map, small beside a pin."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.desktop.theme.icons import paint_icon
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import put, text_width

ROLE, PIN, GAP = "small", 12, 3


def number_width(look: Look, number: int, *, pin: bool = True) -> float:
    """Return how wide pin and number are."""
    return text_width(look.font(ROLE), str(number)) + (look.px(PIN + GAP) if pin else 0)


def paint_number(painter: QPainter, look: Look, box: QRectF, number: int, *, pin: bool = True) -> float:
    """Paint pin and number at the left of a box, and return how wide they are."""
    left = box.left()
    if pin:
        side = look.px(PIN)
        paint_icon(painter, "pin", QRectF(left, box.center().y() - side / 2, side, side), look.colour("text3"))
        left += side + look.px(GAP)
    width = number_width(look, number, pin=pin)
    put(painter, QRectF(left, box.top(), width + 1, box.height()), str(number), look.font(ROLE), look.colour("text2"))
    return width
