"""The command `directory gaps`: what was looked for and not found, by need, place and reason."""

import argparse
from collections.abc import Sequence
from datetime import date

from navigator.directory.gap import LOOKED_BACK, SMALLEST_SHARED, GapCount, shared
from navigator.errors import UsageError
from ui.terminal.output import Answer
from ui.terminal.services import TerminalServices
from ui.wording import GAP_REASONS, NO_NEED, NO_PLACE

WHAT_IS_COUNTED = (
    "These are searches, not people: one person may be searched for more than once, and a laptop knows only its own."
)
MASKED = f"<{SMALLEST_SHARED}"
Line = tuple[str, str, str, str]


def gaps(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Return the counts since a day; `--for-sharing` masks small ones. Raises UsageError, NavigatorError."""
    since = _day(args.since) if args.since else services.clock.now().date() - LOOKED_BACK
    found = services.office().gaps(since)
    if args.for_sharing:
        # The order would tell which of the masked ones are more.
        found = sorted(found, key=lambda one: (-(shared(one.n) or 0), one.need_words, one.place_words, one.gap.reason))
    document = {
        "since": since.isoformat(),
        "masked": args.for_sharing,
        "gaps": [_json(one, masked=args.for_sharing) for one in found],
    }
    return document, lambda: _text(found, since, masked=args.for_sharing)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError("--since wants a day.", hint="Write it as 2026-11-24.") from error


def _json(one: GapCount, *, masked: bool) -> dict[str, object]:
    gap = one.gap
    return {
        "need": gap.need,
        "need_words": one.need_words,
        "place": gap.place,
        "place_words": one.place_words,
        "reason": gap.reason.value,
        "times": _times(one.n, masked=masked),
    }


def _times(count: int, *, masked: bool) -> int | str:
    return MASKED if masked and shared(count) is None else count


def _text(found: Sequence[GapCount], since: date, *, masked: bool) -> str:
    if not found:
        return f"No search since {since.isoformat()} went without a good hit."
    lines: list[Line] = [("need", "place", "reason", "times")]
    lines += [
        (
            one.need_words or NO_NEED,
            one.place_words or NO_PLACE,
            GAP_REASONS[one.gap.reason],
            str(_times(one.n, masked=masked)),
        )
        for one in found
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(3)]
    table = [_row(line, widths) for line in lines]
    return "\n".join([f"Searches without a good hit since {since.isoformat()}", "", *table, "", WHAT_IS_COUNTED])


def _row(line: Line, widths: Sequence[int]) -> str:
    cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=False)]
    return f"{'  '.join(cells)}  {line[-1]:>5}"
