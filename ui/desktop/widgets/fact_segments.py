"""Where the choices of a fact lie in its row, and how one is painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from ui.desktop.models.facts import Choice, FactFace
from ui.desktop.theme.icons import paint_icon
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import CENTRE, put, text_width
from ui.tongue import translate

LINE, HIGH, PAD, GAP, MARK = 27, 23, 9, 4, 9
# In a vehicle: the same with room for a glove.
VEHICLE_LINE, LEAST = 50, 26
LESS, MORE = "\u2212", "+"
LEAST_LABEL = 30


@dataclass(frozen=True, slots=True)
class Segment:
    """A box that can be pressed: it says a choice, or steps a number by `step`."""

    box: QRectF
    words: str
    value: str = ""
    step: int = 0
    is_set: bool = False


def segments_of(face: FactFace, look: Look, width: float) -> list[Segment]:
    """Return the boxes of a row: what fits stands beside the label, the rest in lines below."""
    inline, below = _shared(face, look, width)
    return [*_inline(face, inline, look, width), *_below(face, below, look, width)]


def lines_of(face: FactFace, look: Look, width: float) -> int:
    """Return how many lines a row takes."""
    bottoms = [segment.box.bottom() for segment in segments_of(face, look, width)]
    return max(1, round((max(bottoms, default=0) + (line_of(look) - look.target(HIGH)) / 2) / line_of(look)))


def line_of(look: Look) -> int:
    """Return the height of one line of boxes."""
    return max(look.px(LINE), VEHICLE_LINE if look.vehicle else 0)


def paint_segment(painter: QPainter, look: Look, segment: Segment, *, by_text: bool) -> None:
    """Paint a box; what is set is filled and carries a mark, so that it is seen without colour."""
    hand = segment.is_set and not by_text
    painter.setPen(QPen(look.colour("accent" if segment.is_set else "border_strong"), 1))
    painter.setBrush(look.colour("accent_fill" if hand else "accent_tint" if segment.is_set else "surface"))
    box = segment.box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, look.px(4), look.px(4))
    ink = look.colour("on_accent" if hand else "accent_text" if segment.is_set else "text2")
    if not segment.is_set:
        put(painter, box.adjusted(-4, 0, 4, 0), segment.words, look.font("small"), ink, CENTRE)
        return
    mark, pad = look.px(MARK), look.px(4)
    at = QRectF(box.left() + pad, box.center().y() - mark / 2, mark, mark)
    paint_icon(painter, "cross" if segment.value == "no" else "check", at, ink)
    put(painter, box.adjusted(pad + mark + look.px(2), 0, pad, 0), segment.words, look.font("label"), ink)


def _shared(face: FactFace, look: Look, width: float) -> tuple[Sequence[Choice], Sequence[Choice]]:
    """Return the choices beside the label and those below: all beside it, or yes and no alone, or none."""
    yes_no = tuple(choice for choice in face.choices if choice.value in ("yes", "no"))
    rest = tuple(choice for choice in face.choices if choice not in yes_no)
    label = max(look.px(LEAST_LABEL), text_width(look.font("small"), face.label))
    if label + sum(max(look.target(0), _width(choice.words, look)) + look.px(GAP) for choice in face.choices) <= width:
        return face.choices, ()
    return yes_no, rest


def _inline(face: FactFace, choices: Sequence[Choice], look: Look, width: float) -> list[Segment]:
    """Lay boxes from the right edge to the left, then turn them around."""
    plan: list[tuple[str, str, int]] = [(choice.words, choice.value, 0) for choice in choices]
    number = face.value if face.value.isdigit() else ""
    if face.number == "hours":
        plan.insert(0, (f"{number} h" if number else "h", number, 1))
    elif face.number:
        plan = [(LESS, "", -1), (number or translate("FactSegments", "yrs"), number, 1), (MORE, "", 1)]
    made: list[Segment] = []
    right = width
    for words, value, step in reversed(plan):
        wide = max(look.target(LEAST), _width(words, look))
        box = QRectF(right - wide, _inset(look), wide, look.target(HIGH))
        made.append(Segment(box, words, value, step, is_set=bool(value) and value == face.value))
        right -= wide + look.px(GAP - 2)
    return made[::-1]


def _below(face: FactFace, choices: Sequence[Choice], look: Look, width: float) -> list[Segment]:
    made: list[Segment] = []
    left, line = 0.0, 1
    for choice in choices:
        wide = max(look.target(0), _width(choice.words, look))
        if left and left + wide > width:
            left, line = 0.0, line + 1
        box = QRectF(left, line * line_of(look) + _inset(look), wide, look.target(HIGH))
        made.append(Segment(box, choice.words, choice.value, is_set=choice.value == face.value))
        left += wide + look.px(GAP - 2)
    return made


def _inset(look: Look) -> float:
    return (line_of(look) - look.target(HIGH)) / 2


def _width(words: str, look: Look) -> float:
    return text_width(look.font("label"), words) + look.px(PAD * 2)
