"""One pinned line: number, what it is, how it is known."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.paint import put, text_width, wrapped


class LineButton(QPushButton):
    """A button of two lines, three where it is narrow; where it is low, the number alone."""

    def __init__(self, appearance: Appearance, number: str, caption: str, evidence: str, *, link: bool = False) -> None:
        super().__init__()
        self._appearance = appearance
        self._number, self._caption, self._evidence, self._link = number, caption, evidence, link
        self.low = False
        # A number in smaller letters, where it would have no room else.
        self.small = False
        self.setObjectName("line")
        self.setAutoDefault(False)
        self.setToolTip(", ".join(part for part in (number, caption, evidence) if part))
        self.setAccessibleName(", ".join(part for part in (number, caption, evidence) if part))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        look = self._appearance.look
        number = text_width(look.font(self._role), self._number)
        first = number + look.px(8) + text_width(look.font("small"), self._caption)
        width = number if self.low else max(first, text_width(look.font("small"), self._evidence))
        return QSize(
            round(width) + look.px(14 if self.low else 24), look.target(30) if self.low else look.size("lines_strip")
        )

    def minimumSizeHint(self) -> QSize:
        """Never cut the number, nor a word of how it is known."""
        look = self._appearance.look
        width = text_width(look.font(self._role), self._number) + look.px(13 if self.low or self.small else 18)
        if not self.low:
            longest = max((text_width(look.font("small"), word) for word in self._evidence.split()), default=0)
            width = max(width, longest + look.px(13 if self.small else 18))
        return QSize(round(width), self.sizeHint().height())

    @property
    def _role(self) -> str:
        return "label" if self.small else "row_phone"

    def least_width(self) -> int:
        """Return the width at which the number is whole and how it is known stands in two lines at most, none of it cut."""
        look = self._appearance.look
        metrics, pad = QFontMetricsF(look.font("small")), look.px(13 if self.small else 18)
        least = self.minimumSizeHint().width()
        words = [] if self.low else self._evidence.split()
        halves = (
            max(map(metrics.horizontalAdvance, (" ".join(words[:at]), " ".join(words[at:]))))
            for at in range(len(words))
        )
        return max(least, round(min(halves, default=0)) + pad)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number and evidence; how a number is known is broken before it is cut."""
        del event
        look = self._appearance.look
        painter = QPainter(self)
        box = QRectF(self.rect())
        painter.fillRect(box, look.colour("hover" if self.underMouse() else "subtle"))
        painter.fillRect(QRectF(box.right() - 1, 0, 1, box.height()), look.colour("border"))
        inner = box.adjusted(look.px(7 if self.low or self.small else 12), 0, -look.px(4), 0)
        told = wrapped(self._evidence, QFontMetricsF(look.font("small")), inner.width())
        rise = look.px(5) if len(told) > 1 else 0
        top = inner if self.low else QRectF(inner.left(), look.px(7) - rise, inner.width(), look.px(20))
        role = "label" if self._link else self._role
        ink = look.colour("accent_text" if self._link else "text")
        used = put(painter, top, self._number, look.font(role), ink)
        if not self.low:
            beside = top.adjusted(used + look.px(7), 0, 0, 0)
            put(painter, beside, self._caption, look.font("small"), look.colour("text2"))
            for at, line in enumerate(told):
                below = QRectF(inner.left(), look.px(27 + 14 * at) - rise, inner.width(), look.px(15 if rise else 17))
                put(painter, below, line, look.font("small"), look.colour("text2"))
        if self.hasFocus():
            ring = look.focus_width
            painter.setPen(QPen(look.colour("focus"), ring))
            painter.drawRect(box.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2))
