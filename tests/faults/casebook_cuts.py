"""The power fails while a casebook is written: every entry that was called saved is there, and no check cries wolf (R2, R5).

A run of our journal is recorded once (recorded_casebook.py); then the disk is built as a cut at any moment of it may leave
it, and opened by our own code. A casebook that was not finished when the power failed must be possible to make again.
"""

import sys
from itertools import count
from pathlib import Path
from random import Random

import recorded
import shim
from images import NOTHING_SAID, cuts, is_whole_record, lay
from journals import Found, add, examine_open, last, opened
from room import fast_room
from tally import Tally

from resources_db.casebook.journal import Journal

SEED = 20261128
TRANSACTIONS, TIMES = 60, 3
# Of a run that flushes nothing at least this share must come out wrong, else the rig sees nothing.
CONTROL_TRANSACTIONS, CONTROL_SHARE = 12, 1 / 2


def casebook_power_cuts(folder: Path, times: int) -> Tally:
    """Cut each moment of a run so often, and of more runs until there are as many images."""
    tally = Tally("casebook_power_cuts")
    with fast_room(folder) as room:
        library = shim.built(room)
        for number in count():
            run = _record(library, room / f"run {number}", TRANSACTIONS, number, "flushing")
            tally.control_failed += not is_whole_record(room / f"run {number}", run)
            _open_images(tally, run, room / "image", SEED + number)
            if tally.tried >= times:
                break
        control = Tally("control")
        run = _record(library, room / "control", CONTROL_TRANSACTIONS, 0, "not flushing")
        _open_images(control, run, room / "image", SEED)
    wrong = control.lost + control.false_alarms
    print(f"casebook_power_cuts control: {wrong} of {control.tried} images wrong without flushes", file=sys.stderr)
    tally.control_failed += wrong < CONTROL_SHARE * control.tried
    return tally


def _record(library: Path, folder: Path, transactions: int, seed: int, how: str) -> list[recorded.Op]:
    folder.mkdir()
    log = folder.with_suffix(".log")
    shim.run(library, "recorded_casebook.py", str(folder), str(log), str(transactions), str(seed), how)
    return recorded.read(log)


def _open_images(tally: Tally, run: list[recorded.Op], image: Path, seed: int, times: int = TIMES) -> None:
    for said, files in cuts(run, times, Random(seed)):  # noqa: S311 - the same images again
        lay(image, files)
        tally.tried += 1
        try:
            # A casebook that was not finished is made again.
            with opened(image, create=said == NOTHING_SAID) as journal:
                found = examine_open(journal)
                is_as_said = found.as_written and found.events >= said and _goes_on(journal, found)
        except Exception:  # noqa: BLE001 - whatever it is: what was saved cannot be read
            tally.lost += 1
        else:
            tally.false_alarms += found.false_alarm
            tally.lost += not found.false_alarm and not is_as_said


def _goes_on(journal: Journal, found: Found) -> bool:
    """Tell whether the casebook can be written after the cut, and holds that too."""
    add(journal)
    return last(journal) == found.events + 1 and journal.open() is None
