"""What a clause of hours text says beside its days and times: conditions, holidays, months, whose hours they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from navigator.directory.schedule import Effect, Kind
from resources_db.formats.hours.grammar import CORE, WEEK, Group, groups
from resources_db.formats.hours.headings import harmless
from resources_db.formats.hours.items import Item
from resources_db.formats.hours.times import ROUND
from resources_db.formats.hours.words import Word

Months = tuple[int, ...]
PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A group, whose hours they are, and in which months."""

    group: Group
    heading: str = ""
    beside: bool = False
    kind: Kind = Kind.OPEN
    months: Months = ()


@dataclass(slots=True)
class Reading:
    """All that was read from a text; `unread` could mean anything, `more` only more hours than are told."""

    told: list[Told] = field(default_factory=list[Told])
    unread: list[str] = field(default_factory=list[str])
    more: list[str] = field(default_factory=list[str])
    conditions: list[str] = field(default_factory=list[str])
    no_holidays: bool = False
    with_holidays: bool = False
    or_appointment: bool = False


@dataclass(slots=True)
class Beside:
    """What a clause says beside days and times."""

    core: list[Item] = field(default_factory=list[Item])
    words: list[str] = field(default_factory=list[str])
    conditions: list[str] = field(default_factory=list[str])
    months: Months = ()
    closed: list[Group] = field(default_factory=list[Group])
    start: int = 0
    end: int = 0
    led: bool = False
    season_first: bool = False
    bracket: bool = False


class Sorter:
    """Sorts the items of a clause; what holds for the whole text goes straight into the reading."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._text = text
        self._reading = reading

    def sort(self, found: list[Item]) -> Beside | None:
        """Sort the items of a clause; None when one of them is not understood."""
        beside = Beside(start=found[0].start, end=found[-1].end)
        beside.led = found[0].what in {Word.OTHER, Word.LEFT}
        beside.bracket = all(item.what is Word.LEFT for item in found)
        beside.season_first = found[0].what is Word.MONTH
        if found[0].what is Word.APPOINTMENT and sum(item.what in CORE for item in found) > PAIR:
            beside.conditions.append(found[0].words)
            found = found[1:]
        closed = any(item.what is Word.CLOSED for item in found)
        for place, item in enumerate(found):
            if item.what is Word.LUNCH and closed:
                continue
            if item.what in CORE:
                beside.core.append(item)
            elif (
                item.what is Word.OTHER
                and (place in {0, len(found) - 1} or _edge(found, place))
                and harmless(item.words)
            ):
                beside.words.append(self._text[item.start : item.end])
            elif not self._aside(item, beside):
                return None
        return beside

    def _aside(self, item: Item, beside: Beside) -> bool:
        reading = self._reading
        match item.what:
            case Word.NO_HOLIDAYS:
                reading.no_holidays = True
            case Word.WITH_HOLIDAYS:
                reading.with_holidays = True
            case Word.OR_APPOINTMENT:
                reading.or_appointment = True
            case Word.EXTRA:
                reading.more.append(self._text[item.start : item.end])
            case Word.CALL_AHEAD | Word.ALTERNATE:
                beside.conditions.append(item.words)
            case Word.MONTH if not beside.months:
                beside.months = item.months
            case Word.LUNCH:
                beside.core.append(replace(item, what=Word.CLOSED))
            case Word.LEFT:
                return self._bracket(item, beside)
            case _:
                return False
        return True

    def _bracket(self, item: Item, beside: Beside) -> bool:
        inner = list(item.inner)
        whats = [one.what for one in inner]
        if not inner:
            return True
        if set(whats) <= {Word.CLOSED, Word.DAY, Word.TIME, Word.LUNCH} and Word.CLOSED in whats:
            made = groups([one for one in inner if one.what is not Word.LUNCH])
            beside.closed += made or []
            return made is not None
        if sorted(whats) == sorted([Word.TIME, Word.OTHER]) and (ROUND,) in [one.hours for one in inner]:
            words = next(self._text[one.start : one.end] for one in inner if one.what is Word.OTHER)
            beside.closed.append(Group(days=(WEEK,), hours=(ROUND,), effect=Effect.MAYBE, words=words))
            return harmless(words)
        if whats == [Word.APPOINTMENT]:
            beside.conditions.append(inner[0].words)
            return True
        if whats == [Word.OTHER]:
            words = self._text[inner[0].start : inner[0].end]
            beside.words.append(words)
            return harmless(words)
        return all(
            one.what not in CORE | {Word.OTHER, Word.BROKEN, Word.LEFT} and self._aside(one, beside) for one in inner
        )


def _edge(found: Sequence[Item], place: int) -> bool:
    """Say whether an item has days and times on one side only."""
    before = any(item.what in CORE for item in found[:place])
    after = any(item.what in CORE for item in found[place + 1 :])
    return not (before and after)
