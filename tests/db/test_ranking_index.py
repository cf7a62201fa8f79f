"""The index gives the rows that ranking all rows would give: same rows, same order, same numbers to the last bit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from fakes.brute_force import BruteForce
from fakes.flat_directory import FlatRow, write_flat
from fakes.odd_rows import HERE, SCHEDULES, SITUATIONS, TODAY, odd_rows, told_the_team
from fakes.plain_directory import NoHolidays
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from navigator.directory.schedule import State
from navigator.geo import Point
from navigator.ports import Cancelled, CancelToken
from navigator.search.ask import Ask, Best, RowClass
from navigator.search.rank import TextTier
from navigator.search.scene import Scene
from navigator.use_cases.opening import Opening
from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.reader import DirectoryReader
from resources_db.index.directory_index import DirectoryIndex

NOON = datetime(2026, 11, 17, 20, tzinfo=UTC)
ORIGINS = (None, HERE, HERE, Point(44.2, -123.0), Point(51.88, -176.6), Point(-44.05, 56.9), Point(90, 10))


@dataclass(frozen=True)
class Opened:
    """One file behind both ways to answer."""

    index: DirectoryIndex
    brute: BruteForce
    opening: Opening

    def differ(self, ask: Ask) -> str:
        """Return what is not the same, "" when all is."""
        mine, theirs = self.index.best(ask, CancelToken()), self.brute.best(ask)
        wrong = [name for name in Best.__slots__ if getattr(mine, name) != getattr(theirs, name)]
        return "".join(f"\n{name}: {getattr(mine, name)}\n not {getattr(theirs, name)}" for name in wrong)


def opened(path: Path, rows: Sequence[FlatRow]) -> Opened:
    reader = DirectoryReader(write_flat(path, rows, SCHEDULES))
    return Opened(reader.index(), BruteForce.of_file(path), Opening(reader, NoHolidays(), NOON))


def drawn(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the same rows again


def ask_of(random: Random, one: Opened, **fixed: object) -> Ask:
    """Return an ask drawn from a seed: classes without a row in common, any origin, radius, scene and limit."""
    keys = list(one.brute.rows)
    random.shuffle(keys)
    part = random.choice([1.0, 1.0, 0.3, 0.05])
    mixed = keys[: int(len(keys) * part) + 1]
    tiers = sorted(random.sample(list(TextTier), random.choice([1, 2, 4])))
    edges = sorted(random.sample(range(len(mixed) + 1), min(len(tiers) - 1, len(mixed) + 1)))
    edges = [0, *edges, *[len(mixed)] * (len(tiers) - len(edges))]
    classes = [
        RowClass(
            rows=BitMap(mixed[first:last]),
            tier=tier,
            missed=random.choice([0, 0, 1, 2]),
            signs=random.choice([0, 0, 1, 4]),
        )
        for tier, first, last in zip(tiers, edges, edges[1:], strict=False)
    ]
    scene = Scene(vocabulary=vocabulary(), today=TODAY, situation=random.choice([{}, *SITUATIONS, *SITUATIONS]))
    also = {key: told_the_team(random) for key in keys[:20]}
    values: dict[str, object] = {
        "classes": classes,
        "state_of": one.opening.state,
        "here": random.choice(ORIGINS),
        "within_m": random.choice([None, None, 0.0, 5_000.0, 80_000.0, 3e7]),
        "state": random.choice(["", "OR", "ID"]),
        "scene": random.choice([None, scene]),
        "open_only": random.random() < 0.3,
        "chosen": BitMap(keys[: len(keys) // 2]) if random.random() < 0.3 else None,
        "also": also if random.random() < 0.3 else {},
        "limit": random.choice([1, 5, 20, 50, 10_000]),
        "beyond": random.choice([10, 10, 0, 1, 10_000]),
    }
    return Ask(**(values | fixed))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(12))
def test_any_question_to_a_small_directory(tmp_path: Path, seed: int) -> None:
    random = drawn(seed)
    rows = odd_rows(random, random.choice([1, 3, 40, 200, 1500]), spots=random.choice([1, 5, 60, 400]))
    one = opened(tmp_path / "odd.db", rows)
    found = [one.differ(ask_of(random, one)) for _ in range(60)]
    assert [difference for difference in found if difference] == []


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    return opened(tmp_path_factory.mktemp("large") / "large.db", odd_rows(drawn(7), 10_000, spots=4000))


@pytest.mark.parametrize("seed", range(16))
def test_a_question_to_ten_thousand_rows(large: Opened, seed: int) -> None:
    assert large.differ(ask_of(drawn(seed), large)) == ""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), here=st.sampled_from(ORIGINS), within=st.none() | st.floats(0, 2.1e7))
def test_any_radius(large: Opened, seed: int, here: Point | None, within: float | None) -> None:
    assert large.differ(ask_of(drawn(seed), large, here=here, within_m=within)) == ""


def test_the_one_place_of_a_name_is_found_at_any_distance(tmp_path: Path) -> None:
    far = FlatRow(id="far", columns={"latitude": 51.88, "longitude": -176.65})
    near = [FlatRow(id=f"near-{n}", columns={"latitude": 44.05, "longitude": -123.0}) for n in range(3000)]
    one = opened(tmp_path / "named.db", [far, *near])
    key = next(key for key, row in one.brute.rows.items() if row["id"] == "far")
    classes = [
        RowClass(rows=BitMap([key]), tier=TextTier.NAME),
        RowClass(rows=BitMap(set(one.brute.rows) - {key}), tier=TextTier.TERM),
    ]
    for limit in (1, 20, 5000):
        ask = Ask(classes=classes, state_of=one.opening.state, here=HERE, limit=limit)
        assert one.differ(ask) == ""
    assert one.index.best(ask, CancelToken()).within[-1].candidate.id == "far"


def test_a_withdrawn_question_is_not_answered(large: Opened) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        large.index.best(ask_of(drawn(1), large), token)


def test_hours_are_asked_once_for_a_moment(large: Opened) -> None:
    asked: list[int] = []

    def state_of(hours: int) -> State:
        asked.append(hours)
        return State.OPEN

    everyone = [RowClass(rows=large.index.with_all((), ()), tier=TextTier.TERM)]
    for _ in range(2):
        large.index.best(Ask(classes=everyone, state_of=state_of, here=HERE), CancelToken())
    assert sorted(asked) == [1, 2, 3]
