"""The page of a recovery key: the key in groups that nobody misreads, what it is for, and how it is kept (R12)."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter
from PySide6.QtPrintSupport import QPrinter

from navigator.errors import NavigatorError
from ui.dates import day_words
from ui.desktop.printing.atoms import Atom, Gap, text_lines
from ui.desktop.printing.groups import BOLD, PLAIN
from ui.desktop.printing.pages import Panel, Sheet
from ui.desktop.printing.paper import Ink, Style, usual_paper
from ui.desktop.printing.pdf import drawn
from ui.desktop.theme.look import sized_font

translate = QCoreApplication.translate
# Lengths are points; four groups fill a line of A4, the narrower paper.
IN_A_LINE = 4
SEMI_BOLD = 600
LETTER, SPACE, LINE = 26.0, 28.0, 50.0
KEY_SIZE, NUMBER_SIZE, BODY_SIZE = 26, 8, 11
MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyOf:
    """Whose key it is: the agency and the laptop by their names, "" for one that is not known, and the day of printing."""

    agency: str
    laptop: str
    day: date


def paint_key(printed: str, about: KeyOf, device: QPagedPaintDevice) -> None:
    """Draw the page on a printer; raises NavigatorError where nothing came of it."""
    style = Style(paper=usual_paper(QLocale.system()))
    done = drawn([key_sheet(printed, about, style)], style, device)
    if not done or (isinstance(device, QPrinter) and device.printerState() is QPrinter.PrinterState.Error):
        raise NavigatorError(
            translate("RecoveryKey", "The key could not be printed."),
            hint=translate("RecoveryKey", "Check the printer and try again, or write the key by hand."),
        )


def key_sheet(printed: str, about: KeyOf, style: Style) -> Sheet:
    """Return the page as it is laid out."""
    width = style.area.width()
    head = [*_text(translate("RecoveryKey", "Recovery key of a casebook"), 20, width, BOLD), Gap(6)]
    for line in _about(about):
        head += _text(line, BODY_SIZE, width)
    body: list[Atom] = [Gap(14, ruled=True), *_key(printed), Gap(4), *_text(_alphabet(printed), 9, width, faint=True)]
    body.append(Gap(14, ruled=True))
    for title, lines in ((_for_title(), _for()), (_keep_title(), _keep())):
        body += [*_text(title, 13, width, BOLD), Gap(4)]
        for line in lines:
            body += [*_text(line, BODY_SIZE, width), Gap(5)]
        body.append(Gap(8))
    return Sheet(style, (Panel(style.area, head, body, []),))


@dataclass(slots=True)
class KeyLine:
    """Some groups of a key, each letter in a place of one width and each group under its number."""

    groups: tuple[str, ...]
    first: int
    height: float = LINE

    def draw(self, painter: QPainter, ink: Ink, at: QRectF) -> None:
        """Draw the groups beside each other."""
        left = at.left()
        for number, group in enumerate(self.groups, start=self.first):
            painter.setPen(ink.faint)
            painter.setFont(_font(NUMBER_SIZE))
            painter.drawText(QRectF(left, at.top(), LETTER, 12), MIDDLE, str(number))
            painter.setPen(ink.text)
            painter.setFont(_font(KEY_SIZE, SEMI_BOLD))
            for letter in group:
                painter.drawText(QRectF(left, at.top() + 11, LETTER, 34), MIDDLE, letter)
                left += LETTER
            left += SPACE


def _key(printed: str) -> list[Atom]:
    groups = tuple(printed.split("-"))
    return [KeyLine(groups[at : at + IN_A_LINE], at + 1) for at in range(0, len(groups), IN_A_LINE)]


def _text(text: str, size: int, width: float, weight: int = PLAIN, *, faint: bool = False) -> list[Atom]:
    return text_lines(text, _font(size, weight), width, faint=faint)


def _font(size: int, weight: int = PLAIN) -> QFont:
    font = sized_font(size, weight)
    # Glyphs of a feature have no character: the page could not be read aloud.
    font.clearFeatures()
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _about(about: KeyOf) -> list[str]:
    said = (
        (translate("RecoveryKey", "Agency: {name}"), about.agency),
        (translate("RecoveryKey", "Laptop: {name}"), about.laptop),
        (translate("RecoveryKey", "Printed: {name}"), day_words(about.day)),
    )
    return [line.format(name=name) for line, name in said if name]


def _alphabet(printed: str) -> str:
    told = translate(
        "RecoveryKey", "{count} groups. It has letters and the digits 2 to 7 alone: no zero, no one, no eight, no nine."
    )
    return told.format(count=len(printed.split("-")))


def _for_title() -> str:
    return translate("RecoveryKey", "What it is for")


def _for() -> tuple[str, ...]:
    return (
        translate(
            "RecoveryKey",
            "It is the way back into the casebook of this laptop when no supervisor can sign in any more, and into each "
            "backup that was made while it was the key.",
        ),
    )


def _keep_title() -> str:
    return translate("RecoveryKey", "How to keep it")


def _keep() -> tuple[str, ...]:
    return (
        translate("RecoveryKey", "In a sealed envelope, in the agency\u2019s safe."),
        translate("RecoveryKey", "Never in the vehicle, and never beside the laptop."),
        translate("RecoveryKey", "Never as a photo, a scan, a copy or a message."),
        translate(
            "RecoveryKey",
            "Whoever has this page and the laptop, or a backup, can read everything about the people in it.",
        ),
        translate(
            "RecoveryKey",
            "A printer with a memory, and a queue that others share, may keep a copy. If this page came from one that the agency "
            "does not trust, ask IT for another key: navigator casebook recovery renew.",
        ),
    )
