"""The six digits that open a shift again: which of them are refused (ROLES.md, Sign-in)."""

from itertools import pairwise

from navigator.errors import UsageError

DIGITS = 6
# Fewer different digits, or one step from each to the next, are what a stranger tries first.
LEAST_DIFFERENT = 3
HALVES = (1, 2, 3)


def check_pin(pin: str) -> None:
    """Raise UsageError for what is no PIN, or one that anybody would try."""
    if not (len(pin) == DIGITS and pin.isascii() and pin.isdigit()):
        raise UsageError(f"A PIN has {DIGITS} digits.", hint="Choose six digits that only you think of.")
    if _is_trivial([int(digit) for digit in pin]):
        raise UsageError(
            "This PIN is one of the first that somebody would try.", hint="No repeats, no rows, no mirror."
        )


def _is_trivial(digits: list[int]) -> bool:
    few = len(set(digits)) < LEAST_DIFFERENT
    again = any(digits == digits[:length] * (DIGITS // length) for length in HALVES)
    return few or again or digits == digits[::-1] or _is_row(digits) or _is_row(digits[::2], digits[1::2])


def _is_row(*rows: list[int]) -> bool:
    """Tell whether one step leads from each digit to the next, also over 9 to 0; several rows are alike besides."""
    steps = {(after - before) % 10 for row in rows for before, after in pairwise(row)}
    return len(steps) == 1 and all(row == rows[0] for row in rows)
