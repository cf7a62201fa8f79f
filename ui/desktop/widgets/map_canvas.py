"""The map under a hand: dragged, zoomed, walked through by keys."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from navigator.chart import Spot
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.map_ground import TOUCH, MapGround

STEP, ZOOM = 60, 1.5
NOTCH = 120
PANS = {
    Qt.Key.Key_Left: (STEP, 0),
    Qt.Key.Key_Right: (-STEP, 0),
    Qt.Key.Key_Up: (0, STEP),
    Qt.Key.Key_Down: (0, -STEP),
}
WALKS = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}


class MapCanvas(MapGround):
    """The list says the same in words; what is chosen here is chosen there."""

    marker_chosen = Signal(str)
    opened = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._drag: QPointF | None = None
        self._dragged = False

    def walk(self, step: int) -> None:
        """Choose the next marker of the list, or the one before."""
        ids = [marker.id for marker in self._markers]
        if ids:
            at = ids.index(self.selected) + step if self.selected in ids else 0
            self._choose(ids[at % len(ids)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pan, zoom, walk, open; everything else is for the view around."""
        key, text = Qt.Key(event.key()), event.text()
        if key in PANS:
            self.pan(*PANS[key])
        elif key in WALKS and not event.modifiers():
            self.walk(WALKS[key])
        elif text in ("+", "=", "-"):
            self.zoom(1 / ZOOM if text == "-" else ZOOM)
        elif text == "0":
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the hand."""
        self.zoom(ZOOM ** (event.angleDelta().y() / NOTCH), Spot(event.position().x(), event.position().y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the ground."""
        self._drag, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, once the hand has left the place."""
        if self._drag is not None:
            by = event.position() - self._drag
            if self._dragged or by.manhattanLength() > 4:  # noqa: PLR2004 - a hand is never quite still
                self._drag, self._dragged = event.position(), True
                self.pan(by.x(), by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the marker under the hand, if nothing was dragged."""
        if self._drag is not None and not self._dragged:
            self._press(event.position())
        self._drag = None

    def _press(self, at: QPointF) -> None:
        """Choose the nearest marker within a finger's width; a group is zoomed into."""
        reach = self._appearance.look.px(TOUCH)
        near = [(abs(g.at.x - at.x()) + abs(g.at.y - at.y()), g.lead.number, g) for g in self.groups]
        near = [each for each in near if each[0] <= reach]
        if near:
            group = min(near)[2]
            self._choose(group.lead.id)
            if len(group.markers) > 1:
                self.zoom(ZOOM, group.at)

    def _choose(self, marker_id: str) -> None:
        self.select(marker_id)
        self.marker_chosen.emit(marker_id)
