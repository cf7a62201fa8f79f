"""The striped bar that says that nothing here is real; on top of the window and of every dialog."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import wording
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.paint import CENTRE, LEFT, put, stripes, text_width


class TrainingBar(QLabel):
    """A label to a screen reader, stripes to the eye."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(f"{wording.said(wording.TRAINING)}: {wording.said(wording.TRAINING_BAR)}")
        self._appearance = appearance
        self.setObjectName("training_bar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(0, self._appearance.look.size("training_bar"))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint stripes, and the words on a clear ground; where there is little room, TRAINING alone."""
        del event
        look = self._appearance.look
        painter = QPainter(self)
        stripes(painter, look, QRectF(self.rect()))
        strong, plain = look.font("bar_strong"), look.font("bar")
        first, gap, pad = text_width(strong, wording.said(wording.TRAINING)), look.px(8), look.px(12)
        rest = text_width(plain, wording.said(wording.TRAINING_BAR))
        whole = first + gap + rest + 2 * pad < self.width()
        width = first + 2 * pad + (gap + rest if whole else 0)
        ground = QRectF((self.width() - width) / 2, 0, width, self.height())
        painter.fillRect(ground, look.colour("surface"))
        ink = look.colour("train_text")
        if not whole:
            put(painter, ground, wording.said(wording.TRAINING), strong, ink, CENTRE)
            return
        at = ground.adjusted(pad, 0, 0, 0)
        put(painter, at, wording.said(wording.TRAINING), strong, ink, LEFT)
        put(painter, at.adjusted(first + gap, 0, 0, 0), wording.said(wording.TRAINING_BAR), plain, ink, LEFT)
