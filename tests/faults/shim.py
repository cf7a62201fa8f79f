"""The layer in C between a program and its disk (shim.c): built here, loaded into a program of ours, told what to do."""

import ctypes
import errno
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
LIBRARY = "NAVIGATOR_SHIM"
EVER_AFTER = 1 << 30


class MissingToolError(Exception):
    """A fault cannot be made on this machine; the text says what to install."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """How calls fail: with which error, how many of them in a row, and whether the first writes half of its bytes."""

    error: int
    many: int = 1
    half: bool = False

    @property
    def only_changes(self) -> bool:
        """Tell whether a call that changes nothing goes well, as on a disk that is full or cannot be written."""
        return self.error != errno.EIO


def built(folder: Path) -> Path:
    """Compile the shim into a folder and return it; raises MissingToolError without a compiler, or elsewhere than on Linux."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        raise MissingToolError("This fault needs Linux and a C compiler: sudo apt-get install gcc libc6-dev")
    library = folder / "shim.so"
    command = [compiler, "-std=c11", "-O2", "-Wall", "-shared", "-fPIC", "-o", str(library), str(SOURCE)]
    if subprocess.run(command, check=False).returncode:
        raise MissingToolError("The shim could not be compiled: sudo apt-get install gcc libc6-dev")
    return library


def run(library: Path, script: str, *words: str) -> str:
    """Run a script of this folder over the shim and return what it printed; raises CalledProcessError."""
    env = os.environ | {"LD_PRELOAD": str(library), LIBRARY: str(library), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(Path(__file__).with_name(script)), *words]
    return subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


class Shim:
    """The shim that this program was started with."""

    def __init__(self) -> None:
        # The same file again is the library that is loaded already.
        self._library = ctypes.CDLL(os.environ[LIBRARY])

    def watch(self, folder: Path, log: Path | None = None) -> None:
        """Watch the files of a folder from now on, and write down what is done to them."""
        self._library.shim_watch(os.fsencode(folder.resolve()), os.fsencode(log) if log else None)

    def say(self, number: int) -> None:
        """Write down that somebody was told so."""
        self._library.shim_say(ctypes.c_long(number))

    def fail(self, first: int, how: Failing) -> None:
        """Let a call fail, counted from now."""
        self._library.shim_fail(first, how.many, how.error, how.only_changes, how.half)

    def stop(self) -> int:
        """Let all calls go well again, and return how many there were since."""
        return int(self._library.shim_stop())
