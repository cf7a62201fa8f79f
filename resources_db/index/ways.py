"""Ways to say something, each a run of words that must all occur: those that another way finds anyway need no look."""

from functools import lru_cache

# A word, and what another begins with that will do as well, "" for none.
Pair = tuple[str, str]
Ways = tuple[tuple[Pair, ...], ...]
# Those of the needs that people ask for all the time, in each set of fields.
MOST_KEPT = 512


@lru_cache(MOST_KEPT)
def fewest(ways: Ways) -> Ways:
    """Return the ways that together find the same rows: "free clinic" goes where "clinic" alone is one of them."""
    found: list[tuple[Pair, ...]] = []
    for way in sorted({tuple(sorted(set(way))) for way in ways if way}, key=lambda way: (len(way), way)):
        if not any(_implies(way, shorter) for shorter in found):
            found.append(way)
    return tuple(found)


def _implies(way: tuple[Pair, ...], other: tuple[Pair, ...]) -> bool:
    """Tell whether each row that has all words of one way has those of the other."""
    return all(any(_narrower(pair, wider) for pair in way) for wider in other)


def _narrower(pair: Pair, wider: Pair) -> bool:
    (word, begun), (whole, begin) = pair, wider
    if begin and word.startswith(begin):
        return not begun or begun.startswith(begin)
    return word == whole and not begun
