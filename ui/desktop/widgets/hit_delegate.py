"""Paints the rows of hits: one painter for all, no widget per row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from navigator.directory.schedule import State
from ui import wording
from ui.desktop.models.hits import ROW_ROLE
from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import paint_icon
from ui.desktop.theme.look import Look
from ui.desktop.widgets.group_head import head_height, paint_head
from ui.desktop.widgets.own_row import paint_own_row
from ui.desktop.widgets.paint import (
    LEFT,
    RIGHT,
    paint_ground,
    put,
    tag,
    tag_width,
    text_width,
)
from ui.desktop.widgets.pill import paint_pill
from ui.desktop.widgets.row_left import left_width, paint_edge, paint_left_column
from ui.desktop.widgets.row_number import number_width, paint_number
from ui.phrases.spoken import need_words

Index = QModelIndex | QPersistentModelIndex
NARROW_BELOW = 470
LINES = ((5, 20), (24, 17), (41, 16))
MOST_FOR_PHONE = 0.55
# With less, the minutes are said in few words, so that the reasons keep their room.
ROOM_FOR_DRIVE = 620


class HitDelegate(QStyledItemDelegate):
    """A row of 60 px: verdict or need, name and reasons or hours, phone; above the first of a section its head of 24 px."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height, with the head where there is one."""
        look = self._appearance.look
        row: Row | OwnRow = index.data(ROW_ROLE)
        return QSize(option.rect.width(), look.size("result_row") + (head_height(look, row.head) if row.head else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        look = self._appearance.look
        row: Row | OwnRow = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        painter.save()
        if row.head:
            high = head_height(look, row.head)
            paint_head(painter, look, QRectF(box.left(), box.top(), box.width(), high), row.head)
            box.setTop(box.top() + high)
        paint_ground(painter, look, box, option.state)
        if isinstance(row, OwnRow):
            paint_own_row(painter, look, box, row)
        else:
            RowPainter(painter, look, box, row).paint()
        painter.restore()


class RowPainter:
    """Paints the words of one row into a box."""

    def __init__(self, painter: QPainter, look: Look, box: QRectF, row: Row) -> None:
        self._painter = painter
        self._look = look
        self._row = row
        self._box = box
        self._narrow = box.width() < look.px(NARROW_BELOW)
        pad = look.size("pane_padding")
        self._inner = box.adjusted(pad, 0, -pad, 0)
        self._column = left_width(look, row)

    def paint(self) -> None:
        """Paint the right column first: what is left of a line is for the words that may be elided."""
        row = self._row
        rights = (self._phone(), self._way(), self._age())
        if self._narrow:
            paint_edge(self._painter, self._look, self._box, row)
        else:
            paint_left_column(self._painter, self._look, self._box, row)
        for number, (paint, right) in enumerate(zip((self._name, self._second, self._hours), rights, strict=True)):
            paint(self._text_box(number, right))

    def _line(self, number: int) -> QRectF:
        top, height = LINES[number]
        px = self._look.px
        return QRectF(self._inner.left(), self._box.top() + px(top), self._inner.width(), px(height))

    def _text_box(self, number: int, right: float) -> QRectF:
        box = self._line(number)
        if not self._narrow:
            box.setLeft(box.left() + self._column + self._look.px(8))
        box.setRight(box.right() - right - self._look.px(10))
        return box

    def _put(self, box: QRectF, text: str, role: str, colour: str, align: Qt.AlignmentFlag = LEFT) -> float:
        return put(self._painter, box, text, self._look.font(role), self._look.colour(colour), align)

    def _phone(self) -> float:
        row, look = self._row, self._look
        known = bool(row.hit.listing.phones)
        role = "row_phone" if known else "small"
        if text_width(look.font(role), row.phone) > self._inner.width() * MOST_FOR_PHONE:
            role = "label"  # a text line with its keyword is long; smaller, never cut
        return self._put(self._line(0), row.phone, role, "text" if known else "text3", RIGHT)

    def _way(self) -> float:
        box, look, row = self._line(1), self._look, self._row
        number, _, letters = row.distance.rpartition(" ") if row.bearing is not None else (row.distance, "", "")
        drive = row.drive_short if box.width() < look.px(ROOM_FOR_DRIVE) else row.drive
        behind = f" {letters} \u00b7 {drive}" if drive else f" {letters}"
        used = self._put(box, behind, "small", "text2", RIGHT) if letters else 0.0
        used += self._put(box.adjusted(0, 0, -used, 0), number, "label" if letters else "small", "text2", RIGHT)
        if row.bearing is not None:
            side = look.px(13)
            arrow = QRectF(box.right() - used - side - look.px(4), box.center().y() - side / 2, side, side)
            paint_icon(self._painter, "arrow", arrow, look.colour("accent"), turned=row.bearing)
            used += side + look.px(4)
        used += self._teams(box, used)
        if not self._narrow or row.on_map is None:
            return used
        width = number_width(look, row.on_map) + (look.px(8) if used else 0)
        paint_number(
            self._painter, look, QRectF(box.right() - used - width, box.top(), width, box.height()), row.on_map
        )
        return used + width

    def _teams(self, box: QRectF, used: float) -> float:
        if not self._row.teams:
            return 0.0
        text = wording.said(wording.TEAMS)
        width = tag_width(self._look, text, training=False)
        gap = self._look.px(6) if used else 0
        at = QRectF(box.right() - used - gap - width, box.top(), width, box.height())
        tag(self._painter, self._look, at, text, training=False)
        return width + gap

    def _age(self) -> float:
        box, look, row = self._line(2), self._look, self._row
        side = look.px(13)
        room = min(box.width() / 2, box.width() - self._least_for_hours() - (side + look.px(4) if row.old else 0))
        at = box.adjusted(box.width() - max(0.0, room), 0, 0, 0)
        used = self._put(at, row.age, "small", "ask" if row.old else "text2", RIGHT)
        if row.old:
            mark = QRectF(box.right() - used - side - look.px(4), box.center().y() - side / 2, side, side)
            paint_icon(self._painter, "triangle", mark, look.colour("ask"))
            used += side + look.px(4)
        return used

    def _least_for_hours(self) -> float:
        """Return the room that a time needs, which is never cut: how old the knowledge is gives way, its triangle stays."""
        if self._row.state is State.UNKNOWN:
            return 0.0
        look = self._look
        beside = look.px(12 + 4 + 10) + (0 if self._narrow else self._column + look.px(8))
        return text_width(look.font("small"), self._row.hours) + beside

    def _name(self, box: QRectF) -> None:
        refused = self._row.pill is not None and self._row.pill.kind == "wont"
        self._put(box, self._row.name, "row_name", "text2" if refused else "text")

    def _second(self, box: QRectF) -> None:
        """Write why the verdict is what it is; without one who runs the place."""
        row = self._row
        if row.pill is not None:
            if self._narrow:
                box.setLeft(box.left() + paint_pill(self._painter, self._look, box, row.pill) + self._look.px(6))
            self._put(box, row.deciding, "small", "text")
            return
        second = row.organization or wording.scope_words(row.hit.listing) or wording.way_to(row.hit.listing)
        parts = (need_words(row.need), second) if self._narrow else (second,)
        self._put(box, " \u00b7 ".join(part for part in parts if part), "small", "text2")

    def _hours(self, box: QRectF) -> None:
        self._mark_of_state(box)
        beds = f" \u00b7 {self._row.beds}" if self._row.beds else ""
        font = self._look.font("small")
        room = box.width() - text_width(font, beds)
        if self._row.state is not State.UNKNOWN:  # a time is never cut; hours as they are printed may be
            room = min(max(room, text_width(font, self._row.hours)), box.width())
        used = self._put(QRectF(box.left(), box.top(), max(room, 0), box.height()), self._row.hours, "small", "text2")
        self._put(box.adjusted(used, 0, 0, 0), beds, "small", "text2")

    def _mark_of_state(self, box: QRectF) -> None:
        """Paint a dot for open, a clock for closed, a question mark where hours are unknown; a mark needs no colour."""
        row, side = self._row, self._look.px(12)
        mark = QRectF(box.left(), box.center().y() - side / 2, side, side)
        if row.state is State.OPEN:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._look.colour("takes"))
            inset = side / 4
            self._painter.drawEllipse(mark.adjusted(inset, inset, -inset, -inset))
        elif row.state is State.CLOSED:
            paint_icon(self._painter, "clock", mark, self._look.colour("text3"))
        elif not row.hours_known:
            paint_icon(self._painter, "question", mark, self._look.colour("text3"))
        else:
            return
        box.setLeft(box.left() + side + self._look.px(4))
