"""Marks of a map: a verdict is a shape, a colour and a number; several together are a box that counts each verdict."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from navigator.chart import Cluster, Marker, Spot
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import CENTRE, LEFT, RIGHT, put, text_width
from ui.desktop.widgets.pill import COLOURS

SIDE, RING, HALO = 24, 36, 2
SMALL, LINE, PAD, GAP = 9, 16, 4, 3
# What nobody has been asked about has no verdict: a plain disc.
PLAIN = ("surface", "text", "border_strong")
DIAMOND = 0.68
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
    put(painter, box.adjusted(-6, 0, 6, 0), str(marker.number), look.font("label"), ink, CENTRE)


def paint_origin(painter: QPainter, look: Look, at: Spot) -> None:
    """Paint the ringed dot that stands where distances are from."""
    painter.setPen(QPen(look.colour("accent"), look.px(2)))
    painter.setBrush(look.colour("surface"))
    painter.drawEllipse(_around(at, look.px(17)))
    painter.setBrush(look.colour("accent"))
    painter.drawEllipse(_around(at, look.px(5)))


def paint_reach(painter: QPainter, look: Look, at: Spot, radius: float) -> None:
    """Paint the circle of the distance that was looked within."""
    painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(at.x, at.y), radius, radius)


def paint_way(painter: QPainter, look: Look, here: Spot, there: Spot) -> None:
    """Paint the straight line that the distance is measured along."""
    painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(here.x, here.y), QPointF(there.x, there.y))


def paint_scale(painter: QPainter, look: Look, corner: QPointF, length: float, text: str) -> None:
    """Paint how long a distance is, to the left of and above a corner."""
    wide = max(length, text_width(look.font("bar"), text)) + look.px(2 * PAD)
    ground = QRectF(corner.x() - wide, corner.y() - look.px(22), wide, look.px(22))
    painter.fillRect(ground, look.colour("subtle"))
    put(painter, ground.adjusted(PAD, 0, -PAD, -look.px(8)), text, look.font("bar"), look.colour("text2"), RIGHT)
    right, bottom, tick = ground.right() - PAD, ground.bottom() - PAD, look.px(4)
    painter.setPen(QPen(look.colour("text2"), 1.5))
    ends = ((right - length, bottom - tick), (right - length, bottom), (right, bottom), (right, bottom - tick))
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in ends]))


def _paint_more(painter: QPainter, look: Look, at: Spot, more: int) -> None:
    """Say below a selected marker how many it covers."""
    text = f"+{more}"
    wide = text_width(look.font("bar_strong"), text) + look.px(2 * PAD)
    box = QRectF(at.x - wide / 2, at.y + look.px(RING / 2 - 3), wide, look.px(LINE))
    _paint_box(painter, look, box)
    put(painter, box, text, look.font("bar_strong"), look.colour("text"), CENTRE)


def _paint_counts(painter: QPainter, look: Look, at: Spot, cluster: Cluster) -> None:
    """Paint a box with a small shape and a count for each verdict, two beside each other."""
    counts = [(kind, str(cluster.counts[kind])) for kind in KINDS if kind in cluster.counts]
    font, side, gap, pad = look.font("bar_strong"), look.px(SMALL), look.px(GAP), look.px(PAD)
    wide = max(text_width(font, count) for _, count in counts) + side + 3 * gap
    columns = min(2, len(counts))
    lines = -(-len(counts) // columns)
    box = QRectF(0, 0, columns * wide + 2 * pad, lines * look.px(LINE) + pad)
    box.moveCenter(QPointF(at.x, at.y))
    _paint_box(painter, look, box)
    for number, (kind, count) in enumerate(counts):
        left = box.left() + pad + number % 2 * wide
        top = box.top() + pad / 2 + number // 2 * look.px(LINE)
        paint_shape(painter, look, kind, QRectF(left + 1, top + (look.px(LINE) - side) / 2, side, side))
        words = QRectF(left + side + gap + 1, top, wide, look.px(LINE))
        put(painter, words, count, font, look.colour("text"), LEFT)


def _paint_box(painter: QPainter, look: Look, box: QRectF) -> None:
    painter.setPen(QPen(look.colour("border_strong"), 1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(box, look.px(4), look.px(4))


def _around(at: Spot, side: float) -> QRectF:
    return QRectF(at.x - side / 2, at.y - side / 2, side, side)
