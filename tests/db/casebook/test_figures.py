"""Figures as files: no cell is a formula, definitions lie beside them, for their owner's eyes, written down first (S15, R20)."""

import csv
import os
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fakes.casebook import NOW, encounter, person, referral
from fakes.vaults import ACCEPTED, ANNA, BEN, OTHER, PASSWORD, RULES

from navigator.access.banner import Banner
from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.metrics.masked_lines import MASK
from navigator.casebook.record import Record
from navigator.casebook.referral import Barrier, BarrierMeaning
from navigator.casebook.referral_states import ReferralState
from navigator.errors import NavigatorError, NotAllowedError, UsageError
from navigator.use_cases.keep_record import keep_record
from resources_db.casebook.figures import desk_of, period_of
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.session import right_to, sitting
from resources_db.casebook.vault.accounts import Accounts

BANNER = Banner(points=("restricted", "monitored", "penalties", "consent"))
DENVER = "America/Denver"
FORMULA = '=HYPERLINK("http://example.org")'
BED = Barrier(code="no_bed", meaning=BarrierMeaning.CAPACITY, at=NOW)
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def a_month() -> list[Record]:
    told = {"need": FORMULA, "state": ReferralState.OFFERED, "barriers": (BED,)}
    return [
        person(),
        *(encounter(id=f"e{number}", origin="911") for number in range(12)),
        *(encounter(id=f"c{number}", origin="crisis_line") for number in range(13)),
        *(encounter(id=f"w{number}", origin="walk_in") for number in range(2)),
        *(referral(id=f"r{number}", **told) for number in range(12)),
    ]


@pytest.fixture
def office(tmp_path: Path) -> CasebookOffice:
    made = CasebookOffice(CasebookFolder(tmp_path / "casebook"), RULES, BANNER)
    made.create(ANNA, PASSWORD, ACCEPTED, agency="linden", team="t1")
    with made.reading(made.signed_in(ANNA, PASSWORD, ACCEPTED)) as (at, who):
        for one in a_month():
            keep_record(desk_of(at, who), None, one, sealed_service=False)
    return made


def export(
    office: CasebookOffice, into: Path, fields: Sequence[str] | None = None, name: str = ANNA
) -> dict[str, object]:
    by = office.signed_in(name, PASSWORD if name == ANNA else OTHER, ACCEPTED)
    return office.export(by, into, since="2026-03-01", until="2026-03-31", zone=DENVER, fields=fields)


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_totals_are_a_table_with_its_definitions_beside_it(office: CasebookOffice, tmp_path: Path) -> None:
    told = export(office, tmp_path / "march.csv")
    head, *rows = cells(tmp_path / "march.csv")
    assert told == {"exported": "march.csv", "rows": len(rows), "definitions": "march.definitions.csv", "zone": DENVER}
    assert head == ["measure", "of", "count", "out_of"]
    assert ["volume", "all", "27", ""] in rows
    assert ["volume_by_origin", "walk_in", MASK, ""] in rows
    _, *defined = cells(tmp_path / "march.definitions.csv")
    assert {row[0] for row in rows} <= {line[0] for line in defined}
    assert any(MASK in line[1] for line in defined), "what the mask stands for"
    if os.name != "nt":
        assert {path.stat().st_mode & 0o777 for path in tmp_path.glob("*.csv")} == {0o600}


def test_lines_have_the_ticked_fields_alone_and_a_dictionary(office: CasebookOffice, tmp_path: Path) -> None:
    told = export(office, tmp_path / "lines.csv", ["weekday", "origin"])
    head, *rows = cells(tmp_path / "lines.csv")
    assert (head, told["rows"]) == (["weekday", "origin"], 27)
    # The two would be told by the twelve that are shown beside them.
    assert Counter(map(tuple, rows)) == {("Mon", "Crisis line"): 13, (MASK, MASK): 14}
    assert [line[0] for line in cells(tmp_path / "lines.definitions.csv")[1:3]] == ["weekday", "origin"]


def test_no_cell_is_a_formula(office: CasebookOffice, tmp_path: Path) -> None:
    export(office, tmp_path / "march.csv")
    lying = [cell for path in tmp_path.glob("*.csv") for row in cells(path) for cell in row]
    assert f"'{FORMULA}, no_bed" in lying
    assert not [cell for cell in lying if cell.startswith(FORMULAS)]


def test_whoever_exports_is_written_down_and_an_officer_takes_no_lines_along(
    office: CasebookOffice, tmp_path: Path
) -> None:
    with right_to(office.folder):
        anna = office.vault.unlock(ANNA, PASSWORD, ACCEPTED)
        Accounts(office.vault).add(anna, BEN, Role.OFFICER, OTHER)
    export(office, tmp_path / "his.csv", name=BEN)
    with pytest.raises(NotAllowedError):
        export(office, tmp_path / "lines.csv", ["origin"], BEN)
    assert not (tmp_path / "lines.csv").exists()
    with right_to(office.folder), sitting(office.folder, anna) as at:
        kinds = [kept.envelope for kept in at.records.journal.events()]
    for kind in (AuditKind.EXPORTED, AuditKind.REFUSED):
        assert sum(f'"kind":"{kind}"'.encode() in spelt for spelt in kinds) == 1, kind


def test_a_file_that_is_there_is_not_written_over(office: CasebookOffice, tmp_path: Path) -> None:
    (tmp_path / "march.csv").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match="of this name"):
        export(office, tmp_path / "march.csv")
    assert (tmp_path / "march.csv").read_text("utf-8") == "mine"


@pytest.mark.parametrize("fields", [None, ["origin"]])
def test_what_cannot_be_written_is_told(office: CasebookOffice, tmp_path: Path, fields: list[str] | None) -> None:
    with pytest.raises(UsageError, match="no folder"):
        export(office, tmp_path / "gone" / "march.csv", fields)
    # In the way of what is written first.
    (tmp_path / ".march.csv.new").mkdir()
    with pytest.raises(NavigatorError, match="could not be written") as caught:
        export(office, tmp_path / "march.csv", fields)
    assert "space" in caught.value.hint


def test_a_period_is_whole_days_of_the_zone() -> None:
    period = period_of("2026-03-08", "2026-03-08", ZoneInfo(DENVER))
    # The day on which the clocks go forward has 23 hours.
    assert (period.begin, period.end) == (datetime(2026, 3, 8, 7, tzinfo=UTC), datetime(2026, 3, 9, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    ("since", "until"), [("2026-03-02", "2026-03-01"), ("march", "2026-03-01"), ("2026-03-01", "9999-12-31")]
)
def test_days_that_are_none_are_told(since: str, until: str) -> None:
    with pytest.raises(UsageError, match="no days"):
        period_of(since, until, ZoneInfo(DENVER))
