"""The map with its buttons and what its shapes mean."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.map import MapViewModel
from ui.desktop.views.map_legend import MapLegend
from ui.desktop.widgets.elided_label import ElidedLabel
from ui.desktop.widgets.map_canvas import ZOOM, MapCanvas
from ui.desktop.widgets.parts import words

BUTTON, LOW = 32, 180


class MapPane(QWidget):
    """Shows the hits of the search by place."""

    row_chosen = Signal(str)
    opened = Signal()

    def __init__(self, appearance: Appearance, map_: MapViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._map = map_
        self.setObjectName("page")
        self.canvas = MapCanvas(appearance)
        self.closer = MapButton(appearance, "+", self.tr("Zoom in"))
        self.wider = MapButton(appearance, "\u2212", self.tr("Zoom out"))
        self.all = MapButton(appearance, self.tr("Fit"), self.tr("Show all within reach"))
        self.legend = MapLegend(appearance)
        self.sentence = words("", "soft", wrap=True)
        self.note = words("", "faint", wrap=True)
        self._lay_out()
        self._bind()

    def select(self, row: Row | None) -> None:
        """Ring the marker of a row."""
        self.canvas.select(row.hit.listing.id if row else "")

    def focus(self) -> None:
        """Put the focus on the map."""
        self.canvas.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the map where it is low: shapes and numbers are those of the rows."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.legend.setVisible(self.height() >= self._appearance.look.px(LOW))

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(words(self.tr("Map"), "head"))
        how = ElidedLabel("faint")
        how.show_text(self.tr("offline, straight lines"))
        self._head.addWidget(how, 1)
        for button in (self.all, self.closer, self.wider):
            self._head.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.canvas, 1)
        self._column.addWidget(self.legend)
        self._column.addWidget(self.note)

    def _bind(self) -> None:
        self.closer.clicked.connect(lambda: self.canvas.zoom(ZOOM))
        self.wider.clicked.connect(lambda: self.canvas.zoom(1 / ZOOM))
        self.all.clicked.connect(self.canvas.fit)
        self.canvas.marker_chosen.connect(self.row_chosen)
        self.canvas.opened.connect(self.opened)
        self.canvas.here.chosen.connect(self._map.count_from)
        self._map.changed.connect(self._show)
        self._map.grounded.connect(self._show_ground)
        self._appearance.changed.connect(self._apply)
        self._apply()
        self._map.load()
        self._show()
        self._show_ground()

    def _show(self) -> None:
        markers = self._map.markers
        self.canvas.show_markers(markers, self._map.origin, self._map.reach_m)
        self.legend.show_kinds({marker.kind for marker in markers}, roughly=any(marker.roughly for marker in markers))
        self.sentence.setText(self._map.sentence)
        self.sentence.setVisible(bool(self._map.sentence))

    def _show_ground(self) -> None:
        self.canvas.show_ground(self._map.ground)
        self.note.setText(self._map.problem)
        self.note.setVisible(bool(self._map.problem))

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self._column.setContentsMargins(pad, look.px(8), pad, look.px(8))
        self._column.setSpacing(look.px(6))
        self._head.setSpacing(look.px(6))
        self._make_room()


class MapButton(QPushButton):
    """A button that is at least as wide and as high as a finger needs."""

    def __init__(self, appearance: Appearance, text: str, name: str) -> None:
        super().__init__(text)
        self._appearance = appearance
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setToolTip(name)
        appearance.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for both."""
        side = self._appearance.look.target(BUTTON)
        return super().sizeHint().expandedTo(QSize(side, side))

    def minimumSizeHint(self) -> QSize:
        """Never be smaller."""
        return self.sizeHint()
