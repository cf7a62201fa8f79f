"""Runs `navigator` as a person would: a process of its own, a home of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


def navigator(home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env |= {"NAVIGATOR_HOME": str(home), "PYTHONUTF8": "1", **more}
    command = [sys.executable, "-m", "ui.bootstrap", *words]
    return subprocess.run(command, cwd=ROOT, env=env, check=False, capture_output=True, text=True, timeout=120)


def document(home: Path, *words: str) -> dict[str, Any]:
    done = navigator(home, *words, "--json")
    assert done.stdout, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "docs" / "cli" / f"{name}.schema.json").read_text("utf-8"))
    return found
