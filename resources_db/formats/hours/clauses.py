"""A clause of hours text as the items it consists of."""

from collections.abc import Sequence
from datetime import date

from resources_db.formats.hours.days import JOINS, DayReader
from resources_db.formats.hours.items import Days, Item, Token
from resources_db.formats.hours.times import ROUND, Clock, Hours, read_clock, span
from resources_db.formats.hours.words import MONTHS, Word

SKIPPED = frozenset({Word.COMMA, Word.AND, Word.DASH, Word.NOISE, Word.EVERY, Word.COLON, Word.RIGHT, Word.LINE})
TELLING = frozenset(
    {
        Word.CLOSED,
        Word.LUNCH,
        Word.APPOINTMENT,
        Word.OR_APPOINTMENT,
        Word.CALL,
        Word.CALL_AHEAD,
        Word.EXTRA,
        Word.NO_HOLIDAYS,
        Word.WITH_HOLIDAYS,
        Word.ALTERNATE,
    }
)
TIMES = frozenset({Word.TIME, Word.NUMBER})
LONGEST_MONTH = 31
FIRST_YEAR, LAST_YEAR = 1990, 2100
# Brackets in brackets that anybody writes; what is deeper is not read.
DEEPEST = 8


def items(found: Sequence[Token], depth: int = 0) -> list[Item]:
    """Return what the tokens say, in their order; `depth` counts the brackets around them."""
    return _Items(found, depth).read()


