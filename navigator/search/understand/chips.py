"""What was understood, piece by piece; each piece is shown and can be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from navigator.search.query import Origin


class ChipKind(StrEnum):
    """What a piece of the text was taken for."""

    NEED = "need"
    WHO = "who"
    FACT = "fact"
    MOMENT = "moment"
    OPEN = "open"
    PLACE = "place"
    WITHIN = "within"
    WAY_IN = "way_in"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One piece: what it was taken for, in a key and in words, and the words it was read from.

    A need names every concept that its words may mean (`keys`), the likeliest first: several while it is still being
    typed; `becoming` are the phrases that it may become then, as stems.
    """

    kind: ChipKind
    key: str
    value: str
    words: str
    read_from: str
    keys: tuple[str, ...] = ()
    becoming: tuple[tuple[str, ...], ...] = ()

    @property
    def begun(self) -> bool:
        """Whether it is still being typed."""
        return bool(self.becoming)

    @property
    def id(self) -> str:
        """Return what this piece is taken back by."""
        return f"{self.kind}:{self.key}:{self.read_from}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word as it is looked up: its stem, and what was typed of it while it may still be typed on ("" when it is whole).

    `typed` is the word as it stands in the text.
    """

    word: str
    begun: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A text as it was understood: chips in the order of the text, and the words that are left.

    `spoken` holds every word of the text, those of chips too: a phrase that is also a name still finds the name;
    `in_full` is the same with every short form in full, `completed` with the last words as what they may become.
    `implied` are facts that a need says by itself ("women's shelter"). `moment` is aware; `any_time` says that hours play no part.
    """

    text: str = ""
    chips: tuple[Chip, ...] = ()
    left: tuple[Term, ...] = ()
    spoken: tuple[Term, ...] = ()
    in_full: tuple[Term, ...] = ()
    completed: tuple[tuple[Term, ...], ...] = ()
    situation: Mapping[str, str] = field(default_factory=dict[str, str])
    implied: frozenset[str] = frozenset()
    origin: Origin | None = None
    within_m: float | None = None
    moment: datetime | None = None
    open_only: bool = False
    any_time: bool = False

    def of(self, *kinds: ChipKind) -> tuple[Chip, ...]:
        """Return the chips of some kinds, in order."""
        return tuple(chip for chip in self.chips if chip.kind in kinds)
