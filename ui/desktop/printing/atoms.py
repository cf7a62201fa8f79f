"""The smallest parts of a card: a line of text, a rule, a line with a number, the square code, the emergency box."""

from dataclasses import dataclass
from typing import Protocol

import segno
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout, QTextOption

from ui.desktop.printing.paper import Ink

QUIET = 4


class Atom(Protocol):
    """Something with a height that is never cut in two."""

    @property
    def height(self) -> float:
        """Return how high it is."""
        ...

    def draw(self, painter: QPainter, ink: Ink, at: QRectF) -> None:
        """Draw it at a place of its width."""
        ...


@dataclass(slots=True)
class Gap:
    """Empty room, or room with a rule through it."""

    height: float
    ruled: bool = False

    def draw(self, painter: QPainter, ink: Ink, at: QRectF) -> None:
        """Draw the rule."""
        if self.ruled:
            painter.setPen(QPen(ink.rule, 0.8))
            middle = at.top() + self.height / 2
            painter.drawLine(QPointF(at.left(), middle), QPointF(at.right(), middle))


@dataclass(slots=True)
class TextLine:
    """One line of a laid out text; it keeps the text alive."""

    layout: QTextLayout
    number: int
    faint: bool
    height: float

    def draw(self, painter: QPainter, ink: Ink, at: QRectF) -> None:
        """Draw the line."""
        line = self.layout.lineAt(self.number)
        painter.setPen(ink.faint if self.faint else ink.text)
        line.draw(painter, QPointF(at.left(), at.top() - line.y()))


def text_lines(text: str, font: QFont, width: float, *, faint: bool = False) -> list[Atom]:
    """Return a text in lines of a width; a word that is too long goes on in the next line, nothing is left out."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return [TextLine(layout, at, faint, layout.lineAt(at).height()) for at in range(layout.lineCount())]


@dataclass(slots=True)
class Beside:
    """Two stacks beside each other: words and a number, the square code and what it is for."""

    left: list[Atom]
    right: list[Atom]
    split: float
    boxed: float = 0.0

    @property
    def height(self) -> float:
        """Return the height of the higher stack."""
        return max(stacked(self.left), stacked(self.right)) + 2 * self.boxed

    def draw(self, painter: QPainter, ink: Ink, at: QRectF) -> None:
        """Draw both, middle to middle, in a box when there is one."""
        if self.boxed:
            painter.setPen(QPen(ink.text, 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(at.left(), at.top(), at.width(), self.height), 4, 4)
        inner = QRectF(at.left() + self.boxed, at.top(), at.width() - 2 * self.boxed, self.height)
        self._stack(painter, ink, self.left, QRectF(inner.left(), inner.top(), self.split, self.height))
        rest = inner.width() - self.split
        self._stack(painter, ink, self.right, QRectF(inner.left() + self.split, inner.top(), rest, self.height))

    def _stack(self, painter: QPainter, ink: Ink, atoms: list[Atom], at: QRectF) -> None:
        draw_stack(painter, ink, atoms, at.adjusted(0, (at.height() - stacked(atoms)) / 2, 0, 0))


class Square:
    """A square code, its modules drawn as one shape each row: sharp at any size."""

    def __init__(self, text: str, side: float) -> None:
        self.code = segno.make(text, error="m", micro=False, encoding="utf-8", boost_error=False)
        self.height = side

    def draw(self, painter: QPainter, ink: Ink, at: QRectF) -> None:
        """Draw the modules inside a quiet zone."""
        rows = list(self.code.matrix)
        module = self.height / (len(rows) + 2 * QUIET)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.text)
        for y, row in enumerate(rows):
            for x, width in runs(row):
                left, top = at.left() + (x + QUIET) * module, at.top() + (y + QUIET) * module
                painter.drawRect(QRectF(left, top, width * module, module))


def runs(row: bytes | bytearray) -> list[tuple[int, int]]:
    """Return where dark modules begin and how many follow each other."""
    found: list[tuple[int, int]] = []
    for at, dark in enumerate(row):
        if dark and at and row[at - 1]:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((at, 1))
    return found


def stacked(atoms: list[Atom]) -> float:
    """Return the height of atoms under each other."""
    return sum(atom.height for atom in atoms)


def draw_stack(painter: QPainter, ink: Ink, atoms: list[Atom], at: QRectF) -> None:
    """Draw atoms under each other."""
    top = at.top()
    for atom in atoms:
        atom.draw(painter, ink, QRectF(at.left(), top, at.width(), atom.height))
        top += atom.height
