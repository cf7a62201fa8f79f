import logging
from dataclasses import replace

import pytest
from fakes import linden, ports
from fakes.hands import names, type_words
from pytestqt.qtbot import QtBot

from navigator.errors import NotFoundError
from resources_db.logs import SafeFormatter
from tests.ui.conftest import OpenWindow
from ui.desktop.theme.icons import need_icons
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.main_window import MainWindow


def test_typing_finds_and_the_first_hit_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "harbor")
    assert names(window) == ["Harbor Street Night Shelter"]
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    assert window.session.detail.face is not None
    assert [phone.words for phone in window.session.detail.face.phones] == ["(541) 555-0143", "(541) 555-0142"]


def test_newer_query_replaces_a_running_one(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = ports.FakeDirectory()
    window = open_window(ports.services(directory))
    window.pages.find_view.bar.query.edit.setText("slow")
    qtbot.waitUntil(directory.waiting.is_set)
    window.pages.find_view.bar.query.edit.setText("cedar")
    qtbot.waitUntil(lambda: names(window) == ["Cedar Lot Safe Sleep"])
    assert [words.split()[0] for words in directory.asked] == ["slow", "cedar"]


def test_old_list_stays_while_loading(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = ports.FakeDirectory()
    window = open_window(ports.services(directory))
    type_words(qtbot, window, "cedar")
    window.pages.find_view.bar.query.edit.setText("slow")
    qtbot.waitUntil(directory.waiting.is_set)
    assert window.session.search.loading
    assert names(window) == ["Cedar Lot Safe Sleep"]
    qtbot.waitUntil(lambda: "searching" in window.status.right.text())


def test_nothing_found_says_so_and_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "xyzzy")
    state = window.pages.find_view.results.state
    assert state.isVisible()
    assert "Nothing" in state.title.text()
    assert state.clear.isVisible()
    assert not state.import_file.isVisible()
    state.clear.click()
    assert window.pages.find_view.results.mode is Mode.NEEDS
    assert window.pages.find_view.bar.query.edit.text() == ""


def test_damaged_directory_is_said_and_lines_still_work(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(ports.services(ports.FakeDirectory(damaged=True)))
    type_words(qtbot, window, "shelter")
    assert window.pages.find_view.results.state.title.text() == "The directory file is damaged."
    assert window.pages.find_view.results.state.import_file.isVisible()
    window.pages.find_view.results.strip.buttons[1].click()
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    assert window.session.detail.number == "988"


def test_older_directory_in_place_of_a_damaged_one_is_said_across_the_window(open_window: OpenWindow) -> None:
    window = open_window(ports.services(startup_problem="This directory is damaged. An older one is shown."))
    assert window.banner.frame.isVisible()
    assert "An older one is shown" in window.banner.words.text()
    assert window.pages.find_view.results.needs.isVisible()


def test_absent_directory_is_said_and_offers_an_import(qtbot: QtBot, open_window: OpenWindow) -> None:
    def needs() -> tuple[str, ...]:
        raise NotFoundError("There is no directory here.")

    window = open_window(ports.services(needs=needs))
    state = window.pages.find_view.results.state
    qtbot.waitUntil(state.isVisible)
    assert state.title.text() == "There is no directory here."
    assert state.import_file.isVisible()


def test_choice_that_cannot_be_saved_is_said_and_stops_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(ports.services(settings=ports.FullDisk()))
    window._keys.run("night")
    assert "could not be saved" in window.status.right.text()
    type_words(qtbot, window, "cedar")
    assert names(window) == ["Cedar Lot Safe Sleep"]


@pytest.mark.expects_log
def test_a_bug_becomes_a_sentence_and_is_logged_by_type_alone(
    qtbot: QtBot, window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        type_words(qtbot, window, "broken")
    assert window.pages.find_view.results.state.title.text() == "Something went wrong in this program."
    written = "\n".join(SafeFormatter().format(record) for record in caplog.records)
    assert "KeyError" in written
    assert "Needle" not in written
    assert "broken" not in written


def test_beyond_reach_comes_after_the_hits_with_its_own_head(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = ports.FakeDirectory()
    far = [replace(linden.FAR[0], id=f"far{n}", service=f"Far place {n}") for n in range(2)]
    near = [replace(linden.HARBOR, id=f"near{n}", service=f"Near place {n}") for n in range(30)]
    directory.rows = (*near, *far)
    window = open_window(ports.services(directory, settings=ports.FakeSettings(origin="District 6 station")))
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    type_words(qtbot, window, "place")
    rows = window.session.search.shown.rows
    heads = [(at, row.head.title) for at, row in enumerate(rows) if row.head]
    assert heads == [(0, "Now"), (30, "Beyond 10 miles")]
    assert rows[0].head is not None
    assert rows[0].head.note == "within 10 miles"
    assert len(rows) == 32


def test_not_shown_is_counted_and_explained(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    hidden = window.pages.find_view.results.hidden
    assert hidden.count.text() == "12 not shown:"
    assert not hidden.reasons.isVisible()
    hidden.why.click()
    assert hidden.reasons.isVisible()
    assert hidden.reasons.text().splitlines()[0].startswith("9 ")


def test_a_need_is_one_press_and_its_chip_drops_it(qtbot: QtBot, window: MainWindow) -> None:
    needs = window.pages.find_view.results.needs
    assert [tile.text() for tile in needs.tiles] == list(linden.NEEDS)
    needs.tiles[7].click()
    qtbot.waitUntil(lambda: names(window) == ["Bright Door Family Shelter"])
    assert window.pages.find_view.bar.chips.need.isVisible()
    window.pages.find_view.bar.chips.need.click()
    assert window.pages.find_view.results.mode is Mode.NEEDS


def test_no_two_needs_share_an_icon() -> None:
    icons = need_icons(linden.NEEDS)
    assert len(set(icons)) == len(icons) == 16
    unheard_of = need_icons([f"need {n}" for n in range(16)])
    assert len(set(unheard_of)) == 16


def test_confidential_place_shows_no_address_and_no_distance(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "juniper house")
    row = window.session.search.shown.rows[0]
    assert (row.distance, row.bearing) == ("place not shown", None)
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    assert window.session.detail.face is not None
    assert "place not shown: call" in window.session.detail.face.subtitle


def test_partner_numbers_are_hidden_from_who_is_not_signed_in(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = ports.FakeDirectory(training=False)
    directory.rows = (replace(linden.HARBOR, training=False), replace(linden.PLACES[1], training=False))
    window = open_window(ports.services(directory))
    type_words(qtbot, window, "harbor")
    assert window.session.search.shown.rows[0].phone == "(541) 555-0142"
    assert window.session.detail.number == "(541) 555-0142"


def test_number_for_teams_alone_says_how_to_see_it(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = ports.FakeDirectory(training=False)
    directory.rows = (replace(linden.HARBOR, training=False, phones=linden.HARBOR.phones[1:]),)
    window = open_window(ports.services(directory))
    type_words(qtbot, window, "harbor")
    row = window.session.search.shown.rows[0]
    assert row.phone == "for teams only, not shown"
    assert "555-0143" not in row.spoken
    assert "for teams only, not shown" in row.spoken


def test_training_shows_team_numbers_to_learn_on(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(ports.services())
    type_words(qtbot, window, "harbor")
    assert window.session.search.shown.rows[0].teams


def test_lines_are_listed_with_their_evidence_and_unconfirmed_last(window: MainWindow) -> None:
    window.pages.find_view.show_lines()
    rows = window.session.lines.rows
    assert [row.phone for row in rows[:3]] == ["988", "911", "211"]
    assert rows[-1].head is not None
    assert rows[-1].head.title == "Not confirmed"
    assert names(window) == [row.name for row in rows]
    assert window.pages.find_view.results.mode is Mode.LINES


def test_pinned_lines_are_the_codes_and_the_line_of_the_state(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: len(window.session.lines.pinned) == 4)
    pinned = window.session.lines.pinned
    assert [line.number for line in pinned] == ["988", "911", "(541) 555-0100", "211"]
    assert [line.evidence for line in pinned][2:] == ["seen on a state page of 2025, not dialled", "hours unknown"]
