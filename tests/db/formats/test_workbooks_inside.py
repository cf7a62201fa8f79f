"""Workbooks in a folder or a zip: read like others, judged like the zip around them."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from navigator.directory.import_report import ImportReport, ProblemKind
from navigator.errors import DamagedFileError
from resources_db.directory.resolve import Rows

Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]
MAPPED = '[source]\nname = "County"\n[columns]\n"site" = "service.name"\n"phone" = "phone.number"\n'


def book(*lines: tuple[object, ...]) -> bytes:
    made = openpyxl.Workbook()
    assert made.active is not None
    for line in lines:
        made.active.append(line)
    data = BytesIO()
    made.save(data)
    return data.getvalue()


AGENCIES = book(("ResourceAgencyNum", "TaxonomyLevelName", "PublicName"), (1, "Agency", "Harbor"))
PROGRAMS = book(("ResourceAgencyNum", "TaxonomyLevelName", "PublicName", "ParentAgencyNum"), (2, "Program", "Beds", 1))
SITES = book(("site", "phone"), ("Shelter", "541-302-1234"))


@pytest.fixture(params=["folder", "zip"])
def packed(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Path]:
    def make(**files: bytes) -> Path:
        at = tmp_path / "county"
        if request.param == "zip":
            with zipfile.ZipFile(at.with_suffix(".zip"), "w", zipfile.ZIP_DEFLATED) as archive:
                for name, data in files.items():
                    archive.writestr(f"data/{name}", data)
            return at.with_suffix(".zip")
        at.mkdir()
        for name, data in files.items():
            (at / name).write_bytes(data)
        return at

    return make


def test_the_workbooks_of_an_export_belong_together(packed: Callable[..., Path], run: Import, stored: Stored) -> None:
    report = run(packed(**{"agencies.xlsx": AGENCIES, "programs.xlsx": PROGRAMS, "~$programs.xlsx": b"open"}))
    assert (report.balanced, report.totals()["imported"], list(report.problems())) == (True, 2, [])
    rows = stored()
    (beds,) = [row for row in rows["service"] if row["name"] == "Beds"]
    assert beds["organization_id"] in {row["id"] for row in rows["organization"] if row["name"] == "Harbor"}


def test_a_mapping_takes_the_files_that_it_fits(
    packed: Callable[..., Path], tmp_path: Path, run: Import, stored: Stored
) -> None:
    mapping = tmp_path / "county.toml"
    mapping.write_text(MAPPED, "utf-8")
    report = run(packed(**{"sites.xlsx": SITES, "other.csv": b"a,b\n1,2\n"}), mapping=mapping)
    totals = report.totals()
    assert (report.balanced, totals["imported"], totals["skipped"]) == (True, 1, 1)
    assert [p.kind for p in report.problems()] == [ProblemKind.NOT_PARSED]
    assert "Shelter" in {row["name"] for row in stored()["service"]}


def test_a_shipped_mapping_is_found_inside(packed: Callable[..., Path], run: Import, stored: Stored) -> None:
    header = ("HudNum", "Organization Name", "Project Name", "Project Type", "Target Population B", "Row #")
    report = run(packed(**{"hic.xlsx": book(header, ("OR-500", "Harbor", "Nights", "ES", "NA", 5))}))
    assert (report.balanced, report.source) == (True, "HUD Housing Inventory Count")
    assert "Nights" in {row["name"] for row in stored()["service"]}


def test_a_stray_workbook_does_not_stop_tables_of_hsds(
    packed: Callable[..., Path], small: dict[str, str], run: Import
) -> None:
    files = {name: text.encode() for name, text in small.items()}
    report = run(packed(**files, **{"notes.xlsx": SITES}))
    assert (report.balanced, report.totals()["rejected"]) == (True, 0)
    assert [(p.file.rpartition("!")[2], p.kind) for p in report.problems()] == [("notes.xlsx", ProblemKind.NOT_PARSED)]


def test_a_workbook_that_swells_is_refused_wherever_it_is(packed: Callable[..., Path], run: Import) -> None:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (8 << 20))
    with pytest.raises(DamagedFileError, match="swells"):
        run(packed(**{"bomb.xlsx": bomb.getvalue()}))
