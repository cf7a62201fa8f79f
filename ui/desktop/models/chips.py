"""A piece of what was understood as it is read: its icon, its words, what a screen reader says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from navigator.search.understand.chips import Chip, ChipKind
from navigator.search.understand.moments import ANY, NIGHT_ENDS, NOW, TODAY, TONIGHT_SAID
from navigator.search.wishes import FACT, Wish
from ui.dates import dated
from ui.desktop.models.facts import HOURS_ASKED
from ui.phrases.spoken import need_words, situation_words

# The chip of a wish that was put aside: pressed, it counts again.
ASIDE = "aside:"
# Moments that are no other day than this one.
SAID_ALREADY = frozenset({NOW, TODAY, ANY})
ICONS: Mapping[ChipKind, str] = MappingProxyType(
    {
        ChipKind.NEED: "search",
        ChipKind.WHO: "people",
        ChipKind.FACT: "check",
        ChipKind.MOMENT: "clock",
        ChipKind.OPEN: "clock",
        ChipKind.PLACE: "pin",
        ChipKind.WITHIN: "arrow",
        ChipKind.WAY_IN: "key",
        ChipKind.SPELLING: "speech",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipFace:
    """One chip; `id` takes it back; `fact` is the key of the fact that it tells, if it tells one."""

    id: str
    icon: str
    words: str
    spoken: str
    tip: str
    fact: str = ""


def chip_faces(chips: Iterable[Chip], moment: datetime | None = None) -> tuple[ChipFace, ...]:
    """Return the faces of chips, in their order; one of a moment says which day is meant, as it was understood."""
    several = tuple(chips)
    day_of = next((chip for chip in several if chip.kind is ChipKind.MOMENT and chip.value not in SAID_ALREADY), None)
    return tuple(_face(chip, moment if chip is day_of else None) for chip in several)


def aside_faces(wishes: Iterable[Wish]) -> tuple[ChipFace, ...]:
    """Return the faces of wishes that were put aside."""
    return tuple(_aside_face(wish) for wish in wishes)


def _aside_face(wish: Wish) -> ChipFace:
    translate, words = QCoreApplication.translate, situation_words(wish.words)
    return ChipFace(
        id=f"{ASIDE}{wish.key}",
        icon="info",
        words=translate("Chips", "without: {words}").format(words=words),
        spoken=translate("Chips", "put aside: {words}, let it count again").format(words=words),
        tip=translate("Chips", "{words} does not count for the moment. Press to let it count again.").format(
            words=words
        ),
        fact=wish.key.removeprefix(FACT) if wish.key.startswith(FACT) else "",
    )


def _fact_of(chip: Chip) -> str:
    if chip.kind is ChipKind.OPEN:
        return HOURS_ASKED
    return chip.key if chip.kind is ChipKind.FACT else ""


def _day_words(chip: Chip, moment: datetime | None) -> str:
    """Return the night, or day and hour, that a moment is taken for."""
    if moment is None:
        return ""
    if chip.value != TONIGHT_SAID:
        return dated(moment.date(), "%a %d") + f"{moment: %H:%M}"
    evening = moment.date() - timedelta(days=int(moment.time() < NIGHT_ENDS))
    night = QCoreApplication.translate("Chips", "{evening} to {morning}")
    return night.format(evening=dated(evening, "%a %d"), morning=dated(evening + timedelta(days=1), "%a %d"))


def _face(chip: Chip, moment: datetime | None) -> ChipFace:
    translate = QCoreApplication.translate
    said = (need_words if chip.kind in (ChipKind.NEED, ChipKind.WHO) else situation_words)(chip.words)
    words = ", ".join(filter(None, (said, _day_words(chip, moment))))
    return ChipFace(
        id=chip.id,
        fact=_fact_of(chip),
        icon=ICONS[chip.kind],
        words=words,
        spoken=translate("Chips", "understood: {words}, remove").format(words=words),
        tip=translate("Chips", "{words}, from \u201c{typed}\u201d. Press to take it as plain words.").format(
            words=words, typed=chip.read_from
        ),
    )
