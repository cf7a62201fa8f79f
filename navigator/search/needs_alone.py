"""What of an answer is a need and nothing else: it may be offered again, as it tells nothing of anybody."""

from navigator.search.result import SearchResult
from navigator.search.understand.chips import ChipKind, Understood


def need_names(result: SearchResult) -> tuple[str, ...]:
    """Return the names of the needs that were asked for: the one that was chosen, and those understood, as the lexicon writes them."""
    whole = (chip.words for chip in result.meant.of(ChipKind.NEED) if not chip.begun)
    return tuple(dict.fromkeys(name for name in (result.query.category, *whole) if name))


def is_need_alone(name: str, chosen: str, meant: Understood) -> bool:
    """Tell whether the name of a need, read by itself, says nothing about a person: "women's shelter" does.

    A name that was `chosen` is the directory's own, whatever words it has; any other has to be understood to the last word.
    """
    # What tells of a person, a place or a moment is a chip of another kind.
    only_needs = len(meant.of(ChipKind.NEED)) == len(meant.chips)
    return only_needs and (name == chosen or (bool(meant.chips) and not meant.left))
