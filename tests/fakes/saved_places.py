"""The places that a team keeps, in memory."""

from collections.abc import Sequence

from navigator.directory.overlay import SavedPlace
from navigator.errors import NavigatorError
from navigator.search.query import Origin


class FakeSavedPlaces:
    """Fits SavedPlaces. `full` says that the disk is."""

    def __init__(self, *places: SavedPlace) -> None:
        self.full = False
        self._kept = {place.name: place for place in places}

    def saved_places(self) -> Sequence[SavedPlace]:
        return [self._kept[name] for name in sorted(self._kept)]

    def save_place(self, place: SavedPlace, *, instead_of: str = "") -> None:
        self._demand_room()
        self._kept.pop(instead_of, None)
        self._kept[place.name] = place

    def forget_place(self, name: str) -> None:
        self._demand_room()
        self._kept.pop(name, None)

    def origins(self) -> Sequence[Origin]:
        """Return them as a gazetteer says them."""
        return [Origin(name=one.name, point=one.point, state="OR", kind="saved") for one in self.saved_places()]

    def _demand_room(self) -> None:
        if self.full:
            raise NavigatorError("The disk is full.", hint="Make room.")
