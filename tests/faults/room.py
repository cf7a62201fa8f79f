"""A folder for many small files that are written and thrown away: in memory where there is such a place."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own in it


@contextmanager
def fast_room(otherwise: Path) -> Iterator[Path]:
    """Give a folder that is gone afterwards; what matters there is what is written, not whether a disk keeps it."""
    usable = MEMORY.is_dir() and os.access(MEMORY, os.W_OK)
    with tempfile.TemporaryDirectory(dir=MEMORY if usable else otherwise) as folder:
        yield Path(folder)
