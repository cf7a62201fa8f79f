"""Seven days of a place: when somebody can be brought, when maybe, and where in it now is. A label, so that it is read as text."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from navigator.directory.schedule import State
from navigator.directory.week import DAY_MINUTES, Stretch, Week, WeekDay
from ui.dates import dated
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.paint import put, text_width

LINE, BAR, DAY_WIDTH, GAP = 20, 10, 78, 8
translate = QCoreApplication.translate


class WeekStrip(QLabel):
    """One line for each day: its name, a bar of 24 hours, its times in words; colour alone says nothing."""

    def __init__(self, appearance: Appearance, week: Week) -> None:
        super().__init__()
        self._appearance = appearance
        self._week = week
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{_name(at, day)}: {_words(day)}" for at, day in enumerate(week.days)))
        appearance.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for seven lines."""
        look = self._appearance.look
        return QSize(look.px(320), look.px(LINE) * len(self._week.days))

    def minimumSizeHint(self) -> QSize:
        """Shrink in width alone."""
        return QSize(self._appearance.look.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line for each day."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, day in enumerate(self._week.days):
            self._paint_day(painter, at, day)

    def _paint_day(self, painter: QPainter, at: int, day: WeekDay) -> None:
        look = self._appearance.look
        top, height = at * look.px(LINE), look.px(LINE)
        font = look.font("label" if at == 0 else "small")
        put(painter, QRectF(0, top, look.px(DAY_WIDTH), height), _name(at, day), font, look.colour("text"))
        # The times get what they need up to half of it; the bar what is left.
        left = look.px(DAY_WIDTH + GAP)
        wide = min(text_width(look.font("small"), _words(day)) + 2.0, (self.width() - left) / 2)
        put(
            painter, QRectF(self.width() - wide, top, wide, height), _words(day), look.font("small"), look.colour("text2"),
        )  # fmt: skip
        bar = QRectF(left, top + (height - look.px(BAR)) / 2, self.width() - left - wide - look.px(GAP), look.px(BAR))
        self._paint_bar(painter, bar, day)
        if at == 0:
            x = bar.left() + bar.width() * self._week.now / DAY_MINUTES
            painter.setPen(QPen(look.colour("text"), look.px(2)))
            painter.drawLine(int(x), int(bar.top() - look.px(3)), int(x), int(bar.bottom() + look.px(3)))

    def _paint_bar(self, painter: QPainter, bar: QRectF, day: WeekDay) -> None:
        look = self._appearance.look
        painter.setPen(QPen(look.colour("border_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.setPen(Qt.PenStyle.NoPen)
        for one in day.stretches:
            begin, wide = bar.width() * one.begin / DAY_MINUTES, bar.width() * (one.end - one.begin) / DAY_MINUTES
            painter.setBrush(_brush(look.colour("takes"), one))
            painter.drawRect(QRectF(bar.left() + begin, bar.top(), wide, bar.height()))


def _brush(colour: QColor, one: Stretch) -> QBrush:
    brush = QBrush(colour)
    if one.state is State.UNKNOWN:
        brush.setStyle(Qt.BrushStyle.BDiagPattern)
    return brush


def _name(at: int, day: WeekDay) -> str:
    return translate("Week", "Today") if at == 0 else dated(day.day, "%a %d %b")


def _words(day: WeekDay) -> str:
    told = ", ".join(
        one.words if one.state is State.OPEN else translate("Week", "maybe {times}").format(times=one.words)
        for one in day.stretches
    )
    return told or translate("Week", "closed")
