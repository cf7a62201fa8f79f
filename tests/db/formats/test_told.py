"""Cells that stand for facts, by the [tells] of a mapping."""

import pytest
from db.formats.test_any_table import read

from navigator.errors import UsageError
from resources_db.directory.resolve import resolve
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.mapping import parse_mapping
from resources_db.formats.any_table.reader import read_table
from resources_db.formats.any_table.shipped import shipped
from resources_db.formats.package import Member

TOLD = """
[source]
dated_by = "Seen on"

[columns]
"Name" = "service.name"

[tells."Beds for families"]
"above 0" = ["children allows: family beds"]

[tells."Whom"]
"SF" = ["gender allows woman", "gender refuses man: women only", "children refuses"]
"""


@pytest.mark.parametrize(
    ("cells", "facts"),
    [
        ("SF,0,", {("gender", "allows", "woman"), ("gender", "refuses", "man"), ("children", "refuses", None)}),
        ("sf,2,", {("gender", "allows", "woman"), ("gender", "refuses", "man"), ("children", "allows", None)}),
        ("XX,many,2026-01-02", set()),
        (",3.0,2026-01-02", {("children", "allows", None)}),
    ],
)
def test_a_cell_stands_for_facts(cells: str, facts: set[tuple[str, str, str | None]]) -> None:
    rows = read(f"Name,Whom,Beds for families,Seen on\nHaven,{cells}\n", TOLD)
    assert {(row["fact"], row["answer"], row["value"]) for row in rows["fact"]} == facts
    day = cells.rpartition(",")[2] or None
    assert {(row["assured_date"], row["first_hand"]) for row in rows["fact"]} <= {(day, int(bool(day)))}


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("pet perhaps", "It is written FACT allows|refuses|condition [VALUE][: WORDS]."),
        ("dog allows", "Facts: age"),
        ("gender allows cat", "Values of gender: man, woman, nonbinary."),
    ],
)
def test_a_cell_that_tells_no_fact_is_refused_with_its_line(line: str, right: str) -> None:
    with pytest.raises(UsageError, match=r"own\.toml, line 5: What “SF” tells is no fact") as error:
        parse_mapping(f'[columns]\n"Name" = "service.name"\n\n[tells."Whom"]\n"SF" = "{line}"\n', "own.toml")
    assert error.value.hint.startswith(right)


HUD = "Row #,HudNum,State,CoC,Organization Name,Project Name,Project Type,Target Population A,Target Population B,Inventory Type"
MORE = ",Beds HH w/ Children,DV Beds,yearVeteranBedCount,Updated On"


@pytest.mark.parametrize(
    ("row", "facts"),
    [
        ("SM,NA,C,0,,0,2014-04-28 16:41:00",
         {("gender", "allows", "man"), ("gender", "refuses", "woman"), ("children", "refuses", None)}),
        ("SMF,,C,4,,3,2014-04-28 16:41:00",
         {("gender", "allows", "man"), ("gender", "allows", "woman"), ("children", "allows", None), ("veteran", "allows", None)}),
        ("HC,DV,C,,12,,",
         {("children", "allows", None), ("children", "refuses", "no"), ("fleeing_violence", "allows", None)}),
        ("YF,NA,C,,,,", {("gender", "allows", "woman"), ("gender", "refuses", "man"), ("age", "allows", "0-24")}),
        ("CO,NA,C,,,,", {("partner", "allows", None), ("partner", "refuses", "no"), ("children", "condition", None)}),
    ],
)  # fmt: skip
def test_huds_inventory_tells_whom_its_beds_are_for(row: str, facts: set[tuple[str, str, str | None]]) -> None:
    text = f"{HUD}{MORE}\n7,CA-600,CA,Some CoC,Trust,House,ES,{row}\n"
    found = resolve(
        read_table([Member(name="h.csv", label="h.csv", read=text.encode)], Tally(), shipped()["hud_hic"], {}.get),
        "h",
        Tally(),
    )["fact"]
    assert {(fact["fact"], fact["answer"], fact["value"]) for fact in found} == facts
    dated = "2014" in row
    assert {(fact["assured_date"], fact["first_hand"], fact["told_by"]) for fact in found} == {
        ("2014-04-28" if dated else None, int(dated), "HUD Housing Inventory Count")
    }
