"""What a person allowed, to whom, for how long; and that it ends (42 CFR 2.31; S13)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from navigator.casebook.consent_rules import (
    FOR_TREATMENT,
    LEGAL_PURPOSE,
    RELEASES,
    RULES,
    ConsentForm,
    ConsentMeaning,
    ConsentStatus,
    Told,
)
from navigator.casebook.moments import check_aware, check_not_ahead
from navigator.casebook.record import Record
from navigator.casebook.said import NOT_ASKED, Said
from navigator.errors import NavigatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Record):
    """An answer to "may we?"; what the person says (`given`, `form`) has no default.

    `kind` and `meaning` are a code of "consent_kinds" and its group as the list stood then. `recipients` are ids of
    services or organizations, `recipient_class` names a class of them, `discloser` is the agency that may tell. `ends_with`
    is an event, `expires_at` a moment; `given_by` is a code of "consent_givers" (S20); `scan_hash` is the SHA-256 of a
    scanned copy.
    """

    person_id: str
    kind: str
    meaning: ConsentMeaning
    given: Said
    form: ConsentForm
    at: datetime
    entered_at: datetime
    recorded_by: str
    discloser: str = ""
    recipients: frozenset[str] = frozenset()
    recipient_class: str = ""
    what: frozenset[Told] = frozenset()
    purposes: frozenset[str] = frozenset()
    expires_at: datetime | None = None
    ends_with: str = ""
    ended_at: datetime | None = None
    given_by: str = NOT_ASKED
    signed_by: str = ""
    witness: str = ""
    scan_hash: str = ""
    told_of_right_to_revoke: bool = False
    revoked_at: datetime | None = None
    revoked_by: str = ""
    revoked_how: str = ""

    def __post_init__(self) -> None:
        """Refuse a yes that lacks what its kind needs: raises NavigatorError that names it."""
        Record.__post_init__(self)
        check_not_ahead(self.at, self.entered_at, "a consent")
        check_aware(self.expires_at, self.ended_at, self.revoked_at)
        if self.given.is_yes and (missing := self.missing()):
            raise NavigatorError(
                f"This consent lacks: {', '.join(missing)}.", hint="Add it, or record that it was not given."
            )

    def missing(self) -> tuple[str, ...]:
        """Return the elements that a consent of this kind still lacks, in words (42 CFR 2.31)."""
        rule = RULES[self.meaning]
        written = self.form in (ConsentForm.WRITTEN, ConsentForm.ELECTRONIC)
        there = {"how it was given": self.form is not ConsentForm.NOT_ASKED}
        if rule.written:
            there["a signature on paper or screen"] = written
        if rule.elements:
            there |= self._elements(signed=written)
        if rule.ends:
            there["an end"] = self.expires_at is not None or (bool(self.ends_with) and not rule.dated)
        if self.meaning is ConsentMeaning.PART2_LEGAL:
            there["legal proceedings as its only purpose"] = self.purposes == frozenset({LEGAL_PURPOSE})
        elif self.meaning in RELEASES:
            there["a consent of its own for legal proceedings"] = LEGAL_PURPOSE not in self.purposes
        there["an end after it was given"] = self.expires_at is None or self.expires_at > self.at
        return tuple(words for words, given in there.items() if not given)

    def _elements(self, *, signed: bool) -> dict[str, bool]:
        return {
            "who tells": bool(self.discloser),
            "who is told": bool(self.recipients or self.recipient_class),
            "what is told": bool(self.what - {Told.NOTHING}),
            "a purpose": bool(self.purposes),
            "who signed" if signed else "a witness": bool(self.signed_by if signed else self.witness),
            "that the person was told of the right to revoke": self.told_of_right_to_revoke,
        }

    def status_at(self, moment: datetime) -> ConsentStatus:
        """Return what the consent is worth at a moment; once expired or revoked, it never comes back (S13)."""
        check_aware(moment)
        if not self.given.is_yes:
            return ConsentStatus.REFUSED if self.given.was_asked else ConsentStatus.NOT_ASKED
        if self.revoked_at is not None and moment >= self.revoked_at:
            return ConsentStatus.REVOKED
        if any(end is not None and moment >= end for end in (self.expires_at, self.ended_at)):
            return ConsentStatus.EXPIRED
        return ConsentStatus.NOT_YET if moment < self.at else ConsentStatus.ACTIVE

    def is_active_at(self, moment: datetime) -> bool:
        """Tell whether it holds at a moment."""
        return self.status_at(moment) is ConsentStatus.ACTIVE

    def names(self, recipient: str) -> bool:
        """Tell whether it is a release that names a recipient; a class of recipients names nobody."""
        return self.meaning in RELEASES and recipient in self.recipients

    def covers(self, *, recipient: str, what: Iterable[Told], purpose: str, moment: datetime) -> bool:
        """Tell whether something may be told to somebody for a purpose at a moment (S12: recipient, content, purpose)."""
        told = frozenset(what) - {Told.NOTHING}
        if Told.TREATMENT in told and self.meaning not in FOR_TREATMENT:
            return False
        fits = self.names(recipient) and told <= self.what and purpose in self.purposes
        return fits and self.is_active_at(moment)

    def revoked(self, *, by: str, at: datetime, how: str) -> "Consent":
        """Return the consent as the person took it back; raises NavigatorError where there is nothing to take back."""
        check_aware(at)
        if not self.given.is_yes:
            raise NavigatorError("This consent was never given.", hint="There is nothing to revoke.")
        if self.revoked_at is not None:
            raise NavigatorError("This consent was revoked already.", hint="Nothing more is needed.")
        if at < self.at:
            raise NavigatorError("A consent is revoked after it was given.", hint="Enter when the person took it back.")
        return replace(self, revoked_at=at, revoked_by=by, revoked_how=how)

    def event_came(self, at: datetime) -> "Consent":
        """Return the consent as ended by its event; raises NavigatorError where it ends with none, or did already."""
        check_aware(at)
        if not self.ends_with or self.ended_at is not None or at < self.at:
            raise NavigatorError("This consent does not end with an event now.", hint="Look at how it ends.")
        return replace(self, ended_at=at)
