"""What a referral may become: the table is findhelp's list joined with field use (RECORDS.md REFERRAL, status)."""

from collections.abc import Mapping
from enum import StrEnum


class ReferralState(StrEnum):
    """Where a referral stands; the codes of the list "referral_statuses"."""

    DRAFT = "draft"
    OFFERED = "offered"
    PERSON_DECLINED = "person_declined"
    GIVEN = "given"
    CONTACTED = "contacted"
    ACCEPTED = "accepted"
    WAITLISTED = "waitlisted"
    SCHEDULED = "scheduled"
    REFERRED_ELSEWHERE = "referred_elsewhere"
    CLOSED = "closed"


_S = ReferralState
_WITH_PROVIDER = frozenset(
    {_S.ACCEPTED, _S.WAITLISTED, _S.SCHEDULED, _S.REFERRED_ELSEWHERE, _S.PERSON_DECLINED, _S.CLOSED}
)

NEXT_REFERRAL: Mapping[ReferralState, frozenset[ReferralState]] = {
    _S.DRAFT: frozenset({_S.OFFERED, _S.CLOSED}),
    _S.OFFERED: frozenset({_S.PERSON_DECLINED, _S.GIVEN, _S.CONTACTED, _S.CLOSED}),
    # Somebody may change their mind; it is offered again, and stays a declined one until then.
    _S.PERSON_DECLINED: frozenset({_S.OFFERED}),
    _S.GIVEN: _WITH_PROVIDER | {_S.CONTACTED},
    # Called again counts as contacted again.
    _S.CONTACTED: _WITH_PROVIDER | {_S.CONTACTED},
    _S.ACCEPTED: _WITH_PROVIDER - {_S.ACCEPTED},
    _S.WAITLISTED: _WITH_PROVIDER - {_S.WAITLISTED},
    # A new appointment takes the place of an old one.
    _S.SCHEDULED: _WITH_PROVIDER,
    _S.REFERRED_ELSEWHERE: frozenset({_S.CLOSED}),
    _S.CLOSED: frozenset(),
}

# Here somebody has passed on, or acted on, what was offered: the person must have agreed.
NEEDS_AGREEMENT = frozenset({_S.GIVEN, _S.CONTACTED, _S.ACCEPTED, _S.WAITLISTED, _S.SCHEDULED})
ENDED = frozenset({_S.PERSON_DECLINED, _S.REFERRED_ELSEWHERE, _S.CLOSED})
