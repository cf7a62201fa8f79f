"""Paints an own number among the lines: its name, the number, who may have it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.desktop.models.own_rows import OwnRow
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import RIGHT, put, tag, tag_width

GAP, TAG_HEIGHT = 10, 17


def paint_own_row(painter: QPainter, look: Look, box: QRectF, row: OwnRow) -> None:
    """Paint one row into its box: the number is never cut, the name is."""
    pad = look.size("pane_padding")
    first = QRectF(box.left() + pad, box.top() + look.px(9), box.width() - 2 * pad, look.px(20))
    used = put(painter, first, row.phone, look.font("row_phone"), look.colour("text"), RIGHT)
    put(painter, first.adjusted(0, 0, -used - look.px(GAP), 0), row.name, look.font("row_name"), look.colour("text"))
    width = tag_width(look, row.audience, training=False)
    below = QRectF(first.right() - width, first.bottom() + look.px(3), width, look.px(TAG_HEIGHT))
    tag(painter, look, below, row.audience, training=False)
