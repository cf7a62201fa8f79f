"""One process: a real encrypted casebook with 10,000 follow-ups; the team's list is scrolled from its begin to its end.

Prints JSON: milliseconds of each frame, which is one step of the scroll bar until it was painted, with whatever came from the
casebook meanwhile put into the list; the time is the UI thread's own.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import monotonic, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from fakes import ports
from fakes.casebook import follow_up, person
from fakes.laptop import drafts
from fakes.window_casebook import NAME, PASSPHRASE, Laptop
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from navigator.clock import SystemClock
from navigator.use_cases.seat import Seat
from navigator.use_cases.work_list import PAGE, Whose
from resources_db.casebook.journal import Draft
from resources_db.casebook.open_casebook import OpenCasebook
from ui.desktop.app import build_window
from ui.desktop.views.follow_ups_view import FollowUpsView
from ui.desktop.views.main_window import MainWindow

FOLLOW_UPS, EACH, ONE_BATCH = 10_000, 5, 2_000
PATIENCE_S, TICK_MS = 60, 100
NOW = SystemClock().now()


class Painted(QObject):
    """Counts the paints of the list."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Count."""
        del watched
        self.count += event.type() == QEvent.Type.Paint
        return False


def happened(seat: Seat) -> Iterator[Draft]:
    """Yield what the team wrote: persons, and the follow-ups of each."""
    who = seat.desk.who
    for number in range(FOLLOW_UPS):
        name = f"p{number // EACH}"
        if number % EACH == 0:
            yield from drafts(None, replace(person(f"Ana Alder {name}"), id=name, custodian=who.agency))
        due = NOW + timedelta(hours=number - FOLLOW_UPS // 10)
        task = {"person_id": name, "owner": who.user if number % 3 else "", "team": who.team, "custodian": who.agency}
        yield from drafts(None, follow_up(due, id=f"t{number}", **task))


def fill(laptop: Laptop) -> None:
    """Make the casebook."""
    laptop.make()
    with laptop.seated(NAME) as seat:
        casebook, batch = seat.desk.casebook, list(happened(seat))
        if not isinstance(casebook, OpenCasebook):
            raise TypeError
        for begin in range(0, len(batch), ONE_BATCH):
            casebook.records.keep(batch[begin : begin + ONE_BATCH])


def wait(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window live until something is so; raises TimeoutError."""
    ends = monotonic() + PATIENCE_S
    # Its ticks end a wait in which nothing happens; not a wait of the clock, which would take this thread's time.
    tick = QTimer(interval=TICK_MS)
    tick.start()
    while not until():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if monotonic() > ends:
            raise TimeoutError


def opened(app: QApplication, laptop: Laptop) -> tuple[MainWindow, FollowUpsView]:
    """Return the window with the team's follow-ups."""
    window = build_window(ports.services(settings=ports.FakeSettings(), clock=SystemClock(), casebook=laptop.services))
    window.show()
    window.build_rest()
    wait(app, lambda: window.casebook.stage.value == "locked")
    window.casebook.sign_in(NAME, PASSPHRASE, "")
    wait(app, lambda: window.casebook.is_open)
    window.door.enter("follow_ups")
    view = window.door.rooms.page("follow_ups")
    if not isinstance(view, FollowUpsView):
        raise TypeError
    view._model.show(Whose.TEAM)
    wait(app, lambda: view._model.page.total == FOLLOW_UPS)
    return window, view


def scrolled(folder: Path) -> list[float]:
    """Return the milliseconds of each frame; raises RuntimeError when one was not painted."""
    app = QApplication([])
    app.setStyle("Fusion")
    laptop = Laptop(folder)
    fill(laptop)
    window, view = opened(app, laptop)
    painted, bar = Painted(), view.list.verticalScrollBar()
    view.list.viewport().installEventFilter(painted)
    took: list[float] = []
    while view.list.records.rowCount() < FOLLOW_UPS or bar.value() < bar.maximum():
        known = view.list.records.rowCount()
        while bar.value() < bar.maximum():
            before, started = painted.count, thread_time()
            bar.setValue(bar.value() + bar.singleStep())
            while painted.count == before:
                app.processEvents()
            took.append((thread_time() - started) * 1000)
        started = thread_time()
        if known < FOLLOW_UPS:
            # The list waits for its next page; what that takes this thread until it is painted is a frame, too.
            before = painted.count
            wait(
                app, lambda known=known, before=before: view.list.records.rowCount() > known and painted.count > before
            )
            took.append((thread_time() - started) * 1000)
        if len(took) > FOLLOW_UPS * PAGE:
            raise RuntimeError("a list without an end")
    window.close()
    return took


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        print(json.dumps(scrolled(Path(home))))
