"""What a map shows, painted whole: borders, the circle of the distance, where from, and the markers of the list."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from navigator.chart import Chart, Cluster, Ground, Marker, Spot, clusters, fitted, project, radius_on
from navigator.geo import Point, haversine_m
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.map_base import MapBase
from ui.desktop.widgets.map_marks import paint_cluster, paint_cross, paint_origin, paint_reach, paint_way
from ui.desktop.widgets.map_scale import paint_scale
from ui.desktop.widgets.map_towns import MapTowns

APART = (58, 40)
MARGIN = 40
# A town fills the pane, and with nothing found the county around.
CLOSEST, CLOSEST_TO_ORIGIN = 1e6, 1.5e5


class MapGround(QWidget):
    """Holds the view and the markers, and paints them."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._base, self._towns = MapBase(), MapTowns()
        self.markers: tuple[Marker, ...] = ()
        self._origin: Point | None = None
        self._reach_m: float | None = None
        self._groups: tuple[Cluster, ...] | None = None
        self._moved, self.selected = False, ""
        self.chart: Chart = fitted((), 1, 1, closest=CLOSEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        appearance.changed.connect(self._regroup)

    def show_ground(self, ground: Ground) -> None:
        """Show these borders and towns."""
        self._base.show(ground.outlines)
        self._towns.show(ground.towns)
        self.update()

    def show_markers(self, markers: tuple[Marker, ...], origin: Point | None, reach_m: float | None) -> None:
        """Show other markers; they are fitted into the pane when they changed."""
        if (markers, origin, reach_m) != (self.markers, self._origin, self._reach_m):
            self.markers, self._origin, self._reach_m = markers, origin, reach_m
            self._regroup()
            self.fit()

    def select(self, marker_id: str) -> None:
        """Ring a marker, as the list does, and bring it into view."""
        if marker_id != self.selected:
            self.selected = marker_id
            self._regroup()
            marker = self.selected_marker
            if marker is not None:
                at = self.chart.to_screen(project(marker.point))
                if not (0 <= at.x <= self.width() and 0 <= at.y <= self.height()):
                    self.pan(self.width() / 2 - at.x, self.height() / 2 - at.y)

    def position(self, marker_id: str) -> int:
        """Return where a marker stands among them, -1 when it does not."""
        return next((at for at, marker in enumerate(self.markers) if marker.id == marker_id), -1)

    def box_of(self, marker_id: str) -> QRect:
        """Return the pixels that the group of a marker takes; no two of the same map cover each other's middle."""
        group = next(group for group in self.groups if any(marker.id == marker_id for marker in group.markers))
        at, (wide, high) = self.chart.to_screen(group.at), self.apart
        return QRect(round(at.x - wide / 2), round(at.y - high / 2), wide, high)

    @property
    def selected_marker(self) -> Marker | None:
        """Return the marker that is ringed."""
        at = self.position(self.selected)
        return self.markers[at] if at >= 0 else None

    def fit(self) -> None:
        """Show where from and all markers within reach; where there are none, all."""
        self._moved = False
        points = [marker.point for marker in self.markers]
        origin, reach_m = self._origin, self._reach_m
        if origin is not None and reach_m is not None:
            points = [point for point in points if haversine_m(origin, point) <= reach_m] or points
        closest = CLOSEST if points else CLOSEST_TO_ORIGIN
        self._become(fitted([*points, *filter(None, [origin])], self.width(), self.height(), closest=closest))

    def zoom(self, factor: float, at: Spot | None = None) -> None:
        """Zoom, by default around the selected marker while it is in sight, else around the middle."""
        self._moved = True
        marker = self.selected_marker
        if at is None and marker is not None:
            seen = self.chart.to_screen(project(marker.point))
            at = seen if self.rect().contains(round(seen.x), round(seen.y)) else None
        self._become(self.chart.zoomed(factor, at))

    def pan(self, right: float, down: float) -> None:
        """Move the ground."""
        self._moved = True
        self._become(self.chart.panned(right, down))

    @property
    def apart(self) -> tuple[int, int]:
        """Return the pixels that a group takes, and that are its target."""
        look = self._appearance.look
        return look.target(APART[0]), look.target(APART[1])

    @property
    def groups(self) -> tuple[Cluster, ...]:
        """Return what is painted: markers that would cover each other together."""
        if self._groups is None:
            self._groups = clusters(self.markers, self.chart.scale, self.apart, self.selected)
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
        """Paint ground, circle, where from and markers; the selected one last."""
        del event
        look, painter = self._appearance.look, QPainter(self)
        self._base.paint(painter, self.chart, look, self.devicePixelRatioF())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._towns.paint(painter, self.chart, look, self.groups, self.apart)
        self._paint_origin(painter)
        margin = look.px(MARGIN)
        for group in reversed(self.groups):
            at = self.chart.to_screen(group.at)
            if -margin < at.x < self.width() + margin and -margin < at.y < self.height() + margin:
                paint_cluster(painter, look, at, group, selected=group.lead.id == self.selected)
        if self.hasFocus():
            paint_cross(painter, look, Spot(self.width() / 2, self.height() / 2))
        paint_scale(painter, look, self.chart)
        self._paint_edge(painter)

    def _regroup(self) -> None:
        self._groups = None
        self.update()

    def _become(self, chart: Chart) -> None:
        if chart.scale != self.chart.scale:
            self._groups = None
        self.chart = chart
        self.update()

    def _paint_origin(self, painter: QPainter) -> None:
        if self._origin is None:
            return
        at, look, selected = self.chart.to_screen(project(self._origin)), self._appearance.look, self.selected_marker
        if self._reach_m:
            paint_reach(painter, look, at, radius_on(self._origin, self._reach_m) * self.chart.scale)
        if selected is not None:
            paint_way(painter, look, at, self.chart.to_screen(project(selected.point)))
        paint_origin(painter, look, at)

    def _paint_edge(self, painter: QPainter) -> None:
        look, focused = self._appearance.look, self.hasFocus()
        wide = look.focus_width if focused else 1
        painter.setPen(QPen(look.colour("focus" if focused else "border"), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(wide // 2, wide // 2, -wide // 2, -wide // 2))
