"""Facts that a cell tells, as a mapping writes them: [tells."Household"] "SF" = ["gender refuses man: women only"]."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from resources_db.bundled.vocabulary import vocabulary

# Instead of a word: any number above zero, such as beds of one kind.
SOME = "above 0"
FORM = re.compile(r"(?P<fact>\w+) (?P<answer>allows|refuses|condition)(?: (?P<value>[\w-]+))?(?:: (?P<words>.+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFact:
    """One fact that a cell stands for."""

    fact: str
    answer: str
    value: str = ""
    words: str = ""


Tells = Mapping[str, tuple[ToldFact, ...]]


def told_fact(text: str) -> ToldFact:
    """Return what one entry says; raises ValueError with what is wrong."""
    found = FORM.fullmatch(text.strip())
    if found is None:
        raise ValueError("It is written FACT allows|refuses|condition [VALUE][: WORDS].")
    fact = ToldFact(**{name: word or "" for name, word in found.groupdict().items()})
    if fact.fact not in vocabulary():
        raise ValueError(f"Facts: {', '.join(sorted(vocabulary().keys()))}.")
    if not vocabulary()[fact.fact].accepts(fact.value):
        raise ValueError(f"Values of {fact.fact}: {', '.join(vocabulary()[fact.fact].values)}.")
    return fact


def told_by(tells: Tells, folded: str) -> tuple[ToldFact, ...]:
    """Return the facts of a cell: those of its word, else those of any number above zero."""
    if folded in tells:
        return tells[folded]
    return tells.get(SOME, ()) if _above_zero(folded) else ()


def _above_zero(text: str) -> bool:
    try:
        return float(text) > 0
    except ValueError:
        return False
