"""The power fails while the key file is written: the file is the old one or the new one, and never older than was said (R7).

Whoever loses the key file loses the casebook. Two other ways to write it are the controls.
"""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import recorded
import shim
from images import NOTHING_SAID, Disk, cuts, is_whole_record, lay
from room import fast_room
from tally import Tally
from vaults import ACCEPTED, FIRST, vault_of

from navigator.errors import NavigatorError
from resources_db.casebook.vault import document

SEED = 20261128
VAULT, BEFORE, TRIES = "vault.json", "vault.json.prev", "tries.json"
CONTROL_TIMES = 2


def key_file_cuts(folder: Path, times: int) -> Tally:
    """Cut each moment of many changes, as often as it takes to have as many images."""
    tally = Tally("key_file_cuts")
    with fast_room(folder) as room:
        library = shim.built(room)
        run = _record(library, room / "vault", "durably")
        tally.control_failed += not is_whole_record(room / "vault", run)
        moments = sum(1 for _ in cuts(run, 1, Random(SEED)))  # noqa: S311 - only counted
        _open_images(tally, run, room / "image", -(-times // moments))
        for how in ("in place", "unflushed"):
            control = Tally(how)
            _open_images(control, _record(library, room / how, how), room / "image", CONTROL_TIMES)
            print(f"key_file_cuts control, {how}: {control.lost} of {control.tried} lost", file=sys.stderr)
            tally.control_failed += not control.lost
    return tally


def _record(library: Path, folder: Path, how: str) -> list[recorded.Op]:
    folder.mkdir()
    log = folder.with_suffix(".log")
    shim.run(library, "recorded_vault.py", str(folder), str(log), how)
    return recorded.read(log)


@dataclass(slots=True)
class Images:
    """What the vault was after each change, and which of these contents were opened already."""

    folder: Path
    contents: list[bytes]
    opened: set[bytes] = field(default_factory=set[bytes])

    def is_kept(self, said: int) -> bool:
        """Tell whether the keys are there: as they were said to be, or as they were about to be."""
        if said == NOTHING_SAID and not (self.folder / VAULT).exists():
            return self._others_are_sound()
        content = (self.folder / VAULT).read_bytes()
        if content not in self.contents[max(said, 0) : said + 2]:
            return False
        if content not in self.opened:
            vault_of(self.folder).unlock("Ada", FIRST, ACCEPTED)
            self.opened.add(content)
        return self._others_are_sound()

    def _others_are_sound(self) -> bool:
        """Tell whether what lies beside the vault can be read: torn counters would make everybody wait."""
        if (self.folder / BEFORE).exists():
            document.read(self.folder / BEFORE)
        tries = self.folder / TRIES
        return not tries.exists() or isinstance(json.loads(tries.read_bytes()), dict)


def _contents(run: list[recorded.Op]) -> list[bytes]:
    """Return the key file as it was when each change was called saved."""
    disk, contents = Disk(), list[bytes]()
    for op in run:
        disk.take(op)
        if op.what == recorded.SAID:
            contents.append(disk.as_seen()[VAULT])
    return contents


def _open_images(tally: Tally, run: list[recorded.Op], image: Path, times: int) -> None:
    images = Images(image, _contents(run))
    for said, files in cuts(run, times, Random(SEED)):  # noqa: S311 - the same images again
        lay(image, files)
        tally.tried += 1
        try:
            tally.lost += not images.is_kept(said)
        except (NavigatorError, OSError, ValueError):
            tally.lost += 1
