"""One process: a map with 2,000 markers over the real borders is panned by its keys. Prints JSON: milliseconds of each step.

A step is one press of an arrow, until the map was painted; the time is this thread's own.
"""

import json
import os
import random
import sys
from pathlib import Path
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from navigator.chart import Ground, Marker
from navigator.geo import Point
from resources_db.home import bundled_places
from resources_db.places.outlines import outlines
from resources_db.places.towns import towns
from ui.desktop.theme.appearance import Appearance, load_fonts
from ui.desktop.widgets.map_canvas import MapCanvas

MARKERS, SEED = 2_000, 20_261_129
KINDS = ("takes", "ask_first", "later", "wont")
# The middle column of a window of 1920 by 1080, at five sizes of the world: from a state to a town.
WIDTH, HEIGHT = 1_000, 800
ZOOMS, STEPS = (1.0, 2.0, 2.0, 2.0, 2.0), 6
RIGHT, DOWN, LEFT, UP = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up
# Around the markers, so that each step brings something into sight and most still show many.
WAY = (RIGHT, DOWN, LEFT, LEFT, UP, UP, RIGHT, DOWN)


class Painted(QObject):
    """Counts the paints of the map."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Count."""
        del watched
        self.count += event.type() == QEvent.Type.Paint
        return False


def markers() -> tuple[Marker, ...]:
    """Return markers that lie all over the pane: no place of the map has fewer groups to paint than can stand there."""
    rng = random.Random(SEED)  # noqa: S311 - no secret, and the same each time
    made: list[Marker] = []
    for number in range(1, MARKERS + 1):
        point = Point(rng.uniform(42.2, 45.8), rng.uniform(-123.9, -117.4))
        made.append(Marker(id=str(number), point=point, kind=KINDS[number % 4], number=number, label=str(number)))
    return tuple(made)


def panned() -> list[float]:
    """Return the milliseconds of each step; raises RuntimeError when one was not painted."""
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts()
    canvas, painted = MapCanvas(Appearance()), Painted()
    canvas.installEventFilter(painted)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    canvas.show_ground(Ground(outlines=outlines(), towns=towns(bundled_places())))
    canvas.show_markers(markers(), Point(44.05, -123.09), None)
    canvas.select("1")
    took: list[float] = []
    for zoom in ZOOMS:
        canvas.zoom(zoom)
        app.processEvents()
        for key in (arrow for arrow in WAY for _ in range(STEPS)):
            before, started = painted.count, thread_time()
            QTest.keyClick(canvas, key)
            app.processEvents()
            took.append((thread_time() - started) * 1000)
            if painted.count == before:
                raise RuntimeError("a step was not painted")
    return took


if __name__ == "__main__":
    print(json.dumps(panned()))
