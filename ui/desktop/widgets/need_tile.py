"""One need as a big button."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import paint_icon
from ui.desktop.widgets.paint import put, wrapped

LEAST_WIDTH = 120


class NeedTile(QPushButton):
    """An icon and a name on one or two lines."""

    def __init__(self, appearance: Appearance, need: str, icon_name: str) -> None:
        super().__init__(need)
        self._appearance = appearance
        self._icon_name = icon_name
        self.setProperty("kind", "tile")
        self.setToolTip(need)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Return the size of a tile; columns share the width."""
        look = self._appearance.look
        return QSize(look.px(LEAST_WIDTH), look.size("need_tile"))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its icon and its name."""
        del event
        look = self._appearance.look
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        side, pad, gap = look.size("icon_need"), look.px(14), look.px(12)
        paint_icon(painter, self._icon_name, QRectF(pad, (self.height() - side) / 2, side, side), look.colour("accent"))
        font, height = look.font("row_name"), look.line("row_name") - look.px(1)
        left = pad + side + gap
        room = self.width() - left - look.px(8)
        lines = wrapped(self.text(), QFontMetricsF(font), room)
        top = (self.height() - len(lines) * height) / 2
        for at, line in enumerate(lines):
            put(painter, QRectF(left, top + at * height, room, height), line, font, look.colour("text"))
