"""Whose work ships with the app, for About: the text of NOTICE, which the builds carry along."""

from importlib.metadata import PackageNotFoundError, files
from pathlib import Path


def notices() -> str:
    """Return the text of NOTICE, from the source tree, the frozen app, or the installed package."""
    root = Path(__file__).parent.parent
    for path in (root / "NOTICE", *_installed()):
        if path.is_file():
            return path.read_text("utf-8")
    return "See NOTICE in the package."


def _installed() -> list[Path]:
    try:
        listed = files("co-response-navigator") or []
    except PackageNotFoundError:
        return []
    return [Path(str(file.locate())) for file in listed if file.name == "NOTICE"]
