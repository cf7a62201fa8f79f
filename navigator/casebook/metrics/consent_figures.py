"""What the consents are worth today, and which end soon (RECORDS.md, report 11)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentMeaning, ConsentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentFigures:
    """Consents by what they mean and what they are worth; `ending` are active and end within the asked span, by id.

    One that ends with an event has no day: it is counted as active and never as ending.
    """

    by_status: Mapping[tuple[ConsentMeaning, ConsentStatus], int]
    ending: tuple[str, ...]


def consent_figures(consents: Iterable[Consent], now: datetime, *, within: timedelta) -> ConsentFigures:
    """Count the consents as they stand now; refused and never asked are statuses of their own, not lacking ones."""
    known = list(consents)
    ending = sorted(
        (one.expires_at, one.id)
        for one in known
        if one.expires_at is not None and one.is_active_at(now) and one.expires_at <= now + within
    )
    return ConsentFigures(
        by_status=Counter((one.meaning, one.status_at(now)) for one in known),
        ending=tuple(consent_id for _, consent_id in ending),
    )
