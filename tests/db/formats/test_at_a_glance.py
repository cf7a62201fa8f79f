"""What is known of a cell at a glance is what a long look finds: the short ways of the readers change nothing."""

import json
from hashlib import sha256

from hypothesis import example, given
from hypothesis import strategies as st

from resources_db.directory.values import own_id
from resources_db.formats.any_table import mapping
from resources_db.formats.cells import phones, zips
from resources_db.formats.icarol import cells

NEAR_NUMBERS = st.from_regex(r"\A\(?[0-9]{3}\)?[-. ]?[0-9]{3}[-. ]?[0-9]{4} ?\Z")


@given(st.text())
@example("two  blanks")
@example("a\xa0hard blank")
@example("half\x1cway")
@example(" & ")
def test_a_plain_cell_of_icarol_is_itself(text: str) -> None:
    assert cells.plain(text) == cells._plain(text)
    assert cells.value(text) == ("" if cells._plain(text).casefold() in cells.NOTHING else cells._plain(text))


@given(st.text(st.sampled_from("aÄß _-/&1 \t\u2028İ")))
def test_words_without_signs_are_folded_as_all_are(text: str) -> None:
    assert mapping.fold(text) == " ".join(mapping.SIGNS.sub(" ", text.casefold()).split())


@given(NEAR_NUMBERS)
@example("222-222-2222")
@example("123-456-7890")
@example("(541) 555-0101")
@example("\uff15\uff14\uff11-555-0101")
def test_a_plain_number_is_what_all_the_forms_make_of_it(text: str) -> None:
    assert phones.read_phones(text) == phones._phones(text)


@given(st.from_regex(zips.PLAIN, fullmatch=True))
def test_a_plain_zip_is_one_that_no_spreadsheet_touched(text: str) -> None:
    assert zips._plain(text) == text
    assert zips.WHOLE.fullmatch(text)


@given(st.lists(st.text() | st.characters(categories=["Cs"]) | st.integers() | st.none()))
@example(['"', "\\", "\x00", "\u2028", "é"])
def test_an_id_of_the_contents_is_that_of_their_json(parts: list[str | int | None]) -> None:
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, default=str)
    assert own_id(*parts) == "~" + sha256(text.encode("utf-8", "replace")).hexdigest()[:20]
