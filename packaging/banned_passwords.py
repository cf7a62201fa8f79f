"""Writes resources_db/bundled/casebook/banned_passwords.txt anew, from the package zxcvbn (`pip install zxcvbn` first)."""

from importlib.metadata import version
from pathlib import Path

from zxcvbn.frequency_lists import FREQUENCY_LISTS

INTO = Path(__file__).parent.parent / "resources_db" / "bundled" / "casebook" / "banned_passwords.txt"
HEAD = """# Passwords that are tried first, most used first: the list "passwords" of the PyPI package zxcvbn {} (MIT licence).
# Made by packaging/banned_passwords.py; do not edit.
"""


def main() -> None:
    """Write the list; its other lists are other people's and stay where they are."""
    passwords = FREQUENCY_LISTS["passwords"]
    INTO.write_text(HEAD.format(version("zxcvbn")) + "\n".join(passwords) + "\n", "utf-8")
    print(f"{len(passwords)} passwords")


main()
