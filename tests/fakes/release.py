"""An invented person's record, with the papers under which it may leave; a test changes the one thing that it is about."""

from dataclasses import replace
from typing import Any

from fakes.access import account, facts
from fakes.casebook import DAY, NOW, consent, person

from navigator.access.roles import KeyClass, Role
from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentMeaning, Told
from navigator.casebook.disclosure import Disclosure
from navigator.casebook.person import Person
from navigator.casebook.release.entry import Dossier, Entry, Marking
from navigator.casebook.release.layout import Document, document
from navigator.casebook.release.legal_exception import ExceptionKind, LegalException
from navigator.casebook.release.notice import Texts
from navigator.casebook.release.refusal import Refusal
from navigator.casebook.release.release import Released, release
from navigator.casebook.release.request import Recipient, ReleaseRequest
from navigator.casebook.said import Said
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.notices import notices

TEXTS = Texts(notices=notices(), codes=code_book())
# Nothing printed may hold these without a consent or an exception.
NEEDLE = "zolpidem at midnight"
SUPERVISOR = account(Role.SUPERVISOR)
ABOUT = facts(team="t1")
EVERYTHING = frozenset(Told)


def grown_up(**fields: Any) -> Person:
    plain = {"minor": Said.NO, "fleeing_violence": Said.NO, "who_may_consent": "person_alone"}
    return replace(person(), **plain | fields)


def entry(**fields: Any) -> Entry:
    plain = {
        "id": "n1",
        "person_id": "p1",
        "custodian": "linden",
        "told": frozenset({Told.HEALTH}),
        "marking": Marking.NOT_PART2,
        "record_class": KeyClass.TEAM,
        "heading": "Note of 1 March",
        "lines": (NEEDLE,),
    }
    return Entry(**plain | fields)


def part2(**fields: Any) -> Entry:
    return entry(**{"id": "n2", "marking": Marking.PART2, "record_class": KeyClass.CLINICAL} | fields)


def dossier(*entries: Entry, of: Person | None = None) -> Dossier:
    return Dossier(person=of or grown_up(), entries=entries or (entry(),), about=ABOUT)


def request(*chosen: str, **fields: Any) -> ReleaseRequest:
    plain = {
        "disclosure_id": "d1",
        "recipient": Recipient(id="org1", name="Linden Clinic", is_parent=Said.NO),
        "purpose": "referral",
        "chosen": frozenset(chosen or {"n1"}),
    }
    return ReleaseRequest(**plain | fields)


def general(**fields: Any) -> Consent:
    return consent(**{"what": EVERYTHING} | fields)


def for_part2(**fields: Any) -> Consent:
    return general(**{"id": "k2", "kind": "part2_single", "meaning": ConsentMeaning.PART2} | fields)


def vawa(**fields: Any) -> Consent:
    return general(**{"id": "k3", "kind": "vawa_release", "meaning": ConsentMeaning.VAWA} | fields)


def exception(kind: ExceptionKind = ExceptionKind.MEDICAL_EMERGENCY, **fields: Any) -> LegalException:
    plain = {
        "id": "x1",
        "custodian": "linden",
        "person_id": "p1",
        "kind": kind,
        "disclosure_id": "d1",
        "recipient": "org1",
        "what": EVERYTHING,
        "chosen_by": "s1",
        "why": "not breathing",
        "at": NOW - DAY / 24,
        "reference": "2026-17",
    }
    return LegalException(**plain | fields)


def ask(
    whose: Dossier | None = None,
    what: ReleaseRequest | None = None,
    consents: tuple[Consent, ...] = (),
    exceptions: tuple[LegalException, ...] = (),
    **fields: Any,
) -> Released | Refusal:
    plain: dict[str, Any] = {"by": SUPERVISOR, "now": NOW, "texts": TEXTS}
    return release(whose or dossier(), what or request(), consents, exceptions, **plain | fields)


def let_out(*args: Any, **fields: Any) -> Released:
    found = ask(*args, **fields)
    assert isinstance(found, Released), found
    return found


def written(released: Released, *others: Disclosure) -> Document:
    return document(released, [*others, released.disclosure], now=NOW, texts=TEXTS)
