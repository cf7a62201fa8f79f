"""Runs `navigator` as a person would: a process of its own, a home of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


# Unbuffered output would hide what happens when the last of it cannot be printed.
NOT_OURS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUNBUFFERED")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command that ran in this process left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    return kept | {"NAVIGATOR_HOME": str(home)}


def navigator(home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    env = environment(home) | {"PYTHONUTF8": "1", **more}
    command = [sys.executable, "-m", "ui.bootstrap", *words]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=env,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
    )


def document(home: Path, *words: str) -> dict[str, Any]:
    done = navigator(home, *words, "--json")
    assert done.stdout, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "docs" / "cli" / f"{name}.schema.json").read_text("utf-8"))
    return found
