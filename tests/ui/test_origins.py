"""A page made of several sources says which part is from which; a record that is not public says so."""

from dataclasses import replace
from datetime import date

from fakes import linden

from navigator.directory.listing import Origin
from navigator.search.rank import TextTier
from navigator.search.result import Hit
from ui.desktop.models.rows import RowMaker
from ui.desktop.viewmodels.page_face import page_face

MAKER = RowMaker(today=date(2026, 11, 24))


def lines(**changes: object) -> tuple[str, ...]:
    page = replace(linden.PAGE, **changes)  # type: ignore[arg-type]
    row = MAKER.row(Hit(listing=page.listing, tier=TextTier.NAME, score=1.0))
    return next(note.lines for note in page_face(page, row, MAKER).notes if note.title == "How we know")


def test_each_part_names_its_source_and_day() -> None:
    origins = (
        Origin(field="hours", source="211 Lane", assured_date=date(2026, 5, 1)),
        Origin(field="point", source="HRSA"),
    )
    assert "Hours: 211 Lane, 1 May 2026" in lines(origins=origins)
    assert not [line for line in lines(origins=origins) if "HRSA" in line]


def test_one_source_needs_no_such_lines_and_what_is_not_public_says_so() -> None:
    assert not [line for line in lines() if line.startswith("Hours:")]
    hidden = lines(listing=replace(linden.PAGE.listing, not_public=True))
    assert any(line.startswith("Not public") for line in hidden)
