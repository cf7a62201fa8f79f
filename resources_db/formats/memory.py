"""How much memory a process holds, and holding one to a limit where the system can."""

import subprocess
import sys
from pathlib import Path
from typing import Any

MOST_BYTES = 512 * 1024 * 1024
KIB = 1024


def limit_memory(room: int) -> None:
    """Let this process hold no more than `room` bytes, those that it has now among them (Linux; elsewhere the parent watches)."""
    if not Path("/proc/self/statm").exists():
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    mapped, held = Path("/proc/self/statm").read_text("ascii").split()[:2]
    # The limit is on what is mapped; most of that, the code of libraries, is never held.
    most = (int(mapped) - int(held)) * resource.getpagesize() + room
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def resident_bytes(pid: int) -> int:
    """Return the memory that a process holds just now in bytes; 0 when it is gone or cannot be seen."""
    try:
        return {"linux": _linux, "win32": _windows}.get(sys.platform, _by_ps)(pid)
    except (OSError, ValueError, IndexError):
        return 0


def _linux(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text("ascii", "replace").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * KIB
    return 0


def _by_ps(pid: int) -> int:
    done = subprocess.run(["/bin/ps", "-o", "rss=", "-p", str(pid)], check=False, capture_output=True, text=True)  # noqa: S603
    return int(done.stdout.split()[0]) * KIB


def _windows(pid: int) -> int:
    """Ask the process status interface of Windows for the working set."""
    import ctypes  # noqa: PLC0415 - only there
    from ctypes import wintypes  # noqa: PLC0415

    class Counters(ctypes.Structure):
        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *[(name, ctypes.c_size_t) for name in ("peak", "working_set", "a", "b", "c", "d", "e", "f")],
        ]

    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    windll: Any = getattr(ctypes, "windll")  # noqa: B009 - absent elsewhere, so a checker must not look for it
    query_and_read = 0x0400 | 0x0010
    handle = windll.kernel32.OpenProcess(query_and_read, False, pid)  # noqa: FBT003 - the call of Windows
    if not handle:
        return 0
    try:
        windll.psapi.GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.cb)
        return int(counters.working_set)
    finally:
        windll.kernel32.CloseHandle(handle)
