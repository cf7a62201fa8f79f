"""Marks of a map: a verdict is a shape, a colour and a number; several together are a box that counts each verdict."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from navigator.chart import Cluster, Marker, Spot
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import CENTRE, LEFT, put, text_width
from ui.desktop.widgets.pill import COLOURS

SIDE, RING = 24, 36
HEAD, PIN, CROSS = 16, 32, 12
SMALL, LINE, PAD, GAP = 9, 16, 4, 3
# What nobody has been asked about has no verdict: a plain disc.
PLAIN = ("surface", "text", "border_strong")
DIAMOND = 0.68
ROUGHLY = "~"
KINDS = ("takes", "ask_first", "later", "wont", "")


def paint_shape(painter: QPainter, look: Look, kind: str, box: QRectF) -> None:
    """Paint the shape of a verdict: a disc takes, a square asks, a diamond says no, a dashed disc is later."""
    ground, _, outline = COLOURS.get(kind, PLAIN)
    pen = QPen(look.colour(outline), 1.5)
    if kind == "later":
        pen.setDashPattern([2.5, 1.5])
    painter.setPen(pen)
    painter.setBrush(look.colour(ground))
    if kind == "ask_first":
        painter.drawRoundedRect(box, 2, 2)
    elif kind == "wont":
        middle, half = box.center(), box.width() * DIAMOND
        steps = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in steps]))
    else:
        painter.drawEllipse(box)


def paint_cluster(painter: QPainter, look: Look, at: Spot, cluster: Cluster, *, selected: bool) -> None:
    """Paint a marker with its number, or the box of several; a selected one is seen with how many stand behind it."""
    if len(cluster.markers) == 1 or selected:
        paint_marker(painter, look, at, cluster.lead, selected=selected)
        if len(cluster.markers) > 1:
            _paint_more(painter, look, at, len(cluster.markers) - 1)
    else:
        _paint_counts(painter, look, at, cluster)


def paint_marker(painter: QPainter, look: Look, at: Spot, marker: Marker, *, selected: bool) -> None:
    """Paint the shape of a marker and its number; a selected one has a ring."""
    if selected:
        painter.setPen(QPen(look.colour("focus"), look.focus_width))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(_around(at, look.px(RING)))
    box = _around(at, look.px(SIDE))
    paint_shape(painter, look, marker.kind, box)
    ink = look.colour(COLOURS.get(marker.kind, PLAIN)[1])
    painter.setFont(look.font("label"))
    painter.setPen(ink)
    painter.drawText(box.adjusted(-6, 0, 6, 0), CENTRE, f"{ROUGHLY if marker.roughly else ''}{marker.number}")


def paint_origin(painter: QPainter, look: Look, at: Spot) -> None:
    """Paint the pin that stands where distances are from, high enough to be seen behind what stands there too."""
    side, up = look.px(HEAD), look.px(PIN)
    head = QRectF(at.x - side / 2, at.y - up, side, side)
    shape = QPainterPath(QPointF(at.x, at.y))
    shape.arcTo(head, 200, -220)
    shape.closeSubpath()
    painter.setPen(QPen(look.colour("surface"), 1.5))
    painter.setBrush(look.colour("accent"))
    painter.drawPath(shape)
    painter.setBrush(look.colour("surface"))
    painter.drawEllipse(_around(Spot(at.x, head.center().y()), side / 3))


def paint_cross(painter: QPainter, look: Look, at: Spot) -> None:
    """Paint the cross that marks the middle, for whoever moves the map by keys."""
    arm, gap = look.px(CROSS), look.px(CROSS) / 3
    painter.setPen(QPen(look.colour("focus"), 1.5))
    for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        painter.drawLine(QPointF(at.x + right * gap, at.y + down * gap), QPointF(at.x + right * arm, at.y + down * arm))


def paint_reach(painter: QPainter, look: Look, at: Spot, radius: float) -> None:
    """Paint the circle of the distance that was looked within."""
    painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(at.x, at.y), radius, radius)


def paint_way(painter: QPainter, look: Look, here: Spot, there: Spot) -> None:
    """Paint the straight line that the distance is measured along."""
    painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(here.x, here.y), QPointF(there.x, there.y))


def _paint_more(painter: QPainter, look: Look, at: Spot, more: int) -> None:
    """Say below a selected marker how many it covers."""
    text = f"+{more}"
    wide = text_width(look.font("bar_strong"), text) + look.px(2 * PAD)
    box = QRectF(at.x - wide / 2, at.y + look.px(RING / 2 - 3), wide, look.px(LINE))
    _paint_box(painter, look, box)
    put(painter, box, text, look.font("bar_strong"), look.colour("text"), CENTRE)


def _paint_counts(painter: QPainter, look: Look, at: Spot, cluster: Cluster) -> None:
    """Paint a box with a small shape and a count for each verdict, two beside each other."""
    found = cluster.counts
    counts = [(kind, str(found[kind])) for kind in KINDS if kind in found]
    side, gap, pad = look.px(SMALL), look.px(GAP), look.px(PAD)
    # Digits are all of one width.
    wide = max(len(count) for _, count in counts) * _digit(look) + side + 3 * gap
    columns = min(2, len(counts))
    lines = -(-len(counts) // columns)
    box = QRectF(0, 0, columns * wide + 2 * pad, lines * look.px(LINE) + pad)
    box.moveCenter(QPointF(at.x, at.y))
    _paint_box(painter, look, box)
    painter.setFont(look.font("bar_strong"))
    for number, (kind, count) in enumerate(counts):
        left = box.left() + pad + number % 2 * wide
        top = box.top() + pad / 2 + number // 2 * look.px(LINE)
        paint_shape(painter, look, kind, QRectF(left + 1, top + (look.px(LINE) - side) / 2, side, side))
        painter.setPen(look.colour("text"))
        painter.drawText(QRectF(left + side + gap + 1, top, wide, look.px(LINE)), LEFT, count)


@cache
def _digit(look: Look) -> float:
    return text_width(look.font("bar_strong"), "0")


def _paint_box(painter: QPainter, look: Look, box: QRectF) -> None:
    painter.setPen(QPen(look.colour("border_strong"), 1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(box, look.px(4), look.px(4))


def _around(at: Spot, side: float) -> QRectF:
    return QRectF(at.x - side / 2, at.y - side / 2, side, side)
