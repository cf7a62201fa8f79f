"""The sheet of a day and the counts of a month on paper: to be read with bare eyes, as wide as the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.printing.paper import Paper, usual_paper
from ui.desktop.theme.appearance import load_fonts
from ui.desktop.theme.look import Look
from ui.desktop.views.printer import document, sheet_printer

ROWS = "".join(f"<tr><td>{number}</td><td>14:00</td><td></td></tr>" for number in range(1, 60))
HTML = f"<h2>Follow-ups</h2><p>Nobody is named</p><table><thead><tr><th>No.</th><th>Window</th><th>Result</th></tr></thead>{ROWS}</table>"


@dataclass(frozen=True)
class Word:
    """A piece of text, how high its type is and where it begins, in points."""

    text: str
    height: float
    left: float


@pytest.fixture
def printed(qtbot: QtBot, tmp_path: Path) -> Iterator[PdfReader]:
    load_fonts()
    before = QApplication.font()
    QApplication.setFont(Look().font("body"))
    parent = QWidget()
    qtbot.addWidget(parent)
    printer = sheet_printer("Sheet")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    document(HTML, parent).print_(printer)
    yield PdfReader(tmp_path / "sheet.pdf")
    QApplication.setFont(before)


def words_of(reader: PdfReader) -> list[Word]:
    found: list[Word] = []

    def visit(text: str, cm: list[float], tm: list[float], font: Mapping[str, object] | None, size: float) -> None:
        del font
        if text.strip():
            found.append(Word(text.strip(), abs(size * tm[3] * cm[3]), (tm[4] * cm[0]) + cm[4]))

    reader.pages[0].extract_text(visitor_text=visit)
    return found


def test_the_words_are_as_high_as_those_of_a_letter(printed: PdfReader) -> None:
    height = next(word.height for word in words_of(printed) if "Nobody" in word.text)
    assert 10 <= height <= 11
    title = next(word.height for word in words_of(printed) if "Follow-ups" in word.text)
    assert title > height


def test_digits_can_be_read_back_and_every_page_says_what_the_columns_are(printed: PdfReader) -> None:
    assert len(printed.pages) > 1
    for page in printed.pages:
        text = page.extract_text()
        assert "14:00" in text
        assert "Window" in text


def test_a_table_fills_the_page(printed: PdfReader) -> None:
    last_column = next(word.left for word in words_of(printed) if "Result" in word.text)
    assert last_column > float(printed.pages[0].mediabox.width) / 2


@pytest.mark.parametrize(
    ("place", "paper"),
    [("en_US", Paper.LETTER), ("es_MX", Paper.LETTER), ("C", Paper.LETTER), ("de_DE", Paper.A4), ("en_GB", Paper.A4)],
)
def test_paper_is_letter_unless_the_place_holds_a4(place: str, paper: Paper) -> None:
    assert usual_paper(QLocale(place)) is paper


def test_the_page_is_the_usual_one(printed: PdfReader) -> None:
    width = {Paper.LETTER: 612, Paper.A4: 595}[usual_paper(QLocale.system())]
    assert round(printed.pages[0].mediabox.width) == width
