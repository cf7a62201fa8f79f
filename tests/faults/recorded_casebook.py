"""Writes a casebook over the shim, which writes down each change to the disk; started by casebook_cuts.py."""

import sys
from pathlib import Path
from random import Random

from journals import add, opened
from shim import Shim

# The casebook is closed and opened again after so many transactions, and put away now and then in between.
A_SITTING, PUT_AWAY_EVERY = 16, 7
MOST_EVENTS = 3


def main(folder: Path, log: Path, transactions: int, seed: int, *, flushing: bool) -> None:
    """Write as many transactions, and say after each which event was the last that is saved."""
    shim, chance = Shim(), Random(seed)  # noqa: S311 - the same run again
    shim.watch(folder, log)
    for first in range(0, transactions, A_SITTING):
        with opened(folder, create=not first) as journal:
            if not flushing:
                journal.db.execute("PRAGMA synchronous = OFF")
            journal.open()
            if not first:
                shim.say(0)
            for number in range(first, min(first + A_SITTING, transactions)):
                shim.say(add(journal, chance.randint(1, MOST_EVENTS)))
                if number % PUT_AWAY_EVERY == 0:
                    journal.put_away()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), flushing=sys.argv[5] == "flushing")
