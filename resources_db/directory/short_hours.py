"""One schedule as the list prints it, or nothing where a short line would be false: a list has no room for "only in 2019"."""

import re
from collections.abc import Mapping
from typing import Any

COLUMNS: tuple[str, ...] = (
    "kind", "description", "byday", "opens_at", "closes_at", "valid_from", "valid_to", "dtstart", "until", "freq",
    "interval", "bymonthday", "byweekno", "byyearday", "count",
)  # fmt: skip
# A text that names its season is true all year; the day on which it is read decides.
SEASON = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october"
    r"|november|december|winter|spring|summer|fall|autumn|season\w*|holidays?|christmas|thanksgiving|easter|new year\w*"
    r"|school year|memorial day|labor day)\b",
    re.IGNORECASE,
)
# Rules that "Mon 09:00-12:00" would turn into something else: every 15th, every other week, ten times.
UNSAYABLE = ("bymonthday", "byweekno", "byyearday", "count")


def short_hours(row: Mapping[str, Any], words: str) -> str:
    """Return a schedule on one line, its own words first; "" when it is bounded in time and its words do not say so."""
    if _is_bounded(row) and not SEASON.search(words):
        return ""
    text = words or _from_columns(row)
    return f"intake {text}" if text and row["kind"] == "intake" and "intake" not in text.casefold() else text


def _is_bounded(row: Mapping[str, Any]) -> bool:
    """Tell whether it holds for one day or up to a day: whether that is past nobody knows when the file is built."""
    once = row["dtstart"] and not (row["freq"] or row["byday"])
    return bool(row["valid_to"] or row["until"] or once)


def _from_columns(row: Mapping[str, Any]) -> str:
    opens, closes = row["opens_at"], row["closes_at"]
    if not (opens or closes) or any(row[column] for column in UNSAYABLE) or (row["interval"] or 1) > 1:
        return ""
    times = f"{opens}-{closes}" if opens and closes else f"from {opens}" if opens else f"until {closes}"
    return f"{row['byday']} {times}" if row["byday"] else times
