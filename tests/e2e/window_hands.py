"""The hands and the eyes of somebody at the real window: keys go where the focus is, and nothing else is ever called."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.desktop.viewmodels.refer import ReferViewModel
from ui.desktop.views.main_window import MainWindow

Key = Qt.Key
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
# A state that has not come by then never will; nothing is measured by it.
PATIENCE_S = 60
BEAT_MS = 10
# Pictures alone wait for what a view shows a little later.
SETTLE_MS = 250


def say(said: str, **more: Any) -> None:
    """Tell what the window has just told: one line, out of this process before the next key is pressed."""
    sys.stdout.write(json.dumps({"said": said, **more}) + "\n")
    sys.stdout.flush()


class Eyes:
    """Listens to what the window says: of each page and sheet once it is there, and tells it at once."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        # The follow-up that an attempt was entered for.
        self.followed = ""
        self._heard: set[int] = set()
        window.casebook.made.connect(lambda _key: say("made"))

    def look(self) -> None:
        """Listen to what was not there before."""
        door = self.window.door
        if door.sheets is not None and self._is_new(door.sheets):
            self._hear_referrals(door.sheets.refer)
        page = door.rooms.page("follow_ups")
        if page is not None and self._is_new(page):
            page.said.connect(self._hear_attempt)

    def _is_new(self, thing: object) -> bool:
        new = id(thing) not in self._heard
        self._heard.add(id(thing))
        return new

    def _hear_referrals(self, refer: ReferViewModel) -> None:
        refer.saved.connect(lambda done: say("referral_saved", id=done.referral, follow_up=done.follow_up))
        refer.drafts.changed.connect(lambda: self._hear_draft(refer))

    @staticmethod
    def _hear_draft(refer: ReferViewModel) -> None:
        form = refer.form
        if refer.drafts.is_kept and form is not None:
            answers = {"name": form.name, "agreed": form.agreed.value, "method": form.method}
            say("draft_kept", id=refer.drafts.id, answers=answers)

    def _hear_attempt(self, sentence: str) -> None:
        if sentence.startswith(("Saved:", "Guardado:")):
            say("attempt_saved", id=self.followed, sentence=sentence)


class Hands:
    """Presses keys, counts them, and waits for what the eyes see."""

    def __init__(self, eyes: Eyes) -> None:
        self.eyes = eyes
        self.pressed = 0
        # What is waited for may come without an event.
        self._beat = QTimer(eyes.window, interval=BEAT_MS)
        self._beat.start()

    def press(self, *keys: Key, mod: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            self.pressed += 1
            QTest.keyClick(self._focus(), key, mod)
            self.eyes.look()

    def type(self, text: str) -> None:
        for letter in text:
            self.pressed += 1
            QTest.keyClick(self._focus(), letter)
        self.eyes.look()

    def until(self, seen: Callable[[], Any]) -> None:
        """Wait for a state of the window; a person would give up at some time."""
        ends = time.monotonic() + PATIENCE_S
        while not seen():
            if time.monotonic() > ends:
                raise TimeoutError(Path(seen.__code__.co_filename).name, seen.__code__.co_firstlineno)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            self.eyes.look()

    def _focus(self) -> QWidget:
        self.until(lambda: QApplication.focusWidget() is not None)
        return QApplication.focusWidget()


class Pictures:
    """Takes a picture of the window after each step, for people to look at; without a folder none."""

    def __init__(self, window: MainWindow, folder: Path | None, name: str) -> None:
        self._window = window
        self._folder = folder
        self._name = name
        self._number = 0

    @property
    def wanted(self) -> bool:
        return self._folder is not None

    def take(self, step: str) -> None:
        self._number += 1
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            QTest.qWait(SETTLE_MS)
            shown = QApplication.activeModalWidget() or self._window
            shown.grab().save(str(self._folder / f"{self._name}-{self._number:02}-{step}.png"))
