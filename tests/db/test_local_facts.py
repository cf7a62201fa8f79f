"""Answers of the worksheet: stored in one rebuild, first-hand, newest; they outlive imports and show no door."""

import csv
import io
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from db.matching_counties import NORTH, Put, into, page_of, put, rows

from navigator.directory.freshness import Tier
from navigator.errors import DamagedFileError, NavigatorError, NotFoundError, UsageError
from navigator.search.verdict import said_of
from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.local.night_desk import NightDesk
from resources_db.directory.local.sheet_files import as_html
from resources_db.home import bundled_directory
from resources_db.policy import Policy

__all__ = ["into", "put"]
TODAY = date(2026, 6, 1)
TERMS = {
    "taxonomy_terms.csv": "id,name\nnight,Emergency shelter\n",
    "attributes.csv": "id,link_id,link_entity,taxonomy_term_id\nn1,s1,service,night\nn2,s2,service,night\n",
}
COUNTY = NORTH | TERMS
Fill = Callable[..., Path]


@pytest.fixture
def desk(put: Put, into: Path, tmp_path: Path) -> NightDesk:
    put("north", COUNTY)
    return NightDesk(into, Policy(), tmp_path / "team.db")


@pytest.fixture
def fill(desk: NightDesk, tmp_path: Path) -> Fill:
    """Return what fills the sheet: the cells of the night shelter by code."""

    def fill_(**cells: str) -> Path:
        table = list(csv.reader(io.StringIO(desk.as_csv(desk.worksheet(TODAY)))))
        codes = [cell.partition(":")[0] for cell in table[0]]
        (row,) = [line for line in table if line[1] == "Harbor Light Night Shelter"]
        for code, cell in cells.items():
            row[codes.index(code.replace("_is_", "="))] = cell
        path = tmp_path / "filled.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(table)
        return path

    return fill_


def local(into: Path) -> list[tuple[Any, ...]]:
    return rows(
        into,
        "SELECT fact, answer, value, words, assured_date, told_by, first_hand,"
        " COALESCE(service_at_location_id, service_id) IS NOT NULL FROM fact WHERE source = 'local' ORDER BY fact, value",
    )


def test_the_sheet_has_the_places_of_the_night_and_twelve_questions(desk: NightDesk) -> None:
    sheet = desk.worksheet(TODAY)
    assert {row.place.listing.service for row in sheet.rows} == {"Harbor Light Night Shelter", "Harbor Light Shelter 2"}
    assert len(sheet.questions) == 12


def test_answers_are_stored_first_hand_with_their_day_and_the_service_counts_as_checked(
    desk: NightDesk, fill: Fill, into: Path
) -> None:
    filled = fill(
        age="18+", gender_is_man="yes", pet="no", alcohol="if calm", has_id_is_no="yes", date="2026-05-30", who="K."
    )
    assert desk.read(filled, TODAY) == (5, 1)
    assert local(into) == [
        ("age", "allows", "18-120", None, "2026-05-30", "K.", 1, 1),
        ("alcohol", "condition", None, "if calm", "2026-05-30", "K.", 1, 1),
        ("gender", "allows", "man", None, "2026-05-30", "K.", 1, 1),
        ("has_id", "allows", "no", None, "2026-05-30", "K.", 1, 1),
        ("pet", "refuses", None, None, "2026-05-30", "K.", 1, 1),
    ]
    assert rows(into, "SELECT record_column, value, told_by FROM correction") == [("assured_date", "2026-05-30", "K.")]
    assert page_of(into, "harbor light night shelter").listing.assured_date == date(2026, 5, 30)
    again = desk.worksheet(TODAY)
    assert again.answered == 5
    assert desk.read(fill(), TODAY) == (0, 0)


def test_a_later_answer_replaces_the_one_before(desk: NightDesk, fill: Fill, into: Path) -> None:
    desk.read(fill(pet="no", age="18+", date="2026-05-30", who="K."), TODAY)
    desk.read(fill(pet="yes", age="18-24", date="2026-05-31", who="L."), TODAY)
    assert [row[:3] for row in local(into)] == [("age", "allows", "18-24"), ("pet", "allows", None)]


