"""Tables as people save them: marks, Windows letters, odd orders, blank lines."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navigator.directory.import_report import ImportReport, ProblemKind
from navigator.errors import DamagedFileError
from resources_db.directory.resolve import Rows
from resources_db.directory.tally import Tally
from resources_db.formats.package import Member
from resources_db.formats.tables import read_rows

Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]


def names(rows: Rows) -> set[object]:
    return {row["name"] for row in rows["organization"] if row["source"] != "lifelines"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_whatever_its_mark(tmp_path: Path, run: Import, stored: Stored, encoding: str) -> None:
    (tmp_path / "organizations.csv").write_bytes("id,name\no1,Casa Peña\n".encode(encoding))
    report = run(tmp_path / "organizations.csv")
    assert not list(report.problems())
    assert names(stored()) == {"Casa Peña"}


def test_windows_letters_are_read_and_reported(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "organizations.csv").write_bytes("id,name\no1,Peña\u2019s\n".encode("cp1252"))
    (problem,) = run(tmp_path / "organizations.csv").problems()
    assert (problem.kind, problem.row) == (ProblemKind.ENCODING, 0)
    assert names(stored()) == {"Peña\u2019s"}


def test_order_blank_lines_and_case_do_not_matter(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "organizations.csv").write_text("Name,ID\n\nRiver Aid,o1\n , \nHarbor,o2\n\n")
    report = run(tmp_path / "organizations.csv")
    (table,) = report.tables
    assert (table.rows_seen, table.imported, table.skipped) == (5, 2, 3)
    assert [problem.row for problem in table.problems] == [1, 3, 5]
    assert names(stored()) == {"River Aid", "Harbor"}


def test_semicolons_and_tabs_part_cells_too(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "organizations.csv").write_text("id;name;email\no1;Harbor, Inc.;a@example.org\n")
    run(tmp_path / "organizations.csv")
    assert names(stored()) == {"Harbor, Inc."}


def test_unknown_columns_and_spare_cells_become_attributes(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "organizations.csv").write_text("id,name,email,Parking\no1,Harbor,a@example.org,behind,spare\n")
    run(tmp_path / "organizations.csv")
    rows = stored()
    kept = {(row["label"], row["value"]) for row in rows["attribute"]}
    assert kept == {("parking", "behind"), ("column_5", "spare")}
    harbor = next(row["id"] for row in rows["organization"] if row["name"] == "Harbor")
    assert {(row["link_entity"], row["link_id"]) for row in rows["attribute"]} == {("organization", harbor)}


def test_a_table_under_a_name_of_its_own_is_known_by_its_columns(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "export.csv").write_text("id,name,website,tax_id\no1,Harbor,http://example.org,1\n")
    assert run(tmp_path / "export.csv").tables[0].format == "hsds-3-csv"
    assert names(stored()) == {"Harbor"}


def test_our_own_tables_cannot_be_imported(tmp_path: Path, run: Import) -> None:
    (tmp_path / "line.csv").write_text("id,service_id,scope,evidence,confirmed,always\n1,s1,national,x,1,1\n")
    with pytest.raises(DamagedFileError):
        run(tmp_path / "line.csv")


@given(st.binary(max_size=400))
def test_any_bytes_are_rows_or_refused(data: bytes) -> None:
    tally = Tally()
    try:
        rows = list(read_rows(Member(name="x.csv", label="x.csv", read=lambda: data), tally))
    except DamagedFileError:
        return
    (table,) = tally.counts()
    assert table.rows_seen == len(rows) + table.skipped
