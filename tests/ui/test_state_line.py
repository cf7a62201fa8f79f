"""Which line of a state is pinned: what it is for decides, never how it is called."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from navigator.directory.listing import Listing, Scope
from navigator.search.rank import TextTier
from navigator.search.result import Hit
from resources_db.directory.reader import DirectoryReader
from ui.desktop.models.rows import Row, RowMaker
from ui.desktop.viewmodels.lines import LEADING, pinned_rows

STATES = (
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
    "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND",
    "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC",
)  # fmt: skip


def rows(listings: list[Listing]) -> list[Row]:
    maker = RowMaker(today=date(2026, 11, 17))
    made = maker.rows(Hit(listing=each, tier=TextTier.NAME, score=0.0) for each in listings)
    return [row for row in made if isinstance(row, Row)]


def of_state(listings: list[Listing], state: str) -> Listing | None:
    """Return the state's own among those that are pinned."""
    pinned = pinned_rows(rows(listings), state)
    return next((row.hit.listing for row in pinned if row.hit.listing.scope is Scope.STATE), None)


def test_a_line_for_help_stands_before_one_for_reports_in_every_state(bundled: Path) -> None:
    reader = DirectoryReader(bundled)
    with_crisis = 0
    for state in STATES:
        listings = list(reader.lines(state))
        chosen = of_state(listings, state)
        theirs = [line for line in listings if line.scope is Scope.STATE and line.confirmed and state in line.states]
        best = min((LEADING.index(need) for line in theirs for need in line.needs if need in LEADING), default=None)
        assert chosen is not None, state
        if best is not None:
            assert LEADING[best] in chosen.needs, state
        with_crisis += best == 0
    assert with_crisis >= 10


def test_a_name_decides_nothing(bundled: Path) -> None:
    listings = list(DirectoryReader(bundled).lines("NV"))
    chosen = of_state(listings, "NV")
    called = [replace(line, service=f"Crisis {line.service}") if line != chosen else line for line in listings]
    assert of_state(called, "NV") == chosen
