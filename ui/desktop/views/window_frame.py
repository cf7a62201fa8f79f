"""What stands around the pages: training bar, banner, rail, status bar."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import NO_STATUS_BELOW
from ui.desktop.views.banner import Banner
from ui.desktop.views.rail import Rail
from ui.desktop.views.status_bar import StatusBar
from ui.desktop.widgets.spoken_role import speak_for_widgets
from ui.desktop.widgets.training_bar import TrainingBar

RAIL_NARROW_BELOW = 640
# Below this its rooms, with their words, would not find room.
RAIL_LOW_BELOW = 640
STATUS_NARROW_BELOW = 1100


class WindowFrame(QWidget):
    """Fills the window; `stage` is what lies between the bars, where sheets open."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        speak_for_widgets()
        self._appearance = appearance
        self.setObjectName("page")
        self.training_bar = TrainingBar(appearance)
        self.banner = Banner(appearance)
        # Whose eyes the screen is for, while it is turned to somebody else.
        self.turned = Banner(appearance)
        self.rail = Rail(appearance)
        self.status = StatusBar(appearance)
        self.stage = QWidget()
        self._row = QHBoxLayout()
        self._lay_out()
        appearance.changed.connect(self.arrange)

    def hold(self, pages: QWidget, instead_of: QWidget | None = None) -> None:
        """Put the pages beside the rail, in the place of those that stand there."""
        if instead_of is None or self._row.indexOf(instead_of) < 0:
            self._row.addWidget(pages, 1)
        else:
            self._row.replaceWidget(instead_of, pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the rail where there is little room."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Show as much around the pages as there is room for."""
        scale = self._appearance.look.scale
        narrow = self.width() / scale < RAIL_NARROW_BELOW
        self.rail.set_narrow(narrow=narrow, low=self.height() / scale < RAIL_LOW_BELOW)
        self.status.set_narrow(narrow=self.width() / scale < STATUS_NARROW_BELOW)
        self.status.setVisible(self.height() / scale >= NO_STATUS_BELOW)

    def _lay_out(self) -> None:
        self._row.setSpacing(0)
        self.stage.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.rail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.training_bar)
        column.addWidget(self.banner.frame)
        column.addWidget(self.turned.frame)
        column.addWidget(self.stage, 1)
        column.addWidget(self.status)
