"""A program that is killed while it writes a casebook: every entry that it called saved is there (R1).

SIGKILL leaves what the system has taken already, so it cannot show a missing flush; that is what casebook_cuts.py is for.
"""

import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from casebook_writer import write
from children import Child
from journals import examine, opened
from tally import Tally

SEED = 20261128
# A casebook grows over so many kills, then comes a new one: reading all of it takes longer each time.
A_CASEBOOK = 25
LONGEST_S = 0.06
# So many kills at most must show that a writer which speaks too soon is found out.
CONTROL = 100


@dataclass(slots=True)
class Victim:
    """A writer that is killed again and again over the same casebook."""

    folder: Path
    chance: random.Random
    early: bool = False
    # The last event that was found, and how many were called saved.
    known: int = 0
    saved: int = 0

    def kill_one(self, tally: Tally) -> None:
        """Start it, kill it after a while, and see what is there."""
        said = self._killed(tally)
        tally.tried += 1
        try:
            found = examine(self.folder)
        except Exception:  # noqa: BLE001 - whatever it is: what was saved cannot be read
            tally.lost += 1
            return
        self.saved += max(0, said - self.known)
        tally.lost += found.events < max(said, self.known) or not found.as_written
        tally.false_alarms += found.false_alarm
        self.known = found.events

    def _killed(self, tally: Tally) -> int:
        """Return the last event that was called saved."""
        child = Child.started(write, self.folder, early=self.early)
        # Some are killed while they still open the casebook.
        if self.chance.random() < 1 / 2:
            child.wait_for_a_word()
        time.sleep(self.chance.uniform(0, LONGEST_S))
        said = child.killed()
        # One that ended by itself did not stand what the one before it had left.
        tally.false_alarms += child.failed
        return int(said[-1]) if said else 0


def casebook_kills(folder: Path, times: int) -> Tally:
    """Kill as many writers."""
    tally = Tally("casebook_kills")
    chance, saved = random.Random(SEED), 0  # noqa: S311 - a test wants the same moments again
    for first in range(0, times, A_CASEBOOK):
        victim = Victim(_new_casebook(folder / f"casebook {first}"), chance)
        for _ in range(min(A_CASEBOOK, times - first)):
            victim.kill_one(tally)
        saved += victim.saved
    print(f"casebook_kills: {saved} events were called saved before a kill", file=sys.stderr)
    tally.control_failed += not _is_found_out(folder / "control", chance)
    return tally


def _is_found_out(folder: Path, chance: random.Random) -> bool:
    """Tell whether a writer that calls an entry saved before it is loses one."""
    victim, control = Victim(_new_casebook(folder), chance, early=True), Tally("control")
    while control.tried < CONTROL and not control.lost:
        victim.kill_one(control)
    print(f"casebook_kills control: one lost after {control.tried} kills", file=sys.stderr)
    return control.lost > 0


def _new_casebook(folder: Path) -> Path:
    folder.mkdir()
    with opened(folder, create=True) as journal:
        journal.open()
    return folder
