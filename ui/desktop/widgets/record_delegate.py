"""Paints the rows of the Directory room: three lines, no widget per row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import wording
from ui.desktop.models.records import RECORD_ROLE, Record
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import paint_icon
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import LEFT, RIGHT, paint_ground, put, stripes, tag, tag_width, text_width

Index = QModelIndex | QPersistentModelIndex
LINES = ((5, 20), (24, 17), (41, 16))
MOST_AT_RIGHT = 0.5
LEAST_FOR_TAG = 470


class RecordDelegate(QStyledItemDelegate):
    """A row of 60 px."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of every row."""
        del index
        return QSize(option.rect.width(), self._appearance.look.size("result_row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        look = self._appearance.look
        box = QRectF(option.rect)
        painter.save()
        paint_ground(painter, look, box, option.state)
        RecordPainter(painter, look, box, index.data(RECORD_ROLE)).paint()
        painter.restore()


class RecordPainter:
    """Paints the words of one record into a box."""

    def __init__(self, painter: QPainter, look: Look, box: QRectF, record: Record) -> None:
        self._painter = painter
        self._look = look
        self._record = record
        self._box = box
        pad = look.size("pane_padding")
        self._inner = box.adjusted(pad, 0, -pad, 0)

    def paint(self) -> None:
        """Paint each line, what stands at its right first: the words that may be elided get what is left."""
        record = self._record
        if record.training:
            self._edge()
        self._title(self._left_of(0, record.right, "row_phone", "text"))
        second = text_width(self._look.font("small"), record.second) if record.timed else 0.0
        self._put(self._left_of(1, record.second_right, "small", "text2", second), record.second, "small", "text2")
        third = self._left_of(2, record.third_right, "small", "text2")
        if record.warn:
            self._mark(third)
        self._put(third, record.third, "small", "ask" if record.warn else "text2")

    def _left_of(self, number: int, right: str, role: str, colour: str, kept: float = 0.0) -> QRectF:
        """Paint what stands at the right of a line, beside what is kept whole, and return what is left of it."""
        top, height = LINES[number]
        px = self._look.px
        box = QRectF(self._inner.left(), self._box.top() + px(top), self._inner.width(), px(height))
        if number == 0 and text_width(self._look.font(role), right) > box.width() * MOST_AT_RIGHT:
            role = "label"
        room = box.adjusted(max(box.width() * (1 - MOST_AT_RIGHT), kept + px(10) if kept else 0), 0, 0, 0)
        used = put(self._painter, room, right, self._look.font(role), self._look.colour(colour), RIGHT)
        box.setRight(box.right() - used - px(10) if right else box.right())
        return box

    def _title(self, box: QRectF) -> None:
        look = self._look
        tagged = self._record.training and self._box.width() >= look.px(LEAST_FOR_TAG)
        width = tag_width(look, wording.said(wording.TRAINING), training=True) + look.px(8) if tagged else 0
        used = self._put(box.adjusted(0, 0, -width, 0), self._record.title, "row_name", "text")
        if tagged:
            at = QRectF(box.left() + used + look.px(8), box.top(), width, box.height())
            tag(self._painter, look, at, wording.said(wording.TRAINING), training=True)

    def _mark(self, box: QRectF) -> None:
        side = self._look.px(13)
        mark = QRectF(box.left(), box.center().y() - side / 2, side, side)
        paint_icon(self._painter, "triangle", mark, self._look.colour("ask"))
        box.setLeft(box.left() + side + self._look.px(4))

    def _edge(self) -> None:
        look, box = self._look, self._box
        stripes(self._painter, look, QRectF(box.left() + look.px(4), box.top(), look.px(6), box.height() - 1))

    def _put(self, box: QRectF, text: str, role: str, colour: str) -> float:
        return put(self._painter, box, text, self._look.font(role), self._look.colour(colour), LEFT)
