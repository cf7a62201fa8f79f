"""The commands: what they answer, where, and with which exit code (PRODUCT.md, Commands)."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from command import ROOT, Ran, document, environment, navigator
from geopy.distance import geodesic

Command = Callable[..., Ran]


def one_line(text: str) -> bool:
    return text.endswith("\n") and text.count("\n") == 1 and "Traceback" not in text


def installed(home: Path) -> Path:
    return home / "directory" / "directory.db"


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def points(path: Path) -> dict[str, tuple[float, float]]:
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("SELECT id, latitude, longitude FROM listing WHERE latitude IS NOT NULL")
        return {row[0]: (row[1], row[2]) for row in found}


@pytest.mark.parametrize(("lines", "limit"), [(0, "1"), (0, "400"), (1, "400")])
def test_a_pipe_that_is_closed_early_is_no_failure(tmp_path: Path, lines: int, limit: str) -> None:
    command = [sys.executable, "-m", "ui.bootstrap", "find", "--near", "97401", "--limit", limit]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        for _ in range(lines):
            process.stdout.readline()
        process.stdout.close()
        error = process.stderr.read()
    assert (process.returncode, error) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_of_another_encoding_gets_its_answer(home: Path, encoding: str) -> None:
    asked = ("find", "Harbor Street Night Shelter", "--near", "97401", "--any-time")
    text = navigator(home, *asked, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (text.returncode, text.stderr) == (0, "")
    said = navigator(home, *asked, "--json", PYTHONIOENCODING=encoding, PYTHONUTF8="0").stdout
    assert "17:00\u201307:00" in json.loads(said)["hits"][0]["status"]["hours"]


def test_find_json_is_one_document_and_says_nothing_else(run_here: Command) -> None:
    ran = run_here("find", "detox", "--near", "97401", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["origin"]["name"] == "97401 Eugene, OR"
    assert len(ran.json["hits"]) >= 5
    assert {hit["verdict"] for hit in ran.json["hits"]} == {None}
    assert all((hit["group"] == "later") == (hit["status"]["state"] == "closed") for hit in ran.json["hits"])


@pytest.mark.parametrize("text", ["shelter", "detox", "food", ""])
def test_distances_agree_with_geopys_geodesic(run_here: Command, bundled: Path, text: str) -> None:
    found = run_here("find", text, "--near", "97401", "--limit", "100", "--json").json
    origin = (found["origin"]["latitude"], found["origin"]["longitude"])
    where = points(bundled)
    measured = {hit["id"]: hit["distance_miles"] for hit in [*found["hits"], *found["beyond"]]}
    assert len([miles for miles in measured.values() if miles is not None]) >= 5
    for listing, miles in measured.items():
        exact = round(geodesic(origin, where[listing]).miles, 2) if listing in where else None
        assert miles == pytest.approx(exact, abs=0.01) if exact is not None else miles is None


def test_hits_come_without_a_place_too(run_here: Command) -> None:
    ran = run_here("find", "suicide", "--json")
    assert ran.code == 0
    assert ran.json["origin"] is None
    assert "988" in [phone["number"] for hit in ran.json["hits"][:3] for phone in hit["phones"]]


@pytest.mark.parametrize("place", ["44.05,-123.09", "District 6 station", "Lane County, OR", "97401", "Eugene OR"])
def test_every_kind_of_place_is_a_place(run_here: Command, place: str) -> None:
    assert run_here("find", "shelter", "--near", place).code == 0


def test_a_single_far_row_that_nobody_named_stays_beyond(run_here: Command, county: Path, home: Path) -> None:
    assert run_here("directory", "import", str(county)).code == 0
    ran = run_here("find", "", "--near", "97401", "--within", "5", "--json")
    assert {hit["distance_miles"] for hit in ran.json["hits"]} == {None}
    assert installed(home).is_file()


@pytest.mark.parametrize(
    "line",
    ["nonsense", "find --limit x", "find food --nonsense", "find --limit 0", "find --limit -3", "find --within 0",
     "find --within -1", "find --within nan", "find --within inf", "find --within 1e308", "find --open-now --at 2026-01-01",
     "directory", "directory nonsense", "directory import", "directory import x --propose-mapping y",
     "doctor --nonsense", "casebook create"],
)  # fmt: skip
def test_a_wrong_command_line_is_exit_2_and_a_sentence(run_here: Command, line: str) -> None:
    ran = run_here(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert one_line(ran.err)


def test_version(run_here: Command) -> None:
    ran = run_here("--version")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Co-Response Navigator ")


def test_limit_and_within_do_what_they_say(run_here: Command) -> None:
    assert len(run_here("find", "--near", "97401", "--limit", "3", "--json").json["hits"]) == 3
    near = run_here("find", "shelter", "--near", "97401", "--within", "2", "--limit", "500", "--json").json
    assert all(hit["distance_miles"] is None or hit["distance_miles"] <= 2.02 for hit in near["hits"])
    assert near["query"]["within_miles"] == 2


def test_info_says_what_is_loaded(run_here: Command) -> None:
    ran = run_here("directory", "info")
    assert (ran.code, ran.err) == (0, "")
    assert "TRAINING" in ran.out
    assert "Linden County (training)" in ran.out
    about = run_here("directory", "info", "--json").json["directory"]
    assert (about["training"], about["services"] > 500) == (True, True)
    assert {source["source"] for source in about["sources"]} == {"training", "lifelines"}


def test_verify_is_exit_0_when_whole_and_4_after_a_flipped_bit(run_here: Command, county: Path, home: Path) -> None:
    run_here("directory", "import", str(county))
    assert run_here("directory", "verify").code == 0
    flip(installed(home), 5000)
    ran = run_here("directory", "verify")
    assert (ran.code, "DAMAGED" in ran.out) == (4, True)
    assert run_here("directory", "verify", "--json").json["damaged_blocks"] == [0]


def test_verify_of_what_ships_and_of_nothing(run_here: Command, tmp_path: Path) -> None:
    assert run_here("directory", "verify").code == 0
    absent = run_here("directory", "verify", "--directory", str(tmp_path / "absent.db"))
    assert (absent.code, absent.out) == (3, "")


@pytest.mark.parametrize("verb", [["find", "food"], ["directory", "info"]])
def test_a_directory_that_is_none_is_exit_4(run_here: Command, tmp_path: Path, verb: list[str]) -> None:
    (tmp_path / "d.db").write_bytes(b"nothing of the kind " * 300)
    ran = run_here(*verb, "--directory", str(tmp_path / "d.db"))
    assert (ran.code, ran.out) == (4, "")
    assert one_line(ran.err)


def test_doctor_finds_this_machine_able(run_here: Command) -> None:
    ran = run_here("doctor", "--json")
    assert (ran.code, ran.err, ran.json["ok"]) == (0, "", True)
    names = {check["name"] for check in ran.json["checks"]}
    assert {"python", "sqlite", "bundled directory", "places", "folder", "disk", "window", "platform"} <= names


def test_doctor_is_exit_1_when_a_check_fails(run_here: Command, county: Path, home: Path) -> None:
    run_here("directory", "import", str(county))
    flip(installed(home), 9000)
    ran = run_here("doctor")
    assert ran.code == 1
    assert "FAIL  directory of this laptop: damaged" in ran.out


def test_doctor_says_when_the_home_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("I am no folder")
    ran = navigator(tmp_path / "file", "doctor")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "FAIL  folder: cannot be written" in ran.stdout


def test_an_import_goes_where_it_is_told_and_writes_its_report(run_here: Command, county: Path, tmp_path: Path) -> None:
    into, report = tmp_path / "other.db", tmp_path / "report.json"
    ran = run_here("directory", "import", str(county), "--into", str(into), "--report", str(report), "--json")
    assert json.loads(report.read_text("utf-8")) == ran.json
    assert run_here("directory", "verify", "--directory", str(into)).code == 0


def test_a_report_that_cannot_be_written_is_exit_1_and_says_that_the_import_is_done(
    run_here: Command, county: Path, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("CRITICAL"):
        ran = run_here("directory", "import", str(county), "--report", str(county / "below"))
    assert (ran.code, one_line(ran.err), installed(home).is_file()) == (1, True, True)
    assert "The import is done" in ran.err


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name may hold bytes that are no text")
def test_words_and_names_that_are_no_text_are_no_bug(home: Path, county: Path, tmp_path: Path) -> None:
    odd = str(county.rename(tmp_path / "a\udcffo.zip"))
    report = tmp_path / "report.json"
    assert navigator(home, "directory", "import", odd, "--report", str(report)).returncode == 0
    assert document(home, "directory", "info")["directory"]["title"] == "a?o"
    assert json.loads(report.read_text("utf-8"))["source"] == "a?o"
    assert navigator(home, "directory", "import", odd, "--source", "b\udcff", "--dry-run").returncode == 0
    asked = [["--near", "\udcff"], ["--category", "\udcff"], ["--directory", "\udcff"]]
    assert [navigator(home, "find", "shelter", *words).returncode for words in asked] == [3, 3, 3]
    assert navigator(home, "find", "nigh\udcff").returncode == 0
