"""One at a time: a right to a file that the system gives back even after a crash."""

import errno
import os
import sys

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


TAKEN = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)


def open_lock(path: "os.PathLike[str] | str") -> int:
    """Return a handle to a lock file; raises OSError."""
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def is_ours(handle: int) -> bool:
    """Take the right to a file and tell whether that went well; a file system without locks has to do without."""
    try:
        _take(handle)
    except OSError as error:
        return error.errno not in TAKEN
    return True
