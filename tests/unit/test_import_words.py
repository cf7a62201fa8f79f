"""The report of an import, as people and as programs read it."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from navigator.directory.import_report import ImportReport, Problem, ProblemKind, TableCount
from ui.terminal.import_words import report_json, report_text

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "cli" / "import.schema.json").read_text("utf-8"))


def report(*, dry_run: bool = False, problems: int = 7) -> ImportReport:
    found = [
        Problem(
            kind=ProblemKind.UNKNOWN_ORGANIZATION,
            file="x.zip!services.csv",
            row=row,
            column="organization_id",
            reason="No.",
        )
        for row in range(1, problems + 1)
    ]
    services = TableCount(
        file="x.zip!services.csv", format="hsds-1", rows_seen=4000, imported=3999, skipped=1, problems=found
    )
    phones = TableCount(file="x.zip!phones.csv", format="hsds-1", rows_seen=2, unchanged=1, rejected=1)
    directory = {"services": 3999, "organizations": 2, "locations": 0, "service_at_locations": 0, "retired": 0}
    return ImportReport(tables=(services, phones), directory=directory, source="x", took_ms=12.34, dry_run=dry_run)


def test_the_document_fits_its_schema_and_holds_every_problem() -> None:
    document = report_json(report())
    jsonschema.validate(json.loads(json.dumps(document)), SCHEMA)
    assert document["files"][0]["problem_counts"] == {"unknown_organization": 7}
    assert document["files"][0]["problems"][6]["row"] == 7
    assert document["totals"] == {
        "rows_seen": 4002, "imported": 3999, "merged": 0, "unchanged": 1, "rejected": 1, "skipped": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [{"took_ms": -1}, {"extra": 1}, {"totals": {}}, {"files": [{"file": "x"}]}, {"directory": {"services": 1}}],
    ids=lambda change: str(next(iter(change))),
)
def test_the_schema_refuses_other_documents(change: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report_json(report()) | change, SCHEMA)


def test_the_schema_knows_every_kind_of_problem() -> None:
    assert SCHEMA["$defs"]["kind"]["enum"] == [kind.value for kind in ProblemKind]


def test_the_text_shows_the_first_five_places_of_a_kind() -> None:
    text = report_text(report())
    assert "unknown_organization: 7" in text
    assert "  x.zip!services.csv, row 5, organization_id: No." in text
    assert "row 6" not in text
    assert "and 2 more (all of them: --report FILE)" in text


def test_the_text_counts_in_columns_of_one_width() -> None:
    lines = report_text(report(problems=0)).splitlines()
    assert len({len(line) for line in lines[:4]}) == 1
    assert "4,002" in lines[3]


def test_a_dry_run_says_that_nothing_was_changed() -> None:
    assert report_text(report(dry_run=True)).endswith(
        "Nothing was changed. The directory would hold 3,999 services, 2 organizations, 0 locations, "
        "0 service at locations, 0 retired."
    )


def test_what_became_of_the_old_file_is_said_before_the_last_line() -> None:
    told = replace(report(problems=0), notes=("The old file is set aside as directory.db.damaged.",))
    assert report_text(told).splitlines()[-2] == "The old file is set aside as directory.db.damaged."
    document = report_json(told)
    jsonschema.validate(document, SCHEMA)
    assert document["notes"] == ["The old file is set aside as directory.db.damaged."]
