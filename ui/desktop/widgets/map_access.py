"""A map to a screen reader: a list of its markers, each said as it is read, where it stands on the screen."""

from functools import cache
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from ui.desktop.widgets.map_ground import MapGround

# A null pointer, which Qt takes here and its stubs have no word for.
NOTHING = cast("QAccessibleInterface", None)
translate = QCoreApplication.translate


class MapFace(QAccessibleWidget):
    """The list; its items are made when somebody asks for them, and go with the map."""

    def __init__(self, ground: MapGround) -> None:
        super().__init__(ground, QAccessible.Role.List, translate("MapCanvas", "Map"))
        self._ground = ground
        self._items: list[MarkerFace] = []
        ids: list[int] = []
        self._ids = ids
        # Qt keeps what was registered until it is told; this face may be gone by then.
        ground.destroyed.connect(lambda: _forget(ids))

    def childCount(self) -> int:
        """Return how many markers there are."""
        return len(self._ground.markers)

    def child(self, index: int) -> QAccessibleInterface:
        """Return one marker."""
        if not 0 <= index < self.childCount():
            return NOTHING
        while len(self._items) <= index:
            item = MarkerFace(self._ground, len(self._items))
            self._items.append(item)
            self._ids.append(QAccessible.registerAccessibleInterface(item))
        return self._items[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the marker at a pixel of the screen, None where there is none."""
        return next((item for item in self._shown() if item.rect().contains(x, y)), NOTHING)

    def focusChild(self) -> QAccessibleInterface:
        """Return the marker that is ringed while the map has the focus."""
        return self.child(self._ground.position(self._ground.selected)) if self._ground.hasFocus() else NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which marker that is, -1 for none."""
        return child.at if isinstance(child, MarkerFace) and child in self._items else -1

    def text(self, kind: QAccessible.Text) -> str:
        """Say the count and the marker that is ringed as the value."""
        if kind is not QAccessible.Text.Value:
            return super().text(kind)
        ground = self._ground
        marker = ground.selected_marker
        count = translate("MapCanvas", "{count} places").format(count=self.childCount())
        if marker is None:
            return count
        return translate("MapCanvas", "{count}. Selected: {marker}").format(count=count, marker=marker.label)

    def _shown(self) -> list["MarkerFace"]:
        children = (self.child(index) for index in range(self.childCount()))
        return [item for item in children if isinstance(item, MarkerFace)]


class MarkerFace(QAccessibleInterface):
    """The marker of one row, by its place in the list: the map may show others meanwhile."""

    def __init__(self, ground: MapGround, at: int) -> None:
        super().__init__()
        self._ground = ground
        self.at = at

    def isValid(self) -> bool:
        """Whether the map shows that many."""
        return self.at < len(self._ground.markers)

    def object(self) -> QObject:
        """Say that no widget stands behind it."""
        return cast("QObject", None)

    def window(self) -> QWindow:
        """Return the window of the map."""
        return self._ground.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the list."""
        return QAccessible.queryAccessibleInterface(self._ground)

    def childCount(self) -> int:
        """Say that there is nothing in it."""
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        """Return nothing, as there is none."""
        del index
        return NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return nothing, as there is none."""
        del x, y
        return NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Say that nothing is in it."""
        del child
        return -1

    def role(self) -> QAccessible.Role:
        """Return what it is."""
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        """Return where it stands on the screen, with the others of its group."""
        box = self._ground.box_of(self._ground.markers[self.at].id) if self.isValid() else QRect()
        return QRect(self._ground.mapToGlobal(box.topLeft()), box.size())

    def state(self) -> QAccessible.State:
        """Say whether it is ringed, and whether it is in sight."""
        state, ground = QAccessible.State(), self._ground
        selected = self.isValid() and ground.markers[self.at].id == ground.selected
        state.selectable = state.focusable = True
        state.selected = selected
        state.focused = selected and ground.hasFocus()
        state.offscreen = self.isValid() and not ground.rect().intersects(ground.box_of(ground.markers[self.at].id))
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Say it as the list does."""
        return self._ground.markers[self.at].label if kind is QAccessible.Text.Name and self.isValid() else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Change nothing: a marker is read only."""


@cache
def make_maps_accessible() -> None:
    """Tell Qt once who speaks for a map."""
    QAccessible.installFactory(_face)


def tell_selected(ground: MapGround) -> None:
    """Tell a screen reader that another marker is ringed."""
    at = ground.position(ground.selected)
    if at >= 0 and QAccessible.isActive():
        event = QAccessibleEvent(ground, QAccessible.Event.Focus)
        event.setChild(at)
        QAccessible.updateAccessibility(event)


def _face(key: str, thing: QObject) -> QAccessibleInterface | None:
    return MapFace(thing) if key == "MapCanvas" and isinstance(thing, MapGround) else None


def _forget(ids: list[int]) -> None:
    for each in ids:
        QAccessible.deleteAccessibleInterface(each)
