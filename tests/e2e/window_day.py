"""A day at the real window, by keyboard alone: `python tests/e2e/window_day.py HOME`.

The window is opened as the program opens it, over the directory that ships, a real encrypted casebook and real drafts. What
the window says is told as a line of JSON; what it needs not do a second time in a HOME (choosing, making) it leaves out.
`--light` takes a password with less work than a laptop's, for whoever starts it often.
"""

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS.parent), str(TESTS)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["NAVIGATOR_POLICY"] = str(TESTS / "no-policy.json")

from PySide6.QtCore import QCoreApplication  # noqa: E402 - as below
from PySide6.QtWidgets import QApplication  # noqa: E402 - what is set above counts when this is loaded
from window_hands import ALT, CTRL, SHIFT, Key, Pictures, say  # noqa: E402
from window_start import PIN, AtWindow  # noqa: E402

from resources_db.home import Home  # noqa: E402
from resources_db.settings import SettingsFile  # noqa: E402
from ui.bootstrap import desktop_services  # noqa: E402
from ui.desktop.app import build_window  # noqa: E402
from ui.desktop.languages import LANGUAGE, LANGUAGES  # noqa: E402 - as above
from ui.desktop.services import DesktopServices  # noqa: E402
from ui.desktop.views.main_window import MainWindow  # noqa: E402
from ui.desktop.views.refer_sheet import ReferSheet  # noqa: E402

# The rows of facts before those that are answered with Y or N.
PAST_HOURS_AGE_GENDER = 3
MET, NUMBER = "Ada Nowak", "5415550177"


class Day(AtWindow):
    """The steps of a day."""

    keys_to_save = 0

    def play(self) -> None:
        """Play it from the first look to the closed loop."""
        self.begin()
        self.sign_in()
        self.find("shelter", facts=2)
        self.refer_in_few_keys()
        self.find("food", facts=0)
        self.refer_by_a_draft()
        self.reach()
        self.come_back()
        if self.pictures.wanted:
            self.look_around()

    def find(self, need: str, *, facts: int) -> None:
        """Begin a new scene: type a need, set facts, go to the first hit."""
        self.hands.press(Key.Key_N, mod=CTRL)
        self.hands.type(need)
        self.found()
        if facts:
            self.hands.press(Key.Key_F3)
            self.hands.press(*[Key.Key_Down] * PAST_HOURS_AGE_GENDER)
            for _ in range(facts):
                self.hands.press(Key.Key_N, Key.Key_Down)
            self.hands.until(lambda: self.window.session.situation.count == facts)
            self.found()
            self.pictures.take("facts")
            self.hands.press(Key.Key_Escape)
        self.hands.press(Key.Key_Down)
        self.hands.until(self.window.pages.find_view.results.list.hasFocus)
        self.pictures.take(f"find-{need}")

    def found(self) -> None:
        search, detail = self.window.session.search, self.window.session.detail
        self.hands.until(lambda: not search.loading and search.shown.rows and detail.row is not None)

    def refer_in_few_keys(self) -> None:
        """Refer somebody unnamed, each answer chosen by hand; count from the hit until it is saved."""
        before = self.hands.pressed
        self.open_sheet()
        self.hands.press(Key.Key_Space)  # how
        self.hands.press(Key.Key_Tab)  # past who it was
        self.hands.press(Key.Key_Space)  # the desk's answer
        self.hands.press(Key.Key_Right, Key.Key_Space, Key.Key_Tab)  # told them: the need only, and on
        self.hands.press(Key.Key_Space)  # agreed
        self.hands.press(Key.Key_Space)  # may be contacted, said aloud
        self.draft_kept()
        self.pictures.take("referral-answered")
        self.save()
        self.keys_to_save = self.hands.pressed - before
        self.pictures.take("referral-saved")

    def refer_by_a_draft(self) -> None:
        """Leave a referral half typed, go on with it, say which contact is safe, and save it."""
        self.open_sheet()
        self.hands.press(Key.Key_1, mod=ALT)
        self.hands.type(MET)
        self.draft_kept()
        self.hands.press(Key.Key_Escape)
        self.hands.until(lambda: self.sheet is None and self.window.door.sheets.refer.drafts.left)
        self.pictures.take("draft-left")
        self.hands.press(Key.Key_D, mod=CTRL | SHIFT)
        self.hands.press(Key.Key_8, mod=ALT)
        self.hands.type(NUMBER)
        for _ in ("whose it is", "safe at any hour", "safe to call"):
            self.hands.press(Key.Key_Tab, Key.Key_Space)
        self.draft_kept()
        self.pictures.take("contact-safe")
        self.save()

    def open_sheet(self) -> None:
        self.hands.press(Key.Key_R)
        self.hands.until(lambda: isinstance(self.sheet, ReferSheet))

    def draft_kept(self) -> None:
        self.hands.until(lambda: told("Refer", "Draft kept, encrypted.") in self.sheet.kept.text())

    def save(self) -> None:
        self.hands.press(Key.Key_Return, mod=CTRL)
        saved = told("CasebookSheets", "Saved: the referral. Its encounter is open in the Log.")
        self.hands.until(lambda: self.sheet is None and saved in self.words())

    def reach(self) -> None:
        """Reach who was referred, on the street, in two keys; the lock of the screen keeps it."""
        page = self.follow_ups()
        self.hands.until(lambda: page.row is not None)
        self.pictures.take("follow-ups")
        self.hands.press(Key.Key_Return)
        nowhere = told("FollowUps", "No contact was given: meet in person, or through a provider.")
        self.hands.until(lambda: nowhere in page.text.toPlainText())
        self.pictures.take("follow-up-read")
        self.hands.eyes.followed = page.row.id
        self.hands.press(Key.Key_4)
        self.pictures.take("way-chosen")
        self.hands.press(Key.Key_1)
        self.pictures.take("reached")
        self.hands.press(Key.Key_L, mod=CTRL)
        self.hands.until(lambda: self.window.casebook.riders == 1)
        self.pictures.take("locked")

    def come_back(self) -> None:
        """Come back with the PIN alone, and see that nobody waits any more."""
        self.hands.press(Key.Key_L, mod=CTRL)
        self.hands.type(PIN)
        self.pictures.take("pin")
        self.hands.press(Key.Key_Return)
        self.came_in()
        page = self.follow_ups()
        self.hands.until(lambda: page.empty.isVisible() and page.row is None)
        say("closed", id=self.hands.eyes.followed)
        self.pictures.take("closed-loop")

    def look_around(self) -> None:
        """See every room once more, and what lies over Find."""
        for number, room in enumerate(("log", "follow-ups", "people", "review"), start=2):
            self.hands.press(Key(Key.Key_0 + number), mod=CTRL)
            self.pictures.take(room)
        self.hands.press(Key.Key_E, mod=CTRL | SHIFT)
        self.pictures.take("encounter")
        self.hands.press(Key.Key_7, mod=CTRL)
        self.pictures.take("directory")
        self.find("shelter with dog tonight", facts=0)
        self.hands.press(Key.Key_Return)
        self.pictures.take("detail")
        for key, sheet in ((Key.Key_H, "heard"), (Key.Key_W, "wrong"), (Key.Key_P, "card"), (Key.Key_F1, "keys")):
            self.hands.press(key)
            self.pictures.take(sheet)
            self.hands.press(Key.Key_Escape)
            # Nobody does so where there is no desktop.
            self.window.activateWindow()
            self.hands.until(self.window.isActiveWindow)
        self.hands.press(Key.Key_Space)
        self.pictures.take("number")
        self.hands.press(Key.Key_Escape)
        self.hands.press(Key.Key_M, mod=CTRL)
        self.pictures.take("map")


