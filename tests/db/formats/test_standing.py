"""What an import does with the file that stands there: damaged, older, newer, telling too much, or a double of it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from navigator.directory.import_report import ImportReport
from navigator.errors import DamagedFileError, UsageError
from resources_db.directory.connection import SCHEMA_VERSION
from resources_db.directory.resolve import Rows
from resources_db.directory.sums import is_whole, sidecar, sums_of, write_sums
from resources_db.directory.swap import aside, previous, previous_is_whole

Import = Callable[..., ImportReport]
Make = Callable[..., Path]
Stored = Callable[[], Rows]
HIDDEN = "id,organization_id,name,latitude,longitude,confidential\nl1,o1,Main,44.05,-123.09,1\nl2,o2,Annex,,,\n"


def flip(path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    # Not through the name that `.previous` may share.
    path.unlink()
    path.write_bytes(data)
    return bytes(data)


def version(path: Path, number: int) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {number}")
    write_sums(path, [sums_of(path)])


def sources(rows: Rows) -> set[object]:
    return {row["source"] for row in rows["service"]}


@pytest.fixture
def two(run: Import, folder: Make, small: dict[str, str]) -> Path:
    """Return lane after its second import: another source is in the directory and in the one before."""
    lane = folder(**small)
    run(lane)
    run(folder("else", **small), source="else")
    small["phones.csv"] = small["phones.csv"].replace("0102", "0199")
    folder(**small)
    run(lane)
    return lane


def test_a_damaged_directory_is_built_anew_from_the_one_before(
    run: Import, two: Path, into: Path, stored: Stored
) -> None:
    bad = flip(into)
    report = run(two)
    assert report.notes == (
        "directory.db was damaged. directory.db.previous was built upon instead.",
        "The old file is set aside as directory.db.damaged.",
    )
    assert sources(stored()) == {"lane", "else", "lifelines"}
    assert aside(into).read_bytes() == bad
    assert is_whole(into)
    assert previous_is_whole(into)


@pytest.mark.parametrize("older", ["damaged", "absent"])
def test_without_a_whole_one_before_the_lines_alone_come_along(
    run: Import, two: Path, into: Path, stored: Stored, older: str
) -> None:
    flip(into)
    if older == "damaged":
        flip(previous(into))
    else:
        previous(into).unlink()
    report = run(two)
    assert "other sources must be imported again" in report.notes[0]
    assert sources(stored()) == {"lane", "lifelines"}
    assert is_whole(into)


@pytest.mark.parametrize("sums", [None, "not json", '{"files": []}'])
def test_a_directory_whose_sums_are_lost_gets_no_fresh_seal(
    run: Import, two: Path, into: Path, stored: Stored, sums: str | None
) -> None:
    flip(into)
    sidecar(into).unlink()
    if sums is not None:
        sidecar(into).write_text(sums)
    report = run(two)
    assert report.notes[0].startswith("directory.db has no sums that prove it whole.")
    assert sources(stored()) == {"lane", "lifelines"}


def test_a_cut_directory_and_an_empty_one_are_no_dead_end(run: Import, two: Path, into: Path, stored: Stored) -> None:
    for size in (3000, 10, 0):
        into.write_bytes(into.read_bytes()[:size])
        run(two)
        assert "lane" in sources(stored())


def test_a_directory_of_an_older_version_is_no_dead_end(run: Import, two: Path, into: Path, stored: Stored) -> None:
    version(into, SCHEMA_VERSION - 1)
    report = run(two)
    assert report.notes[0].startswith("directory.db was made by an older Navigator.")
    assert sources(stored()) == {"lane", "lifelines"}


def test_a_directory_of_a_newer_version_is_left_alone(run: Import, two: Path, into: Path) -> None:
    version(into, SCHEMA_VERSION + 1)
    before = into.read_bytes()
    with pytest.raises(DamagedFileError, match="newer Navigator"):
        run(two)
    assert into.read_bytes() == before


def test_a_file_of_somebody_else_is_left_alone(run: Import, folder: Make, small: dict[str, str], into: Path) -> None:
    into.parent.mkdir()
    into.write_text("My notes of Tuesday, which happen to have this name.")
    with pytest.raises(DamagedFileError, match="is unchanged"):
        run(folder(**small))
    assert into.read_text().startswith("My notes")


def test_a_failed_import_leaves_a_damaged_file_where_it_is(run: Import, two: Path, into: Path, folder: Make) -> None:
    bad = flip(into)
    with pytest.raises(DamagedFileError):
        run(folder("empty", **{"services.csv": "id,name\n"}))
    assert into.read_bytes() == bad
    assert not aside(into).exists()
    assert run(two, dry_run=True).notes
    assert into.read_bytes() == bad


def test_an_ordinary_import_has_no_notes(run: Import, two: Path) -> None:
    assert run(two).notes == ()


def test_no_older_file_is_kept_that_tells_of_a_place_that_hides_now(
    run: Import, two: Path, folder: Make, small: dict[str, str], into: Path
) -> None:
    aside(into).write_bytes(b"12 Oak St")
    report = run(folder(**small | {"locations.csv": HIDDEN}))
    assert report.notes == ("A place became confidential, so no older file, which tells of it, is kept.",)
    left = b"".join(path.read_bytes() for path in into.parent.iterdir() if path.is_file())
    assert not previous(into).exists()
    assert left.count(b"12 Oak St") == into.read_bytes().count(b"12 Oak St")  # of "else", which is another source
    run(two)


def test_a_place_that_was_confidential_before_costs_nothing(
    run: Import, folder: Make, small: dict[str, str], into: Path
) -> None:
    small["locations.csv"] = HIDDEN
    run(folder(**small))
    assert run(folder(**small)).notes == ()
    assert previous(into).exists()


def test_a_retired_link_to_a_place_that_hides_now_says_nothing(
    run: Import, folder: Make, small: dict[str, str], stored: Stored
) -> None:
    link = "id,service_id,location_id,description\nx1,s1,l1,behind 12 Oak\nx2,s2,l2,\n"
    run(folder(**small | {"service_at_location.csv": link}))
    gone = {
        "services.csv": "id,organization_id,name\ns2,o2,Pantry\n",
        "service_at_location.csv": "id,service_id,location_id\nx2,s2,l2\n",
    }
    run(folder(**small | gone | {"locations.csv": HIDDEN, "phones.csv": "id,number\n"}), accept_fewer=True)
    assert {row["source_id"] for row in stored()["service_at_location"]} == {"x1", "x2"}
    assert "12 Oak" not in str(stored())


def test_what_a_power_cut_left_behind_goes_first(run: Import, two: Path, into: Path) -> None:
    left = into.with_name(".directory.db.building")
    left.write_bytes(b"12 Oak St")
    with pytest.raises(DamagedFileError):
        run(into)
    assert not left.exists()
    run(two)


def test_a_renamed_file_of_a_known_source_is_refused(
    run: Import, folder: Make, small: dict[str, str], stored: Stored
) -> None:
    run(folder(**small))
    with pytest.raises(UsageError, match="looks like a newer file of “lane”") as caught:
        run(folder("lane-county", **small))
    assert caught.value.hint == "Add --source lane to replace it, or --source lane-county to keep both."
    assert sources(stored()) == {"lane", "lifelines"}
    run(folder("lane-county", **small), source="lane-county")
    assert sources(stored()) == {"lane", "lane-county", "lifelines"}


def test_new_ids_under_the_same_names_are_a_double_too(run: Import, folder: Make, small: dict[str, str]) -> None:
    run(folder(**small))
    small["services.csv"] = "id,organization_id,name\n77,o1,NIGHT shelter\n78,o2,Clinic\n"
    with pytest.raises(UsageError, match="“lane”"):
        run(folder("june", **small), dry_run=True)


def test_counted_ids_alone_are_no_double(run: Import, folder: Make, stored: Stored) -> None:
    one = {"organizations.csv": "id,name\n1,A\n2,B\n", "services.csv": "id,organization_id,name\n1,1,Beds\n2,2,Food\n"}
    two = {"organizations.csv": "id,name\n1,C\n2,D\n", "services.csv": "id,organization_id,name\n1,1,Detox\n2,2,Law\n"}
    run(folder("lane", **one))
    run(folder("linn", **two))
    assert sources(stored()) == {"lane", "linn", "lifelines"}


def test_a_third_of_the_services_is_no_double(run: Import, folder: Make, small: dict[str, str], stored: Stored) -> None:
    run(folder(**small))
    small["services.csv"] = "id,organization_id,name\ns1,o1,Night Shelter\nt2,o2,Clinic\nt3,o2,Law\n"
    run(folder("linn", **{name: small[name] for name in ("organizations.csv", "services.csv")}))
    assert "linn" in sources(stored())
