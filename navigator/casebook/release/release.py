"""Lets a person's record leave, or says why not; nothing else makes a document of it (S12, S14)."""

from collections.abc import Iterable, Sequence
from dataclasses import InitVar, dataclass, field, replace
from datetime import datetime, timedelta

from navigator.access.actions import Action
from navigator.access.decide import Decision, decide
from navigator.access.permissions import AS_SHIPPED, Permissions
from navigator.access.who import Who
from navigator.casebook.consent import Consent
from navigator.casebook.disclosure import Disclosure
from navigator.casebook.moments import check_aware
from navigator.casebook.release.authority import Authority, Case, authority_for
from navigator.casebook.release.entry import Dossier, Entry
from navigator.casebook.release.legal_exception import LegalException
from navigator.casebook.release.notice import Notice, Texts
from navigator.casebook.release.refusal import No, Refusal
from navigator.casebook.release.request import ReleaseRequest
from navigator.errors import NotAllowedError

# A consent may be taken back at any time: what was not handed out by then is asked for anew.
GOOD_FOR = timedelta(minutes=10)
# Nobody outside this file has it.
_TOKEN = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """What may leave: only `release` makes one. `disclosure` goes to the register before anything is handed out (S14).

    `notice` is None where nothing in it is protected.
    """

    disclosure: Disclosure
    request: ReleaseRequest
    authority: Authority
    notice: Notice | None
    entries: tuple[Entry, ...] = field(repr=False)
    token: InitVar[object]

    def __post_init__(self, token: object) -> None:
        """Refuse one that was not checked: raises TypeError, for that is a mistake of ours."""
        if token is not _TOKEN:
            raise TypeError("a record leaves by `release` alone")

    def check_written(self, register: Iterable[Disclosure], now: datetime) -> None:
        """Let pass what stands in the register and is not stale; raises NotAllowedError (S13, S14)."""
        check_aware(now)
        if self.disclosure not in register:
            raise NotAllowedError(
                "This disclosure is not in the register yet.", hint="It is written first; then it is handed out."
            )
        if not timedelta(0) <= now - self.disclosure.at <= GOOD_FOR or not self.authority.holds_at(now):
            raise NotAllowedError("This release is no longer fresh.", hint="Ask again: a consent may have ended.")


def release(
    dossier: Dossier,
    request: ReleaseRequest,
    consents: Sequence[Consent],
    exceptions: Sequence[LegalException],
    *,
    by: Who,
    now: datetime,
    texts: Texts,
    permissions: Permissions = AS_SHIPPED,
) -> Released | Refusal:
    """Return what may leave, with its notice and its entry for the register, or why it may not (S12, S13, S17, S20)."""
    check_aware(now)
    chosen = dossier.chosen(request.chosen)
    if no := _incomplete(request, chosen, texts):
        return Refusal.of(no)
    if refused := _not_allowed(dossier, chosen, by, permissions):
        return Refusal.of_decision(refused)
    case = Case(
        person=dossier.person,
        agency=by.agency,
        request=request,
        what=dossier.told_by(chosen),
        consents=consents,
        exceptions=exceptions,
        now=now,
    )
    authority = authority_for(case)
    if isinstance(authority, No):
        return Refusal.of(authority)
    return Released(
        disclosure=_disclosure(case, authority, by),
        request=request,
        authority=authority,
        notice=texts.notices[request.statement] if any(entry.protected for entry in chosen) else None,
        entries=chosen,
        token=_TOKEN,
    )


def _incomplete(request: ReleaseRequest, chosen: Sequence[Entry], texts: Texts) -> No | None:
    """Return what the request lacks: nothing is ticked beforehand, and nothing leaves without a purpose (S15)."""
    if not request.chosen:
        return No.NOTHING_CHOSEN
    if len(chosen) != len(request.chosen):
        return No.UNKNOWN_PART
    return None if request.purpose in texts.codes["disclosure_purposes"] else No.NO_PURPOSE


def _not_allowed(dossier: Dossier, chosen: Sequence[Entry], by: Who, permissions: Permissions) -> Decision | None:
    """Return the first no of the table, for the person or a part: each custodian decides on its own (ROLES.md).

    Broken glass lets nothing out; whether something covers it is judged afterwards.
    """
    plain, covered = replace(by, glass=None), replace(dossier.about, covered=True)
    kept = [(dossier.person.custodian, covered.record_class), *((one.custodian, one.record_class) for one in chosen)]
    abouts = (replace(covered, custodian=custodian, record_class=kind) for custodian, kind in kept)
    decisions = (decide(plain, Action.DISCLOSE, about, mono_ms=0, permissions=permissions) for about in abouts)
    return next((decision for decision in decisions if not decision.allowed), None)


def _disclosure(case: Case, authority: Authority, by: Who) -> Disclosure:
    exception = authority.exception
    others = [consent.id for consent in authority.consents[1:]]
    return Disclosure(
        id=case.request.disclosure_id,
        custodian=by.agency,
        person_id=case.person.id,
        recipient=case.request.recipient.id,
        told=case.what,
        purpose=case.request.purpose,
        authority=authority.code,
        at=case.now,
        entered_at=case.now,
        by=by.user,
        consent_id=None if exception else authority.consents[0].id,
        words=f"exception {exception.id}" if exception else "".join(f"also consent {other}" for other in others),
    )
