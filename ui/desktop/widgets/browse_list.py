"""The browse list: keys move, letters jump to the names that begin so, Enter opens."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import wording
from ui.desktop.models.browse import BROWSE_ROLE, BrowseModel
from ui.desktop.models.browse_rows import BrowseRow, BrowseRows
from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.look import Look
from ui.desktop.widgets.paint import LEFT, RIGHT, paint_ground, put, tag, tag_width
from ui.desktop.widgets.row_list import MOVES, OPENS, settle

Index = QModelIndex | QPersistentModelIndex
LETTER_WIDTH, STEP, GAP = 32, 20, 8
# Letters that come later begin another name.
TYPING_MS = 1200
GROUPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class BrowseDelegate(QStyledItemDelegate):
    """A row of one height for all, so that a hundred thousand are laid out at once: no head stands between them."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of every row."""
        del index
        return QSize(option.rect.width(), self._appearance.look.size("phone_row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        look = self._appearance.look
        box = QRectF(option.rect)
        painter.save()
        paint_ground(painter, look, box, option.state)
        paint_row(painter, look, box, index.data(BROWSE_ROLE))
        painter.restore()


def paint_row(painter: QPainter, look: Look, box: QRectF, row: BrowseRow) -> None:
    """Paint letter, name, TRAINING and the second line into the box of a row."""
    pad = look.size("pane_padding")
    inner = box.adjusted(pad, look.px(4), -pad, -look.px(5))
    put(painter, QRectF(inner.left(), inner.top(), look.px(LETTER_WIDTH), inner.height()), row.letter,
        look.font("section"), look.colour("accent_text"))  # fmt: skip
    inner.setLeft(inner.left() + look.px(LETTER_WIDTH + STEP * row.depth))
    used = put(painter, inner, row.right, look.font("small"), look.colour("text2"), RIGHT)
    if row.training:
        words = wording.said(wording.TRAINING)
        used = tag_width(look, words, training=True)
        at = QRectF(inner.right() - used, inner.top(), used, inner.height())
        tag(painter, look, at, words, training=True)
    inner.setRight(inner.right() - used - look.px(GAP))
    half = inner.height() / 2 if row.second else inner.height()
    first = QRectF(inner.left(), inner.top(), inner.width(), half)
    role = "row_name" if row.second or not row.depth else "body"
    put(painter, first, row.name, look.font(role), look.colour("text"), LEFT)
    put(painter, first.translated(0, half), row.second, look.font("small"), look.colour("text2"), LEFT)


class BrowseList(QListView):
    """A list view over needs or names."""

    opened = Signal(int)
    typed = Signal(str)
    left_upwards = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.browsed = BrowseModel()
        self.setModel(self.browsed)
        self._delegate = BrowseDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        settle(self)
        self._letters = ""
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._end_typing)
        self.clicked.connect(self._open)
        appearance.changed.connect(self._lay_anew)

    def show_rows(self, rows: BrowseRows | None) -> None:
        """Show other rows, the first of them selected."""
        self._end_typing()
        self.browsed.show(rows)
        self.go_to(0)

    def go_to(self, position: int) -> None:
        """Select a row, and show what follows it."""
        index = self.browsed.index(position)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, jump and open; everything else is for the view around."""
        key, at = Qt.Key(event.key()), self.currentIndex().row()
        text = event.text()
        if key == Qt.Key.Key_Up and at <= 0:
            self.left_upwards.emit()
        elif key in OPENS and at >= 0:
            self.opened.emit(at)
        elif key in MOVES:
            self._end_typing()
            super().keyPressEvent(event)
        elif key in GROUPS and self.browsed.rows is not None and at >= 0:
            self._end_typing()
            self.go_to(self.browsed.rows.other_group(at, GROUPS[key]))
        elif not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier and self._types(text):
            self._type(text)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: their width is the list's."""
        super().resizeEvent(event)
        self._lay_anew()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _lay_anew(self) -> None:
        """Lay the rows out for another size; the one that is selected stays in sight."""
        self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def _types(self, text: str) -> bool:
        """Tell whether a key begins a name, or goes on with one; a sign alone begins none."""
        return text.isalnum() or bool(self._letters and text.isprintable() and text)

    def _type(self, text: str) -> None:
        self._letters += text
        self._typing.start()
        to = self.browsed.rows.first_from(self._letters) if self.browsed.rows is not None else None
        if to is not None:
            self.go_to(to)
        self.typed.emit(self._letters)

    def _end_typing(self) -> None:
        self._letters = ""
        self._typing.stop()
        self.typed.emit("")
