"""An index over a few rows in memory: sets of plain numbers, and the order of the domain's own `rank`."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from navigator.directory.facts import FactSpec
from navigator.directory.freshness import tier_of
from navigator.directory.listing import Fact, Listing
from navigator.directory.night import never_a_no
from navigator.directory.schedule import State
from navigator.errors import NotFoundError
from navigator.ports import CancelToken
from navigator.search.ask import Ask, Best, Field, Need, standing_of
from navigator.search.rank import Candidate, rank
from navigator.search.told import assured_with
from navigator.search.understand.chips import Term
from navigator.search.verdict import values_that_speak
from navigator.search.words import name_of, names_of, phrase_stems

Keys = frozenset[int]


@dataclass
class PlainIndex:
    """Fits SearchIndex. `facts` and `hours` are by key; `hidden` is added to what is left out; `on_best` is run first."""

    rows: Sequence[Listing]
    descriptions: Mapping[int, str] = field(default_factory=dict)
    facts: Mapping[int, Sequence[Fact]] = field(default_factory=dict)
    hours: Iterable[int] = ()
    hidden: Mapping[str, int] = field(default_factory=dict)
    on_best: Callable[[Ask, CancelToken], None] = lambda _ask, _token: None
    asks: list[Ask] = field(default_factory=list)
    named: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._words: defaultdict[tuple[Field, str], set[int]] = defaultdict(set)
        for key, row in enumerate(self.rows):
            texts = (row.service, " ".join(row.needs), row.organization, self.descriptions.get(key, ""))
            for at, text in zip(Field, texts, strict=True):
                for stem in phrase_stems(text):
                    self._words[at, stem].add(key)

    def with_word(self, fields: Sequence[Field], term: Term) -> Keys:
        def fits(word: str) -> bool:
            return word == term.word or (term.begun != "" and word.startswith(term.begun))

        return frozenset(k for (at, word), keys in self._words.items() if at in fields and fits(word) for k in keys)

    def with_any(self, fields: Sequence[Field], ways: Sequence[Sequence[Term]]) -> Keys:
        each = ([self.with_word(fields, term) for term in way] for way in ways)
        return frozenset().union(*(frozenset.intersection(*found) for found in each if found))

    def with_needs(self, names: Iterable[str]) -> Keys:
        wanted = {name.casefold() for name in names}
        return frozenset(k for k, row in enumerate(self.rows) if wanted & {need.casefold() for need in row.needs})

    def called(self, field: Field, stems: Sequence[str]) -> Keys:
        if field is Field.NAME:
            self.named.append(" ".join(stems))
        name = name_of(stems)
        texts = ((row.service if field is Field.NAME else row.organization) for row in self.rows)
        return frozenset(key for key, text in enumerate(texts) if name in names_of(text))

    def that_allow(self, spec: FactSpec, value: str) -> Keys:
        return frozenset(
            key
            for key, facts in self.facts.items()
            for fact in facts
            if fact.fact == spec.key and fact.answer != "refuses" and values_that_speak(spec, value, [fact.value])
        )

    def everything(self) -> Keys:
        return frozenset(range(len(self.rows)))

    def nothing(self) -> Keys:
        return frozenset()

    def need(self, name: str, *, own: bool = False) -> Keys:
        del own
        found = self.with_needs([name])
        if not found:
            raise NotFoundError("No need of this name is in the directory.")
        return found

    def needs(self) -> Sequence[Need]:
        counts = Counter(need for row in self.rows for need in row.needs)
        return [Need(name.casefold(), name, count, count) for name, count in counts.items()]

    def count(self, word: str) -> int:
        return max((len(keys) for (_, known), keys in self._words.items() if known == word), default=0)

    def begins(self, word: str) -> bool:
        return any(known.startswith(word) for _, known in self._words)

    def near(self, word: str, limit: int, also: Iterable[str] = ()) -> Sequence[str]:
        del word, limit, also
        return ()

    def keys_of(self, listing_ids: Sequence[str]) -> Mapping[str, int]:
        return {row.id: key for key, row in enumerate(self.rows) if row.id in listing_ids}

    def best(self, ask: Ask, token: CancelToken) -> Best:
        self.asks.append(ask)
        self.on_best(ask, token)
        token.check()
        found = [one for group in ask.classes for key in sorted(_keys(group.rows)) if (one := self._one(key, ask))]
        found = [self._in_class(one, ask) for one in found]
        closed = [one for one in found if ask.open_only and one.state is State.CLOSED]
        ranking = rank([one for one in found if one not in closed], ask.here, ask.within_m)
        hidden = dict(self.hidden) | ({"closed": len(closed)} if closed else {})
        left_out = len(ranking.beyond) - ask.beyond
        return Best(
            within=tuple(ranking.within[: ask.limit]),
            beyond=tuple(ranking.beyond[: ask.beyond]),
            total=len(ranking.within),
            reach_m=ranking.reach_m,
            hidden=hidden | ({"beyond_reach": left_out} if left_out > 0 else {}),
        )

    def _one(self, key: int, ask: Ask) -> Candidate | None:
        row = self.rows[key]
        if ask.chosen is not None and key not in _keys(ask.chosen):
            return None
        hours = key if key in self.hours else None
        return Candidate(
            key=key,
            id=row.id,
            tier=next(group.tier for group in ask.classes if key in _keys(group.rows)),
            missed=next(group.missed for group in ask.classes if key in _keys(group.rows)),
            signs=next(group.signs for group in ask.classes if key in _keys(group.rows)),
            point=row.point,
            assured_day=row.assured_date.toordinal() if row.assured_date else 0,
            confirmed=row.confirmed,
            hours=hours,
            state=State.UNKNOWN if hours is None else ask.state_of(hours),
        )

    def _in_class(self, one: Candidate, ask: Ask) -> Candidate:
        if ask.scene is None or not ask.scene.is_set:
            return one
        row = self.rows[one.key]
        risk = tier_of(row.needs)
        softens, told = never_a_no(row), ask.also.get(one.key, ())
        checked = assured_with(one.assured_day, told, ask.scene.today)
        standing = standing_of(one.tier, one.state, checked, risk, ask.scene.today, softens=softens)
        return replace(one, code=ask.scene.verdict((*self.facts.get(one.key, ()), *told), standing, risk).code)


def _keys(rows: object) -> Keys:
    assert isinstance(rows, frozenset)
    return rows
