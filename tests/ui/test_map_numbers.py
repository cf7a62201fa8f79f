"""Each row bears the number of its marker, beside TRAINING; whatever the size and the language, it stays in its column."""

from dataclasses import replace

import pytest
from fakes import ports
from fakes.hands import type_words
from fakes.longer import longer
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui import wording
from ui.desktop.models.rows import Pill, Row, row_of
from ui.desktop.theme.look import Look
from ui.desktop.theme.tokens import SCALES
from ui.desktop.viewmodels.map import markers_of
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.hit_delegate import RowPainter
from ui.desktop.widgets.paint import tag_width
from ui.desktop.widgets.row_left import paint_left_column

PAPER = QColor("#123456")


@pytest.fixture
def row(window: MainWindow) -> Row:
    """Return a row of an invented place; its kind of verdict is the one with most words."""
    listing = next(listing for listing in ports.FakeDirectory().rows if listing.training and listing.point)
    made = row_of(listing, window.session.services.clock.now().date())
    return replace(made, pill=Pill(kind="wont", words="Rule says no"))


def painted(look: Look, row: Row, *, left_only: bool = False, width: int = 558) -> QImage:
    picture = QImage(look.px(width), look.size("result_row"), QImage.Format.Format_RGB32)
    picture.fill(PAPER)
    painter = QPainter(picture)
    box = QRectF(picture.rect())
    paint_left_column(painter, look, box, row) if left_only else RowPainter(painter, look, box, row).paint()
    painter.end()
    return picture


def inked(picture: QImage, box: QRect) -> bool:
    part = picture.copy(box)
    return any(part.pixelColor(x, y) != PAPER for x in range(part.width()) for y in range(part.height()))


def test_a_row_bears_the_number_of_its_marker_and_one_without_a_place_none(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    rows = window.session.search.shown.rows
    assert {marker.id: marker.number for marker in markers_of(rows)} == {
        row.hit.listing.id: row.on_map for row in rows if row.on_map is not None
    }
    assert [row.on_map for row in rows] == [
        at if row.hit.listing.point and not row.hit.listing.confidential else None for at, row in enumerate(rows, 1)
    ]
    assert {row.on_map is None for row in rows} == {True, False}


def test_lines_have_no_numbers(window: MainWindow) -> None:
    assert {row.on_map for row in window.session.lines.rows} == {None}


def test_the_number_is_painted_wide_and_narrow(row: Row) -> None:
    for width in (558, 400):
        look = Look()
        assert painted(look, row, width=width) != painted(look, replace(row, on_map=7), width=width)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("number", [1, 60, 240])
def test_number_and_training_stay_in_their_column(row: Row, scale: float, number: int) -> None:
    look = Look("day", scale)
    picture = painted(look, replace(row, on_map=number), left_only=True)
    column = look.size("pane_padding") + look.size("need_column")
    assert inked(picture, QRect(0, 0, column, picture.height()))
    assert not inked(picture, QRect(column, 0, picture.width() - column, picture.height()))
    assert not inked(picture, QRect(0, picture.height() - look.px(2), picture.width(), look.px(2)))


def test_where_the_word_is_too_long_the_edge_says_training(row: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    long = longer(longer(wording.said(wording.TRAINING)))
    monkeypatch.setattr(wording, "said", lambda text: long if text == wording.TRAINING else text)
    look = Look()
    column = look.size("pane_padding") + look.size("need_column")
    assert tag_width(look, long, training=True) + look.px(24) > look.size("need_column")
    picture = painted(look, replace(row, on_map=240), left_only=True)
    assert not inked(picture, QRect(column, 0, picture.width() - column, picture.height()))
    assert inked(picture, QRect(look.px(4), 0, look.px(6), picture.height()))
