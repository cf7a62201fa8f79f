"""Every cell of every state table: what may follow what, and nothing else."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import pytest

from navigator.casebook.encounter_states import NEXT_ENCOUNTER
from navigator.casebook.follow_up.task import NEXT_FOLLOW_UP
from navigator.casebook.persons_words import NEXT_CORRECTION
from navigator.casebook.referral_states import NEXT_REFERRAL
from navigator.casebook.review import NEXT_REVIEW
from navigator.casebook.same_person import NEXT_LINK
from navigator.casebook.states import check_move
from navigator.errors import NavigatorError

# A cross is a move; rows are "from", columns "to", in the order of the enumeration.
REFERRAL = """
draft              . x . . . . . . . x
offered            . . x x x . . . . x
person_declined    . x . . . . . . . .
given              . . x . x x x x x x
contacted          . . x . x x x x x x
accepted           . . x . . . x x x x
waitlisted         . . x . . x . x x x
scheduled          . . x . . x x x x x
referred_elsewhere . . . . . . . . . x
closed             . . . . . . . . . .
"""
FOLLOW_UP = """
open      . x x x
done      x . . .
unable    x . . .
cancelled x . . .
"""
ENCOUNTER = """
open     . x x
closed   . . x
in_error . . .
"""
REVIEW = """
waiting  . x x
signed   x . .
returned x . .
"""
LINK = """
suggested . x x .
linked    . . . x
rejected  . x . .
unlinked  . x . .
"""
CORRECTION = """
asked    . x x
accepted . . .
denied   x . .
"""
TABLES: dict[str, tuple[Mapping[Any, frozenset[Any]], str]] = {
    "referral": (NEXT_REFERRAL, REFERRAL),
    "follow-up": (NEXT_FOLLOW_UP, FOLLOW_UP),
    "encounter": (NEXT_ENCOUNTER, ENCOUNTER),
    "review": (NEXT_REVIEW, REVIEW),
    "link": (NEXT_LINK, LINK),
    "correction": (NEXT_CORRECTION, CORRECTION),
}


def cells() -> Iterator[tuple[str, str, str, bool]]:
    for name, (_, picture) in TABLES.items():
        rows = [line.split() for line in picture.strip().splitlines()]
        order = [row[0] for row in rows]
        for row in rows:
            yield from ((name, row[0], then, cross == "x") for then, cross in zip(order, row[1:], strict=True))


@pytest.mark.parametrize(("name", "now", "then", "may"), list(cells()))
def test_a_cell(name: str, now: str, then: str, may: bool) -> None:  # noqa: FBT001 - a case
    table = TABLES[name][0]
    states = type(next(iter(table)))
    if may:
        check_move(table, states(now), states(then), name)
        return
    with pytest.raises(NavigatorError, match="cannot become") as refused:
        check_move(table, states(now), states(then), name)
    assert refused.value.hint


@pytest.mark.parametrize("name", TABLES)
def test_the_picture_shows_every_state_in_order(name: str) -> None:
    table, picture = TABLES[name]
    states: type[StrEnum] = type(next(iter(table)))
    drawn = [line.split()[0] for line in picture.strip().splitlines()]
    assert drawn == list(states)
    assert set(table) == set(states)
