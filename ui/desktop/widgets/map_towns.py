"""Names of towns on a map, the largest first: as many as stand clear of each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from navigator.chart import Chart, Spot, Town
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import CENTRE

LETTER, HIGH, CLEAR = 7, 16, 24
MOST = 60
# Towns are looked up by squares of the world; a view of more of them than this has room for the largest only.
SQUARES, MOST_SQUARES, LARGEST = 256, 400, 300

Square = tuple[int, int]
# Where the middle of the view lies, in whole panes: while it stays, the names stay.
Block = tuple[float, Look, int, int]


class MapTowns:
    """Chooses names for one part of the world at one size, and keeps them while the view stays in it."""

    def __init__(self) -> None:
        self._largest: list[Town] = []
        self._squares: dict[Square, list[Town]] = {}
        self._named: list[Town] = []
        self._named_for: Block | None = None

    def show(self, towns: Sequence[Town]) -> None:
        """Take other towns."""
        in_order = sorted(towns, key=lambda town: -town.size)
        squares: defaultdict[Square, list[Town]] = defaultdict(list)
        for town in in_order:
            squares[_square(town.at)].append(town)
        self._largest, self._squares, self._named_for = in_order[:LARGEST], dict(squares), None

    def paint(self, painter: QPainter, chart: Chart, look: Look) -> None:
        """Write the names that are in sight."""
        across, down = chart.middle.x * chart.scale / chart.width, chart.middle.y * chart.scale / chart.height
        block = chart.scale, look, floor(across), floor(down)
        if block != self._named_for:
            self._named_for = block
            self._named = self._chosen(chart, look, floor(across), floor(down))
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text3"))
        high = look.px(HIGH)
        for town in self._named:
            at, wide = chart.to_screen(town.at), _wide(town, look)
            painter.drawText(QRectF(at.x - wide / 2, at.y - high / 2, wide, high), CENTRE, town.name)

    def _chosen(self, chart: Chart, look: Look, column: int, row: int) -> list[Town]:
        wide, high = chart.width / chart.scale, chart.height / chart.scale
        area = QRectF((column - 0.5) * wide, (row - 0.5) * high, 2 * wide, 2 * high)
        clear, boxes, chosen = look.px(CLEAR) / chart.scale, list[QRectF](), list[Town]()
        for town in self._near(area):
            half = _wide(town, look) / chart.scale / 2
            box = QRectF(town.at.x - half - clear, town.at.y - clear, 2 * (half + clear), 2 * clear)
            if area.contains(town.at.x, town.at.y) and not any(box.intersects(other) for other in boxes):
                boxes.append(box)
                chosen.append(town)
            if len(chosen) == MOST:
                break
        return chosen

    def _near(self, area: QRectF) -> Iterable[Town]:
        """Return the towns of an area, the largest first."""
        if area.width() * area.height() * SQUARES**2 > MOST_SQUARES:
            return self._largest
        found = (town for square in _squares(area) for town in self._squares.get(square, ()))
        return sorted(found, key=lambda town: -town.size)


def _wide(town: Town, look: Look) -> int:
    return look.px(LETTER * len(town.name))


def _square(at: Spot) -> Square:
    return floor(at.x * SQUARES), floor(at.y * SQUARES)


def _squares(area: QRectF) -> Iterator[Square]:
    left, top = _square(Spot(area.left(), area.top()))
    right, bottom = _square(Spot(area.right(), area.bottom()))
    return ((column, row) for row in range(top, bottom + 1) for column in range(left, right + 1))
