from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fakes import ports
from fakes.hands import focus, press, type_words
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.directory.schedule import OpenState, State
from navigator.search.understand.chips import Chip, ChipKind
from tests.ui.conftest import OpenWindow
from ui.desktop.models.chips import chip_faces
from ui.desktop.views.chip_strip import ChipStrip
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.chip_button import ChipButton

TEXT, TONIGHT = "shelter tonight with dog", "tonight, Tue 17 to Wed 18"


def strip(window: MainWindow) -> ChipStrip:
    return window.pages.find_view.bar.chips


def chips(window: MainWindow) -> list[ChipButton]:
    return [button for button in strip(window).buttons if button.isVisible()]


def shown(window: MainWindow) -> list[str]:
    return [button.text() for button in chips(window)]


def asked(qtbot: QtBot, window: MainWindow) -> MainWindow:
    type_words(qtbot, window, TEXT)
    qtbot.waitUntil(lambda: shown(window)[1:] == [TONIGHT, "a pet"])
    return window


def test_each_piece_is_a_chip_that_says_what_it_is(qtbot: QtBot, window: MainWindow) -> None:
    asked(qtbot, window)
    assert [chip.accessibleName() for chip in chips(window)][1:] == [
        f"understood: {TONIGHT}, remove",
        "understood: a pet, remove",
    ]
    assert "ask first then" in strip(window).summary.text()
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: "within reach" in strip(window).summary.text())


def test_a_press_takes_a_piece_back_and_leaves_the_caret_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    asked(qtbot, window)
    qtbot.mouseClick(chips(window)[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "a pet" not in shown(window))
    assert focus() is window.pages.find_view.bar.query.edit
    assert window.pages.find_view.bar.query.edit.text() == TEXT


def test_chips_are_walked_and_taken_back_by_keyboard_and_the_focus_is_never_lost(
    qtbot: QtBot, window: MainWindow
) -> None:
    asked(qtbot, window)
    bar = window.pages.find_view.bar
    bar.place.edit.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert focus() is chips(window)[0]
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "a pet" not in shown(window))
    assert focus() is chips(window)[-1]
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: TONIGHT not in shown(window))
    assert focus() is chips(window)[-1]
    press(qtbot, Qt.Key.Key_Left)
    assert focus() is bar.query.edit


def test_what_was_taken_back_stays_so_while_typing_on_and_comes_back_by_one_press(
    qtbot: QtBot, window: MainWindow
) -> None:
    asked(qtbot, window)
    chips(window)[2].click()
    qtbot.waitUntil(lambda: "a pet" not in shown(window))
    qtbot.keyClicks(window.pages.find_view.bar.query.edit, " medicaid")
    qtbot.waitUntil(lambda: any("medicaid" in words.casefold() for words in shown(window)))
    assert "a pet" not in shown(window)
    strip(window).again.click()
    qtbot.waitUntil(lambda: "a pet" in shown(window))


def test_another_text_is_understood_from_the_start(qtbot: QtBot, window: MainWindow) -> None:
    asked(qtbot, window)
    chips(window)[2].click()
    qtbot.waitUntil(lambda: "a pet" not in shown(window))
    window.pages.find_view.bar.query.edit.setText("beds with dog")
    qtbot.waitUntil(lambda: "a pet" in shown(window))


def test_as_typed_takes_everything_back(qtbot: QtBot, window: MainWindow) -> None:
    asked(qtbot, window)
    strip(window).again.click()
    qtbot.waitUntil(lambda: TONIGHT not in shown(window) and "a pet" not in shown(window))
    assert strip(window).again.text() == "Understand again"


MANY = "shelter tonight with dog no id medicaid within 5 miles open now drank today"


