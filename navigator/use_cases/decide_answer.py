"""Decides between what two laptops wrote at once: the answer is written once more, by somebody who saw them all."""

from dataclasses import replace

from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.events.changing import Change
from navigator.casebook.events.fold import Folded, Place
from navigator.casebook.events.kinds import CHANGED, PUT
from navigator.casebook.journal.canonical import Plain
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import read
from navigator.use_cases.two_answers import (
    Hindrance,
    TwoAnswers,
    actions_between,
    is_hidden,
    places_of,
    record_with,
    values_of,
)


def decide_answer(desk: Desk, shown: TwoAnswers, place: Place) -> None:
    """Let the answer of one event count; the others stay in the journal, and the record says one thing again.

    It is one event that knows all of them, so that every laptop comes to the same. Raises NotAllowedError, which is written
    down, NotFoundError, and NavigatorError where the answers are others than those that were shown.
    """
    desk.demand_own()
    facts = facts_of(desk.casebook, desk.who, shown.kind, shown.id)
    if not facts.custodian:
        raise NotFoundError("There is no such record in this casebook.", hint="Open the person again.")
    desk.demand(Action.AMEND, facts)
    whole = read(desk, shown.kind, shown.id, facts)
    if is_hidden(desk, shown.kind, shown.paths, whole):
        _refuse_sealed(desk, shown)
    _demand_as_shown(shown, whole, place)
    for action in sorted(actions_between(shown, whole) - {Action.AMEND}):
        desk.demand(action, facts)
    if record_with(shown, whole, place) is None:
        raise NavigatorError(
            "This answer does not fit the rest of the record.", hint="Let the other one count, then correct the record."
        )
    desk.keep([_decision(desk, shown, whole, place)])


def _refuse_sealed(desk: Desk, shown: TwoAnswers) -> None:
    facts = facts_of(desk.casebook, desk.who, shown.kind, shown.id)
    desk.demand(Action.SEALED_READ, replace(facts, record_class=KeyClass.CLINICAL))
    raise NotAllowedError(
        "A part of this is sealed here: nobody decides on what they do not see.",
        hint="Ask a clinician or a supervisor who can open it.",
    )


def _demand_as_shown(shown: TwoAnswers, whole: Folded, place: Place) -> None:
    """Let nobody decide on what they did not see; raises NavigatorError."""
    if shown.hindrance is Hindrance.COVERED:
        raise NavigatorError(
            "A number or a place in it is covered: nobody decides on what they do not see.",
            hint="Decide while a way to it is safe.",
        )
    stands = all(places_of(whole, path) == shown.places for path in shown.paths)
    if not stands or place not in shown.places:
        raise NavigatorError(
            "This was decided or written anew meanwhile; nothing was changed.",
            hint="Open the person again and look at what stands now.",
        )


def _decision(desk: Desk, shown: TwoAnswers, whole: Folded, place: Place) -> Change:
    """Return the event: for the readers of the answer that it repeats, so that nobody learns more than they could read."""
    team = desk.casebook.state(shown.kind, shown.id) or Folded()
    is_open = all(place in places_of(team, path) for path in shown.paths)
    put: dict[str, Plain] = dict(zip(shown.paths, values_of(whole, shown.paths)[place], strict=True))
    return Change(
        kind=f"{shown.kind}.{CHANGED}", subject=shown.id, custodian=whole.custodian,
        record_class=KeyClass.TEAM if is_open else KeyClass.CLINICAL, body={PUT: put},
    )  # fmt: skip
