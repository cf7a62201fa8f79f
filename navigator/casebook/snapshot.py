"""What the directory said when a referral was made: it stays as it was told, whatever the directory says later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from navigator.casebook.moments import check_aware
from navigator.directory.listing import Audience, Listing
from navigator.errors import NavigatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One service as it was told to the person (RECORDS.md REFERRAL); `checked_at` is when the team looked.

    `verdict` is the code, `verdict_words` what the screen said; `facts` are only those that were ticked for it.
    """

    service_at_location_id: str
    service: str
    organization: str
    phones: tuple[str, ...]
    address: str
    hours: str
    status: str
    verdict: str
    verdict_words: tuple[str, ...]
    facts: tuple[str, ...]
    assured_date: date | None
    checked_at: datetime
    confidential: bool = False

    def __post_init__(self) -> None:
        """Refuse the address of a confidential place: raises NavigatorError (S16)."""
        check_aware(self.checked_at)
        if self.confidential and self.address:
            raise NavigatorError("A confidential place has no address here.", hint="It is reached by phone.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the screen said beside the listing: status at that time, the verdict and its words, the ticked facts."""

    status: str = ""
    verdict: str = ""
    verdict_words: Sequence[str] = ()
    facts: Sequence[str] = ()


def snapshot_of(listing: Listing, shown: Shown, checked_at: datetime) -> Snapshot:
    """Return what a person may be told of a listing: numbers for partners only are left out, a hidden address too."""
    return Snapshot(
        service_at_location_id=listing.id,
        service=listing.service,
        organization=listing.organization,
        phones=tuple(
            f"{phone.number} ext. {phone.extension}" if phone.extension else phone.number
            for phone in listing.phones
            if phone.audience is Audience.PUBLIC
        ),
        address="" if listing.confidential else listing.address,
        hours=listing.hours_text,
        status=shown.status,
        verdict=shown.verdict,
        verdict_words=tuple(shown.verdict_words),
        facts=tuple(shown.facts),
        assured_date=listing.assured_date,
        checked_at=checked_at,
        confidential=listing.confidential,
    )
