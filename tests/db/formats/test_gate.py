"""An import that would lose a fifth of a source asks first; the difference tells what it would do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from navigator.directory.import_report import ImportReport
from navigator.errors import UsageError

Run = Callable[..., ImportReport]
Make = Callable[..., Path]
SERVICES = "id,organization_id,name\n" + "".join(f"s{n},o1,Service {n}\n" for n in range(10))
ORGANIZATION = {"organizations.csv": "id,name\no1,Harbor House\n"}


def services(folder: Make, count: int, **more: str) -> Path:
    text = "\n".join(SERVICES.splitlines()[: count + 1]) + "\n"
    return folder(**ORGANIZATION, **{"services.csv": text}, **more)


def test_a_source_that_shrinks_by_more_than_a_fifth_needs_a_yes(run: Run, folder: Make, into: Path) -> None:
    run(services(folder, 10))
    before = into.read_bytes()
    with pytest.raises(UsageError, match="7 services now and had 10"):
        run(services(folder, 7))
    assert into.read_bytes() == before
    assert run(services(folder, 7), accept_fewer=True).directory["retired"] == 3


def test_four_fifths_are_enough(run: Run, folder: Make) -> None:
    run(services(folder, 10))
    assert run(services(folder, 8)).directory["retired"] == 2


def test_a_dry_run_tells_instead_of_asking(run: Run, folder: Make) -> None:
    run(services(folder, 10))
    report = run(services(folder, 3), dry_run=True)
    assert any("3 services now and had 10" in note for note in report.notes)


def test_the_difference_names_what_comes_changes_and_goes(run: Run, folder: Make) -> None:
    phone = "id,service_id,number\np1,s0,541-555-0101\n"
    run(services(folder, 9, **{"phones.csv": phone}))
    text = "\n".join(SERVICES.splitlines()[:9]) + "\ns9,o1,Service 9\n"
    found = run(
        folder(**ORGANIZATION, **{"services.csv": text, "phones.csv": phone.replace("0101", "0102")}), dry_run=True
    ).difference
    assert [change.service for change in found.added] == ["Service 9"]
    assert [change.service for change in found.retired] == ["Service 8"]
    assert [(change.service, change.column, change.before, change.after) for change in found.changed] == [
        ("Service 0", "number", "541-555-0101", "541-555-0102")
    ]


def test_what_a_place_hides_now_is_counted_and_not_told(run: Run, folder: Make) -> None:
    link = {"service_at_location.csv": "id,service_id,location_id\nx0,s0,l0\n"}
    street = {"addresses.csv": "id,location_id,address_1,city\na0,l0,12 Oak St,Eugene\n"}
    run(services(folder, 2, **{"locations.csv": "id,organization_id,name\nl0,o1,Oak House\n"}, **link, **street))
    hides = {"locations.csv": "id,organization_id,name,confidential\nl0,o1,Oak House,yes\n"}
    report = run(services(folder, 2, **hides, **link, **street), dry_run=True)
    assert report.difference.counts["address"] == {"went": 1}
    assert "Oak" not in str(report.difference.changed)
