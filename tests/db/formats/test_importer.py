"""An import as a whole: what it takes, what it leaves alone, what it does to what was there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from navigator.directory.import_report import ImportReport, ProblemKind
from navigator.errors import UsageError
from navigator.ports import Cancelled, CancelToken
from resources_db.directory.resolve import Rows
from resources_db.formats.batches import source_name

Import = Callable[..., ImportReport]
Make = Callable[..., Path]
Stored = Callable[[], Rows]


def by_source_id(rows: Rows, table: str) -> dict[str, dict[str, object]]:
    return {str(row["source_id"]): dict(row) for row in rows[table] if row["source"] != "lifelines"}


def test_every_table_of_a_folder_comes_in(run: Import, folder: Make, small: dict[str, str], stored: Stored) -> None:
    report = run(folder(**small))
    assert report.totals() == {
        "rows_seen": 11, "imported": 11, "merged": 0, "unchanged": 0, "rejected": 0, "skipped": 0,
    }  # fmt: skip
    assert report.source == "lane"
    assert by_source_id(stored(), "service")["s1"]["status"] == "active"
    assert by_source_id(stored(), "location")["l1"]["precision"] == "rooftop"


def test_a_zip_names_its_tables(run: Import, zipped: Make, small: dict[str, str]) -> None:
    report = run(zipped(**small))
    assert {table.file for table in report.tables} == {f"lane.zip!{name}" for name in small}
    assert report.balanced


def test_a_second_import_changes_nothing(run: Import, folder: Make, small: dict[str, str], stored: Stored) -> None:
    first = folder(**small)
    run(first)
    before = stored()
    again = run(first)
    assert again.totals()["imported"] == 0
    assert again.totals()["unchanged"] == 11
    assert stored() == before


def test_only_what_changed_is_imported_again(run: Import, folder: Make, small: dict[str, str]) -> None:
    run(folder(**small))
    small["phones.csv"] = small["phones.csv"].replace("0102", "0199")
    report = run(folder(**small))
    assert report.totals()["imported"] == 1
    assert report.totals()["unchanged"] == 10


def test_a_new_unknown_column_counts_as_a_change(run: Import, folder: Make, small: dict[str, str]) -> None:
    run(folder(**small))
    small["organizations.csv"] = "id,name,color\no1,Harbor Trust,blue\no2,River Aid,\n"
    assert run(folder(**small)).totals()["imported"] == 1


def test_the_bundled_lines_come_along(run: Import, folder: Make, small: dict[str, str], stored: Stored) -> None:
    run(folder(**small))
    run(folder(**small))
    assert [row["name"] for row in stored()["service"] if row["source"] == "lifelines"] == ["988 Lifeline"]


def test_other_sources_stay(run: Import, folder: Make, small: dict[str, str], stored: Stored) -> None:
    run(folder(**small))
    report = run(folder("other", **small), source="other")
    assert report.directory["services"] == 5
    assert {row["source"] for row in stored()["service"]} == {"lane", "other", "lifelines"}


def test_training_goes_when_a_real_directory_comes(
    run: Import, folder: Make, small: dict[str, str], into: Path, stored: Stored
) -> None:
    from resources_db.directory.builder import build
    from resources_db.directory.records import Record
    from resources_db.directory.resolve import resolve
    from resources_db.directory.tally import Tally

    build(
        resolve([Record(table="organization", source_id="t", values={"name": "Invented"})], "training", Tally()), into
    )
    run(folder(**small))
    assert "training" not in {row["source"] for table in stored().values() for row in table}


def test_a_vanished_service_is_retired_with_what_it_hangs_on(
    run: Import, folder: Make, small: dict[str, str], stored: Stored
) -> None:
    run(folder(**small))
    without = {name: "\n".join(line for line in text.splitlines() if "2," not in line) for name, text in small.items()}
    report = run(folder(**without), accept_fewer=True)
    assert report.directory == {
        "services": 2, "organizations": 3, "locations": 2, "service_at_locations": 2, "retired": 1,
    }  # fmt: skip
    rows = stored()
    assert by_source_id(rows, "service")["s2"]["status"] == "retired"
    assert set(by_source_id(rows, "service_at_location")) == {"x1", "x2"}
    assert set(by_source_id(rows, "phone")) == {"p1"}


def test_a_closed_service_keeps_its_hours(run: Import, folder: Make, small: dict[str, str], stored: Stored) -> None:
    hours = {"schedules.csv": "id,service_id,description\nh1,s1,Daily 9am-5pm\nh2,s2,Mon 9am-noon\n"}
    run(folder(**small | hours))
    left = {
        name: "\n".join(line for line in text.splitlines() if "2," not in line)
        for name, text in (small | hours).items()
    }
    run(folder(**left), accept_fewer=True)
    assert set(by_source_id(stored(), "schedule")) == {"h1", "h2"}
    assert by_source_id(stored(), "service")["s2"]["status"] == "retired"


def test_a_retired_service_that_comes_back_is_active(
    run: Import, folder: Make, small: dict[str, str], stored: Stored
) -> None:
    run(folder(**small))
    run(
        folder(
            **small | {"services.csv": "id,organization_id,name\ns1,o1,Night Shelter\n", "phones.csv": "id,number\n"}
        ),
        accept_fewer=True,
    )
    report = run(folder(**small))
    assert report.directory["retired"] == 0
    assert by_source_id(stored(), "service")["s2"]["status"] == "active"


def test_a_placeholder_is_never_retired(run: Import, folder: Make, small: dict[str, str]) -> None:
    run(folder(**small | {"phones.csv": "id,service_id,number\np1,nowhere,541-555-0101\n"}))
    assert run(folder(**small)).directory["retired"] == 0


def test_a_dry_run_tells_and_does_nothing(run: Import, folder: Make, small: dict[str, str], into: Path) -> None:
    report = run(folder(**small), dry_run=True)
    assert report.totals()["imported"] == 11
    assert report.directory["services"] == 3
    assert not into.exists()


def test_a_withdrawn_import_leaves_the_old_file(run: Import, folder: Make, small: dict[str, str], into: Path) -> None:
    run(folder(**small))
    before, token = into.read_bytes(), CancelToken()

    def stop(stage: str, _count: int) -> None:
        if stage == "comparing":
            token.cancel()

    with pytest.raises(Cancelled):
        run(folder("other", **small), source="other", progress=stop, token=token)
    assert into.read_bytes() == before


def test_loose_tables_given_together_are_one_source(
    run: Import, folder: Make, small: dict[str, str], stored: Stored
) -> None:
    lane = folder(**small)
    report = run(lane / "services.csv", lane / "organizations.csv")
    assert report.source == "lane"
    assert not list(report.problems())
    assert len(by_source_id(stored(), "service")) == 2


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("hsds11_datapackage.zip", "hsds11_datapackage"),
        ("datapackage-1566177582.zip", "datapackage"),
        ("lane_2026-11-24.json", "lane"),
        ("2026-11-24.zip", "import"),
        ("training.zip", "training (file)"),
    ],
)
def test_a_source_is_named_by_its_file_without_the_date(file: str, name: str) -> None:
    assert source_name(Path(file)) == name


@pytest.mark.parametrize("name", ["lifelines", "training", "local", " "])
def test_our_own_names_are_not_for_sources(run: Import, folder: Make, small: dict[str, str], name: str) -> None:
    with pytest.raises(UsageError):
        run(folder(**small), source=name)


def test_an_unknown_format_is_a_usage_error(run: Import, folder: Make, small: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="no format named xml"):
        run(folder(**small), format_name="xml")


def test_stray_files_are_counted_and_named(run: Import, folder: Make, small: dict[str, str]) -> None:
    report = run(folder(**small, **{"mileage.csv": "day,miles\n1,2\n\n2,3\n"}))
    stray = next(table for table in report.tables if table.file == "lane!mileage.csv")
    assert (stray.rows_seen, stray.skipped) == (3, 3)
    assert stray.problems[0].kind is ProblemKind.NOT_PARSED
    assert report.balanced


def test_a_file_brings_no_lifelines_and_no_word_about_sources(
    run: Import, folder: Make, small: dict[str, str], stored: Stored
) -> None:
    line = "id,service_id,scope,evidence,confirmed,always\nn1,s1,national,seen,1,1\n"
    report = run(
        folder(**small, **{"line.csv": line, "source.csv": "id,title,training\nlane,Mine,1\n"}),
        format_name="hsds-3-csv",
    )
    assert not [row for row in stored()["line"] if row["source"] == "lane"]
    assert [row["training"] for row in stored()["source"] if row["source"] == "lane"] == [0]
    assert report.balanced


def test_a_check_in_the_future_is_no_check(run: Import, folder: Make, small: dict[str, str], stored: Stored) -> None:
    small["services.csv"] = (
        "id,organization_id,name,assured_date\ns1,o1,Night Shelter,2999-01-01\ns2,o2,Pantry,2020-01-01\n"
    )
    report = run(folder(**small))
    assert by_source_id(stored(), "service")["s1"]["assured_date"] is None
    assert by_source_id(stored(), "service")["s2"]["assured_date"] == "2020-01-01"
    assert [problem.kind for problem in report.problems()] == [ProblemKind.NOT_PARSED]
