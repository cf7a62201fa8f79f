"""Names of towns on a map, the largest first: as many as stand clear of each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from navigator.chart import Chart, Cluster, Spot, Town
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import CENTRE

LETTER, HIGH, CLEAR, CELL = 7, 16, 20, 64
# Lines below and above its place that a name may stand in.
LINES = (0, 1.3, -1.3, 2.2, -2.2)
MOST = 60
# Towns are looked up by squares of the world; a view of more of them than this has room for the largest only.
SQUARES, MOST_SQUARES, LARGEST = 256, 400, 300

Square = tuple[int, int]
Pixels = tuple[float, float]
# A name, where it stands in the world, and how many pixels it takes.
Named = tuple[str, Spot, int]


class MapTowns:
    """Chooses names for one part of the world at one size, and keeps what is `named` while the view stays in it."""

    def __init__(self) -> None:
        self._largest: list[Town] = []
        self._squares: dict[Square, list[Town]] = {}
        self.named: list[Named] = []
        self._named_for: tuple[object, ...] = ()

    def show(self, towns: Sequence[Town]) -> None:
        """Take other towns."""
        in_order = sorted(towns, key=lambda town: -town.size)
        squares: defaultdict[Square, list[Town]] = defaultdict(list)
        for town in in_order:
            squares[floor(town.at.x * SQUARES), floor(town.at.y * SQUARES)].append(town)
        self._largest, self._squares, self._named_for = in_order[:LARGEST], dict(squares), ()

    def paint(self, painter: QPainter, chart: Chart, look: Look, groups: Sequence[Cluster], apart: Pixels) -> None:
        """Write the names that are in sight, clear of the markers' groups."""
        wide, high = chart.width / chart.scale, chart.height / chart.scale
        column, row = floor(chart.middle.x / wide), floor(chart.middle.y / high)
        # Where the middle of the view lies, in whole panes: while it stays, the names stay.
        block = chart.scale, chart.width, chart.height, look, column, row, groups
        if block != self._named_for:
            area = QRectF((column - 0.5) * wide, (row - 0.5) * high, 2 * wide, 2 * high)
            across, down = apart[0] / chart.scale, apart[1] / chart.scale
            taken = (QRectF(group.at.x - across / 2, group.at.y - down / 2, across, down) for group in groups)
            self.named, self._named_for = self._chosen(area, chart, look, taken), block
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text3"))
        line = look.px(HIGH)
        for name, spot, length in self.named:
            at = chart.to_screen(spot)
            painter.drawText(QRectF(at.x - length / 2, at.y - line / 2, length, line), CENTRE, name)

    def _chosen(self, area: QRectF, chart: Chart, look: Look, taken: Iterable[QRectF]) -> list[Named]:
        """Choose the largest first, each at its place or a line beside it where the markers leave room."""
        wide, high, clear = (look.px(pixels) / chart.scale for pixels in (CELL, HIGH, CLEAR))
        room, chosen = _Room(wide), list[Named]()
        for group in taken:
            room.take(group)
        for town in self._near(area):
            across = _wide(town, look) / chart.scale
            boxes = [QRectF(town.at.x - across / 2, town.at.y + (line - 0.5) * high, across, high) for line in LINES]
            box = next((box for box in boxes if area.contains(box.center()) and room.is_clear(box)), None)
            if box is not None:
                room.take(box.adjusted(-clear, -clear, clear, clear))
                chosen.append((town.name, Spot(box.center().x(), box.center().y()), _wide(town, look)))
            if len(chosen) == MOST:
                break
        return chosen

    def _near(self, area: QRectF) -> Iterable[Town]:
        """Return the towns of an area, the largest first."""
        if area.width() * area.height() * SQUARES**2 > MOST_SQUARES:
            return self._largest
        found = (town for square in _cells(area, 1 / SQUARES) for town in self._squares.get(square, ()))
        return sorted(found, key=lambda town: -town.size)


class _Room:
    """What is taken of the world, looked up by cells."""

    def __init__(self, cell: float) -> None:
        self._cell = cell
        self._boxes: defaultdict[Square, list[QRectF]] = defaultdict(list)

    def take(self, box: QRectF) -> None:
        """Take a box."""
        for cell in _cells(box, self._cell):
            self._boxes[cell].append(box)

    def is_clear(self, box: QRectF) -> bool:
        """Tell whether nothing of a box is taken."""
        return not any(box.intersects(other) for cell in _cells(box, self._cell) for other in self._boxes.get(cell, ()))


def _wide(town: Town, look: Look) -> int:
    return look.px(LETTER * len(town.name))


def _cells(box: QRectF, side: float) -> Iterator[Square]:
    for row in range(floor(box.top() / side), floor(box.bottom() / side) + 1):
        for column in range(floor(box.left() / side), floor(box.right() / side) + 1):
            yield column, row
