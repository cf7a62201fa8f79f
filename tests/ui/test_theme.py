import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desktop.app import build_window
from ui.desktop.theme.icon_shapes import NEED_WORDS, SHAPES, SPARE
from ui.desktop.theme.icons import icon_path
from ui.desktop.theme.look import LIGHT, Look, dimmed
from ui.desktop.theme.tokens import COLOURS

GROUNDS = ("window", "rail", "surface", "subtle", "hover", "selected", "field")
WORDS = [(ink, ground) for ink in ("text", "text2", "text3") for ground in GROUNDS] + [
    ("accent_text", "window"), ("accent_text", "rail"), ("accent_text", "surface"), ("accent_text", "subtle"),
    ("accent_text", "accent_tint"), ("on_accent", "accent_fill"), ("warn_text", "warn_bg"), ("info_text", "info_bg"),
    ("danger", "danger_bg"), ("danger", "surface"), ("danger", "subtle"), ("ask", "surface"), ("ask", "selected"),
    ("ask", "hover"), ("train_text", "surface"), ("train_text", "selected"), ("text", "warn_bg"),
    ("on_takes", "takes_bg"), ("on_ask", "ask_bg"), ("on_wont", "wont_bg"),
]  # fmt: skip
ICONS = [
    ("accent", "surface"), ("accent", "window"), ("accent", "selected"), ("accent", "hover"), ("focus", "surface"),
    ("focus", "window"), ("border_strong", "surface"), ("border_strong", "window"), ("border_strong", "field"),
    ("takes", "surface"), ("wont", "surface"), ("ask", "surface"), ("ask", "window"), ("takes", "window"),
    ("ask_line", "surface"), ("wont_line", "surface"), ("wont_line", "selected"), ("wont_line", "hover"),
    ("border_strong", "hover"),
]  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", COLOURS)
def test_words_and_icons_can_be_told_from_their_ground(theme: str) -> None:
    table = COLOURS[theme]
    weak = [(ink, ground) for ink, ground in WORDS if contrast(table[ink], table[ground]) < 4.5]
    weak += [(ink, ground) for ink, ground in ICONS if contrast(table[ink], table[ground]) < 3.0]
    assert weak == []


@pytest.mark.parametrize("step", range(1, len(LIGHT)))
def test_less_light_leaves_words_that_can_be_read(step: int) -> None:
    """What WCAG asks of large words holds for the faintest, what it asks of all for the body: who presses F7 sits in the dark."""
    table = dimmed(step)
    assert luminance(table["text"]) < luminance(dimmed(step - 1)["text"])
    assert [(ink, ground) for ink, ground in WORDS if contrast(table[ink], table[ground]) < 3.0] == []
    assert min(contrast(table["text"], table[ground]) for ground in GROUNDS) >= 4.5


def test_themes_name_the_same_colours() -> None:
    assert len({tuple(table) for table in COLOURS.values()}) == 1


def test_filled_areas_are_dark_at_night() -> None:
    assert all(
        luminance(COLOURS["night"][ground]) <= 0.06 for ground in (*GROUNDS, "accent_fill", "warn_bg", "train_a")
    )


def test_night_is_in_force_before_the_first_widget(qtbot: QtBot) -> None:
    from fakes import ports

    window = build_window(ports.services(settings=ports.FakeSettings(theme="night")))
    qtbot.addWidget(window)
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == COLOURS["night"]["window"]
    assert window.grab().toImage().pixelColor(700, 500).lightness() < 40
    window.close()


def test_bundled_font_is_used_and_its_digits_are_of_one_width(qtbot: QtBot) -> None:
    from fakes import ports

    window = build_window(ports.services())
    qtbot.addWidget(window)
    font = Look().font("row_phone")
    assert QFontInfo(font).family() == "Inter"
    from ui.desktop.widgets.paint import text_width

    assert text_width(font, "111") == text_width(font, "888")
    window.close()


def test_every_icon_draws_and_every_need_icon_is_known() -> None:
    assert all(not icon_path(name).isEmpty() for name in SHAPES)
    assert {name for name, _ in NEED_WORDS} | set(SPARE) <= set(SHAPES)
    assert len(set(SHAPES.values())) == len(SHAPES)
