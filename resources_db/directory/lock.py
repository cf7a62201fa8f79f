"""One import at a time into one directory: two at once would build on each other's half-written file."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from navigator.errors import NavigatorError
from resources_db.file_lock import is_ours, open_lock


@contextmanager
def alone(path: Path) -> Generator[None, None, None]:
    """Hold the right to replace `path`; the system gives it back even after a crash.

    Raises NavigatorError when another import holds it, or the folder refuses.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = open_lock(path.with_name(f".{path.name}.lock"))
    except OSError as error:
        raise NavigatorError(
            f"The directory could not be written to {path.parent}. The old one is unchanged.",
            hint="Check that the disk is not full and that the folder may be written.",
            detail=f"errno {error.errno}",
        ) from error
    try:
        if not is_ours(handle):
            raise NavigatorError(
                "Another import into this directory is under way. Nothing was changed.",
                hint="Wait until it is done, then import again.",
            )
        yield
    finally:
        os.close(handle)
