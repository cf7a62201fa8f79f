"""A referral by what a screen reader can do alone, over AT-SPI, in the real window under Xvfb; the casebook keeps it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resources_db.home import Home
from ui.bootstrap import window_casebook

ROOT = Path(__file__).parents[2]
NIGHT = Path(__file__).with_name("atspi_night.py")
SYSTEM = Path("/usr/bin/python3")
PROBE = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
BUS = Path("/usr/libexec/at-spi-bus-launcher")
NAME, PASSPHRASE = "Sami Kaya", "several words with blanks"


def lacks() -> str:
    """Say what a screen reader would miss on this machine, "" for nothing."""
    if sys.platform != "linux":
        return "AT-SPI is Linux's"
    missing = [name for name in ("xvfb-run", "dbus-run-session") if shutil.which(name) is None]
    missing += [path.name for path in (BUS, SYSTEM) if not path.exists()]
    if not missing and subprocess.run([SYSTEM, "-c", PROBE], check=False, capture_output=True).returncode:
        missing.append("gir1.2-atspi-2.0, python3-gi")
    return f"not here: {', '.join(missing)}" if missing else ""


def test_find_refer_and_save_by_a_screen_readers_means(home: Path, bundled: Path) -> None:
    if reason := lacks():
        # As with every tool: where nothing may be skipped, its want is a failure (tests/conftest.py).
        (pytest.fail if os.environ.get("NAVIGATOR_STRICT_SKIPS") == "1" else pytest.skip)(reason)
    assert bundled.is_file()
    spoken = os.environ | {"NAVIGATOR_HOME": str(home), "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]
    night = [str(SYSTEM), "-W", "ignore", str(NIGHT), sys.executable]
    done = subprocess.run([*screen, *night], cwd=ROOT, env=spoken, check=False, capture_output=True, text=True)
    assert done.stdout.endswith("found, referred, saved\n"), done.stderr
    door = window_casebook(Home(home)).door
    seat = door.sign_in(NAME, PASSPHRASE, "")
    assert len(list(seat.desk.casebook.each("referral"))) == 1
    door.end()
