"""Fresh processes on a file that the system forgot: first answers, bytes read, memory."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from us_question import Question, to_text

HERE = Path(__file__).parent
SCRIPT = HERE / "search_cold.py"
BARE = "import numpy, sqlite3"
RUNS, SAMPLE = 7, 60


def forget(path: Path) -> None:
    """Ask the system to drop what it keeps of a file, so that the next reader reads the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def fresh(path: Path, asked: Sequence[Question]) -> dict[str, Any]:
    """Return what one fresh process says that asks these questions."""
    lines = "\n".join(map(to_text, asked))
    command = [sys.executable, str(SCRIPT), str(path), "--apart"]
    done = subprocess.run(command, input=lines, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def cold_start(path: Path, question: Question) -> tuple[float, float]:
    """Return the seconds of whole processes: to a first answer, and of Python with NumPy and sqlite3 alone."""
    walls: dict[str, list[float]] = {"answer": [], "bare": []}
    with TemporaryDirectory() as folder:
        # What is installed is compiled, whatever the shell that starts the bench thinks of that.
        env = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        for _ in range(RUNS + 1):
            forget(path)
            for name, command in (
                ("answer", [sys.executable, str(SCRIPT), str(path)]),
                ("bare", [sys.executable, "-c", BARE]),
            ):
                started = perf_counter()
                subprocess.run(command, input=to_text(question), check=True, capture_output=True, text=True, env=env)
                walls[name].append(perf_counter() - started)
    # The first of each compiles.
    return statistics.median(walls["answer"][1:]), statistics.median(walls["bare"][1:])


def bytes_read(path: Path, asked: Sequence[Question]) -> list[tuple[int, int]]:
    """Return for a sample of questions, each first of its process, the bytes asked for and those read from the disk."""
    found: list[tuple[int, int]] = []
    for question in asked[:: max(1, len(asked) // SAMPLE)]:
        forget(path)
        told = fresh(path, [question])
        found.append((told["called"], told["disk"]))
    return found
