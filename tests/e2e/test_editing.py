"""What an editor does in the terminal: look at a difference, decide about pairs, correct and list corrections."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from command import Ran, schema
from db.matching_counties import NORTH, SOUTH
from jsonschema import Draft202012Validator

Run = Callable[..., Ran]


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    """Return the folders of two sources."""
    found = {}
    for source, tables in {"north": NORTH, "south": SOUTH}.items():
        folder = found[source] = tmp_path / source
        folder.mkdir()
        for name, text in tables.items():
            (folder / name).write_text(text, "utf-8")
    return found


def fits(name: str, ran: Ran) -> Ran:
    assert (ran.code, ran.err) == (0, "")
    Draft202012Validator(schema(name)).validate(ran.json)
    return ran


def listing_of(run_here: Run, text: str) -> str:
    found: str = run_here("find", text, "--json").json["hits"][0]["id"]
    return found


def test_a_difference_is_told_and_nothing_changes(run_here: Run, folders: dict[str, Path], home: Path) -> None:
    run_here("directory", "import", str(folders["north"]))
    before = (home / "directory/directory.db").read_bytes()
    changed = NORTH["services.csv"].replace("Meadow Clinic", "Meadow Walk-in Clinic")
    (folders["north"] / "services.csv").write_text(changed, "utf-8")
    told = fits("diff", run_here("directory", "diff", str(folders["north"]), "--json")).json
    assert [(one["before"], one["after"]) for one in told["changed"]] == [("Meadow Clinic", "Meadow Walk-in Clinic")]
    text = run_here("directory", "diff", str(folders["north"])).out
    assert "service name: Meadow Clinic -> Meadow Walk-in Clinic" in text
    assert (home / "directory/directory.db").read_bytes() == before
    assert run_here("directory", "diff", str(folders["south"])).out.startswith("3 services new:")


def test_a_pair_is_joined_and_taken_back(run_here: Run, folders: dict[str, Path]) -> None:
    other = SOUTH["services.csv"].replace("Light Night Shelter", "Light House Shelter")
    (folders["south"] / "services.csv").write_text(other, "utf-8")
    for folder in folders.values():
        run_here("directory", "import", str(folder))
    pairs = fits("duplicates", run_here("directory", "duplicates", "--json")).json["duplicates"]
    (pair,) = [pair for pair in pairs if pair["kind"] == "service"]
    ids = (pair["first"]["id"], pair["second"]["id"])
    assert "because: at the same place" in run_here("directory", "duplicates").out
    assert fits("duplicates", run_here("directory", "duplicates", "--join", *ids, "--json"))
    states = {one["state"] for one in run_here("directory", "duplicates", "--all", "--json").json["duplicates"]}
    assert "joined" in states
    run_here("directory", "duplicates", "--undo", *ids)
    assert pair in run_here("directory", "duplicates", "--json").json["duplicates"]


def test_a_sheet_is_filled_in_and_read_back(run_here: Run, folders: dict[str, Path], tmp_path: Path) -> None:
    run_here("directory", "import", str(folders["north"]))
    listing = listing_of(run_here, "meadow clinic")
    fits("corrections", run_here("directory", "corrections", "--sheet", listing, "--json"))
    rows = list(csv.DictReader(io.StringIO(run_here("directory", "corrections", "--sheet", listing).out)))
    assert {(row["record_table"], row["field"]) for row in rows} >= {("phone", "number"), ("service", "name")}
    for row in rows:
        if (row["record_table"], row["field"]) == ("phone", "number"):
            row |= {"correction": "541-555-0177", "assured_date": "2026-11-20", "told_by": "K."}
        if (row["record_table"], row["field"]) == ("service", "name"):
            row |= {"correction": "same", "assured_date": "2026-11-20"}
    filled = tmp_path / "filled.csv"
    with filled.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert fits("corrections", run_here("directory", "corrections", "--read", str(filled), "--json")).json == {
        "recorded": 2
    }
    assert run_here("find", "meadow clinic", "--json").json["hits"][0]["phones"][0]["number"] == "541-555-0177"
    listed = fits("corrections", run_here("directory", "corrections", "--json")).json["corrections"]
    assert {(one["service"], one["correction"], one["state"]) for one in listed} == {
        ("Meadow Clinic", "541-555-0177", "holds"), ("Meadow Clinic", "same", "holds"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("assured_date", "yesterday", "row 2, assured_date"),
        ("record_table", "house", "is no field that can be corrected"),
        ("record_id", "nobody", "There is no phone nobody"),
    ],
)
def test_a_wrong_cell_is_told_with_its_place_and_changes_nothing(
    run_here: Run, folders: dict[str, Path], home: Path, tmp_path: Path, column: str, cell: str, said: str
) -> None:
    run_here("directory", "import", str(folders["north"]))
    before = (home / "directory/directory.db").read_bytes()
    row = {
        "record_table": "phone",
        "record_id": "x",
        "field": "number",
        "correction": "1",
        "assured_date": "2026-11-20",
    }
    row[column] = cell
    filled = tmp_path / "filled.csv"
    filled.write_text(f"{','.join(row)}\n{','.join(row.values())}\n", "utf-8")
    ran = run_here("directory", "corrections", "--read", str(filled))
    assert ran.code in (2, 3)
    assert said in ran.err
    assert (home / "directory/directory.db").read_bytes() == before


def test_without_an_own_directory_there_is_nothing_to_edit(run_here: Run) -> None:
    ran = run_here("directory", "duplicates", "--join", "a", "b")
    assert (ran.code, "Import one first" in ran.err) == (3, True)


def test_a_report_is_written_as_a_page(run_here: Run, folders: dict[str, Path], tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert run_here("directory", "import", str(folders["north"]), "--report", str(page)).code == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_a_shrunken_source_says_how_to_say_yes(run_here: Run, folders: dict[str, Path]) -> None:
    run_here("directory", "import", str(folders["north"]))
    for name in ("services.csv", "service_at_location.csv", "phones.csv"):
        (folders["north"] / name).write_text("\n".join(NORTH[name].splitlines()[:2]) + "\n", "utf-8")
    ran = run_here("directory", "import", str(folders["north"]))
    assert (ran.code, "--accept-fewer" in ran.err) == (2, True)
    assert run_here("directory", "import", str(folders["north"]), "--accept-fewer").code == 0


def test_the_calls_of_the_week_begin_with_what_was_reported(run_here: Run, folders: dict[str, Path]) -> None:
    run_here("directory", "import", str(folders["north"]))
    before = fits("calls", run_here("directory", "calls", "--json")).json["calls"]
    assert [call["service"] for call in before][:1] != ["Meadow Clinic"]
    fits(
        "reports", run_here("directory", "reports", "--add", listing_of(run_here, "meadow clinic"), "closed", "--json")
    )
    (first, *_) = fits("calls", run_here("directory", "calls", "--json")).json["calls"]
    assert (first["service"], first["reports"]) == ("Meadow Clinic", 1)
    assert "reported 1x" in run_here("directory", "calls").out
    assert len(run_here("directory", "calls", "--limit", "1", "--json").json["calls"]) == 1


def test_an_accepted_report_changes_the_directory_and_outlives_an_import(
    run_here: Run, folders: dict[str, Path]
) -> None:
    run_here("directory", "import", str(folders["north"]))
    clinic, shelter = listing_of(run_here, "meadow clinic"), listing_of(run_here, "harbor light night shelter")
    run_here("directory", "reports", "--add", clinic, "closed")
    run_here("directory", "reports", "--add", shelter, "wrong_number", "--phone", "0")
    ids = {one["kind"]: one["id"] for one in run_here("directory", "reports", "--json").json["reports"]}
    run_here("directory", "reports", "--accept", ids["closed"])
    left = fits(
        "reports",
        run_here("directory", "reports", "--accept", ids["wrong_number"], "--number", "541-555-0199", "--json"),
    ).json
    assert left == {"reports": []}
    for _ in range(2):
        assert run_here("find", "meadow clinic", "--json").json["hidden"]["by_reason"]["not_active"] == 1
        hit = run_here("find", "harbor light night shelter", "--json").json["hits"][0]
        assert [phone["number"] for phone in hit["phones"]] == ["541-555-0199"]
        run_here("directory", "import", str(folders["north"]))


def test_a_rejected_report_leaves_the_directory_and_cannot_be_accepted(run_here: Run, folders: dict[str, Path]) -> None:
    run_here("directory", "import", str(folders["north"]))
    run_here("directory", "reports", "--add", listing_of(run_here, "meadow clinic"), "closed")
    (one,) = run_here("directory", "reports", "--json").json["reports"]
    assert run_here("directory", "reports", "--reject", one["id"]).out.startswith("No report waits.")
    assert run_here("directory", "reports", "--accept", one["id"]).code == 3
    assert run_here("find", "meadow clinic", "--json").json["hits"]


def test_a_wrong_number_without_the_right_one_is_marked(run_here: Run, folders: dict[str, Path]) -> None:
    run_here("directory", "import", str(folders["north"]))
    run_here("directory", "reports", "--add", listing_of(run_here, "meadow clinic"), "wrong_number")
    (one,) = run_here("directory", "reports", "--json").json["reports"]
    run_here("directory", "reports", "--accept", one["id"])
    (phone,) = run_here("find", "meadow clinic", "--json").json["hits"][0]["phones"]
    assert phone["for"].startswith("reported wrong on ")


@pytest.mark.parametrize("words", [["--add", "nobody", "closed"], ["--add", "x", "gone"], ["--accept", "nobody"]])
def test_reports_of_nothing_are_said(run_here: Run, folders: dict[str, Path], words: list[str]) -> None:
    run_here("directory", "import", str(folders["north"]))
    assert run_here("directory", "reports", *words).code in (2, 3)


def test_numbers_for_partners_stand_in_no_list_of_an_editor(run_here: Run, folders: dict[str, Path]) -> None:
    teams = NORTH["phones.csv"].replace("number\n", "number,audience\n").replace("0103", "0103,partners")
    (folders["north"] / "phones.csv").write_text(teams, "utf-8")
    run_here("directory", "import", str(folders["north"]))
    listing = listing_of(run_here, "meadow clinic")
    run_here("directory", "reports", "--add", listing, "other")
    said = [run_here("directory", *words).out for words in (["calls"], ["corrections", "--sheet", listing])]
    assert ["Meadow Clinic" in text for text in said] == [True, True]
    assert ["0103" in text for text in said] == [False, False]


def test_a_correction_of_a_number_for_partners_is_listed_without_its_words(
    run_here: Run, folders: dict[str, Path], tmp_path: Path
) -> None:
    run_here("directory", "import", str(folders["north"]))
    rows = list(
        csv.DictReader(
            io.StringIO(run_here("directory", "corrections", "--sheet", listing_of(run_here, "meadow clinic")).out)
        )
    )
    row = next(row for row in rows if (row["record_table"], row["field"]) == ("phone", "number"))
    told = row | {"correction": "541-555-0177", "assured_date": "2026-11-20"}
    filled = tmp_path / "filled.csv"
    filled.write_text(f"{','.join(told)}\n{','.join(told.values())}\n", "utf-8")
    run_here("directory", "corrections", "--read", str(filled))
    teams = NORTH["phones.csv"].replace("number\n", "number,audience\n").replace("0103", "0103,partners")
    (folders["north"] / "phones.csv").write_text(teams, "utf-8")
    run_here("directory", "import", str(folders["north"]))
    (line,) = run_here("directory", "corrections", "--json").json["corrections"]
    assert (line["source_says"], line["correction"], line["state"]) == ("", "", "holds")


@pytest.mark.parametrize("words", [["duplicates"], ["calls"], ["corrections"]])
def test_a_damaged_directory_tells_an_editor_nothing(
    run_here: Run, folders: dict[str, Path], home: Path, words: list[str]
) -> None:
    run_here("directory", "import", str(folders["north"]))
    path = home / "directory" / "directory.db"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    path.with_name("directory.db.previous").unlink(missing_ok=True)
    ran = run_here("directory", *words)
    assert (ran.code, ran.out) == (4, "")
