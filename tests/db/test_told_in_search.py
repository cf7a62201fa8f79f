"""What the team was told, from team.db to the hit: the index and the domain give one verdict; a replaced file is no fault."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from fakes.answers import FakeAnswers, said
from fakes.asking import asking
from fakes.flat_directory import FlatRow, write_flat
from fakes.odd_rows import HERE, SCHEDULES, SITUATIONS, TODAY, odd_rows, told_the_team

from navigator.ports import CancelToken
from navigator.search.ask import Ask, Best
from navigator.search.one_change import best_change, tally_of
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import Group
from navigator.use_cases.public_view import PublicDirectory
from resources_db.directory.reader import DirectoryReader
from resources_db.index.directory_index import DirectoryIndex

AT = datetime(2026, 11, 24, 19, tzinfo=UTC)


class Overheard(PublicDirectory):
    """A directory that keeps what its index answered."""

    def __init__(self, reader: DirectoryReader) -> None:
        super().__init__(reader)
        self.heard: list[Best] = []
        self._mine = _Index(reader.index(), self.heard)

    def index(self) -> "_Index":  # type: ignore[override]
        return self._mine


class _Index:
    def __init__(self, inner: DirectoryIndex, heard: list[Best]) -> None:
        self._inner = inner
        self._heard = heard

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)

    def best(self, ask: Ask, token: CancelToken) -> Best:
        self._heard.append(self._inner.best(ask, token))
        return self._heard[-1]


def answers_of(random: Random, rows: Sequence[FlatRow]) -> FakeAnswers:
    """Return what some of the places said, a few that are gone among them."""
    told = FakeAnswers()
    for number, row in enumerate(rows[: len(rows) // 2]):
        for fact in told_the_team(random):
            place = "gone" if number % 7 == 0 else row.id
            told.keep(said(place, fact.fact, fact.answer, fact.value, AT.replace(day=1 + random.randrange(24))))
    return told


@pytest.mark.parametrize("seed", range(6))
def test_the_index_and_the_domain_give_the_same_verdict(tmp_path: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same rows again
    rows = odd_rows(random, 300)
    reader = DirectoryReader(write_flat(tmp_path / "odd.db", rows, SCHEDULES))
    told = answers_of(random, rows)
    changed = 0
    for situation in SITUATIONS:
        with_them, without = Overheard(reader), Overheard(reader)
        query = SearchQuery(situation=situation, limit=300)
        result = asking(with_them, answers=told)(query)
        plain = {hit.listing.id: hit.verdict.code for hit in asking(without)(query).hits}
        assert [hit.verdict.code for hit in result.hits] == [one.candidate.code for one in with_them.heard[0].within]
        changed += sum(hit.verdict.code is not plain[hit.listing.id] for hit in result.hits)
    assert changed > 20


def test_an_answer_finds_its_place_again_in_the_next_directory_and_is_silent_where_it_is_gone(tmp_path: Path) -> None:
    day = {"assured_day": TODAY.toordinal() + 6, "assured_date": "2026-11-23", "hours": 2}
    rows = [FlatRow(id=name, columns=day, needs=["Shelter"], texts=[name, "shelter", "", ""]) for name in "abc"]
    path = write_flat(tmp_path / "county.db", rows, SCHEDULES)
    reader = DirectoryReader(path)
    find = asking(reader, answers=FakeAnswers(said("a", "pet", at=AT), said("c", "pet", "refuses", at=AT)))
    query = SearchQuery(situation={"pet": "yes"})
    assert {hit.listing.id: hit.group for hit in find(query).hits} == {"a": Group.NOW, "b": Group.ASK, "c": Group.NO}
    other = write_flat(tmp_path / "next.db", rows[::-1][:2], SCHEDULES)
    reader.use(other)
    assert {hit.listing.id: hit.group for hit in find(query).hits} == {"b": Group.ASK, "c": Group.NO}


@pytest.mark.parametrize("seed", range(4))
def test_what_one_wish_less_would_bring_is_what_the_answer_without_it_has(tmp_path: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same rows again
    rows = odd_rows(random, 400)
    find = asking(DirectoryReader(write_flat(tmp_path / "odd.db", rows, SCHEDULES)), answers=answers_of(random, rows))
    origin = Origin(name="here", point=HERE, state="OR")
    offers = 0
    for situation in SITUATIONS:
        wide = {**situation, "veteran": "yes", "language": "es"}
        query = SearchQuery(text="bed", origin=origin, situation=wide, within_m=3000.0, open_only=seed % 2 == 0)
        result = find(query)
        change = find.change(result)
        after = {wish: tally_of(find(replace(query, aside=frozenset({wish.key})))) for wish in result.wishes}
        assert best_change(result, after.__getitem__) == change
        offers += change is not None
    assert offers > 0
