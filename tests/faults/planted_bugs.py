"""Bugs of the kind that cost somebody their records, planted one at a time in a copy of the program: a test finds each (R1-R26).

The names of the tests stand beside each patch: few and quick ones. That they pass without it is the control; a patch that no
longer applies is a fault of this rig, told in words. What is found is an assertion that fails, not a program that does not
start.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from room import fast_room
from shim import MissingToolError
from tally import Tally

ROOT = Path(__file__).resolve().parents[2]
PATCHES = Path(__file__).with_name("planted")
# What the named tests need; nothing of it is linked, so that no test can run anything but the copy.
NEEDED = ("navigator", "resources_db", "tests", "pyproject.toml")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "built")
AT_ONCE = 2
# Exit codes of pytest.
ALL_PASSED, SOME_FAILED = 0, 1
FAILED = re.compile(r"^FAILED (?P<test>\S+?)(\[.*?\])? - (?P<how>.*)$", re.MULTILINE)
ASSERTED = ("assert", "AssertionError", "Failed:")

CASEBOOK = "tests/db/casebook"
FINDERS: Mapping[str, tuple[str, ...]] = {
    "commits_do_not_wait": (f"{CASEBOOK}/test_engine.py::test_a_commit_returns_when_the_disk_has_it_and_not_before",),
    "key_file_is_not_flushed": (
        "tests/db/test_durable.py::test_a_file_that_is_not_flushed_never_takes_the_old_ones_place",
    ),
    "folder_is_not_flushed": ("tests/db/test_durable.py::test_a_file_that_stands_already_is_not_called_unchanged",),
    "seen_before_it_is_noted": (
        f"{CASEBOOK}/test_looking.py::test_who_looks_at_a_person_is_written_down_before_the_person_is_read",
    ),
    "consent_never_ends": (
        "tests/unit/casebook/test_consent.py::test_the_status_in_the_order_of_time",
        f"{CASEBOOK}/test_release_person.py::test_s13_a_consent_that_has_ended_covers_nothing",
    ),
    "officer_holds_the_clinical_key": (
        f"{CASEBOOK}/test_whose_keys.py::test_a_role_is_handed_what_the_house_says_and_opens_that_alone",
    ),
    "tries_are_forgotten_at_the_end": (f"{CASEBOOK}/test_lockout.py::test_a_new_program_knows_the_count",),
    "draft_in_plain_text": (f"{CASEBOOK}/test_drafts.py::test_a_draft_is_its_authors_alone",),
    "restore_keeps_the_device": (
        f"{CASEBOOK}/test_restore.py::test_all_of_it_is_there_again_under_other_keys",
        f"{CASEBOOK}/test_restore.py::test_the_first_event_names_the_laptop_that_it_follows",
    ),
    "anchor_is_not_compared": (
        "tests/unit/casebook/test_journal_chain.py::test_an_older_file_and_a_deleted_log_are_told_apart",
        f"{CASEBOOK}/test_journal.py::test_an_older_copy_is_found_out",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bug:
    """One bug: its patch, and the tests of which one at least must fail."""

    patch: Path
    finders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ran:
    """What became of some tests: the exit code, and how each failed that did."""

    code: int
    failed: Mapping[str, str]

    @property
    def is_found(self) -> bool:
        """Tell whether a test failed because something is not as it should be."""
        return self.code == SOME_FAILED and any(how.startswith(ASSERTED) for how in self.failed.values())

    def passed(self, tests: Iterable[str]) -> bool:
        """Tell whether all of some tests passed; where they could not be run at all, none did."""
        return self.code in (ALL_PASSED, SOME_FAILED) and not self.failed.keys() & set(tests)


def planted_bugs(folder: Path, times: int) -> Tally:
    """Plant so many bugs, each in a copy of its own, and see whether the tests named for it find it."""
    bugs = [Bug(patch=PATCHES / f"{name}.patch", finders=finders) for name, finders in FINDERS.items()]
    tally = try_bugs(folder, bugs[:times])
    # A patch without a test is never planted.
    tally.control_failed += {patch.stem for patch in PATCHES.glob("*.patch")} != FINDERS.keys()
    return tally


def try_bugs(folder: Path, bugs: Sequence[Bug]) -> Tally:
    """Plant each bug, after a run of all their tests without any; two copies are at work at once."""
    tally = Tally("planted_bugs", tried=len(bugs))
    with fast_room(folder) as room, ThreadPoolExecutor(AT_ONCE) as pool:
        control = pool.submit(_control, room / "control", bugs)
        found = list(pool.map(lambda bug: _is_found(room / bug.patch.stem, bug), bugs))
        ran = control.result()
    tally.missed = found.count(False)
    tally.control_failed = sum(not ran.passed(bug.finders) for bug in bugs)
    if tally.control_failed:
        _say(f"without a bug: exit code {ran.code}, failed: {', '.join(ran.failed) or 'no test could be run'}")
    return tally


def apply(patch: Path, to: Path, *, only_look: bool = False) -> str:
    """Apply a patch to a folder and return "", or why it cannot be; raises MissingToolError without git."""
    git = shutil.which("git")
    if git is None:
        raise MissingToolError("This fault needs git: sudo apt-get install git")
    command = [git, "apply", "-C1", *(["--check"] if only_look else []), str(patch)]
    # Git would look for a repository around the folder, and change that one.
    env = os.environ | {"GIT_CEILING_DIRECTORIES": str(to.parent)}
    done = subprocess.run(command, cwd=to, env=env, capture_output=True, text=True, check=False)
    return done.stderr.strip() if done.returncode else ""


def _control(copy: Path, bugs: Sequence[Bug]) -> Ran:
    _copied(copy)
    return _run(copy, [test for bug in bugs for test in bug.finders])


def _is_found(copy: Path, bug: Bug) -> bool:
    _copied(copy)
    if why := apply(bug.patch, copy):
        _say(f"{bug.patch.name} no longer applies, make it anew: {why}")
        return False
    ran = _run(copy, bug.finders)
    shutil.rmtree(copy)
    if not ran.is_found:
        _say(
            f"nobody found {bug.patch.stem}: exit code {ran.code}, {'; '.join(ran.failed.values()) or 'no test failed'}"
        )
    return ran.is_found


def _copied(to: Path) -> None:
    to.mkdir()
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, to / name, ignore=LEFT_OUT)
        else:
            shutil.copy(ROOT / name, to / name)


def _run(copy: Path, tests: Sequence[str]) -> Ran:
    # Wide enough for each failure to stand on its line.
    env = os.environ | {"PYTHONPATH": str(copy), "COLUMNS": "1000", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "pytest", "-q", "-rf", "--tb=no", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=copy, env=env, capture_output=True, text=True, check=False)
    return Ran(done.returncode, {found["test"]: found["how"] for found in FAILED.finditer(done.stdout)})


def _say(words: str) -> None:
    print(f"planted_bugs, {words}", file=sys.stderr)
