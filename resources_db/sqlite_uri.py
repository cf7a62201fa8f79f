"""A path as SQLite wants it."""

from pathlib import Path


def sqlite_uri(path: Path, how: str) -> str:
    """Return the URI of a file with the words of how it is opened; a Windows share has four slashes."""
    uri = path.resolve().as_uri()
    on_a_share = uri.startswith("file://") and not uri.startswith("file:///")
    return f"{uri.replace('file://', 'file:////', 1) if on_a_share else uri}?{how}"
