"""A place that the team keeps is one to count from in the terminal too, by option and in the words typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from command import Ran

from navigator.directory.overlay import SavedPlace
from navigator.geo import Point
from resources_db.home import Home
from resources_db.team.places import PlaceKeeper

Command = Callable[..., Ran]
MILL = SavedPlace(name="Mill yard", point=Point(43.8, -123.06))


@pytest.mark.parametrize("words", [("shelter", "--near", "mill YARD"), ("shelter near mill yard",)])
def test_it_is_counted_from_until_it_is_removed(run_here: Command, home: Path, words: tuple[str, ...]) -> None:
    keeper = PlaceKeeper(Home(home))
    keeper.save_place(MILL)
    origin = run_here("find", *words, "--json").json["origin"]
    assert (origin["name"], origin["kind"], origin["latitude"], origin["state"]) == ("Mill yard", "saved", 43.8, "OR")
    keeper.forget_place(MILL.name)
    ran = run_here("find", *words, "--json")
    assert ran.code == 3 or ran.json["origin"] is None
