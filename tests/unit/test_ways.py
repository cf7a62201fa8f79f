"""Of several ways to say something only those are looked up that find rows of their own."""

from hypothesis import given
from hypothesis import strategies as st

from resources_db.index.ways import Pair, fewest

WORDS = st.sampled_from(["clinic", "clinics", "free", "free meal", "f", "cli"])
PAIRS = st.tuples(WORDS, st.sampled_from(["", "", "cli", "clinic", "f"]))


def test_a_longer_way_goes_where_a_shorter_finds_it() -> None:
    clinic, free, begun = ("clinic", ""), ("free", ""), ("clin", "clin")
    assert fewest(((free, clinic), (clinic,))) == ((clinic,),)
    assert fewest(((free, clinic), (begun,))) == ((begun,),)
    assert fewest(((free, begun), (clinic,))) == ((clinic,), (begun, free))
    assert fewest(((),)) == ()


@given(st.lists(st.lists(PAIRS, max_size=3).map(tuple), max_size=5).map(tuple))
def test_the_fewest_ways_find_the_same_texts(ways: tuple[tuple[Pair, ...], ...]) -> None:
    texts = [frozenset(words) for words in (["clinic"], ["clinics", "free"], ["free meal"], ["f", "cli"], [])]
    for text in texts:
        assert _found(ways, text) == _found(fewest(ways), text)


def _found(ways: tuple[tuple[Pair, ...], ...], text: frozenset[str]) -> bool:
    def has(pair: Pair) -> bool:
        return pair[0] in text or any(pair[1] and word.startswith(pair[1]) for word in text)

    return any(way and all(has(pair) for pair in way) for way in ways)
