"""A directory of the whole country, invented from a seed: as many rows as asked for, in a real file, kept for the next run.

Places are drawn from the ZIPs of the gazetteer, those of big cities more often; words follow Zipf's law; facts, hours and
needs are those of the training county. What the old way needs (FTS5, R*Tree) lies in the same file.
"""

import json
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from time import thread_time
from typing import Any

import bench_paths  # noqa: F401 - the tests' fakes are found from here on
import numpy as np
from fakes.flat_directory import FACT_INSERTED, PLAIN, make_indexes, new_file
from us_terms import PATTERNS, ZONES, Need, training, write_hours
from us_words import Lexicon, lexicon

from navigator.search.words import names_of
from resources_db.directory.listings import INSERTED
from resources_db.home import bundled_places
from resources_db.index.build import build
from resources_db.index.layout import order_of
from resources_db.index.words import WordBook

SEED = 2026
TODAY = date(2026, 11, 17).toordinal()
BATCH = 20_000
MADE_OF = (
    "tests/bench/us_scale.py", "tests/bench/us_terms.py", "tests/bench/us_words.py", "tests/fakes/flat_directory.py",
    "navigator/search/words.py",
    *(
        f"resources_db/index/{name}.py"
        for name in ("build", "cells", "facts", "layout", "tables", "whole_names", "word_tables", "words")
    ),
)  # fmt: skip
Batch = dict[str, list[Any]]


# What most people would search by: the baseline.
FULL_TEXT = """
CREATE VIRTUAL TABLE words USING fts5(
    name, terms, provider, description, content = '', tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
)
"""


@dataclass(slots=True)
class Country:
    """Where rows lie and what they may say."""

    random: Any
    words: Lexicon
    places: list[tuple[Any, ...]]
    needs: list[Need]
    said: list[tuple[str, str, str | None]]
    points: Any
    of_zip: Any
    seconds: dict[str, float] = field(default_factory=dict[str, float])


def us_file(rows: int, seed: int = SEED) -> Path:
    """Return the file of so many rows, made when what makes it changed; `bench` holds the seconds that its parts took."""
    root = Path(__file__).parent.parent.parent
    total = sha256(f"{rows} {seed}".encode())
    for name in MADE_OF:
        total.update((root / name).read_bytes())
    path = Path(tempfile.gettempdir()) / "navigator-bench" / f"us-{rows}-{total.hexdigest()[:16]}.db"
    if not path.is_file():
        path.parent.mkdir(exist_ok=True)
        part = path.with_suffix(".part")
        _write(part, rows, seed)
        part.replace(path)
    return path


def _write(path: Path, rows: int, seed: int) -> None:
    land = _country(rows, seed)
    raw = path.with_suffix(".raw")
    raw.unlink(missing_ok=True)
    with closing(new_file(path)) as db, closing(sqlite3.connect(raw, isolation_level=None)) as plain:
        plain.execute("PRAGMA journal_mode = OFF")
        plain.execute("PRAGMA synchronous = OFF")
        plain.execute("BEGIN")
        write_hours(db)
        db.execute(FULL_TEXT)
        book = WordBook()
        spent = dict.fromkeys(("raw", "book", "build", "fts"), 0.0)
        for first in range(1, rows + 1, BATCH):
            batch = _batch(land, first, min(first + BATCH, rows + 1))
            spent["raw"] += _timed(lambda batch=batch: _insert_raw(plain, batch))  # type: ignore[misc]
            _insert(db, batch)
            spent["book"] += _timed(lambda batch=batch, first=first: _add(book, batch, first))  # type: ignore[misc]
            spent["fts"] += _timed(lambda batch=batch: _index_words(db, batch))  # type: ignore[misc]
        spent["raw"] += _timed(lambda: plain.execute("COMMIT"))
        make_indexes(db)
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        spent["build"] = _timed(lambda: build(db, book))
        size = (db.execute("PRAGMA page_count").fetchone()[0] - pages) * 4096
        db.execute("CREATE VIRTUAL TABLE spot USING rtree(key, south, north, west, east)")
        db.execute(
            "INSERT INTO spot SELECT key, latitude, latitude, longitude, longitude FROM listing WHERE latitude IS NOT NULL"
        )
        db.execute("CREATE TABLE bench (name TEXT, value REAL)")
        told = spent | {"index_bytes": size, "text_bytes": book.text_bytes}
        db.executemany("INSERT INTO bench VALUES (?, ?)", told.items())
        db.execute("COMMIT")
        db.execute("ANALYZE")
    raw.unlink()