@pytest.fixture(params=[False, True], ids=["desk", "vehicle"])
def many(request: pytest.FixtureRequest, qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    settings = ports.FakeSettings(window_width=800, window_height=560, size=2.0, vehicle=request.param)
    window = open_window(ports.services(settings=settings))
    type_words(qtbot, window, MANY)
    qtbot.waitUntil(lambda: len(window.session.search.shown.chips) > 5)
    return window


def test_many_chips_never_widen_the_window_and_none_is_cut(qtbot: QtBot, many: MainWindow) -> None:
    faces = [face.words for face in many.session.search.shown.chips]
    row = strip(many).chips
    assert many.width() == 800
    seen: list[str] = []
    while len(seen) < len(faces):
        qtbot.wait(0)
        assert [chip.text() for chip in chips(many) if chip.width() < chip.whole_width()] == []
        assert row.more.visibleRegion().boundingRect() == row.more.rect()
        assert row.more.text() == f"+{len(faces) - len(chips(many))}"
        seen += shown(many)
        qtbot.mouseClick(row.more, Qt.MouseButton.LeftButton)
    assert seen == faces
    qtbot.wait(0)
    assert shown(many) == faces[: len(shown(many))]


def test_arrows_walk_through_many_chips_and_back(many: MainWindow, qtbot: QtBot) -> None:
    faces = [face.words for face in many.session.search.shown.chips]
    strip(many).buttons[0].setFocus()
    walked = []
    for _ in faces:
        at = focus()
        assert isinstance(at, ChipButton)
        assert at.isVisible()
        walked.append(at.text())
        press(qtbot, Qt.Key.Key_Right)
    assert walked == faces
    for _ in faces:
        press(qtbot, Qt.Key.Key_Left)
    assert focus() is many.pages.find_view.bar.query.edit


@pytest.mark.parametrize(
    ("said", "moment", "words"),
    [
        ([("tonight", "tonight")], datetime(2026, 11, 17, 20, 0, tzinfo=UTC), ["tonight, Tue 17 to Wed 18"]),
        ([("tonight", "tonight")], datetime(2026, 11, 18, 2, 14, tzinfo=UTC), ["tonight, Tue 17 to Wed 18"]),
        ([("tonight", "tonight")], datetime(2026, 11, 30, 23, 0, tzinfo=UTC), ["tonight, Mon 30 to Tue 01"]),
        (
            [("tomorrow 9", "tomorrow"), ("08:00", "8:00")],
            datetime(2026, 11, 18, 8, 0, tzinfo=UTC),
            ["tomorrow, Wed 18 08:00", "8:00"],
        ),
        ([("today", "today")], datetime(2026, 11, 17, 8, 0, tzinfo=UTC), ["today"]),
        ([("any", "any time")], None, ["any time"]),
    ],
)
def test_a_moment_says_which_day_it_is_taken_for(
    said: list[tuple[str, str]], moment: datetime | None, words: list[str]
) -> None:
    chips = [Chip(kind=ChipKind.MOMENT, key=value, value=value, words=word, read_from=word) for value, word in said]
    assert [face.words for face in chip_faces(chips, moment)] == words


def test_of_a_later_moment_nothing_is_now(qtbot: QtBot, window: MainWindow) -> None:
    asked(qtbot, window)
    rows = window.session.search.shown.rows
    heads = [row.head.title for row in rows if row.head is not None]
    assert "Ask first then" in heads
    assert not [head for head in heads if head.endswith("now")]
    search = window.session.search
    result = search.shown.result
    assert result is not None
    assert result.moment is not None
    until = result.moment + timedelta(hours=7)
    open_then = replace(rows[0].hit, status=OpenState(state=State.OPEN, until=until, words="open until 03:00"))
    row = replace(search.maker, result=result).row(open_then)
    assert row.hours.startswith("At 20:00: open until ")
    assert row.hours in row.spoken
    soon = replace(result, moment=search.maker.now)
    assert replace(search.maker, result=soon).row(open_then).hours.startswith("Open until ")
    type_words(qtbot, window, "shelter with dog")
    qtbot.waitUntil(lambda: any(each.head and each.head.title == "Ask first now" for each in search.shown.rows))
    assert "Ask first now" in [row.head.title for row in window.session.search.shown.rows if row.head is not None]
