"""Which records there are, and the names of what happens to them."""

from collections.abc import Mapping
from types import MappingProxyType

from navigator.casebook.amendment import Amendment, SealedText
from navigator.casebook.break_glass import BreakGlass
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.consent import Consent
from navigator.casebook.disclosure import Disclosure
from navigator.casebook.encounter import Encounter
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.hand_off import HandOffNote
from navigator.casebook.mandated_report import MandatedReport
from navigator.casebook.person import Person
from navigator.casebook.persons_words import AskedFor, ClosedDoor, CopyGiven, CorrectionRequest
from navigator.casebook.record import Record
from navigator.casebook.referral import Referral
from navigator.casebook.release.legal_exception import LegalException
from navigator.casebook.retention import LegalHold
from navigator.casebook.review import Review
from navigator.casebook.same_person import PersonLink

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "amendment": Amendment,
        "asked_for": AskedFor,
        "break_glass": BreakGlass,
        "clinical_note": ClinicalNote,
        "closed_door": ClosedDoor,
        "consent": Consent,
        "copy_given": CopyGiven,
        "correction_request": CorrectionRequest,
        "disclosure": Disclosure,
        "encounter": Encounter,
        "follow_up": FollowUp,
        "hand_off": HandOffNote,
        "hold": LegalHold,
        "legal_exception": LegalException,
        "mandated_report": MandatedReport,
        "person": Person,
        "person_link": PersonLink,
        "referral": Referral,
        "review": Review,
        "sealed_text": SealedText,
    }
)
_NAMES = {kind: name for name, kind in KINDS.items()}
OPENED, CHANGED = "opened", "changed"
PUT = "put"


def name_of(record: Record) -> str:
    """Return the name of a record's kind."""
    return _NAMES[type(record)]


def kind_of_record(event_kind: str) -> str | None:
    """Return which kind of record an event is about, None for an event about none."""
    name, _, what = event_kind.partition(".")
    return name if name in KINDS and what in (OPENED, CHANGED) else None
