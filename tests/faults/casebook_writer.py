"""Writes a casebook as fast as it can until it is killed; started by casebook_kills.py."""

from multiprocessing.connection import Connection
from pathlib import Path

from journals import add, append, opened

PUT_AWAY_EVERY, MOST_EVENTS = 9, 3


def write(told: Connection, folder: Path, *, early: bool) -> None:
    """Tell the number of the last event that is saved, after each transaction; `early` tells it too soon, on purpose."""
    with opened(folder) as journal:
        journal.open()
        number = 0
        while True:
            number += 1
            events = 1 + number % MOST_EVENTS
            if early:
                with journal.transaction():
                    told.send_bytes(b"%d" % append(journal, events))
            else:
                told.send_bytes(b"%d" % add(journal, events))
            if number % PUT_AWAY_EVERY == 0:
                journal.put_away()
