"""The figures of a period as they are, for the team's own eyes: what leaves the team is masked (RECORDS.md, reports; S17)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.encounter import Encounter
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.metrics.contact_figures import diversions
from navigator.casebook.metrics.follow_up_figures import follow_up_figures
from navigator.casebook.metrics.measure import Figure, Period
from navigator.casebook.metrics.referral_figures import gaps, referral_figures
from navigator.casebook.metrics.volume_figures import counted_in, volume
from navigator.casebook.referral import Referral
from navigator.use_cases.desk import Desk
from navigator.use_cases.reading_records import Reading

NOT_SAID = "not said or sealed"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
CONNECTED = {"connected_7d": timedelta(days=7), "connected_30d": timedelta(days=30)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One measure: either counts by what they are of, or a share of a whole."""

    measure: str
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    share: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The measures of a period. `unreadable` records are in none; those `in_part` count by what can be read of them.

    In part are records of which something is sealed to this account, and those that say two things at once.
    """

    measures: tuple[Counted, ...]
    unreadable: int
    in_part: int


def counts(desk: Desk, period: Period, zone: ZoneInfo) -> Counts:
    """Return the figures of a period; raises NotAllowedError."""
    desk.demand(Action.REPORT_AGGREGATE, new_record(desk.who, KeyClass.TEAM))
    read, now = Reading(desk), desk.clock.now()
    encounters = read.encounters()
    referrals: list[Referral] = list(read.all("referral"))
    tasks: list[FollowUp] = list(read.all("follow_up"))
    made = (
        *_contacts(encounters, period, zone), *_referrals(referrals, period, now), *_follow_ups(tasks, period, now),
    )  # fmt: skip
    return Counts(measures=made, unreadable=read.unreadable, in_part=read.in_part)


def _contacts(encounters: Sequence[Encounter], period: Period, zone: ZoneInfo) -> Iterator[Counted]:
    seen = volume(encounters, period, zone)
    yield Counted(measure="volume", counts={"all": seen.contacts})
    yield Counted(measure="volume_by_origin", counts=seen.by_origin)
    yield Counted(measure="volume_by_reason", counts=seen.by_reason)
    hours = {f"{WEEKDAYS[day]} {hour:02}": count for (day, hour), count in seen.by_hour.items()}
    yield Counted(measure="volume_by_hour", counts=hours)
    ended = Counter(one.disposition for one in counted_in(encounters, period))
    yield Counted(measure="disposition", counts=ended)
    said = diversions(encounters, period).items()
    avoided = {f"{one.would_have_been}, avoided {one.avoided}, {one.basis}": count for one, count in said}
    yield Counted(measure="diversion", counts=avoided)


def _referrals(referrals: Sequence[Referral], period: Period, now: datetime) -> Iterator[Counted]:
    for code, within in CONNECTED.items():
        figures = referral_figures(referrals, period, within=within, now=now)
        yield Counted(measure=code, share=figures.connected)
    made = referral_figures(referrals, period, within=timedelta(0), now=now)
    yield Counted(measure="declined", share=Figure(numerator=made.declined, denominator=made.offered))
    met = {f"{need or NOT_SAID}, {barrier}": count for (need, barrier), count in gaps(referrals, period).items()}
    yield Counted(measure="gaps", counts=met)


def _follow_ups(tasks: Sequence[FollowUp], period: Period, now: datetime) -> Iterator[Counted]:
    figures = follow_up_figures(tasks, period, now)
    for code in ("attempted_in_time", "reached_in_time", "late", "unable"):
        yield Counted(measure=code, share=getattr(figures, code))
