"""The ground of a map: borders drawn once into tiles, so that a pan draws only what comes into sight."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from navigator.chart import Chart, Outline
from ui.desktop.theme.look import Look

TILE, MOST_TILES = 256, 96
# Lines between counties are too dense to be read while the country is seen.
COUNTIES_FROM = 12_000
FAINT = 0.5
# Borders are looked up by squares of the world; a view of more of them than this looks at all.
SQUARES, MOST_SQUARES = 256, 400

Tile = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A border that can be drawn, with the box around it."""

    state: bool
    shape: QPolygonF
    box: QRectF


class MapBase:
    """Keeps the tiles of one size of the world and one look."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._squares: dict[Tile, list[int]] = {}
        self._tiles: dict[Tile, QPixmap] = {}
        self._made_for: tuple[float, Look, float] | None = None

    def show(self, outlines: Sequence[Outline]) -> None:
        """Take other borders."""
        self._made_for = None
        self._lines = [_line(outline) for outline in outlines]
        squares: defaultdict[Tile, list[int]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            for square in _squares(line.box):
                squares[square].append(number)
        self._squares = dict(squares)

    def paint(self, painter: QPainter, chart: Chart, look: Look, ratio: float) -> None:
        """Put the tiles where the view is."""
        if self._made_for != (chart.scale, look, ratio):
            self._made_for = chart.scale, look, ratio
            self._tiles.clear()
        left = round(chart.middle.x * chart.scale - chart.width / 2)
        top = round(chart.middle.y * chart.scale - chart.height / 2)
        for row in range(floor(top / TILE), floor((top + chart.height) / TILE) + 1):
            for column in range(floor(left / TILE), floor((left + chart.width) / TILE) + 1):
                at = QPointF(column * TILE - left, row * TILE - top)
                painter.drawPixmap(at, self._tile((column, row), chart.scale, look, ratio))

    def _tile(self, tile: Tile, scale: float, look: Look, ratio: float) -> QPixmap:
        """Return a tile, drawn when it is first seen; the longest unseen ones are forgotten."""
        picture = self._tiles.pop(tile, None) or self._drawn(tile, scale, look, ratio)
        self._tiles[tile] = picture
        while len(self._tiles) > MOST_TILES:
            del self._tiles[next(iter(self._tiles))]
        return picture

    def _drawn(self, tile: Tile, scale: float, look: Look, ratio: float) -> QPixmap:
        picture = QPixmap(round(TILE * ratio), round(TILE * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(look.colour("subtle"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-tile[0] * TILE, -tile[1] * TILE)
        painter.scale(scale, scale)
        pens = {True: _pen(look, 1.0), False: _pen(look, FAINT)}
        around = 2 / scale
        seen = QRectF(tile[0] * TILE / scale, tile[1] * TILE / scale, TILE / scale, TILE / scale)
        for line in self._near(seen.adjusted(-around, -around, around, around)):
            if line.state or scale >= COUNTIES_FROM:
                painter.setPen(pens[line.state])
                painter.drawPolyline(line.shape)
        painter.end()
        return picture

    def _near(self, seen: QRectF) -> Iterator[Line]:
        """Yield the borders that may be seen."""
        if (seen.width() * SQUARES + 1) * (seen.height() * SQUARES + 1) > MOST_SQUARES:
            yield from self._lines
            return
        for number in sorted({number for square in _squares(seen) for number in self._squares.get(square, ())}):
            line = self._lines[number]
            if line.box.intersects(seen):
                yield line


def _line(outline: Outline) -> Line:
    shape = QPolygonF([QPointF(x, y) for x, y in zip(outline.xs, outline.ys, strict=True)])
    # A box without width or height intersects nothing.
    return Line(outline.state, shape, shape.boundingRect().adjusted(-1e-9, -1e-9, 1e-9, 1e-9))


def _squares(box: QRectF) -> Iterator[Tile]:
    for row in range(floor(box.top() * SQUARES), floor(box.bottom() * SQUARES) + 1):
        for column in range(floor(box.left() * SQUARES), floor(box.right() * SQUARES) + 1):
            yield column, row


def _pen(look: Look, strength: float) -> QPen:
    colour = QColor(look.colour("border_strong"))
    colour.setAlphaF(strength)
    pen = QPen(colour, 1.2)
    pen.setCosmetic(True)
    return pen
