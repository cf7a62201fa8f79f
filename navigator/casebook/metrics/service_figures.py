"""How a service answers, and how often the directory was wrong about it (RECORDS.md, report 8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from navigator.casebook.codes import CodeList
from navigator.casebook.metrics.measure import Figure, Period
from navigator.casebook.referral import Referral
from navigator.casebook.referral_states import ReferralState


class DeskMeaning(StrEnum):
    """What an answer of the desk means to the figures; the groups of the list "desk_answers"."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"
    NONE = "none"


ANSWERED = frozenset({DeskMeaning.YES, DeskMeaning.MAYBE, DeskMeaning.NO})


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFigures:
    """Figures of one service: `accepted` of those whose desk answered, `wrong_info` of all referrals that were offered.

    `no_answer` were not called, or nobody answered, or a newer list has the answer: they are no refusals.
    """

    accepted: Figure
    wrong_info: Figure
    no_answer: int


def service_figures(
    referrals: Iterable[Referral], period: Period, desk_answers: CodeList
) -> Mapping[str, ServiceFigures]:
    """Return the figures of each service with a referral made in a period, by its id; a draft was not offered yet."""
    by_service: dict[str, list[Referral]] = {}
    for one in referrals:
        if period.holds(one.made_at) and one.state is not ReferralState.DRAFT:
            by_service.setdefault(one.snapshot.service_at_location_id, []).append(one)
    return {service: _figures(made, desk_answers) for service, made in by_service.items()}


def _figures(made: list[Referral], desk_answers: CodeList) -> ServiceFigures:
    known = [code.group for one in made if (code := desk_answers.get(one.desk_answer)) is not None]
    answers = [answer for answer in known if answer in ANSWERED]
    return ServiceFigures(
        accepted=Figure(numerator=answers.count(DeskMeaning.YES), denominator=len(answers)),
        wrong_info=Figure(numerator=sum(one.asks_for_correction for one in made), denominator=len(made)),
        no_answer=len(made) - len(answers),
    )
