"""Whose numbers a listing shows."""

from pathlib import Path

import pytest
from fakes.small_county import reader, record

from resources_db.directory.records import Value

OWN = "541-555-0133"
PUBLIC = "541-555-0100"  # of the organization


def numbers(folder: Path, **phone: Value) -> list[str]:
    county = reader(folder, record("phone", "own", service_id="pantry", number=OWN, **phone))
    found = next(row for row in county.listings(range(1, 4)) if "Pantry" in row.service)
    return [entry.number for entry in found.phones]


@pytest.mark.parametrize("phone", [{"audience": "partners"}, {"type": "fax"}, {"type": "Fax", "call_first": 1}])
def test_the_organizations_number_comes_along_when_no_nearer_one_is_for_anybody(
    tmp_path: Path, phone: dict[str, Value]
) -> None:
    assert numbers(tmp_path, **phone) == [OWN, PUBLIC]


@pytest.mark.parametrize("phone", [{}, {"audience": "public"}, {"type": "text"}])
def test_a_nearer_number_for_anybody_is_enough(tmp_path: Path, phone: dict[str, Value]) -> None:
    assert numbers(tmp_path, **phone) == [OWN]
