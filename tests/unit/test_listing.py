"""What a listing says of itself."""

from dataclasses import replace

import pytest
from fakes.plain_directory import listing

from navigator.geo import Point

LINE = listing("Warmline", None)


def test_without_a_place_it_is_called() -> None:
    assert LINE.by_phone


def test_without_a_place_and_a_number_there_is_nothing_to_call() -> None:
    assert not replace(LINE, phones=()).by_phone


def test_numbers_for_partners_only_are_numbers_all_the_same() -> None:
    assert replace(LINE, phones=(), withheld=True).by_phone


@pytest.mark.parametrize("more", [{"address": "12 Oak St"}, {"point": Point(44, -123)}, {"confidential": True}])
def test_where_there_is_a_place_it_is_not_by_phone(more: dict[str, object]) -> None:
    assert not replace(LINE, **more).by_phone  # type: ignore[arg-type]
