"""Hashes on the way of a chain that are kept outside it, so that one written anew is told from one whose end was."""

from collections.abc import Mapping

# A hash is kept of the first event and of one in so many; when they become too many, of one in twice as many.
MARK_EVERY, MOST_MARKS = 256, 128


def is_marked(seq: int, step: int) -> bool:
    """Tell whether the hash of an event is kept."""
    return seq == 1 or seq % step == 0


def step_of(marks: Mapping[int, str]) -> int:
    """Return how far apart the marks are that were kept so far."""
    step = MARK_EVERY
    while max(marks, default=0) // step >= MOST_MARKS:
        step *= 2
    return step


def thinned(marks: Mapping[int, str]) -> dict[int, str]:
    """Return the marks that are kept: the first, and few enough of the others, evenly over the chain."""
    step = step_of(marks)
    return {seq: mark for seq, mark in marks.items() if is_marked(seq, step)}
