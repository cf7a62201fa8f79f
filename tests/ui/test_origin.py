import pytest
from fakes import ports
from pytestqt.qtbot import QtBot

from navigator.geo import Point
from navigator.search.query import Origin
from tests.ui.conftest import OpenWindow


@pytest.mark.parametrize(
    ("kind", "kept"),
    [("zip", "Somewhere"), ("city", "Somewhere"), ("saved", "Somewhere"), ("point", ""), ("directory", "")],
)
def test_only_a_place_that_tells_nothing_of_a_scene_is_remembered(
    qtbot: QtBot, open_window: OpenWindow, kind: str, kept: str
) -> None:
    places = ports.FakePlaces()
    places.places = (Origin(name="Somewhere", point=Point(44.05, -123.09), state="OR", kind=kind),)
    settings = ports.FakeSettings()
    window = open_window(ports.services(places=places, settings=settings))
    window.session.origin.choose("Somewhere")
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    assert settings.get("origin", "") == kept
