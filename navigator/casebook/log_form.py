"""What the form of an encounter holds: nothing that another must say, no end of it and no diversion, has a default (S13)."""

import re
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from navigator.casebook.encounter import Diversion, Encounter
from navigator.casebook.moments import check_not_ahead
from navigator.casebook.safety_flag import LONGEST_FLAG, SafetyFlag
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.scene import Times
from navigator.errors import NavigatorError

FIRST_HAND = "first_hand"
CLOCK = re.compile(r"(\d{1,2})[:.h ]?(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFlag:
    """One danger as it is entered: `code` and `basis` are codes or "not_asked", `seen_by` "" is whoever enters it."""

    code: str = NOT_ASKED
    basis: str = NOT_ASKED
    seen_by: str = ""
    words: str = ""
    seen_at: datetime | None = None
    days: int = LONGEST_FLAG.days

    @property
    def is_empty(self) -> bool:
        """Nobody entered anything: what is left of it is no more than its end."""
        return (self.code, self.basis, self.seen_by, self.words) == (NOT_ASKED, NOT_ASKED, "", "")

    def made(self, flag_id: str, *, by: str, now: datetime) -> SafetyFlag:
        """Return the flag; raises NavigatorError that says what it lacks."""
        if self.code == NOT_ASKED:
            raise NavigatorError("Say what was seen.", hint="Choose it under Safety, or take the rest away.")
        if self.basis == NOT_ASKED:
            raise NavigatorError("Say how the danger is known.", hint="Choose seen first-hand, or told by somebody.")
        if self.basis != FIRST_HAND and not self.seen_by.strip():
            raise NavigatorError("Say who told of the danger.", hint="A name or a desk is enough.")
        at = self.seen_at or now
        return SafetyFlag(
            id=flag_id, code=self.code, basis=self.basis, seen_by=self.seen_by.strip() or by, words=self.words.strip(),
            seen_at=at, entered_at=now, expires_at=at + timedelta(days=self.days),
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LogForm:
    """One encounter as it is filled in; `encounter_id` "" is one that was not saved yet.

    Codes are of the lists that bear their names, or "not_asked". `person_id` is a person the casebook knows, `name` what
    somebody said they are called; `unnamed` says that nobody could name them. `note` is for the care team alone.
    """

    contact_kind: str
    start: datetime
    encounter_id: str = ""
    origin: str = NOT_ASKED
    team_form: str = NOT_ASKED
    agency_case_no: str = ""
    dispatched: datetime | None = None
    on_scene: datetime | None = None
    end: datetime | None = None
    place: str = NOT_ASKED
    area: str = ""
    person_id: str = ""
    name: str = ""
    unnamed: bool = False
    reasons: tuple[str, ...] = ()
    flag: SeenFlag = field(default_factory=SeenFlag)
    interventions: tuple[str, ...] = ()
    disposition: str = NOT_ASKED
    would_have_been: str = NOT_ASKED
    avoided: Said = Said.NOT_ASKED
    basis: str = NOT_ASKED
    force: str = NOT_ASKED
    injury: str = NOT_ASKED
    note: str | None = None

    @classmethod
    def of(cls, encounter: Encounter) -> "LogForm":
        """Return a saved encounter as a form shows it."""
        times, place, without_us = encounter.times, encounter.place, encounter.diversion
        return cls(
            contact_kind=encounter.contact_kind, start=times.start, encounter_id=encounter.id, origin=encounter.origin,
            team_form=encounter.team_form, agency_case_no=encounter.agency_case_no, dispatched=times.dispatched,
            on_scene=times.on_scene, end=times.end, place=place.kind if place else NOT_ASKED, area=place.area if place else "",
            person_id=encounter.person_id or "", unnamed=encounter.unknown_person, reasons=encounter.reasons,
            interventions=encounter.interventions, disposition=encounter.disposition,
            would_have_been=without_us.would_have_been, avoided=without_us.avoided, basis=without_us.basis,
            force=encounter.force, injury=encounter.injury,
        )  # fmt: skip

    def times(self, now: datetime) -> Times:
        """Return its times; raises NavigatorError for those that run backwards or lie ahead."""
        for moment in (self.start, self.dispatched, self.on_scene, self.end):
            if moment is not None:
                check_not_ahead(moment, now, "an encounter")
        return Times(start=self.start, dispatched=self.dispatched, on_scene=self.on_scene, end=self.end)

    @property
    def diversion(self) -> Diversion:
        """Return what would have been without the team."""
        return Diversion(would_have_been=self.would_have_been, avoided=self.avoided, basis=self.basis)


def clock_time(typed: str, near: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment of a time of day as it is typed, the one nearest to `near`: 00:20 after 23:40 is the next day's.

    Raises NavigatorError for what is no time of day.
    """
    found = CLOCK.fullmatch(typed.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004 - the last hour and minute of a day
        raise NavigatorError("That is no time of day.", hint="Enter it as 18:28.")
    at, day = time(int(found[1]), int(found[2])), near.astimezone(zone).date()
    days = (day + timedelta(days=step) for step in (-1, 0, 1))
    return min((datetime.combine(each, at, zone) for each in days), key=lambda moment: abs(moment - near))
