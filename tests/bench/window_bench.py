"""`run.py bench window`: what a key costs in the real window over 100,000 rows, in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from us_scale import us_file

Figures = dict[str, dict[str, Any]]
SCRIPT = Path(__file__).parent / "window_typing.py"
ROWS, WORK_REACH_MS, WAIT_REACH_MS = 100_000, 16, 50


def typing() -> Figures:
    """Return the work of the UI thread for a key, and how long the answer takes to the screen."""
    done = subprocess.run([sys.executable, str(SCRIPT), str(us_file(ROWS))], check=True, capture_output=True, text=True)
    work, wait = (sorted(times) for times in zip(*json.loads(done.stdout), strict=True))
    return {
        "typing at 100,000 rows: p50 of the UI thread's work": _figure(work[len(work) // 2], None),
        "typing at 100,000 rows: p95 of the UI thread's work": _figure(work[int(len(work) * 0.95)], WORK_REACH_MS),
        "typing at 100,000 rows: p50 from key to painted list": _figure(wait[len(wait) // 2], None),
        "typing at 100,000 rows: p95 from key to painted list": _figure(wait[int(len(wait) * 0.95)], WAIT_REACH_MS),
    }


def _figure(value: float, reach: float | None) -> dict[str, Any]:
    return {"value": round(value, 2), "unit": "ms", "reach": reach, "ok": None if reach is None else value <= reach}
