"""What the office asks for before it makes anything, and the file that a printed key goes to (S2, R12)."""

import os
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, ANNA, PASSWORD, RULES

from navigator.access.banner import Banner
from navigator.errors import NavigatorError, UsageError
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice, office_at
from resources_db.policy import Policy

BANNER = Banner(points=("restricted", "monitored", "penalties", "consent"))


@pytest.fixture
def office(tmp_path: Path) -> CasebookOffice:
    return CasebookOffice(CasebookFolder(tmp_path / "casebook"), RULES, BANNER)


@pytest.mark.parametrize(("agency", "team"), [("", "t1"), ("linden", "")])
def test_nothing_is_made_before_somebody_says_whose_it_is(office: CasebookOffice, agency: str, team: str) -> None:
    with pytest.raises(UsageError, match="whose records"):
        office.create(ANNA, PASSWORD, ACCEPTED, agency=agency, team=team)
    assert not office.folder.path.exists()


def test_the_policys_agency_is_taken_where_nobody_says_another(tmp_path: Path) -> None:
    office = office_at(tmp_path / "casebook", Policy(agency="linden"))
    assert office.banner.points
    made, _ = office.create(ANNA, PASSWORD, ACCEPTED, agency="", team="t1")
    assert made["agency"] == "linden"
    with office.reading(office.signed_in(ANNA, PASSWORD, ACCEPTED)) as (_, who):
        assert who.agency == "linden"


def test_a_printed_key_goes_to_a_new_file_for_its_owner_alone(office: CasebookOffice, tmp_path: Path) -> None:
    office.keep_print(tmp_path / "key.txt", "AAAA-BBBB")
    assert (tmp_path / "key.txt").read_text("utf-8") == "AAAA-BBBB\n"
    if os.name != "nt":
        assert (tmp_path / "key.txt").stat().st_mode & 0o777 == 0o600
    with pytest.raises(NavigatorError):
        office.keep_print(tmp_path / "key.txt", "CCCC-DDDD")
    assert (tmp_path / "key.txt").read_text("utf-8") == "AAAA-BBBB\n"
