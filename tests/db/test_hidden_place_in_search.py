"""Two directories that differ only in where a confidential service is hidden: no answer tells which is which."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fakes.hidden_county import FAR, NEAR, Hidden, hidden_county
from fakes.plain_directory import CountingRuler, FixedClock, NoHolidays

from navigator.geo import Point
from navigator.ports import CancelToken
from navigator.search.query import Origin, SearchQuery
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from resources_db.directory import connection
from resources_db.directory.reader import DirectoryReader
from resources_db.home import Home, bundled_places
from resources_db.index.tables import NAMES
from resources_db.places.book import PlaceBook
from resources_db.places.geocoder import OfflineGeocoder, OfflinePlaces
from resources_db.speech import speech
from ui.bootstrap import VERSION, terminal_services
from ui.terminal.commands import run

SECRETS = [word for hidden in (NEAR, FAR) for word in hidden.words]
BEGUN = [word[:end] for word in SECRETS for end in (3, 4, 5, len(word) - 1)]
TEXTS = (
    "", "shelter", "safe beds", "haven", "haven for survivors", "survivors", "harbor trust", "house", "cottage", "lodge", "street",
    "ring twice", "confidential", "near eugene", "shelter near astoria", "shelter near 97405", "shelter near 97103", "in 97405",
    "haven near lanternlight", "haven within 1 mile", "withheld", "address withheld", "shelter with dog no id", "fleeing violence",
    *SECRETS, *BEGUN, *(f"haven {word}" for word in SECRETS), *(f"shelter near {hidden.street}" for hidden in (NEAR, FAR)),
    *(f"{word}x" for word in SECRETS), NEAR.name, FAR.name, NEAR.street, FAR.street, NEAR.street[:-2], FAR.name[:-3],
)  # fmt: skip
HERE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR")


def at(hidden: Hidden, away: float = 0.0) -> Origin:
    point = Point(float(hidden.latitude) + away, float(hidden.longitude))
    return Origin(name="Here", point=point, state="OR")


ORIGINS = (None, HERE, at(NEAR), at(NEAR, 0.001), at(FAR), at(FAR, 0.001), Origin(name="Far", point=Point(30.0, -90.0)))


@dataclass(frozen=True)
class Opened:
    """One of the two directories, with what is asked of it."""

    path: Path
    reader: DirectoryReader
    places: OfflinePlaces
    find: FindResources


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[Opened]]:
    found = [opened(hidden_county(tmp_path_factory.mktemp("county"), hidden)) for hidden in (NEAR, FAR)]
    yield found
    for each in found:
        each.reader.release()


def opened(path: Path) -> Opened:
    reader = DirectoryReader(path)
    book = PlaceBook(bundled_places(), named=reader.named_places, saved=reader.saved_places)
    places = OfflinePlaces(OfflineGeocoder(book))
    return Opened(
        path,
        reader,
        places,
        FindResources(reader, TextReader(speech, places), CountingRuler(), NoHolidays(), FixedClock()),
    )


def same(both: Sequence[Opened], query: SearchQuery) -> SearchResult:
    """Return the answer of both; whatever the clock measured is no part of it."""
    first, second = (replace(each.find(query), took_ms=0.0) for each in both)
    assert first == second, query
    return first


def hits(result: SearchResult) -> str:
    return str([*result.hits, *result.beyond, sorted(result.hidden.items())])


@pytest.mark.parametrize("origin", ORIGINS, ids=range(len(ORIGINS)))
def test_every_text_from_everywhere_finds_the_same(both: Sequence[Opened], origin: Origin | None) -> None:
    open_doors = {str(value) for hidden in (NEAR, FAR) for value in (hidden.postal_code, hidden.city)}
    for text in TEXTS:
        for more in ({}, {"within_m": 300.0}, {"within_m": 80_000.0, "situation": {"pet": "yes"}}, {"limit": 1}):
            result = same(both, SearchQuery(text=text, origin=origin, **more))  # type: ignore[arg-type]
            leaked = [word for word in SECRETS if word not in open_doors and word in hits(result)]
            assert leaked == [], text


def test_the_hidden_service_is_found_and_has_no_distance(both: Sequence[Opened]) -> None:
    for origin in ORIGINS[1:]:
        result = same(both, SearchQuery(text="haven for survivors", origin=origin))
        assert result.hits[0].listing.service == "Haven for survivors"
        assert (result.hits[0].distance_m, result.hits[0].bearing) == (None, None)
        assert result.hits[0].listing.confidential


@pytest.mark.parametrize("text", [*SECRETS, *BEGUN, NEAR.name, FAR.name, "harbor", "haven", "survivors"])
def test_no_place_is_suggested_or_known_by_it(both: Sequence[Opened], text: str) -> None:
    first, second = (each.places.suggest(text, 20) for each in both)
    assert first == second
    named, other = (each.reader.named_places(text, 20) for each in both)
    assert named == other


@pytest.mark.parametrize("word", [word[:-1] + "q" for word in SECRETS] + [word[1:] for word in SECRETS])
def test_no_spelling_is_offered_from_it(both: Sequence[Opened], word: str) -> None:
    first, second = (each.reader.index().near(word.casefold(), 10) for each in both)
    assert first == second
    assert not {each.casefold() for each in first} & {secret.casefold() for secret in SECRETS}


@pytest.mark.parametrize("word", SECRETS)
def test_no_row_carries_it(both: Sequence[Opened], word: str) -> None:
    first, second = ((each.reader.index().count(word), each.reader.index().begins(word)) for each in both)
    assert first == second


def rows(path: Path, table: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()


@pytest.mark.parametrize(
    "table", [*(name for name in NAMES if name != "index_leaves"), "listing", "hours", "fact", "member"]
)
def test_the_tables_of_the_search_are_the_same_byte_for_byte(both: Sequence[Opened], table: str) -> None:
    first, second = (rows(each.path, table) for each in both)
    assert first == second


def test_no_table_of_the_file_differs(both: Sequence[Opened]) -> None:
    with closing(sqlite3.connect(both[0].path)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    # A source has the day on which it was read: two imports may have midnight between them.
    differing = {table for table in tables if rows(both[0].path, table) != rows(both[1].path, table)}
    assert differing <= {"source"}


def test_no_byte_of_the_files_holds_it(both: Sequence[Opened]) -> None:
    for each, hidden in zip(both, (NEAR, FAR), strict=True):
        content = each.path.read_bytes()
        words = [hidden.name.split()[0], hidden.street.split()[1], hidden.latitude]
        assert [word for word in words if word.encode() in content] == []


@pytest.mark.parametrize("words", [["--json"], ["--json", "--explain"], ["--explain"], []])
@pytest.mark.parametrize("near", ["97405", "97103", f"{NEAR.latitude},{NEAR.longitude}", "Eugene, OR"])
def test_the_command_says_the_same(
    both: Sequence[Opened], tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], near: str
) -> None:
    services = terminal_services(Home(tmp_path))
    for text in ("haven", "safe beds", NEAR.street, FAR.name, ""):
        said = []
        for each in both:
            typed = [text] if text else []
            where = ["--near", near, "--at", "2026-11-28T02:00-08:00", "--directory", str(each.path)]
            code = run(["find", *words, *where, "--", *typed], services, VERSION)
            done = capsys.readouterr()
            said.append((code, plain(done.out), done.err.replace(str(each.path), "")))
        assert said[0] == said[1], (text, near)


def plain(out: str) -> object:
    """Return what was printed, a document without how long it took."""
    if not out.startswith("{"):
        return [line for line in out.splitlines() if " ms" not in line]
    document = json.loads(out)
    document.pop("took_ms", None)
    return document


def test_to_answer_takes_sqlite_as_many_steps(both: Sequence[Opened], monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting(CancelToken):
        steps = 0

        @property
        def cancelled(self) -> bool:
            self.steps += 1
            return False

    monkeypatch.setattr(connection, "STEPS_BETWEEN_CHECKS", 1)
    for text in TEXTS:
        for origin in ORIGINS:
            steps = []
            for each in both:
                fresh = opened(each.path)
                token = Counting()
                fresh.find(SearchQuery(text=text, origin=origin), token)
                fresh.reader.release()
                steps.append(token.steps)
            assert steps[0] == steps[1], (text, origin)
            assert steps[0] > 0


def test_the_summary_of_both_is_the_same(both: Sequence[Opened]) -> None:
    first, second = (each.reader.summary(date(2026, 11, 24)) for each in both)
    assert (first.counts, first.fresh, first.stale, first.never) == (
        second.counts,
        second.fresh,
        second.stale,
        second.never,
    )
    assert first.title == second.title
