"""Phone cells: several numbers, extensions, short codes, letters for digits, a word to text. What is no number is said so."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

PARTED = r"[\s.\-/]*"
EXTENSION = r"(?:[\s,;(]*(?:extension|ext|x|\#)[\s.:]*(?P<extension>\d{1,10})?\b\)?)?"
NUMBER = re.compile(
    rf"(?<![\d+])(?P<number>(?:\+?1{PARTED})?\(?\d{{3}}\)?{PARTED}\d{{3}}{PARTED}\d{{4}})(?!\d){EXTENSION}",
    re.IGNORECASE,
)
ABROAD = re.compile(rf"(?P<number>(?:\+(?!1\b)|\b011{PARTED})\d[\d\s().\-]{{6,17}}\d)(?!\d){EXTENSION}", re.IGNORECASE)
VANITY = re.compile(
    r"(?<!\w)(?P<number>(?:1[\s.\-]?)?\(?\d{3}\)?[\s.\-]+(?=[\dA-Z\s.\-]*[A-Z]{3})[\dA-Z](?:[\s.\-]?[\dA-Z]){6,10})(?!\w)"
)
LOCAL = re.compile(rf"(?<![\d\-])(?P<number>\d{{3}}[\s.\-]\d{{4}})(?![\d\-]){EXTENSION}", re.IGNORECASE)
TEXT = re.compile(
    rf"\btext(?:ing)?\s+(?:the\s+word\s+)?[\"\u201c'\u2018]?(?P<keyword>[A-Za-z0-9]+)[\"\u201d'\u2019]?\s+to:?\s+"
    rf"(?P<number>\d{{3}}{PARTED}\d{{3}}{PARTED}\d{{4}}|\d{{3}}-\d{{3}}|\d{{3,6}})(?!\d)",
    re.IGNORECASE,
)
SHORT = re.compile(
    r"^\s*(?P<number>\d{3}|\d{5,6})\s*$|(?:(?<=dial )|(?<=call )|(?<=text ))(?P<spoken>\d{3}|\d{5,6})(?=$|[\s,;.)])",
    re.IGNORECASE,
)
KEYS = {
    letter: key
    for key, letters in enumerate(("ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"), 2)
    for letter in letters
}
FILLER = re.compile(r"\b(?:or|and|phone|tel|telephone|number|x|ext)\b|[\s,;:/|&.()\-\[\]{}\"#]+", re.IGNORECASE)
TEN, LONGEST_EXTENSION = 10, 7
# One number with its area code and nothing else, and none that nobody has: what most cells hold, known at a glance.
PLAIN = re.compile(r"(?!\D*(\d)(?:\D*\1){9})(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[-. ]?)[2-9][0-9]{2}[-. ]?[0-9]{4}")
SHORT_CELL = 200
# What is longer is a page, not a cell with numbers.
LONGEST = 4000
FAX = re.compile(r"\bfax\b", re.IGNORECASE)
NO_NUMBER = "This is no phone number; it is kept as written."
UNDIALLABLE = "Nobody has this number; it is kept as written and not offered to dial."
NO_AREA = "The number has no area code."
ODD_EXTENSION = "The extension cannot be one; it is kept as written."


class Phone(NamedTuple):
    """One number as written; `fault` says what is odd about it."""

    number: str
    extension: str = ""
    type: str = "voice"
    keyword: str = ""
    description: str = ""
    fault: str = ""


class Phones(NamedTuple):
    """The numbers of a cell that can be dialled, and the faults of what cannot."""

    phones: tuple[Phone, ...] = ()
    faults: tuple[str, ...] = ()
    # Whether the numbers alone would lose something that the cell says.
    says_more: bool = False


def read_phones(cell: str) -> Phones:
    """Return the numbers in a cell in their order."""
    if PLAIN.fullmatch(cell):
        return Phones(phones=(Phone(number=cell),))
    return _short_phones(cell) if len(cell) <= SHORT_CELL else _phones(cell)


def _phones(cell: str) -> Phones:
    if not cell.strip():
        return Phones()
    found = sorted(_found(cell), key=lambda match: match.start()) if len(cell) <= LONGEST else []
    if not found:
        return Phones(faults=(NO_NUMBER,), says_more=True)
    rest = _without(cell, found)
    left = rest if len(found) == 1 else cell
    label = " ".join(left.split()).strip(" ,;:/|&.-()") if FILLER.sub("", rest) else ""
    phones = [_phone(match, label) for match in found]
    good = tuple(phone for phone in phones if phone.fault != UNDIALLABLE)
    faults = tuple(dict.fromkeys(phone.fault for phone in phones if phone.fault))
    return Phones(phones=good, faults=faults, says_more=bool(faults))


_short_phones = lru_cache(maxsize=1 << 12)(_phones)


def _found(cell: str) -> Iterator[re.Match[str]]:
    """Yield what looks like numbers, the most telling forms first; none inside another."""
    taken: list[re.Match[str]] = []
    for form in (TEXT, ABROAD, NUMBER, VANITY, LOCAL, SHORT):
        for match in form.finditer(cell):
            if not any(match.start() < other.end() and other.start() < match.end() for other in taken):
                taken.append(match)
    yield from taken


def _without(cell: str, found: list[re.Match[str]]) -> str:
    rest, start = "", 0
    for match in found:
        rest += cell[start : match.start()] + " "
        start = match.end()
    return rest + cell[start:]


def _phone(match: re.Match[str], label: str) -> Phone:
    groups = match.groupdict()
    number, extension = " ".join((match["number"] or match["spoken"]).split()), groups.get("extension") or ""
    if match.re is VANITY:
        number, label = _dialled(number), " ".join(part for part in (number, label) if part)
    fault = _fault(number, abroad=match.re is ABROAD)
    if extension and _is_odd(extension, number):
        extension, fault = "", fault or ODD_EXTENSION
    keyword = groups.get("keyword") or ""
    kind = "text" if keyword else "fax" if FAX.search(label) else "voice"
    return Phone(number=number, extension=extension, type=kind, keyword=keyword, description=label, fault=fault)


def _dialled(word: str) -> str:
    """Return letters as the keys that they are on; what is longer than a number is not dialled."""
    digits = "".join(str(KEYS.get(letter, letter)) for letter in word if letter.isalnum())
    first = "1-" if digits.startswith("1") else ""
    ten = digits.removeprefix("1")[:TEN]
    return f"{first}{ten[:3]}-{ten[3:6]}-{ten[6:]}"


def _is_odd(extension: str, number: str) -> bool:
    return len(extension) > LONGEST_EXTENSION or digits_of(number).endswith(extension.zfill(TEN))


def _fault(number: str, *, abroad: bool) -> str:
    digits = digits_of(number)
    if abroad:
        return "" if _is_valid_abroad(digits) else UNDIALLABLE
    if len(digits) < TEN:
        return NO_AREA if len(digits) == len("5550101") else ""
    ten = digits[-TEN:]
    fake = len(set(ten)) == 1 or ten in ("1234567890", "0123456789") or ten[0] in "01" or ten[3] in "01"
    return UNDIALLABLE if fake else ""


def _is_valid_abroad(digits: str) -> bool:
    import phonenumbers  # noqa: PLC0415 - a policy with numbers is read before the first paint, and has none of abroad

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(f"+{digits.removeprefix('011')}"))
    except phonenumbers.NumberParseException:
        return False


def digits_of(text: str) -> str:
    """Return the digits of a text."""
    return re.sub(r"\D", "", text)
