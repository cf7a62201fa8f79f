"""Where two laptops wrote different things at once: what each says, who wrote it, and whether whoever looks may decide."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import permutations
from typing import Any
from zoneinfo import ZoneInfo

from navigator.access.about import About
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.acting import actions_for
from navigator.casebook.contact import Contact
from navigator.casebook.events.fold import Answer, Folded, Place
from navigator.casebook.events.parts import field_of, is_gone
from navigator.casebook.events.plain import of_plain
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.journal.canonical import Plain, canonical
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import read

CONTACTS, VALUE = "contacts", "value"
Values = tuple[Plain, ...]


class Hindrance(StrEnum):
    """Why whoever looks does not decide."""

    NONE = "none"
    ROLE = "role"
    SEALED = "sealed"
    COVERED = "covered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What one event says of each path; `fits` is False where the record would be none with it."""

    place: Place
    values: Values
    by: str
    at: datetime
    fits: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoAnswers:
    """Parts of a record that laptops wrote without knowing of each other; the last of `answers` stands.

    Of a person each part is decided alone. Of any other record, what was written in one go is decided in one go: how a
    follow-up ended and when is one answer. `places` are all events that have a say, those with equal answers too.
    """

    kind: str
    id: str
    paths: tuple[str, ...]
    answers: tuple[Answered, ...] = ()
    places: tuple[Place, ...]
    hindrance: Hindrance = Hindrance.NONE


def two_answers(
    desk: Desk,
    kind: str,
    id: str,  # noqa: A002 - the field's name
    shown: Folded,
    zone: ZoneInfo | None = None,
) -> Iterator[TwoAnswers]:
    """Yield what was written at once of a record, as far as `shown` holds it.

    `zone` is the agency's, in which safe hours are: without it numbers and places are covered.
    """
    if shown.conflicts:
        facts = facts_of(desk.casebook, desk.who, kind, id)
        whole = read(desk, kind, id, facts)
        for paths in _together(kind, shown):
            found = TwoAnswers(kind=kind, id=id, paths=paths, places=places_of(shown, paths[0]))
            yield _told(desk, found, whole, facts, _uncovered(desk, paths, values_of(shown, paths), zone))


def places_of(state: Folded, path: str) -> tuple[Place, ...]:
    """Return the events that have a say in a part."""
    return tuple(answer.place for answer in state.parts.get(path, ()))


def values_of(state: Folded, paths: Sequence[str]) -> dict[Place, Values]:
    """Return what each event says of parts that are decided together."""
    return {
        place: tuple(state.parts[path][at].value for path in paths)
        for at, place in enumerate(places_of(state, paths[0]))
    }


def is_hidden(desk: Desk, kind: str, paths: Sequence[str], whole: Folded) -> bool:
    """Tell whether an answer may be sealed to whoever read `whole`: then they do not know between what they decide."""
    rules = desk.sealing.rules[kind]
    return whole.sealed > 0 and any(rules.get(field_of(path)) != KeyClass.TEAM.value for path in paths)


def record_with(found: TwoAnswers, whole: Folded, place: Place) -> Any | None:  # noqa: ANN401 - a record of that kind
    """Return the record as one of the answers makes it, None where it makes none."""
    says = zip(found.paths, values_of(whole, found.paths)[place], strict=True)
    parts = {**whole.parts, **{path: (Answer(value, place),) for path, value in says}}
    try:
        return record_from(found.kind, found.id, replace(whole, parts=parts))
    except (KeyError, TypeError, ValueError, NavigatorError):
        return None


def actions_between(found: TwoAnswers, whole: Folded) -> frozenset[Action]:
    """Return what it takes to decide: to correct a record, and to make the change itself, whichever way it goes."""
    made = [record for place in found.places if (record := record_with(found, whole, place)) is not None]
    changes = (actions_for(before, after) for before, after in permutations(made, 2))
    return frozenset({Action.AMEND, *(action for actions in changes for action in actions)})


def _together(kind: str, state: Folded) -> list[tuple[str, ...]]:
    groups: dict[tuple[object, ...], list[str]] = {}
    for path in state.conflicts:
        key = (path,) if kind == "person" else places_of(state, path)
        groups.setdefault(key, []).append(path)
    return [tuple(paths) for paths in groups.values()]


@dataclass(frozen=True, slots=True)
class _Shown:
    """Each answer as it may be shown, and whether a number or a place that they differ in stays covered."""

    values: Mapping[Place, Values]
    covered: bool


def _told(desk: Desk, found: TwoAnswers, whole: Folded, facts: About, shown: _Shown) -> TwoAnswers:
    known = not is_hidden(desk, found.kind, found.paths, whole) and all(
        places_of(whole, path) == found.places for path in found.paths
    )
    if not known:
        hindrance = Hindrance.SEALED
    elif desk.by is not None or not _may(desk, actions_between(found, whole), facts):
        hindrance = Hindrance.ROLE
    else:
        hindrance = Hindrance.COVERED if shown.covered else Hindrance.NONE
    written = desk.casebook.written(found.places)
    answers = tuple(
        Answered(
            place=place, values=said, by=written[place].actor,
            at=datetime.fromtimestamp(written[place].at / 1000, UTC),
            fits=known and record_with(found, whole, place) is not None,
        )
        for place, said in shown.values.items()
    )  # fmt: skip
    return replace(found, answers=answers, hindrance=hindrance)


def _may(desk: Desk, actions: frozenset[Action], facts: About) -> bool:
    return all(desk.may(action, facts).allowed for action in actions)


def _once(values: Mapping[Place, Values]) -> dict[Place, Values]:
    """Return each answer once, where it was said last: the one that stands stays the last."""
    last = {canonical(list(said)): place for place, said in values.items()}
    return {place: said for place, said in values.items() if last[canonical(list(said))] == place}


def _uncovered(desk: Desk, paths: Sequence[str], values: dict[Place, Values], zone: ZoneInfo | None) -> _Shown:
    """Return what may be shown now.

    A number is shown while each of the answers says that a way to it is safe; where all name the same one it is not needed.
    """
    once = _once(values)
    if field_of(paths[0]) != CONTACTS:
        return _Shown(once, covered=False)
    told = [said for (said,) in values.values()]
    contacts = [each for each in told if isinstance(each, Mapping)]
    differ = len({str(each[VALUE]) for each in contacts}) > 1 or any(map(is_gone, told))
    now = desk.clock.now()
    safe = zone is not None and all(_contact(each).is_shown_at(now, zone) for each in contacts)
    if differ and safe:
        return _Shown(once, covered=False)
    return _Shown({place: (_without_value(said),) for place, (said,) in once.items()}, covered=differ)


def _contact(told: Mapping[str, Plain]) -> Contact:
    contact: Contact = of_plain(Contact, told)
    return contact


def _without_value(said: Plain) -> Plain:
    return {key: part for key, part in said.items() if key != VALUE} if isinstance(said, Mapping) else said
