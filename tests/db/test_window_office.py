"""What the window asks of the office of this laptop, over real files."""

from pathlib import Path

import pytest
from db.matching_counties import NORTH, SOUTH

from navigator.directory.overlay import Use
from navigator.errors import NotFoundError
from resources_db.home import Home
from resources_db.team.counting import count_use
from ui.bootstrap import import_files, office

PLACE = "0b9f5c1e-3a51-5d0c-9a57-7f1c2f6f0a11"


@pytest.fixture
def at(tmp_path: Path) -> Home:
    """A laptop with the directories of two sources."""
    other = SOUTH["services.csv"].replace("Light Night Shelter", "Light House Shelter")
    for source, tables in {"north": NORTH, "south": SOUTH | {"services.csv": other}}.items():
        folder = tmp_path / source
        folder.mkdir()
        for name, text in tables.items():
            (folder / name).write_text(text, "utf-8")
        import_files(Home(tmp_path / "home"), [str(folder)])
    return Home(tmp_path / "home")


def test_a_use_is_counted_by_listing_kind_and_day(at: Home) -> None:
    for kind in ("copied", "shown", "copied"):
        count_use(at, PLACE, kind)
    day = office(at).clock.now().date()
    found = [(one.service_at_location_id, one.kind, one.n, one.day) for one in office(at).team().uses(day)]
    assert found == [(PLACE, Use.COPIED, 2, day), (PLACE, Use.SHOWN, 1, day)]


def test_the_window_lets_go_before_a_decided_directory_is_swapped_in(at: Home) -> None:
    before = at.directory.read_bytes()
    stood: list[bool] = []
    mine = office(at, lambda: stood.append(at.directory.read_bytes() == before))
    (pair,) = [one for one in mine.duplicates(None) if one.state == "queued" and one.kind == "service"]
    mine.decide(None, pair.first.id, pair.second.id, joined=True)
    assert stood == [True]
    assert at.directory.read_bytes() != before


def test_training_has_nothing_to_decide_on(tmp_path: Path, bundled: Path) -> None:
    del bundled
    mine = office(Home(tmp_path))
    assert mine.duplicates(None) == []
    with pytest.raises(NotFoundError):
        mine.decide(None, "a", "b", joined=True)
