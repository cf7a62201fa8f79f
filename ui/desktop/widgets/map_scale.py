"""How long a mile is on a map, in its lower right corner."""

from math import floor, log10

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from navigator.chart import Chart, ground_metres
from navigator.geo import METRES_PER_MILE
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import RIGHT, put, text_width

LONGEST, EDGE, PAD, HIGH, TICK = 90, 6, 4, 22, 4


def paint_scale(painter: QPainter, look: Look, chart: Chart) -> None:
    """Paint a bar of a round number of miles and say how many."""
    mile = METRES_PER_MILE / ground_metres(chart)
    miles = round_below(look.px(LONGEST) / mile)
    text = QCoreApplication.translate("MapScale", "{miles} mi").format(miles=f"{miles:g}")
    length, font = miles * mile, look.font("bar")
    wide = max(length, text_width(font, text)) + look.px(2 * PAD)
    edge, high = look.px(EDGE), look.px(HIGH)
    box = QRectF(chart.width - edge - wide, chart.height - edge - high, wide, high)
    painter.fillRect(box, look.colour("subtle"))
    put(painter, box.adjusted(PAD, 0, -PAD, -look.px(8)), text, font, look.colour("text2"), RIGHT)
    right, bottom, tick = box.right() - PAD, box.bottom() - PAD, look.px(TICK)
    painter.setPen(QPen(look.colour("text2"), 1.5))
    ends = ((right - length, bottom - tick), (right - length, bottom), (right, bottom), (right, bottom - tick))
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in ends]))


def round_below(most: float) -> float:
    """Return the largest of 1, 2, 5, 10, ... and their tenths that is not more."""
    power = 10.0 ** floor(log10(most))
    return next(step * power for step in (5, 2, 1) if step * power <= most * (1 + 1e-9))