def test_an_answer_older_than_the_last_check_sets_no_date_back(desk: NightDesk, fill: Fill, into: Path) -> None:
    desk.read(fill(pet="yes", date="2026-02-01", who="K."), TODAY)
    assert rows(into, "SELECT count(*) FROM correction") == [(0,)]
    assert page_of(into, "harbor light night shelter").listing.assured_date == date(2026, 3, 1)


def test_local_facts_outlive_imports_and_outrank_older_ones(desk: NightDesk, fill: Fill, put: Put, into: Path) -> None:
    desk.read(fill(pet="no", date="2026-05-30", who="K."), TODAY)
    facts = "id,service_id,fact,answer,assured_date,first_hand\nf1,s1,pet,allows,2026-03-01,1\n"
    report = put("north", COUNTY | {"facts.csv": facts})
    assert report.totals()["imported"] == 1
    said = page_of(into, "harbor light night shelter").facts
    assert {(fact.answer, fact.source) for fact in said if fact.fact == "pet"} == {("allows", ""), ("refuses", "K.")}
    best = said_of(vocabulary()["pet"], "yes", [fact for fact in said if fact.fact == "pet"], TODAY)
    assert best
    assert (best.answer, best.source) == ("refuses", "K.")
    newer = facts.replace("2026-03-01", "2026-05-31")
    put("north", COUNTY | {"facts.csv": newer})
    best = said_of(
        vocabulary()["pet"],
        "yes",
        [f for f in page_of(into, "harbor light night shelter").facts if f.fact == "pet"],
        TODAY,
    )
    assert best
    assert best.answer == "allows"


def test_facts_of_a_place_that_is_gone_are_kept_and_hang_on_it_again(
    desk: NightDesk, fill: Fill, put: Put, into: Path
) -> None:
    desk.read(fill(pet="no", date="2026-05-30", who="K."), TODAY)
    with sqlite3.connect(into) as db:
        place = db.execute("SELECT service_at_location_id FROM fact WHERE source = 'local'").fetchone()[0]
    from resources_db.directory.editing import edit

    def without(rows_: Any) -> Any:
        links = [row for row in rows_["service_at_location"] if row["id"] != place]
        return rows_ | {"service_at_location": links}

    edit(into, without)
    assert [row[-1] for row in local(into)] == [0]
    put("north", COUNTY)
    assert [row[-1] for row in local(into)] == [1]


WRONG: dict[str, tuple[dict[str, str], str, str]] = {
    "no day": ({"pet": "yes", "who": "K."}, "date", "a day is written"),
    "a day to come": ({"pet": "yes", "date": "2026-06-02", "who": "K."}, "date", "still to come"),
    "nobody": ({"pet": "yes", "date": "2026-05-30"}, "who", "who asked"),
    "ages in words": ({"age": "grown-ups", "date": "2026-05-30", "who": "K."}, "age", "ages are written"),
    "another place": ({"id": "nowhere", "pet": "yes", "date": "2026-05-30", "who": "K."}, "id", "no place"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_bad_cell_is_named_and_changes_nothing(desk: NightDesk, fill: Fill, into: Path, case: str) -> None:
    cells, column, why = WRONG[case]
    before = into.read_bytes()
    with pytest.raises(DamagedFileError, match=rf"Row [23], column {column} of the worksheet cannot be taken: .*{why}"):
        desk.read(fill(**cells), TODAY)
    assert into.read_bytes() == before


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"name\nx\n", "lacks the column id"), (b"\xff\xfe\x00", "not a worksheet in CSV"), (b"", "lacks the column id")],
)
def test_what_is_no_worksheet_is_refused(desk: NightDesk, tmp_path: Path, data: bytes, error: str) -> None:
    (tmp_path / "odd.csv").write_bytes(data)
    with pytest.raises(DamagedFileError, match=error):
        desk.read(tmp_path / "odd.csv", TODAY)


