"""On whose word a record may leave: consents that cover all of it together, or one exception (S12, S13, S17, S20)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import IDENTIFYING, ConsentMeaning, Told
from navigator.casebook.disclosure import CONSENT, Telling, covering
from navigator.casebook.person import Person
from navigator.casebook.release.legal_exception import LegalException
from navigator.casebook.release.minors import given_by_right, may_be_told, who_is_missing
from navigator.casebook.release.refusal import No
from navigator.casebook.release.request import ReleaseRequest
from navigator.casebook.said import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """The consents under which a record leaves, or the exception."""

    consents: tuple[Consent, ...] = ()
    exception: LegalException | None = None

    @property
    def code(self) -> str:
        """Return the code of "disclosure_authorities"."""
        return self.exception.kind.value if self.exception else CONSENT

    def holds_at(self, moment: datetime) -> bool:
        """Tell whether every consent still holds; an exception was chosen for this one disclosure."""
        return all(consent.is_active_at(moment) for consent in self.consents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One release to be judged: whose record, what it tells, to whom, on which papers, when."""

    person: Person
    agency: str
    request: ReleaseRequest
    what: frozenset[Told]
    consents: Sequence[Consent]
    exceptions: Sequence[LegalException]
    now: datetime


def authority_for(case: Case) -> Authority | No:
    """Return on whose word it may leave, or what stands in the way. A consent comes before an exception."""
    by_consent = _by_consent(case)
    found = by_consent if isinstance(by_consent, Authority) else _by_exception(case) or by_consent
    if isinstance(found, Authority) and not may_be_told(case.person, case.request.recipient.is_parent, case.now):
        return No.NOT_TO_PARENT
    return found


def _by_exception(case: Case) -> Authority | No | None:
    request = case.request
    for one in case.exceptions:
        if one.at <= case.now and one.covers(
            disclosure_id=request.disclosure_id,
            person_id=case.person.id,
            recipient=request.recipient.id,
            what=case.what,
        ):
            # These are exceptions to part 2. Whom a yes protects, they do not name (34 USC 12291(b)(2)); where nobody could
            # be asked, an emergency goes first.
            hidden = case.person.fleeing_violence.is_yes and case.what & IDENTIFYING
            return No.NO_VAWA_RELEASE if hidden else Authority(exception=one)
    return None


def _by_consent(case: Case) -> Authority | No:
    ours = [one for one in case.consents if one.person_id == case.person.id and one.discloser == case.agency]
    found = _covering(case, ours)
    if isinstance(found, No):
        return found
    rightly = [one for one in ours if given_by_right(one, case.person, case.now)]
    by_right = _covering(case, rightly)
    return by_right if isinstance(by_right, Authority) else who_is_missing(case.person, case.now)


def _covering(case: Case, consents: Sequence[Consent]) -> Authority | No:
    """Return the consents that cover all of it: for a protected record a Part 2 one, for who may flee a VAWA release too."""
    plain = case.what - {Told.TREATMENT}
    flees = case.person.fleeing_violence is not Said.NO and bool(plain & IDENTIFYING)
    needed: list[tuple[No, Consent | None]] = []
    if Told.TREATMENT in case.what:
        needed.append((No.NOT_COVERED_PART2, _one(case, consents, case.what)))
    if flees:
        releases = [one for one in consents if one.meaning is ConsentMeaning.VAWA]
        asked = case.person.fleeing_violence.was_asked
        needed.append((No.NO_VAWA_RELEASE if asked else No.VIOLENCE_NOT_ASKED, _one(case, releases, plain)))
    if not needed:
        needed.append((No.NOT_COVERED, _one(case, consents, plain)))
    lacking = next((no for no, consent in needed if consent is None), None)
    return lacking or Authority(consents=tuple(consent for _, consent in needed if consent is not None))


def _one(case: Case, consents: Sequence[Consent], what: frozenset[Told]) -> Consent | None:
    telling = Telling(
        recipient=case.request.recipient.id, what=what, purpose=case.request.purpose, moment=case.now, fleeing=False
    )
    return covering(consents, telling)
