"""Ids are frozen: every agency's records would change with them."""

from itertools import product
from uuid import UUID

from navigator.ids import record_id


def test_an_id_is_what_it_always_was() -> None:
    assert record_id("lifelines", "service", "us-988") == "b0d5787b-4eb8-5947-84de-8ea1d2ef2d6a"


def test_an_id_is_a_uuid_of_version_five() -> None:
    assert UUID(record_id("a", "b", "c")).version == 5


def test_source_table_and_id_all_count_and_none_runs_into_the_next() -> None:
    words = ("", "a", "b", "ab", "ba")
    ids = {record_id(*parts) for parts in product(words, repeat=3)}
    assert len(ids) == len(words) ** 3
