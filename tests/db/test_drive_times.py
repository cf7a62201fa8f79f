"""The agency's table of driving minutes: what is read, what is told by row and column, and that one bad row loses nothing."""

import json
from pathlib import Path

import pytest

from navigator.directory.import_report import ProblemKind
from resources_db.doctor import examine
from resources_db.home import Home
from resources_db.places.drive_times import DriveReading, read_drive_times
from resources_db.places.lazy import LazyDriveTimes

GOOD = "from,to,minutes\nDistrict 6 station,97424,35\n97401,2139,30\n"
KNOWN = {("district 6 station", "97424"): 35, ("97401", "02139"): 30}


def read(folder: Path, content: str | bytes) -> DriveReading:
    path = folder / "drive.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_drive_times(path)


@pytest.mark.parametrize("content", [
    GOOD, GOOD.replace(",", ";"), GOOD.replace(",", "\t"), GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD,
    "Note, MINUTES ,To,From\nx,35,97424,district 6  STATION\ny,30,2139,97401-0001\n\n,,,\n",
])  # fmt: skip
def test_the_table_is_read_however_a_spreadsheet_saves_it(tmp_path: Path, content: str) -> None:
    reading = read(tmp_path, content)
    assert (reading.table.minutes, reading.problems) == (KNOWN, ())


@pytest.mark.parametrize(("row", "kind", "column"), [
    ("97 401,97424,30", ProblemKind.BAD_ZIP, "from"), ("97401,,30", ProblemKind.BAD_ZIP, "to"),
    ("97401,97424,half an hour", ProblemKind.NOT_PARSED, "minutes"), ("97401,97424,0", ProblemKind.NOT_PARSED, "minutes"),
    ("97401,97424,-5", ProblemKind.NOT_PARSED, "minutes"), ("97401,97424,1441", ProblemKind.NOT_PARSED, "minutes"),
    ("97401,97424", ProblemKind.NOT_PARSED, "minutes"), ("97401,97424,35.5", ProblemKind.NOT_PARSED, "minutes"),
    ("97401,2139,31", ProblemKind.DUPLICATE_ID, "minutes"),
])  # fmt: skip
def test_a_bad_row_is_told_by_row_and_column_and_the_others_count(
    tmp_path: Path, row: str, kind: ProblemKind, column: str
) -> None:
    reading = read(tmp_path, f"{GOOD}{row}\nCentral,97424,12\n")
    assert reading.table.minutes == {**KNOWN, ("central", "97424"): 12}
    (problem,) = reading.problems
    assert (problem.kind, problem.file, problem.row, problem.column) == (kind, "drive.csv", 3, column)
    assert problem.reason


@pytest.mark.parametrize(("content", "words"), [
    ("from,minutes\n97401,30\n", "no column to"), ("", "no column from"), (b"from,to,minutes\n\xff\xfe,1,2\n", "not UTF-8"),
    ('from,to,minutes\n"' + "x" * 200_000 + '",97424,3\n', "field"),
])  # fmt: skip
def test_what_cannot_be_read_at_all_is_one_sentence(tmp_path: Path, content: str | bytes, words: str) -> None:
    reading = read(tmp_path, content)
    assert not reading.table.minutes
    (problem,) = reading.problems
    assert words in problem.reason


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    (problem,) = read_drive_times(tmp_path / "none.csv").problems
    assert problem.reason == "The file cannot be opened."


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A policy that names a table which is not there yet; return where it will be."""
    table = tmp_path / "drive.csv"
    path = tmp_path / "policy.json"
    path.write_text(json.dumps({"drive_minutes": str(table)}), "utf-8")
    monkeypatch.setenv("NAVIGATOR_POLICY", str(path))
    return table


def checked(home: Home) -> tuple[str, str]:
    return next((check.state, check.text) for check in examine(home) if check.name == "drive minutes")


def test_doctor_names_the_rows_that_cannot_be_used(policy: Path, tmp_path: Path, bundled: Path) -> None:
    assert bundled.is_file()
    home = Home(tmp_path / "home")
    assert checked(home)[0] == "warn"
    policy.write_text(GOOD, "utf-8")
    assert checked(home) == ("ok", f"{policy} knows 2 ways")
    policy.write_text(GOOD + "97401,97424,x\n" * 7, "utf-8")
    state, text = checked(home)
    assert state == "warn"
    assert "knows 2 ways" in text
    assert "drive.csv, row 3, column minutes: Not a whole number" in text
    assert "row 7," in text
    assert "row 8," not in text
    assert text.endswith("and 2 more")


def test_the_table_of_the_policy_is_read_once_and_nothing_without_one(
    policy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy.write_text(GOOD, "utf-8")
    drives = LazyDriveTimes()
    assert drives.table().minutes == KNOWN
    policy.unlink()
    assert drives.table().minutes == KNOWN
    monkeypatch.setenv("NAVIGATOR_POLICY", str(policy.with_name("no policy")))
    assert not LazyDriveTimes().table().minutes
