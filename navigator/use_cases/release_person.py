"""Lets a person's record leave: checked, in the register, noted, and only then handed out (S12-S14)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from navigator.casebook.consent import Consent
from navigator.casebook.disclosure import Disclosure
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.casebook.events.changing import Change, changes
from navigator.casebook.events.sealing import Circumstances
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.release.entry import Dossier
from navigator.casebook.release.legal_exception import LegalException
from navigator.casebook.release.notice import Texts
from navigator.casebook.release.refusal import Refusal
from navigator.casebook.release.release import Released, release
from navigator.casebook.release.request import ReleaseRequest
from navigator.errors import NotAllowedError
from navigator.use_cases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody wants to hand out, of what, with which texts; the exceptions that they chose for it."""

    dossier: Dossier
    request: ReleaseRequest
    texts: Texts
    exceptions: Sequence[LegalException] = ()


def release_person(desk: Desk, asked: Asked) -> Released | Refusal:
    """Return what may be handed out, written down by then, or why it may not, which is written down too.

    Raises NotAllowedError for a disclosure that is in the register already: nothing is entered over it (S14).
    """
    if desk.casebook.state("disclosure", asked.request.disclosure_id) is not None:
        raise NotAllowedError("This was handed out already.", hint="Ask anew: each time has an entry of its own.")
    consents = consents_of(desk, asked.dossier.person.id)
    found = release(
        asked.dossier, asked.request, consents, asked.exceptions,
        by=desk.who, now=desk.clock.now(), texts=asked.texts, permissions=desk.permissions,
    )  # fmt: skip
    if isinstance(found, Refusal):
        desk.note(AuditKind.REFUSED, {"action": "disclose", "why": found.no.value, "person": asked.dossier.person.id})
        return found
    noted = Noted(kind=AuditKind.PRINTED, detail={"disclosure": found.disclosure.id, "parts": len(found.entries)})
    desk.keep(_written(desk, found), noted=[noted])
    found.check_written(register_of(desk, asked.dossier.person.id), desk.clock.now())
    return found


def _written(desk: Desk, found: Released) -> Sequence[Change]:
    records = [found.disclosure, *([found.authority.exception] if found.authority.exception else [])]
    return [change for record in records for change in changes(None, record, desk.sealing, Circumstances())]


def consents_of(desk: Desk, person: str) -> Sequence[Consent]:
    """Return a person's consents as far as they can be read here: one that cannot covers nothing."""
    return list(_records(desk, "consent", person))


def register_of(desk: Desk, person: str) -> Sequence[Disclosure]:
    """Return what was told about a person."""
    return list(_records(desk, "disclosure", person))


def _records(desk: Desk, kind: str, person: str) -> Iterator[Any]:
    for pointer in desk.casebook.about(person):
        state = desk.casebook.opened(kind, pointer.id) if pointer.kind == kind else None
        if state is not None and not state.sealed:
            yield record_from(kind, pointer.id, state)
