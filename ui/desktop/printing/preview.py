"""The first sheet on the screen, in the colours of the look: no white page at night."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from navigator.directory.card import Card
from ui.desktop.printing.pages import Sheet, sheets
from ui.desktop.printing.paper import Ink, Style
from ui.desktop.theme.appearance import Appearance

WIDTH, HEIGHT = 300, 390


class CardPreview(QLabel):
    """A picture of the sheet; a label, so that it is read aloud as text."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._cards: tuple[Card, ...] = ()
        self._style = Style()
        appearance.changed.connect(self.update)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Return the sheets, laid out anew: kept, their texts might be freed by a worker's thread, and Qt crashes then."""
        return sheets(self._cards, self._style) if self._cards else ()

    def show_cards(self, cards: Sequence[Card], style: Style) -> None:
        """Show what will be printed."""
        self._cards, self._style = tuple(cards), style
        count = self.tr("Sheets of paper: {count}").format(count=len(self.sheets))
        said = [name for card in cards[:1] for place in card.places for name in (place.name, place.checked)]
        self.setAccessibleName(", ".join([count, *said]))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a sheet that can be recognised."""
        look = self._appearance.look
        return QSize(look.px(WIDTH), look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Shrink where the window is low."""
        return self.sizeHint() / 3

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the first sheet on the surface of the look."""
        del event
        look, painter = self._appearance.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid_out = self.sheets
        if not laid_out:
            return
        sheet = self._style.sheet
        scale = min((self.width() - 2) / sheet.width(), (self.height() - 2) / sheet.height())
        painter.translate((self.width() - sheet.width() * scale) / 2, 1)
        painter.scale(scale, scale)
        painter.setPen(QPen(look.colour("border_strong"), 1 / scale))
        painter.setBrush(look.colour("surface"))
        painter.drawRect(QRectF(sheet))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        laid_out[0].draw(painter, Ink(text=look.colour("text"), faint=look.colour("text2"), rule=look.colour("text3")))
