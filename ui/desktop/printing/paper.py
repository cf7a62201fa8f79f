"""What a card is printed on, and how large; lengths are points, 72 to the inch."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QPageSize

MARGIN = 46.0
INSET = 20.0


class Paper(StrEnum):
    """The two sizes that printers hold."""

    LETTER = "letter"
    A4 = "a4"


class Form(StrEnum):
    """A whole page, or two small cards to cut apart and fold once."""

    PAGE = "page"
    POCKET = "pocket"


SIZES = {Paper.LETTER: QPageSize.PageSizeId.Letter, Paper.A4: QPageSize.PageSizeId.A4}
# Where paper is Letter though lengths are metric, as near as agencies of the US are (CLDR, paperSize).
LETTER_PLACES = {
    QLocale.Country.UnitedStates,
    QLocale.Country.PuertoRico,
    QLocale.Country.Canada,
    QLocale.Country.Mexico,
    # A system that says nothing of where it is.
    QLocale.Country.AnyCountry,
}


def usual_paper(locale: QLocale) -> Paper:
    """Return the paper of a place: Letter, unless it is known to be one that holds A4."""
    is_american = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_american or locale.territory() in LETTER_PLACES else Paper.A4


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What was chosen for one print."""

    paper: Paper = Paper.LETTER
    form: Form = Form.PAGE
    large: bool = False

    @property
    def page_size(self) -> QPageSize:
        """Return the sheet."""
        return QPageSize(SIZES[self.paper])

    @property
    def sheet(self) -> QRectF:
        """Return the whole sheet in points."""
        return self.page_size.rect(QPageSize.Unit.Point)

    @property
    def area(self) -> QRectF:
        """Return what lies inside the margins, which every printer can reach."""
        return self.sheet.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    @property
    def is_tight(self) -> bool:
        """Whether half a panel is taken by a box or a code."""
        return self.large and self.form is Form.POCKET

    def points(self, size: float) -> int:
        """Return a type size; large print is half as large again."""
        return round(size * (1.5 if self.large else 1.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """What it is drawn with: black on paper, the look's own colours on the screen."""

    text: QColor
    faint: QColor
    rule: QColor


def black() -> Ink:
    """Return the ink of a printer without colours."""
    return Ink(text=QColor("#000000"), faint=QColor("#333333"), rule=QColor("#555555"))