def _timed(work: Callable[[], object]) -> float:
    started = thread_time()
    work()
    return thread_time() - started


def _country(rows: int, seed: int) -> Country:
    random = np.random.default_rng(seed)
    with closing(sqlite3.connect(bundled_places())) as db:
        zips = db.execute("SELECT latitude, longitude, city, state FROM zip ORDER BY zip").fetchall()
    many = Counter(row[2:] for row in zips)
    # A ZIP of a big city has more people, and they more services.
    weights = np.array([1 + 2 * np.log(many[row[2:]]) for row in zips])
    chosen = random.choice(len(zips), size=rows, p=weights / weights.sum())
    middles = np.array([row[:2] for row in zips])[chosen]
    points = np.round(np.clip(middles + random.normal(0, 0.02, (rows, 2)), -89.9, 179.9), 6)
    nowhere = random.random(rows) < 0.03
    located = np.flatnonzero(~nowhere)
    order = np.concatenate((located[order_of(points[located])], np.flatnonzero(nowhere)))
    points[nowhere] = np.nan
    needs, said = training()
    return Country(random, lexicon(seed), zips, needs, said, points[order], chosen[order])


def _batch(land: Country, first: int, end: int) -> Batch:
    """Return the rows of all tables for keys from `first` on."""
    count, random, words = end - first, land.random, land.words.words
    texts = np.split(land.words.draw(random, count * 42), count)
    names = np.split(land.words.rare(random, count * 4), count)
    main = np.minimum(random.zipf(1.4, count) - 1, len(land.needs) - 1)
    other = np.where(random.random(count) < 0.3, random.integers(0, len(land.needs), count), main)
    days = np.where(random.random(count) < 0.2, 0, TODAY - random.integers(0, 700, count))
    hours = np.where(random.random(count) < 0.15, -1, random.integers(0, PATTERNS, count))
    facts = np.where(random.random(count) < 0.45, 0, random.integers(1, 8, count))
    odd = random.random((count, 4))
    batch: Batch = {name: [] for name in ("listing", "listing_need", "service", "fact", "words")}
    for n in range(count):
        key = first + n
        needs = [land.needs[main[n]], *([land.needs[other[n]]] if other[n] != main[n] else [])]
        name = [words[rank] for rank in names[n]]
        _, _, city, state = land.places[land.of_zip[key - 1]]
        service = f"{name[0].title()} {needs[0][0]}" + (f" of {city}" if key % 3 == 0 else "")
        provider = f"{name[1].title()} {name[2].title()} {('Services', 'Center', 'House', 'Network')[key % 4]}"
        description = " ".join(
            [*(words[rank] for rank in texts[n][:20]), needs[0][0].lower(), *(words[r] for r in texts[n][20:])]
        )
        row = _listing(land, key, service, provider, needs, (state, int(days[n]), int(hours[n])), odd[n])
        batch["listing"].append([row[column] for column in INSERTED])
        reached = {above.casefold() for _, names_above, _ in needs for above in names_above}
        batch["listing_need"] += [(term, key) for term in sorted(reached)]
        batch["service"].append(
            (row["service_id"], "us", str(key), "", service, description, "active", row["assured_date"])
        )
        batch["fact"] += _facts(land, row["id"], int(facts[n]), key)
        batch["words"].append((key, service, " ".join(needed for _, _, needed in needs), provider, description))
    return batch


