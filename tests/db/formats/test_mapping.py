"""Mapping files: what they may say, and that a wrong one is refused with its line and what would be right."""

from pathlib import Path

import pytest

from navigator.errors import DamagedFileError, NavigatorError, NotFoundError, UsageError
from resources_db.formats.any_table.mapping import parse_mapping, read_mapping
from resources_db.formats.any_table.shipped import shipped

WHOLE = """
[source]
name = "County list"
sheet = "Sites"
encoding = "cp1252"
header_row = 3

[columns]
"Agency Name" = "organization.name"
"Street No" = "address.address_1"
"Street" = "address.address_1"
"Phones" = "phone.number"

[values."service.status"]
"Open" = "active"

[split."phone.number"]
by = ";"

[facts]
"Pets?" = "pet"
"""


def test_a_mapping_file_is_read_as_described() -> None:
    mapping = parse_mapping(WHOLE, "county.toml")
    assert (mapping.source, mapping.sheet, mapping.encoding, mapping.header_row) == (
        "County list",
        "Sites",
        "cp1252",
        3,
    )
    assert mapping.columns["agency name"] == ("organization.name",)
    assert list(mapping.columns)[1:3] == ["street no", "street"]
    assert mapping.values == {"service.status": {"open": "active"}}
    assert mapping.split == {"phone.number": ";"}
    assert mapping.columns["pets?"] == ("pet",)


@pytest.mark.parametrize(
    ("line", "instead", "where", "right"),
    [
        ('"Agency Name" = "organization.name"', '"Agency Name" = "organization.nmae"', "line 9", "organization.name"),
        ('"Agency Name" = "organization.name"', '"Agency Name" = "planet.crust"', "line 9", "Tables:"),
        ('"Agency Name" = "organization.name"', '"Agency Name" = 7', "line 9", "quotes"),
        ('"Agency Name" = "organization.name"', '"Agency Name" = "location.organization_id"', "line 9", "location"),
        ('"Pets?" = "pet"', '"Pets?" = "pets"', "line 21", "pet,"),
        ("header_row = 3", 'header_row = "three"', "line 6", "number of the line"),
        ("header_row = 3", "header_row = 0", "line 6", "number of the line"),
        ("header_row = 3", "headr_row = 3", "line 6", "header_row"),
        ("[columns]", "[colums]", "line 8", "columns"),
        ('by = ";"', "by = 1", "line 17", 'by = ";"'),
        ('[values."service.status"]', '[values."service.statu"]', "line 14", "service.status"),
        ("[source]", "source = 1\n[sauce]", "county.toml", "source"),
    ],
)
def test_a_wrong_mapping_names_its_line_and_what_is_right(line: str, instead: str, where: str, right: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_mapping(WHOLE.replace(line, instead), "county.toml")
    assert where in caught.value.message
    assert "county.toml" in caught.value.message
    assert right in caught.value.hint


def test_what_is_no_toml_says_where() -> None:
    with pytest.raises(DamagedFileError, match=r"county\.toml is no whole TOML.*line 2"):
        parse_mapping("[source]\nname = County\n", "county.toml")


@pytest.mark.parametrize(
    "text", ["", "[columns]\n", '[source]\nname = "x"\n', '[columns]\n"a" = []\n[phones."b"]\ntype = "fax"\n']
)
def test_a_mapping_without_columns_is_refused(text: str) -> None:
    with pytest.raises(NavigatorError):
        parse_mapping(text, "county.toml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_mapping_may_come_out_of_any_shell(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "county.toml"
    path.write_text(WHOLE, encoding)
    assert read_mapping(path).source == "County list"


def test_no_mapping_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"county\.toml"):
        read_mapping(tmp_path / "county.toml")


def test_every_shipped_mapping_is_whole() -> None:
    assert set(shipped()) == {"haarrrvest_pantries", "hrsa_fqhc", "hud_hic", "link_for_care", "va_vast"}
    assert all(mapping.headers and mapping.source for mapping in shipped().values())
