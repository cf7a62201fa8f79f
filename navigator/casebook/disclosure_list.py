"""What was told of one person to whom, on whose word, in the last three or six years: the list that a person may ask for (S14)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from navigator.casebook.codes import CodeBook
from navigator.casebook.disclosure import Disclosure, register
from navigator.casebook.moments import years_before
from navigator.casebook.release.scope import moment_words, told_words

HEAD = ("When", "To whom", "What", "Purpose", "Authority", "Consent")


class LookBack(IntEnum):
    """How many years such a list goes back (42 CFR 2.24, 2.25: three; HIPAA accounting: six)."""

    THREE_YEARS = 3
    SIX_YEARS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureLine:
    """One telling in words, cell by cell as in `HEAD`."""

    when: str
    to_whom: str
    what: str
    purpose: str
    authority: str
    consent: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the cells in the order of `HEAD`."""
        return (self.when, self.to_whom, self.what, self.purpose, self.authority, self.consent)


def disclosures_of(
    person_ids: frozenset[str], disclosures: Iterable[Disclosure], back: LookBack, *, now: datetime, codes: CodeBook
) -> Sequence[DisclosureLine]:
    """Return what was told of a person, all records of that person together, the latest first.

    What was told under a consent that has ended since, or without authority, stands there too (S13).
    """
    theirs = (one for one in disclosures if one.person_id in person_ids)
    return [_line(one, codes) for one in register(theirs, since=years_before(now, back))]


def _line(one: Disclosure, codes: CodeBook) -> DisclosureLine:
    return DisclosureLine(
        when=moment_words(one.at),
        to_whom=one.recipient,
        what=told_words(one.told, codes),
        purpose=codes.label("disclosure_purposes", one.purpose),
        authority=codes.label("disclosure_authorities", one.authority),
        consent=one.consent_id or "",
    )
