"""The mappings that ship with Navigator, and which of them a table asks for by its columns."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from resources_db.formats.any_table.mapping import TableMapping, fold, parse_mapping

FOLDER = Path(__file__).parent.parent / "mappings"


@cache
def shipped() -> Mapping[str, TableMapping]:
    """Return the shipped mappings by the name of their format."""
    return {path.stem: parse_mapping(path.read_text("utf-8"), path.name) for path in sorted(FOLDER.glob("*.toml"))}


def shipped_format(columns: Sequence[Sequence[str]]) -> str:
    """Return the shipped format that one of several headers belongs to, or an empty text."""
    folded = [{fold(column) for column in each} for each in columns]
    fits = (name for name, mapping in shipped().items() if any(_has(each, mapping) for each in folded))
    return next(fits, "")


def _has(columns: set[str], mapping: TableMapping) -> bool:
    return any(needed <= columns for needed in mapping.headers)
