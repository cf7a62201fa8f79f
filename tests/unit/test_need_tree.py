"""Needs as a tree: each once, below what it is a kind of, whatever a source's tree looks like."""

from hypothesis import given
from hypothesis import strategies as st

from navigator.search.need_tree import NeedCount, need_tree

LETTERS = st.sampled_from("abcdef")


def need(name: str, parent: str = "", count: int = 1) -> NeedCount:
    return NeedCount(name=name, parent=parent, count=count)


def told(*needs: NeedCount) -> list[tuple[str, int]]:
    return [(line.need.name, line.depth) for line in need_tree(needs)]


def test_kinds_stand_below_their_need_by_name() -> None:
    found = told(
        need("Youth shelter", "Shelter"),
        need("Food"),
        need("Shelter"),
        need("Cot", "Youth shelter"),
        need("Bed", "Shelter"),
    )
    assert found == [("Food", 0), ("Shelter", 0), ("Bed", 1), ("Youth shelter", 1), ("Cot", 2)]


def test_a_kind_whose_need_nothing_meets_stands_at_the_top() -> None:
    assert told(need("Cot", "Shelter")) == [("Cot", 0)]


def test_a_loop_ends_and_loses_nothing() -> None:
    assert sorted(told(need("a", "b"), need("b", "a"), need("c", "c"), need("d"))) == [
        ("a", 0),
        ("b", 0),
        ("c", 0),
        ("d", 0),
    ]


@given(st.dictionaries(LETTERS, LETTERS | st.just("")))
def test_every_need_is_there_once(parents: dict[str, str]) -> None:
    found = told(*(need(name, parent) for name, parent in parents.items()))
    assert sorted(name for name, _ in found) == sorted(parents)
