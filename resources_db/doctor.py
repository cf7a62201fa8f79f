"""Looks at this machine and says what would keep Navigator from working, and what is not proven here."""

import os
import platform
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

from navigator.directory.import_report import Problem
from navigator.health import Check, Verification
from resources_db.directory.sums import damaged_blocks, is_whole
from resources_db.directory.swap import previous_is_whole
from resources_db.home import Home, bundled_directory, bundled_places
from resources_db.policy import HINT, PolicyReading, read_policy

LEAST_FREE_BYTES = 500 * 1024 * 1024
PROBLEMS_TOLD = 5
# Where the tests and the frozen build ran green: system, machine, release.
PROVEN = (("debian", "x86_64", "12"),)


def verify(path: Path) -> Verification:
    """Compare a file with its sums, block by block."""
    whole = is_whole(path)
    return Verification(
        file=path.name,
        whole=whole,
        damaged=() if whole else damaged_blocks(path) if path.is_file() else (),
        previous_whole=previous_is_whole(path),
    )


def examine(home: Home) -> Iterator[Check]:
    """Yield every check, the ones that stop everything first."""
    yield _python()
    yield _sqlite()
    yield _whole("bundled directory", bundled_directory())
    yield _whole("places", bundled_places())
    if home.directory.exists():
        yield _whole("directory of this laptop", home.directory)
    policy = read_policy()
    yield _policy(policy)
    if policy.policy.drive_minutes:
        yield _drive_minutes(policy.policy.drive_minutes)
    yield from _folder(home)
    yield _window()
    yield _platform()


def _python() -> Check:
    text = f"Python {platform.python_version()}{' (frozen)' if getattr(sys, 'frozen', False) else ''}"
    return Check(
        name="python",
        state="ok" if sys.version_info >= (3, 11) else "fail",
        text=text,
        hint="Use Python 3.11 or later.",
    )


def _sqlite() -> Check:
    """FTS5 is a build option of SQLite; without it nothing can be found."""
    try:
        with closing(sqlite3.connect(":memory:")) as db:
            db.execute("CREATE VIRTUAL TABLE probe USING fts5(word)")
    except sqlite3.OperationalError:
        return Check(
            name="sqlite", state="fail", text="has no full-text search", hint="Use a Python whose SQLite has FTS5."
        )
    return Check(name="sqlite", state="ok", text=f"SQLite {sqlite3.sqlite_version} with full-text search")


def _whole(name: str, path: Path) -> Check:
    seen = verify(path)
    if seen.whole:
        return Check(name=name, state="ok", text="whole, byte for byte")
    text = "damaged" if path.is_file() else "missing"
    hint = "Install Navigator again." if "laptop" not in name else "Import the directory again."
    return Check(name=name, state="fail", text=text, hint=hint)


def _policy(reading: PolicyReading) -> Check:
    """Say which policy is in force, and whether somebody else than an administrator may change it."""
    if reading.fault:
        return Check(name="policy", state="fail", text=reading.fault.message, hint=HINT)
    if not reading.found:
        return Check(name="policy", state="ok", text=f"no {reading.path}: the safe defaults hold")
    if _anybody_may_write(reading.path):
        hint = "Let it and its folder belong to root (Windows: Administrators), and let nobody else write them."
        return Check(name="policy", state="warn", text=f"{reading.path} can be changed by ordinary users", hint=hint)
    return Check(name="policy", state="ok", text=f"{reading.path} is in force")


def _drive_minutes(path: Path) -> Check:
    """Say how many ways the agency's table knows, and which rows of it cannot be used."""
    from resources_db.places.drive_times import read_drive_times  # noqa: PLC0415 - only where there is one

    reading = read_drive_times(path)
    ways = f"{path} knows {len(reading.table.minutes)} ways"
    if not reading.problems:
        return Check(name="drive minutes", state="ok", text=ways)
    told = "; ".join(_where(problem) for problem in reading.problems[:PROBLEMS_TOLD])
    more = len(reading.problems) - PROBLEMS_TOLD
    rest = f"; and {more} more" if more > 0 else ""
    hint = "Correct these rows; the others count. See docs/it-guide.md, Driving minutes."
    return Check(name="drive minutes", state="warn", text=f"{ways}. {told}{rest}", hint=hint)


def _where(problem: Problem) -> str:
    at = f"row {problem.row}, column {problem.column}: " if problem.row else ""
    return f"{problem.file}, {at}{problem.reason.rstrip('.')}"


def _anybody_may_write(path: Path) -> bool:
    if os.name == "nt":  # modes say nothing there: what this account may do tells
        try:
            path.open("r+b").close()
        except OSError:
            return False
        return True
    seen = [part.stat() for part in (path, path.parent)]
    return any(entry.st_uid != 0 or entry.st_mode & 0o022 for entry in seen)


def _folder(home: Home) -> Iterator[Check]:
    """Look at the home folder: writable, private, with room."""
    try:
        home.made()
        with tempfile.NamedTemporaryFile(dir=home.root):
            pass
    except Exception:  # noqa: BLE001 - whatever the reason, the answer is the same
        yield Check(
            name="folder", state="fail", text="cannot be written", hint="Set NAVIGATOR_HOME to a folder of your own."
        )
        return
    open_to_others = os.name != "nt" and bool(home.root.stat().st_mode & 0o077)
    yield Check(
        name="folder",
        state="warn" if open_to_others else "ok",
        text="others on this machine may read it" if open_to_others else "writable and private",
        hint="chmod 700 the folder.",
    )
    free = shutil.disk_usage(home.root).free
    low = free < LEAST_FREE_BYTES
    yield Check(name="disk", state="warn" if low else "ok", text=f"{free // 2**20:,} MiB free", hint="Free some space.")


def _window() -> Check:
    if find_spec("PySide6") is None:
        return Check(name="window", state="fail", text="Qt is not installed", hint="Run `python3 run.py` again.")
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        hint = "Log in to a desktop, or use `navigator find`."
        return Check(name="window", state="warn", text="Qt is here, a display is not", hint=hint)
    return Check(name="window", state="ok", text="Qt and a display are here")


def _platform() -> Check:
    """Say whether this very system is one on which the tests ran; others may well work."""
    (system, release), machine = _release(), platform.machine()
    proven = (system, machine, release) in PROVEN
    return Check(
        name="platform",
        state="ok" if proven else "warn",
        text=f"{system} {release} {machine}: {'proven by its own tests' if proven else 'not yet proven'}",
        hint="Tell us whether it works here.",
    )


def _release() -> tuple[str, str]:
    """Return the name and the release of this system."""
    try:
        known = platform.freedesktop_os_release()
    except OSError:
        return platform.system(), platform.release()
    return known.get("ID", "linux"), known.get("VERSION_ID", "")
