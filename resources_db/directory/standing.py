"""Which directory file to read: the one that stands there, the one before it when it is damaged, or what ships.

What is opened instead is always said: a crew must know that it reads an older list.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.directory.connection import open_read_only, require
from resources_db.directory.sums import is_whole, known_sums, sidecar
from resources_db.directory.swap import previous, previous_is_whole

if TYPE_CHECKING:
    from resources_db.directory.reader import DirectoryReader

OLDER = "The newest directory file is damaged, so the one before it is shown. Import the new one again."
SHIPPED = (
    "The directory of this laptop is damaged or gone: only the lines and the training county are left. Import it again."
)
UNSEALED = "There are no sums beside this directory file, so nobody can tell whether it is whole."
DAMAGED = (
    "This directory file is damaged: numbers may be wrong. Import it again, and check each number before you call."
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The file to read, and the sentence to say about it ("" when all is well)."""

    path: Path
    problem: str = ""


def sound(path: Path) -> Standing:
    """Return the file to read after comparing every block with its sums.

    Raises NotFoundError when there is none, DamagedFileError when it is damaged and nothing whole is left of it.
    """
    if path.exists() and is_whole(path):
        return Standing(path)
    if previous_is_whole(path):
        return Standing(previous(path), OLDER)
    require(path)
    if not known_sums(path):
        open_read_only(path).close()
        return Standing(path, UNSEALED)
    raise DamagedFileError(
        f"{path.name} is damaged and its numbers may be wrong, so nothing is answered from it.",
        hint="Import the directory again. 988, 911 and 211 answer without it.",
    )


def keep_sound(reader: "DirectoryReader") -> str:
    """Return the sentence about a file that is not what was written, else ""; a whole older one is read from now on."""
    try:
        standing = sound(reader.path)
    except DamagedFileError:
        return DAMAGED
    if standing.path != reader.path:
        reader.use(standing.path)
    return standing.problem


def at_first_paint(path: Path, shipped: Path) -> Standing:
    """Return the first file that opens at all, without reading it whole: that comes after the first paint."""
    had_one = path.exists() or sidecar(path).exists() or previous(path).exists()
    for file, problem in ((path, ""), (previous(path), OLDER)):
        if _opens(file):
            return Standing(file, problem)
    return Standing(shipped, SHIPPED if had_one else "")


def _opens(path: Path) -> bool:
    try:
        open_read_only(path).close()
    except NavigatorError:
        return False
    return True
