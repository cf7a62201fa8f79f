"""Who may consent for a minor, and whether a parent is told: unknown is a no (S20)."""

from datetime import date, datetime

from navigator.casebook.consent import Consent
from navigator.casebook.person import Person
from navigator.casebook.release.refusal import No
from navigator.casebook.said import NOT_ASKED, Said

OF_AGE = 18
# Codes of "consent_givers" that say nothing about who may, and the one that stands for two of the others.
NOBODY_KNOWS = frozenset({NOT_ASKED, "unknown"})
BOTH, EACH = "both", frozenset({"person_alone", "parent_or_guardian"})


def may_be_told(person: Person, is_parent: Said, now: datetime) -> bool:
    """Tell whether a recipient, who may be a parent, may be told of somebody who may be a minor: only by a yes."""
    return is_parent is Said.NO or person.may_share_with_parent or not may_be_minor(person, now)


def given_by_right(consent: Consent, person: Person, now: datetime) -> bool:
    """Tell whether a consent was given by whoever may consent for this person."""
    if not may_be_minor(person, now):
        return True
    who = person.who_may_consent
    if who in NOBODY_KNOWS or _contradicts_itself(person, now):
        return False
    return consent.given_by == who or (consent.given_by == BOTH and who in EACH)


def who_is_missing(person: Person, now: datetime) -> No:
    """Return what must be cleared up before a consent can count, where none was given by whoever may consent."""
    if _contradicts_itself(person, now):
        return No.AGE_UNCLEAR
    return No.WHO_MAY_CONSENT if person.who_may_consent in NOBODY_KNOWS else No.NOT_GIVEN_BY


def _contradicts_itself(person: Person, now: datetime) -> bool:
    # Who has come of age consents alone; who has not, perhaps does not.
    return person.minor.is_yes and _is_adult(person, now)


def may_be_minor(person: Person, now: datetime) -> bool:
    """Tell whether somebody is a minor as far as anybody knows: said to be, young by birth, or neither said nor known."""
    if person.born_on is not None and not _is_adult(person, now):
        return True
    return person.minor is not Said.NO and not (_is_adult(person, now) and not person.minor.is_yes)


def _is_adult(person: Person, now: datetime) -> bool:
    return person.born_on is not None and _birthday(person.born_on) <= now.date()


def _birthday(born_on: date) -> date:
    """Return the day on which somebody comes of age; who was born on 29 February does on 1 March."""
    leap = (born_on.month, born_on.day) == (2, 29)
    return date(born_on.year + OF_AGE, 3, 1) if leap else born_on.replace(year=born_on.year + OF_AGE)
