#!/usr/bin/env python3
"""Sets Navigator up on a fresh machine and starts it: `python3 run.py`, or `python3 run.py help` for the other verbs.

Needs Python 3.11 or later and nothing else. Makes .venv beside this file, installs what the lock names and only that, builds
the bundled directory when its inputs changed, then starts what was asked for.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "locks"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
OLDEST, NEWEST = (3, 11), (3, 14)

# What Qt needs of a bare Debian or Ubuntu, by the library it looks for and the package that brings it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests start besides.
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "strace": "strace"}
VERBS = {
    "": "set up, then the window; with no display a sample search in the terminal",
    "test": "set up, then the tests (more words go to pytest)",
    "check": "lint, types, import rules",
    "bench": "figures as ratios: start, import, search, window",
    "judge": "search quality on judged directories: --set DIR --data DIR",
    "faults": "flips, kills, power cuts, full disks, changed files: tried, lost, missed",
    "build": "the frozen app and the .deb, into dist/",
    "help": "this list",
}


def main(words: list[str]) -> int:
    """Do one verb and return its exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return complain(
            f"Navigator needs Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}; this is {sys.version.split()[0]}.",
            "Install one of these and start run.py with it.",
        )
    verb, rest = (words[0], words[1:]) if words else ("", [])
    if verb not in VERBS or verb == "help":
        print_help()
        return 0 if verb == "help" else 2
    try:
        set_up(for_work=verb != "")
    except SetupError as error:
        return complain(*error.args)
    return {"": start, "test": test, "check": check, "bench": bench, "judge": judge, "faults": faults, "build": build}[
        verb
    ](rest)


class SetupError(Exception):
    """What is wrong, and the next step."""


def print_help() -> None:
    """Print the verbs."""
    print("python3 run.py [verb]\n")
    for verb, text in VERBS.items():
        print(f"  {verb or '(none)':8} {text}")


def complain(sentence: str, step: str) -> int:
    """Print what is wrong and what to do."""
    print(" ".join(part for part in (sentence, step) if part), file=sys.stderr)
    return 1


def set_up(*, for_work: bool) -> None:
    """Make .venv as the lock says, and the bundled files; quick when nothing changed."""
    system_libraries(for_work=for_work)
    name = "dev.txt" if for_work else "run.txt"
    lock = LOCKS / name
    stamp = VENV / ".lock"
    wanted = lock_hash(name)
    have = stamp.read_text("ascii").strip() if stamp.is_file() else ""
    # What the work needs holds what a start needs, so a start is content with either.
    if have not in ({wanted} if for_work else {wanted, lock_hash("dev.txt")}):
        make_venv()
        install(lock)
        stamp.write_text(wanted, "ascii")
    if run([str(PYTHON), "-m", "resources_db.bundled.bake", "--if-changed"]):
        raise SetupError("The bundled directory could not be built.", "The lines above say why.")


def lock_hash(name: str) -> str:
    """Return what changes when a lock or the project's own description does."""
    return hashlib.sha256((LOCKS / name).read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()


def make_venv() -> None:
    """Make the virtual environment: by uv when it is there, else by the standard library."""
    if PYTHON.exists():
        return
    say("Setting up; the first time takes a minute or two.")
    uv = shutil.which("uv")
    if uv:
        made = run([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)])
    else:
        made = run([sys.executable, "-m", "venv", str(VENV)], quiet=True)
        if made and apt_install([f"python{sys.version_info[0]}-venv"]):
            shutil.rmtree(VENV, ignore_errors=True)
            made = run([sys.executable, "-m", "venv", str(VENV)])
    if made:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetupError("No virtual environment could be made.", "On Debian: apt-get install python3-venv")


