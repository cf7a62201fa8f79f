"""What may be released: parts of a person's record, each with what it tells and how it is marked (S12)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from navigator.access.about import About
from navigator.access.roles import KeyClass
from navigator.casebook.consent_rules import Told
from navigator.casebook.person import Person

# Shorter parts of a name are words of the language too often.
SHORTEST_NAME = 3


class Marking(StrEnum):
    """Whether a record is one of 42 CFR part 2; there is no default, and unknown is protected (S12, fails closed)."""

    PART2 = "part2"
    NOT_PART2 = "not_part2"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One part of a record in words, never shown by `repr`: whoever makes it says what it tells about the person."""

    id: str
    person_id: str
    custodian: str
    told: frozenset[Told]
    marking: Marking
    record_class: KeyClass
    heading: str = field(repr=False)
    lines: tuple[str, ...] = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse a part that tells nothing: raises ValueError."""
        if not self.told - {Told.NOTHING}:
            raise ValueError("a part of a record tells something")

    @property
    def protected(self) -> bool:
        """Part 2 protects it: it is marked so, nobody knows, or it tells of substance use treatment."""
        return self.marking is not Marking.NOT_PART2 or Told.TREATMENT in self.told


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A person with the parts of the record that somebody chooses from; `about` ties it to accounts."""

    person: Person
    entries: tuple[Entry, ...]
    about: About

    def __post_init__(self) -> None:
        """Refuse parts of somebody else's record, and one part twice: raises ValueError."""
        if any(entry.person_id != self.person.id for entry in self.entries):
            raise ValueError("a dossier is of one person")
        if len({entry.id for entry in self.entries}) != len(self.entries):
            raise ValueError("each part once")

    def chosen(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        """Return the chosen parts in their order."""
        wanted = frozenset(ids)
        return tuple(entry for entry in self.entries if entry.id in wanted)

    def told_by(self, entries: Iterable[Entry]) -> frozenset[Told]:
        """Return all that parts tell: what they say of themselves, and what their words give away besides."""
        return frozenset[Told]().union(*(self._told(entry) for entry in entries))

    def _told(self, entry: Entry) -> frozenset[Told]:
        words = " ".join((entry.heading, *entry.lines)).casefold()
        found = {
            # That somebody has such a record says that they were treated.
            Told.TREATMENT: entry.protected,
            Told.NAME: any(re.search(rf"\b{re.escape(name)}\b", words) for name in _names(self.person)),
            Told.CONTACT: any(contact.value.casefold() in words for contact in self.person.contacts),
        }
        return (entry.told - {Told.NOTHING}) | {told for told, there in found.items() if there}


def _names(person: Person) -> frozenset[str]:
    parts = re.findall(r"\w+", " ".join((person.name, *person.aliases)).casefold())
    return frozenset(part for part in parts if len(part) >= SHORTEST_NAME)
