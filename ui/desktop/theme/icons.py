"""Draws the stroke icons, in any colour and size."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from ui.desktop.theme.icon_shapes import NEED_WORDS, SHAPES, SPARE
from ui.desktop.theme.look import Look

GRID = 24
STROKE = 1.75
_STEP = re.compile(r"([MLQCZOR])([^MLQCZOR]*)")
SHARPNESS = 2


@lru_cache(maxsize=128)
def icon_path(name: str) -> QPainterPath:
    """Return the path of an icon on its grid of 24."""
    path = QPainterPath()
    for letter, numbers in _steps(SHAPES[name]):
        _draw_step(path, letter, numbers)
    return path


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor, turned: float = 0.0) -> None:
    """Paint an icon into a box, turned clockwise by degrees."""
    scale = min(box.width(), box.height()) / GRID
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center())
    painter.rotate(turned)
    painter.scale(scale, scale)
    painter.translate(-GRID / 2, -GRID / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, max(STROKE, 1.1 / scale))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(icon_path(name))
    painter.restore()


def icon_pixmap(name: str, colour: QColor, pixels: int) -> QPixmap:
    """Return an icon as a picture, sharp on dense screens too."""
    picture = QPixmap(QSize(pixels, pixels) * SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, name, QRectF(0, 0, pixels * SHARPNESS, pixels * SHARPNESS), colour)
    painter.end()
    picture.setDevicePixelRatio(SHARPNESS)
    return picture


def icon(look: Look, name: str, colour: str, size: str = "icon") -> QIcon:
    """Return an icon in a colour of the look, grey where its button is off."""
    made = QIcon(icon_pixmap(name, look.colour(colour), look.size(size)))
    made.addPixmap(icon_pixmap(name, look.colour("text3"), look.size(size)), QIcon.Mode.Disabled)
    return made


def need_icons(needs: Sequence[str]) -> tuple[str, ...]:
    """Return one icon for each need, no two alike while there are enough."""
    chosen: list[str] = []
    for need in needs:
        fitting = (name for name in _fitting(need) if name not in chosen)
        chosen.append(next(fitting, "info"))
    return tuple(chosen)


def _fitting(need: str) -> Iterator[str]:
    text = f" {need.casefold()} ".replace("/", " ").replace("(", " ")
    yield from (name for name, words in NEED_WORDS if any(f" {word}" in text for word in words))
    yield from SPARE


def _steps(shape: str) -> Iterator[tuple[str, list[float]]]:
    for letter, numbers in _STEP.findall(shape):
        yield letter, [float(number) for number in numbers.split()]


def _draw_step(path: QPainterPath, letter: str, at: list[float]) -> None:
    if letter == "M":
        path.moveTo(*at)
    elif letter == "L":
        path.lineTo(*at)
    elif letter == "Q":
        path.quadTo(*at)
    elif letter == "C":
        path.cubicTo(*at)
    elif letter == "Z":
        path.closeSubpath()
    elif letter == "O":
        path.addEllipse(QPointF(at[0], at[1]), at[2], at[2])
    else:
        path.addRoundedRect(QRectF(*at[:4]), at[4], at[4])
