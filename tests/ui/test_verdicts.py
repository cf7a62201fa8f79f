from dataclasses import replace

import pytest
from fakes import ports
from fakes.hands import focus, names, press, type_words
from fakes.verdicts import ASKS, LATER, MORNING, TAKES, WONT, FourShelters
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui.desktop.models.rows import Head, Pill, Row
from ui.desktop.theme.look import Look
from ui.desktop.theme.tokens import COLOURS, SCALES, SIZE
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.fact_row import FactRow
from ui.desktop.widgets.group_head import parts_that_fit
from ui.desktop.widgets.paint import text_width
from ui.desktop.widgets.pill import paint_pill, pill_width


@pytest.fixture
def county(open_window: OpenWindow) -> MainWindow:
    return open_window(ports.services(FourShelters()))


def rows(window: MainWindow) -> tuple[Row, ...]:
    return window.session.search.shown.rows


def heads(window: MainWindow) -> list[str]:
    return [row.head.title for row in rows(window) if row.head]


def asked(qtbot: QtBot, window: MainWindow) -> tuple[Row, ...]:
    type_words(qtbot, window, "shelter with pet")
    qtbot.waitUntil(lambda: names(window) == [TAKES, ASKS, LATER, WONT])
    return rows(window)


def test_each_group_has_its_head_and_each_row_its_pill(qtbot: QtBot, county: MainWindow) -> None:
    found = asked(qtbot, county)
    assert heads(county) == ["Should take now", "Ask first now", "Later", "Rule says no"]
    pills = [row.pill.words for row in found if row.pill]
    assert pills == ["Should take", "Ask first", "Later", "Rule says no"]
    assert county.pages.find_view.results.list.hits.rowCount() == 4


def test_without_a_situation_there_is_no_pill_only_now_and_later(qtbot: QtBot, county: MainWindow) -> None:
    type_words(qtbot, county, "shelter")
    qtbot.waitUntil(lambda: len(rows(county)) == 4)
    assert heads(county) == ["Now", "Later"]
    assert [row.pill for row in rows(county)] == [None] * 4


def test_deciding_reason_stands_in_the_row_and_is_spoken_after_name_and_verdict(
    qtbot: QtBot, county: MainWindow
) -> None:
    takes, asks, _later, wont = asked(qtbot, county)
    assert takes.deciding == "a pet is set; kennels inside, 5 Nov 2026"
    assert asks.deciding == "a pet is set; pet not known, ask"
    assert wont.deciding == "a pet is set; no pets, 5 Nov 2026, the desk"
    assert asks.spoken.startswith(f"TRAINING, {ASKS}, Ask first, a pet is set; pet not known, ask, ")
    said = [asks.spoken.index(part) for part in ("Ask first", "a pet is set", "(541) 555-", "Open", "beds: not known")]
    assert said == sorted(said)


def test_deciding_reasons_stand_before_those_that_only_agree(qtbot: QtBot, county: MainWindow) -> None:
    type_words(qtbot, county, "shelter with pet no id")
    qtbot.waitUntil(lambda: len(rows(county)) == 4)
    first = next(row for row in rows(county) if row.name == TAKES)
    assert [(reason.fact, str(reason.verdict)) for reason in first.reasons] == [
        ("has_id", "ask_first"),
        ("pet", "takes"),
    ]


def test_head_line_counts_the_groups(qtbot: QtBot, county: MainWindow) -> None:
    asked(qtbot, county)
    summary = county.pages.find_view.bar.chips.summary
    assert summary.text() == "1 should take now \u00b7 1 ask first now \u00b7 1 later \u00b7 1 rule says no"


@pytest.mark.parametrize("theme", COLOURS)
def test_no_two_verdicts_look_alike_without_colour(qtbot: QtBot, theme: str) -> None:
    del qtbot
    seen = set()
    for kind in ("takes", "ask_first", "wont", "later"):
        picture = QImage(40, 24, QImage.Format.Format_Grayscale8)
        picture.fill(0)
        painter = QPainter(picture)
        paint_pill(painter, Look(theme), picture.rect().toRectF(), Pill(kind=kind, words=""))
        painter.end()
        seen.add(bytes(picture.constBits()))
    assert len(seen) == 4


@pytest.mark.parametrize("scale", SCALES)
def test_every_pill_fits_its_column(qtbot: QtBot, scale: float) -> None:
    del qtbot
    look = Look("day", scale)
    words = ("Should take", "Ask first", "Rule says no", "Later")
    assert all(pill_width(look, Pill(kind="takes", words=word)) <= look.px(SIZE["need_column"]) for word in words)


