"""Putting a finished file in the place of the old one: all or nothing, and the old one is kept."""

import os
import shutil
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from navigator.errors import NavigatorError
from resources_db.directory.sums import Sums, known_sums, sums_of, write_sums
from resources_db.durable import sync_folder


class Keep(Enum):
    """What becomes of the file that is replaced."""

    PREVIOUS = "previous"
    # It is not whole: the whole one before it stays the one before.
    ASIDE = "damaged"
    # It says where somebody hides, and so may whatever was kept before.
    NOTHING = ""


def previous(path: Path) -> Path:
    """Return where the file lies that `path` replaced."""
    return path.with_name(path.name + ".previous")


def aside(path: Path) -> Path:
    """Return where a file lies that was not whole when it was replaced."""
    return path.with_name(path.name + ".damaged")


def previous_is_whole(path: Path) -> bool:
    """Tell whether the file before this one is whole by the sums that this one's sidecar still holds."""
    old = previous(path)
    return old.is_file() and sums_of(old) in known_sums(path)


def swap_in(new: Path, path: Path, before: Callable[[], None] = lambda: None, keep: Keep = Keep.PREVIOUS) -> None:
    """Replace `path` by `new` atomically, keep the old file, and seal both; `before` lets readers let go first.

    Raises NavigatorError when the system refuses (a full disk, or another program holds the file): `path` is then unchanged.
    """
    try:
        _sync(new)
        write_sums(path, [sums_of(new), *_standing(path), *_earlier(path, keep), *known_sums(path)])
        before()
        _make_way(path, keep)
        new.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise NavigatorError(
            "The directory could not be replaced; the old one is unchanged.",
            hint="Close other Navigator windows, check that the disk is not full, and try again.",
            detail=f"errno {error.errno}",
        ) from error


def _standing(path: Path) -> list[Sums]:
    """Return the sums of the file that is replaced; none when it is damaged: a fresh seal would call it whole."""
    known = known_sums(path)
    return [sums for sums in ([sums_of(path)] if path.exists() else []) if sums in known]


def _earlier(path: Path, keep: Keep) -> list[Sums]:
    """Return the sums of the file before a damaged one, which stays what can be gone back to."""
    return [sums_of(previous(path))] if keep is Keep.ASIDE and previous_is_whole(path) else []


def _make_way(path: Path, keep: Keep) -> None:
    if keep is Keep.NOTHING:
        previous(path).unlink(missing_ok=True)
        aside(path).unlink(missing_ok=True)
    elif path.exists():
        _keep(path, previous(path) if keep is Keep.PREVIOUS else aside(path))


def _keep(path: Path, name: Path) -> None:
    """Let `name` name the present file too: by a link where the file system has them, else by a copy."""
    kept = path.with_name(f".{path.name}.keeping")
    kept.unlink(missing_ok=True)
    try:
        kept.hardlink_to(path)
    except OSError:
        shutil.copyfile(path, kept)
    kept.replace(name)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
