"""Runs a program under strace, and looks for words and keys in every file that it opened for writing (R8, S1, S2, S23)."""

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
CALLS = "trace=open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mknod,mknodat,memfd_create,socket"
OPENED = re.compile(r"^(?:open|openat|openat2|creat)\((.*)\) = \d+<(.*)>$")
MOVED = re.compile(r'^(?:rename|link|symlink|mknod)\w*\(.*"([^"]*)"(?:, [^"]*)?\) = 0$')
FOR_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|^\"")


@dataclass(frozen=True, slots=True)
class Traced:
    """What a program left behind: its exit code, what it told, each file that it may have written to, each socket."""

    code: int
    told: Any
    err: str
    files: frozenset[Path]
    sockets: tuple[str, ...]


def traced(command: list[str], tell: object, room: Path) -> Traced:
    """Run a Python program under strace; `room` is its folder for temporary files, and holds the traces."""
    traces, temporary = room / "traces", room / "temporary"
    for folder in (traces, temporary):
        folder.mkdir(parents=True)
    done = subprocess.run(
        ["strace", "-ff", "-qq", "-y", "--seccomp-bpf", "-e", CALLS, "-o", str(traces / "t"), sys.executable, *command],
        input=json.dumps(tell), text=True, capture_output=True, check=False, timeout=300,
        env=os.environ | {"TMPDIR": str(temporary), "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
    )  # fmt: skip
    lines = [line for trace in traces.iterdir() for line in trace.read_text("utf-8", "replace").splitlines()]
    assert len(lines) > 100, done.stderr
    sockets = tuple(line for line in lines if line.startswith("socket("))
    told = json.loads(done.stdout) if done.stdout else None
    return Traced(done.returncode, told, done.stderr, frozenset(_written(lines)), sockets)


def _written(lines: Iterable[str]) -> Iterator[Path]:
    for line in lines:
        if opened := OPENED.match(line):
            if line.startswith("creat") or FOR_WRITING.search(opened[1].split('"', 2)[-1]):
                yield Path(opened[2].removesuffix("(deleted)"))
        elif moved := MOVED.match(line):
            yield Path(moved[1])


def files_of(places: Iterable[Path]) -> Iterator[Path]:
    """Yield each file that is there, of files and of all that lies in folders."""
    for place in places:
        for path in (place, *place.rglob("*")) if place.is_dir() else (place,):
            if path.is_file() and not path.is_symlink():
                yield path


def words_in_forms(words: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield how a word may lie in a file: as letters of any size, wide letters, hex or base64."""
    for word in words:
        for spelt in {word, word.casefold(), word.upper()}:
            plain = spelt.encode()
            wide = (spelt.encode("utf-16-le"), spelt.encode("utf-16-be"))
            yield from ((word, form) for form in (plain, *wide, *_hex(plain), *_base64(plain)))


def keys_in_forms(keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield how a key (in hex) may lie in a file: as it is, in hex or base64; its name is the beginning of it."""
    for key in keys:
        raw = bytes.fromhex(key)
        yield from ((f"key {key[:8]}", form) for form in (raw, *_hex(raw), *_base64(raw)))


def _hex(content: bytes) -> tuple[bytes, bytes]:
    return content.hex().encode(), content.hex().upper().encode()


def _base64(content: bytes) -> Iterator[bytes]:
    """Yield what stands in base64, wherever the content begins in a group of three."""
    for before in range(3):
        spelt = base64.b64encode(bytes(before) + content)
        inside = spelt[-(-before * 8 // 6) : (before + len(content)) * 8 // 6]
        yield inside
        yield inside.translate(bytes.maketrans(b"+/", b"-_"))


def found(places: Iterable[Path], forms: Iterable[tuple[str, bytes]]) -> dict[str, set[str]]:
    """Return in which files which words and keys lie."""
    wanted = list({form: name for name, form in forms}.items())
    hits: dict[str, set[str]] = {}
    for path in set(files_of(places)):
        content = path.read_bytes()
        names = {name for form, name in wanted if form in content}
        if names:
            hits[str(path)] = names
    return hits
