"""The sections of hours text read into groups, with all that is said beside them."""

from collections.abc import Sequence
from dataclasses import replace

from navigator.directory.schedule import Effect, Kind
from resources_db.formats.hours.beside import Beside, Months, Reading, Sorter, Told
from resources_db.formats.hours.clauses import items
from resources_db.formats.hours.grammar import CORE, WEEK, Group, conditional, groups
from resources_db.formats.hours.headings import effect_of, is_plain, kind_of
from resources_db.formats.hours.items import Item, Token
from resources_db.formats.hours.sections import Section, sections
from resources_db.formats.hours.times import ROUND
from resources_db.formats.hours.words import Word

BY_APPOINTMENT = "by appointment"


def read(found: Sequence[Token], text: str) -> Reading:
    """Return what the tokens of a cleaned text say."""
    reading = Reading()
    for section in sections(found, text):
        _Section(section, text, reading).read()
    return reading


class _Section:
    """One section: clauses are read alone where they are complete, else with the next."""

    def __init__(self, section: Section, text: str, reading: Reading) -> None:
        self._section = section
        self._text = text
        self._reading = reading
        self._sorter = Sorter(text, reading)
        self._made: list[Told] = []
        self._waiting: list[Beside] = []
        self._months: Months = ()
        self._lead: list[str] = []
        self._led_by_season = False

    def read(self) -> None:
        """Read all clauses into the reading."""
        for clause in self._section.clauses:
            self._clause(items(clause))
        self._finish()
        if not self._section.clauses and not is_plain(self._section.heading):
            self._reading.unread.append(self._section.heading)
        self._reading.told += self._made

    def _clause(self, found: list[Item]) -> None:
        if not found:
            return
        parts = _parts(found)
        if len(parts) > 1 and not self._waiting and all(self._whole(part) for part in parts):
            for part in parts:
                self._clause(part)
            return
        beside = self._sorter.sort(found)
        if beside is None:
            self._unread(found[0].start, found[-1].end)
            return
        if [item.what for item in beside.core] == [Word.APPOINTMENT]:
            beside.conditions.append(BY_APPOINTMENT)
            beside.core = []
        if not beside.core:
            self._without_hours(beside)
            return
        if not self._waiting and self._round(beside):
            return
        if not self._waiting and self._add(groups(beside.core), [beside]):
            return
        self._waiting.append(beside)
        together = [item for one in self._waiting for item in one.core]
        if len(self._waiting) > 1 and self._add(groups(together), self._waiting):
            self._waiting = []

    def _round(self, beside: Beside) -> bool:
        """Take up "24 hours (Hotline)", which needs no days."""
        # "Administrative 9-5; open 24 hours": what is not the office's is the place's own.
        named = bool(beside.words or self._section.heading) or self._all_headed()
        if not named or len(beside.core) != 1 or beside.core[0].hours != (ROUND,):
            return False
        return self._add([Group(days=(WEEK,), hours=(ROUND,))], [beside])

    def _all_headed(self) -> bool:
        told = self._made or self._reading.told
        return bool(told) and all(one.heading for one in told)

    def _whole(self, part: list[Item]) -> bool:
        """Say whether a part of a clause, up to a bracket, is complete in itself."""
        core = [item for item in part if item.what in CORE]
        alone = len(core) == 1 and core[0].hours == (ROUND,)
        return all(item.what in CORE | {Word.LEFT} for item in part) and (alone or groups(core) is not None)

    def _without_hours(self, beside: Beside) -> None:
        """Take up a clause without days or times: a condition on all hours, or words."""
        if beside.words and self._made and not beside.conditions and beside.bracket:
            self._made = [replace(one, group=conditional(one.group, beside.words[0])) for one in self._made]
            return
        if beside.conditions and beside.words and "only" not in self._text[beside.start : beside.end].lower():
            self._unread(beside.start, beside.end)
            return
        self._reading.conditions += beside.conditions
        if beside.conditions:
            return
        if beside.months and not beside.words and not self._made:
            self._months = beside.months
        elif beside.words or beside.months:
            self._unread(beside.start, beside.end)
        self._made += [self._told(group, beside) for group in beside.closed]

    def _add(self, made: list[Group] | None, besides: Sequence[Beside]) -> bool:
        if made is None:
            return False
        for condition in (words for beside in besides for words in beside.conditions):
            made = [conditional(group, condition) for group in made]
        words = [word for beside in besides for word in beside.words]
        months = next((beside.months for beside in besides if beside.months), self._months)
        closed = [group for beside in besides for group in beside.closed]
        if any(beside.season_first for beside in besides):
            self._led_by_season = True
        elif self._led_by_season and not months:
            self._reading.unread.append("whether the season holds for all that follows")
        several = len(made) > 1
        for group in made + closed:
            self._made.append(self._told(group, Beside(words=words, months=months), several=several))
        if words and any(beside.led for beside in besides):
            self._lead = words
        return True

    def _told(self, group: Group, beside: Beside, *, several: bool = False) -> Told:
        heading = "; ".join(part for part in (self._section.heading, *(beside.words or self._lead)) if part)
        unclear = several and kind_of("; ".join(beside.words)) is Kind.INTAKE
        kind = Kind.OPEN if unclear else kind_of(heading)
        if unclear or effect_of(heading, kind) is Effect.MAYBE:
            group = conditional(group, heading)
        return Told(group=group, heading=heading, beside=bool(beside.words), kind=kind, months=beside.months)

    def _finish(self) -> None:
        """Make of what waits a group without days or without hours, else it is unread."""
        if not self._waiting:
            return
        core = [item for one in self._waiting for item in one.core]
        alone = _alone(core)
        if alone is None or self._made:
            self._unread(self._waiting[0].start, self._waiting[-1].end)
        else:
            self._add([alone], self._waiting)
        self._waiting = []

    def _unread(self, start: int, end: int) -> None:
        self._reading.unread.append(self._text[start:end].strip())


def _parts(found: list[Item]) -> list[list[Item]]:
    """Split a clause after each bracket."""
    parts: list[list[Item]] = [[]]
    for item in found:
        parts[-1].append(item)
        if item.what is Word.LEFT:
            parts.append([])
    return [part for part in parts if part]


def _alone(core: Sequence[Item]) -> Group | None:
    if len(core) != 1:
        return None
    item = core[0]
    if item.what is Word.TIME:
        if item.hours == (ROUND,):
            return Group(days=(WEEK,), hours=item.hours)
        return Group(days=(WEEK,), hours=item.hours, effect=Effect.MAYBE, words="days not given", days_given=False)
    if item.what is Word.DAY:
        return Group(days=item.days, hours=(ROUND,), effect=Effect.MAYBE, words="hours not given", hours_given=False)
    return None
