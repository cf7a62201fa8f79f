"""A book of names: each place twice, in the order a person looks for it, found by how it begins."""

from hypothesis import given
from hypothesis import strategies as st

from navigator.search.name_book import NameBook, NamedPlace, name_book
from navigator.search.words import plain_words

NAMES = st.text(alphabet="abcÄñ 1'\u201c.-Z\u0416", max_size=6)


def place(service: str, organization: str = "", key: int = 0) -> NamedPlace:
    return NamedPlace(key, service, organization, "", confidential=False, training=False)


def names(book: NameBook) -> list[str]:
    return [book.entry(at).name for at in range(len(book))]


def test_a_place_stands_under_its_service_and_its_organization() -> None:
    book = name_book([place("Winter Cots", "Harbor Trust")])
    assert [(book.entry(at).name, book.entry(at).other) for at in range(len(book))] == [
        ("Harbor Trust", "Winter Cots"),
        ("Winter Cots", "Harbor Trust"),
    ]


def test_one_that_is_called_like_its_organization_stands_there_once() -> None:
    book = name_book([place("Haven", "Haven"), place("Alone")])
    assert [(book.entry(at).name, book.entry(at).other) for at in range(len(book))] == [("Alone", ""), ("Haven", "")]


def test_neither_case_nor_accents_nor_quotes_part_what_belongs_together() -> None:
    told = ["zebra", "\u00c1rbol", "apple", "\u201cArk\u201d house", "O\u2019Brien", "obrian"]
    assert names(name_book([place(name) for name in told])) == [
        "apple", "\u00c1rbol", "\u201cArk\u201d house", "obrian", "O\u2019Brien", "zebra",
    ]  # fmt: skip


def test_letters_head_the_first_of_theirs_and_what_has_none_comes_first() -> None:
    book = name_book([place(name) for name in ("12 Steps", "\u2013", "Ark", "\u00e1rbol", "Zed")])
    assert [book.letter(at) if book.begins_letter(at) else "" for at in range(5)] == ["#", "", "A", "", "Z"]
    assert [book.other_letter(at, 1) for at in range(5)] == [2, 2, 4, 4, 4]
    assert [book.other_letter(at, -1) for at in range(5)] == [0, 0, 0, 0, 2]


def test_what_is_typed_leads_to_the_first_that_begins_so() -> None:
    book = name_book([place(name) for name in ("Barn", "Harbor", "Harvest", "Winter")])
    assert [book.first_from(text) for text in ("h", "HAR", "harv", "w", "barn ")] == [1, 1, 2, 3, 0]


def test_where_none_begins_so_it_leads_to_where_it_would_stand() -> None:
    book = name_book([place(name) for name in ("Barn", "Harbor")])
    assert [book.first_from(text) for text in ("c", "zz", "")] == [1, 1, 0]


@given(st.lists(st.tuples(NAMES, NAMES), max_size=12))
def test_the_order_is_that_of_all_names_at_once_and_letters_hang_together(pairs: list[tuple[str, str]]) -> None:
    book = name_book([place(service, organization, key) for key, (service, organization) in enumerate(pairs)])
    found = [" ".join(plain_words(name)) for name in names(book)]
    assert found == sorted(found)
    wanted = [name for service, other in pairs for name in {service, *([other] if other else [])}]
    assert sorted(names(book)) == sorted(wanted)
    for at in range(len(book)):
        assert book.begins_letter(at) == (at == 0 or book.letter(at) != book.letter(at - 1))
        typed = found[at][:3].strip()
        assert found[book.first_from(typed)].startswith(typed)
        assert book.first_from(typed) == next(i for i, name in enumerate(found) if name >= typed)
