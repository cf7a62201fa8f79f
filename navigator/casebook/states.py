"""State machines as data: a table says for each state what may come next."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from navigator.errors import NavigatorError

S = TypeVar("S", bound=StrEnum)


def check_move(table: Mapping[S, frozenset[S]], now: S, then: S, what: str) -> None:
    """Let a move pass that the table holds; raises NavigatorError with the moves that are possible."""
    if then in table[now]:
        return
    possible = ", ".join(sorted(in_words(state) for state in table[now]))
    raise NavigatorError(
        f"A {what} that is {in_words(now)} cannot become {in_words(then)}.",
        hint=f"Possible now: {possible}." if possible else "Nothing follows it. Write an amendment instead.",
    )


def in_words(code: str) -> str:
    """Return a code as it is read aloud."""
    return code.replace("_", " ")
