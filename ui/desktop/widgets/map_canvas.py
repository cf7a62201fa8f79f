"""The map under a hand: dragged, zoomed, walked through by keys."""

from math import hypot

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTouchEvent,
    QWheelEvent,
)

from navigator.chart import MOST_SCALE, Cluster, Spot, fitted
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.map_access import make_maps_accessible, tell_selected
from ui.desktop.widgets.map_ground import MapGround
from ui.desktop.widgets.map_here import MapHere

# A hand is never quite still: so far is no drag.
STEP, ZOOM, STILL = 60, 1.5, 6
# A group is parted over so many pixels: no further, or nothing around it would be seen.
SPREAD = 300
NOTCH = 120
PANS = {
    Qt.Key.Key_Left: (STEP, 0),
    Qt.Key.Key_Right: (-STEP, 0),
    Qt.Key.Key_Up: (0, STEP),
    Qt.Key.Key_Down: (0, -STEP),
}
WALKS = {Qt.Key.Key_N: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
NO_KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class MapCanvas(MapGround):
    """The list says the same in words; what is chosen here is chosen there."""

    marker_chosen = Signal(str)
    opened = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._drag: QPointF | None = None
        self._dragged = False
        self.here = MapHere(self)
        self.here.asked.connect(self._forget_drag)
        self.setAccessibleName(self.tr("Map"))
        self.setAccessibleDescription(
            self.tr(
                "N and Shift+N walk through the hits, Enter opens one, arrows move the map, plus and minus zoom, 0 shows all,"
                " O counts distances from the middle"
            )
        )
        make_maps_accessible()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def walk(self, step: int) -> None:
        """Choose the next marker of the list, or the one before."""
        ids = [marker.id for marker in self.markers]
        if ids:
            at = ids.index(self.selected) + step if self.selected in ids else 0
            self._choose(ids[at % len(ids)])

    def event(self, event: QEvent) -> bool:
        """Zoom as two fingers do, on a pad or on the screen."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), Spot(event.position().x(), event.position().y()))
            return True
        if isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pan, zoom, walk, open; everything else is for the view around."""
        if event.modifiers() not in NO_KEYS or not self._obey(event):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the hand."""
        self.zoom(ZOOM ** (event.angleDelta().y() / NOTCH), Spot(event.position().x(), event.position().y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the ground."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to count from here; a key means the middle."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.here.ask(self.here.middle if by_key else Spot(event.pos().x(), event.pos().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, once the hand has left the place."""
        self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the marker under the hand, if nothing was dragged."""
        self._let_go(event.position())

    def _touch(self, event: QTouchEvent) -> None:
        """Do with one finger what a mouse does; two move and zoom what lies between them."""
        points = event.points()
        if len(points) > 1:
            now, last = [at.position() for at in points[:2]], [_before(at) for at in points[:2]]
            middle, moved = (now[0] + now[1]) / 2, (now[0] + now[1] - last[0] - last[1]) / 2
            self._forget_drag()
            self.pan(moved.x(), moved.y())
            self.zoom(_apart(*now) / max(1.0, _apart(*last)), Spot(middle.x(), middle.y()))
        elif event.type() == QEvent.Type.TouchBegin:
            self._hold(points[0].position())
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(points[0].position())
        elif event.type() == QEvent.Type.TouchEnd:
            self._let_go(points[0].position())

    def _hold(self, at: QPointF) -> None:
        self._drag, self._dragged = at, False
        self.here.rest(Spot(at.x(), at.y()))

    def _move(self, at: QPointF) -> None:
        if self._drag is not None:
            by = at - self._drag
            if self._dragged or by.manhattanLength() > STILL:
                self._drag, self._dragged = at, True
                self.here.held.stop()
                self.pan(by.x(), by.y())

    def _let_go(self, at: QPointF) -> None:
        if self._drag is not None and not self._dragged:
            self._press(at)
        self._forget_drag()

    def _forget_drag(self) -> None:
        self._drag = None
        self.here.held.stop()

    def _obey(self, event: QKeyEvent) -> bool:
        """Do what a key means on a map; False for one that means nothing."""
        key, text = Qt.Key(event.key()), event.text()
        acts = self._appearance.acts(event)
        if key in PANS:
            self.pan(*PANS[key])
        elif key in WALKS and (acts or not text):
            self.walk(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else WALKS[key])
        elif text in ("+", "=", "-"):
            self.zoom(1 / ZOOM if text == "-" else ZOOM)
        elif text == "0":
            self.fit()
        elif key == Qt.Key.Key_O and acts:
            self.here.take_middle()
        elif key in OPENS:
            self.opened.emit()
        else:
            return False
        return True

    def _press(self, at: QPointF) -> None:
        """Choose the nearest marker within a finger's width; a group is parted, or walked through where it stands in one spot."""
        near, (wide, high) = list[tuple[float, int, Cluster]](), self.apart
        for number, group in enumerate(self.groups):
            spot = self.chart.to_screen(group.at)
            right, down = abs(spot.x - at.x()), abs(spot.y - at.y())
            if right <= wide / 2 and down <= high / 2:
                near.append((right + down, number, group))
        if near:
            self._enter(min(near)[2])

    def _enter(self, group: Cluster) -> None:
        points = [marker.point for marker in group.markers]
        in_one_spot = len(set(points)) == 1
        in_turn = sorted(group.markers, key=lambda marker: marker.number)
        again = in_one_spot and group.lead.id == self.selected
        self._choose(in_turn[(in_turn.index(group.lead) + again) % len(in_turn)].id)
        if not in_one_spot:
            self._moved = True
            spread = self._appearance.look.px(SPREAD)
            parted = fitted(points, spread, spread, closest=MOST_SCALE)
            self._become(parted.sized(self.width(), self.height()))

    def _choose(self, marker_id: str) -> None:
        self.select(marker_id)
        tell_selected(self)
        self.marker_chosen.emit(marker_id)


def _before(point: QEventPoint) -> QPointF:
    """Return where a finger was; one that only rests or leaves has not moved, whatever Qt remembers of it."""
    return point.lastPosition() if point.state() == QEventPoint.State.Updated else point.position()


def _apart(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
