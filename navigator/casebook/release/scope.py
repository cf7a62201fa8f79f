"""What a consent allows, in words that go with each consented disclosure (42 CFR 2.32(b))."""

from collections.abc import Iterable
from datetime import datetime

from navigator.casebook.codes import CodeBook
from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentMeaning, Told
from navigator.casebook.states import in_words


def scope_of(consent: Consent, codes: CodeBook) -> tuple[str, ...]:
    """Return a clear explanation of the scope of a consent, line by line; who signed is said, not with which name."""
    purposes = sorted(codes.label("disclosure_purposes", purpose) for purpose in consent.purposes)
    return (
        f"Kind: {_kind(consent, codes)}",
        f"Given: {moment_words(consent.at)}, {in_words(consent.form)}",
        f"Who may tell: {consent.discloser}",
        f"Who may be told: {', '.join(sorted(consent.recipients)) or consent.recipient_class}",
        f"What may be told: {told_words(consent.what, codes)}",
        f"Purpose: {', '.join(purposes)}",
        f"Ends: {_end(consent)}",
        "The person may revoke it at any time; what was told before stays told.",
        f"Copy of the paper: SHA-256 {consent.scan_hash}"
        if consent.scan_hash
        else "This is its scope; ask us for a copy.",
        f"Reference: {consent.id}",
    )


def _kind(consent: Consent, codes: CodeBook) -> str:
    """Return what kind it is; whoever reads it need not learn that a victim service has to do with the person (S18)."""
    if consent.meaning is ConsentMeaning.VAWA:
        return "Written release, for a limited time"
    return codes.label("consent_kinds", consent.kind)


def _end(consent: Consent) -> str:
    ends = [moment_words(consent.expires_at)] if consent.expires_at else []
    return " or ".join([*ends, *([consent.ends_with] if consent.ends_with else [])])


def told_words(told: Iterable[Told], codes: CodeBook) -> str:
    """Return what is told in the words of the list "told_kinds", in its order."""
    wanted = frozenset(told) - {Told.NOTHING}
    return ", ".join(code.label for code in codes["told_kinds"] if code.group in wanted)


def moment_words(moment: datetime) -> str:
    """Return a moment to the minute, with its offset: nobody has to guess the zone."""
    return moment.isoformat(sep=" ", timespec="minutes")
