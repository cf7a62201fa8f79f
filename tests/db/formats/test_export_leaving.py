"""What must never leave, whatever the format."""

import json
import zipfile
from pathlib import Path

import pytest
from fakes.leaky_county import GONE, SECRETS, leaky_county
from fakes.small_county import line, record, rows, service
from openpyxl import load_workbook

from navigator.directory.export_report import LeftOut
from resources_db.directory.builder import build
from resources_db.formats.writers.exporter import WRITERS, export
from resources_db.formats.writers.known import OPAQUE
from resources_db.formats.writers.leaving import leaving


def text_of(path: Path) -> str:
    """Return every text of a file, unpacked."""
    if path.read_bytes()[:2] != b"PK":
        return path.read_text("utf-8-sig")
    if path.suffix == ".xlsx":
        return "\n".join(
            str(cell.value) for row in load_workbook(path).active.iter_rows() for cell in row if cell.value
        )
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def exported(folder: Path, format_name: str, **switches: bool) -> str:
    suffix = {"xlsx": ".xlsx", "hsds-csv": ".zip"}.get(format_name, ".txt")
    path = folder / f"out{suffix}"
    export(folder / "directory.db", path, format_name=format_name, **switches)
    return text_of(path)


@pytest.mark.parametrize("format_name", WRITERS)
def test_nothing_of_what_stays_is_in_the_file(tmp_path: Path, format_name: str) -> None:
    leaky_county(tmp_path / "directory.db")
    text = exported(tmp_path, format_name)
    assert [word for word in (*SECRETS, *GONE) if word in text] == []
    assert [word for word in ("Night shelter", "Haven", "555-0101", "555-0143", "Ring twice") if word not in text] == []


def test_the_report_counts_what_was_left_out_and_why(tmp_path: Path) -> None:
    report = export(leaky_county(tmp_path / "directory.db"), tmp_path / "out.csv", format_name="csv")
    assert report.services == 2
    assert dict(report.left_out) == {
        LeftOut.NATIONAL_LINE: 0,
        LeftOut.TRAINING: 0,
        LeftOut.RETIRED: 1,
        LeftOut.NOT_ACTIVE: 2,
        LeftOut.NOT_PUBLIC: 4,
    }


def test_a_hidden_place_leaves_as_a_bare_mark(tmp_path: Path) -> None:
    leaky_county(tmp_path / "directory.db")
    haven = next(one for one in json.loads(exported(tmp_path, "hsds-json-3.1")) if one["name"] == "Haven")
    (link,) = haven["service_at_locations"]
    assert set(link["location"]) == {"id", "location_type", "attributes"}
    marks = {mark["taxonomy_term"]["code"]: mark.get("value") for mark in link["location"]["attributes"]}
    assert marks["column:location.confidential"] == "1"
    assert [phone["number"] for phone in link["phones"]] == ["541-555-0143"]
    assert link["schedules"][0]["byday"] == "MO"
    assert "description" not in link["schedules"][0]


def test_a_place_that_another_source_hides_is_hidden_here_too(tmp_path: Path) -> None:
    found = {name: [dict(row) for row in table] for name, table in rows().items()}
    ids = {str(row["source_id"]): str(row["id"]) for row in found["location"]}
    first, second = sorted((ids["barn"], ids["secret"]))
    told = {"kind": "location", "first_id": first, "second_id": second, "state": "joined", "score": 1, "reasons": "[]"}
    found["match"] = [{"id": "m", "source": "local", "source_id": "m", "row_hash": "", **told}]
    build(found, tmp_path / "directory.db")
    text = exported(tmp_path, "hsds-csv")
    assert "Red Barn" not in text
    assert "Old Mill" in text


@pytest.mark.parametrize(
    ("word", "tells"),
    [("lantern-house", True), ("at-1420-maple", True), ("372824/4", False), ("~a450252e132e2fc75cfe", False)],
)
def test_a_source_id_that_may_name_a_hidden_place_stays(word: str, *, tells: bool) -> None:
    assert (OPAQUE.fullmatch(word) is None) is tells


def test_lines_leave_only_when_asked_for(tmp_path: Path) -> None:
    build(rows(*line("n", "Country line")), tmp_path / "directory.db")
    assert "Country line" not in exported(tmp_path, "csv")
    assert "Country line" in exported(tmp_path, "csv", with_lines=True)


def test_training_stays_where_a_real_directory_is(bundled: Path) -> None:
    from resources_db.directory.stored import joined, read_rows

    training = read_rows(bundled)
    real = {name: [dict(row) for row in table] for name, table in rows().items()}
    goes = leaving(joined(training, real))
    assert goes.left_out[LeftOut.TRAINING] == 339
    assert {row["source"] for table in goes.rows.values() for row in table} == {"lane"}
    assert len(leaving(training).rows["service"]) == 333


def test_what_hangs_on_a_service_that_stays_stays_too(tmp_path: Path) -> None:
    more = [
        service("shut", "Shut", status="closed"),
        record("phone", "x", service_id="shut", organization_id="harbor", number="541-555-0177"),
        record("program", "pr", organization_id="harbor", name="Unused program"),
    ]
    build(rows(*more), tmp_path / "directory.db")
    text = exported(tmp_path, "hsds-json-3.0")
    assert "0177" not in text
    assert "Unused program" not in text
