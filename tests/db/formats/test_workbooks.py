"""Workbooks: the right sheet, the right header line, values and no formulas."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from navigator.directory.import_report import ImportReport, ProblemKind
from navigator.errors import DamagedFileError, UsageError
from resources_db.directory.resolve import Rows


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    key, sites = book.active, book.create_sheet("Sites")
    assert key is not None
    key.title = "Key"
    key.append(["What the columns mean"])
    sites.append(["County list, 2026"])
    sites.append(["id", "name", "zip", "phone", "sum"])
    sites.append([7.0, "Shelter", 97401, "541-302-1234", "=1+1"])
    path = tmp_path / "county.xlsx"
    book.save(path)
    return path


MAPPED = '[source]\nname = "County"\nheader_row = 2\n[columns]\n"id" = "service.id"\n"name" = "service.name"\n"phone" = "phone.number"\n'


def test_a_workbook_is_read_beside_its_key(
    workbook: Path, tmp_path: Path, run: Callable[..., ImportReport], stored: Callable[[], Rows]
) -> None:
    mapping = tmp_path / "county.toml"
    mapping.write_text(MAPPED, "utf-8")
    report = run(workbook, mapping=mapping, format_name="table")
    assert (report.balanced, report.source, report.totals()["imported"]) == (True, "County", 1)
    assert [(p.file, p.kind) for p in report.problems()] == [("county.xlsx!Key", ProblemKind.NOT_PARSED)]
    mine = [row for row in stored()["service"] if row["source"] == "County"]
    assert [(row["source_id"], row["name"]) for row in mine] == [("7", "Shelter")]
    again = run(workbook, mapping=mapping)
    assert (again.totals()["unchanged"], again.totals()["imported"]) == (1, 0)


def test_a_workbook_that_nobody_knows_asks_for_a_mapping(workbook: Path, run: Callable[..., ImportReport]) -> None:
    with pytest.raises(DamagedFileError) as caught:
        run(workbook)
    assert "--propose-mapping" in caught.value.hint
    with pytest.raises(UsageError, match="wants a mapping file"):
        run(workbook, format_name="table")


def test_a_mapping_is_for_tables_only(workbook: Path, tmp_path: Path, run: Callable[..., ImportReport]) -> None:
    mapping = tmp_path / "county.toml"
    mapping.write_text(MAPPED, "utf-8")
    with pytest.raises(UsageError, match="not for hsds-1"):
        run(workbook, mapping=mapping, format_name="hsds-1")
    mapping.write_text(MAPPED.replace('"County"', '"lifelines"'), "utf-8")
    with pytest.raises(UsageError, match="lifelines"):
        run(workbook, mapping=mapping)
