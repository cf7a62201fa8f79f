"""The page of an import report: everything in it, nothing of it alive."""

import re

from navigator.directory.difference import Change, Difference
from navigator.directory.import_report import ImportReport, Problem, ProblemKind, TableCount
from ui.terminal.report_page import MOST_OF_A_KIND, report_page


def report(**more: object) -> ImportReport:
    problem = Problem(
        kind=ProblemKind.BAD_PHONE, file="a.csv", row=1234, column="phone", reason="<script>alert(1)</script>"
    )
    table = TableCount(file="a.csv", format="hsds-3-csv", rows_seen=1500, imported=1500, problems=[problem])
    told: dict[str, object] = {"tables": (table,), "directory": {"services": 1500}, "source": "lane & co"}
    return ImportReport(**(told | more))  # type: ignore[arg-type]


def test_it_tells_counts_notes_changes_and_problems() -> None:
    changed = Change(table="phone", record_id="x", service="Pantry", column="number", before="1", after="2")
    page = report_page(report(notes=("2 places hidden",), difference=Difference(changed=(changed,))))
    for text in (
        "Import of lane &amp; co",
        "2 places hidden",
        "1,500",
        "1,234",
        "Numbers that cannot be dialled",
        "Pantry",
    ):
        assert text in page


def test_what_a_file_says_is_text_and_nothing_is_fetched() -> None:
    page = report_page(report())
    assert "&lt;script&gt;" in page
    assert not re.search(r"<script|src=|href=|url\(", page)


def test_a_long_list_says_how_much_more_there_is() -> None:
    problem = Problem(kind=ProblemKind.BAD_ZIP, file="a.csv", row=1, column="zip", reason="no")
    table = TableCount(file="a.csv", format="x", problems=[problem] * (MOST_OF_A_KIND + 7))
    assert "and 7 more" in report_page(report(tables=(table,)))


def test_a_dry_run_says_that_nothing_changed() -> None:
    assert "Nothing was changed" in report_page(report(dry_run=True))
