"""ZIP codes: zeros that a spreadsheet ate come back when the state says so."""

import re
from typing import NamedTuple

# States and territories whose ZIPs begin with 0 and with 00.
ONE_ZERO = frozenset({"CT", "MA", "ME", "NH", "NJ", "RI", "VT"})
TWO_ZEROS = frozenset({"PR", "VI"})
WHOLE = re.compile(r"\d{5}(?:-\d{4})?")
PLAIN = re.compile(r"[0-9]{5}(?:-[0-9]{4})?")
PIECES = re.compile(r"(\d{3,5})(?:-(\d{4}))?")
NINE, EIGHT, SEVEN = 9, 8, 7


class Zip(NamedTuple):
    """A ZIP; `code` is empty when the cell holds none, `fault` says why, `repaired` that a zero was put back."""

    code: str = ""
    fault: str = ""
    repaired: bool = False


def read_zip(text: str, state: str) -> Zip:
    """Return the ZIP in a cell; zeros come back only where the state's ZIPs begin with them."""
    if PLAIN.fullmatch(text):
        return Zip(code=text)
    word = _plain(text)
    if not word or WHOLE.fullmatch(word):
        return Zip(code=word)
    match = PIECES.fullmatch(word)
    lost = {4: ONE_ZERO, 3: TWO_ZEROS}.get(len(match[1]), frozenset[str]()) if match else frozenset[str]()
    if match is None or state.strip().upper() not in lost:
        return Zip(fault="This is no ZIP; it is kept as written.")
    plus = f"-{match[2]}" if match[2] else ""
    return Zip(code=match[1].zfill(5) + plus, repaired=True)


def _plain(text: str) -> str:
    """Return the digits of a number that came through a spreadsheet, with its hyphen."""
    word = re.sub(r"\.0+$", "", text.strip()).replace(" ", "").rstrip("-")
    if word.isdigit() and len(word) in (NINE, EIGHT, SEVEN):
        return f"{word[:-4]}-{word[-4:]}"
    return word
