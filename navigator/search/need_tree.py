"""The needs of a directory as a tree: each below the need that it is a kind of, with how many places meet it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from navigator.search.words import plain_words


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedCount:
    """A need, what it is a kind of ("" for none), and how many places meet it or a kind of it."""

    name: str
    count: int
    parent: str = ""


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A need where it stands in the tree, 0 at the top."""

    need: NeedCount
    depth: int


def need_tree(needs: Sequence[NeedCount], spoken: Callable[[str], str] = str) -> tuple[NeedLine, ...]:
    """Return every need once, each before its kinds, by its name as it is `spoken`; a loop in a source ends where it closes."""
    named = {need.name for need in needs}
    kinds: defaultdict[str, list[NeedCount]] = defaultdict(list)
    for need in sorted(needs, key=lambda need: plain_words(spoken(need.name))):
        kinds[need.parent if need.parent in named else ""].append(need)
    lines = list(_below("", kinds, 0))
    # What is its own ancestor hangs on no top.
    placed = {line.need.name for line in lines}
    lines += [NeedLine(need, 0) for need in needs if need.name not in placed]
    return tuple(lines)


def _below(parent: str, kinds: defaultdict[str, list[NeedCount]], depth: int) -> Iterator[NeedLine]:
    """Yield what stands below a need; each has one above it, so that no loop is reached from the top."""
    for need in kinds.get(parent, ()):
        yield NeedLine(need, depth)
        yield from _below(need.name, kinds, depth + 1)
