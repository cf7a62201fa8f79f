"""Labels, icons and buttons in the type and colours of the look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import icon_pixmap
from ui.desktop.widgets.paint import key_cap, key_cap_width, tag, tag_width

GAP = 8
SIDE = 12


def words(text: str, kind: str, *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return a label in one of the kinds of the style sheet; its text can be selected with the mouse."""
    label = QLabel(text, parent)
    label.setProperty("words", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


def frame(kind: str = "", name: str = "") -> QFrame:
    """Return a frame that the style sheet knows by kind or name."""
    made = QFrame()
    made.setProperty("kind", kind)
    made.setObjectName(name)
    return made


def plain_button(text: str, kind: str = "") -> QPushButton:
    """Return a button in one of the kinds of the style sheet, without a key."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


def clear_out(layout: QLayout) -> None:
    """Take everything out of a layout; its words go at once, its widgets with the next turn of the event loop.

    They keep their parent until then: one without would come up as a window of its own.
    """
    while item := layout.takeAt(0):
        widget = item.widget()
        if widget is not None:
            widget.hide()
            for label in widget.findChildren(QLabel):
                label.clear()
            widget.deleteLater()


class IconLabel(QLabel):
    """An icon that follows the look."""

    def __init__(self, appearance: Appearance, name: str, colour: str, size: str = "icon") -> None:
        super().__init__()
        self._appearance = appearance
        self._name, self._colour, self._size = name, colour, size
        self._paint()
        appearance.changed.connect(self._paint)

    def _paint(self) -> None:
        look = self._appearance.look
        self.setPixmap(icon_pixmap(self._name, look.colour(self._colour), look.size(self._size)))
        self.setStyleSheet("background: transparent;")


def panel_column(appearance: Appearance) -> tuple[QFrame, QVBoxLayout]:
    """Return a panel with the column that its parts stand in."""
    look = appearance.look
    made = frame("panel")
    column = QVBoxLayout(made)
    column.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(14))
    column.setSpacing(look.px(8))
    return made, column


class KeyButton(QPushButton):
    """A button that shows its key."""

    def __init__(self, appearance: Appearance, text: str, key: str, kind: str = "") -> None:
        super().__init__(text)
        self._appearance = appearance
        self._key = key
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setAccessibleName(f"{text}, {key}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.updateGeometry)

    @property
    def _cap(self) -> str:
        """The key that is shown: a letter that is turned off is none."""
        return self._key if self._appearance.letters or len(self._key) > 1 else ""

    def rename(self, text: str) -> None:
        """Say something else with the same key."""
        self.setText(text)
        self.setAccessibleName(f"{text}, {self._key}")
        self.updateGeometry()

    def _cap_width(self) -> int:
        return key_cap_width(self._appearance.look, self._cap) if self._cap else 0

    def sizeHint(self) -> QSize:
        """Return room for the words and the key."""
        look = self._appearance.look
        width = self.fontMetrics().horizontalAdvance(self.text()) + look.px(GAP + 2 * SIDE)
        return QSize(width + self._cap_width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the words; the key is left out where there is no room for it."""
        whole = self.sizeHint()
        return QSize(whole.width() - self._cap_width(), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its words and its key."""
        del event
        look = self._appearance.look
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        # Without the label Qt draws no second ring inside the one of the style sheet.
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        shown = bool(self._cap) and self.width() >= self.sizeHint().width()
        cap = self._cap_width() if shown else -look.px(GAP)
        width = self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - width - look.px(GAP) - cap) / 2
        box = QRectF(left, 0, width + 2, self.height())
        usual = "on_accent" if self.property("kind") in ("primary", "chosen") else "text"
        ink = look.colour(usual if self.isEnabled() else "text3")
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if shown:
            key_cap(painter, look, QRectF(left + width + look.px(GAP), 0, cap, self.height()), self._cap, ink)


class KeyHint(QLabel):
    """A key in a box."""

    def __init__(self, appearance: Appearance, key: str) -> None:
        super().__init__(key)
        self._appearance = appearance

    def sizeHint(self) -> QSize:
        """Return room for the key."""
        look = self._appearance.look
        return QSize(key_cap_width(look, self.text()), look.px(22))

    def minimumSizeHint(self) -> QSize:
        """Never cut the key."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key."""
        del event
        look = self._appearance.look
        key_cap(QPainter(self), look, QRectF(self.rect()), self.text(), look.colour("text3"))


class TagLabel(QLabel):
    """A word in an outline: `teams only`, `public`, TRAINING."""

    def __init__(self, appearance: Appearance, text: str, *, training: bool = False) -> None:
        super().__init__(text)
        self._appearance = appearance
        self._training = training

    def sizeHint(self) -> QSize:
        """Return room for the word."""
        look = self._appearance.look
        return QSize(tag_width(look, self.text(), training=self._training) + 1, look.px(18))

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word and its outline."""
        del event
        tag(QPainter(self), self._appearance.look, QRectF(self.rect()), self.text(), training=self._training)
