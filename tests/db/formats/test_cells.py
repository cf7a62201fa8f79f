"""Single cells: each rule with the cell that asked for it, and what must not be touched."""

from time import process_time

import pytest

from resources_db.directory.streets import names_a_street
from resources_db.formats.cells.addresses import Address, one_line
from resources_db.formats.cells.phones import NO_AREA, NO_NUMBER, ODD_EXTENSION, UNDIALLABLE, read_phones
from resources_db.formats.cells.statuses import read_status
from resources_db.formats.cells.text import clean, decode
from resources_db.formats.cells.zips import Zip, read_zip
from resources_db.formats.icarol.cells import plain


def told(cell: str) -> list[tuple[str, str]]:
    return [(phone.number, phone.extension) for phone in read_phones(cell).phones]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("541-302-1234", [("541-302-1234", "")]),
        ("(541)302-1234", [("(541)302-1234", "")]),
        ("5413021234", [("5413021234", "")]),
        ("+1 541 302 1234", [("+1 541 302 1234", "")]),
        ("207-623-8411 x5688", [("207-623-8411", "5688")]),
        ("207-623-8411 x", [("207-623-8411", "")]),
        ("541-302-1234, ext. 12", [("541-302-1234", "12")]),
        ("541-302-1234 Extension 0206", [("541-302-1234", "0206")]),
        ("1 (541) 302-1234 #4", [("1 (541) 302-1234", "4")]),
        ("(541) 302-1234 or 541.302.9999 ext. 12", [("(541) 302-1234", ""), ("541.302.9999", "12")]),
        ("541-302-1234/541-302-9999", [("541-302-1234", ""), ("541-302-9999", "")]),
        ("988", [("988", "")]),
        ("741741", [("741741", "")]),
        ("Call 211", [("211", "")]),
        ("1-800-FLOWERS", [("1-800-356-9377", "")]),
        ("1-800-273-TALK", [("1-800-273-8255", "")]),
        ("+63 2 8550 3888", [("+63 2 8550 3888", "")]),
        ("Phone: 718-288-8796", [("718-288-8796", "")]),
        ('[{"number": "719-481-4864", "type": "voice"}]', [("719-481-4864", "")]),
        ("", []),
    ],
)
def test_a_phone_cell_gives_its_numbers(cell: str, numbers: list[tuple[str, str]]) -> None:
    assert told(cell) == numbers
    assert read_phones(cell).faults == ()


@pytest.mark.parametrize(
    ("cell", "fault", "numbers"),
    [
        ("999-999-9999", UNDIALLABLE, []),
        ("1234567890", UNDIALLABLE, []),
        ("000-302-1234", UNDIALLABLE, []),
        ("541-002-1234", UNDIALLABLE, []),
        ("+99999", NO_NUMBER, []),
        ("0", NO_NUMBER, []),
        ("9494", NO_NUMBER, []),
        ("360 18th Ave", NO_NUMBER, []),
        ("54130212345", NO_NUMBER, []),
        ("see website", NO_NUMBER, []),
        ("302-1234", NO_AREA, [("302-1234", "")]),
        ("505-581-4728 x5055814728", ODD_EXTENSION, [("505-581-4728", "")]),
    ],
)
def test_what_cannot_be_dialled_is_said_and_kept(cell: str, fault: str, numbers: list[tuple[str, str]]) -> None:
    found = read_phones(cell)
    assert (found.faults, told(cell), found.says_more) == ((fault,), numbers, True)


@pytest.mark.parametrize(
    ("cell", "number", "word"),
    [("Text HOME to 741741", "741741", "HOME"), ("text 'TALK' to 741-741", "741-741", "TALK"), ("Text FOOD to 304-304", "304-304", "FOOD")],
)  # fmt: skip
def test_a_word_to_text_stays_with_its_number(cell: str, number: str, word: str) -> None:
    (phone,) = read_phones(cell).phones
    assert (phone.number, phone.keyword, phone.type) == (number, word, "text")


def test_words_beside_a_number_become_its_label() -> None:
    (one,) = read_phones("(888) 302-1212 Mon-Fri 9-5").phones
    assert one.description == "Mon-Fri 9-5"
    (fax,) = read_phones("541-302-1234 (fax)").phones
    assert (fax.type, fax.description) == ("fax", "fax")
    both = read_phones("day 541-302-1234, night 541-302-9999").phones
    assert {phone.description for phone in both} == {"day 541-302-1234, night 541-302-9999"}
    (vanity,) = read_phones("1-800-FLOWERS").phones
    assert vanity.description == "1-800-FLOWERS"


@pytest.mark.parametrize(
    ("cell", "state", "found"),
    [
        ("97401", "OR", Zip(code="97401")),
        ("97401-1234", "OR", Zip(code="97401-1234")),
        ("974011234", "OR", Zip(code="97401-1234")),
        ("97401.0", "OR", Zip(code="97401")),
        ("2139", "MA", Zip(code="02139", repaired=True)),
        ("2139-1234", "ma", Zip(code="02139-1234", repaired=True)),
        ("21391234", "MA", Zip(code="02139-1234", repaired=True)),
        ("612", "PR", Zip(code="00612", repaired=True)),
        ("", "MA", Zip()),
    ],
)
def test_a_zip_gets_its_zeros_back(cell: str, state: str, found: Zip) -> None:
    assert read_zip(cell, state) == found


