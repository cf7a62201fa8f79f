"""A vehicle at every size of letters: targets for a finger, and number, verdict, time and distance always whole (mock-ups, Spanish)."""

from pathlib import Path

import pytest
from fakes import ports
from fakes.at_casebook import begun_window
from fakes.hands import focus, type_words
from fakes.linden import HARBOR
from fakes.longer import settle
from fakes.painted import picture_of
from fakes.touch import too_small
from fakes.window_casebook import Laptop
from pytestqt.qtbot import QtBot

from navigator.directory.schedule import Rule, Schedule, State
from navigator.ports import SourceSummary
from tests.ui.conftest import OpenWindow
from ui.desktop.languages import LANGUAGE, LANGUAGES
from ui.desktop.models.records import Record
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.look import Look
from ui.desktop.theme.tokens import SCALES, SIZE, TARGET, VEHICLE
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.record_list import RecordList

DAY = Schedule(rules=(Rule(opens=9 * 60, closes=22 * 60),), zone="UTC")
WINDOWS = [(1366, 768), (1024, 768), (800, 560)]


def asked(
    qtbot: QtBot, open_window: OpenWindow, size: tuple[int, int], scale: float, tongue: str, when: str = ""
) -> MainWindow:
    """Open a window in a vehicle, with hits that have verdicts and distances."""
    settings = ports.FakeSettings(
        **{LANGUAGE: tongue},
        origin="District 6 station",
        vehicle=True,
        size=scale,
        window_width=size[0],
        window_height=size[1],
    )
    window = open_window(ports.services(ports.FakeDirectory(hours={HARBOR.service: DAY}), settings=settings))
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    type_words(qtbot, window, f"shelter with dog {when}")
    window.session.situation.set("alcohol", "yes")
    qtbot.waitUntil(lambda: not window.session.search.loading and bool(window.session.search.shown.rows))
    assert (window.width(), window.height()) == size
    return window


def never_cut(row: Row) -> list[str]:
    """Return what a row says whole or not at all."""
    number = row.distance.rpartition(" ")[0] if row.bearing is not None else row.distance
    hours = row.hours if row.state is not State.UNKNOWN else ""
    return [text for text in (row.phone, row.pill.words if row.pill else "", number, hours) if text]


@pytest.mark.parametrize("when", ["", "tonight"])
@pytest.mark.parametrize("tongue", LANGUAGES)
@pytest.mark.parametrize("scale", SCALES[3:])
@pytest.mark.parametrize("size", WINDOWS)
def test_number_verdict_time_and_distance_are_whole(
    qtbot: QtBot,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    scale: float,
    tongue: str,
    when: str,
) -> None:
    window = asked(qtbot, open_window, size, scale, tongue, when)
    hits = window.pages.find_view.results.list
    for at in range(hits.hits.rowCount()):
        row = hits.hits.row(at)
        hits.select(at)
        seen = picture_of(hits.viewport(), monkeypatch)
        wanted = never_cut(row) if row is not None else []
        assert [text for text in wanted if text not in seen.whole] == []
    rows = [row for row in window.session.search.shown.rows if isinstance(row, Row)]
    assert any(row.pill and row.bearing is not None and row.state is not State.UNKNOWN for row in rows)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", WINDOWS)
def test_targets_are_for_a_finger_at_every_size(
    qtbot: QtBot, open_window: OpenWindow, size: tuple[int, int], scale: float
) -> None:
    window = asked(qtbot, open_window, size, scale, LANGUAGES[0])
    assert too_small(window) == []
    window.pages.find_view.facts.open()
    assert too_small(window) == []
    window.pages.find_view.facts.close()
    window.pages.find_view.open_hit()
    qtbot.wait(0)
    assert too_small(window) == []


@pytest.mark.parametrize("scale", SCALES)
def test_what_a_finger_needs_does_not_grow_with_the_words(scale: float) -> None:
    desk, vehicle = Look(scale=scale), Look(scale=scale, vehicle=True)
    assert vehicle.target(30) == max(desk.px(30), TARGET)
    assert {name: vehicle.size(name) for name in SIZE} == {
        name: max(desk.size(name), VEHICLE.get(name, 0)) for name in SIZE
    }


def test_what_has_the_focus_stays_in_sight_as_the_window_shrinks(qtbot: QtBot, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path)
    laptop.make()
    window = begun_window(qtbot, laptop.services)
    window._appearance.set_size(2.0)
    window._appearance.set_vehicle(vehicle=True)
    window._keys.run("lock")
    typed = focus()
    for size in WINDOWS:
        window.resize(*size)
        settle(window)
        assert (size, typed.visibleRegion().boundingRect()) == (size, typed.rect())
    window.close()


def test_the_window_of_a_follow_up_is_whole(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    due, tried = "Mon 30 Nov 09:00 \u2013 Wed 02 Dec 15:12", "not tried yet"
    about = SourceSummary(source="x", title="x", services=1)
    rows = RecordList(Appearance(scale=2.0, vehicle=True))
    qtbot.addWidget(rows)
    rows.resize(650, 200)
    for timed in (True, False):
        rows.show_records((Record(thing=about, title="A. B.", second=due, second_right=tried, timed=timed),), 0)
        assert (due in picture_of(rows.viewport(), monkeypatch).whole) is timed
