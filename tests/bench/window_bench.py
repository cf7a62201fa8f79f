"""`run.py bench window`: what a key costs in the real window over 100,000 rows, and a step of a map, each in its own process."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from us_scale import us_file

Figures = dict[str, dict[str, Any]]
HERE = Path(__file__).parent
ROWS, WORK_REACH_MS, WAIT_REACH_MS = 100_000, 16, 50


def typing() -> Figures:
    """Return the work of the UI thread for a key, and how long the answer takes to the screen."""
    work, wait = (sorted(times) for times in zip(*_said("window_typing.py", str(us_file(ROWS))), strict=True))
    return {
        "typing at 100,000 rows: p50 of the UI thread's work": _figure(work[len(work) // 2], None),
        "typing at 100,000 rows: p95 of the UI thread's work": _figure(work[int(len(work) * 0.95)], WORK_REACH_MS),
        "typing at 100,000 rows: p50 from key to painted list": _figure(wait[len(wait) // 2], None),
        "typing at 100,000 rows: p95 from key to painted list": _figure(wait[int(len(wait) * 0.95)], WAIT_REACH_MS),
    }


def panning() -> Figures:
    """Return the work of the UI thread for a step across a map with 2,000 markers."""
    took = sorted(_said("window_map.py"))
    return {
        "map_pan_ms, 2,000 markers: p50 of the UI thread's work": _figure(took[len(took) // 2], None),
        "map_pan_ms, 2,000 markers: p95 of the UI thread's work": _figure(took[int(len(took) * 0.95)], WORK_REACH_MS),
    }


def scrolling() -> Figures:
    """Return the work of the UI thread for a frame of a list of 10,000 follow-ups, its pages coming in meanwhile."""
    took = sorted(_said("window_follow_ups.py"))
    return {
        "10,000 follow-ups: p50 of the UI thread's work for a frame": _figure(took[len(took) // 2], None),
        "10,000 follow-ups: p95 of the UI thread's work for a frame": _figure(
            took[int(len(took) * 0.95)], WORK_REACH_MS
        ),
        "10,000 follow-ups: the slowest of 1,000 frames": _figure(took[int(len(took) * 0.999)], WORK_REACH_MS),
    }


def _said(script: str, *arguments: str) -> list[Any]:
    """Return what a script prints; its failure ends the bench."""
    command = [sys.executable, str(HERE / script), *arguments]
    found: list[Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def _figure(value: float, reach: float | None) -> dict[str, Any]:
    return {"value": round(value, 2), "unit": "ms", "reach": reach, "ok": None if reach is None else value <= reach}
