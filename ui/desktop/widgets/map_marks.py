"""Marks of a map: a verdict is a shape, a colour and a number; several together carry a count."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from navigator.chart import Cluster, Spot
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import CENTRE, put
from ui.desktop.widgets.pill import COLOURS

SIDE, RING = 24, 34


def paint_shape(painter: QPainter, look: Look, kind: str, box: QRectF) -> None:
    """Paint the shape of a verdict: a disc takes, a square asks, a diamond says no, a dashed disc is later."""
    ground, _, outline = COLOURS.get(kind, COLOURS["later"])
    pen = QPen(look.colour(outline), 1.5)
    if kind == "later":
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(look.colour(ground))
    if kind == "ask_first":
        painter.drawRect(box)
    elif kind == "wont":
        middle, half = box.center(), box.width() * 0.65
        steps = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in steps]))
    else:
        painter.drawEllipse(box)


def paint_cluster(painter: QPainter, look: Look, cluster: Cluster, *, selected: bool) -> None:
    """Paint the marker that leads a group, its number, and how many more stand there."""
    box = _around(cluster.at, look.px(SIDE))
    if selected:
        painter.setPen(QPen(look.colour("focus"), look.focus_width))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(_around(cluster.at, look.px(RING)))
    lead, more = cluster.lead, len(cluster.markers) - 1
    paint_shape(painter, look, lead.kind, box)
    ink = look.colour(COLOURS.get(lead.kind, COLOURS["later"])[1])
    put(painter, box.adjusted(-6, 0, 6, 0), str(lead.number), look.font("label"), ink, CENTRE)
    if more:
        beside = QRectF(box.right() - look.px(2), box.top() - look.px(10), look.px(32), look.px(16))
        painter.setPen(QPen(look.colour("border_strong"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(beside, look.px(3), look.px(3))
        put(painter, beside, f"+{more}", look.font("bar_strong"), look.colour("text"), CENTRE)


def paint_origin(painter: QPainter, look: Look, at: Spot) -> None:
    """Paint the cross that stands where distances are from."""
    arm = look.px(9)
    painter.setPen(QPen(look.colour("accent"), look.px(3)))
    painter.drawLine(QPointF(at.x - arm, at.y), QPointF(at.x + arm, at.y))
    painter.drawLine(QPointF(at.x, at.y - arm), QPointF(at.x, at.y + arm))


def paint_reach(painter: QPainter, look: Look, at: Spot, radius: float) -> None:
    """Paint the circle of the distance that was looked within."""
    painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(at.x, at.y), radius, radius)


def _around(at: Spot, side: float) -> QRectF:
    return QRectF(at.x - side / 2, at.y - side / 2, side, side)
