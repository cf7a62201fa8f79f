"""How long until somebody came, and how long they stayed: median, 90th percentile, share in the target (RECORDS.md, report 3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from navigator.casebook.encounter import ContactMeaning, Encounter
from navigator.casebook.metrics.measure import Figure, Period
from navigator.casebook.metrics.volume_figures import counted_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A response time that some rule asks for, and which rule that is."""

    code: str
    title: str
    within: timedelta
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Of times that are known: the middle one, and the one that nine of ten do not exceed; None where none is known."""

    known: int
    unknown: int
    median: timedelta | None
    ninetieth: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeFigures:
    """Times of the crisis contacts of a period; `in_target` is of those whose arrival was noted, the others stand beside."""

    response: Spread
    on_scene: Spread
    in_target: Figure


def time_figures(encounters: Iterable[Encounter], period: Period, target: timedelta) -> TimeFigures:
    """Measure crisis contacts that began in a period; a planned visit has nobody who waits for it."""
    crises = [one for one in counted_in(encounters, period) if one.contact_meaning is ContactMeaning.CRISIS]
    response = [one.times.response for one in crises]
    known = [span for span in response if span is not None]
    return TimeFigures(
        response=spread(response),
        on_scene=spread([one.times.on_scene_for for one in crises]),
        in_target=Figure(numerator=sum(span <= target for span in known), denominator=len(known)),
    )


def spread(spans: Sequence[timedelta | None]) -> Spread:
    """Return the spread of times, of which some may be unknown."""
    known = sorted(span for span in spans if span is not None)
    return Spread(
        known=len(known),
        unknown=len(spans) - len(known),
        median=(known[(len(known) - 1) // 2] + known[len(known) // 2]) / 2 if known else None,
        # Rounded up in whole numbers: nine of ten of them are no longer.
        ninetieth=known[-(-9 * len(known) // 10) - 1] if known else None,
    )
