"""What of a question is a wish, and the question without one: a hard rule, a need or a moment is never put aside."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from navigator.directory.facts import Vocabulary
from navigator.geo import miles
from navigator.search.query import SearchQuery
from navigator.search.understand.chips import Chip, ChipKind, Understood
from navigator.search.verdict import PersonSide, person_side

WITHIN, OPEN_ONLY = "within", "open_only"
FACT = "fact:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One wish: its key in `SearchQuery.aside`, and its words: "veteran", "within 2 mi"."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished:
    """A question without what is put aside; the wishes that are in force, and those that are not."""

    query: SearchQuery
    meant: Understood
    wishes: tuple[Wish, ...] = ()
    aside: tuple[Wish, ...] = ()


def less_what_is_aside(query: SearchQuery, meant: Understood, vocabulary: Vocabulary) -> Wished:
    """Return a question without its wishes that were put aside; what else `aside` names stays in force."""
    wishes = tuple(_wishes(query, meant, vocabulary))
    gone = frozenset(wish.key for wish in wishes) & query.aside
    if not gone:
        return Wished(query=query, meant=meant, wishes=wishes)
    facts = {key.removeprefix(FACT) for key in gone if key.startswith(FACT)}
    return Wished(
        query=replace(
            query,
            situation={key: value for key, value in query.situation.items() if key not in facts},
            within_m=None if WITHIN in gone else query.within_m,
            open_only=query.open_only and OPEN_ONLY not in gone,
        ),
        meant=replace(
            meant,
            chips=_chips_left(meant.chips, gone, facts),
            situation={key: value for key, value in meant.situation.items() if key not in facts},
            within_m=None if WITHIN in gone else meant.within_m,
            open_only=meant.open_only and OPEN_ONLY not in gone,
        ),
        wishes=tuple(wish for wish in wishes if wish.key not in gone),
        aside=tuple(wish for wish in wishes if wish.key in gone),
    )


def _wishes(query: SearchQuery, meant: Understood, vocabulary: Vocabulary) -> Iterator[Wish]:
    for key, value in {**meant.situation, **query.situation}.items():
        if key in vocabulary and person_side(vocabulary[key], value) is PersonSide.WISH:
            yield Wish(key=f"{FACT}{key}", words=vocabulary[key].told(value))
    within = query.within_m if query.within_m is not None else meant.within_m
    if within is not None:
        yield Wish(key=WITHIN, words=f"within {miles(within):g} mi")
    if (query.open_only or meant.open_only) and not (query.any_time or meant.any_time):
        yield Wish(key=OPEN_ONLY, words="open only")


def _chips_left(chips: tuple[Chip, ...], gone: frozenset[str], facts: set[str]) -> tuple[Chip, ...]:
    """Return the chips without those of what is gone; beside a need, the people that a wish was told by go with it."""
    kinds = {WITHIN: ChipKind.WITHIN, OPEN_ONLY: ChipKind.OPEN}
    of_facts = [chip for chip in chips if chip.kind is ChipKind.FACT and chip.key in facts]
    told_by = {chip.read_from for chip in of_facts if any(other.kind is ChipKind.NEED for other in chips)}
    left_out = {kinds[key] for key in gone if key in kinds}
    return tuple(
        chip
        for chip in chips
        if chip.kind not in left_out
        and chip not in of_facts
        and not (chip.kind is ChipKind.WHO and chip.read_from in told_by)
    )
