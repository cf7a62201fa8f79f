"""The sheet on which a person checks the numbers, and how it is read back."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path

import pytest

from navigator.errors import DamagedFileError, NavigatorError, NotFoundError
from resources_db.bundled import dial_sheet
from resources_db.bundled.dial_sheet import COLUMNS, KEPT, read_back, sheet
from resources_db.bundled.lines import LINES, line_records, read_csv

FILLED = {"dialled_on": "2026-03-03", "dialled_by": "K.", "result": "answers", "note": "said hello"}


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    """Return an empty record of calls."""
    path = tmp_path / "dialled.csv"
    path.write_text(",".join(KEPT) + "\n", "utf-8")
    return path


def filled(folder: Path, *changes: dict[str, str], text: str | None = None, encoding: str = "utf-8") -> Path:
    """Return the printed sheet with the first rows filled in."""
    rows = list(csv.DictReader(io.StringIO(text or sheet())))
    for row, change in zip(rows, changes, strict=False):
        row.update(change)
    path = folder / "sheet.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_the_sheet_has_every_number_once_with_room_to_write() -> None:
    rows = list(csv.DictReader(io.StringIO(sheet())))
    assert sorted(row["id"] for row in rows) == sorted(row["id"] for row in read_csv(LINES))
    assert {row[name] for row in rows for name in ("dialled_on", "dialled_by", "result", "note")} == {""}
    assert tuple(rows[0]) == COLUMNS


def test_what_wants_it_most_comes_first() -> None:
    """National rows and doubted ones, then what only a third party printed, then the rest."""
    given = {row["id"]: row for row in read_csv(LINES)}
    order = [given[row["id"]] for row in csv.DictReader(io.StringIO(sheet()))]
    group = [
        0
        if row["scope"] == "national" or row["confirmed"] != "yes"
        else 1
        if row["page_kind"].startswith("third")
        else 2
        for row in order
    ]
    assert group == sorted(group)
    assert set(group) == {0, 1, 2}


def test_hours_that_are_blank_stay_blank_and_the_word_to_text_is_beside_the_number() -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(sheet()))}
    assert rows["nat-211"]["hours"] == ""
    assert any("(text HOME" in row["number"] for row in rows.values())


def test_an_empty_sheet_records_nothing(tmp_path: Path, calls: Path) -> None:
    before = calls.read_bytes()
    assert read_back(filled(tmp_path), calls) == 0
    assert calls.read_bytes() == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_filled_sheet_is_read_back_as_a_spreadsheet_saves_it(tmp_path: Path, calls: Path, encoding: str) -> None:
    assert read_back(filled(tmp_path, FILLED, {}, FILLED | {"result": "dead"}, encoding=encoding), calls) == 2
    assert sorted(row["result"] for row in read_csv(calls)) == ["answers", "dead"]


def test_reading_the_same_sheet_twice_records_each_call_once(tmp_path: Path, calls: Path) -> None:
    path = filled(tmp_path, FILLED)
    assert (read_back(path, calls), read_back(path, calls)) == (1, 0)
    assert len(read_csv(calls)) == 1


def test_a_dialled_line_then_says_when_and_by_whom(tmp_path: Path, calls: Path) -> None:
    read_back(filled(tmp_path, FILLED), calls)
    row = {row["id"]: row for row in read_csv(LINES)}[read_csv(calls)[0]["id"]]
    told = [record.values for record in line_records(calls) if record.source_id == row["line"]]
    assert {"dialled 3 Mar 2026 by K."} <= {values.get("evidence") for values in told}
    assert {"2026-03-03"} <= {values.get("assured_date") for values in told}


def test_the_newest_call_counts(tmp_path: Path, calls: Path) -> None:
    read_back(filled(tmp_path, FILLED), calls)
    read_back(filled(tmp_path, FILLED | {"dialled_on": "2026-04-09", "result": "changed"}), calls)
    assert len(read_csv(calls)) == 2
    evidence = {record.values.get("evidence") for record in line_records(calls) if record.table == "line"}
    assert "dialled 9 Apr 2026 by K.: changed" in evidence
    assert "dialled 3 Mar 2026 by K." not in evidence


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"dialled_on": ""}, "dialled_on"),
        ({"dialled_on": "3/3/2026"}, "dialled_on"),
        ({"dialled_on": (date.today() + timedelta(days=2)).isoformat()}, "dialled_on"),  # noqa: DTZ011
        ({"dialled_by": " "}, "dialled_by"),
        ({"result": "yes"}, "result"),
        ({"result": ""}, "result"),
        ({"id": "nobody"}, "id"),
    ],
)
def test_a_wrong_cell_is_named_and_nothing_is_recorded(
    tmp_path: Path, calls: Path, change: dict[str, str], column: str
) -> None:
    before = calls.read_bytes()
    with pytest.raises(DamagedFileError, match=rf"Row 4, column {column} ") as caught:
        read_back(filled(tmp_path, FILLED, FILLED, FILLED | change), calls)
    assert "Nothing was recorded" in caught.value.message
    assert calls.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00x", b"a,b\n1,2\n", b"{}", b"\x00\x00\x00", b"PK\x03\x04"])
def test_a_file_that_is_no_sheet_is_said(tmp_path: Path, calls: Path, content: bytes) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(content)
    before = calls.read_bytes()
    with pytest.raises(DamagedFileError, match="not a dial sheet"):
        read_back(path, calls)
    assert calls.read_bytes() == before


def test_no_file_and_a_folder_are_no_sheet(tmp_path: Path, calls: Path) -> None:
    for path in (tmp_path / "absent.csv", tmp_path):
        with pytest.raises(NotFoundError):
            read_back(path, calls)


def test_a_place_where_nothing_can_be_recorded_is_a_sentence(tmp_path: Path, calls: Path) -> None:
    calls.with_name(f".{calls.name}.new").mkdir()
    with pytest.raises(NavigatorError, match="could not be recorded"):
        read_back(filled(tmp_path, FILLED), calls)


def test_the_record_of_calls_in_the_repository_can_be_read() -> None:
    assert dial_sheet.DIALLED.read_text("utf-8").splitlines()[0] == ",".join(KEPT)
