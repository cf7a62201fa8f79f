"""How long what is kept, and what is past its time: rules that an agency sets, never below what the law asks (S10, S24).

The journal never loses an event: its body and salt are blanked by another event, and the chain still verifies.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from navigator.access.roles import KeyClass
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.moments import check_aware, years_before
from navigator.casebook.record import Record
from navigator.errors import NavigatorError

BLANKED = "retention.blanked"
PERIOD_OVER = "period_over"
REGISTER = "register"
# What holds the journal together, and what says that something was blanked, is never blanked itself.
KEPT_FOR_GOOD = ("retention.", "device.", "hold.", "casebook.")
DISCLOSURES = "disclosure."
# A clock that somebody set years ahead would end every period at once: then nothing was written for a long time before
# today. Own proposal; whoever really did not work for so long waits a day.
TODAY, LONGEST_PAUSE = timedelta(days=1), timedelta(days=92)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """How many years a class of records is kept, None where the agency has not said: then it stays.

    `floor` are years below which no agency may go; `source` says whose rule that is.
    """

    kept_as: str
    years: int | None
    floor: int
    source: str

    def __post_init__(self) -> None:
        """Refuse fewer years than the law asks: raises NavigatorError (S10)."""
        if self.years is not None and self.years < max(1, self.floor):
            raise NavigatorError(
                f"“{self.kept_as}” is kept for {max(1, self.floor)} years at least.", hint="Choose a longer period."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalHold(Record):
    """Nothing of these subjects is blanked while it holds; no subject named means all that the agency keeps."""

    subjects: frozenset[str]
    why: str
    by: str
    at: datetime
    lifted_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse a hold without a reason: raises NavigatorError."""
        Record.__post_init__(self)
        check_aware(self.at, self.lifted_at)
        if not self.why.strip():
            raise NavigatorError("Say why this is held.", hint="The case or the letter is enough.")

    def holds(self, event: "EventFacts", now: datetime) -> bool:
        """Tell whether it holds an event now. Each agency holds its own records; a lift counts from its moment on."""
        lifted = self.lifted_at is not None and self.lifted_at <= now
        named = not self.subjects or bool(self.subjects & {event.subject, event.person})
        return not lifted and named and self.custodian == event.custodian


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """What retention must know of one event: the envelope, never the body.

    `person` is whom it is about, where that is known: a person's records end together.
    """

    id: str
    kind: str
    subject: str
    custodian: str
    record_class: KeyClass
    at: datetime
    person: str = ""
    is_blank: bool = False

    @property
    def group(self) -> str:
        """Return what ends together: all about a person, or else about the subject."""
        return self.person or self.subject

    @property
    def kept_as(self) -> str:
        """Return the name under which it is kept: its class, or the register of disclosures."""
        return REGISTER if self.kind.startswith(DISCLOSURES) else self.record_class.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """The rules of one agency; what has no rule stays."""

    custodian: str
    rules: Mapping[str, RetentionRule]

    def past(
        self,
        events: Iterable[EventFacts],
        *,
        now: datetime,
        holds: Collection[LegalHold] = (),
        still_open: Collection[str] = (),
    ) -> Sequence[EventFacts]:
        """Return the events of this custodian whose period is over, in the order of their ids.

        Records about one person end together, counted from the last event about them; `still_open` are persons and other
        subjects with something to do. Audit and register count event by event. Raises NavigatorError where the clock may
        be wrong.
        """
        known = list(events)
        self._check_clock(known, now)
        last = _last_of(known)
        return sorted(
            (
                event
                for event in known
                if event.custodian == self.custodian
                and not event.is_blank
                and not event.kind.startswith(KEPT_FOR_GOOD)
                and not {event.subject, event.person} & set(still_open)
                and self._is_over(event, last, now)
                and not any(hold.holds(event, now) for hold in holds)
            ),
            key=lambda event: event.id,
        )

    def _is_over(self, event: EventFacts, last: Mapping[str, datetime], now: datetime) -> bool:
        rule = self.rules.get(event.kept_as)
        if rule is None or rule.years is None:
            return False
        alone = event.kept_as in (REGISTER, KeyClass.AUDIT) or not event.group
        counted = event.at if alone else last[event.group]
        return counted <= years_before(now, rule.years)

    def _check_clock(self, known: Sequence[EventFacts], now: datetime) -> None:
        check_aware(now)
        before_today = [event.at for event in known if event.at < now - TODAY]
        if before_today and now - max(before_today) > LONGEST_PAUSE:
            raise NavigatorError(
                "Nothing was written for months, or the clock of this laptop is wrong.",
                hint="Check the date, and run retention tomorrow.",
            )


def _last_of(events: Iterable[EventFacts]) -> Mapping[str, datetime]:
    """Return the last event about each person or subject; who only looked at it does not keep it."""
    last: dict[str, datetime] = {}
    for event in events:
        if event.kept_as != KeyClass.AUDIT:
            last[event.group] = max(event.at, last.get(event.group, event.at))
    return last


def blanking(ids: Collection[str], why: str = PERIOD_OVER) -> Mapping[str, Plain]:
    """Return the body of the event that blanks others; raises ValueError for none."""
    if not ids:
        raise ValueError("something to blank")
    return {"ids": sorted(set(ids)), "why": why}


def wins(blanked: Collection[str], incoming: str) -> bool:
    """Tell whether a blanking wins over an event that comes in: then its body is not taken (conflict rule: blanking wins)."""
    return incoming in blanked


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanking:
    """A blanking event as it was read: whose it is, and what it blanks."""

    custodian: str
    ids: frozenset[str]


def blanked_by(blankings: Iterable[Blanking], custodians: Mapping[str, str]) -> frozenset[str]:
    """Return the ids that are blanked, by whichever laptop said so: only the custodian of an event may.

    What is not here yet is blanked as soon as it comes, if it comes from that custodian: `custodians` says of whom an
    event is, those that are coming in too.
    """
    return frozenset(one for blanking in blankings for one in blanking.ids if custodians.get(one) == blanking.custodian)


def purge_report(blanked: Iterable[EventFacts]) -> Mapping[tuple[str, int], int]:
    """Count what was blanked by class and year of the events: figures only (S24)."""
    return Counter((event.kept_as, event.at.year) for event in blanked)
