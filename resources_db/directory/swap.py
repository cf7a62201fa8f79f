"""Putting a finished file in the place of the old one: all or nothing, and the old one is kept."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from navigator.errors import NavigatorError
from resources_db.directory.sums import Sums, known_sums, sums_of, sync_folder, write_sums


def previous(path: Path) -> Path:
    """Return where the file lies that `path` replaced."""
    return path.with_name(path.name + ".previous")


def previous_is_whole(path: Path) -> bool:
    """Tell whether the file before this one is whole by the sums that this one's sidecar still holds."""
    old = previous(path)
    return old.is_file() and sums_of(old) in known_sums(path)


def swap_in(new: Path, path: Path, before: Callable[[], None] = lambda: None) -> None:
    """Replace `path` by `new` atomically, keep the old file, and seal both; `before` lets readers let go first.

    Raises NavigatorError when the system refuses (a full disk, or another program holds the file): `path` is then unchanged.
    """
    try:
        _sync(new)
        write_sums(path, [sums_of(new), *_standing(path), *known_sums(path)])
        before()
        if path.exists():
            _keep(path)
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


def _keep(path: Path) -> None:
    """Let `previous` name the present file: by a link where the file system has them, else by a copy."""
    kept = previous(path).with_name(f".{path.name}.keeping")
    kept.unlink(missing_ok=True)
    try:
        kept.hardlink_to(path)
    except OSError:
        shutil.copyfile(path, kept)
    kept.replace(previous(path))


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
