"""The entries of the policy that name a folder or a file on this laptop."""

import os
from pathlib import Path


def full_folder(value: object) -> Path:
    """Return the folder; raises ValueError in words for anything else."""
    return _full_path(value, "it wants the full path of a folder")


def full_file(value: object) -> Path:
    """Return the file, which need not be there yet; raises ValueError in words for anything else."""
    return _full_path(value, "it wants the full path of a file")


def _full_path(value: object, wanted: str) -> Path:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError(wanted)
    path = Path(os.path.expandvars(value.strip())).expanduser()
    if not path.is_absolute() or "$" in str(path) or "%" in str(path):
        raise ValueError(wanted)
    return path
