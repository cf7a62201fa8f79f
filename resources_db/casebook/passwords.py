"""The passwords that are tried first, as they ship: no network is asked (S4)."""

from functools import cache

from resources_db.bundled.code_lists import FOLDER

LIST = FOLDER / "banned_passwords.txt"


@cache
def banned_passwords() -> frozenset[str]:
    """Return them in lower case; raises OSError where the program is not whole."""
    lines = LIST.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
