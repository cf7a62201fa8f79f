"""The vocabulary of facts: what may be asked about a situation and answered by a place (VERDICTS.md, FILTERS.md)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

NUMBER, HOURS, WORD = "number", "hours", "word"
# At or above this a band of ages has no upper end.
NO_UPPER_AGE = 99
BAND = re.compile(r"(\d{1,3})-(\d{1,3})")
AGE = re.compile(r"\d{1,3}(?:-\d{1,3})?")
ONE_WORD = re.compile(r"[a-z][a-z_]{0,39}")
SOME_HOURS = re.compile(r"\d{1,4}")


class Kind(StrEnum):
    """What it means when a place cannot do it: a hard rule ends it, a wish counts against it."""

    HARD = "hard"
    WISH = "wish"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSpec:
    """One fact: its label, the question asked during a call, and what may be said; `of_person` is asked at the scene.

    `plain` is the value that no place needs a rule for (no pet, an ID): silence about it is no question. `on` is False
    while an agency has to turn the fact on first; `source` names the requirement.
    """

    key: str
    label: str
    question: str
    kind: Kind
    values: tuple[str, ...]
    source: str
    plain: str = ""
    when_yes: str = ""
    when_no: str = ""
    on: bool = True
    of_person: str = ""
    # The values that the first-forty worksheet asks a place about.
    asked: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Tell facts apart by their key: they are looked up by the thousand."""
        return hash(self.key)

    def accepts(self, value: str) -> bool:
        """Tell whether a place or a situation may say this value; "" is a yes where the fact is a yes or a no."""
        if value in self.values and value not in (NUMBER, HOURS, WORD):
            return True
        if value == "":
            return "yes" in self.values
        forms = {NUMBER: AGE, HOURS: SOME_HOURS, WORD: ONE_WORD}
        return any(forms[name].fullmatch(value) is not None for name in self.values if name in forms)

    def fits(self, value: str) -> bool:
        """Tell whether a situation may say this value: one age, not a band, and never nothing."""
        return value != "" and BAND.fullmatch(value) is None and self.accepts(value)

    def told(self, value: str) -> str:
        """Return a value of the situation in words: "a pet", "no ID", "age 16", "payment medicaid"."""
        if value in ("yes", "") and self.when_yes:
            return self.when_yes
        if value == "no" and self.when_no:
            return self.when_no
        if HOURS in self.values and SOME_HOURS.fullmatch(value):
            return f"{self.label.casefold()}, {value} h ago"
        return value.replace("_", " ") if self.key == "gender" else f"{self.label.casefold()} {value.replace('_', ' ')}"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All facts by key, in the order of the panel."""

    specs: Mapping[str, FactSpec]

    def __contains__(self, key: object) -> bool:
        return key in self.specs

    def __getitem__(self, key: str) -> FactSpec:
        return self.specs[key]

    def __iter__(self) -> Iterator[FactSpec]:
        return iter(self.specs.values())

    def in_use(self, turned_on: frozenset[str]) -> Iterator[FactSpec]:
        """Yield the facts that may be asked and told: those that are on, and those that an agency turned on."""
        return (spec for spec in self if spec.on or spec.key in turned_on)

    def keys(self) -> frozenset[str]:
        """Return every key, those that are off too."""
        return frozenset(self.specs)


def band_of(value: str) -> tuple[int, int] | None:
    """Return a band of ages, its upper end open from 99 on; None for other words."""
    found = BAND.fullmatch(value)
    if found is None:
        return None
    low, high = int(found[1]), int(found[2])
    return (low, 1000 if high >= NO_UPPER_AGE else high) if low <= high else None


def ages_words(value: str) -> str:
    """Say a band of ages: "18 and over", "17 and under", "ages 12-17"."""
    low, _, high = value.partition("-")
    if band_of(value) is not None and int(high) >= NO_UPPER_AGE:
        return f"{low} and over"
    return f"{high} and under" if low == "0" and high else f"ages {value}"
