"""Writing a file whole or not at all: beside it first, forced to the disk, then put in its place."""

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from navigator.errors import NavigatorError
from resources_db.durable import sync_folder


@contextmanager
def replacing(path: Path) -> Generator[Path, None, None]:
    """Give the path to write to; it replaces `path` when the block ends well, and is gone when it does not.

    Raises NavigatorError when the system refuses; what stood at `path` is then unchanged.
    """
    path = path.resolve()
    new = path.with_name(f".{path.name}.{os.getpid()}.writing")
    try:
        yield new
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        new.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise NavigatorError(
            "The file could not be written. What stood there before is unchanged.",
            hint="Check that the folder is there and may be written, and that the disk is not full.",
            detail=f"errno {error.errno}",
        ) from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