def test_a_fact_that_the_scene_does_not_say_is_one_press_away(qtbot: QtBot, county: MainWindow) -> None:
    type_words(qtbot, county, "shelter no id")
    qtbot.waitUntil(lambda: len(rows(county)) == 4)
    press(qtbot, Qt.Key.Key_Down)
    county.pages.find_view.results.list.select(names(county).index(WONT))
    qtbot.waitUntil(lambda: bool(to_set(county)))
    (link,) = to_set(county)
    assert link.accessibleName().endswith("Is there a pet?")
    link.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    row = focus()
    assert isinstance(row, FactRow)
    assert row.face.key == "pet"


def to_set(window: MainWindow) -> list[QPushButton]:
    shown = window.pages.find_view.detail.findChildren(QPushButton)
    return [button for button in shown if button.text() == "Set it" and button.isVisible()]


def test_detail_says_the_verdict_with_its_reasons_and_what_to_ask_first(qtbot: QtBot, county: MainWindow) -> None:
    asked(qtbot, county)
    county.pages.find_view.results.list.select(1)
    qtbot.waitUntil(lambda: (face := county.session.detail.face) is not None and face.row.name == ASKS)
    face = county.session.detail.face
    assert face is not None
    assert [reason.text for reason in face.reasons] == ["a pet is set; pet not known, ask"]
    assert face.reasons[0].question == "1. Do you take a pet?"
    assert face.why[0] == "it meets this need"


def test_detail_says_who_told_a_reason_and_when(qtbot: QtBot, county: MainWindow) -> None:
    asked(qtbot, county)
    county.pages.find_view.results.list.select(3)
    qtbot.waitUntil(lambda: (face := county.session.detail.face) is not None and face.row.name == WONT)
    face = county.session.detail.face
    assert face is not None
    assert [(reason.answer, reason.origin) for reason in face.reasons] == [("says no", "the desk")]
    assert "5 Nov 2026" in face.reasons[0].text


def test_detail_of_a_closed_place_says_until_when(qtbot: QtBot, county: MainWindow) -> None:
    asked(qtbot, county)
    county.pages.find_view.results.list.select(2)
    qtbot.waitUntil(lambda: (face := county.session.detail.face) is not None and face.row.name == LATER)
    face = county.session.detail.face
    assert face is not None
    assert face.beside_pill.startswith("Closed, opens")


def test_what_nobody_confirmed_stands_last_under_a_head_of_its_own(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = FourShelters()
    directory.rows = tuple(replace(row, confirmed=row.service != TAKES) for row in directory.rows)
    window = open_window(ports.services(directory))
    type_words(qtbot, window, "shelter with pet")
    qtbot.waitUntil(lambda: names(window) == [ASKS, LATER, WONT, TAKES])
    assert heads(window)[-1] == "Not confirmed"
    assert window.pages.find_view.bar.chips.summary.text().endswith("1 not confirmed")


def test_later_says_once_what_is_open_until_then_and_it_is_spoken(qtbot: QtBot, county: MainWindow) -> None:
    found = asked(qtbot, county)
    told = {row.name: row.head.until_then for row in found if row.head and row.head.until_then}
    assert told == {LATER: (TAKES, "(541) 555-0171", "should take", "open")}
    assert [TAKES in row.spoken.removeprefix(f"TRAINING, {TAKES}") for row in found] == [False, False, True, False]
    assert found[2].spoken.endswith(f", Until then: {TAKES}, (541) 555-0171, should take, open")
    hits = county.pages.find_view.results.list
    heights = [hits.visualRect(hits.hits.index(at, 0)).height() for at in range(4)]
    assert heights[0] == heights[1] == heights[3] < heights[2]


def test_where_nothing_is_open_later_points_to_the_codes(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = FourShelters()
    directory.hours = {LATER: MORNING}
    window = open_window(ports.services(directory))
    type_words(qtbot, window, "shelter with pet")
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    told = [row.head.until_then for row in rows(window) if row.head and row.head.until_then]
    assert told == [("nothing of this answer is known to be open", "call 988, 911 or 211")]


@pytest.mark.parametrize("width", [120, 260, 420, 900])
def test_of_what_is_open_until_then_the_number_is_never_cut(qtbot: QtBot, width: int) -> None:
    del qtbot
    look = Look("day")
    head = Head(title="Later", until_then=(TAKES, "(541) 555-0171", "should take", "open until 21:00", "0.8 mi N"))
    number, name_room = text_width(look.font("label"), "(541) 555-0171"), 110
    parts = parts_that_fit(look, width, head.until_then)
    assert parts == head.until_then[2 : 2 + len(parts)]
    shown = "".join(f" \u00b7 {part}" for part in parts)
    assert not parts or number + name_room + text_width(look.font("small"), shown) <= width
    assert len(parts) == {120: 0, 260: 0, 420: 2, 900: 3}[width]
