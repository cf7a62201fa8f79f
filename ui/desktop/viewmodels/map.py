"""What the map shows: the rows that have a place, where from, how far was looked, and the ground below."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from navigator.chart import Ground, Marker
from navigator.directory.listing import Precision
from navigator.geo import Point
from ui.desktop.models.rows import Row, has_marker
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.origin import OriginViewModel
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.workers.runner import Failure, Runner


class MapViewModel(QObject):
    """Markers of the hits shown; reads the ground when the first map is opened."""

    changed = Signal()
    grounded = Signal()

    def __init__(
        self, runner: Runner, services: DesktopServices, search: SearchViewModel, origin: OriginViewModel
    ) -> None:
        super().__init__(search)
        self._runner = runner
        self._services = services
        self._search = search
        self._from = origin
        self.ground = Ground()
        self.problem = ""
        search.changed.connect(self.changed)
        origin.changed.connect(self.changed)

    @property
    def markers(self) -> tuple[Marker, ...]:
        """Return the markers, numbered as the rows of the list."""
        return markers_of(self._search.shown.rows)

    @property
    def origin(self) -> Point | None:
        """Return where distances are from, None while no place is set."""
        result = self._search.shown.result
        origin = (result.meant.origin or result.query.origin) if result else self._from.origin
        return origin.point if origin else None

    @property
    def reach_m(self) -> float | None:
        """Return how far was looked, in metres."""
        result = self._search.shown.result
        return result.reach_m if result else None

    @property
    def sentence(self) -> str:
        """Return why there is nothing on the map, "" where there is."""
        shown = self._search.shown
        if self.markers or shown.mode is Mode.LINES:
            return ""
        if shown.mode is Mode.NEEDS:
            return self.tr("Type what is needed: the hits stand here by place.")
        return f"{shown.title} {shown.note}".strip() or self.tr(
            "None of the hits has a place to draw. The list has them."
        )

    def count_from(self, point: Point) -> None:
        """Count distances from a point of the map."""
        self._from.choose_point(point)

    def load(self) -> None:
        """Read the ground in the background."""
        self._runner.start("ground", lambda _token: self._services.ground(), self._take, self._fail)

    def _take(self, ground: Ground | None) -> None:
        self.ground = ground or Ground()
        self.grounded.emit()

    def _fail(self, failure: Failure) -> None:
        self.problem = failure.sentence
        self.grounded.emit()


def markers_of(rows: Iterable[Row]) -> tuple[Marker, ...]:
    """Return a marker for each row that bears a number; that has a place which may be shown."""
    return tuple(
        _marker(row, row.on_map, row.hit.listing.point) for row in rows if row.on_map is not None and has_marker(row)
    )


def _marker(row: Row, number: int, point: Point | None) -> Marker:
    if point is None:
        raise ValueError("a row without a place has no marker")
    parts = (str(number), row.name, row.pill.words if row.pill else "", row.distance)
    label = ", ".join(part for part in parts if part)
    return Marker(
        id=row.hit.listing.id,
        point=point,
        kind=row.pill.kind if row.pill else "",
        number=number,
        label=label,
        roughly=row.hit.listing.precision in (Precision.ZIP, Precision.CITY),
    )
