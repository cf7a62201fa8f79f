"""What was amended from a list counts; both versions stay, and whom a first word protected stays protected."""

from typing import Any

import pytest
from fakes.casebook import HOUR, NOW, encounter, record

from navigator.casebook.amendment import Amendment
from navigator.casebook.corrected import LISTS, as_it_counts, codes_of
from navigator.casebook.said import NOT_ASKED, Said
from resources_db.bundled.code_lists import code_book

BOOK = code_book()
CHOSEN: dict[str, tuple[str, ...]] = {
    "origin": ("hospital",),
    "reasons": ("homelessness", "overdose"),
    "interventions": (NOT_ASKED,),
    "disposition": ("arrest",),
    "diversion": ("arrest", "no", "officer_statement"),
    "force": ("verbal",),
    "injury": ("none",),
}


def amended(number: int, field: str, codes: tuple[str, ...] | None, **more: Any) -> Amendment:
    told: dict[str, Any] = {"record_id": "e1", "at": NOW + number * HOUR} | more
    return Amendment(
        **record(id=f"m{number}"), field=field, was="before", says="after", reason="heard", by="o1", codes=codes, **told
    )


@pytest.mark.parametrize("field", LISTS)
def test_each_field_says_what_was_chosen_last_and_the_others_what_they_said(field: str) -> None:
    before = encounter(reasons=("welfare_check",), interventions=("assessment",))
    changes = [amended(2, field, CHOSEN[field]), amended(1, field, codes_of(before, field))]
    after = as_it_counts(before, changes)
    assert codes_of(after, field) == tuple(code for code in CHOSEN[field] if field != "interventions")
    assert codes_of(after, field) != codes_of(before, field)
    assert [codes_of(after, other) for other in LISTS if other != field] == [
        codes_of(before, other) for other in LISTS if other != field
    ]


@pytest.mark.parametrize(
    "change",
    [
        amended(1, "disposition", None),
        amended(1, "disposition", ("arrest",), record_id="e2"),
        amended(1, "disposition", ("arrest", "citation")),
        amended(1, "place", ("street",)),
        amended(1, "diversion", ("arrest", "yes")),
        amended(1, "diversion", ("arrest", "perhaps", "officer_statement")),
    ],
    ids=["words", "another record", "two", "no list", "cut short", "no answer"],
)
def test_what_is_no_answer_of_that_record_changes_nothing(change: Amendment) -> None:
    assert as_it_counts(encounter(), [change]) == encounter()


def test_what_reasons_mean_to_the_rules_only_grows() -> None:
    violence = BOOK["reasons"]["domestic_violence"]
    before = encounter(reasons=(violence.code,), reason_groups=frozenset({violence.group}))
    taken_away = as_it_counts(before, [amended(1, "reasons", ("homelessness",))], BOOK["reasons"])
    assert (taken_away.reasons, violence.group in taken_away.reason_groups) == (("homelessness",), True)
    added = as_it_counts(encounter(), [amended(1, "reasons", (violence.code, "no_code"))], BOOK["reasons"])
    assert added.reason_groups == encounter().reason_groups | {violence.group}


def test_an_empty_answer_is_none_that_the_journal_keeps() -> None:
    with pytest.raises(ValueError, match="answer of its own"):
        amended(1, "reasons", ())


def test_the_diversion_keeps_its_three_answers() -> None:
    after = as_it_counts(encounter(), [amended(1, "diversion", ("none", "unknown", "not_asked"))])
    assert (after.diversion.would_have_been, after.diversion.avoided) == ("none", Said.UNKNOWN)
