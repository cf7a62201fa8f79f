"""A proposed mapping: what is sure is mapped, what is not is said, and what is proposed can be read back at once."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from navigator.directory.import_report import ImportReport
from navigator.errors import DamagedFileError, NotFoundError
from resources_db.formats.any_table.mapping import fold, parse_mapping
from resources_db.formats.any_table.propose import propose_mapping

TABLE = (
    "Agency Name,Program,Street Address,City,ST,Zip Code,LAT,Long,Main Phone,Fax,Website,E-mail,Status,Hours,Pets?,Contact No.,"
    "Blurb,Phone code\n"
    "Harbor,Night Shelter,12 Oak St,Eugene,OR,97401,44.05,-123.09,541-302-1234,541-302-1235,https://a.org,a@a.org,Open,9am-5pm,yes,"
    "541-302-7,warm,ring\n"
    "River,Pantry,14 Elm St,Salem,OR,97301,44.94,-123.03,541-302-2234,541-302-2235,www.b.org,b@b.org,Shut,Mon 9-5,no,541-302-8,cold,ask\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "county.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_headers_and_values_are_understood(table: Path) -> None:
    mapping = parse_mapping(propose_mapping(table), "county.toml")
    assert mapping.columns == {
        fold(column): (target,)
        for column, target in {
            "Agency Name": "organization.name", "Program": "service.name", "Street Address": "address.address_1",
            "City": "address.city", "ST": "address.state_province", "Zip Code": "address.postal_code",
            "LAT": "location.latitude", "Long": "location.longitude", "Main Phone": "phone.number", "Fax": "phone.number",
            "Website": "service.url", "E-mail": "service.email", "Status": "service.status", "Hours": "schedule.description",
            "Pets?": "pet",
        }.items()
    }  # fmt: skip
    assert mapping.phones == {"fax": {"type": "fax"}}
    assert mapping.source == "county"


def test_what_was_not_understood_is_a_comment_with_examples(table: Path) -> None:
    lines = propose_mapping(table).splitlines()
    assert [line for line in lines if line.startswith('# "Blurb"')] == [
        '# "Blurb" = "attribute.blurb"  # not understood; such as: warm | cold'
    ]
    assert any(line.startswith('# "Phone code"') for line in lines)
    assert '# "Shut" = "active"' in lines


def test_a_workbook_without_sheets_holds_no_table(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "whole.xlsx")
    with ZipFile(tmp_path / "whole.xlsx") as whole, ZipFile(tmp_path / "county.xlsx", "w") as bare:
        for name in whole.namelist():
            bare.writestr(name, re.sub(rb"<sheet .*?/>", b"", whole.read(name)))
    with pytest.raises(DamagedFileError, match="holds no table"):
        propose_mapping(tmp_path / "county.xlsx")


def test_a_header_whose_values_say_otherwise_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("name,phone,state,lat\nShelter,12 Oak St,open,north\n", "utf-8")
    assert parse_mapping(propose_mapping(path), "t.toml").columns == {"name": ("service.name",)}


def test_values_speak_where_the_header_does_not(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("name,x,y\nShelter,541-302-1234,https://a.org\nPantry,541-302-2234,https://b.org\n", "utf-8")
    columns = parse_mapping(propose_mapping(path), "t.toml").columns
    assert columns == {"name": ("service.name",), "x": ("phone.number",), "y": ("service.url",)}


def test_no_fact_is_guessed_from_vague_words(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("name,Family_Member_Claim,Veteran programs\nShelter,YES,NO\n", "utf-8")
    assert list(parse_mapping(propose_mapping(path), "t.toml").columns) == ["name"]


def test_a_header_below_a_title_is_found(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("County list,,\n,,\nname,phone,city\nShelter,541-302-1234,Eugene\n", "utf-8")
    mapping = parse_mapping(propose_mapping(path), "t.toml")
    assert (mapping.header_row, set(mapping.columns)) == (3, {"name", "phone", "city"})


def test_an_old_encoding_and_words_for_nothing_are_proposed(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("name,phone\nNi\u00f1o Center,NULL\nPe\u00f1a,541-302-1234\n".encode("cp1252"))
    mapping = parse_mapping(propose_mapping(path), "t.toml")
    assert (mapping.encoding, mapping.blank) == ("cp1252", {"null"})
    assert mapping.columns["phone"] == ("phone.number",)


def test_a_proposal_is_an_import_away(table: Path, run: Callable[..., ImportReport]) -> None:
    mapping = table.with_suffix(".toml")
    mapping.write_text(propose_mapping(table), "utf-8")
    report = run(table, mapping=mapping)
    assert (report.source, report.totals()["imported"], report.balanced) == ("county", 2, True)


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"\x00\x01\x02")
    (tmp_path / "e.csv").write_text("\n", "utf-8")
    with pytest.raises(DamagedFileError):
        propose_mapping(tmp_path / "t.csv")
    with pytest.raises(DamagedFileError):
        propose_mapping(tmp_path / "e.csv")
    with pytest.raises(NotFoundError):
        propose_mapping(tmp_path / "no.csv")


@given(st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=4), min_size=1, max_size=5))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_headers_are_the_proposal_can_be_read_back(tmp_path: Path, lines: list[list[str]]) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps([{f"{cell}{n}": cell for n, cell in enumerate(line)} for line in lines]), "utf-8")
    try:
        proposed = propose_mapping(path)
    except DamagedFileError:
        return  # no column has a name
    text = proposed.split("[columns]", 1)[1].splitlines()
    if any(line and not line.startswith(("#", "[")) for line in text):
        assert parse_mapping(proposed, "t.toml").columns
