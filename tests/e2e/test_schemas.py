import argparse
import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from command import Ran, document, schema
from jsonschema import Draft202012Validator, ValidationError

from ui.terminal.arguments import parser

Node = dict[str, object] | list[object] | object
FOLDER = Path(__file__).parent.parent.parent / "docs" / "cli"
CASES = {
    "find": ["find", "shelter", "--near", "97401", "--within", "10"],
    "info": ["directory", "info"],
    "verify": ["directory", "verify"],
    "doctor": ["doctor"],
    "dial-sheet": ["directory", "dial-sheet"],
    "worksheet": ["directory", "worksheet"],
}

# Stands where an agency's table says it, and nowhere else: test_drive_minutes.py.
MAY_LACK = {"drive_minutes"}
# Their real output is validated in test_editing.py.
EDITORS = ("diff", "duplicates", "corrections", "calls", "reports")
# Its real output is validated in test_gaps.py.
GAPS = ("gaps",)
# Their real output is validated in test_casebook_commands.py; each is named after its verb.
CASEBOOK = {path.name.removesuffix(".schema.json") for path in FOLDER.glob("casebook-*.json")}
# Their real output is validated in test_packs.py.
PACKS = ("pack", "pack-key", "install")


def misfits(name: str, told: Node) -> list[str]:
    """Return what in a document its schema refuses, one sentence each."""
    return [each.message for each in Draft202012Validator(schema(name)).iter_errors(told)]


@pytest.mark.parametrize(("name", "words"), CASES.items())
def test_real_output_fits_its_schema(home: Path, name: str, words: list[str]) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert misfits(name, document(home, *words)) == []


@pytest.mark.parametrize("text", ["suicide", "zzzz", "", "violence"])
def test_every_kind_of_answer_fits(home: Path, text: str) -> None:
    assert misfits("find", document(home, "find", text, "--limit", "100")) == []


def test_an_import_report_fits(home: Path, county: Path) -> None:
    assert misfits("import", document(home, "directory", "import", str(county))) == []


@pytest.mark.parametrize("form", ["hsds-json-3.0", "hsds-json-3.1", "hsds-csv", "csv", "xlsx"])
def test_an_export_report_fits(run_here: Callable[..., Ran], county: Path, tmp_path: Path, form: str) -> None:
    run_here("directory", "import", str(county))
    ran = run_here("directory", "export", str(tmp_path / "out"), "--format", form, "--json")
    assert fits("directory-export", ran)
    assert (ran.json["services"], ran.json["left_out"]["national_line"]) == (2, 227)
    assert (tmp_path / "out").stat().st_size > 100


def test_a_schema_refuses_what_does_not_belong(home: Path) -> None:
    answer = document(home, "find", "shelter", "--near", "97401")
    answer["hits"][0]["verdict"] = "maybe"
    with pytest.raises(ValidationError):
        Draft202012Validator(schema("find")).validate(answer)


def test_each_command_with_json_has_a_schema() -> None:
    named = {path.name.removesuffix(".schema.json") for path in FOLDER.glob("*.json")}
    assert named == {*CASES, "import", "directory-export", *EDITORS, *GAPS, *PACKS, *CASEBOOK}


def test_each_document_of_the_casebook_has_a_schema_and_a_test() -> None:
    source = (Path(__file__).parent / "test_casebook_commands.py").read_text("utf-8")
    used = {f"casebook-{form}" for form in re.findall(r"kit\.told\(\s*\"([a-z-]+)\"", source)}
    assert used == CASEBOOK
    assert len(CASEBOOK) == len(list(verbs(parser())))


def verbs(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Yield each command of the casebook that has --json."""
    below = [action for action in top._actions if isinstance(action, argparse._SubParsersAction)]
    for action in below:
        for each in action.choices.values():
            yield from verbs(each)
    if not below and top.prog.split()[1] == "casebook" and "--json" in top._option_string_actions:
        yield top


def fits(name: str, ran: Ran) -> bool:
    return misfits(name, ran.json) == []


@pytest.mark.parametrize(
    "words",
    [
        ["find", "--near", "97401", "--limit", "700"],
        ["find", "harbor street night shelter", "--near", "33130"],
        ["find", "--category", "Mail pick-up", "--near", "33130"],
        ["find", "qqqqq", "--near", "44.05,-123.09"],
        ["find", "crisis", "--near", "District 6 station", "--within", "1.5"],
        ["find", "--limit", "700"],
    ],
)
def test_answers_near_far_empty_and_long_fit(run_here: Callable[..., Ran], words: list[str]) -> None:
    assert fits("find", run_here(*words, "--json"))


def test_a_damaged_directory_is_told_in_the_same_form(run_here: Callable[..., Ran], home: Path, county: Path) -> None:
    run_here("directory", "import", str(county))
    assert fits("info", run_here("directory", "info", "--json"))
    path = home / "directory" / "directory.db"
    path.write_bytes(path.read_bytes()[:-1])
    assert fits("verify", run_here("directory", "verify", "--json"))
    assert not run_here("directory", "verify", "--json").json["whole"]
    assert fits("doctor", run_here("doctor", "--json"))
    assert not run_here("doctor", "--json").json["ok"]


def test_a_dial_sheet_read_back_fits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from resources_db.bundled.dial_sheet import read_back, sheet
    from resources_db.home import Home
    from ui.bootstrap import VERSION, terminal_services
    from ui.terminal.commands import run

    calls, filled = tmp_path / "dialled.csv", tmp_path / "sheet.csv"
    calls.write_text("id,dialled_on,dialled_by,result,note\n", "utf-8")
    filled.write_text(sheet(), "utf-8")
    services = terminal_services(Home(tmp_path / "home"))
    services = dataclasses.replace(services, read_dial_sheet=partial(read_back, into=calls))
    code = run(["directory", "dial-sheet", "--read", str(filled), "--json"], services, VERSION)
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    assert json.loads(out) == {"recorded": 0}
    assert fits("dial-sheet", Ran(code, out, err))


def test_the_report_of_a_dry_run_fits(run_here: Callable[..., Ran], county: Path) -> None:
    assert fits("import", run_here("directory", "import", str(county), "--dry-run", "--json"))


def objects(node: Node) -> Iterator[dict[str, object]]:
    if isinstance(node, dict):
        if node.get("type") == "object" and "properties" in node:
            yield node
        for part in node.values():
            yield from objects(part)
    elif isinstance(node, list):
        for part in node:
            yield from objects(part)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.json")))
def test_every_schema_wants_every_field_and_no_other(name: str) -> None:
    found = list(objects(json.loads((FOLDER / name).read_text("utf-8"))))
    loose = [node for node in found if set(node["properties"]) - MAY_LACK != set(node["required"])]  # type: ignore[call-overload]
    # Parts that others are built on are closed where they are used.
    open_ones = [
        node for node in found if node.get("additionalProperties") is not False and "rows_seen" not in str(node)
    ]
    assert found
    assert (loose, open_ones) == ([], [])
