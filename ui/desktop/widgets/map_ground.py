"""What a map shows, painted whole: borders, the circle of the distance, where from, and the markers of the list."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from navigator.chart import Chart, Cluster, Marker, Outline, Spot, clusters, fitted, project, radius_on
from navigator.geo import Point
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.map_base import MapBase
from ui.desktop.widgets.map_marks import paint_cluster, paint_origin, paint_reach

CELL, TOUCH = 34, 22


class MapGround(QWidget):
    """Holds the view and the markers, and paints them."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._base = MapBase()
        self._markers: tuple[Marker, ...] = ()
        self._origin: Point | None = None
        self._reach_m: float | None = None
        self._groups: tuple[Cluster, ...] | None = None
        self._moved = False
        self.selected = ""
        self.chart: Chart = fitted((), 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        appearance.changed.connect(self.update)
        self._say()

    def show_outlines(self, outlines: Sequence[Outline]) -> None:
        """Show these borders."""
        self._base.show(outlines)
        self.update()

    def show_markers(self, markers: tuple[Marker, ...], origin: Point | None, reach_m: float | None) -> None:
        """Show other markers; they are fitted into the pane when they changed."""
        if (markers, origin, reach_m) != (self._markers, self._origin, self._reach_m):
            self._markers, self._origin, self._reach_m = markers, origin, reach_m
            self.fit()

    def select(self, marker_id: str) -> None:
        """Ring a marker, as the list does."""
        if marker_id != self.selected:
            self.selected = marker_id
            self._say()
            self._become(self.chart)

    def fit(self) -> None:
        """Show all markers and where from."""
        self._moved = False
        points = [marker.point for marker in self._markers] + ([self._origin] if self._origin else [])
        self._become(fitted(points, self.width(), self.height()))

    def zoom(self, factor: float, at: Spot | None = None) -> None:
        """Zoom, by default around the middle."""
        self._moved = True
        self._become(self.chart.zoomed(factor, at))

    def pan(self, right: float, down: float) -> None:
        """Move the ground."""
        self._moved = True
        self._become(self.chart.panned(right, down))

    @property
    def groups(self) -> tuple[Cluster, ...]:
        """Return what is painted: markers by cells."""
        if self._groups is None:
            self._groups = clusters(self._markers, self.chart, self._appearance.look.px(CELL), self.selected)
        return self._groups

    def sizeHint(self) -> QSize:
        """Return a column's width."""
        return QSize(self._appearance.look.px(320), self._appearance.look.px(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again, unless a hand has moved the map."""
        super().resizeEvent(event)
        if self._moved:
            self._become(self.chart.sized(self.width(), self.height()))
        else:
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, circle, cross and markers; the selected one last."""
        del event
        look, painter = self._appearance.look, QPainter(self)
        self._base.paint(painter, self.chart, look, self.devicePixelRatioF())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_origin(painter)
        margin = look.px(TOUCH)
        for group in sorted(self.groups, key=lambda group: group.lead.id == self.selected):
            if -margin < group.at.x < self.width() + margin and -margin < group.at.y < self.height() + margin:
                paint_cluster(painter, look, group, selected=group.lead.id == self.selected)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), look.focus_width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _become(self, chart: Chart) -> None:
        self.chart, self._groups = chart, None
        self.update()

    def _paint_origin(self, painter: QPainter) -> None:
        if self._origin is None:
            return
        at, look = self.chart.to_screen(project(self._origin)), self._appearance.look
        if self._reach_m:
            paint_reach(painter, look, at, radius_on(self._origin, self._reach_m) * self.chart.scale)
        paint_origin(painter, look, at)

    def _say(self) -> None:
        """Name the selected marker, as a screen reader meets it."""
        label = next((marker.label for marker in self._markers if marker.id == self.selected), "")
        self.setAccessibleName(f"{self.tr('Map')}: {label}" if label else self.tr("Map"))
        self.setAccessibleDescription(self.tr("The list of hits says the same. N next, P previous, Enter opens."))
