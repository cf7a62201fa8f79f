"""Keeps the system from reading ahead of an answer: it reads a few pages here and there, and never what lies behind them."""

import os
import sys
from contextlib import suppress
from pathlib import Path

OPEN_FILES = Path("/proc/self/fd")


def read_as_asked(path: Path) -> None:
    """Ask Linux to read of an open file what is asked for alone; where that is not offered, nothing is done.

    SQLite keeps its file to itself, so that it is looked for among those that this process has open.
    """
    if sys.platform != "linux":
        return
    with suppress(OSError):
        for entry in OPEN_FILES.iterdir():
            with suppress(OSError):
                if entry.samefile(path):
                    os.posix_fadvise(int(entry.name), 0, 0, os.POSIX_FADV_RANDOM)
