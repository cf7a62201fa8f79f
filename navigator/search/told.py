"""What a place told the team during a call: what can be asked so, and what an answer means to a verdict."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from functools import lru_cache

from navigator.directory.facts import HOURS, NUMBER, FactSpec, Vocabulary, band_of
from navigator.directory.listing import Fact
from navigator.directory.overlay import CallAnswer
from navigator.search.verdict import Reason
from navigator.search.verdict_words import TEAM

# Not a fact of the vocabulary: somebody said that the listing is right as it stands.
STILL_RIGHT = "verified_in_date"
# Up to here the rules of places have edges at every age; above it a span of five years tells as much and less of a person.
EACH_AGE_UNTIL, SPAN = 26, 5
# What is asked about the rows of one answer, and of the next.
MOST_QUESTIONS = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """What can be answered by yes, no or "it depends": the fact, the value it is asked about ("" for a yes), that in words.

    `plainly` is the question that the answers answer, where what is shown asks about a condition instead; `answer` is
    what the team was told already; `yes_only`: a no is no answer but a report.
    """

    fact: str
    value: str
    words: str
    plainly: str = ""
    answer: str = ""
    yes_only: bool = False


def open_questions(
    reasons: Iterable[Reason], situation: Mapping[str, str], vocabulary: Vocabulary, told: Iterable[Fact]
) -> tuple[OpenQuestion, ...]:
    """Return what can be answered of the reasons of a verdict: what is open, and what was answered before."""
    answers = {(fact.fact, fact.value): fact.answer for fact in told}
    open_now = (reason for reason in reasons if reason.question or answers)
    found = ((reason, question_of(reason, situation, vocabulary)) for reason in open_now)
    answered = (
        (reason, question, answers.get((question.fact, question.value), "")) for reason, question in found if question
    )
    return tuple(
        replace(question, answer=answer) if answer else question
        for reason, question, answer in answered
        if reason.question or answer
    )


def question_of(reason: Reason, situation: Mapping[str, str], vocabulary: Vocabulary) -> OpenQuestion | None:
    """Return what a place can be asked about a reason; None where the situation is what is not known yet."""
    if reason.fact == STILL_RIGHT:
        return OpenQuestion(fact=STILL_RIGHT, value="", words="", yes_only=True)
    if reason.fact not in situation or reason.fact not in vocabulary or not vocabulary[reason.fact].question:
        return None
    return _about(vocabulary[reason.fact], situation[reason.fact], reason.question)


@lru_cache(MOST_QUESTIONS)
def _about(spec: FactSpec, told: str, question: str) -> OpenQuestion:
    """Return what is asked about a value of a situation where `question` is what is shown; the same at very many rows."""
    value = asked_value(spec, told)
    plainly = spec.question if question not in ("", spec.question) else ""
    return OpenQuestion(fact=spec.key, value=value, words=_words(spec, value), plainly=plainly)


def asked_value(spec: FactSpec, value: str) -> str:
    """Return the value that a place is asked about for one of a situation, as little of the person in it as will do."""
    if NUMBER in spec.values:
        return _ages(int(value))
    return "" if value == "yes" or (HOURS in spec.values and value.isdigit()) else value


def fact_of(answer: CallAnswer, here: tzinfo | None) -> Fact:
    """Return an answer as what the place says, first-hand, on the day that it was in the zone of this machine."""
    return Fact(
        fact=answer.fact,
        answer=answer.answer.value,
        value=answer.value,
        assured_date=answer.at.astimezone(here).date(),
        source=TEAM,
        first_hand=True,
        alone=True,
    )


def assured_with(day: int, told: Iterable[Fact], today: date) -> int:
    """Return the ordinal of the day on which a listing was last checked (0: never), the team's calls among it."""
    said = (fact.assured_date for fact in told if fact.fact == STILL_RIGHT and fact.answer == "allows")
    days = [on.toordinal() for on in said if on and on <= today]
    # A day still to come is no check.
    return max(days if day > today.toordinal() else (day, *days)) if days else day


def _ages(age: int) -> str:
    """Return the band of ages that one age is asked about in."""
    if age <= EACH_AGE_UNTIL:
        return f"{age}-{age}"
    first = age // SPAN * SPAN
    return f"{max(first, EACH_AGE_UNTIL + 1)}-{first + SPAN - 1}"


def _words(spec: FactSpec, value: str) -> str:
    """Say what is asked about: "a pet", "no ID", "age 16", "ages 30 to 34"."""
    if band_of(value) is None:
        return spec.told(value)
    first, last = value.split("-")
    return f"age {first}" if first == last else f"ages {first} to {last}"