def _listing(
    land: Country, key: int, service: str, provider: str, needs: Sequence[Any], told: tuple[str, int, int], odd: Any
) -> dict[str, Any]:
    latitude, longitude = land.points[key - 1].tolist()
    state, day, pattern = told
    nowhere = latitude != latitude  # noqa: PLR0124 - not a number
    zone = next((n for n, (_, west) in enumerate(ZONES) if not nowhere and longitude > west), 0)
    own = sha256(f"us {key}".encode()).hexdigest()[:32]
    return {
        **PLAIN,
        "key": key,
        "id": own,
        "source": "us",
        "source_id": str(key),
        "service_id": f"s{own}",
        "service": service,
        "organization": provider,
        "needs": json.dumps([title for title, _, _ in needs]),
        "latitude": None if nowhere else latitude,
        "longitude": None if nowhere else longitude,
        "precision": "none" if nowhere else "rooftop",
        "scope": ("state" if odd[0] < 0.3 else "national" if odd[0] < 0.32 else "local") if nowhere else "local",
        "states": state if nowhere else "",
        "phones": json.dumps([{"number": f"555-01{key % 100:02}"}]),
        "address": "" if nowhere else f"{key % 9999} {land.words.words[key % 999]} St",
        "hours_text": "",
        "assured_date": date.fromordinal(day).isoformat() if day else None,
        "assured_day": day,
        "confirmed": int(odd[1] > 0.005),
        "confidential": int(nowhere and odd[0] > 0.7),
        "active": int(odd[2] > 0.03),
        "always": int(nowhere and odd[3] < 0.0005),
        "hours": zone * PATTERNS + pattern + 1 if pattern >= 0 else None,
    }


def _facts(land: Country, listing: str, count: int, key: int) -> list[Any]:
    found: dict[tuple[str, str | None], list[Any]] = {}
    for number in range(count):
        at = (key * 7919 + number * 104_729) % (len(land.said) * 3)
        fact, answer, value = land.said[at // 3 if at % 3 else at // 9]
        ago = (key * 31 + number * 17) % 800
        own = f"{listing}/{number}"
        told = [
            own,
            own,
            listing,
            fact,
            answer,
            value,
            None,
            date.fromordinal(TODAY - ago).isoformat(),
            "us",
            int(ago % 5 > 0),
        ]
        found.setdefault((fact, value), told)
    return list(found.values())


def _add(book: WordBook, batch: Batch, first: int) -> None:
    nothing: frozenset[str] = frozenset()
    for key, (_, service, needed, provider, description) in enumerate(batch["words"], start=first):
        whole = (names_of(service), nothing, names_of(provider), nothing)
        book.add(key, (service, needed, provider, description), whole)


def _index_words(db: sqlite3.Connection, batch: Batch) -> None:
    db.executemany(
        "INSERT INTO words (rowid, name, terms, provider, description) VALUES (?, ?, ?, ?, ?)", batch["words"]
    )


INSERTS = {
    "listing": f"INSERT INTO listing ({', '.join(INSERTED)}) VALUES ({', '.join('?' * len(INSERTED))})",
    "listing_need": "INSERT INTO listing_need VALUES (?, ?)",
    "service": (
        "INSERT INTO service (id, source, source_id, row_hash, name, description, status, assured_date)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "fact": FACT_INSERTED,
}


def _insert(db: sqlite3.Connection, batch: Batch) -> None:
    for table, statement in INSERTS.items():
        db.executemany(statement, batch[table])


def _insert_raw(db: sqlite3.Connection, batch: Batch) -> None:
    """Insert the same rows into tables without any index."""
    for table in (*INSERTS, "words"):
        width = len(batch[table][0]) if batch[table] else 0
        if width:
            columns = ", ".join(f"c{number}" for number in range(width))
            db.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns})")
            db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", batch[table])


if __name__ == "__main__":
    made = us_file(int(sys.argv[1]))
    with closing(sqlite3.connect(made)) as opened:
        print(made, made.stat().st_size, dict(opened.execute("SELECT name, value FROM bench").fetchall()))
