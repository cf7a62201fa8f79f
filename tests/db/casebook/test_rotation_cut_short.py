"""A rotation that ends at any step leaves a casebook that opens, and goes on when a supervisor signs in (R11, R26)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, FIRST, OTHER, PASSWORD, add, journal_of, vault_at, words

from navigator.access.roles import KeyClass, Role
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.rotation import rotate, settle
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.file import Unlocked

ROOT = Path(__file__).resolve().parents[3]
CLEO, THIRD = "Cleo Ng", "a third one altogether"
WRITTEN = [f"event {number}" for number in range(1, 7)]
# What a rotation asks of the system to make something last: ending it there is ending it between any two steps.
CALLS = ("fsync", "replace", "unlink", "mkdir", "rmdir")
# Rotates, and dies by the signal that nobody catches at the call whose number it is given.
CHILD = """
import os, signal, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tests"]
from fakes.vaults import *
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.rotation import rotate
folder, left = CasebookFolder(Path(sys.argv[2])), int(sys.argv[3])
anna = vault_at(folder.vault).unlock(ANNA, PASSWORD, ACCEPTED)
def counted(call):
    def wrapped(*arguments, **named):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **named)
    return wrapped
for name in ("fsync", "replace", "unlink", "mkdir", "rmdir"):
    setattr(os, name, counted(getattr(os, name)))
rotate(folder, anna, without={sys.argv[4]})
"""


class PowerCut(BaseException):
    """Nobody catches it."""


class Machine:
    """A system whose calls fail from a number on: once with an error, or for good as without power."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fault: Callable[[], BaseException]) -> None:
        self.count, self.fails_at = 0, -1
        self._fault = fault
        for name in CALLS:
            monkeypatch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, call: Callable[..., object]) -> Callable[..., object]:
        def wrapped(*arguments: object, **named: object) -> object:
            self.count += 1
            if self.fails_at >= 0 and self.count > self.fails_at:
                fault = self._fault()
                if isinstance(fault, OSError):
                    self.fails_at = -1
                raise fault
            return call(*arguments, **named)

        return wrapped


@pytest.fixture
def whole(tmp_path: Path) -> CasebookFolder:
    folder = CasebookFolder(tmp_path / "whole")
    folder.path.mkdir()
    vault = vault_at(folder.vault)
    anna, _ = vault.create(FIRST, ACCEPTED)
    Accounts(vault).add(anna, BEN, Role.CLINICIAN, OTHER)
    Accounts(vault).add(anna, CLEO, Role.OFFICER, THIRD)
    with journal_of(folder, anna) as journal:
        add(journal, 1, 2)
        add(journal, 3, 4, KeyClass.CLINICAL)
        add(journal, 5, 6)
    return folder


@pytest.fixture
def anna(whole: CasebookFolder) -> Unlocked:
    return vault_at(whole.vault).unlock(ANNA, PASSWORD, ACCEPTED)


@pytest.fixture
def cleo(whole: CasebookFolder) -> Unlocked:
    return vault_at(whole.vault).unlock(CLEO, THIRD, ACCEPTED)


def copy_of(whole: CasebookFolder, number: int) -> CasebookFolder:
    folder = CasebookFolder(whole.path.with_name(f"cut {number}"))
    shutil.copytree(whole.path, folder.path)
    return folder


def opens(folder: CasebookFolder, cleo: Unlocked) -> str:
    """Open what a cut left behind, first as an officer, then as the supervisor; return how far it had come."""
    is_out = CLEO not in [name for _, name, _ in vault_at(folder.vault).accounts()]
    ben = settle(folder, vault_at(folder.vault).unlock(BEN, OTHER, ACCEPTED))
    with journal_of(folder, ben.who, ben.file) as journal:
        assert words(journal) == WRITTEN
        add(journal, 7, 7, KeyClass.CLINICAL)
    anna = settle(folder, vault_at(folder.vault).unlock(ANNA, PASSWORD, ACCEPTED))
    assert anna.unfinished is None
    assert anna.who.keys.before is None
    with journal_of(folder, anna.who, anna.file) as journal:
        assert words(journal) == [*WRITTEN, "event 7"]
        add(journal, 8, 8)
    if is_out:
        with pytest.raises(DamagedFileError):
            open_casebook(folder.database, cleo.keys.file.team)
        with pytest.raises(NotAllowedError):
            vault_at(folder.vault).unlock(CLEO, THIRD, ACCEPTED)
    assert not folder.fresh.database.exists()
    return "before" if not is_out else "under the old key" if ben.file == cleo.keys.file else "under the new key"


STAGES = {"before", "under the old key", "under the new key"}


@pytest.mark.parametrize("fault", [PowerCut, lambda: OSError(28, "full")], ids=["power cut", "disk full"])
def test_it_opens_wherever_a_call_of_the_system_failed(
    whole: CasebookFolder, anna: Unlocked, cleo: Unlocked, fault: Callable[[], BaseException]
) -> None:
    seen: list[str] = []
    for number in range(1_000):
        folder = copy_of(whole, number)
        with pytest.MonkeyPatch.context() as patch:
            machine = Machine(patch, fault)
            machine.fails_at = number
            try:
                done = rotate(folder, anna, without={cleo.user})
            except (PowerCut, NavigatorError):
                done = None
            failed = machine.count > number
        if done is not None:
            # What it says is what holds, also where the rest is left for later.
            with journal_of(folder, done.who, done.file) as journal:
                assert words(journal) == WRITTEN
        seen.append(opens(folder, cleo))
        if not failed:
            break
    assert len(seen) > 20
    assert set(seen) == STAGES
    assert seen[-1] == "under the new key"


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_it_opens_wherever_the_process_was_ended(whole: CasebookFolder, cleo: Unlocked) -> None:
    seen: list[str] = []
    for number in range(0, 1_000, 3):
        folder = copy_of(whole, number)
        command = [sys.executable, "-c", CHILD, str(ROOT), str(folder.path), str(number), cleo.user]
        ended = subprocess.run(command, check=False, capture_output=True)
        assert ended.returncode in (0, -9), ended.stderr
        seen.append(opens(folder, cleo))
        if ended.returncode == 0:
            break
    assert len(seen) > 7
    assert set(seen) == STAGES
