"""Keep places to count from under the team's own names: a station, a post; never where a person stays."""

from dataclasses import dataclass

from navigator.directory.overlay import LONGEST_PLACE_NAME, SavedPlace
from navigator.errors import NavigatorError, NotFoundError
from navigator.ports import Places, SavedPlaces
from navigator.search.query import Origin

SAVED = "saved"
# Exact ones: somebody may stay there, so it is asked whose place it is.
EXACT = frozenset({"point", "directory"})
# What a name means to the map already; under a saved one it could not be found any more.
ON_THE_MAP = frozenset({"zip", "city", "county", "point"})
MOST_LISTED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A saved place; `ours`: kept on this laptop, not brought along by the directory."""

    name: str
    origin: Origin
    ours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of a wish to keep a place: `moves` names the one that would move, which wants a second word."""

    name: str
    moves: str = ""


class KeepPlaces:
    """Lists, keeps, moves and removes; all of it raises NavigatorError when the store cannot be used."""

    def __init__(self, store: SavedPlaces, places: Places) -> None:
        self._store = store
        self._places = places

    def known(self) -> tuple[KnownPlace, ...]:
        """Return every saved place: the team's, then the directory's, each by name as people read."""
        ours = {place.name for place in self._store.saved_places()}
        saved = (place for place in self._places.suggest("", MOST_LISTED) if place.kind == SAVED)
        found = (KnownPlace(name=place.name, origin=place, ours=place.name in ours) for place in saved)
        return tuple(sorted(found, key=lambda place: (not place.ours, place.name.casefold())))

    def keep(self, name: str, origin: Origin, *, move: bool = False) -> Kept:
        """Keep a place under a name; one that is saved under it already moves only when told to.

        Raises NavigatorError for a name that is none, or that is a place on the map already.
        """
        wanted = " ".join(name.split())
        namesake = self._namesake(wanted)
        if namesake and not move:
            return Kept(name=wanted, moves=namesake)
        ours = {place.name for place in self._store.saved_places()}
        replaced = namesake if namesake in ours else ""
        self._store.save_place(SavedPlace(name=wanted, point=origin.point), instead_of=replaced)
        return Kept(name=wanted)

    def forget(self, name: str) -> None:
        """Remove a place of the team."""
        self._store.forget_place(name)

    def _namesake(self, name: str) -> str:
        """Return the saved place that is found under a name, the team's or the directory's, "" where there is none."""
        if not _is_name(name):
            raise NavigatorError(
                f"A name has letters, and up to {LONGEST_PLACE_NAME} characters.",
                hint="Type one, such as \u201cDistrict 6 station\u201d.",
            )
        found = self._found(name)
        if found is not None and found.kind in ON_THE_MAP:
            raise NavigatorError(
                f"\u201c{found.name}\u201d is a place on the map already.",
                hint="Type another name, such as \u201cEugene post\u201d.",
            )
        return found.name if found is not None and found.kind == SAVED else ""

    def _found(self, name: str) -> Origin | None:
        try:
            return self._places.resolve(name)
        except NotFoundError:
            return None


def _is_name(text: str) -> bool:
    letters = any(letter.isalpha() for letter in text)
    return letters and text.isprintable() and len(text) <= LONGEST_PLACE_NAME
