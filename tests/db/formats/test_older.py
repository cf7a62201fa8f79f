"""Lists of several years: the newer replaces the older, never the other way round unasked."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from navigator.directory.import_report import ImportReport
from navigator.errors import UsageError
from resources_db.directory.resolve import Rows
from resources_db.formats.named_days import named_day

Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]
HUD = "HUD Housing Inventory Count"
HEADER = ("HudNum", "year", "Organization Name", "Project Name", "Project Type", "Target Population B", "Row #")


def inventory(path: Path, year: int, project: str) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(HEADER)
    book.active.append(("OR-500", year, "Harbor", project, "ES", "NA", year))
    book.save(path)
    return path


def active(rows: Rows) -> set[object]:
    return {row["name"] for row in rows["service"] if row["source"] != "lifelines" and row["status"] == "active"}


@pytest.mark.parametrize(("old", "new"), [("HIC-2012.xlsx", "HIC-2014.xlsx"), ("a.xlsx", "b.xlsx")])
def test_the_newer_year_replaces_the_older_and_not_the_other_way_round(
    tmp_path: Path, run: Import, stored: Stored, old: str, new: str
) -> None:
    """By the year in the name, or, where the name says none, by the column of the sheet."""
    older, newer = inventory(tmp_path / old, 2012, "Nights"), inventory(tmp_path / new, 2014, "Days")
    run(older)
    assert run(newer).notes == ()
    assert active(stored()) == {"Days"}
    with pytest.raises(UsageError, match=r"2012, older than what is there of “HUD Housing Inventory Count” \(2014\)"):
        run(older)
    assert active(stored()) == {"Days"}
    assert run(newer).totals()["unchanged"] == 1


def test_somebody_who_names_the_source_gets_the_older_and_is_told(tmp_path: Path, run: Import, stored: Stored) -> None:
    run(inventory(tmp_path / "HIC-2014.xlsx", 2014, "Days"))
    report = run(inventory(tmp_path / "HIC-2012.xlsx", 2012, "Nights"), source=HUD)
    assert active(stored()) == {"Nights"}
    assert report.notes == (
        "HIC-2012.xlsx is of 2012-12-31, older than what was there of “HUD Housing Inventory Count” (2014-12-31).",
    )


def test_both_years_together_are_refused(tmp_path: Path, run: Import) -> None:
    folder = tmp_path / "hud"
    folder.mkdir()
    both = [inventory(folder / "b.xlsx", 2014, "Days"), inventory(folder / "HIC-2012.xlsx", 2012, "Nights")]
    for chosen in ([folder], both):
        with pytest.raises(UsageError, match="several years") as refused:
            run(*chosen)
        assert "2014 alone" in refused.value.hint


def test_a_file_that_was_written_earlier_is_imported_with_a_note(run: Import, folder: Callable[..., Path]) -> None:
    tables = {"services.csv": "id,name\ns1,Shelter\n"}
    run(folder(**tables))
    path = folder(**{"services.csv": "id,name\ns1,Old shelter\n"})
    then = datetime(2020, 5, 1, 12, tzinfo=UTC).timestamp()
    os.utime(path, (then, then))
    (note,) = run(path).notes
    assert note.startswith("lane is of 2020-05-01, older than what was there of “lane”")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2012HIC_RawData.xlsx", date(2012, 12, 31)),
        ("county-2026-03-04.zip", date(2026, 3, 4)),
        ("county_20260304.csv", date(2026, 3, 4)),
        ("county-2026-02-30.csv", date(2026, 12, 31)),
        ("fiscal-2024-2025.csv", None),
        ("datapackage-1566177582.zip", None),
        ("services.csv", None),
    ],
)
def test_the_day_in_a_name(name: str, day: date | None) -> None:
    assert named_day(name) == day
