"""Lines that leave the team: nobody stands out, nobody who may flee violence is among them, nothing lasts (S17, report 14)."""

import csv
from collections import Counter
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest
from fakes.access import account
from fakes.casebook import DAY, DENVER, HOUR, NOW, encounter, person, steady
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.access.permissions import as_decided
from navigator.access.roles import Role
from navigator.casebook.encounter import Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.line_export import VALUES, Contacts, LineExport, LineRules, line_export
from navigator.casebook.metrics.masked_lines import MASK, masked_lines
from navigator.casebook.metrics.measure import Period
from navigator.casebook.minimum_necessary import ExportLevel, ExportRequest
from navigator.casebook.person import Person
from navigator.casebook.said import Said
from navigator.casebook.same_person import LinkState, PersonLink
from navigator.casebook.scene import Place, Times
from navigator.errors import NavigatorError, NotAllowedError
from resources_db.bundled.code_lists import FOLDER, code_book
from resources_db.bundled.export_fields import export_fields

SUPERVISOR = account(Role.SUPERVISOR)
RULES = LineRules(
    period=Period(begin=NOW - 30 * DAY, end=NOW + 30 * DAY), zone=DENVER, codes=code_book(), fields=export_fields()
)
NAMED = {"p1": person(), "p2": replace(person("Bo Beispiel"), id="p2")}


def met(number: int, **changes: Any) -> list[Encounter]:
    return [replace(encounter(), id=f"e{n}", **changes) for n in range(number)]


def out(encounters: list[Encounter], *ticked: str, people: dict[str, Person] | None = None, **more: Any) -> LineExport:
    found = Contacts(encounters=encounters, people=NAMED if people is None else people, links=more.pop("links", ()))
    asked = ExportRequest(level=ExportLevel.LINES, fields=frozenset(ticked or {"origin"}))
    return line_export(found, asked, RULES, **{"by": SUPERVISOR} | more)


rows_ = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xy")), max_size=60)


@given(rows_)
@settings(steady, max_examples=300)
def test_each_line_that_is_shown_has_ten_like_it_and_a_handful_of_masked_ones_has_company(
    rows: list[tuple[str, ...]],
) -> None:
    found = Counter(masked_lines(rows))
    hidden = found.pop((MASK, MASK), 0)
    assert all(count >= 11 and Counter(rows)[row] == count for row, count in found.items())
    assert hidden == 0 or hidden >= 11 or not found
    assert hidden + sum(found.values()) == len(rows)
    assert list(masked_lines(rows)) == sorted(masked_lines(list(reversed(rows))))


def test_the_rarest_goes_with_a_handful() -> None:
    rows = [("a",)] * 3 + [("b",)] * 12 + [("c",)] * 20
    assert Counter(masked_lines(rows)) == {(MASK,): 15, ("c",): 20}
    assert Counter(masked_lines(rows[3:])) == {("b",): 12, ("c",): 20}
    # Eleven in all are enough company.
    assert Counter(masked_lines([("d",)] * 8 + rows)) == {(MASK,): 11, ("b",): 12, ("c",): 20}


def test_what_a_line_says() -> None:
    times = Times(start=NOW, dispatched=NOW + HOUR, on_scene=NOW + HOUR + timedelta(minutes=29), end=NOW + 4 * HOUR)
    one = {
        "times": times,
        "reasons": ("overdose", "grief", "homelessness"),
        "place": Place(kind="street", area="97401"),
        "person_id": "p1",
        "disposition": "transport_detox_sobering",
    }
    found = out(met(11, **one), *VALUES)
    assert dict(zip([spec.code for spec in found.fields], found.rows[0], strict=True)) == {
        "month": "2026-03",
        "weekday": "Mon",
        "hours": "06:00-11:59",
        "team_form": "Police and clinician",
        "origin": "911",
        "contact_kind": "Crisis response",
        "reasons": "Grief; Without housing; not shown",
        "place": "Street",
        "response": "15 to 29",
        "on_scene": "120 and more",
        "disposition": "not shown",
        "would_have_been": "not asked",
        "avoided": "not asked",
        "basis": "not asked",
        "force": "not asked",
        "injury": "not asked",
        "age_band": "not asked",
        "housing": "not asked",
        "insurance": "not asked",
    }
    for minutes, words in ((14, "under 15"), (15, "15 to 29"), (120, "120 and more")):
        arrived = Times(start=NOW, on_scene=NOW + timedelta(minutes=minutes))
        assert out(met(11, times=arrived), "response").rows[0] == (words,)
    bare = out(met(11), "reasons", "place", "response", "age_band")
    assert bare.rows[0] == ("none said", "unknown", "unknown", "unknown")
    assert bare.words[0].startswith("11 contacts")


