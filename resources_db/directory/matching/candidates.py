"""Which records are worth comparing: those that share a house, a number, a spot or a name."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations

from navigator.directory.sameness.faces import Face

# A switchboard or a made-up address of this many records tells none of them from the others.
MOST_IN_A_BLOCK = 60
CELLS = 1000
Pair = tuple[str, str]
Keys = Callable[[Face], Iterable[Hashable]]


def pairs(faces: dict[str, Face], keys: Keys) -> Iterator[tuple[Face, Face]]:
    """Yield each pair of faces of different sources that share a key, once, in order of their ids."""
    blocks: defaultdict[Hashable, list[str]] = defaultdict(list)
    for face in faces.values():
        for key in set(keys(face)):
            blocks[key].append(face.id)
    found: set[Pair] = set()
    for block in blocks.values():
        if 1 < len(block) <= MOST_IN_A_BLOCK:
            found.update(pair for pair in combinations(sorted(block), 2) if _differ(faces, pair))
    for first, second in sorted(found):
        yield faces[first], faces[second]


def place_keys(face: Face) -> Iterator[Hashable]:
    """Yield what two locations of one door share: the house in its state, a number, the spot on the map."""
    if face.street:
        yield ("house", face.state, face.street.house, max(face.street.words, key=len))
    for phone in face.phones:
        yield ("phone", phone)
    if face.point:
        row, column = int(face.point.latitude * CELLS), int(face.point.longitude * CELLS)
        # The cells around too: two points a few steps apart may lie on both sides of a border.
        yield from (("spot", row + up, column + over) for up in (0, 1) for over in (0, 1))


def provider_keys(face: Face) -> Iterator[Hashable]:
    """Yield what two records of one provider share."""
    if face.name:
        yield ("name", *sorted(face.name))
    for phone in face.phones:
        yield ("phone", phone)
    if face.domain:
        yield ("site", face.domain)


def _differ(faces: dict[str, Face], pair: Pair) -> bool:
    return faces[pair[0]].source != faces[pair[1]].source
