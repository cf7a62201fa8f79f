"""One import at a time into one directory: two at once would build on each other's half-written file."""

import errno
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from navigator.errors import NavigatorError

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


TAKEN = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)


@contextmanager
def alone(path: Path) -> Generator[None, None, None]:
    """Hold the right to replace `path`; the system gives it back even after a crash.

    Raises NavigatorError when another import holds it, or the folder refuses.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise NavigatorError(
            f"The directory could not be written to {path.parent}. The old one is unchanged.",
            hint="Check that the disk is not full and that the folder may be written.",
            detail=f"errno {error.errno}",
        ) from error
    try:
        _claim(handle)
        yield
    finally:
        os.close(handle)


def _claim(handle: int) -> None:
    try:
        _take(handle)
    except OSError as error:
        # A file system without locks has to do without.
        if error.errno in TAKEN:
            raise NavigatorError(
                "Another import into this directory is under way. Nothing was changed.",
                hint="Wait until it is done, then import again.",
            ) from error
