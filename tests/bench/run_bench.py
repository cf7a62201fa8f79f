"""`run.py bench [NAME] [--json]`: figures as ratios, each beside its own baseline in the same run."""

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from resources_db.home import Home
from ui.bootstrap import casebook as casebook_office

ROOT = Path(__file__).resolve().parent.parent.parent
RUNS = 7
# Whole processes to first paint, with an encrypted casebook on the laptop that waits for its sign-in.
START_REACH = 45.0
NOT_YET = ("hub",)
ROWS = 20_000
# Referrals of each of ten laptops.
DEFAULT_ROWS = {"casebook": 10_000}
Figures = dict[str, dict[str, Any]]


def wall(command: list[str], env: Mapping[str, str]) -> float:
    """Return the seconds of one whole process; a failure ends the bench."""
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    return time.perf_counter() - started


def yardstick() -> float:
    """Return the seconds that SHA-256 of 64 MiB takes: how fast this machine is just now."""
    block = bytes(64 * 1024 * 1024)
    started = time.perf_counter()
    hashlib.sha256(block)
    return time.perf_counter() - started


def start(_rows: int) -> Figures:
    """Process start to first paint and to a first answer, in turn with a bare interpreter."""
    with tempfile.TemporaryDirectory() as home:
        env = os.environ | {"NAVIGATOR_HOME": home, "QT_QPA_PLATFORM": "offscreen", "NAVIGATOR_QUIT_AFTER_PAINT": "1"}
        (Path(home) / "settings.json").write_text('{"directory": "training"}\n', "utf-8")
        office = casebook_office(Home(Path(home)))
        office.create(
            "Anna Moreno", "quiet otters borrow lanterns", office.banner.accepted(), agency="linden", team="t1"
        )
        python = [sys.executable]
        commands = {
            "bare": [*python, "-c", "pass"],
            "paint": [*python, "-m", "ui.bootstrap"],
            "find": [*python, "-m", "ui.bootstrap", "find", "shelter", "--near", "97401"],
        }
        walls: dict[str, list[float]] = {name: [wall(command, env)] for name, command in commands.items()}
        for _ in range(RUNS):
            for name, command in commands.items():
                walls[name].append(wall(command, env))
    middle = {name: statistics.median(found[1:]) for name, found in walls.items()}
    return {
        "first paint / python -c pass": figure(middle["paint"] / middle["bare"], "x", START_REACH),
        "find in the terminal / python -c pass": figure(middle["find"] / middle["bare"], "x", None),
        "first paint": figure(middle["paint"] * 1000, "ms", None),
        "SHA-256 of 64 MiB": figure(statistics.median(yardstick() for _ in range(5)) * 1000, "ms", None),
    }


def figure(value: float, unit: str, reach: float | None) -> dict[str, Any]:
    """Return one figure; `ok` is None where no reach is set."""
    return {"value": round(value, 2), "unit": unit, "reach": reach, "ok": None if reach is None else value <= reach}


def import_csv(rows: int) -> Figures:
    """Rows of clean CSV files a second, beside raw inserts of the same rows."""
    from import_bench import import_rows

    return import_rows(rows)


def search(rows: int) -> Figures:
    """The search index beside what people write without one, on the same rows."""
    from search_bench import search

    return search(rows)


def window(_rows: int) -> Figures:
    """What a key costs in the real window over 100,000 rows, a step across a map, a frame of 10,000 follow-ups."""
    from window_bench import panning, scrolling, typing

    return {**typing(), **panning(), **scrolling()}


def casebook(rows: int) -> Figures:
    """The casebook of ten laptops with so many referrals each, beside a plain SQLite file."""
    from casebook_bench import casebook as measured

    return measured(rows)


BENCHES: dict[str, Callable[[int], Figures]] = {
    "start": start,
    "import": import_csv,
    "search": search,
    "window": window,
    "casebook": casebook,
}


def main() -> int:
    """Run one bench, or all there are."""
    parser = argparse.ArgumentParser(prog="run.py bench")
    parser.add_argument("name", nargs="?", choices=[*BENCHES, *NOT_YET])
    parser.add_argument("--rows", type=int)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if args.name in NOT_YET:
        print(f"`bench {args.name}` has nothing to measure yet.", file=sys.stderr)
        return 1
    all_ok = True
    for name in [args.name] if args.name else BENCHES:
        rows = args.rows or DEFAULT_ROWS.get(name, ROWS)
        figures = BENCHES[name](rows)
        all_ok = all_ok and all(entry["ok"] is not False for entry in figures.values())
        print(
            json.dumps({"name": name, "rows": rows, "figures": figures}, indent=1)
            if args.json
            else table(name, figures)
        )
    return 0 if all_ok else 1


def table(name: str, figures: Figures) -> str:
    """Return the figures for people."""
    lines = [f"bench {name}, medians"]
    for label, entry in figures.items():
        reach = f"  reach {entry['reach']:g}: {'ok' if entry['ok'] else 'SHORT'}" if entry["reach"] else ""
        lines.append(f"  {label:50} {entry['value']:>9.2f} {entry['unit']}{reach}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
