"""Counties as codes, for counts that say roughly where: "OR-lane_county"."""

from contextlib import closing
from pathlib import Path

from navigator.search.query import Origin
from resources_db.places.book import open_places
from resources_db.places.folding import fold
from resources_db.places.nearest import area_at
from resources_db.places.states import NAMES

LONGEST = 40


class AreaBook:
    """Reads the gazetteer; opened for each question, as counts are few. Raises DamagedFileError when there is none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def area(self, origin: Origin) -> str:
        """Return the code of the county that the nearest ZIP lies in, else of the state, "" where neither is known."""
        if origin.kind == "county":
            # The middle of its ZIPs may lie in another one.
            return _code(origin.state, origin.name.rpartition(", ")[0])
        with closing(open_places(self._path)) as db:
            state, county = area_at(db, origin.point)
        return _code(state or origin.state, county)

    def words(self, code: str) -> str:
        """Return a code in words: "Lane County, OR"; a county that the gazetteer no longer has as its code says it."""
        state, _, county = code.partition("-")
        if not county:
            return NAMES.get(state, state)
        with closing(open_places(self._path)) as db:
            names = [row[0] for row in db.execute("SELECT name FROM county WHERE state = ?", (state,))]
        name = next((name for name in names if _code(state, name) == code), county.replace("_", " ").title())
        return f"{name}, {state}"


def _code(state: str, county: str) -> str:
    name = fold(county).replace(" ", "_")[:LONGEST].strip("_")
    return f"{state}-{name}" if name else state
