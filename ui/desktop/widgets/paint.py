"""What several painters draw the same way: tags, key caps, elided words, the training stripes."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ui.desktop.theme.look import Look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
STRIPE = 11


def text_width(font: QFont, text: str) -> float:
    """Return how wide a text is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def put(
    painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor, align: Qt.AlignmentFlag = LEFT
) -> float:
    """Write a text into a box, elided at its end, and return its width."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, box.width()))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, align, shown)
    return metrics.horizontalAdvance(shown)


def tag_width(look: Look, text: str, *, training: bool) -> int:
    """Return the width of a tag."""
    font = look.font("tag" if training else "key_hint")
    return round(text_width(font, text)) + look.px(9)


def tag(painter: QPainter, look: Look, box: QRectF, text: str, *, training: bool) -> None:
    """Draw a word in an outline, dashed for TRAINING."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = look.px(15)
    inner = QRectF(
        box.left() + 0.5, box.center().y() - height / 2, tag_width(look, text, training=training) - 1, height
    )
    pen = QPen(look.colour("train_text" if training else "border_strong"), 1)
    if training:
        pen.setDashPattern([2.5, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, look.px(3), look.px(3))
    ink = look.colour("train_text" if training else "text2")
    put(painter, inner.adjusted(-4, 0, 4, 0), text, look.font("tag" if training else "key_hint"), ink, CENTRE)


def key_cap_width(look: Look, key: str) -> int:
    """Return the width of a key cap."""
    return max(look.px(20), round(text_width(look.font("key_hint"), key)) + look.px(10))


def key_cap(painter: QPainter, look: Look, box: QRectF, key: str, ink: QColor) -> None:
    """Draw a key in a box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = look.px(18)
    inner = QRectF(box.left() + 0.5, box.center().y() - height / 2 + 0.5, box.width() - 1, height)
    line = QColor(ink)
    line.setAlphaF(0.45)
    painter.setPen(QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, look.px(4), look.px(4))
    put(painter, inner, key, look.font("key_hint"), ink, CENTRE)


def stripes(painter: QPainter, look: Look, box: QRectF) -> None:
    """Fill a box with the training stripes."""
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, look.colour("train_b"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    step = look.px(STRIPE)
    pen = QPen(look.colour("train_a"), step)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    across = step * 2 * 1.4142
    reach = box.height() + step * 2
    x = box.left() - reach
    while x < box.right() + reach:
        start = QPointF(x, box.bottom() + step)
        painter.drawLine(QLineF(start, start + QPointF(reach + step, -(reach + step))))
        x += across
    painter.restore()


def wrapped(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Break a text into at most two lines; the second may still be too long."""
    first = ""
    words = text.split()
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    return [line for line in (first, " ".join(words)) if line]


def paint_ground(painter: QPainter, look: Look, box: QRectF, state: QStyle.StateFlag) -> None:
    """Fill a row: selected has a tint and a bar, the focus a ring."""
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(box, look.colour("selected" if selected else "hover" if hovered else "surface"))
    paint_rule(painter, look, box)
    if selected:
        painter.fillRect(QRectF(box.left(), box.top(), look.px(4), box.height()), look.colour("accent"))
    if selected and state & QStyle.StateFlag.State_HasFocus:
        ring = look.focus_width
        painter.setPen(
            QPen(look.colour("focus"), ring, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))


def paint_rule(painter: QPainter, look: Look, box: QRectF) -> None:
    """Draw the line below a row."""
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("border"))
