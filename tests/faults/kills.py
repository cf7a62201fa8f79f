"""Imports killed in the middle: the directory that stands there is the old one or the new one, whole."""

import random
import subprocess
import time
from pathlib import Path

from county import ROOT, command, county, environment
from tally import Tally

from resources_db.directory.sums import is_whole

SEED = 20261124


def killed_imports(folder: Path, times: int) -> Tally:
    """Kill an import after a random part of its usual time, again and again over the same file."""
    tally = Tally("killed_imports")
    into = folder / "directory.db"
    env = environment(folder / "home")
    first = county(folder)
    subprocess.run(command(first, into), cwd=ROOT, env=env, check=True, capture_output=True)
    started = time.perf_counter()
    subprocess.run(
        command(county(folder, night="Safe sleep"), into), cwd=ROOT, env=env, check=True, capture_output=True
    )
    usual = time.perf_counter() - started
    tally.control_failed += not is_whole(into)
    chance = random.Random(SEED)  # noqa: S311 - a test wants the same moments again
    for number in range(times):
        package = county(folder, night=f"Night {number}")
        running = subprocess.Popen(
            command(package, into), cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(usual * chance.uniform(0.3, 1.05))
        running.kill()
        running.wait()
        tally.tried += 1
        tally.lost += not is_whole(into)
    after = subprocess.run(command(county(folder), into), cwd=ROOT, env=env, check=False, capture_output=True)
    tally.control_failed += after.returncode != 0 or not is_whole(into)
    return tally
