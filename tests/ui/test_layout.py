import pytest
from fakes import linden, ports
from fakes.hands import type_words
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navigator.search.rank import TextTier
from navigator.search.result import Hit
from tests.ui.conftest import OpenWindow
from ui.desktop.models.rows import RowMaker
from ui.desktop.theme.appearance import load_fonts
from ui.desktop.theme.look import Look
from ui.desktop.theme.tokens import SCALES
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.hit_delegate import RowPainter
from ui.desktop.widgets.paint import text_width


def opened(open_window: OpenWindow, width: int, height: int, size: float) -> MainWindow:
    settings = ports.FakeSettings(
        origin="District 6 station", window_width=width, window_height=height, size=size, theme="day"
    )
    return open_window(ports.services(settings=settings))


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", [690, 793, 1200])
def test_phone_in_a_row_is_never_cut(qapp: QApplication, scale: float, width: int) -> None:
    del qapp
    load_fonts()
    look = Look("day", scale)
    maker = RowMaker(today=linden.TODAY)
    picture = QImage(width, look.size("result_row"), QImage.Format.Format_ARGB32)
    for place in linden.PLACES:
        row = maker.row(Hit(listing=place, tier=TextTier.NAME, score=1.0, distance_m=2000.0, bearing=45.0))
        painter = QPainter(picture)
        used = RowPainter(painter, look, QRectF(0, 0, width, picture.height()), row)._phone()
        painter.end()
        assert used >= min(text_width(look.font(role), row.phone) for role in ("row_phone", "label"))


@pytest.mark.parametrize(
    ("width", "height", "size"), [(800, 560, 1.0), (800, 560, 2.0), (1366, 768, 2.0), (1920, 1080, 1.0)]
)
def test_window_keeps_its_size_and_pinned_numbers_are_whole(
    qtbot: QtBot, open_window: OpenWindow, width: int, height: int, size: float
) -> None:
    window = opened(open_window, width, height, size)
    type_words(qtbot, window, "shelter")
    assert (window.width(), window.height()) == (width, height)
    look = Look("day", size)
    for button in window.pages.find_view.results.strip.buttons:
        assert button.width() >= text_width(look.font("row_phone"), button._number)
        assert button.mapTo(window, button.rect().topRight()).x() <= width


def test_detail_is_a_page_where_there_is_little_room(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, 800, 560, 1.0)
    find = window.pages.find_view
    type_words(qtbot, window, "harbor")
    assert find.detail is not None
    assert not find.detail.isVisible()
    find.open_hit()
    assert find.detail.isVisible()
    assert not find.results.isVisible()
    find.back()
    assert find.results.isVisible()
    window.resize(1366, 768)
    assert find.detail.isVisible()


def test_large_number_fits_the_smallest_window(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, 800, 560, 2.0)
    type_words(qtbot, window, "cedar")
    window.pages.show_number()
    assert window.pages.number.view is not None
    assert window.width() == 800
    assert window.pages.number.view.big.width() > 300


@pytest.mark.parametrize("size", SCALES)
def test_detail_is_never_wider_than_its_pane(qtbot: QtBot, open_window: OpenWindow, size: float) -> None:
    window = opened(open_window, 800, 560, size)
    type_words(qtbot, window, "harbor")
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    find = window.pages.find_view
    find.open_hit()
    assert find.detail is not None
    page = find.detail.page
    qtbot.waitUntil(lambda: 0 < page.widget().width() <= page.viewport().width())
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()


def test_typing_brings_the_list_back_over_a_page(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, 800, 560, 1.0)
    find = window.pages.find_view
    type_words(qtbot, window, "harbor")
    find.open_hit()
    assert not find.results.isVisible()
    find.bar.focus_query()
    type_words(qtbot, window, "cedar")
    assert find.results.isVisible()


def test_low_window_gives_the_query_line_to_the_page_and_takes_it_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, 800, 560, 2.0)
    find = window.pages.find_view
    type_words(qtbot, window, "harbor")
    find.open_hit()
    assert not find.bar.isVisible()
    find.back()
    assert find.bar.isVisible()
    find.open_hit()
    window._keys.run("query")
    assert find.bar.query.edit.hasFocus()


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_the_keys_fit_the_smallest_window(qtbot: QtBot, open_window: OpenWindow, size: float) -> None:
    window = opened(open_window, 800, 560, size)
    window._keys.run("keys")
    sheet = window._keys._sheet
    assert sheet is not None
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.width() <= window.width()
    assert sheet.height() <= window.height()
    sheet.reject()


def test_detail_has_its_width_again_after_the_largest_size(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = opened(open_window, 1366, 768, 2.0)
    type_words(qtbot, window, "harbor")
    for _ in range(3):
        window._keys.run("smaller")
    detail, look = window.pages.find_view.detail, window._appearance.look
    assert detail is not None
    qtbot.waitUntil(lambda: detail.width() >= look.size("detail_width") - 1)


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_what_was_just_done_is_never_cut_short(qtbot: QtBot, open_window: OpenWindow, size: float) -> None:
    window = opened(open_window, 1366, 768, size)
    status = window.status
    status.show_casebook("Casebook open, locks 10 min after the last key or touch")
    window.say("A referral was not saved yet: Ctrl+Shift+D goes on with it.")
    qtbot.waitUntil(lambda: status.right.width() >= status.right.sizeHint().width())
    assert status.right.geometry().right() <= status.width()
    assert status.directory.isVisible() == (size < 2)
    window.say("Saved.")
    qtbot.waitUntil(
        lambda: status.casebook.isVisible() and status.casebook.width() >= status.casebook.sizeHint().width()
    )
