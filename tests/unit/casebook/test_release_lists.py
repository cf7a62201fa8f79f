"""The list of disclosures, the warning about pasted text, and exports that begin with nothing (S14, S15, S21)."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from fakes.casebook import DAY, NOW, disclosure, steady
from fakes.release import TEXTS
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.consent_rules import Told
from navigator.casebook.disclosure_list import HEAD, LookBack, disclosures_of
from navigator.casebook.minimum_necessary import ExportLevel, ExportRequest
from navigator.casebook.moments import years_before
from navigator.casebook.paste_warning import paste_warning
from navigator.errors import NavigatorError
from resources_db.bundled.export_fields import export_fields

ME = frozenset({"p1"})


def test_s14_the_list_of_three_and_of_six_years_in_words() -> None:
    entries = [
        disclosure(id="d1", at=NOW - DAY, authority="consent", consent_id="k1", told=frozenset({Told.NAME, Told.NEED})),
        disclosure(id="d2", at=years_before(NOW, 3)),
        disclosure(id="d3", at=years_before(NOW, 3) - DAY, recipient="org2"),
        disclosure(id="d4", at=years_before(NOW, 6) - DAY),
        disclosure(id="d5", at=NOW, person_id="p2"),
        disclosure(id="d6", at=NOW, told=frozenset({Told.NOTHING})),
        disclosure(id="d7", at=NOW - 2 * DAY, person_id="p9", recipient="org9"),
    ]
    three = disclosures_of(ME, entries, LookBack.THREE_YEARS, now=NOW, codes=TEXTS.codes)
    assert [line.cells for line in three] == [
        ("2026-03-01 17:00+00:00", "org1", "What is needed, Name", "Referral", "A consent", "k1"),
        ("2023-03-02 17:00+00:00", "org1", "What is needed", "Referral", "Nobody's word", ""),
    ]
    six = disclosures_of(ME, entries, LookBack.SIX_YEARS, now=NOW, codes=TEXTS.codes)
    assert [line.to_whom for line in six] == ["org1", "org1", "org2"]
    both = disclosures_of(ME | {"p9"}, entries, LookBack.THREE_YEARS, now=NOW, codes=TEXTS.codes)
    assert [line.to_whom for line in both] == ["org1", "org9", "org1"]
    assert len(HEAD) == len(both[0].cells)


def test_a_year_before_29_february_is_the_28th() -> None:
    assert years_before(datetime(2028, 2, 29, 8, tzinfo=UTC), 3) == datetime(2025, 2, 28, 8, tzinfo=UTC)
    assert years_before(datetime(2028, 2, 29, 8, tzinfo=UTC), 4) == datetime(2024, 2, 29, 8, tzinfo=UTC)


LOOKS_LIKE = [
    ("his number is 123-45-6789 he said", "social security"),
    ("123 45 6789", "social security"),
    ("SSN: 123456789", "social security"),
    ("Social Security no. 123-45-6789", "social security"),
    ("FBI# 123456AB7", "FBI"),
    ("fbi no: 1234567", "FBI"),
    ("UCN 987654XY1", "FBI"),
    ("NIC/W123456789", "NCIC"),
    ("ran him in NCIC", "NCIC"),
    ("III hit", "criminal history"),
    ("see the rap sheet", "criminal history"),
]


@pytest.mark.parametrize(("text", "names"), LOOKS_LIKE)
def test_s21_what_looks_like_criminal_justice_information_is_named_and_not_repeated(text: str, names: str) -> None:
    warning = paste_warning(f"before {text} after")
    assert warning is not None
    assert names in warning
    assert not re.search(r"\d|[A-Z]{1,2}\d|before|after", warning)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "call 555-0100 or (541) 555-0199",
        "12 beds, 3 left; case 2026-000123",
        "000-12-3456",
        "born 1990-04-01, ZIP 97401-1234",
        "Elizabeth III. street",
        "the FBI came by",
        "a panic attack",
        "1123-45-67890",
    ],
)
def test_s21_plain_text_warns_of_nothing(text: str) -> None:
    assert paste_warning(text) is None


@steady
@given(st.text(max_size=200))
def test_s21_a_warning_holds_no_word_of_the_text_and_nothing_is_blocked(text: str) -> None:
    kinds = {None} | {paste_warning(known) for known, _ in LOOKS_LIKE}
    assert paste_warning(text) in kinds


def test_s15_an_export_begins_with_totals_and_without_a_field() -> None:
    bare = ExportRequest()
    assert (bare.level, bare.fields) == (ExportLevel.TOTALS, frozenset())
    with pytest.raises(NavigatorError, match="totals"):
        bare.with_field("month").ticked(export_fields())
    lines = ExportRequest(level=ExportLevel.LINES)
    with pytest.raises(NavigatorError, match="No field"):
        lines.ticked(export_fields())
    with pytest.raises(NavigatorError, match="may not leave"):
        lines.with_field("name").ticked(export_fields())
    ticked = lines.with_field("origin").with_field("month").ticked(export_fields())
    assert [spec.code for spec in ticked] == ["month", "origin"]
    with pytest.raises(NavigatorError, match="may not leave"):
        replace(lines, fields=frozenset({"month"})).ticked([])
