"""Figures that may leave the team: totals with small cells masked, or lines without anybody's name (RECORDS.md; S15, S17)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.codes import CodeBook
from navigator.casebook.encounter import Encounter
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.line_export import Contacts, LineExport, LineRules, line_export
from navigator.casebook.metrics.contact_figures import diversions
from navigator.casebook.metrics.follow_up_figures import follow_up_figures
from navigator.casebook.metrics.masked_lines import MASK
from navigator.casebook.metrics.masking import TOTAL, masked
from navigator.casebook.metrics.measure import SMALLEST_SHOWN, Figure, Period
from navigator.casebook.metrics.referral_figures import gaps, referral_figures
from navigator.casebook.metrics.volume_figures import counted_in, volume
from navigator.casebook.minimum_necessary import ExportLevel, ExportRequest, FieldSpec
from navigator.casebook.person import Person
from navigator.casebook.referral import Referral
from navigator.casebook.same_person import PersonLink
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk

NOT_SAID = "not said or sealed"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
CONNECTED = {"connected_7d": timedelta(days=7), "connected_30d": timedelta(days=30)}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of totals: which measure, of what, how many, out of how many ("" for a mere count)."""

    measure: str
    of: str
    count: str
    out_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What leaves. `unreadable` records are in no figure; those `in_part` are counted by what can be read of them.

    In part are records of which something is sealed to this account, and those that say two things at once.
    """

    rows: tuple[Row, ...]
    unreadable: int
    in_part: int

    @property
    def words(self) -> tuple[str, ...]:
        """Return what the figures say of themselves."""
        return (
            f"“{MASK}” stands for fewer than {SMALLEST_SHOWN}, and for a figure that would give such a one away.",
            f"{self.unreadable} records could not be read; they are in no figure.",
            f"{self.in_part} records are sealed in part, or say two things at once; they count by what can be read.",
        )


def totals(desk: Desk, period: Period, zone: ZoneInfo) -> Totals:
    """Return the figures of a period; raises NotAllowedError. That they leave is written down first (S9)."""
    desk.demand(Action.REPORT_AGGREGATE, new_record(desk.who, KeyClass.TEAM))
    read = _Reading(desk)
    encounters: list[Encounter] = list(read.all("encounter"))
    referrals: list[Referral] = list(read.all("referral"))
    tasks: list[FollowUp] = list(read.all("follow_up"))
    rows = (
        *_contacts(encounters, period, zone), *_referrals(referrals, period, desk.clock.now()),
        *_follow_ups(tasks, period, desk.clock.now()),
    )  # fmt: skip
    made = Totals(rows=rows, unreadable=read.unreadable, in_part=read.in_part)
    told: dict[str, Plain] = {"rows": len(rows), "unreadable": made.unreadable, "in_part": made.in_part}
    desk.note(AuditKind.EXPORTED, {"level": ExportLevel.TOTALS.value, **told})
    return made


def lines(
    desk: Desk, period: Period, zone: ZoneInfo, ticked: Sequence[str], *, fields: Sequence[FieldSpec], codes: CodeBook
) -> LineExport:
    """Return one line for each contact with the ticked fields; raises NotAllowedError, NavigatorError."""
    desk.demand(Action.REPORT_LINES, new_record(desk.who, KeyClass.TEAM))
    read = _Reading(desk)
    people: dict[str, Person] = {person.id: person for person in read.all("person")}
    links: list[PersonLink] = list(read.all("person_link"))
    encounters: list[Encounter] = list(read.all("encounter"))
    if read.unreadable or read.in_part:
        raise NavigatorError(
            "Some records cannot be read, or say two things at once, so nobody knows whom to leave out.",
            hint="Export with all keys, after a supervisor decided what two laptops said.",
        )
    request = ExportRequest(level=ExportLevel.LINES, fields=frozenset(ticked))
    rules = LineRules(period=period, zone=zone, codes=codes, fields=fields)
    contacts = Contacts(encounters=encounters, people=people, links=links)
    made = line_export(contacts, request, rules, by=desk.who, permissions=desk.permissions)
    desk.note(AuditKind.EXPORTED, {"level": ExportLevel.LINES.value, "rows": len(made.rows), "fields": sorted(ticked)})
    return made


class _Reading:
    """Reads the agency's own records, and counts those of which not all is known here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.unreadable = self.in_part = 0

    def all(self, kind: str) -> Iterator[Any]:
        casebook = self._desk.casebook
        for id_, state in list(casebook.each(kind)):
            if state.custodian != self._desk.who.agency:
                continue
            opened = (casebook.opened(kind, id_) or state) if state.sealed else state
            try:
                record = record_from(kind, id_, opened)
            except (KeyError, TypeError, ValueError, NavigatorError):
                self.unreadable += 1
                continue
            self.in_part += bool(opened.sealed or opened.conflicts)
            yield record


def _contacts(encounters: Sequence[Encounter], period: Period, zone: ZoneInfo) -> Iterator[Row]:
    seen = volume(encounters, period, zone)
    yield from _counts("volume", {"all": seen.contacts})
    yield from _counts("volume_by_origin", seen.by_origin)
    yield from _counts("volume_by_reason", seen.by_reason)
    hours = {f"{WEEKDAYS[day]} {hour:02}": count for (day, hour), count in seen.by_hour.items()}
    yield from _counts("volume_by_hour", hours)
    yield from _counts("disposition", Counter(one.disposition for one in counted_in(encounters, period)))
    said = diversions(encounters, period).items()
    avoided = {f"{one.would_have_been}, avoided {one.avoided}, {one.basis}": count for one, count in said}
    yield from _counts("diversion", avoided)


def _referrals(referrals: Sequence[Referral], period: Period, now: datetime) -> Iterator[Row]:
    for code, within in CONNECTED.items():
        figures = referral_figures(referrals, period, within=within, now=now)
        yield _share(code, "", figures.connected)
    made = referral_figures(referrals, period, within=timedelta(0), now=now)
    yield _share("declined", "", Figure(numerator=made.declined, denominator=made.offered))
    met = {f"{need or NOT_SAID}, {barrier}": count for (need, barrier), count in gaps(referrals, period).items()}
    yield from _counts("gaps", met)


def _follow_ups(tasks: Sequence[FollowUp], period: Period, now: datetime) -> Iterator[Row]:
    figures = follow_up_figures(tasks, period, now)
    for code in ("attempted_in_time", "reached_in_time", "late", "unable"):
        yield _share(code, "", getattr(figures, code))


def _counts(measure: str, counted: Mapping[str, int]) -> Iterator[Row]:
    if not counted:
        return
    shown = masked({(of, "n"): count for of, count in counted.items()})
    for of in sorted(counted):
        count = shown[of, TOTAL]
        yield Row(measure, of, MASK if count is None else str(count))


def _share(measure: str, of: str, figure: Figure) -> Row:
    """Return a share; where one of its two sides is a few persons, none of it is shown."""
    few = any(0 < side < SMALLEST_SHOWN for side in (figure.numerator, figure.denominator - figure.numerator))
    hidden = few or 0 < figure.denominator < SMALLEST_SHOWN
    return Row(measure, of, MASK if hidden else str(figure.numerator), MASK if hidden else str(figure.denominator))
