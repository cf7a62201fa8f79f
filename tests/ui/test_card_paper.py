from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
import zxingcpp
from fakes import linden
from fakes.cards import PAGES, cards, read_back
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from navigator.directory.listing import Page
from navigator.directory.vcard import vcard
from ui.desktop.printing.atoms import Atom, Gap, Square, runs, stacked
from ui.desktop.printing.pages import Sheet, fill, sheets
from ui.desktop.printing.paper import Form, Paper, Style, black
from ui.desktop.printing.pdf import pdf
from ui.desktop.theme.appearance import load_fonts

GOLDEN = Path(__file__).parent.parent / "golden" / "cards"
STYLES = [Style(paper=p, form=f, large=size) for p, f, size in product(Paper, Form, (False, True))]


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    del qtbot
    load_fonts()


def drawn(sheet: Sheet, scale: float = 4.0) -> QImage:
    size = (sheet.style.sheet.size() * scale).toSize()
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    sheet.draw(painter, black())
    painter.end()
    return image


def decoded(image: QImage) -> set[str]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    return {code.text for code in zxingcpp.read_barcodes(view) if code.text}


@pytest.mark.parametrize("form", Form)
def test_the_words_of_the_pdf(form: Form) -> None:
    text = read_back(pdf(cards(), Style(form=form)))
    assert text == (GOLDEN / f"card_{form}.txt").read_text("utf-8")


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_every_word_is_on_some_sheet_however_large(style: Style) -> None:
    said = "".join(read_back(pdf(cards(PAGES * 3), style)).split())
    for card in cards():
        for place in card.places:
            for words in (place.name, place.address, *place.details, place.checked):
                assert all(said.count(word) >= 3 for word in words.split()), words
            assert all("".join(number.number.split()) in said for number in place.numbers)
        assert all("".join(line.number.number.split()) in said for line in card.lines)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_nothing_stands_outside_its_panel(style: Style) -> None:
    for sheet in sheets(cards(PAGES * 3), style):
        for panel in sheet.panels:
            assert style.area.contains(panel.at)
            assert stacked([*panel.head, *panel.body, *panel.foot]) <= panel.at.height()


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_code_on_the_sheet_is_the_contact_of_the_card(style: Style) -> None:
    found = set().union(*(decoded(drawn(sheet)) for sheet in sheets(cards(), style)))
    assert found == {vcard(card) for card in cards()}


def test_the_pdf_names_no_maker_and_holds_no_link() -> None:
    content = pdf(cards(), Style())
    about = PdfReader(BytesIO(content)).metadata
    assert about is not None
    assert (about.title, about.author, about.creator) == ("Numbers and places", "", "")
    assert b"/URI" not in content
    assert "navigator" not in f"{about}{read_back(content)}".casefold()


def test_a_hidden_place_is_only_a_number() -> None:
    hidden = Page(listing=replace(linden.HARBOR, confidential=True, service="Refuge", address="9 Needle St"))
    text = read_back(pdf(cards((hidden,)), Style()))
    assert "Help by phone" in text
    assert "(541) 555-0142" in text
    for word in ("Needle", "Refuge", "555-0143", "Intake"):
        assert word not in text


def test_the_paper_has_its_size() -> None:
    for paper, size in ((Paper.LETTER, (612, 792)), (Paper.A4, (595, 842))):
        box = PdfReader(BytesIO(pdf(cards(), Style(paper=paper)))).pages[0].mediabox
        assert (round(box.width), round(box.height)) == size


def test_what_belongs_together_moves_on_together() -> None:
    group: list[Atom] = [Square("1", 40), Square("2", 40)]
    other: list[Atom] = [Square("3", 40), Square("4", 40)]
    assert fill([group, other], 100) == [group, other]
    assert fill([group], 50) == [[group[0]], [group[1]]]
    assert fill([[Gap(8)]], 50) == [[]]


def test_dark_modules_are_joined() -> None:
    assert runs(bytes([1, 1, 0, 1])) == [(0, 2), (3, 1)]


def test_making_a_pdf_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert pdf(cards(), Style()).startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == []
