"""The fake index keeps the contract of the real one: the same sets of rows, needs, counts and answers."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from fakes.brute_force import BruteForce
from fakes.contract_index import PlainIndex, PlainRow
from fakes.flat_directory import PLAIN, write_flat
from fakes.odd_rows import HERE, SCHEDULES, SITUATIONS, TODAY, odd_rows
from fakes.plain_directory import NoHolidays

from navigator.errors import NotFoundError
from navigator.ports import CancelToken, SearchIndex
from navigator.search.ask import Ask, Field, RowClass
from navigator.search.rank import TextTier
from navigator.search.scene import Scene
from navigator.use_cases.opening import Opening
from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.reader import DirectoryReader

NOON = datetime(2026, 11, 17, 20, tzinfo=UTC)
Both = tuple[SearchIndex, SearchIndex, Opening]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    flat = odd_rows(Random(11), 400)  # noqa: S311 - the same rows again
    path: Path = write_flat(tmp_path_factory.mktemp("contract") / "d.db", flat, SCHEDULES)
    reader, brute = DirectoryReader(path), BruteForce.of_file(path)
    by_id = {row.id: row for row in flat}
    rows = {
        key: PlainRow(
            columns={**PLAIN, **columns},
            needs=by_id[columns["id"]].needs,
            above=by_id[columns["id"]].above,
            facts=brute.facts.get(key, ()),
            texts=by_id[columns["id"]].texts,
        )
        for key, columns in brute.rows.items()
    }
    return reader.index(), PlainIndex(rows), Opening(reader, NoHolidays(), NOON)


@pytest.mark.parametrize("begun", [False, True])
@pytest.mark.parametrize("words", [(), ("shelter",), ("she",), ("warm", "foo"), ("zebra",), ("s",)])
def test_words(both: Both, words: tuple[str, ...], begun: bool) -> None:  # noqa: FBT001 - a case
    real, fake, _ = both
    for fields in (tuple(Field), (Field.NAME,), (Field.PROVIDER, Field.DESCRIPTION)):
        found = (set(index.with_all(fields, words, begun=begun)) for index in (real, fake))  # type: ignore[call-overload]
        assert next(found) == next(found)
    counts = [[index.count(word) for word in words] for index in (real, fake)]
    assert counts[0] == counts[1]


def test_needs(both: Both) -> None:
    real, fake, _ = both
    assert list(real.needs()) == list(fake.needs())
    for need in real.needs():
        for own in (False, True):
            assert set(real.need(need.title, own=own)) == set(fake.need(need.title, own=own))  # type: ignore[call-overload]
    told = [_refused(index.need) for index in (real, fake)]
    assert told[0] == told[1]


def _refused(need: Callable[[str], object]) -> tuple[str, ...]:
    with pytest.raises(NotFoundError) as caught:
        need("o")
    return tuple(caught.value.candidates)


def test_answers(both: Both) -> None:
    real, fake, opening = both
    for situation in SITUATIONS:
        asks = [
            Ask(
                classes=[
                    RowClass(rows=index.with_all(tuple(Field), ["shelter"]), tier=TextTier.TERM),
                    RowClass(
                        rows=index.with_all(tuple(Field), ["food"]) - index.with_all(tuple(Field), ["shelter"]),
                        tier=TextTier.DESCRIPTION,
                    ),
                ],
                state_of=opening.state,
                here=HERE,
                state="OR",
                scene=Scene(vocabulary=vocabulary(), today=TODAY, situation=situation),
            )
            for index in (real, fake)
        ]
        assert real.best(asks[0], CancelToken()) == fake.best(asks[1], CancelToken())


def test_keys(both: Both) -> None:
    real, fake, _ = both
    ids = [row.columns["id"] for row in list(fake.all_rows.values())[:9]]  # type: ignore[attr-defined]
    assert dict(real.keys_of([*ids, "nobody"])) == dict(fake.keys_of([*ids, "nobody"]))
