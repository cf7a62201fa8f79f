"""No process of ours opens an internet socket: seen by the kernel, not by blocking in Python (STYLE.md, trap 13)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT

CASES = {
    "find": ["find", "shelter", "--near", "97401"],
    "doctor": ["doctor"],
    "window": [],
}


def environment(home: Path) -> dict[str, str]:
    home.mkdir()
    (home / "settings.json").write_text('{"directory": "training"}\n', "utf-8")
    return os.environ | {"NAVIGATOR_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "NAVIGATOR_QUIT_AFTER_PAINT": "1"}


@pytest.mark.needs("strace")
@pytest.mark.parametrize("words", CASES.values(), ids=CASES)
def test_no_internet_socket_is_opened(home: Path, tmp_path: Path, words: list[str]) -> None:
    trace = tmp_path / "trace"
    command = [
        "strace",
        "-f",
        "-qq",
        "-e",
        "trace=socket",
        "-o",
        str(trace),
        sys.executable,
        "-m",
        "ui.bootstrap",
        *words,
    ]
    done = subprocess.run(command, cwd=ROOT, env=environment(home), check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert not [line for line in trace.read_text("utf-8").splitlines() if "AF_INET" in line]


@pytest.mark.needs("strace")
def test_the_trace_would_show_one(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    opens = "import socket; socket.socket(socket.AF_INET).close()"
    command = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(trace), sys.executable, "-c", opens]
    subprocess.run(command, check=True)
    assert "AF_INET" in trace.read_text("utf-8")


@pytest.mark.needs("unshare")
@pytest.mark.parametrize("words", CASES.values(), ids=CASES)
def test_everything_works_where_there_is_no_network(home: Path, words: list[str]) -> None:
    if os.geteuid() != 0:
        pytest.skip("a network namespace of one's own needs root")
    command = ["unshare", "-n", sys.executable, "-m", "ui.bootstrap", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment(home), check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout
