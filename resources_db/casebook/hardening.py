"""Keeps this process out of crash dumps and away from debuggers while it holds keys (SAFETY 2.8, S2).

No more than that is promised: whoever is root, or reads the memory of the machine by other ways, finds the keys in it.
"""

import sys
from contextlib import suppress

# From <linux/prctl.h>.
PR_SET_DUMPABLE = 4


def keep_out_of_dumps() -> None:
    """Let no crash of this process write its memory anywhere, and no other process of the account read it (Linux).

    Where the system has no such switch nothing is done: the casebook opens all the same.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    with suppress(OSError, ValueError):
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - Linux only

        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
