"""Did referrals connect? Only those that are old enough are asked; a decline is a decline (RECORDS.md, report 4)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from navigator.casebook.metrics.measure import Figure, Period
from navigator.casebook.referral import OutcomeMeaning, Referral
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.said import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralFigures:
    """Referrals of a period: what persons said, and of those who agreed long enough ago how many connected in time.

    `unknown` are old enough and nobody knows what became of them: they stay in the denominator. `too_young` are not asked.
    """

    offered: int
    agreed: int
    declined: int
    not_asked: int
    connected: Figure
    unknown: int
    too_young: int


def referral_figures(
    referrals: Iterable[Referral], period: Period, *, within: timedelta, now: datetime
) -> ReferralFigures:
    """Count the referrals made in a period; connected means within a span from the referral."""
    made = [one for one in referrals if period.holds(one.made_at) and one.state is not ReferralState.DRAFT]
    declined = [one for one in made if one.state is ReferralState.PERSON_DECLINED or one.agreed is Said.NO]
    agreed = [one for one in made if one.agreed.is_yes and one not in declined]
    old = [one for one in agreed if one.made_at + within <= now]
    return ReferralFigures(
        offered=len(made),
        agreed=len(agreed),
        declined=len(declined),
        not_asked=len(made) - len(agreed) - len(declined),
        connected=Figure(numerator=sum(_connected(one, within) for one in old), denominator=len(old)),
        unknown=sum(one.outcome_meaning in (OutcomeMeaning.NOT_ASKED, OutcomeMeaning.UNKNOWN) for one in old),
        too_young=len(agreed) - len(old),
    )


def _connected(one: Referral, within: timedelta) -> bool:
    if one.outcome_meaning is not OutcomeMeaning.CONNECTED or one.outcome_at is None:
        return False
    return one.outcome_at <= one.made_at + within


def gaps(referrals: Iterable[Referral], period: Period) -> Mapping[tuple[str, str], int]:
    """Count what stood in the way, by need and barrier: the county's gap report (RECORDS.md, report 7)."""
    made = (one for one in referrals if period.holds(one.made_at))
    return Counter((one.need, barrier.code) for one in made for barrier in one.barriers)
