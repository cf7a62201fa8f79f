"""Names as they are compared: the words that tell, the numbers that set apart."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

SHORT: Mapping[str, str] = {
    "assn": "association", "assoc": "association", "bldg": "building", "chc": "community health center",
    "cmhc": "community mental health center", "co": "county", "comm": "community", "ctr": "center", "ctrs": "center",
    "centre": "center", "centers": "center", "clin": "clinic", "clinics": "clinic", "dept": "department", "dv": "domestic violence",
    "fqhc": "community health center", "ft": "fort", "hlth": "health", "hosp": "hospital", "hospitals": "hospital",
    "homes": "home", "houses": "house", "med": "medical", "mem": "memorial", "mt": "mount", "outpt": "outpatient",
    "programs": "program", "pgm": "program", "prog": "program", "reg": "regional", "rehab": "rehabilitation", "saint": "st",
    "sch": "school", "service": "services", "shelters": "shelter", "svc": "services", "svcs": "services", "trt": "treatment",
    "tx": "treatment", "univ": "university", "va": "veterans affairs", "vamc": "veterans affairs medical center",
}  # fmt: skip
# Said of nearly every provider, so that two may share them and have nothing to do with each other.
COMMON = frozenset(
    {
        "affairs", "agency", "and", "association", "behavioral", "building", "care", "center", "clinic", "community", "corp",
        "corporation", "county", "department", "emergency", "family", "food", "for", "foundation", "health", "healthcare",
        "home", "hospital", "house", "housing", "in", "medical", "mental", "ministries", "ministry", "of", "office", "outpatient",
        "pantry", "program", "recovery", "regional", "services", "shelter", "site", "social", "system", "systems", "the",
        "to", "treatment", "unit", "at", "on", "a", "by", "with",
    }
)  # fmt: skip
SILENT = frozenset(
    {"inc", "llc", "ltd", "incorporated", "pc", "pllc", "pa", "the", "of", "and", "for", "at", "a", "in", "dba"}
)
COMMON_WEIGHT = 0.3
COUNTED: Mapping[str, str] = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
}  # fmt: skip
LETTERED = frozenset({"unit", "phase", "site", "building", "house", "shelter", "program", "group", "cottage"})
LETTERS = re.compile(rf"(?:{'|'.join(sorted(LETTERED))}) ([a-z])\b")
# Of each group a place is one thing or another; two names with different words of one group are two places.
APART: tuple[frozenset[str], ...] = (
    frozenset({"men", "mens", "man", "male", "women", "womens", "woman", "female"}),
    frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "central"}),
    frozenset({"adult", "adults", "youth", "teen", "teens", "child", "children", "childrens", "adolescent", "senior", "seniors"}),
    frozenset({"inpatient", "outpatient", "residential", "mobile"}),
    frozenset({"day", "night", "overnight"}),
    frozenset({"emergency", "transitional", "permanent"}),
    frozenset({"upper", "lower"}),
    frozenset({"detox", "sober", "sobering"}),
)  # fmt: skip
ALIKE: Mapping[str, str] = {
    "mens": "men", "man": "men", "male": "men", "womens": "women", "woman": "women", "female": "women", "adults": "adult",
    "teens": "teen", "children": "child", "childrens": "child", "seniors": "senior", "overnight": "night", "adolescent": "teen",
    "youth": "teen",
}  # fmt: skip


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in one spelling, without what every legal name has."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    parts = re.findall(r"[a-z0-9]+", re.sub(r"['`]", "", plain.replace("&", " and ")))
    long = (word for part in parts for word in SHORT.get(part, part).split())
    words = list(long)
    # "Unit A" is one of several units: there the letter is no article.
    counted = {i + 1 for i, word in enumerate(words) if word in LETTERED}
    return tuple(word for i, word in enumerate(words) if word not in SILENT or i in counted)


def numbers(words: Iterable[str]) -> frozenset[str]:
    """Return what counts or letters one of several alike: "Shelter 2", "House Three", "Phase II", "Unit B"."""
    listed = list(words)
    counted = {COUNTED.get(word, word) for word in listed if word in COUNTED or word.isdigit()}
    return frozenset(counted | set(LETTERS.findall(" ".join(listed))))


def likeness(one: Iterable[str], two: Iterable[str]) -> float:
    """Return how alike two names are, 0 to 1: shared words by weight, and less where only the longer one has more."""
    first, second = frozenset(one), frozenset(two)
    both, either = _weight(first & second), _weight(first | second)
    if not either:
        return 0.0
    shared_rare = any(word not in COMMON for word in first & second)
    contained = both / min(_weight(first), _weight(second)) if shared_rare else 0.0
    return max(both / either, 0.85 * contained)


def set_apart(one: Iterable[str], two: Iterable[str]) -> str:
    """Return why two names cannot mean the same place, "" when nothing says so."""
    first, second = list(one), list(two)
    here, there = numbers(first), numbers(second)
    if here and there and here != there:
        return f"the numbers in their names differ ({', '.join(sorted(here))} and {', '.join(sorted(there))})"
    for group in APART:
        left = {ALIKE.get(word, word) for word in first if word in group}
        right = {ALIKE.get(word, word) for word in second if word in group}
        if left and right and left.isdisjoint(right):
            return f"one is {' '.join(sorted(left))}, the other {' '.join(sorted(right))}"
    return ""


def one_counts(one: Iterable[str], two: Iterable[str]) -> bool:
    """Tell whether only one of two names is numbered: "Shelter" may be "Shelter 2", or the one beside it."""
    return bool(numbers(one)) != bool(numbers(two))


def _weight(words: Iterable[str]) -> float:
    return sum(COMMON_WEIGHT if word in COMMON else 1.0 for word in words)
