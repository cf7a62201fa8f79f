"""A column that scrolls by itself and keeps what has the focus in sight, however the focus came there."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class ColumnScroll(QScrollArea):
    """Scrolls up and down only; Tab does not stop at it."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        # What has the focus is brought into sight up and down alone: a page that slid sideways would cut every line.
        self.horizontalScrollBar().valueChanged.connect(self._stay_left)
        inside.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what has the focus in sight in less room, too."""
        super().resizeEvent(event)
        self._stay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus when lines come and go, or the words grow."""
        if event.type() == QEvent.Type.Resize and watched is self.widget():
            QTimer.singleShot(0, self, self._stay)
        return super().eventFilter(watched, event)

    def _stay_left(self, at: int) -> None:
        if at:
            self.horizontalScrollBar().setValue(0)

    def _stay(self) -> None:
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now)
