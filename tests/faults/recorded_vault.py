"""Makes and changes a vault over the shim, which writes down each change to the disk; started by key_cuts.py."""

import sys
from pathlib import Path

from shim import Shim
from vaults import changes, made

from resources_db.casebook.vault import document
from resources_db.durable import write_durably


def in_place(path: Path, content: bytes, mode: int = 0) -> None:
    """Write over what is there: the first of two ways that lose keys."""
    del mode
    path.write_bytes(content)


def unflushed(path: Path, content: bytes, mode: int = 0) -> None:
    """Rename a file that may not be on the disk yet: the second."""
    del mode
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    new.replace(path)


WRITERS = {"durably": write_durably, "in place": in_place, "unflushed": unflushed}


def main(folder: Path, log: Path, how: str) -> None:
    """Make a vault, then change it again and again; say after each how many changes are saved."""
    vars(document)["write_durably"] = WRITERS[how]
    shim = Shim()
    shim.watch(folder, log)
    vault, supervisor = made(folder)
    shim.say(0)
    for number, change in enumerate(changes(vault, supervisor), start=1):
        change()
        shim.say(number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
