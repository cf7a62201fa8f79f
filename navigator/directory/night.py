"""The places of the night: which needs they meet by their own terms, and which of them never say no."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from navigator.directory.listing import Fact, Listing

# Words in the name of a term, by what a team looks for at night (VERDICTS.md, Verdict yield).
NIGHT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "crisis": ("crisis", "psychiatric emergency", "suicide prevention"),
        "sobering": ("sobering", "detoxification of intoxicated"),
        "withdrawal": ("withdrawal", "detox"),
        "shelter": ("shelter", "warming", "safe haven", "safe from violence"),
        "drop-off": ("drop-off", "drop off", "receiving center"),
    }
)
# Words that mean something else by night: beasts, and shelter in a talk or a form.
OTHERWISE = re.compile(
    r"\b(?:animals?|pets?|tax|building|materials?|line|hotlines?|nursery|pregnancy|training|planning|volunteer\w*)\b",
    re.IGNORECASE,
)
BEASTS = re.compile(r"\b(?:humane|animals?|spca|pets?|cats?|dogs?|kennels?)\b", re.IGNORECASE)
# VERDICTS.md, "Never a no".
OPEN_DOORS = re.compile(
    r"\b(?:emergency (?:departments?|rooms?)|(?:adult|child|elder)(?:ren)? protecti\w+|protective services|protection report\w*"
    r"|(?<!substance )(?<!drug )(?<!alcohol )(?:abuse|neglect) (?:report\w*|(?:hot ?)?lines?))\b",
    re.IGNORECASE,
)
ALWAYS = frozenset({"911", "988"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NightPlace:
    """An active place of the night: its row, what it says about facts, and which of the needs above it meets."""

    listing: Listing
    facts: tuple[Fact, ...] = ()
    needs: frozenset[str] = frozenset()


def night_needs(term: str) -> frozenset[str]:
    """Return which needs of the night a term names; none for one that only sounds so."""
    if OTHERWISE.search(term):
        return frozenset()
    name = term.casefold()
    return frozenset(need for need, words in NIGHT.items() if any(word in name for word in words))


def for_people(listing: Listing) -> bool:
    """Tell whether it shelters people: a humane society meets the same term in many a list."""
    return not any(BEASTS.search(name) for name in (listing.service, listing.organization))


def never_a_no(listing: Listing) -> bool:
    """Tell whether it turns nobody away by rule: emergency departments, 988, 911, protection and abuse lines."""
    return never_a_no_of((listing.service, *listing.needs), (phone.number for phone in listing.phones))


def never_a_no_of(names: Iterable[str], numbers: Iterable[str]) -> bool:
    """Tell the same of the names of a service and its needs, and of the numbers that it is called under."""
    return any(OPEN_DOORS.search(name) for name in names) or any(digits_of(number) in ALWAYS for number in numbers)


def digits_of(number: str) -> str:
    """Return the digits of a number: 9-8-8 is 988."""
    return "".join(letter for letter in number if letter.isdecimal())
