"""One process: the real window over a directory file; phrases are typed letter by letter. Prints JSON.

`python window_typing.py FILE`; for each key the milliseconds of this thread's own time until the answer to just that text
was painted, and those of the clock from the key to the paint.
"""

import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic, perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from us_queries import TYPED

from resources_db.directory.sums import sums_of, write_sums
from resources_db.home import Home
from ui.bootstrap import desktop_services
from ui.desktop.app import build_window
from ui.desktop.views.main_window import MainWindow

# New York: as many rows within reach as anywhere.
ORIGIN, SITUATION = "10036", {"gender": "man", "pet": "yes"}
ROUNDS, PATIENCE_S, TICK_MS = 5, 60, 100


class Painted(QObject):
    """Counts the paints of some widgets."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.count = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Count, and let it pass once it was painted by the widget."""
        del watched
        self.count += event.type() == QEvent.Type.Paint
        return False


class Typist:
    """Types into a window and waits for what comes."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        self._app = app
        self._window = window
        self._search = window.session.search
        self._edit = window.pages.find_view.bar.query.edit
        results = window.pages.find_view.results
        self._painted = Painted(results.list.viewport(), results.state, results.needs)
        self._answered = -1
        self._tick = QTimer(interval=TICK_MS)
        self._search.changed.connect(self._answer)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window live until something is so; raises TimeoutError."""
        ends = monotonic() + PATIENCE_S
        # Its ticks end a wait in which nothing happens; not a wait of the clock, which would take this thread's time.
        self._tick.start()
        while not until():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if monotonic() > ends:
                raise TimeoutError
        self._tick.stop()

    def key(self, letter: str) -> tuple[float, float]:
        """Press a key; return the milliseconds of this thread and of the clock until its answer is on the screen."""
        self._answered = -1
        worked, started = thread_time(), perf_counter()
        QTest.keyClicks(self._edit, letter)
        self.wait(lambda: 0 <= self._answered < self._painted.count)
        return (thread_time() - worked) * 1000, (perf_counter() - started) * 1000

    def clear(self) -> None:
        """Empty the query."""
        self._edit.clear()
        self.wait(lambda: not self._search.loading)

    def _answer(self) -> None:
        if self._search.query.text == self._edit.text() and not self._search.loading:
            self._answered = self._painted.count


def typed(path: Path, folder: Path) -> list[tuple[float, float]]:
    """Return work and wait of each key, the median of some rounds after a first."""
    at = Home(folder)
    at.directory.parent.mkdir()
    at.directory.symlink_to(path)
    write_sums(at.directory, [sums_of(at.directory)])
    at.settings.write_text(json.dumps({"origin": ORIGIN}), "utf-8")
    app = QApplication([])
    app.setStyle("Fusion")
    window = build_window(desktop_services(at))
    window.show()
    typist = Typist(app, window)
    window.build_rest()
    typist.wait(lambda: bool(window.session.directory.title and window.session.origin.origin))
    rounds = [[typist.key(letter) for text in _phrases(typist, window) for letter in text] for _ in range(ROUNDS + 1)]
    window.close()
    return [
        (statistics.median(work for work, _ in each), statistics.median(wait for _, wait in each))
        for each in zip(*rounds[1:], strict=True)
    ]


def _phrases(typist: Typist, window: MainWindow) -> Iterator[str]:
    """Yield the phrases, the query cleared before each; every other one with facts set."""
    for number, text in enumerate(TYPED):
        typist.clear()
        search = window.session.search
        search.put(replace(search.query, situation=SITUATION if number % 2 else {}))
        yield text


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        print(json.dumps(typed(Path(sys.argv[1]), Path(home))))
