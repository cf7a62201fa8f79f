from dataclasses import replace
from pathlib import Path

from fakes.cards import read_back
from fakes.hands import type_words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from ui.desktop.printing.paper import Form
from ui.desktop.views.card_sheet import CardSheet
from ui.desktop.views.main_window import MainWindow


def opened(qtbot: QtBot, window: MainWindow, words: str = "harbor") -> CardSheet:
    type_words(qtbot, window, words)
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    window.pages.find_view.results.focus()
    QTest.keyClick(window.pages.find_view.results.list, Qt.Key.Key_P)
    sheet = window.findChildren(CardSheet)[-1]
    qtbot.waitUntil(lambda: bool(sheet.preview.sheets))
    return sheet


def test_p_shows_the_card_and_nothing_is_printed_before_the_answer(qtbot: QtBot, window: MainWindow) -> None:
    sheet = opened(qtbot, window)
    assert not sheet.safe.isChecked()
    assert not sheet.unsafe.isChecked()
    assert not sheet.print.isEnabled()
    assert not sheet.save.isEnabled()
    sheet.unsafe.click()
    assert not sheet.print.isEnabled()
    assert "Nothing is printed" in sheet.message.text()
    sheet.safe.click()
    assert sheet.print.isEnabled()
    assert sheet.save.isEnabled()


def test_p_types_a_letter_while_the_caret_is_in_the_query(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "harbor")
    QTest.keyClick(window.pages.find_view.bar.query.edit, Qt.Key.Key_P)
    assert window.findChildren(CardSheet) == []


def test_the_saved_pdf_has_the_public_number_only_and_lies_alone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    sheet = opened(qtbot, window)
    sheet.safe.click()
    sheet.save_to(str(tmp_path / "card.pdf"))
    text = read_back((tmp_path / "card.pdf").read_bytes())
    assert "(541) 555-0142" in text
    assert "555-0143" not in text
    assert "TRAINING" in text
    assert [file.name for file in tmp_path.iterdir()] == ["card.pdf"]


def test_a_card_that_cannot_be_saved_says_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    sheet = opened(qtbot, window)
    sheet.safe.click()
    sheet.save_to(str(tmp_path / "nowhere" / "card.pdf"))
    assert "could not be saved" in sheet.message.text()
    assert list(tmp_path.iterdir()) == []


def test_choices_change_the_sheet(qtbot: QtBot, window: MainWindow) -> None:
    sheet = opened(qtbot, window)
    sheet.choices.form.setCurrentIndex(1)
    sheet.choices.language.setCurrentIndex(2)
    assert sheet.preview.sheets[0].style.form is Form.POCKET
    assert [card.title for card in sheet._made] == ["N\u00fameros y lugares"]


def test_a_second_place_joins_the_first_and_can_be_taken_off(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window).reject()
    sheet = opened(qtbot, window, "cedar")
    qtbot.waitUntil(lambda: bool(sheet._made) and len(sheet._made[0].places) == 2)
    box = next(box for box in sheet.findChildren(QCheckBox) if "Harbor" in box.text())
    box.click()
    assert [place.name for place in sheet._made[0].places] == ["Cedar Lot Safe Sleep"]


def test_a_new_scene_forgets_the_places(qtbot: QtBot, window: MainWindow) -> None:
    opened(qtbot, window).reject()
    window.session.situation.forgotten.emit()
    assert window.session.card.listings == ()


def test_a_hidden_place_is_not_named_on_the_sheet(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "harbor")
    qtbot.waitUntil(lambda: window.session.detail.row is not None)
    row = window.session.detail.row
    assert row is not None
    window.session.card.add(replace(row.hit.listing, confidential=True))
    card = window.session.card
    sheet = CardSheet(window._keys.appearance, card, window.session.lines, training=True, parent=window)
    assert any(box.text().startswith("Help by phone") for box in sheet.findChildren(QCheckBox))
    assert not any("Harbor" in box.text() for box in sheet.findChildren(QCheckBox))


def test_the_preview_is_dark_at_night(qtbot: QtBot, window: MainWindow) -> None:
    sheet = opened(qtbot, window)
    sheet._appearance.set_theme("night")
    try:
        image = sheet.preview.grab().toImage()
        light = [
            image.pixelColor(x, y).lightness() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)
        ]
        assert sum(light) / len(light) < 60
    finally:
        sheet._appearance.set_theme("day")


def test_p_makes_a_card_of_a_directory_that_was_opened_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.reopen()
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    assert opened(qtbot, window).preview.sheets


def test_the_card_of_a_scene_goes_when_the_casebook_locks(qtbot: QtBot, window: MainWindow) -> None:
    sheet = opened(qtbot, window)
    window.casebook.left.emit()
    assert not sheet.isVisible()
    assert window.session.card.listings == ()
