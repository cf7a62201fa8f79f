"""`run.py bench search --rows N`: the index beside what people write without one, on the same rows in the same run.

Milliseconds are of this thread's own time, so that another program on the machine changes them little; where the clock
has to do (other processes), it is the median of several, and the yardstick stands beside it.
"""

import hashlib
import sqlite3
import statistics
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

import bench_paths  # noqa: F401 - the tests' fakes are found from here on
from search_baselines import TextAndSql, window
from search_cold_runs import bytes_read, cold_start, fresh
from search_pipeline import Pipeline
from search_postgres import postgres_ms
from search_truth import differences
from search_whole import Whole
from us_queries import questions
from us_question import Question
from us_scale import us_file
from window_bench import ROWS as TYPED_ROWS
from window_bench import typing

Figures = dict[str, dict[str, Any]]
SMALL, ROUNDS, COMPARED_OF_MANY, MANY = 10_000, 3, 120, 200_000
MEGABYTE = 1_000_000


def search(rows: int) -> Figures:
    """Return all figures for so many rows."""
    path, asked = us_file(rows), questions()
    told = _told(path)
    mine = _pipeline_ms(path, asked)
    text, square = _baselines_ms(path, asked)
    figures = _speeds(rows, mine, text, square)
    figures |= _whole(rows, _whole_ms(path, asked), square)
    figures |= _postgres(path, rows, asked, mine)
    small = mine if rows == SMALL else _pipeline_ms(us_file(SMALL), asked)
    figures["p95, this many rows / 10,000"] = _most(_at(mine, 0.95) / _at(small, 0.95), "x", 20)
    compared = asked if rows <= MANY else asked[:: max(1, len(asked) // COMPARED_OF_MANY)]
    wrong, count = differences(path, rows, compared)
    figures[f"answers equal to brute force, of {count}"] = _least(100 * (count - wrong) / count, "%", 100)
    figures |= _cold(path, asked)
    figures |= typing() if rows == TYPED_ROWS else {}
    index = told["index_bytes"] / told["text_bytes"]
    figures["index size / text size"] = _most(index, "x", 0.5)
    building = (told["book"] + told["build"]) / told["raw"]
    figures["index build / executemany of the same rows"] = _most(building, "x", 8)
    figures["index build"] = _most(told["book"] + told["build"], "s", None)
    figures["SHA-256 of 64 MiB"] = _most(statistics.median(_yardstick() for _ in range(5)) * 1000, "ms", None)
    return figures


def _speeds(rows: int, mine: Sequence[float], text: Sequence[float], square: Sequence[float]) -> Figures:
    figures: Figures = {}
    for name, found in (("index", mine), ("FTS5 and SQL", text), ("R*Tree window of 22 km", square)):
        figures[f"{name}: p50"] = _most(_at(found, 0.5), "ms", None)
        figures[f"{name}: p95"] = _most(_at(found, 0.95), "ms", None)
    figures["index: slowest"] = _most(max(mine), "ms", None)
    reach = 30 if rows > MANY else None
    figures["p95 of FTS5 and SQL / index"] = _least(_at(text, 0.95) / _at(mine, 0.95), "x", reach)
    figures["p95 of index / R*Tree window"] = _most(_at(mine, 0.95) / _at(square, 0.95), "x", None)
    return figures


def _whole(rows: int, rounds: Sequence[Sequence[float]], square: Sequence[float]) -> Figures:
    """Return what the use case costs: understood, judged, in tiers, the rows read; the first time and when all is warm."""
    first, *others = rounds
    warm = _medians(others)
    reach = 3 if rows > MANY else None
    return {
        "whole pipeline: p50": _most(_at(warm, 0.5), "ms", None),
        "whole pipeline: p95": _most(_at(warm, 0.95), "ms", None),
        "whole pipeline: p95 of first times": _most(_at(first, 0.95), "ms", None),
        "p95 of whole pipeline / R*Tree window": _most(_at(warm, 0.95) / _at(square, 0.95), "x", reach),
    }


def _postgres(path: Path, rows: int, asked: Sequence[Question], mine: Sequence[float]) -> Figures:
    found = postgres_ms(path, asked)
    if isinstance(found, str):
        return {f"PostgreSQL: {found}": {"value": 0.0, "unit": "", "reach": None, "ok": None}}
    figures: Figures = {}
    for name, times in found.items():
        reach = 15 if rows > MANY and name == "as Ohana" else None
        figures[f"PostgreSQL {name}: p50"] = _most(_at(times, 0.5), "ms", None)
        figures[f"PostgreSQL {name}: p95"] = _most(_at(times, 0.95), "ms", None)
        figures[f"p95 of PostgreSQL {name} / index"] = _least(_at(times, 0.95) / _at(mine, 0.95), "x", reach)
    return figures


def _cold(path: Path, asked: Sequence[Question]) -> Figures:
    answer, bare = cold_start(path, next(one for one in asked if one.text == "emergency shelter"))
    read = bytes_read(path, asked)
    held = fresh(path, asked)
    return {
        "cold first answer / python -c 'import numpy, sqlite3'": _most(answer / bare, "x", 3),
        "cold first answer": _most(answer * 1000, "ms", None),
        "read cold by a question: p95 of bytes asked for": _most(
            _at([one[0] for one in read], 0.95) / MEGABYTE, "MB", 8
        ),
        "read cold by a question: p95 of bytes from disk, read-ahead of the system in it": _most(
            _at([one[1] for one in read], 0.95) / MEGABYTE, "MB", 8
        ),
        "resident memory after all questions": _most(held["resident"], "MB", 150),
        "resident memory before the first": _most(held["loaded"], "MB", None),
    }


def _pipeline_ms(path: Path, asked: Sequence[Question]) -> list[float]:
    """Return the milliseconds of each question, text to rows: the median of some rounds after a first."""
    pipeline = Pipeline(path)
    return _rounds([lambda question=question: pipeline.answer(question) for question in asked], ROUNDS)  # type: ignore[misc]


def _whole_ms(path: Path, asked: Sequence[Question]) -> list[list[float]]:
    """Return the milliseconds of each question to the use case, round by round."""
    whole = Whole(path)
    return [
        [_milliseconds(lambda question=question: whole.answer(question)) for question in asked]
        for _ in range(ROUNDS + 1)
    ]  # type: ignore[misc]


def _baselines_ms(path: Path, asked: Sequence[Question]) -> tuple[list[float], list[float]]:
    pipeline = Pipeline(path)
    with closing(sqlite3.connect(path)) as db:
        both = TextAndSql(db)
        text = [both.ready(question, _state_of(pipeline, question)) for question in asked]
        square = [lambda question=question: window(db, question) for question in asked]  # type: ignore[misc]
        return _rounds(text, 1), _rounds(square, ROUNDS)


def _state_of(pipeline: Pipeline, question: Question) -> Callable[[int], Any]:
    return pipeline.ask(question).state_of


def _rounds(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    for work in works:
        work()
    return _medians([[_milliseconds(work) for work in works] for _ in range(rounds)])


def _medians(rounds: Sequence[Sequence[float]]) -> list[float]:
    return [statistics.median(each) for each in zip(*rounds, strict=True)]


def _milliseconds(work: Callable[[], object]) -> float:
    started = thread_time()
    work()
    return (thread_time() - started) * 1000


def _told(path: Path) -> dict[str, float]:
    with closing(sqlite3.connect(path)) as db:
        return dict(db.execute("SELECT name, value FROM bench").fetchall())


def _at(found: Sequence[float], share: float) -> float:
    return sorted(found)[min(len(found) - 1, int(len(found) * share))]


def _most(value: float, unit: str, reach: float | None) -> dict[str, Any]:
    """Return one figure, of which less is better."""
    return {"value": round(value, 3), "unit": unit, "reach": reach, "ok": None if reach is None else value <= reach}


def _least(value: float, unit: str, reach: float | None) -> dict[str, Any]:
    """Return one figure, of which more is better."""
    return {"value": round(value, 3), "unit": unit, "reach": reach, "ok": None if reach is None else value >= reach}


def _yardstick() -> float:
    started = perf_counter()
    hashlib.sha256(bytes(64 * 1024 * 1024))
    return perf_counter() - started
