"""The ground of a map: borders drawn once into a picture that is larger than the pane, so that a pan only moves it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from navigator.chart import Chart, Outline, Spot
from ui.desktop.theme.look import Look

BEYOND = 1.5
# Lines between counties are too dense to be read while the country is seen.
COUNTIES_FROM = 12_000
FAINT = 0.5


class MapBase:
    """Keeps the picture for one size of the world and one look; a pan beyond its edge draws it anew."""

    def __init__(self) -> None:
        self._lines: list[tuple[bool, QPolygonF, QRectF]] = []
        self._picture = QPixmap()
        self._made_for: tuple[Chart, Look, float] | None = None

    def show(self, outlines: Sequence[Outline]) -> None:
        """Take other borders."""
        self._made_for = None
        self._lines = []
        for line in outlines:
            shape = QPolygonF([QPointF(x, y) for x, y in zip(line.xs, line.ys, strict=True)])
            self._lines.append((line.state, shape, shape.boundingRect()))

    def paint(self, painter: QPainter, chart: Chart, look: Look, ratio: float) -> None:
        """Put the picture where the view is."""
        at = self._place(chart, look, ratio)
        if at is None:
            self._draw(chart, look, ratio)
            at = self._place(chart, look, ratio)
        if at is not None:
            painter.drawPixmap(at, self._picture)

    def _place(self, chart: Chart, look: Look, ratio: float) -> QPointF | None:
        """Return where the picture belongs, None when it is of another size or does not reach."""
        if self._made_for is None:
            return None
        made, made_look, made_ratio = self._made_for
        if (made.scale, made_look, made_ratio) != (chart.scale, look, ratio):
            return None
        corner = chart.to_screen(made.to_world(Spot(0, 0)))
        fits = corner.x <= 0 and corner.y <= 0
        fits = fits and corner.x + made.width >= chart.width and corner.y + made.height >= chart.height
        return QPointF(round(corner.x), round(corner.y)) if fits else None

    def _draw(self, chart: Chart, look: Look, ratio: float) -> None:
        wide = chart.sized(round(chart.width * BEYOND) + 2, round(chart.height * BEYOND) + 2)
        self._made_for = wide, look, ratio
        self._picture = QPixmap(round(wide.width * ratio), round(wide.height * ratio))
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(look.colour("subtle"))
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = wide.to_world(Spot(0, 0)), wide.to_world(Spot(wide.width, wide.height))
        seen = QRectF(QPointF(first.x, first.y), QPointF(last.x, last.y)).adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
        painter.translate(wide.width / 2, wide.height / 2)
        painter.scale(wide.scale, wide.scale)
        painter.translate(-wide.middle.x, -wide.middle.y)
        pens = {True: _pen(look, 1.0), False: _pen(look, FAINT)}
        for state, shape, box in self._lines:
            if (state or chart.scale >= COUNTIES_FROM) and seen.intersects(box.adjusted(-1e-9, -1e-9, 1e-9, 1e-9)):
                painter.setPen(pens[state])
                painter.drawPolyline(shape)
        painter.end()


def _pen(look: Look, strength: float) -> QPen:
    colour = QColor(look.colour("border_strong"))
    colour.setAlphaF(strength)
    pen = QPen(colour, 1.2)
    pen.setCosmetic(True)
    return pen
