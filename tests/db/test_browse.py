"""What a directory tells to look through: what may be a hit, and no place that nobody may know."""

from pathlib import Path

from fakes.small_county import at, line, need, reader, record, service

from navigator.search.name_book import NamedPlace
from navigator.search.need_tree import NeedCount
from resources_db.directory.reader import DirectoryReader

GONE = (
    service("old", "Old Shelter", status="retired"),
    need("old", "night"),
    service("never", "Sealed Door", status="active, but do not refer"),
    need("never", "food"),
    *line("988", "Lifeline of all"),
)


def test_it_names_what_may_be_a_hit_and_where_it_is(tmp_path: Path) -> None:
    names = reader(tmp_path, *GONE).names()
    assert sorted(place[1:] for place in names) == [
        ("Haven", "Harbor Trust", "", True, False),
        ("O\u2019Brien Pantry", "Harbor Trust", "", False, False),
        ("Winter Cots", "Harbor Trust", "12 Oak St, Eugene, OR", False, False),
    ]


def test_a_key_opens_the_listing_that_it_names(tmp_path: Path) -> None:
    county = reader(tmp_path, *GONE)
    for place in county.names():
        assert county.listings([place.key])[0].service == place.service
    county.release()
    assert [county.listings([place.key])[0].service for place in county.names()] == [p.service for p in county.names()]


def test_needs_are_counted_without_what_is_gone_and_without_lines(tmp_path: Path) -> None:
    more = (*GONE, service("bunks", "Bunks"), need("bunks", "shelter"), at("bunks", "barn"))
    found = reader(tmp_path, *more).counted_needs()
    assert sorted(found, key=lambda need: need.name) == [
        NeedCount(name="Food pantry", count=1),
        NeedCount(name="Night shelter", count=2, parent="Shelter"),
        NeedCount(name="Shelter", count=3),
    ]


def test_a_need_that_only_what_is_gone_meets_is_not_there(tmp_path: Path) -> None:
    wash = record("taxonomy_term", "wash", name="Showers", taxonomy_id="needs")
    gone = service("shut", "Bath house", status="closed")
    found = reader(tmp_path, wash, gone, need("shut", "wash")).counted_needs()
    assert "Showers" not in {each.name for each in found}


def test_a_confidential_place_has_no_address_even_if_the_flat_row_had_one(tmp_path: Path) -> None:
    """The table refuses it; the question leaves it out all the same."""
    import sqlite3
    from contextlib import closing

    from resources_db.directory.browse import read_names

    path = reader(tmp_path).path
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("UPDATE listing SET address = '1 Oak St' WHERE confidential")
        assert {place.address for place in read_names(db, 0) if place.confidential} == {""}


def test_training_is_marked_by_place(bundled: Path) -> None:
    names = DirectoryReader(bundled).names()
    assert len(names) > 300
    assert all(isinstance(place, NamedPlace) and place.training for place in names)


def test_the_needs_of_the_training_county_stand_in_two_levels(bundled: Path) -> None:
    found = {need.name: need for need in DirectoryReader(bundled).counted_needs()}
    assert found["Sobering center"].parent == "Crisis"
    assert found["Crisis"].count >= found["Sobering center"].count > 1
    assert "Adult protection line" not in found