def install(lock: Path) -> None:
    """Install exactly what the lock names, checked by hash, then this project itself without asking any index."""
    uv = shutil.which("uv")
    pip = (
        [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
        if uv
        else [str(PYTHON), "-m", "pip", "install", "--quiet"]
    )
    quiet = [] if uv else ["--disable-pip-version-check"]
    if run([*pip, *quiet, "--require-hashes", "-r", str(lock)]):
        raise SetupError("The libraries could not be installed.", "Check the network and the disk, then start again.")
    if run([*pip, *quiet, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]):
        raise SetupError("Navigator could not be installed into its environment.", "The lines above say why.")


def system_libraries(*, for_work: bool) -> None:
    """On Debian and Ubuntu bring what Qt needs, when root; else say the one line to run. Elsewhere desktops have it."""
    if sys.platform != "linux" or not shutil.which("dpkg"):
        return
    known = run_text(["/sbin/ldconfig", "-p"])
    missing = [package for library, package in QT_LIBRARIES.items() if library not in known]
    if for_work:
        missing += [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)]
    if missing and not apt_install(missing):
        say(f"System libraries are missing. Run this once:\n  sudo apt-get install -y {' '.join(missing)}")


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages when root; tells whether they are there now."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    say(f"Installing {', '.join(packages)}")
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if run(command, env=env, quiet=True) == 0:
        return True
    run(["apt-get", "update", "-qq"], env=env, quiet=True)
    return run(command, env=env, quiet=True) == 0


def start(words: list[str]) -> int:
    """Open the window; with no display answer a sample search and say how to get the window."""
    del words
    if has_display():
        return run([str(PYTHON), "-m", "ui.bootstrap"])
    say("There is no display here, so this is a sample search in the terminal.\n")
    code = run([str(PYTHON), "-m", "ui.bootstrap", "find", "shelter", "--near", "97401", "--limit", "8"])
    command = BIN.relative_to(ROOT) / "navigator"
    say(f"\nAsk yourself:     {command} find detox --near 97401")
    say("To get the window: start it on a desktop, or under a virtual one: xvfb-run -a python3 run.py")
    return code


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def test(words: list[str]) -> int:
    """Run the tests on two workers; one that is done takes over what waits at the other."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"}
    workers = [] if "-n" in words else ["-n", "2", "--dist", "worksteal"]
    return run([str(PYTHON), "-m", "pytest", *workers, *words], env=env)


def check(words: list[str]) -> int:
    """Run every check and report all that fail, not only the first."""
    del words
    checks = (
        ["ruff", "format", "--check", "."],
        ["ruff", "check", "."],
        ["mypy"],
        ["pyright"],
        ["lint-imports"],
    )
    failed = [command[0] for command in checks if run([str(BIN / command[0]), *command[1:]])]
    if failed:
        say(f"Not clean: {', '.join(failed)}")
    return 1 if failed else 0


def bench(words: list[str]) -> int:
    """Print figures as ratios."""
    return run([str(PYTHON), str(ROOT / "tests" / "bench" / "run_bench.py"), *words])


def judge(words: list[str]) -> int:
    """Print how well real directories answer judged queries, by kind of query."""
    return run([str(PYTHON), str(ROOT / "tests" / "judge" / "run_judge.py"), *words])


def faults(words: list[str]) -> int:
    """Break things on purpose and count what is lost."""
    return run([str(PYTHON), str(ROOT / "tests" / "faults" / "run_faults.py"), *words])


def build(words: list[str]) -> int:
    """Build the frozen app and this platform's package."""
    return run([str(PYTHON), str(ROOT / "packaging" / "build_app.py"), *words])


def run(command: list[str], *, env: dict[str, str] | None = None, quiet: bool = False) -> int:
    """Run a program in this folder and return its exit code; `quiet` hides what it prints."""
    out = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(command, cwd=ROOT, env=env, check=False, stdout=out, stderr=out).returncode
    except OSError as error:
        say(f"{command[0]} could not be started (errno {error.errno}).")
        return 1
    except KeyboardInterrupt:
        return 130


def run_text(command: list[str]) -> str:
    """Return what a program prints, "" when it can't be started."""
    try:
        return subprocess.run(command, check=False, capture_output=True, text=True).stdout
    except OSError:
        return ""


def say(text: str) -> None:
    """Print to stderr, so that stdout holds answers only."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
