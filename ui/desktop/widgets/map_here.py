"""From here: a point of the map as the place that distances are counted from, held, by menu or by key."""

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from navigator.chart import Spot, unproject
from ui.desktop.widgets.map_ground import MapGround

# As long as other maps want a finger to rest.
HELD_MS = 600


class MapHere(QObject):
    """Asks in a menu before it moves the place in force: a finger that rests may mean nothing."""

    chosen = Signal(object)
    asked = Signal()

    def __init__(self, ground: MapGround) -> None:
        super().__init__(ground)
        self._ground = ground
        self._at = Spot(0, 0)
        self.menu = QMenu(ground)
        self.menu.addAction(self.tr("Count from here")).triggered.connect(self._choose)
        self.held = QTimer(self, singleShot=True, interval=HELD_MS)
        self.held.timeout.connect(self._ask)

    def rest(self, at: Spot) -> None:
        """Begin to wait: a finger or the left button came down here."""
        self._at = at
        self.held.start()

    def ask(self, at: Spot) -> None:
        """Offer to count from these pixels."""
        self._at = at
        self._ask()

    def take_middle(self) -> None:
        """Count from where the cross stands."""
        self._at = self.middle
        self._choose()

    @property
    def middle(self) -> Spot:
        """Return the pixels of the middle."""
        return Spot(self._ground.width() / 2, self._ground.height() / 2)

    def _ask(self) -> None:
        self.held.stop()
        self.asked.emit()
        self.menu.popup(self._ground.mapToGlobal(QPoint(round(self._at.x), round(self._at.y))))

    def _choose(self) -> None:
        self.chosen.emit(unproject(self._ground.chart.to_world(self._at)))
