"""Block sums beside a file: SHA-256 of each 4 MiB, sealed by their own sum, so that a flipped bit is never shown as fact.

Plain SQLite gave silently wrong data for 363 of 600 single-bit flips (reference SAFETY.md, 0.4). The sidecar lists the sums
of the file that is coming and of the one it replaces: whenever a crash falls, the file that stands there is known to it.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from resources_db.durable import write_durably

BLOCK_BYTES = 4 * 1024 * 1024
KEPT = 2


@dataclass(frozen=True, slots=True)
class Sums:
    """The size in bytes and the SHA-256 of each block of one file."""

    size: int
    blocks: tuple[str, ...]

    @property
    def seal(self) -> str:
        """Return the SHA-256 over size and blocks."""
        return hashlib.sha256(json.dumps([self.size, *self.blocks]).encode()).hexdigest()


def sidecar(path: Path) -> Path:
    """Return where the sums of a file lie; the file that was replaced is sealed by the one that replaced it."""
    return path.with_name(path.name.removesuffix(".previous") + ".sums")


def sums_of(path: Path) -> Sums:
    """Read a file and return its sums."""
    blocks: list[str] = []
    size = 0
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            size += len(block)
            blocks.append(hashlib.sha256(block).hexdigest())
    return Sums(size, tuple(blocks))


def known_sums(path: Path) -> list[Sums]:
    """Return the sums that the sidecar holds and whose seal is whole; none when it is absent or unreadable."""
    try:
        data = json.loads(sidecar(path).read_text("ascii"))
        entries = [(Sums(int(entry["size"]), tuple(entry["blocks"])), entry["seal"]) for entry in data["files"]]
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return []
    return [sums for sums, seal in entries if sums.seal == seal]


def is_whole(path: Path) -> bool:
    """Tell whether a file is byte for byte one that was written here."""
    return path.is_file() and sums_of(path) in known_sums(path)


def damaged_blocks(path: Path) -> tuple[int, ...]:
    """Return the numbers (from 0) of blocks that differ from the newest sums; all of one block when nothing is known."""
    known = known_sums(path)
    if not known:
        return (0,)
    now = sums_of(path).blocks
    expected = known[0].blocks
    return tuple(n for n in range(max(len(now), len(expected))) if now[n : n + 1] != expected[n : n + 1])


def write_sums(path: Path, sums: Sequence[Sums]) -> None:
    """Write the sidecar of `path` durably, newest first; only the last two are kept."""
    write_durably(sidecar(path), sidecar_text(sums))


def sidecar_text(sums: Sequence[Sums]) -> bytes:
    """Return what a sidecar holds."""
    entries = [{"size": s.size, "seal": s.seal, "blocks": list(s.blocks)} for s in dict.fromkeys(sums)][:KEPT]
    return (json.dumps({"version": 1, "block_bytes": BLOCK_BYTES, "files": entries}, indent=1) + "\n").encode("ascii")
