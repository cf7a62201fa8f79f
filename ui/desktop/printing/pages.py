"""Cards laid out on sheets of paper: what does not fit goes on, on a second sheet, and is never cut."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from navigator.directory.card import Card
from ui.desktop.printing.atoms import Gap, draw_stack, stacked
from ui.desktop.printing.groups import Group, Setter
from ui.desktop.printing.paper import INSET, Form, Ink, Style


@dataclass(frozen=True, slots=True)
class Panel:
    """Part of a sheet with its heading, what is in it and its foot."""

    at: QRectF
    head: Group
    body: Group
    foot: Group

    def draw(self, painter: QPainter, ink: Ink) -> None:
        """Draw heading and body from the top, the foot at the bottom."""
        draw_stack(painter, ink, [*self.head, *self.body], self.at)
        draw_stack(painter, ink, self.foot, self.at.adjusted(0, self.at.height() - stacked(self.foot), 0, 0))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One side of paper: panels, and where it is cut and folded."""

    style: Style
    panels: tuple[Panel, ...]

    def draw(self, painter: QPainter, ink: Ink) -> None:
        """Draw everything; the painter counts in points."""
        if self.style.form is Form.POCKET:
            self._marks(painter, ink)
        for panel in self.panels:
            panel.draw(painter, ink)

    def _marks(self, painter: QPainter, ink: Ink) -> None:
        area = self.style.area
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.rule, 0.8, Qt.PenStyle.DashLine))
        painter.drawRect(area)
        painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()))
        painter.setPen(QPen(ink.rule, 0.8, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()))


def sheets(cards: Sequence[Card], style: Style) -> tuple[Sheet, ...]:
    """Return the sheets of a card in one or two languages."""
    if style.form is Form.PAGE:
        return tuple(sheet for card in cards for sheet in _whole_pages(card, style))
    return tuple(_pocket(cards[0], cards[-1], style))


def _whole_pages(card: Card, style: Style) -> list[Sheet]:
    setter = Setter(card, style, style.area.width())
    filled = _panels(setter, "title", [*setter.places(), *setter.more()], style.area)
    return [Sheet(style, (panel,)) for panel in filled]


def _pocket(left: Card, right: Card, style: Style) -> list[Sheet]:
    columns = [_column(card, style, side) for side, card in enumerate((left, right))]
    frames = zip_longest(*(column for pair in columns for column in pair))
    return [Sheet(style, tuple(panel for panel in together if panel is not None)) for together in frames]


def _column(card: Card, style: Style, side: int) -> tuple[list[Panel], list[Panel]]:
    """Return the fronts and the backs of one card: places in front, lines, code and emergency box behind."""
    area = style.area
    half = QRectF(area.left() + side * area.width() / 2, area.top(), area.width() / 2, area.height() / 2)
    front = half.adjusted(INSET, INSET, -INSET, -INSET)
    setter = Setter(card, style, front.width())
    back = front.translated(0, half.height())
    return _panels(setter, "title", setter.places(), front), _panels(setter, "more", setter.more(), back)


def _panels(setter: Setter, key: str, groups: list[Group], at: QRectF) -> list[Panel]:
    head = setter.title(key)
    # 911 is on every sheet that somebody may be left with.
    foot = setter.foot(emergency=setter.style.form is Form.PAGE or key == "more")
    room = at.height() - stacked(head) - stacked(foot)
    return [Panel(at, head, body, foot) for body in fill(groups, room)]


def fill(groups: Sequence[Group], room: float) -> list[Group]:
    """Return the groups in order in as many frames as they need; only one higher than a whole frame is divided."""
    frames: list[Group] = [[]]
    for group in groups:
        if stacked(frames[-1]) + stacked(group) <= room:
            frames[-1] += group
            continue
        for part in [group] if stacked(group) <= room else [[atom] for atom in group]:
            if frames[-1] and stacked(frames[-1]) + stacked(part) > room:
                frames.append([])
            frames[-1] += part
    return [frame for frame in frames if any(not isinstance(atom, Gap) for atom in frame)] or [[]]
