"""Cards to a printer or into a PDF, in memory: no file is made that somebody would have to remove (S18)."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from navigator.directory.card import Card
from navigator.errors import NavigatorError
from ui.desktop.printing.pages import Sheet, sheets
from ui.desktop.printing.paper import Style, black

translate = QCoreApplication.translate
RESOLUTION = 600
POINTS = 72.0


def pdf(cards: Sequence[Card], style: Style) -> bytes:
    """Return the PDF; its title is the card's own and names no maker. Raises NavigatorError when it can't be drawn."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(cards[0].title)
    writer.setResolution(RESOLUTION)
    paint(cards, style, writer)
    return bytes(buffer.data().data())


def paint(cards: Sequence[Card], style: Style, device: QPagedPaintDevice) -> None:
    """Draw every sheet on a printer or a writer; raises NavigatorError when it takes none."""
    if not drawn(sheets(cards, style), style, device):
        raise NavigatorError(
            translate("Card", "The card could not be printed."),
            hint=translate("Card", "Check the printer, or save the card as a PDF."),
        )


def drawn(laid_out: Sequence[Sheet], style: Style, device: QPagedPaintDevice) -> bool:
    """Draw sheets in black on a printer or a writer; False when it takes none."""
    device.setPageLayout(QPageLayout(style.page_size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        points = device.logicalDpiX() / POINTS
        painter.scale(points, points)
        for number, sheet in enumerate(laid_out):
            if number:
                device.newPage()
            sheet.draw(painter, black())
    finally:
        ended = painter.end()
    return ended
