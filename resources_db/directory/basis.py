"""What an import builds upon: the rows of the file that stands there, or of the one before it when that is not whole."""

from dataclasses import dataclass
from pathlib import Path

from navigator.errors import DamagedFileError
from resources_db.directory.connection import APPLICATION_ID, SCHEMA_VERSION
from resources_db.directory.resolve import Rows
from resources_db.directory.shape import shapes
from resources_db.directory.stored import read_rows, stored_rows
from resources_db.directory.sums import is_whole, known_sums, sidecar
from resources_db.directory.swap import previous, previous_is_whole

HEADER_BYTES = 100
VERSION_AT, APPLICATION_AT = slice(60, 64), slice(68, 72)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Rows to build upon; `whole` is False when the file itself could not be used, and `notes` say what that means."""

    rows: Rows
    whole: bool = True
    notes: tuple[str, ...] = ()


def basis(path: Path) -> Basis:
    """Return what stands at `path`; a directory that is damaged or of an older version stops no import.

    Raises DamagedFileError for a newer Navigator's directory and for a file that is none of ours.
    """
    try:
        return Basis(rows=stored_rows(path))
    except DamagedFileError as error:
        fault = _fault(path, error)
    rows = _earlier(path)
    if rows is not None:
        return Basis(rows=rows, whole=False, notes=(f"{fault} {previous(path).name} was built upon instead.",))
    lost = "Nothing of it was taken over, so other sources must be imported again."
    return Basis(rows={name: [] for name in shapes()}, whole=False, notes=(f"{fault} {lost}",))


def _fault(path: Path, error: DamagedFileError) -> str:
    """Say what is wrong with a file of ours; raises DamagedFileError when it must not be replaced at all."""
    application, version = _header(path)
    whole = is_whole(path)
    if whole and application == APPLICATION_ID and version > SCHEMA_VERSION:
        raise DamagedFileError(
            f"{path.name} was made by a newer Navigator. It is unchanged.", hint="Update Navigator."
        ) from error
    # Somebody's own file under this name is not ours to move; an empty one is nobody's.
    if application != APPLICATION_ID and not sidecar(path).exists() and path.stat().st_size:
        raise error
    if whole:
        return f"{path.name} was made by an older Navigator."
    return f"{path.name} was damaged." if known_sums(path) else f"{path.name} has no sums that prove it whole."


def _header(path: Path) -> tuple[int, int]:
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    return int.from_bytes(head[APPLICATION_AT]), int.from_bytes(head[VERSION_AT])


def _earlier(path: Path) -> Rows | None:
    """Return the rows of the file before this one, None when it is not whole or not of this version."""
    if not previous_is_whole(path):
        return None
    try:
        return read_rows(previous(path))
    except DamagedFileError:
        return None
