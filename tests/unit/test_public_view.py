"""What is for partners is never visible to somebody who has not signed in, unless it is invented."""

from datetime import date

import pytest
from fakes.asking import asking
from fakes.plain_directory import PlainDirectory, listing
from hypothesis import given
from hypothesis import strategies as st

from navigator.directory.listing import Audience, Fact, Listing, Note, Page, Phone
from navigator.directory.schedule import Schedule, Timetable
from navigator.errors import NotFoundError
from navigator.search.query import SearchQuery
from navigator.use_cases.public_view import PublicDirectory, public_page

AUDIENCES = st.sampled_from(Audience)
PHONES = st.lists(st.builds(Phone, number=st.sampled_from("123456"), audience=AUDIENCES), max_size=5).map(tuple)
NOTES = st.lists(st.builds(Note, kind=st.just("way_in"), text=st.text(), audience=AUDIENCES), max_size=5).map(tuple)
REAL, TRAINING = listing("shelter"), listing("shelter of training", training=True)
DOG = Fact(fact="pet", answer="allows", value="yes")
INNER = PlainDirectory([REAL, TRAINING], told={1: [DOG]}, tables={1: Timetable(schedule=Schedule(rules=()))})
PUBLIC = PublicDirectory(INNER)


def numbers(row: Listing) -> list[str]:
    return [phone.number for phone in row.phones]


@pytest.mark.parametrize("where", ["listings", "lines", "page"])
def test_partners_numbers_are_nowhere(where: str) -> None:
    rows = {"listings": PUBLIC.listings([0]), "lines": PUBLIC.lines("OR"), "page": [PUBLIC.page("shelter").listing]}
    assert numbers(rows[where][0]) == ["541-555-0101"]
    assert all(phone.audience is Audience.PUBLIC for phone in rows[where][0].phones)


def test_ways_in_for_partners_are_not_on_the_page() -> None:
    assert [note.text for note in PUBLIC.page("shelter").notes] == ["Front desk."]
    assert "1234" not in repr(PUBLIC.page("shelter"))


def test_what_was_taken_out_is_said_and_only_then() -> None:
    assert PUBLIC.listings([0])[0].withheld
    assert PUBLIC.page("shelter").ways_withheld
    assert not PUBLIC.listings([1])[0].withheld
    assert not PUBLIC.page("shelter of training").ways_withheld
    open_to_all = PublicDirectory(PlainDirectory([listing("pantry", phones=())]))
    assert not open_to_all.listings([0])[0].withheld


def test_training_is_shown_whole() -> None:
    assert numbers(PUBLIC.listings([1])[0]) == ["541-555-0101", "541-555-0102"]
    assert len(PUBLIC.page("shelter of training").notes) == 2


def test_nothing_else_is_changed() -> None:
    assert PUBLIC.listings([0])[0].organization == REAL.organization
    assert PUBLIC.page("shelter of training") == INNER.page("shelter of training")
    assert PUBLIC.needs() == INNER.needs()
    assert PUBLIC.summary(date(2026, 1, 1)) == INNER.summary(date(2026, 1, 1))
    assert PUBLIC.index() is INNER.index()
    assert PUBLIC.facts([0, 1]) == INNER.facts([0, 1]) == [(), [DOG]]
    assert PUBLIC.timetable(1) is INNER.timetable(1)


def test_an_answer_holds_no_number_that_is_for_partners_only() -> None:
    hits = asking(PUBLIC)(SearchQuery(text="shelter")).hits
    assert {hit.listing.service: numbers(hit.listing) for hit in hits} == {
        "shelter": ["541-555-0101"],
        "shelter of training": ["541-555-0101", "541-555-0102"],
    }


@given(PHONES, NOTES)
def test_nothing_for_partners_is_left_and_nothing_public_is_lost(
    phones: tuple[Phone, ...], notes: tuple[Note, ...]
) -> None:
    shown = public_page(Page(listing=listing("shelter", phones=phones), notes=notes))
    assert shown.listing.phones == tuple(phone for phone in phones if phone.audience is Audience.PUBLIC)
    assert shown.notes == tuple(note for note in notes if note.audience is Audience.PUBLIC)
    assert shown.listing.withheld is (len(shown.listing.phones) < len(phones))
    assert shown.ways_withheld is (len(shown.notes) < len(notes))


def test_an_unknown_page_stays_unknown() -> None:
    with pytest.raises(NotFoundError):
        PUBLIC.page("nowhere")
