"""Whose work ships with the app, for About: the text of NOTICE, which the builds carry along."""

from pathlib import Path


def notices() -> str:
    """Return the text of NOTICE, from the source tree, the frozen app, or the installed package."""
    root = Path(__file__).parent.parent
    beside = root / "NOTICE"
    found = beside if beside.is_file() else next((path for path in _installed() if path.is_file()), None)
    return found.read_text("utf-8") if found else "See NOTICE in the package."


def _installed() -> list[Path]:
    from importlib.metadata import PackageNotFoundError, files  # noqa: PLC0415 - only an installed wheel needs it

    try:
        listed = files("co-response-navigator") or []
    except PackageNotFoundError:
        return []
    return [Path(str(file.locate())) for file in listed if file.name == "NOTICE"]
