"""When and where an encounter was, coarsely; and where somebody was taken, or that this is nobody's business."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from navigator.casebook.moments import check_aware
from navigator.errors import NavigatorError
from navigator.geo import Point

# Two decimals of a degree are about one kilometre: never an exact address (RECORDS.md, place).
DECIMALS = 2


def coarse(point: Point) -> Point:
    """Return a point rounded to about one kilometre."""
    return Point(round(point.latitude, DECIMALS), round(point.longitude, DECIMALS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The moments of an encounter: `start` is when it came in; each later one may stay unknown."""

    start: datetime
    dispatched: datetime | None = None
    on_scene: datetime | None = None
    end: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse moments that run backwards: raises NavigatorError."""
        check_aware(self.start, self.dispatched, self.on_scene, self.end)
        known = [moment for moment in (self.start, self.dispatched, self.on_scene, self.end) if moment is not None]
        if known != sorted(known):
            raise NavigatorError("These times run backwards.", hint="Order: start, dispatched, on scene, end.")

    @property
    def response(self) -> timedelta | None:
        """Time from dispatch, or else from the start, to the arrival; None where nobody noted the arrival."""
        return None if self.on_scene is None else self.on_scene - (self.dispatched or self.start)

    @property
    def on_scene_for(self) -> timedelta | None:
        """Time on scene; None where arrival or end is unknown."""
        return None if self.on_scene is None or self.end is None else self.end - self.on_scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where it was: a code of "places", and an area (beat or ZIP) or a point rounded to about one kilometre."""

    kind: str
    area: str = ""
    point: Point | None = None

    def __post_init__(self) -> None:
        """Keep no exact point: it is rounded here, whoever hands it in."""
        if self.point is not None:
            object.__setattr__(self, "point", coarse(self.point))


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport:
    """That somebody was taken to a place. One to a confidential place stores no place, point or miles (RECORDS.md)."""

    confidential: bool
    service_at_location_id: str = ""
    arrival: Point | None = None
    miles: float | None = None
    arrived_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse what would lead to a confidential place: raises NavigatorError."""
        check_aware(self.arrived_at)
        if self.confidential and (self.service_at_location_id or self.arrival is not None or self.miles is not None):
            raise NavigatorError(
                "A transport to a confidential place keeps no place, point or miles.", hint="Save it without them."
            )
        if self.arrival is not None:
            object.__setattr__(self, "arrival", coarse(self.arrival))

    @classmethod
    def to_hidden_place(cls) -> "Transport":
        """Return all that may be kept of a transport to a confidential place: that there was one."""
        return cls(confidential=True)
