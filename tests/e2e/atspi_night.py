"""One night by a screen reader's means alone: find, refer, save. Runs with the system's Python, which knows AT-SPI.

Every step is what AT-SPI offers of a thing that it finds by role and name: an action, a text, a selection. No key, no mouse.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

BUS = "/usr/libexec/at-spi-bus-launcher"
WINDOW = "import sys; sys.argv = ['navigator']; from ui.bootstrap import main; raise SystemExit(main())"
SECRET = "several words with blanks"  # noqa: S105 - of an invented person
PATIENCE_S, STEP_S, DEEP = 40.0, 0.05, 24
FIELDS = ("text", "password text")
SHOWING, SENSITIVE = Atspi.StateType.SHOWING, Atspi.StateType.SENSITIVE


def everything(node: Atspi.Accessible, depth: int = 0) -> Iterator[Atspi.Accessible]:
    """Yield what is shown below a node."""
    for at in range(node.get_child_count() if depth < DEEP else 0):
        child = node.get_child_at_index(at)
        if child is not None and child.get_state_set().contains(SHOWING):
            yield child
            yield from everything(child, depth + 1)


def until(look: Callable[[], Atspi.Accessible | None], what: str) -> Atspi.Accessible:
    """Wait for a state of the window, as a person does."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:  # what was just looked at has gone
            found = None
        if found is not None:
            return found
        time.sleep(STEP_S)
    raise SystemExit(f"not found: {what}")


def window() -> Atspi.Accessible | None:
    """Return the application once it is there."""
    desktop = Atspi.get_desktop(0)
    running = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
    return next((each for each in running if each is not None and each.get_name() == "navigator"), None)


class Reader:
    """Acts on a window as a screen reader does."""

    def __init__(self) -> None:
        self._app = until(window, "the window")

    def find(self, role: str, name: str) -> Atspi.Accessible:
        """Return what has this role, and a name that begins so."""

        def look() -> Atspi.Accessible | None:
            shown = (each for each in everything(self._app) if each.get_role_name() == role)
            return next((each for each in shown if each.get_name().startswith(name)), None)

        return until(look, f"{role} {name!r}")

    def press(self, name: str, role: str = "push button") -> None:
        """Do the first thing that a button offers."""
        button = self.find(role, name)
        until(lambda: button if button.get_state_set().contains(SENSITIVE) else None, f"{name!r} that can be pressed")
        Atspi.Action.do_action(button, 0)

    def write(self, name: str, text: str) -> None:
        """Put a text into a field."""

        def look() -> Atspi.Accessible | None:
            fields = (each for each in everything(self._app) if each.get_role_name() in FIELDS)
            return next((each for each in fields if each.get_name() == name), None)

        Atspi.EditableText.set_text_contents(until(look, f"field {name!r}"), text)


def set_up(reader: Reader) -> None:
    """Make the casebook, read the recovery key back, and sign in."""
    reader.press("Train with Linden County")
    # It opens by itself after the first choice.
    reader.find("text", "Team")
    for field, text in (
        ("Agency, whose records these are", "Linden County"), ("Team", "t1"), ("Your sign-in name", "Sami Kaya"),
        ("Passphrase", SECRET), ("The passphrase again", SECRET),
    ):  # fmt: skip
        reader.write(field, text)
    reader.press("Create it")
    key = reader.find("label", "Recovery key: ").get_name()
    reader.write("To check: the last group, from your paper", key.rpartition("-")[2])
    reader.press("It is on paper")
    reader.find("push button", "Accept and sign in")
    reader.write("Sign-in name", "Sami Kaya")
    reader.write("Passphrase", SECRET)
    reader.press("Accept and sign in")


def refer(reader: Reader) -> None:
    """Find a shelter, take its first hit, refer to it, save."""
    reader.find("push button", "Casebook open")
    reader.write("What is needed", "shelter")
    until(lambda: next(everything(reader.find("list", "Hits")), None), "a hit")
    Atspi.Selection.select_child(reader.find("list", "Hits"), 0)
    reader.press("Refer, R")
    reader.press("How: Information given", "check box")
    reader.press("Save referral")
    reader.find("label", "Saved: the referral. Its encounter is open in the Log.")


def main() -> None:
    """Do it in the window that the first word of the command line runs, and say so."""
    Atspi.init()
    bus = subprocess.Popen([BUS, "--launch-immediately"])
    app = subprocess.Popen([sys.argv[1], "-c", WINDOW], env=os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        reader = Reader()
        set_up(reader)
        refer(reader)
    finally:
        app.terminate()
        bus.terminate()
        app.wait()
    sys.stdout.write("found, referred, saved\n")


if __name__ == "__main__":
    main()
