"""Reads facts out of prose by a small list of patterns: always guessed, never a reason for a no (VERDICTS.md)."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from navigator.directory.facts import band_of
from resources_db.directory.streets import tells_a_street
from resources_db.formats.any_table.told import ToldFact, told_fact

FILE = Path(__file__).parent / "patterns.csv"
SENTENCE = re.compile(r"(?:\\n|[.!?](?=\s|$)|[;\n•*])+")
# Said before a match, these turn it round; what is meant then is for a person to read.
DENIED = re.compile(r"\b(?:not?|never|nor|neither|without|except|excluding|\w+n't)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
HEDGED = re.compile(
    r"\b(?:may|might|can be|could|sometimes|usually|generally|case[- ]by[- ]case|exceptions?|prefer(?:red|ably|ence)?"
    r"|priority|unless|if possible|if available|encouraged|recommended|depending|depends|limited)\b",
    re.IGNORECASE,
)
# Who helps, gives or visits is not who is helped.
OF_OTHERS = re.compile(
    r"\b(?:volunteers?|donors?|donat\w+|visitors?|employees?|employers?|job applicants?|adopters?|experience|tutors?|mentors?|wait)\b",
    re.IGNORECASE,
)
LONGEST = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Words that tell facts, the columns where they do, and a text that must and one that must not match."""

    columns: frozenset[str]
    words: re.Pattern[str]
    facts: tuple[str, ...]
    matches: str
    differs: str


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return the patterns in their order: of two that tell the same fact the first is believed."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(_pattern(row) for row in csv.DictReader(file))


def facts_in(texts: Mapping[str, str]) -> Iterator[ToldFact]:
    """Yield what the prose of one service tells, by column ("eligibility", "fees" ...), each fact and value once."""
    found: dict[tuple[str, str], ToldFact] = {}
    sentences = {column: _sentences(text) for column, text in texts.items()}
    for pattern in patterns():
        for column in pattern.columns & texts.keys():
            if pattern.words.search(texts[column]) is None and "^" not in pattern.words.pattern:
                continue
            for sentence in sentences[column]:
                for fact in _told(pattern, sentence):
                    found.setdefault((fact.fact, fact.value), fact)
    yield from found.values()


def _pattern(row: dict[str, str]) -> Pattern:
    return Pattern(
        columns=frozenset(row["columns"].split()),
        words=re.compile(row["pattern"], re.IGNORECASE),
        facts=tuple(row["facts"].split(";")),
        matches=row["matches"],
        differs=row["not"],
    )


def _sentences(text: str) -> list[str]:
    return [" ".join(sentence.split()) for sentence in SENTENCE.split(text) if sentence.strip()]


def _told(pattern: Pattern, sentence: str) -> Iterator[ToldFact]:
    found = pattern.words.search(sentence)
    if found is None or OF_OTHERS.search(sentence) or DENIED.search(sentence[: found.start()]):
        return
    for text in pattern.facts:
        fact = _filled(text, found)
        if fact is not None:
            hedged = replace(fact, answer="condition") if HEDGED.search(sentence) else fact
            yield replace(hedged, words=_words(sentence, found))


def _filled(text: str, found: re.Match[str]) -> ToldFact | None:
    """Return a fact with the numbers of the text; {1-} is one less than the first. None for ages that are none."""
    numbers = {f"{{{at}}}": int(word) for at, word in enumerate(found.groups(), start=1) if word}
    numbers |= {f"{sign[:-1]}-}}": number - 1 for sign, number in numbers.items()}
    for sign, number in numbers.items():
        text = text.replace(sign, str(number))
    fact = told_fact(text)
    return None if fact.fact == "age" and band_of(fact.value) is None else fact


def _words(sentence: str, found: re.Match[str]) -> str:
    """Return the sentence that it stood in; only the words themselves where the rest could lead to a door."""
    if tells_a_street(sentence):
        return found[0].strip()
    if len(sentence) <= LONGEST:
        return sentence
    start = max(0, found.start() - LONGEST // 3)
    return f"... {sentence[start : start + LONGEST].strip()} ..."
