"""A card of invented places in both languages, and what a reader of PDF files finds in one."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from fakes import linden
from fakes.card_words import ENGLISH, SPANISH
from pypdf import PdfReader

from navigator.directory.card import Card, card_of
from navigator.directory.listing import Page

PRINTED = date(2026, 11, 17)
PAGES = (linden.PAGE, *(Page(listing=place) for place in linden.PLACES[1:3]))


def cards(pages: Sequence[Page] = PAGES) -> tuple[Card, Card]:
    english, spanish = (
        card_of(pages, linden.LINES, words, printed_on=PRINTED, training=True) for words in (ENGLISH, SPANISH)
    )
    return english, spanish


def read_back(content: bytes) -> str:
    pages = PdfReader(BytesIO(content)).pages
    text = "\n--- next sheet ---\n".join(page.extract_text() for page in pages)
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line) + "\n"
