"""The head of a group of hits: title, count and note, and under Later what to offer until then."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.desktop.models.rows import Head
from ui.desktop.theme.icons import paint_icon
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import RIGHT, paint_rule, put, text_width
from ui.explaining import UNTIL_THEN, explained

SECOND_LINE, ICON, GAP = 22, 13, 8
# A name keeps this much room: what matters least is left out before.
LEAST_NAME = 110


def head_height(look: Look, head: Head) -> int:
    """Return how high a head is."""
    return look.size("group_head") + (look.px(SECOND_LINE) if head.until_then else 0)


def paint_head(painter: QPainter, look: Look, box: QRectF, head: Head) -> None:
    """Paint a head into its box."""
    painter.fillRect(box, look.colour("subtle"))
    paint_rule(painter, look, box)
    pad = look.size("pane_padding")
    at = QRectF(box.left() + pad, box.top(), box.width() - 2 * pad, look.size("group_head"))
    if head.until_then:
        below = QRectF(at.left(), at.bottom() - look.px(3), at.width(), look.px(SECOND_LINE))
        _paint_until_then(painter, look, below, head.until_then)
    for text, role, colour in (
        (head.title, "label", "text2"),
        (head.count, "small", "text2"),
        (head.note, "small", "text3"),
    ):
        at.setLeft(at.left() + put(painter, at, text, look.font(role), look.colour(colour)) + look.px(GAP))


def _paint_until_then(painter: QPainter, look: Look, box: QRectF, parts: tuple[str, ...]) -> None:
    """Paint what to offer: the name may be shortened, the number never; of the rest as much as there is room for."""
    small, label = look.font("small"), look.font("label")
    side = look.px(ICON)
    paint_icon(painter, "clock", QRectF(box.left(), box.center().y() - side / 2, side, side), look.colour("text3"))
    box.setLeft(box.left() + side + look.px(4))
    box.setLeft(box.left() + put(painter, box, explained(UNTIL_THEN), small, look.colour("text2")) + look.px(GAP))
    name, number, *_ = parts
    shown = "".join(f" \u00b7 {part}" for part in parts_that_fit(look, box.width(), parts))
    used = put(painter, box, shown, small, look.colour("text2"), RIGHT) if shown else 0.0
    used += put(painter, box.adjusted(0, 0, -used, 0), number, label, look.colour("text"), RIGHT)
    put(painter, box.adjusted(0, 0, -used - look.px(GAP), 0), name, label, look.colour("text"))


def parts_that_fit(look: Look, width: float, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands beside name and number at a width: the first of the other parts."""
    small = look.font("small")
    room = width - text_width(look.font("label"), parts[1]) - look.px(LEAST_NAME)
    found: list[str] = []
    for part in parts[2:]:
        room -= text_width(small, f" \u00b7 {part}")
        if room < 0:
            break
        found.append(part)
    return tuple(found)
