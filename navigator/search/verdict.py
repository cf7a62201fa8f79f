"""Will they take this person? One fact at a time by the table of VERDICTS.md, then all facts of a situation together.

A wrong "takes" wastes a night and a wrong "won't" is never found out, so both must be earned: everything else is asked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from navigator.clock import days_between
from navigator.directory.facts import NO_UPPER_AGE, FactSpec, Kind, ages_words, band_of
from navigator.directory.freshness import Tier
from navigator.directory.listing import Fact
from navigator.search.verdict_words import question_text, reason_text


class Code(StrEnum):
    """A verdict as JSON writes it."""

    TAKES = "takes"
    ASK_FIRST = "ask_first"
    WONT = "wont"


class PlaceSide(StrEnum):
    """How a place stands to one value of a fact, and how well that is known; the rows of the table."""

    ALLOWS = "allows, first-hand, in date"
    ALLOWED = "allows, first-hand, older"
    ALLOWS_GUESSED = "allows, guessed"
    CONDITION = "allows with a condition"
    REFUSES = "refuses, first-hand, within twice its tier"
    REFUSED = "refuses, older, guessed, or one turned-away report"
    UNKNOWN = "unknown"


class PersonSide(StrEnum):
    """Whether the situation says it, and how much hangs on it; the columns of the table."""

    HARD = "hard rule, asked"
    WISH = "wish, asked"
    BLANK = "not asked"


class Cell(StrEnum):
    """What a cell of the table says."""

    OK = "ok"
    FOR = "counts for it"
    FOR_LITTLE = "counts a little"
    ASK = "ask"
    ASK_IF_IT_COULD_FAIL = "ask only if a blank could fail it"
    ASK_IF_IT_COULD_MEET = "ask if a blank could meet it"
    NO = "no"
    AGAINST = "counts against"
    AGAINST_LITTLE = "counts against a little"
    MENTION = "mention"
    NOTHING = "-"


TABLE: Mapping[PlaceSide, tuple[Cell, Cell, Cell]] = MappingProxyType(
    {
        PlaceSide.ALLOWS: (Cell.OK, Cell.FOR, Cell.NOTHING),
        PlaceSide.ALLOWED: (Cell.ASK, Cell.FOR_LITTLE, Cell.NOTHING),
        PlaceSide.ALLOWS_GUESSED: (Cell.ASK, Cell.FOR_LITTLE, Cell.NOTHING),
        PlaceSide.CONDITION: (Cell.ASK, Cell.ASK, Cell.ASK_IF_IT_COULD_FAIL),
        PlaceSide.REFUSES: (Cell.NO, Cell.AGAINST, Cell.ASK),
        PlaceSide.REFUSED: (Cell.ASK, Cell.AGAINST_LITTLE, Cell.ASK_IF_IT_COULD_MEET),
        PlaceSide.UNKNOWN: (Cell.ASK, Cell.MENTION, Cell.NOTHING),
    }
)
SIDES: Mapping[PersonSide, int] = MappingProxyType({side: at for at, side in enumerate(PersonSide)})
CODES: Mapping[Cell, Code | None] = MappingProxyType(
    {
        Cell.OK: Code.TAKES, Cell.FOR: Code.TAKES, Cell.FOR_LITTLE: Code.TAKES, Cell.ASK: Code.ASK_FIRST,
        Cell.ASK_IF_IT_COULD_FAIL: Code.ASK_FIRST, Cell.ASK_IF_IT_COULD_MEET: Code.ASK_FIRST, Cell.NO: Code.WONT,
        Cell.AGAINST: None, Cell.AGAINST_LITTLE: None, Cell.MENTION: None, Cell.NOTHING: None,
    }
)  # fmt: skip
COUNTS: Mapping[Cell, int] = MappingProxyType(
    {Cell.FOR: 2, Cell.FOR_LITTLE: 1, Cell.AGAINST: -2, Cell.AGAINST_LITTLE: -1}
)
# A refusal is believed twice as long as a permission: it costs a call, not a night.
REFUSAL_LASTS = 2
STRICTNESS = ("allows", "condition", "refuses")
# What is said of the rows of one answer, and of the next.
MOST_REASONS = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one fact adds to a verdict; `verdict` is None where it only counts for or against, or is mentioned.

    `unset`: the situation does not say it, so the question is one for the person, not for the place.
    """

    fact: str
    service_says: str
    verdict: Code | None
    text: str
    counts: int = 0
    question: str = ""
    assured_date: date | None = None
    source: str = ""
    unset: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What "takes" needs beside the facts, and whether the service is one that never turns anybody away."""

    meets_need: bool
    active: bool
    verified_in_date: bool
    intake_open: bool
    never_a_no: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The verdict on one service, None while no fact is set; `counts` sums up the wishes."""

    code: Code | None
    reasons: tuple[Reason, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        """Return what to ask, in order, each once."""
        return tuple(dict.fromkeys(reason.question for reason in self.reasons if reason.question))

    @property
    def counts(self) -> int:
        """Return how much the wishes count for it, below zero against it."""
        return sum(reason.counts for reason in self.reasons)


def place_side(fact: Fact | None, tier: Tier, today: date) -> PlaceSide:
    """Return how a place stands to what a fact says; None stands for silence."""
    if fact is None:
        return PlaceSide.UNKNOWN
    if fact.answer == "condition":
        return PlaceSide.CONDITION
    age = _age(fact, today)
    if fact.answer == "refuses":
        return PlaceSide.REFUSED if age is None or age > REFUSAL_LASTS * tier else PlaceSide.REFUSES
    if age is None:
        return PlaceSide.ALLOWS_GUESSED
    return PlaceSide.ALLOWED if age > tier else PlaceSide.ALLOWS


def person_side(spec: FactSpec, value: str | None) -> PersonSide:
    """Return how a situation stands to a fact; a plain value is never a wish: a place has a rule about it or has none."""
    if value is None:
        return PersonSide.BLANK
    return PersonSide.WISH if spec.kind is Kind.WISH and value != spec.plain else PersonSide.HARD


def judge(spec: FactSpec, value: str | None, facts: Iterable[Fact], tier: Tier, today: date) -> Reason | None:
    """Return what the facts of a place mean for one value (None: not asked); None when there is nothing to say."""
    found = _decisive(spec, value, facts, tier, today)
    return _reason(spec, value, *found, today, place_side(found[1], tier, today)) if found else None


def code_of(spec: FactSpec, value: str | None, facts: Iterable[Fact], tier: Tier, today: date) -> Code | None:
    """Return the verdict of what `judge` returns, without its words: for very many places."""
    found = _decisive(spec, value, facts, tier, today)
    return CODES[found[0]] if found else None


def said_of(spec: FactSpec, value: str, facts: Sequence[Fact], today: date) -> Fact | None:
    """Return what a place says about a value: the newest first-hand fact wins, of one day the stricter."""
    if spec.key == "age":
        return _said_of_age(value, facts, today)
    wanted = _as_yes(value)
    speaking = [fact for fact in facts if _as_yes(fact.value) == wanted]
    if not speaking and wanted not in ("no", "yes") and "yes" in spec.values:
        # "Oxygen or wounds: yes" answers for oxygen alone, too.
        speaking = [fact for fact in facts if _as_yes(fact.value) == "yes"]
    return _best(speaking, today)


def _age(fact: Fact, today: date) -> int | None:
    """Return how many days ago it was said first-hand; None when guessed, undated or of a day still to come."""
    if not fact.first_hand or fact.assured_date is None or fact.assured_date > today:
        return None
    return days_between(fact.assured_date, today)


def _decisive(
    spec: FactSpec, value: str | None, facts: Iterable[Fact], tier: Tier, today: date
) -> tuple[Cell, Fact | None] | None:
    """Return the cell of the table that counts, and the fact that it is about; None when there is nothing to say."""
    own = [fact for fact in facts if fact.fact == spec.key]
    if value is None:
        each = _each_age(own, today) if spec.key == "age" else _each_value(own, today)
        cells = ((_cell(spec, None, fact, tier, today), fact) for fact in _strictest_first(each))
        return next(((cell, fact) for cell, fact in cells if cell), None)
    said = said_of(spec, value, own, today)
    if said is None and value == spec.plain:
        return None
    cell = _cell(spec, value, said, tier, today)
    return (cell, said) if cell else None


def _cell(spec: FactSpec, value: str | None, fact: Fact | None, tier: Tier, today: date) -> Cell | None:
    cell = TABLE[place_side(fact, tier, today)][SIDES[person_side(spec, value)]]
    if cell is Cell.NOTHING or (cell is Cell.ASK_IF_IT_COULD_FAIL and spec.kind is Kind.WISH):
        return None
    return cell


@lru_cache(MOST_REASONS)
def _reason(spec: FactSpec, value: str | None, cell: Cell, fact: Fact | None, today: date, side: PlaceSide) -> Reason:
    """Return a cell in words; while somebody types, the same rows come again with each letter."""
    code, age = CODES[cell], _age(fact, today) if fact else None
    # First-hand, and longer ago than it holds.
    old = age is not None and side in (PlaceSide.ALLOWED, PlaceSide.REFUSED)
    return Reason(
        fact=spec.key,
        service_says=fact.answer if fact else "unknown",
        verdict=code,
        text=reason_text(spec, value, fact, guessed=fact is not None and age is None, old=old),
        counts=COUNTS.get(cell, 0),
        question=question_text(spec, value, fact) if code is Code.ASK_FIRST else "",
        assured_date=fact.assured_date if fact else None,
        source=fact.source if fact else "",
        unset=value is None,
    )


def values_that_speak(spec: FactSpec, value: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return those of the `known` values that a place says of a fact which speak of one value of a situation."""
    if spec.key == "age":
        bands = ((band, each) for each in known if (band := band_of(each)))
        return tuple(each for (low, high), each in bands if low <= int(value) <= high)
    wanted = _as_yes(value)
    own = tuple(each for each in known if _as_yes(each) == wanted)
    if not own and wanted not in ("no", "yes") and "yes" in spec.values:
        return tuple(each for each in known if _as_yes(each) == "yes")
    return own


def _said_of_age(value: str, facts: Sequence[Fact], today: date) -> Fact | None:
    """Return what a place says about an age; a band that allows refuses, as surely as it is known, whom it leaves out."""
    bands = [(band, fact) for fact in facts if (band := band_of(fact.value))]
    within = [fact for (low, high), fact in bands if low <= int(value) <= high]
    if within:
        return _best(within, today)
    without = _best([fact for _, fact in bands if fact.answer == "allows" and not fact.alone], today)
    return replace(without, answer="refuses", words=without.words or ages_words(without.value)) if without else None


def _each_value(facts: Sequence[Fact], today: date) -> Iterator[Fact]:
    """Yield what a place says about each value: a blank may turn out to be any of them."""
    if len(facts) == 1:
        yield facts[0]
        return
    values = dict.fromkeys(_as_yes(fact.value) for fact in facts)
    found = (_best([fact for fact in facts if _as_yes(fact.value) == value], today) for value in values)
    yield from filter(None, found)


def _each_age(facts: Sequence[Fact], today: date) -> Iterator[Fact]:
    """Yield what a place says about every age, by the ages at which that may change; a band leaves the others out."""
    bands = [band for fact in facts if (band := band_of(fact.value))]
    edges = sorted({0, *(edge for low, high in bands for edge in (low, high + 1) if edge <= NO_UPPER_AGE)})
    found = (_said_of_age(str(edge), facts, today) for edge in edges)
    yield from filter(None, found)


def _strictest_first(facts: Iterable[Fact]) -> Sequence[Fact]:
    return sorted(facts, key=lambda fact: -STRICTNESS.index(fact.answer))


def _best(facts: Sequence[Fact], today: date) -> Fact | None:
    if len(facts) <= 1:
        return facts[0] if facts else None
    return max(facts, key=lambda fact: _weight(fact, today))


def _weight(fact: Fact, today: date) -> tuple[bool, int, int]:
    age = _age(fact, today)
    return (age is not None, 0 if age is None else -age, STRICTNESS.index(fact.answer))


def _as_yes(value: str) -> str:
    """Return a value as it is compared: nothing and hours since stand for a yes."""
    return "yes" if value == "" or value.isdigit() else value
