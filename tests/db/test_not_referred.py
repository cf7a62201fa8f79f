"""What is not to be offered stands in one list, with its source's words, and is no hit."""

from pathlib import Path

from db.matching_counties import NORTH, Put, into, put
from fakes.asking import ask, services

from resources_db.directory.not_referred import not_referred

__all__ = ["into", "put"]


def test_it_is_listed_with_its_warning_and_found_by_no_search(put: Put, into: Path) -> None:
    told = NORTH["services.csv"].replace("id,organization_id,name", "id,organization_id,status,name", 1)
    told = (
        told.replace("s1,o1,", "s1,o1,,")
        .replace("s2,o1,", "s2,o1,,")
        .replace("s3,o2,", 's3,o2,"Active, but do not refer",')
    )
    put("north", NORTH | {"services.csv": told})
    (one,) = not_referred(into)
    assert (one.service, one.organization, one.status) == ("Meadow Clinic", "Meadow Health", "active, but do not refer")
    for words in ("meadow", "meadow clinic", "meadow health", "clinic"):
        result = ask(into, words)
        assert "Meadow Clinic" not in services(result)
        assert result.hidden == {"not_active": 1}
