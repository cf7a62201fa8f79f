"""The reason of a verdict in words: it names the fact that was set, uses no pronoun, and carries its date."""

from datetime import date

from navigator.directory.evidence import MONTHS
from navigator.directory.facts import FactSpec
from navigator.directory.listing import Fact

# The source of what a place said during a call of the team.
TEAM = "told the team"
TOO_OLD = "too old to count on"


def reason_text(spec: FactSpec, value: str | None, fact: Fact | None, *, guessed: bool, old: bool = False) -> str:
    """Return "a pet is set; no pets, 5 Nov 2026", or for what was not asked "women only, 5 Nov 2026: gender is not set".

    What was asked is what the place can be asked about; where the rule is known and the person's side is not, nobody at the
    desk could answer it.
    """
    says = _says(spec, fact, guessed=guessed) + (f", {TOO_OLD}" if old else "")
    return f"{says}: {_label(spec)} is not set" if value is None else f"{spec.told(value)} is set; {says}"


def question_text(spec: FactSpec, value: str | None, fact: Fact | None) -> str:
    """Return what to ask: of the person what no place can know; a condition of a place with its own words."""
    if value is None and spec.of_person:
        return spec.of_person
    asks_itself = fact is not None and fact.answer == "condition" and fact.words
    return f"{spec.label}: {fact.words}?" if fact and asks_itself else spec.question


def origin_words(source: str, assured: date | None) -> str:
    """Return who said it and when, for whoever asks: "told by the desk, 5 Nov 2026"."""
    return f"{source or 'source not told'}, {day_words(assured)}"


def day_words(day: date | None) -> str:
    """Return a day in words: "5 Nov 2026", "undated"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "undated"


def _says(spec: FactSpec, fact: Fact | None, *, guessed: bool) -> str:
    label = _label(spec)
    if fact is None:
        return f"{label} not known, ask"
    plain = {"allows": "allowed", "refuses": "not allowed"}.get(fact.answer, "there is a condition")
    words = fact.words or f"{label}: {plain}"
    if guessed and fact.answer != "condition":
        return f"read, not confirmed: {words}"
    by = f"{TEAM} " if fact.source == TEAM else ""
    return f"{words}, {by}{day_words(fact.assured_date)}"


def _label(spec: FactSpec) -> str:
    return spec.label if spec.label.isupper() else spec.label.casefold()
