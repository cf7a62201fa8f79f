"""A disk that is full: an import says so and leaves the old directory as it was.

A limit on the size of a file stands for the full disk (POSIX only): the write fails at the same place, for the same reason.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from county import ROOT, command, county, environment
from tally import Tally

FAILED = 1


def full_disk(folder: Path, times: int) -> Tally:
    """Import with less and less room; each time the old bytes must stay and a sentence must come."""
    tally = Tally("full_disk")
    if sys.platform == "win32":
        tally.tried = times
        return tally
    into = folder / "directory.db"
    env = environment(folder / "home")
    subprocess.run(command(county(folder), into), cwd=ROOT, env=env, check=True, capture_output=True)
    before = into.read_bytes()
    package = county(folder, night="Safe sleep")
    for number in range(times):
        room = len(before) * number // times
        done = subprocess.run(
            command(package, into),
            cwd=ROOT,
            env=env,
            check=False,
            capture_output=True,
            text=True,
            preexec_fn=_limit(room),
        )
        tally.tried += 1
        tally.lost += into.read_bytes() != before
        told = done.returncode == FAILED and "unchanged" in done.stderr and "Traceback" not in done.stderr
        tally.missed += not told
    after = subprocess.run(command(package, into), cwd=ROOT, env=env, check=False, capture_output=True)
    tally.control_failed += after.returncode != 0 or into.read_bytes() == before
    return tally


def _limit(room: int) -> Callable[[], None]:
    """Return what sets the limit inside the new process."""
    import resource
    import signal

    def set_limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    return set_limit
