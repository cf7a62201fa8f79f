"""Refuses to pack a wheel without the files that the bakery makes."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NEEDED = ("directory.db", "directory.db.sums", "places.db", "places.db.sums")


class BundledFilesHook(BuildHookInterface[Any]):
    """Runs before each wheel; an editable install points at the tree and needs nothing yet."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raise when a built file is missing."""
        del build_data
        built = Path(self.root) / "resources_db" / "bundled" / "built"
        missing = [name for name in NEEDED if not (built / name).is_file()]
        if version != "editable" and missing:
            raise RuntimeError(f"{', '.join(missing)} missing: run `python3 run.py build` first.")
