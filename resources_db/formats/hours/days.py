"""Days of the week as they are written: ranges, lists, the second and fourth of the month."""

from collections.abc import Sequence

from resources_db.formats.hours.items import Days, Token
from resources_db.formats.hours.words import DAYS, GROUPS, LETTERS, ORDINALS, Word, run_days

WEEK = frozenset(range(7))
ANY = frozenset({Word.DAY, Word.LETTER, Word.RUN, Word.GROUP, Word.ALL_DAYS})
JOINS = frozenset({Word.AND, Word.COMMA})


class DayReader:
    """Reads one list of days from the tokens at a place; `at` is where it stopped."""

    def __init__(self, found: Sequence[Token], at: int) -> None:
        self._found = found
        self.at = at
        self._seen = 0
        self._daily = False

    def read(self) -> tuple[Days, ...] | None:
        """Return the days, None when there are none here."""
        # "8am-6pm, M;" is a Monday; a letter anywhere else may be anything.
        closing = self.at > 1 and self._found[self.at - 1].word is Word.COMMA and self.at + 1 == len(self._found)
        parts: list[Days] = []
        while (part := self._part(after_nth=bool(parts and parts[-1].nth))) is not None:
            parts.append(part)
            if not self._joined():
                break
        lonely_letter = self._seen == 1 and parts and self._found[self.at - 1].word is Word.LETTER and not closing
        # "Daily Monday" and "Monday, 7 days a week" say two things.
        twice = self._daily and self._seen > 1
        return None if lonely_letter or twice or not parts else _merged(parts)

    def _peek(self, ahead: int = 0) -> Word | None:
        place = self.at + ahead
        return self._found[place].word if place < len(self._found) else None

    def _joined(self) -> bool:
        """Step over "," and "and" when another day follows."""
        ahead = 0
        while self._peek(ahead) in JOINS:
            ahead += 1
        while self._peek(ahead) in {Word.EVERY, Word.NOISE}:
            ahead += 1
        follows = self._peek(ahead) in ANY | {Word.ORDINAL, Word.HOLIDAYS, Word.ALTERNATE}
        if follows and self._peek() in JOINS | ANY:
            while self._peek() in JOINS:
                self.at += 1
            return True
        return False

    def _part(self, *, after_nth: bool) -> Days | None:
        start = self.at
        every = alternate = ""
        while self._peek() in {Word.EVERY, Word.ALTERNATE}:
            token = self._found[self.at]
            alternate, every = (token.text, every) if token.word is Word.ALTERNATE else (alternate, token.text)
            self.at += 1
        if self._peek() is Word.HOLIDAYS:
            self.at += 1
            return Days(holidays=True)
        nth = self._ordinals()
        if nth is None or (after_nth and not nth):
            self.at = start
            return None
        week_of = self._take(Word.OF_MONTH) if nth else ""
        weekdays = self._weekdays()
        if not weekdays:
            self.at = start
            return None
        return self._days(weekdays, nth, every, alternate, week_of)

    def _days(self, weekdays: frozenset[int], nth: frozenset[int], every: str, alternate: str, week_of: str) -> Days:
        month = self._take(Word.OF_MONTH)
        if nth:
            self._same_day_again(weekdays)
        month = month or self._take(Word.OF_MONTH)
        if nth and (week_of or len(weekdays) > 1):
            return Days(weekdays=weekdays, words="some weeks of the month only")
        if nth and every and not month:
            return Days(weekdays=weekdays, words="every few weeks")
        if nth:
            return Days(weekdays=weekdays, nth=nth)
        return Days(weekdays=weekdays, words=alternate or ("some weeks of the month only" if month else ""))

    def _same_day_again(self, weekdays: frozenset[int]) -> None:
        """Step over "Wednesday" in "2nd Wed Wednesday": one field after the other of the same form."""
        ahead = 1 if self._peek() is Word.NOISE else 0
        token = self._found[self.at + ahead] if self.at + ahead < len(self._found) else None
        if token and token.word is Word.DAY and frozenset({DAYS[token.text.rstrip(".")]}) == weekdays:
            self.at += 1 + ahead

    def _take(self, word: Word) -> str:
        if self._peek() is word:
            self.at += 1
            return self._found[self.at - 1].text
        return ""

    def _ordinals(self) -> frozenset[int] | None:
        nth: set[int] = set()
        while self._peek() is Word.ORDINAL:
            nth.add(ORDINALS[self._found[self.at].text])
            self.at += 1
            ahead = 0
            while self._peek(ahead) in JOINS:
                ahead += 1
            if ahead and self._peek(ahead) is Word.ORDINAL:
                self.at += ahead
        return frozenset(nth)

    def _weekdays(self) -> frozenset[int]:
        first = self._one()
        if not first:
            return frozenset()
        if self._peek() is Word.DASH and self._peek(1) in {Word.DAY, Word.LETTER} and len(first) == 1:
            self.at += 1
            last = self._one()
            return _range(next(iter(first)), next(iter(last)))
        return first

    def _one(self) -> frozenset[int]:
        if self._peek() not in ANY:
            return frozenset()
        token = self._found[self.at]
        self.at += 1
        self._seen += 1
        word = token.text.rstrip(".")
        if token.word is Word.DAY:
            return frozenset({DAYS[word]})
        if token.word is Word.LETTER:
            return frozenset({LETTERS[word]})
        if token.word is Word.RUN:
            return run_days(word)
        self._daily = self._daily or token.word is Word.ALL_DAYS
        return frozenset(GROUPS[word]) if token.word is Word.GROUP else WEEK


def _range(first: int, last: int) -> frozenset[int]:
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))


def _merged(parts: Sequence[Days]) -> tuple[Days, ...]:
    """Put plain weekdays together; those of the month stay by themselves."""
    plain = [part for part in parts if not part.nth and not part.words]
    weekdays = frozenset[int]().union(*(part.weekdays for part in plain))
    merged = [Days(weekdays=weekdays, holidays=any(part.holidays for part in plain))] if plain else []
    return (*merged, *(part for part in parts if part.nth or part.words))
