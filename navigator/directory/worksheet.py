"""The first-forty worksheet: the places of the night, twelve questions each, answered by phone (VERDICTS.md, Verdict yield)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from navigator.clock import days_between
from navigator.directory.facts import NUMBER, FactSpec, Vocabulary, band_of
from navigator.directory.freshness import tier_of
from navigator.directory.listing import Fact, Listing
from navigator.directory.night import NightPlace

FORTY = 40
LONGEST_WORDS = 200
YES, NO = frozenset({"yes", "y", "x", "si", "sí"}), frozenset({"no", "n"})
# What was answered before stands in the cell with its day, and is left alone when the sheet comes back.
BEFORE = re.compile(r".*\[\d{4}-\d{2}-\d{2}\]", re.DOTALL)
OPEN_AGE = re.compile(r"(\d{1,3})\s*\+")
ANY_AGE = frozenset({"any", "all", "all ages", "everybody"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One column of the sheet: a fact, the value it is asked about ("" for a band of ages), and the words."""

    fact: str
    value: str
    words: str

    @property
    def code(self) -> str:
        """Return the head of its column, by which a filled sheet is read: "pet", "has_id=no"."""
        return self.fact if self.value in ("", "yes") else f"{self.fact}={self.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One place of the sheet, and by question what is known first-hand and in date."""

    place: NightPlace
    known: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """The sheet as it is printed."""

    questions: tuple[Question, ...]
    rows: tuple[SheetRow, ...]

    @property
    def answered(self) -> int:
        """Return how many cells are filled already."""
        return sum(len(row.known) for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One answer that came back: what was asked, what was said, when and by whom."""

    listing_id: str
    service_id: str
    question: Question
    answer: str
    value: str
    words: str
    on: date
    by: str


def questions_of(vocabulary: Vocabulary) -> tuple[Question, ...]:
    """Return the columns of the sheet in the order of the vocabulary."""
    return tuple(_question(spec, value) for spec in vocabulary for value in spec.asked)


def first_forty(
    places: Sequence[NightPlace],
    vocabulary: Vocabulary,
    today: date,
    uses: Mapping[str, int] | None = None,
    most: int = FORTY,
) -> Worksheet:
    """Return the sheet: the strictest tier first, then what is used most, then what was checked longest ago."""
    used = uses or {}
    chosen = sorted(places, key=lambda place: _urgency(place.listing, used))[:most]
    questions = questions_of(vocabulary)
    rows = tuple(SheetRow(place=place, known=_known(place, questions, today)) for place in chosen)
    return Worksheet(questions=questions, rows=rows)


def read_answer(question: Question, cell: str) -> tuple[str, str, str] | None:
    """Return answer, value and words of a cell, None for a blank one or one answered before; raises ValueError."""
    text = " ".join(cell.split())
    if not text or BEFORE.fullmatch(text):
        return None
    if len(text) > LONGEST_WORDS:
        raise ValueError(f"it is longer than {LONGEST_WORDS} signs")
    if question.value == "":
        return "allows", _band(text), ""
    if text.casefold() in YES | NO:
        return "allows" if text.casefold() in YES else "refuses", question.value, ""
    return "condition", question.value, text


def _question(spec: FactSpec, value: str) -> Question:
    if value == NUMBER:
        return Question(fact=spec.key, value="", words=f"{spec.question} (18-99, 18+, any)")
    words = f"{spec.question} ({value})" if len(spec.asked) > 1 else spec.question
    return Question(fact=spec.key, value=value, words=words)


def _urgency(listing: Listing, uses: Mapping[str, int]) -> tuple[int, int, date, str]:
    return (tier_of(listing.needs), -uses.get(listing.id, 0), listing.assured_date or date.min, listing.id)


def _known(place: NightPlace, questions: Sequence[Question], today: date) -> dict[str, str]:
    tier = tier_of(place.listing.needs)
    fresh = [
        fact
        for fact in place.facts
        if fact.first_hand and fact.assured_date and (today - fact.assured_date).days >= 0
        and days_between(fact.assured_date, today) <= tier
    ]  # fmt: skip
    answers = {question.code: _newest(question, fresh) for question in questions}
    return {code: _before(fact) for code, fact in answers.items() if fact}


def _newest(question: Question, facts: Sequence[Fact]) -> Fact | None:
    meant = [fact for fact in facts if fact.fact == question.fact and question.value in ("", fact.value or "yes")]
    return max(meant, key=lambda fact: fact.assured_date or date.min, default=None)


def _before(fact: Fact) -> str:
    plain = {"allows": "yes", "refuses": "no"}.get(fact.answer, fact.words or "ask")
    said = f"{'not ' if fact.answer == 'refuses' else ''}{fact.value}" if band_of(fact.value) else plain
    return f"{said} [{fact.assured_date}]"


def _band(text: str) -> str:
    """Return a band of ages; raises ValueError for other words."""
    open_end = OPEN_AGE.fullmatch(text)
    band = "0-120" if text.casefold() in ANY_AGE else f"{open_end[1]}-120" if open_end else text.replace(" ", "")
    if band_of(band) is None:
        raise ValueError("ages are written 18-99, 18+ or any")
    return band
