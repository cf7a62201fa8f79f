"""Lines of which nobody stands out: what fewer than eleven share is masked (S17, RECORDS.md report 14)."""

from collections import Counter
from collections.abc import Sequence

from navigator.casebook.metrics.measure import SMALLEST_SHOWN

MASK = "*"
Row = tuple[str, ...]


def masked_lines(rows: Sequence[Row]) -> Sequence[Row]:
    """Return as many lines, sorted so that their order tells nothing; a combination that fewer than 11 share is masked whole.

    Where fewer than 11 lines would be masked, the rarest combination that is shown goes with them: nobody can tell which
    of a handful is whose.
    """
    counts = Counter(rows)
    hidden = {row for row, count in counts.items() if count < SMALLEST_SHOWN}
    shown = sorted(counts.keys() - hidden, key=lambda row: (counts[row], row))
    while 0 < sum(counts[row] for row in hidden) < SMALLEST_SHOWN and shown:
        hidden.add(shown.pop(0))
    return sorted((MASK,) * len(row) if row in hidden else row for row in rows)
