"""A window that is killed in the middle of somebody's day: what it had said is there, what was typed is offered again (R1, R3).

The day is that of tests/e2e/window_day.py, a process with the program's own window. Most days begin at a casebook that is made
already, some at an empty laptop.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from fakes.window_casebook import NAME, PASSPHRASE, Laptop
from room import fast_room
from tally import Tally
from window_left import SAVED, Left, Told, count, has_open_draft, left, told_of

from resources_db.home import Home
from resources_db.settings import SettingsFile

DAY = Path(__file__).parent.parent / "e2e" / "window_day.py"
SEED = 20261129
# Of so many days one begins with the first start.
FRESH_EVERY = 5
AT_ONCE = 2
EVERY_WORD = {"opened", "signed_in", "draft_kept", "referral_saved", "attempt_saved", "closed", "end"}


@dataclass(frozen=True, slots=True)
class Day:
    """A window at which somebody works: what it told, and how long it was silent after each word."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list[str])
    gaps: list[float] = field(default_factory=list[float])

    @classmethod
    def begun(cls, home: Path, copy: Path) -> "Day":
        """Open a window over a copy of a home."""
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(home, copy)
        env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
        command = [sys.executable, str(DAY), str(copy), "--light"]
        return cls(subprocess.Popen(command, env=env | {"QT_QPA_PLATFORM": "offscreen"}, stdout=-1, text=True))

    def hear(self, words: int | None = None) -> None:
        """Hear so many words, with None all that there are."""
        assert self.process.stdout is not None
        while words is None or len(self.lines) < words:
            began = time.perf_counter()
            line = self.process.stdout.readline()
            self.gaps.append(time.perf_counter() - began)
            if not line:
                break
            self.lines.append(line)

    def kill(self, after: float) -> None:
        """Kill it so many seconds after the last word that was heard, and hear what it had told by then."""
        time.sleep(after)
        self.process.kill()
        self.end()

    def end(self) -> None:
        """Hear it to its end."""
        self.hear()
        self.process.wait()

    @property
    def told(self) -> Told:
        return told_of(self.lines)

    @property
    def ended_badly(self) -> bool:
        """Tell whether it came to an end of its own that is none of the day's."""
        return (self.process.returncode or 0) > 0


@dataclass(frozen=True, slots=True)
class Course:
    """A home in which days begin, what is told on one that nobody cuts short, and the silence after each word."""

    home: Path
    told: Told
    silences: Sequence[float]

    @property
    def is_made(self) -> bool:
        """Tell whether there is a casebook when a day begins; else nobody was told of one before it says so."""
        return Laptop(self.home).services().door.is_made

    @classmethod
    def of(cls, home: Path, copy: Path) -> "Course":
        """Play a day to its end in a copy."""
        day = Day.begun(home, copy)
        day.end()
        return cls(home, day.told, day.gaps[1:])

    def kill_one(self, copy: Path, part: float) -> Day:
        """Kill a day at a part of its words: on a machine that is busy, too, each stretch of it has its kills."""
        word, within = divmod(part * len(self.silences), 1)
        day = Day.begun(self.home, copy)
        day.hear(1 + int(word))
        day.kill(within * self.silences[int(word)])
        return day


def window(folder: Path, times: int) -> Tally:
    """Kill as many days, at moments that are spread over the whole of one; some at once, as most of a day is waiting."""
    tally = Tally("window")
    chance = random.Random(SEED)  # noqa: S311 - a test wants the same moments again
    with fast_room(folder) as room, ThreadPoolExecutor(AT_ONCE) as pool:
        fresh, made = _courses(room)
        courses = [made if number % FRESH_EVERY else fresh for number in range(times)]
        copies = [room / f"killed {number}" for number in range(times)]
        days = list(pool.map(_killed, courses, copies, _parts(times, chance)))
        tally.control_failed += not _would_be_seen(made, room / "control")
    for day, found in days:
        _examine(day, found, tally)
    saved, drafts = sum(count(day.told, *SAVED) for day, _ in days), sum(has_open_draft(day.told) for day, _ in days)
    print(f"window: {saved} entries said to be saved before a kill, {drafts} kills over a kept draft", file=sys.stderr)
    # All too early or all too late shows nothing.
    tally.control_failed += not (saved and drafts)
    return tally


def _killed(course: Course, copy: Path, part: float) -> tuple[Day, Left | None]:
    """Return a day that was killed, and what it left, None where nobody was told of a casebook yet."""
    day = course.kill_one(copy, part)
    found = left(copy, day.told) if course.is_made or count(day.told, "made") else None
    shutil.rmtree(copy)
    return day, found


def _courses(room: Path) -> tuple[Course, Course]:
    for name in ("fresh", "made"):
        (room / name).mkdir()
    SettingsFile(Home(room / "made").settings).set("directory", "training")
    Laptop(room / "made").make()
    return Course.of(room / "fresh", room / "whole fresh"), Course.of(room / "made", room / "whole")


def _parts(times: int, chance: random.Random) -> list[float]:
    """Return parts of a day, one in each share of it, in no order."""
    parts = [(number + chance.random()) / times for number in range(times)]
    chance.shuffle(parts)
    return parts


def _examine(day: Day, found: Left | None, tally: Tally) -> None:
    tally.tried += 1
    tally.false_alarms += day.ended_badly
    if found is not None:
        tally.lost += found.lost + (not found.opens)
        tally.false_alarms += found.opens and not found.whole


def _would_be_seen(course: Course, copy: Path) -> bool:
    """Tell whether a whole day is as it was told, and each thing that is taken out of it is missed."""
    whole = copy.with_name("whole")
    if {each["said"] for each in course.told} != EVERY_WORD or not left(whole, course.told).as_told:
        return False
    first_draft = next(at for at, each in enumerate(course.told) if each["said"] == "draft_kept")
    nothing = left(course.home, course.told), left(course.home, course.told[: first_draft + 1])
    if [each.lost for each in nothing] != [count(course.told, *SAVED), 1]:
        return False
    referral = next(each["id"] for each in course.told if each["said"] == "referral_saved")
    for statement, value in (
        ("DELETE FROM record WHERE id = ?", referral),
        ("DELETE FROM event WHERE seq = (SELECT max(seq) - 9 FROM event) AND ? > ''", referral),
    ):
        shutil.rmtree(copy, ignore_errors=True)
        _change(shutil.copytree(whole, copy), statement, value)
        if left(copy, course.told).as_told:
            return False
    return True


def _change(home: Path, statement: str, value: str) -> None:
    """Let somebody who has the file and its keys take something out."""
    office = Laptop(home).office
    with office.door.opened(office.signed_in(NAME, PASSPHRASE, office.banner.accepted())) as (_, at):
        db = at.records.journal.db
        db.execute("DROP TRIGGER event_stays")
        db.execute(statement, [value])