def test_no_line_holds_an_id_a_name_a_place_or_a_moment() -> None:
    known = replace(encounter(), person_id="p1", place=Place(kind="street", area="97401"), agency_case_no="C-77")
    found = out([replace(known, id=f"secret-{n}") for n in range(11)], *VALUES)
    text = f"{found.rows} {found.words}"
    assert not any(
        word in text for word in ("secret", "p1", "Ada", "Muster", "97401", "C-77", "o1", "u1", "17:00+", "03-02")
    )
    assert {field.name for field in fields(Encounter)} & set(VALUES) == {
        "team_form", "origin", "contact_kind", "reasons", "place", "disposition", "force", "injury"
    }  # fmt: skip


SAFE = met(12, person_id="p2")


@pytest.mark.parametrize("answer", list(Said))
def test_s17_who_may_flee_violence_is_in_no_line(answer: Said) -> None:
    people = NAMED | {"p1": replace(NAMED["p1"], fleeing_violence=answer)}
    theirs = met(12, person_id="p1", origin="jail")
    absent = answer in (Said.YES, Said.UNKNOWN, Said.DECLINED)
    rows = out([*SAFE, *theirs], people=people).rows
    assert (("Jail",) in rows) is not absent
    assert len(rows) == (12 if absent else 24)


def test_s17_one_contact_about_violence_hides_all_of_the_person_under_every_record() -> None:
    about = met(1, person_id="p1", reason_groups=frozenset({"violence"}))
    others, unnamed = (
        met(12, person_id="p1", origin="jail"),
        met(12, reason_groups=frozenset({"violence"}), origin="jail"),
    )
    assert set(out([*SAFE, *about, *others, *unnamed]).rows) == {("911",)}
    again = NAMED | {"p3": replace(NAMED["p2"], id="p3")}
    link = PersonLink(id="l1", custodian="linden", first_id="p3", second_id="p1", state=LinkState.LINKED)
    linked = [*SAFE, *about, *met(12, person_id="p3", origin="jail")]
    assert set(out(linked, people=again, links=(link,)).rows) == {("911",)}
    assert set(out(linked, people=again).rows) == {("911",), ("Jail",)}
    gone = met(12, person_id="p7", origin="jail")
    assert set(out([*SAFE, *gone]).rows) == {("911",)}


def test_only_what_counts_and_what_we_keep_ourselves() -> None:
    others = [
        *met(12, custodian="bend", origin="jail"),
        *met(12, state=EncounterState.IN_ERROR, origin="jail"),
        *met(12, times=Times(start=NOW + 40 * DAY), origin="jail"),
    ]
    assert out([*SAFE, *others]).rows == (("911",),) * 12


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SUPERVISOR])
def test_lines_are_for_supervisors(role: Role) -> None:
    with pytest.raises(NotAllowedError):
        out(SAFE, by=account(role))
    narrower = as_decided({"report.lines": {"supervisor": "none"}})
    with pytest.raises(NotAllowedError):
        out(SAFE, permissions=narrower)


@pytest.mark.parametrize("few", [[], met(10)])
def test_where_all_would_be_masked_nothing_leaves(few: list[Encounter]) -> None:
    with pytest.raises(NavigatorError, match="Too few") as refused:
        out(few)
    assert "longer period" in refused.value.hint


def test_every_field_is_explained_and_every_explained_field_is_one() -> None:
    assert [spec.code for spec in export_fields()] == list(VALUES)
    assert all(getattr(spec, name.name) for spec in export_fields() for name in fields(spec))
    # A list that a field names is one.
    named = [spec.values.split(";")[0].removeprefix("List ") for spec in export_fields() if "List " in spec.values]
    assert set(named) <= set(code_book().lists)
    with (FOLDER / "export_fields.csv").open(encoding="utf-8") as file:
        assert len(list(csv.reader(file))) == len(VALUES) + 1
