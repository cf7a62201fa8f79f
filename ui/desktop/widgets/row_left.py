"""The left of a row of hits: the verdict or the need, below it the number on the map and TRAINING."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from ui import wording
from ui.desktop.models.rows import Row
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import put, stripes, tag, tag_width, wrapped
from ui.desktop.widgets.pill import PILL_HEIGHT, paint_pill, pill_width
from ui.desktop.widgets.row_number import number_width, paint_number
from ui.phrases.spoken import need_words

GAP = 6


def left_width(look: Look, row: Row) -> float:
    """Return how wide the left column is: a verdict has room for its words in any language."""
    return max(look.size("need_column"), pill_width(look, row.pill) if row.pill else 0)


def paint_left_column(painter: QPainter, look: Look, row_box: QRectF, row: Row) -> None:
    """Paint the left column into the box of its row."""
    left, top = row_box.left() + look.size("pane_padding"), row_box.top() + look.px(5)
    box = QRectF(left, top, left_width(look, row), look.px(34))
    if row.pill is not None:
        used = look.px(PILL_HEIGHT + 5)
        paint_pill(painter, look, QRectF(box.left(), box.top(), box.width(), look.px(PILL_HEIGHT)), row.pill)
    else:
        used = _paint_need(painter, look, box, need_words(row.need))
    below = QRectF(box.left(), box.top() + used, box.width(), look.px(17))
    if not _paint_number_and_training(painter, look, below, row):
        paint_edge(painter, look, row_box, row)


def paint_edge(painter: QPainter, look: Look, row_box: QRectF, row: Row) -> None:
    """Mark an invented place by stripes at the left edge: where there is no room for the word."""
    if row.training:
        stripes(painter, look, QRectF(row_box.left() + look.px(4), row_box.top(), look.px(6), row_box.height() - 1))


def _paint_need(painter: QPainter, look: Look, box: QRectF, need: str) -> int:
    font, height = look.font("small"), look.line("small")
    lines = wrapped(need, QFontMetricsF(font), box.width())
    for at, line in enumerate(lines):
        below = QRectF(box.left(), box.top() + at * height, box.width(), height)
        put(painter, below, line, font, look.colour("text2"))
    return len(lines) * height + look.px(1)


def _paint_number_and_training(painter: QPainter, look: Look, box: QRectF, row: Row) -> bool:
    """Write the number, then TRAINING; False where there is no room for the latter beside it."""
    words = wording.said(wording.TRAINING)
    for_tag = tag_width(look, words, training=True) if row.training else 0
    if row.on_map is not None:
        pin = number_width(look, row.on_map) + look.px(GAP) + for_tag <= box.width()
        used = paint_number(painter, look, box, row.on_map, pin=pin)
        box.setLeft(box.left() + used + look.px(GAP))
    fits = for_tag <= box.width()
    if row.training and fits:
        tag(painter, look, box, words, training=True)
    return fits
