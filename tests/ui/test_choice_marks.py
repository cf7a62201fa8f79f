"""What is ticked or chosen shows a mark inside, whatever the look and however large."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from ui.desktop.theme.appearance import THEMES
from ui.desktop.theme.choice_style import choices
from ui.desktop.theme.look import Look
from ui.desktop.theme.tokens import SCALES

LOOKS = [Look(theme=theme, scale=scale) for theme in THEMES for scale in SCALES]
NEAR = 40


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look.theme}-{look.scale}")
def look(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Look]:
    del qtbot
    chosen = request.param
    assert isinstance(chosen, Look)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.styleSheet()
    app.setStyleSheet(choices(chosen))
    yield chosen
    app.setStyleSheet(before)


def picture(qtbot: QtBot, button: QAbstractButton, part: QStyle.SubElement) -> QImage:
    """Return the mark of a button that is on, by itself."""
    qtbot.addWidget(button)
    button.setChecked(True)
    button.adjustSize()
    option = QStyleOptionButton()
    option.initFrom(button)
    return button.grab(button.style().subElementRect(part, option, button)).toImage()


def is_near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) < NEAR


def share(image: QImage, colour: QColor) -> float:
    found = [is_near(image.pixelColor(x, y), colour) for x in range(image.width()) for y in range(image.height())]
    return sum(found) / len(found)


def test_a_tick_stands_on_the_accent(look: Look, qtbot: QtBot) -> None:
    image = picture(qtbot, QCheckBox("Yes"), QStyle.SubElement.SE_CheckBoxIndicator)
    assert share(image, look.colour("accent")) > 0.4
    assert 0.05 < share(image, look.colour("surface")) < 0.4


def test_a_round_choice_is_round_with_a_dot_in_a_ring(look: Look, qtbot: QtBot) -> None:
    image = picture(qtbot, QRadioButton("Yes"), QStyle.SubElement.SE_RadioButtonIndicator)
    accent, middle = look.colour("accent"), image.height() // 2
    assert not is_near(image.pixelColor(0, 0), accent)
    assert is_near(image.pixelColor(image.width() // 2, middle), accent)
    between = [image.pixelColor(x, middle) for x in range(image.width() // 2)]
    assert any(is_near(colour, look.colour("surface")) for colour in between)
