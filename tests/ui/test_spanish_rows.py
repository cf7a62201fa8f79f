"""A row of hits in Spanish: neither a verdict nor a time is cut, however long the words beside them are."""

from dataclasses import replace

import pytest
from fakes import linden
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from navigator.directory.schedule import State
from ui.desktop.models.rows import Pill, Row, row_of
from ui.desktop.theme.appearance import load_fonts
from ui.desktop.theme.look import Look
from ui.desktop.theme.tokens import SCALES
from ui.desktop.widgets.hit_delegate import NARROW_BELOW, RowPainter
from ui.desktop.widgets.paint import text_width
from ui.desktop.widgets.pill import pill_width

VERDICTS = ("Deber\u00eda aceptar", "Preguntar antes", "La regla dice que no", "M\u00e1s tarde")


def row() -> Row:
    made = row_of(linden.HARBOR, linden.TODAY)
    return replace(made, hours="Admite hasta 21:00", state=State.OPEN, age="", old=False)


def drawn(row: Row, width: int) -> bytes:
    picture = QImage(width, 60, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    RowPainter(painter, Look("day"), QRectF(0, 0, width, 60), row)._hours(QRectF(0, 41, width, 16))
    painter.end()
    return bytes(picture.constBits())


def columns(image: bytes, width: int, upto: int) -> list[bytes]:
    return [image[line * width : line * width + upto] for line in range(60)]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("words", VERDICTS)
def test_the_name_begins_behind_the_verdict(qtbot: QtBot, scale: float, words: str) -> None:
    del qtbot
    look, pill = Look("day", scale), Pill(kind="wont", words=words)
    picture = QImage(10, 10, QImage.Format.Format_Grayscale8)
    painter = QPainter(picture)
    wide = look.px(NARROW_BELOW) + 200.0
    painted = RowPainter(painter, look, QRectF(0, 0, wide, look.px(60)), replace(row(), pill=pill))
    behind = painted._text_box(0, 0).left() - painted._inner.left()
    painter.end()
    assert behind >= pill_width(look, pill)


def test_the_time_stands_whole_beside_long_words_on_beds(qtbot: QtBot) -> None:
    del qtbot
    load_fonts()
    told = row()
    upto = round(text_width(Look("day").font("small"), told.hours)) + 14
    # Lines of a picture lie four bytes apart, or a multiple of it.
    width = (upto + 40) // 4 * 4
    alone = drawn(replace(told, beds=""), width)
    beside = drawn(replace(told, beds="camas: no se sabe"), width)
    assert alone != beside
    assert columns(alone, width, upto - 2) == columns(beside, width, upto - 2)
