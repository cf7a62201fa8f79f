"""What the shapes of a map mean, for those that are on it."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.map_marks import paint_shape
from ui.desktop.widgets.paint import put, text_width
from ui.desktop.widgets.parts import words

WORDS = {
    "takes": str(QT_TRANSLATE_NOOP("MapLegend", "should take")),
    "ask_first": str(QT_TRANSLATE_NOOP("MapLegend", "ask first")),
    "later": str(QT_TRANSLATE_NOOP("MapLegend", "later")),
    "wont": str(QT_TRANSLATE_NOOP("MapLegend", "rule says no")),
    "": str(QT_TRANSLATE_NOOP("MapLegend", "hit, its number in the list")),
}
SHAPE, GAP, HIGH, BETWEEN = 11, 6, 18, 10


class MapLegend(QWidget):
    """One entry for each verdict, in as many lines as it takes."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.entries = {kind: LegendEntry(appearance, kind) for kind in WORDS}
        flow = FlowLayout(self, BETWEEN)
        for entry in self.entries.values():
            flow.addWidget(entry)
        self.roughly = words(self.tr("~ only the ZIP or the town is known"), "faint")
        flow.addWidget(self.roughly)
        flow.addWidget(words(self.tr("confidential places are never drawn"), "faint"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_kinds(self, kinds: AbstractSet[str], *, roughly: bool) -> None:
        """Show the entries of these verdicts alone, and what stands before the number of a rough place."""
        self.roughly.setVisible(roughly)
        for kind, entry in self.entries.items():
            entry.setVisible(kind in kinds)
        self.updateGeometry()


class LegendEntry(QLabel):
    """A shape and its word; a label to a screen reader."""

    def __init__(self, appearance: Appearance, kind: str) -> None:
        super().__init__(QCoreApplication.translate("MapLegend", WORDS[kind]))
        self._appearance = appearance
        self._kind = kind
        self.setVisible(False)
        appearance.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for both."""
        look = self._appearance.look
        return QSize(round(text_width(look.font("small"), self.text())) + look.px(SHAPE + GAP + 4), look.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape, then the word."""
        del event
        look, painter = self._appearance.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, left = look.px(SHAPE), look.px(2)
        paint_shape(painter, look, self._kind, QRectF(left + 1, (self.height() - side) / 2, side, side))
        box = QRectF(left + side + look.px(GAP), 0, self.width() - left - side - look.px(GAP), self.height())
        put(painter, box, self.text(), look.font("small"), look.colour("text2"))
