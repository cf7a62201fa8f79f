"""How the facts of the vocabulary are asked: words, choices, steps of numbers."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from navigator.directory.facts import HOURS, NUMBER, WORD, FactSpec
from ui.desktop.models.facts import HOURS_ASKED, Choice, FactFace
from ui.desktop.viewmodels.asking import ANY_TIME, OPEN_NOW
from ui.phrases.spoken import situation_words

translate = QCoreApplication.translate
# The languages that the sayings of the lexicon know, most asked for first.
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "en": str(QT_TRANSLATE_NOOP("Facts", "English")),
        "es": str(QT_TRANSLATE_NOOP("Facts", "Spanish")),
        "zh": str(QT_TRANSLATE_NOOP("Facts", "Chinese")),
        "vi": str(QT_TRANSLATE_NOOP("Facts", "Vietnamese")),
        "ru": str(QT_TRANSLATE_NOOP("Facts", "Russian")),
        "ar": str(QT_TRANSLATE_NOOP("Facts", "Arabic")),
    }
)
STEPS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"hours": (1, 2, 3, 4, 6, 8, 12, 18, 24, 48, 72), "age": (*range(12, 27), *range(30, 95, 5))}
)
FIRST: Mapping[str, int] = MappingProxyType({"hours": 1, "age": 18})


def fact_face(spec: FactSpec, value: str, *, by_text: bool) -> FactFace:
    """Return a fact with what is said of it."""
    choices = _choices(spec)
    number = "hours" if HOURS in spec.values else "age" if NUMBER in spec.values else ""
    return FactFace(
        key=spec.key,
        label=situation_words(spec.label),
        choices=choices,
        number=number,
        value=value,
        by_text=by_text,
        spoken=_spoken(spec, value, choices, by_text=by_text),
        hint=_hint(choices, number),
    )


def hours_face(value: str, *, by_text: bool) -> FactFace:
    """Return whether hours count, as one more thing that is asked."""
    label = translate("Facts", "Hours")
    choices = (
        Choice(value=OPEN_NOW, words=translate("Facts", "Open now")),
        Choice(value=ANY_TIME, words=translate("Facts", "Any time")),
    )
    told = next((choice.words for choice in choices if choice.value == value), translate("Facts", "not asked"))
    spoken = f"{label}: {told}"
    if by_text:
        spoken += f", {translate('Facts', 'told by the words typed')}"
    return FactFace(
        key=HOURS_ASKED,
        label=label,
        choices=choices,
        value=value,
        by_text=by_text,
        spoken=spoken,
        hint=_hint(choices, ""),
    )


def stepped(number: str, value: str, step: int) -> str:
    """Return the next number up or down; from the last one up it starts again, from the first one down it is not asked."""
    steps = STEPS[number]
    if not value.isdigit():
        return str(FIRST[number]) if step > 0 else ""
    now = int(value)
    if step > 0:
        at = bisect_right(steps, now)
        return str(steps[at]) if at < len(steps) else str(steps[0] if number == "hours" else now)
    at = bisect_left(steps, now) - 1
    return str(steps[at]) if at >= 0 else ""


def _choices(spec: FactSpec) -> tuple[Choice, ...]:
    if WORD in spec.values:
        return tuple(Choice(value=value, words=translate("Facts", words)) for value, words in LANGUAGES.items())
    told = (value for value in spec.values if value not in (NUMBER, HOURS))
    return tuple(Choice(value=value, words=_words(value)) for value in told)


def _words(value: str) -> str:
    if value in ("yes", "no"):
        return translate("Facts", "Yes") if value == "yes" else translate("Facts", "No")
    return value.upper() if value == "va" else situation_words(value.replace("_", " ").capitalize())


def _spoken(spec: FactSpec, value: str, choices: tuple[Choice, ...], *, by_text: bool) -> str:
    if not value:
        return translate("Facts", "{fact}: not asked").format(fact=situation_words(spec.label))
    chosen = next((choice.words for choice in choices if choice.value == value), value)
    if value.isdigit() and HOURS in spec.values:
        chosen = translate("Facts", "{hours} hours ago").format(hours=value)
    told = translate("Facts", "{fact}: {value}").format(fact=situation_words(spec.label), value=chosen)
    return ", ".join((told, translate("Facts", "told by the words typed"))) if by_text else told


def _hint(choices: tuple[Choice, ...], number: str) -> str:
    if {choice.value for choice in choices} >= {"yes", "no"}:
        keys = translate("Facts", "Y yes, N no, U not asked")
        return ", ".join((keys, translate("Facts", "digits for the hours since"))) if number else keys
    if number:
        return translate("Facts", "Digits for the number, U not asked")
    named = ", ".join(f"{at} {choice.words}" for at, choice in enumerate(choices, 1))
    return translate("Facts", "{choices}, U not asked").format(choices=named)