def test_a_missing_sheet_a_huge_one_and_a_full_disk_are_sentences(desk: NightDesk, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no worksheet"):
        desk.read(tmp_path / "none.csv", TODAY)
    (tmp_path / "huge.csv").write_bytes(b"x" * 4_000_001)
    with pytest.raises(DamagedFileError, match="too large"):
        desk.read(tmp_path / "huge.csv", TODAY)
    with pytest.raises(NavigatorError, match="could not be written"):
        desk.write(tmp_path / "no" / "sheet.csv", "x")


def test_what_ships_takes_no_answers(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ships"):
        NightDesk(bundled_directory(), Policy(), tmp_path / "team.db").read(tmp_path / "x.csv", TODAY)


PARTNERS = {"phones.csv": "id,service_id,number,audience\np1,s1,541-555-0101,partners\np2,s2,541-555-0102,\n"}
SECRET = {
    "locations.csv": COUNTY["locations.csv"]
    .replace("longitude\n", "longitude,confidential\n")
    .replace("-123.09\nl2", "-123.09,yes\nl2")
}


def test_the_sheet_gives_no_partners_number_and_no_hidden_door(put: Put, into: Path, tmp_path: Path) -> None:
    put("north", COUNTY | PARTNERS | SECRET)
    strict = NightDesk(into, Policy(), tmp_path / "team.db")
    open_ = NightDesk(into, Policy(show_partner_numbers_without_login=True), tmp_path / "team.db")
    for text in (strict.as_csv(strict.worksheet(TODAY)), strict.as_html(strict.worksheet(TODAY), TODAY)):
        assert "0101" not in text
        assert "Oak Street" not in text
        assert "place not shown" in text
        assert "541-555-0102" in text
    assert "541-555-0101" in open_.as_csv(open_.worksheet(TODAY))


def test_the_page_to_print_stands_alone(put: Put, into: Path, tmp_path: Path) -> None:
    put("north", COUNTY | {"services.csv": COUNTY["services.csv"].replace("Shelter 2", "<script>x</script>")})
    desk = NightDesk(into, Policy(), tmp_path / "team.db")
    page = as_html(desk.worksheet(TODAY), "A & B", TODAY)
    assert "<script" not in page
    assert "http" not in page
    assert "src=" not in page
    assert "size: letter" in page
    assert page.count("<section>") == 2
    assert page.count("Do you take a pet?") == 2
    assert "A &amp; B, 2026-06-01" in page


def test_a_cell_that_a_spreadsheet_would_run_is_harmless(put: Put, into: Path, tmp_path: Path) -> None:
    put("north", COUNTY | {"services.csv": COUNTY["services.csv"].replace("Harbor Light Shelter 2", "=cmd()")})
    desk = NightDesk(into, Policy(), tmp_path / "team.db")
    assert "'=cmd()" in desk.as_csv(desk.worksheet(TODAY))


def test_the_yield_of_a_directory_that_says_nothing_is_nought(desk: NightDesk) -> None:
    found = desk.verdict_yield(TODAY)
    assert (found.hits > 0, found.share) == (True, 0.0)


def test_answers_raise_the_yield(desk: NightDesk, fill: Fill) -> None:
    desk.read(fill(pet="no", date="2026-05-30", who="K."), TODAY)
    assert Tier.CRISIS >= 2
    assert desk.verdict_yield(TODAY).decided > 0


def test_uses_of_the_team_put_a_place_first(desk: NightDesk, tmp_path: Path) -> None:
    from navigator.directory.overlay import Use
    from resources_db.team.file import TeamFile
    from resources_db.team.store import TeamStore

    last = desk.worksheet(TODAY).rows[-1].place.listing.id
    TeamStore(TeamFile(tmp_path / "team.db")).use(last, Use.COPIED, TODAY)
    assert desk.worksheet(TODAY).rows[0].place.listing.id == last


def test_a_damaged_directory_gives_way_to_the_one_before(desk: NightDesk, put: Put, into: Path) -> None:
    put("north", COUNTY | {"services.csv": COUNTY["services.csv"].replace("Shelter 2", "Shelter Two")})
    into.write_bytes(into.read_bytes()[:-1])
    assert {row.place.listing.service for row in desk.worksheet(TODAY).rows} >= {"Harbor Light Shelter 2"}
    assert desk.verdict_yield(TODAY).hits > 0
