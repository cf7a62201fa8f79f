"""The recovery key on paper: one page that says what it is for, from a printer and into no file; read back all the same."""

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from fakes.at_casebook import CTRL, Hands, Key, everything_shown
from fakes.window_casebook import Laptop
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QSysInfo
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPdfWriter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from navigator.errors import NavigatorError
from resources_db.casebook.vault.recovery import of_print
from ui.desktop.printing.key_page import KeyOf, paint_key
from ui.desktop.theme.appearance import load_fonts
from ui.desktop.views import printer
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.make_casebook import RecoverySheet
from ui.desktop.views.printer import DrawOn, ask_for_paper, gives_paper, sheet_printer

KEY = "ES2X-RMX6-AIL6-3ECZ-3LCW-OR2Y-Z73P-SV64-WBWX-RLWR-OTHO-6N5G-A5Y2-ZJS2"
ABOUT = KeyOf(agency="Linden County", laptop="LC-7", day=date(2026, 3, 5))


class Paper:
    """A printer whose page stays in memory; it keeps the name of the job."""

    def __init__(self) -> None:
        self.job = ""
        self.buffer = QBuffer()
        self.buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.writer = QPdfWriter(self.buffer)

    def ask(self, name: str, parent: QWidget, draw: DrawOn) -> bool:
        assert parent.isVisible()
        self.job = name
        draw(self.writer)
        return True

    def text(self) -> str:
        """Return the one page without blanks: the key is set letter by letter."""
        (page,) = PdfReader(BytesIO(bytes(self.buffer.data().data()))).pages
        return "".join(page.extract_text().split())


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    del qapp
    load_fonts()


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path)


@pytest.fixture
def sheet(laptop: Laptop, start: Callable[[], MainWindow]) -> Iterator[RecoverySheet]:
    del laptop
    window = start()
    sheets = window.door.at_hand()
    sheets._show_key(KEY, "Linden County")
    assert isinstance(sheets._sheet, RecoverySheet)
    yield sheets._sheet
    sheets._sheet = None


def numbered() -> str:
    """Return the key as it stands on the page: in each line the number of a group, then its letters."""
    return "".join(f"{at}{group}" for at, group in enumerate(KEY.split("-"), start=1))


def test_the_page_says_the_whole_key_whose_it_is_and_how_it_is_kept() -> None:
    paper = Paper()
    paint_key(KEY, ABOUT, paper.writer)
    text = paper.text()
    assert numbered() in text
    for said in ("Agency:LindenCounty", "Laptop:LC-7", "Printed:5Mar2026", "sealedenvelope", "Neverinthevehicle"):
        assert said in text
    assert "Neverasaphoto" in text
    assert "maykeepacopy" in text


def test_what_is_not_known_is_left_out() -> None:
    paper = Paper()
    paint_key(KEY, KeyOf(agency="", laptop="", day=date(2026, 3, 5)), paper.writer)
    assert "Agency" not in paper.text()
    assert "Laptop:" not in paper.text()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(NavigatorError, match="could not be printed"):
        paint_key(KEY, ABOUT, QPdfWriter(str(tmp_path / "no such folder" / "page")))


def test_ctrl_p_prints_while_the_caret_waits_for_the_last_group(sheet: RecoverySheet, hands: Hands) -> None:
    paper = Paper()
    sheet.ask = paper.ask
    QGuiApplication.clipboard().clear()
    assert sheet.check.edit.hasFocus()
    hands.press(Key.Key_P, mod=CTRL)
    assert numbered() in paper.text()
    assert f"Laptop:{QSysInfo.machineHostName()}" in paper.text()
    assert "Agency:LindenCounty" in paper.text()
    # Others read the name of the job at the printer.
    assert paper.job == "Navigator, page"
    assert sheet.error.text() == ""
    assert QGuiApplication.clipboard().text() == ""


def test_who_printed_reads_the_last_group_back_from_the_paper(sheet: RecoverySheet, hands: Hands) -> None:
    sheet.ask = Paper().ask
    hands.press(Key.Key_Backtab)
    assert sheet.print.hasFocus()
    hands.press(Key.Key_Return)
    assert sheet.check.edit.hasFocus()
    hands.press(Key.Key_Return)
    assert not sheet.isHidden()
    hands.type(KEY[-4:])
    hands.press(Key.Key_Return)
    assert sheet.isHidden()
    assert sheet.key.text() == sheet.key.accessibleName() == ""


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_what_goes_wrong_is_a_sentence_and_a_next_step(sheet: RecoverySheet, tmp_path: Path) -> None:
    def none_there(_name: str, _parent: QWidget, _draw: DrawOn) -> bool:
        return False

    def answering(device: QPagedPaintDevice | None) -> Callable[[str, QWidget, DrawOn], bool]:
        return lambda _name, _parent, draw: draw(device) is None

    broken = QPdfWriter(str(tmp_path / "no such folder" / "page"))
    for ask, said in (
        (none_there, "knows no printer"),
        (answering(None), "makes a file, not a page"),
        (answering(broken), "could not be printed"),
    ):
        sheet.ask = ask
        sheet.print.click()
        assert said in sheet.error.text()
        assert "by hand" in sheet.error.text()
    assert list(tmp_path.rglob("page")) == []


def test_nothing_of_the_key_is_left_in_the_window_once_it_is_on_paper(
    qtbot: QtBot, laptop: Laptop, start: Callable[[], MainWindow], hands: Hands
) -> None:
    del laptop
    window = start()
    sheets = window.door.at_hand()
    window.casebook.create("Sami Kaya", "several words with blanks", agency="Linden County", team="Team 6")
    qtbot.waitUntil(lambda: isinstance(sheets._sheet, RecoverySheet), timeout=20_000)
    sheet, paper = sheets._sheet, Paper()
    assert isinstance(sheet, RecoverySheet)
    printed = sheet.key.text().replace("\n", "-")
    assert of_print(printed)
    sheet.ask = paper.ask
    sheet.print.click()
    assert "Agency:LindenCounty" in paper.text()
    hands.type(printed[-4:])
    hands.press(Key.Key_Return)
    assert not any(group in everything_shown(window) for group in printed.split("-"))


def test_the_dialog_offers_no_file_and_goes_when_it_is_closed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(printer, "QPrinterInfo", type("Known", (), {"availablePrinterNames": lambda: ["Office"]}))
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    drawn_on: list[object] = []
    assert ask_for_paper("Navigator, page", parent, drawn_on.append)
    (dialog,) = parent.findChildren(QPrintDialog)
    assert not dialog.testOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile)
    assert dialog.printer().docName() == "Navigator, page"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.accepted.emit(dialog.printer())
    assert drawn_on == [None]
    dialog.close()
    qtbot.waitUntil(lambda: not parent.findChildren(QPrintDialog))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this machine has a printer")
def test_without_a_printer_nothing_is_asked(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert not ask_for_paper("Navigator, page", parent, lambda _device: None)
    assert parent.findChildren(QPrintDialog) == []


def test_what_makes_a_file_is_no_paper(tmp_path: Path) -> None:
    made = sheet_printer("Navigator, page")
    made.setOutputFileName(str(tmp_path / "page.ps"))
    assert not gives_paper(made)


@pytest.mark.parametrize("name", ["Microsoft Print to PDF", "PDF", "Fax", "Microsoft XPS Document Writer"])
def test_printers_without_paper_are_known_by_their_names(name: str) -> None:
    assert not printer.has_paper(name)


@pytest.mark.parametrize("name", ["HP LaserJet 4200", "Front desk"])
def test_printers_with_paper_are_let_be(name: str) -> None:
    assert printer.has_paper(name)
