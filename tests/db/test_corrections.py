"""A correction outlives the next import; field by field the newer first-hand date wins, and the source's words are kept."""

from pathlib import Path
from typing import Any

import pytest
from db.matching_counties import NORTH, Put, into, page_of, put, rows

from navigator.errors import NotFoundError, UsageError
from resources_db.directory.editing import Correction, correct, lift

__all__ = ["into", "put"]
ON = "2026-06-01"


def number(into: Path) -> str:
    return page_of(into, "meadow clinic").listing.phones[0].number


def phone_id(into: Path) -> str:
    return str(rows(into, "SELECT id FROM phone WHERE source_id = 'p3'")[0][0])


def corrected(into: Path, **changes: Any) -> None:
    told = {
        "table": "phone",
        "record_id": phone_id(into),
        "column": "number",
        "value": "541-555-0177",
        "on": ON,
        "by": "K.",
    }
    correct(into, [Correction(**(told | changes))])


def states(into: Path) -> list[tuple[Any, ...]]:
    return rows(into, "SELECT state, value, replaced FROM correction ORDER BY id")


def phones(number: str) -> dict[str, str]:
    return {"phones.csv": NORTH["phones.csv"].replace("541-555-0103", number)}


def dated(day: str) -> dict[str, str]:
    return {"services.csv": NORTH["services.csv"].replace("Meadow Clinic,,2026-03-01", f"Meadow Clinic,,{day}")}


def test_it_shows_at_once_and_after_the_next_import(put: Put, into: Path) -> None:
    put("north", NORTH)
    corrected(into)
    assert number(into) == "541-555-0177"
    report = put("north", NORTH)
    assert (report.totals()["imported"], number(into)) == (0, "541-555-0177")
    assert states(into) == [("holds", "541-555-0177", "541-555-0103")]


def test_a_source_that_agrees_is_said_so(put: Put, into: Path) -> None:
    put("north", NORTH)
    corrected(into)
    report = put("north", NORTH | phones("541-555-0177"))
    assert any("the source now agrees" in note for note in report.notes)
    assert states(into)[0][0] == "agreed"


def test_a_source_that_changed_without_a_later_date_is_listed_and_loses(put: Put, into: Path) -> None:
    put("north", NORTH)
    corrected(into)
    report = put("north", NORTH | phones("541-555-0166"))
    assert any("the source changed too" in note for note in report.notes)
    assert (number(into), states(into)) == ("541-555-0177", [("differs", "541-555-0177", "541-555-0166")])
    assert put("north", NORTH | phones("541-555-0166")).notes == ()
    assert states(into)[0][0] == "differs"


def test_a_source_with_a_later_date_wins(put: Put, into: Path) -> None:
    put("north", NORTH)
    corrected(into)
    put("north", NORTH | phones("541-555-0166") | dated("2026-07-01"))
    assert (number(into), states(into)[0][0]) == ("541-555-0166", "outdated")
    put("north", NORTH | phones("541-555-0166") | dated("2026-07-01"))
    assert (number(into), states(into)[0][0]) == ("541-555-0166", "outdated")


def test_a_later_date_without_a_new_word_takes_nothing_back(put: Put, into: Path) -> None:
    put("north", NORTH)
    corrected(into)
    put("north", NORTH | dated("2026-07-01"))
    assert (number(into), states(into)[0][0]) == ("541-555-0177", "holds")


def test_lifting_it_gives_back_the_very_file(put: Put, into: Path) -> None:
    put("north", NORTH)
    before = into.read_bytes()
    corrected(into)
    assert into.read_bytes() != before
    lift(into, [str(row[0]) for row in rows(into, "SELECT id FROM correction")])
    assert into.read_bytes() == before


def test_a_record_that_went_leaves_its_correction_to_see(put: Put, into: Path) -> None:
    put("north", NORTH)
    corrected(into)
    gone = {"phones.csv": "\n".join(NORTH["phones.csv"].splitlines()[:3]) + "\n"}
    report = put("north", NORTH | gone)
    assert any("about a record that is gone" in note for note in report.notes)
    put("north", NORTH)
    assert (number(into), states(into)[0][0]) == ("541-555-0177", "holds")


def test_a_confirmed_value_is_outdated_by_another(put: Put, into: Path) -> None:
    put("north", NORTH)
    corrected(into, confirm=True, value=None)
    assert number(into) == "541-555-0103"
    put("north", NORTH | phones("541-555-0166"))
    assert (number(into), states(into)[0][0]) == ("541-555-0166", "outdated")


def test_the_later_of_two_days_of_checking_shows(put: Put, into: Path) -> None:
    put("north", NORTH)
    service = str(rows(into, "SELECT id FROM service WHERE source_id = 's3'")[0][0])
    corrected(into, table="service", record_id=service, column="assured_date", value=ON)
    assert str(page_of(into, "meadow clinic").listing.assured_date) == ON
    put("north", NORTH | dated("2026-09-01"))
    assert str(page_of(into, "meadow clinic").listing.assured_date) == "2026-09-01"


def test_wrong_fields_and_values_are_said(put: Put, into: Path) -> None:
    put("north", NORTH)
    before = into.read_bytes()
    for changes in ({"column": "colour"}, {"table": "house"}, {"column": "service_id"}):
        with pytest.raises(UsageError):
            corrected(into, **changes)
    with pytest.raises(UsageError):
        corrected(into, table="location", column="latitude", value="north")
    with pytest.raises(NotFoundError):
        corrected(into, record_id="nobody")
    assert into.read_bytes() == before
