"""How many wait behind a button: a number in its corner; the button itself says it to a screen reader."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.icons import icon_pixmap


class Badge(QLabel):
    """Hidden while nothing waits; it takes no press away from the button below it."""

    def __init__(self, appearance: Appearance, button: QAbstractButton) -> None:
        super().__init__(button)
        self._appearance = appearance
        self._button = button
        self.setObjectName("badge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setVisible(False)
        button.installEventFilter(self)

    def show_count(self, count: int) -> None:
        """Show how many, nothing for none."""
        self.setText(str(count))
        self.setVisible(count > 0)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        look = self._appearance.look
        self.setFixedHeight(look.px(18))
        self.setFixedWidth(max(look.px(18), self.fontMetrics().horizontalAdvance(self.text()) + look.px(10)))
        self.move(self._button.width() - self.width() - look.px(6), look.px(2))


class Padlock(QLabel):
    """A small lock in the corner of a button that asks for the sign-in first."""

    def __init__(self, appearance: Appearance, button: QAbstractButton) -> None:
        super().__init__(button)
        self._appearance = appearance
        self._button = button
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(False)
        button.installEventFilter(self)
        appearance.changed.connect(self._place)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        look = self._appearance.look
        self.setPixmap(icon_pixmap("lock", look.colour("text3"), look.px(12)))
        self.adjustSize()
        self.move(self._button.width() - self.width() - look.px(8), look.px(4))
