"""Cells that a spreadsheet shows and never runs: a text that begins like a formula is marked as text."""

import re

from resources_db.directory.resolve import Row

# Also in the wide letters of East Asian keyboards, which some spreadsheets take for the narrow ones.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001
COUNTRY = re.compile(r"\+(1(?=[\d\s.(-])|\d{1,3}(?=[\s.(-])|\d+)[\s.-]*")
NO_LETTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet could take a text for a formula."""
    return text.lstrip(" ").startswith(FORMULA)


def marked(text: str) -> str:
    """Return a text with the apostrophe that tells a spreadsheet to show it as it is."""
    return f"'{text}" if is_formula(text) else text


def printable(text: str) -> str:
    """Return a text without control characters, which no workbook may hold."""
    return NO_LETTERS.sub("", text)


def phone_words(phone: Row) -> str:
    """Return a number as people write it; "+1 541" becomes "(+1) 541", which no spreadsheet adds up."""
    number = COUNTRY.sub(r"(+\1) ", str(phone["number"] or "").strip(), count=1).strip()
    extension = f" ext. {phone['extension']}" if phone["extension"] else ""
    keyword = f" (text {phone['text_keyword']})" if phone["text_keyword"] else ""
    told = [str(part) for part in (phone["type"] if phone["type"] != "voice" else "", phone["description"]) if part]
    words = f" ({', '.join(told)})" if told else ""
    return f"{number}{extension}{keyword}{words}" if number else ""
