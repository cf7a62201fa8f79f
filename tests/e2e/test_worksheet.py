"""The worksheet and the verdict yield, as the commands give them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from command import Ran


def test_the_worksheet_is_written_and_what_ships_takes_no_answers(run_here: Callable[..., Ran], tmp_path: Path) -> None:
    page, sheet = tmp_path / "forty.html", tmp_path / "forty.csv"
    done = run_here("directory", "worksheet", "--html", str(page), "--csv", str(sheet), "--json")
    assert (done.code, done.json["places"], done.json["files"]) == (0, 40, [str(sheet), str(page)])
    assert "TRAINING" in page.read_text("utf-8")
    assert len(sheet.read_text("utf-8").splitlines()) == 41
    assert run_here("directory", "worksheet").out.startswith('id,service,organization,phone,address,"age: ')
    assert run_here("directory", "worksheet", "--read", str(sheet)).code == 2
    assert run_here("directory", "worksheet", "--read", str(sheet), "--csv", str(sheet)).code == 2


@pytest.mark.expects_log
def test_a_sheet_that_cannot_be_written_is_a_sentence(run_here: Callable[..., Ran], tmp_path: Path) -> None:
    done = run_here("directory", "worksheet", "--csv", str(tmp_path / "no" / "x.csv"))
    assert (done.code, done.err) == (1, "x.csv could not be written. Check the folder and its space.\n")


def test_info_tells_the_verdict_yield(run_here: Callable[..., Ran], county: Path) -> None:
    told = run_here("directory", "info", "--json").json["directory"]["verdict_yield"]
    assert told["decided"] == sum(each["takes"] + each["wont"] for each in told["situations"]) > 50
    assert round(told["decided"] / told["hits"], 4) == told["share"]
    assert "Verdict yield: " in run_here("directory", "info").out
    run_here("directory", "import", str(county))
    assert run_here("directory", "info", "--json").json["directory"]["verdict_yield"]["share"] is None
