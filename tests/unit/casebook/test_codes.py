"""A code list keeps every code that was ever used, with its meaning; unknown is sealed."""

import pytest

from navigator.casebook.codes import Code, CodeBook, CodeList
from navigator.errors import NavigatorError

OLD = CodeList(
    name="places",
    title="Place",
    version=1,
    codes=(
        Code(code="home", label="Home", sealed=False, group="in"),
        Code(code="clinic", label="Clinic", sealed=True, group="in"),
    ),
)


def test_a_retired_code_is_no_longer_offered_and_keeps_its_label() -> None:
    new = OLD.edited([Code(code="home", label="At home", sealed=False, group="in", retired=2)], version=2)
    assert [code.code for code in new.offered()] == ["clinic"]
    assert new["home"].label == "At home"
    assert new.lost_since(OLD) == frozenset()


def test_a_new_code_comes_last_and_was_not_offered_before() -> None:
    new = OLD.edited([Code(code="boat", label="Boat", sealed=False, group="in", since=2)], version=2)
    assert [code.code for code in new] == ["home", "clinic", "boat"]
    assert not new["boat"].offered_in(1)
    assert new["boat"].offered_in(2)


def test_an_unknown_code_is_sealed() -> None:
    assert [OLD.seals(code) for code in ("home", "clinic", "from_another_laptop")] == [False, True, True]


def test_what_more_people_may_read_is_told() -> None:
    new = OLD.edited([Code(code="clinic", label="Clinic", sealed=False, group="in")], version=2)
    assert new.unsealed_since(OLD) == {"clinic"}
    assert OLD.unsealed_since(new) == frozenset()


def test_a_list_that_lost_a_code_is_noticed() -> None:
    short = CodeList(name="places", title="Place", version=2, codes=OLD.codes[:1])
    assert short.lost_since(OLD) == {"clinic"}


@pytest.mark.parametrize(
    ("code", "version"),
    [
        (Code(code="home", label="Home", sealed=False, group="out"), 2),
        (Code(code="home", label="Home", sealed=False, group="in", since=2), 2),
        (Code(code="boat", label="Boat", sealed=False, group="afloat", since=2), 2),
        (Code(code="home", label="Home", sealed=False, group="in"), 1),
    ],
)
def test_an_edit_that_changes_a_meaning_or_no_version_is_refused(code: Code, version: int) -> None:
    with pytest.raises(NavigatorError) as refused:
        OLD.edited([code], version)
    assert refused.value.hint


@pytest.mark.parametrize("code", ["", "ED", "two words", "F32.1", "BH-1800.8500", "x" * 41, "a\n"])
def test_a_code_is_small_letters(code: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        Code(code=code, label="x", sealed=False)


@pytest.mark.parametrize(("since", "retired"), [(0, None), (2, 2), (2, 1)])
def test_a_code_retires_after_it_came(since: int, retired: int | None) -> None:
    with pytest.raises(ValueError, match="retired after"):
        Code(code="x", label="x", sealed=False, since=since, retired=retired)


@pytest.mark.parametrize("codes", [(), OLD.codes + OLD.codes[:1]])
def test_a_list_holds_each_code_once(codes: tuple[Code, ...]) -> None:
    with pytest.raises(ValueError, match="once"):
        CodeList(name="x", title="x", version=1, codes=codes)


@pytest.mark.parametrize("late", [{"since": 3}, {"retired": 3}])
def test_no_code_is_newer_than_its_list(late: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="newer"):
        CodeList(name="x", title="x", version=2, codes=(Code(code="x", label="x", sealed=False, **late),))


def test_a_code_that_nobody_knows_is_no_choice_but_can_be_read() -> None:
    with pytest.raises(NavigatorError, match="no such choice"):
        OLD["boat"]
    book = CodeBook({"places": OLD})
    assert book.label("places", "home") == "Home"
    assert book.label("places", "river_boat") == "river boat"
    assert "home" in book["places"]
    assert [codes.name for codes in book] == ["places"]
