"""Choices of this laptop (theme, size, origin, window, needs asked for lately): plain JSON, nothing about a person, never a query."""

import json
from pathlib import Path
from typing import cast

from navigator.errors import NavigatorError
from resources_db.durable import write_durably

Scalar = str | int | float | bool | None


class SettingsFile:
    """Reads once, writes each change durably. An unreadable file counts as empty: choices can be made again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def get(self, key: str, default: Scalar = None) -> Scalar:
        """Return a choice."""
        return self._values.get(key, default)

    def set(self, key: str, value: Scalar) -> None:
        """Keep a choice; raises NavigatorError when the disk refuses."""
        if self._values.get(key) == value and key in self._values:
            return
        values = self._values | {key: value}
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_durably(self._path, (json.dumps(values, indent=1, sort_keys=True) + "\n").encode(), 0o600)
        except OSError as error:
            raise NavigatorError(
                "Your choices could not be saved.",
                hint="Check that the disk is not full.",
                detail=f"errno {error.errno}",
            ) from error
        self._values = values


def _read(path: Path) -> dict[str, Scalar]:
    try:
        values: object = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, Scalar]", values) if isinstance(values, dict) else {}