def told(context: str, text: str) -> str:
    """Return a text as the window says it."""
    return QCoreApplication.translate(context, text)


def light(home: Home) -> Callable[[DesktopServices], DesktopServices]:
    """Return what lets a window take passwords with little work; all else is the program's."""
    from fakes.window_casebook import Laptop

    return lambda services: replace(services, casebook=Laptop(home.root).services)


def open_window(home: Home, change: Callable[[DesktopServices], DesktopServices]) -> MainWindow:
    """Open the window as the program does."""
    window = build_window(change(desktop_services(home)))
    window.painted.connect(window.build_rest)
    window.show()
    window.activateWindow()
    return window


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("home", type=Path)
    parser.add_argument("--light", action="store_true")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--theme", default="day", choices=["day", "night", "high_contrast"])
    parser.add_argument("--size", type=float, default=1.0)
    parser.add_argument("--tongue", default="en", choices=LANGUAGES)
    parser.add_argument("--window", type=int, nargs=2, default=(1366, 768))
    return parser.parse_args()


def main() -> None:
    """Play the day, and say in how many keys a referral was saved."""
    asks = asked()
    home = Home(asks.home).made()
    settings = SettingsFile(home.settings)
    settings.set(LANGUAGE, asks.tongue)
    if asks.pictures:
        settings.set("theme", asks.theme)
        settings.set("size", asks.size)
        settings.set("window_width", asks.window[0])
        settings.set("window_height", asks.window[1])
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    window = open_window(home, light(home) if asks.light else lambda services: services)
    day = Day(window, Pictures(window, asks.pictures, f"{asks.theme}-{round(asks.size * 100)}-{asks.tongue}"))
    day.play()
    window.close()
    say("end", keys_to_save=day.keys_to_save)


if __name__ == "__main__":
    main()