@pytest.mark.parametrize(
    ("cell", "state"), [("2139", "OR"), ("2139", ""), ("612", "MA"), ("97401, 97402", "OR"), ("NY", "NY")]
)
def test_a_zip_without_a_witness_is_none(cell: str, state: str) -> None:
    assert (read_zip(cell, state).code, bool(read_zip(cell, state).fault)) == ("", True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("600 4th Ave. Seattle, WA 98104", Address(street="600 4th Ave.", city="Seattle", state="WA", zip="98104")),
        ("700 5th Ave. Seattle WA", Address(street="700 5th Ave.", city="Seattle", state="WA")),
        (
            "123 Oak St Suite 4, New York, NY 10001",
            Address(street="123 Oak St Suite 4", city="New York", state="NY", zip="10001"),
        ),
        ("8100 Malcolm Rd", None),
        ("Eugene, OR", None),
        ("St. Mary's, 12 Oak St, Eugene, OR 97401", None),
        ("12 Oak St, Eugene, OR 97401, behind the church", None),
        ("12 Oak St, Eugene, XX 97401", None),
        ("", None),
    ],
)
def test_an_address_on_one_line_is_taken_apart_only_where_sure(text: str, found: Address | None) -> None:
    assert one_line(text) == found


def test_a_street_in_a_name_is_seen() -> None:
    assert names_a_street("House at 1420 NW Birch Street")
    assert names_a_street("12 Oak St")
    assert not names_a_street("24 Hour Shelter")
    assert not names_a_street("Shelter 2 of the Women's Center")


@pytest.mark.parametrize(
    ("word", "status"),
    [("Open", ("active", True)), ("ACTIVE", ("active", True)), ("Closed", ("defunct", True)), ("", ("", True)),
     ("Temporarily closed", ("temporarily closed", True)), ("Active, but do not refer", ("Active, but do not refer", True)),
     ("Q", ("Q", False))],
)  # fmt: skip
def test_a_status_is_understood_or_stays(word: str, status: tuple[str, bool]) -> None:
    assert read_status(word) == status


@pytest.mark.parametrize("name", ["cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "text", ["Café José\u2019s \u2013 Niño", "name\nSt. Mary\u2019s", "El Niño, Peña", "“Open Door”"]
)
def test_an_old_encoding_is_told_by_its_words(text: str, name: str) -> None:
    found = decode(text.encode(name))
    assert (found.text, found.encoding) == (text, name)
    assert found.guess


@pytest.mark.parametrize("piece", ["<script ", "<!-- ", "<br ", "<a ", "</p ", "< "])
def test_a_cell_of_tags_without_end_takes_no_time(piece: str) -> None:
    started = process_time()
    clean(piece * 50_000)
    plain(piece * 50_000)
    # Looking for the end of each tag took minutes.
    assert process_time() - started < 2


def test_a_page_in_a_phone_cell_is_no_number() -> None:
    page = "1-1-541 555 " * 20_000
    found = read_phones(page)
    assert (found.phones, found.faults, found.says_more) == ((), (NO_NUMBER,), True)


def test_an_odd_letter_at_the_end_of_a_long_text_is_found_at_once() -> None:
    plain = b"Harbor Trust, " * 500_000
    started = process_time()
    assert decode(plain + "Peña".encode("cp1252")).encoding == "cp1252"
    # Looking at every plain letter took seconds.
    assert process_time() - started < 1


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_no_guess(name: str) -> None:
    found = decode("Café \u2013 Niño".encode(name))
    assert (found.text, found.guess) == ("Café \u2013 Niño", "")


@pytest.mark.parametrize(
    ("cell", "text", "repair"),
    [
        ("JosÃ©", "José", "letters of another encoding"),
        ("Maryâ€™s", "Mary\u2019s", "letters of another encoding"),
        ("Medical &amp; Dental", "Medical & Dental", "HTML"),
        ("St. Patrick&amp;#039;s", "St. Patrick's", "HTML"),
        ("<b>Mon</b><br/>Tue &lt; 5", "Mon\nTue < 5", "HTML"),
        ("<script>alert(1)</script>Pantry", "Pantry", "HTML"),
        ("<STYLE>a</style >Pan<!-- b -->try<script>", "Pan try", "HTML"),
        ("<table><tr><td>Mon</td><td>9-5</td></tr></table>", "Mon 9-5", "HTML"),
        ("José", "José", ""),
        ("a < b and c > d", "a < b and c > d", ""),
        ("AT&T", "AT&T", ""),
        ("ages <18", "ages <18", ""),
        ("two\nlines", "two\nlines", ""),
    ],
)  # fmt: skip
def test_a_mangled_cell_is_mended_and_said(cell: str, text: str, repair: str) -> None:
    cleaned = clean(cell)
    assert (cleaned.text.replace("\u2019", "'"), cleaned.repair) == (text.replace("\u2019", "'"), repair)
