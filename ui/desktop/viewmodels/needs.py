"""Which needs stand on the first screen: what a team asks for at night before what the county has most of."""

from collections.abc import Sequence
from itertools import islice

SHOWN = 16
# Each slot: words of a need, any of which fits. A directory's own words decide; a slot that none fits falls to the frequent.
FIRST: tuple[tuple[str, ...], ...] = (
    ("emergency shelter", "shelter"),
    ("sobering",),
    ("withdrawal", "detox"),
    ("methadone", "buprenorphine", "opioid treatment"),
    ("crisis stabil", "crisis"),
    ("psychiatric emergency", "emergency department", "emergency room"),
    ("violence", "domestic"),
    ("family shelter",),
    ("food pantry", "food", "meal"),
    ("shower", "laundry"),
    ("ride", "transport"),
    ("clinic", "primary care"),
    ("youth shelter", "youth"),
    ("veteran",),
    ("legal",),
    ("id and", "id,", "document", "identification"),
)


def first_needs(names: Sequence[str]) -> tuple[str, ...]:
    """Return up to sixteen of the needs, which come most frequent first."""
    chosen: list[str] = []
    for words in FIRST:
        fitting = (name for word in words for name in names if f" {word}" in spaced(name) and name not in chosen)
        chosen.extend(islice(fitting, 1))
    chosen.extend(name for name in names if name not in chosen)
    return tuple(chosen[:SHOWN])


def spaced(name: str) -> str:
    """Return a name folded, so that a word in it can be asked for with a space before it."""
    return f" {name.casefold()} ".replace("/", " ").replace("(", " ")
