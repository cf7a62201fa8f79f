"""How a card says what the directory knows, in the language of the person: phrases only, never a made-up sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from navigator.directory.listing import Fact

WORD = re.compile(r"[^\W\d_]+")
AGES = re.compile(r"^(\d+)-(\d+)$")
OLDEST = 99
# What a card may say of itself in anybody's hands: nothing about substances, danger, holds or violence.
CARRIED = ("age", "gender", "partner", "children", "pet", "service_animal", "has_id", "payment", "wheelchair")


class CardLanguage(StrEnum):
    """The languages a card is printed in."""

    ENGLISH = "en"
    SPANISH = "es"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """The phrases of one language, by key; a key that is missing is a fault of the data and raises KeyError."""

    language: CardLanguage
    phrases: Mapping[str, str]

    def say(self, key: str, **values: str) -> str:
        """Return a phrase with its values filled in."""
        return self.phrases[key].format(**values)

    def day(self, day: date) -> str:
        """Return a day as the language writes it."""
        return self.say("day", month=self.phrases[f"month:{day.month}"], day=str(day.day), year=str(day.year))

    def quoted(self, text: str) -> str:
        """Return a place's own words; on a card of another language they say which language they are in."""
        return text if self.language is CardLanguage.ENGLISH else self.say("in_english", text=text)

    def hours(self, text: str) -> str:
        """Return printed hours; word by word where each is known, else as they are; blank is never any hour."""
        if not text:
            return self.say("hours_unknown")
        if self.language is CardLanguage.ENGLISH:
            return text
        found = WORD.findall(text)
        if any(f"word:{word.casefold()}" not in self.phrases for word in found):
            return self.quoted(text)
        said = WORD.sub(lambda match: self.phrases[f"word:{match[0].casefold()}"], text)
        return " ".join(said.split())

    def line_hours(self, text: str) -> str:
        """Return the hours of a line; "" where they could only be said in another language."""
        said = self.hours(text)
        is_foreign = self.language is not CardLanguage.ENGLISH and said == self.quoted(text)
        return "" if is_foreign else said

    def kind(self, kind: str, keyword: str) -> str:
        """Return how a number is used when it is not for talking; what a keyword is for is not sent, and not printed."""
        if kind == "text" and keyword:
            return self.say("text_keyword", keyword=keyword.split(" (", maxsplit=1)[0])
        return self.phrases.get(f"kind:{kind}", "")

    def line(self, code: str, name: str) -> tuple[str, str]:
        """Return what a line is called and when it is called; one without a phrase keeps its own name where that is understood."""
        own = name if self.language is CardLanguage.ENGLISH else self.say("crisis_line")
        return self.phrases.get(f"line:{code}", own), self.phrases.get(f"line:{code}:when", "")

    def facts(self, facts: Sequence[Fact]) -> Iterator[str]:
        """Yield what a place said itself of the facts that a card may carry, each once."""
        told = [fact for fact in facts if fact.first_hand and fact.fact in CARRIED]
        said = [self._genders([fact for fact in told if fact.fact == "gender"])]
        said += [self._fact(fact) for fact in sorted(told, key=lambda fact: CARRIED.index(fact.fact))]
        yield from dict.fromkeys(phrase for phrase in said if phrase)

    def _fact(self, fact: Fact) -> str:
        ages = AGES.match(fact.value) if fact.fact == "age" else None
        if ages and fact.answer == "allows" and not fact.alone:
            return self._ages(int(ages[1]), int(ages[2]))
        return self.phrases.get(f"fact:{fact.fact}:{fact.value or 'yes'}:{fact.answer}", "")

    def _ages(self, low: int, high: int) -> str:
        if high < OLDEST:
            return self.say("ages_between", low=str(low), high=str(high))
        return self.say("ages_from", low=str(low)) if low else self.say("ages_all")

    def _genders(self, facts: Sequence[Fact]) -> str:
        answers = {fact.value: fact.answer for fact in facts}
        match answers.get("man"), answers.get("woman"):
            case "allows", "allows":
                return self.say("men_and_women")
            case "allows", "refuses":
                return self.say("men_only")
            case "refuses", "allows":
                return self.say("women_only")
            case _:
                return ""
