"""Talking is disclosing: what was told to whom, on whose word (RECORDS.md, honest records; S13, S14)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import IDENTIFYING, ConsentMeaning, Told
from navigator.casebook.moments import check_not_ahead
from navigator.casebook.record import Record
from navigator.errors import NavigatorError

CONSENT, NO_AUTHORITY, NONE_NEEDED = "consent", "none", "none_needed"


def authority_for(told: frozenset[Told], *, covered: bool) -> str:
    """Return on whose word something was told: on nobody's where it says who the person is and no consent covers it."""
    if covered:
        return CONSENT
    return NO_AUTHORITY if told & IDENTIFYING else NONE_NEEDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure(Record):
    """One telling. `told` has no default; "nothing" is an answer, silence is none.

    A telling without authority is recorded as it was: hiding it would help nobody. `authority` is a code of
    "disclosure_authorities", `recipient` the id or name of whoever was told.
    """

    person_id: str | None
    recipient: str
    told: frozenset[Told]
    purpose: str
    authority: str
    at: datetime
    entered_at: datetime
    by: str
    consent_id: str | None = None
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse a telling that says not what, or nothing together with something: raises NavigatorError."""
        Record.__post_init__(self)
        check_not_ahead(self.at, self.entered_at, "a disclosure")
        if not self.told or (Told.NOTHING in self.told and len(self.told) > 1):
            raise NavigatorError("Say what was told.", hint="Choose “nothing about the person”, or all that was said.")
        if (self.authority == CONSENT) != (self.consent_id is not None):
            raise NavigatorError("A consent as authority is named.", hint="Choose which consent, or another authority.")

    @property
    def tells_something(self) -> bool:
        """Anything about the person was said."""
        return self.told != frozenset({Told.NOTHING})

    @property
    def lacks_authority(self) -> bool:
        """Something was told on nobody's word: a supervisor looks at it."""
        return self.tells_something and self.authority == NO_AUTHORITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What somebody is about to tell: to whom, what, why, when; `fleeing` for a person marked as fleeing violence."""

    recipient: str
    what: frozenset[Told]
    purpose: str
    moment: datetime
    fleeing: bool


def covering(consents: Iterable[Consent], telling: Telling) -> Consent | None:
    """Return a consent that covers a telling, None where none does or none is needed.

    For a person fleeing violence what identifies needs a victim service's written release (34 USC 12291(b)(2)).
    """
    for consent in consents:
        for_victims = consent.meaning is ConsentMeaning.VAWA or not telling.fleeing or not telling.what & IDENTIFYING
        covers = consent.covers(
            recipient=telling.recipient, what=telling.what, purpose=telling.purpose, moment=telling.moment
        )
        if for_victims and covers:
            return consent
    return None


def may_be_confirmed_by(consents: Iterable[Consent], provider: str, moment: datetime) -> bool:
    """Tell whether "provider confirms" may be offered: only under a live release that names that provider."""
    return any(consent.names(provider) and consent.is_active_at(moment) for consent in consents)


def register(disclosures: Iterable[Disclosure], *, since: datetime) -> Sequence[Disclosure]:
    """Return what was told since a moment, the latest first, revoked consents or not (S14: last 3 or 6 years)."""
    told = (entry for entry in disclosures if entry.tells_something and entry.at >= since)
    return sorted(told, key=lambda entry: entry.at, reverse=True)
