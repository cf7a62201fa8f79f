"""What each kind of consent must say to be one (LAW.md: 42 CFR 2.31, VAWA; RECORDS.md CONSENT)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from navigator.casebook.said import NOT_ASKED


class ConsentMeaning(StrEnum):
    """What a kind of consent means to the rules; the groups of the list "consent_kinds"."""

    NONE_NEEDED = "none_needed"
    CONTACT = "contact"
    RELEASE = "release"
    PART2 = "part2"
    PART2_LEGAL = "part2_legal"
    VAWA = "vawa"


class ConsentForm(StrEnum):
    """How it was given; there is no default."""

    NOT_ASKED = NOT_ASKED
    VERBAL = "verbal"
    WRITTEN = "written"
    ELECTRONIC = "electronic"


class ConsentStatus(StrEnum):
    """What a consent is worth at a moment; only an active one covers anything."""

    NOT_ASKED = NOT_ASKED
    REFUSED = "refused"
    NOT_YET = "not_yet"
    ACTIVE = "active"
    EXPIRED = "expired"
    REVOKED = "revoked"


class Told(StrEnum):
    """What is told about a person; the groups of the list "told_kinds"."""

    NOTHING = "nothing"
    NEED = "need"
    NAME = "name"
    CONTACT = "contact"
    WHEREABOUTS = "whereabouts"
    HEALTH = "health"
    TREATMENT = "treatment"


# What says who somebody is or where: for victims of violence, encoded or not (34 USC 12291(b)(2)).
IDENTIFYING = frozenset({Told.NAME, Told.CONTACT, Told.WHEREABOUTS, Told.HEALTH, Told.TREATMENT})


@dataclass(frozen=True, slots=True)
class ConsentRule:
    """What a kind needs: paper or screen, elements, an end, and a calendar day as its end."""

    written: bool = False
    elements: bool = False
    ends: bool = False
    dated: bool = False


RULES: Mapping[ConsentMeaning, ConsentRule] = {
    ConsentMeaning.NONE_NEEDED: ConsentRule(),
    ConsentMeaning.CONTACT: ConsentRule(),
    ConsentMeaning.RELEASE: ConsentRule(elements=True, ends=True),
    # 42 CFR 2.31: paper or electronic; recipient, what, purpose, an expiry date or event.
    ConsentMeaning.PART2: ConsentRule(written=True, elements=True, ends=True),
    ConsentMeaning.PART2_LEGAL: ConsentRule(written=True, elements=True, ends=True),
    # 34 USC 12291(b)(2): informed, written, reasonably time-limited.
    ConsentMeaning.VAWA: ConsentRule(written=True, elements=True, ends=True, dated=True),
}

# Substance use treatment needs its own consent: a general authorization is not sufficient (42 CFR 2.32(a)(1)).
FOR_TREATMENT = frozenset({ConsentMeaning.PART2, ConsentMeaning.PART2_LEGAL})
# What covers a disclosure about a person at all; a contact consent only lets us come back to them.
RELEASES = frozenset({ConsentMeaning.RELEASE, ConsentMeaning.VAWA}) | FOR_TREATMENT
LEGAL_PURPOSE = "legal"