class _Items:
    """One pass over the tokens of a clause."""

    def __init__(self, found: Sequence[Token], depth: int) -> None:
        self._found = found
        self._depth = depth
        self._at = 0
        self._items: list[Item] = []

    def read(self) -> list[Item]:
        """Return the items."""
        while self._at < len(self._found):
            token = self._found[self._at]
            if not (self._days() or self._times() or self._season() or self._bracket() or self._told(token)):
                self._other(token)
        return self._items

    def _word(self, ahead: int = 0) -> Word | None:
        place = self._at + ahead
        return self._found[place].word if 0 <= place < len(self._found) else None

    def _add(self, what: Word, upto: int, **more: object) -> bool:
        start, end = self._found[self._at].start, self._found[upto - 1].end
        self._items.append(Item(what=what, start=start, end=end, **more))  # type: ignore[arg-type]
        self._at = upto
        return True

    def _days(self) -> bool:
        reader = DayReader(self._found, self._at)
        days = reader.read()
        if days is None or reader.at == self._at:
            return False
        return self._add(Word.DAY, reader.at, days=days)

    def _times(self) -> bool:
        if self._word() is Word.ROUND:
            return self._add(Word.TIME, self._at + 1, hours=(ROUND,))
        hours: list[Hours] = []
        upto = self._at
        while (read := self._span(upto)) is not None:
            upto, found = read
            if found is None:
                return self._add(Word.BROKEN, upto)
            hours.append(found)
            ahead = upto
            while self._word(ahead - self._at) in JOINS:
                ahead += 1
            if ahead == upto or self._span(ahead) is None:
                break
            upto = ahead
        return bool(hours) and self._add(Word.TIME, upto, hours=tuple(hours))

    def _span(self, at: int) -> tuple[int, Hours | None] | None:
        """Return the end of a span at a place and its hours, None when there is no span."""
        ahead = at - self._at
        if self._word(ahead) not in TIMES:
            return None
        last = at + 1
        while self._word(last - self._at) in {Word.DASH, Word.NOISE}:
            last += 1
        joined = any(self._word(place - self._at) is Word.DASH for place in range(at + 1, last))
        if self._word(last - self._at) not in TIMES:
            return None
        first_text, last_text = self._found[at].text, self._found[last].text
        first, second = read_clock(first_text), read_clock(last_text)
        bare = last == at + 1 and self._alike(at, first, second)
        if not joined and not bare:
            return None
        return last + 1, span(first, second)

    def _alike(self, at: int, first: Clock | None, second: Clock | None) -> bool:
        """Say whether "9:00 AM 5:00 PM" or "10:00 2:00" stands there: a span whose dash was lost."""
        both = all(token.word is Word.TIME for token in self._found[at : at + 2])
        return both and first is not None and second is not None and bool(first.half) == bool(second.half)

    def _season(self) -> bool:
        if self._word() is Word.NUMBER:
            months = _day_first(self._found[self._at : self._at + len(DAY_FIRST)])
            return bool(months) and self._add(Word.MONTH, self._at + len(DAY_FIRST), months=months)
        if self._word() is not Word.MONTH:
            return False
        first, upto = self._month_day(self._at)
        if self._word(upto - self._at) is Word.DASH and self._word(upto + 1 - self._at) is Word.MONTH:
            last, end = self._month_day(upto + 1)
            return self._add(Word.MONTH, end, months=(*first, *last))
        if self._word(upto - self._at) is Word.COMMA:
            upto += 1
        return self._date(first, upto)

    def _month_day(self, at: int) -> tuple[tuple[int, int], int]:
        """Return month and day (0: none given) and where they end."""
        month = MONTHS[self._found[at].text.rstrip(".")]
        if (
            at + 1 < len(self._found)
            and self._found[at + 1].word is Word.NUMBER
            and int(self._found[at + 1].text) <= LONGEST_MONTH
        ):
            return (month, int(self._found[at + 1].text)), at + 2
        return (month, 0), at + 1

    def _date(self, month_day: tuple[int, int], at: int) -> bool:
        """Read "August 18, 2018"; a date without its year is not understood."""
        if self._word(at - self._at) is not Word.NUMBER:
            return False
        year = int(self._found[at].text)
        if not FIRST_YEAR <= year <= LAST_YEAR or not month_day[1]:
            return False
        try:
            day = date(year, *month_day)
        except ValueError:
            return False
        return self._add(Word.DAY, at + 1, days=(Days(dates=frozenset({day})),))

    def _bracket(self) -> bool:
        if self._word() is not Word.LEFT:
            return False
        depth, upto = 1, self._at + 1
        while upto < len(self._found) and depth:
            depth += {Word.LEFT: 1, Word.RIGHT: -1}.get(self._found[upto].word, 0)
            upto += 1
        if self._depth == DEEPEST:
            return self._add(Word.BROKEN, upto)
        inner = [token for token in self._found[self._at + 1 : upto] if token.word is not Word.RIGHT]
        return self._add(Word.LEFT, upto, inner=tuple(items(inner, self._depth + 1)))

    def _told(self, token: Token) -> bool:
        if token.word in TELLING:
            return self._add(token.word, self._at + 1, words=token.text)
        if token.word is Word.DASH and (token.text[0] != "-" or self._word(1) in {None, Word.DASH, Word.LINE}):
            return False
        if token.word in SKIPPED:
            self._at += 1
            return True
        return False

    def _other(self, token: Token) -> None:
        """Gather words that are not understood; a time or a day among them is worse than a word."""
        what = Word.OTHER if token.word is Word.OTHER else Word.BROKEN
        last = self._items[-1] if self._items else None
        if last and last.what is Word.OTHER and what is Word.OTHER:
            self._items[-1] = Item(what=what, start=last.start, end=token.end, words=f"{last.words} {token.text}")
            self._at += 1
        else:
            self._add(what, self._at + 1, words=token.text)


DAY_FIRST = (Word.NUMBER, Word.MONTH, Word.DASH, Word.NUMBER, Word.MONTH)


def _day_first(found: Sequence[Token]) -> tuple[int, ...]:
    """Return the ends of "15 Nov to 31 Mar", () when it is none; one such day without a year is not understood."""
    if tuple(token.word for token in found) != DAY_FIRST:
        return ()
    days = int(found[0].text), int(found[3].text)
    if not all(1 <= day <= LONGEST_MONTH for day in days):
        return ()
    first, last = (MONTHS[token.text.rstrip(".")] for token in (found[1], found[4]))
    return first, days[0], last, days[1]
