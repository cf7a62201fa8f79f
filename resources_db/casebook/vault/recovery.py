"""The printed recovery key: 256 bits that a person can type, and a mark that tells a slip."""

import os
from base64 import b32decode, b32encode
from hashlib import sha256

from navigator.errors import UsageError

KEY_BYTES, MARK_BYTES, GROUP = 32, 3, 4


def new_key() -> bytes:
    """Return a new recovery key."""
    return os.urandom(KEY_BYTES)


def to_print(key: bytes) -> str:
    """Return a key as it is printed: fourteen groups of four letters and digits, the last ones a mark over the rest."""
    letters = b32encode(key + sha256(key).digest()[:MARK_BYTES]).decode()
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def of_print(typed: str) -> bytes:
    """Return the key that was typed; raises UsageError for one with a slip in it, which is never repeated."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    # The printed alphabet has neither: whoever types them read an O or an I.
    letters = letters.replace("0", "O").replace("1", "I")
    try:
        found = b32decode(letters)
    except ValueError as error:
        raise _slip() from error
    key, mark = found[:KEY_BYTES], found[KEY_BYTES:]
    if len(key) != KEY_BYTES or mark != sha256(key).digest()[:MARK_BYTES]:
        raise _slip()
    return key


def _slip() -> UsageError:
    return UsageError(
        "This is not the recovery key as it was printed.", hint="Check each group of four and type it again."
    )
