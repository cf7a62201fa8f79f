"""The entry of the policy that says how a call usually comes to an agency: a form begins with it, and it can be changed."""

from collections.abc import Mapping
from typing import cast

from navigator.casebook.codes import CODE

# What a laptop may know by itself; what another person says, and how it ended, is in none of these lists.
MAY_BE_USUAL = ("origins", "team_forms")


def usual_ways(value: object) -> tuple[tuple[str, str], ...]:
    """Return the usual code of each list; raises ValueError in words for anything else."""
    if not isinstance(value, Mapping):
        raise ValueError(f"it wants an object with one code for each of {' and '.join(MAY_BE_USUAL)}")  # noqa: TRY004 - one kind of error for the one who calls
    entries = cast("Mapping[object, object]", value)
    found = tuple(
        sorted((name, code) for name, code in entries.items() if isinstance(name, str) and isinstance(code, str))
    )
    if len(found) < len(entries) or any(name not in MAY_BE_USUAL or not CODE.fullmatch(code) for name, code in found):
        raise ValueError(f"it wants codes of small letters, and no list but {' and '.join(MAY_BE_USUAL)}")
    return found
