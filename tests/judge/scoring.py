"""How found services are scored: nDCG@10, a hit in the first five, the reciprocal rank of a known item, empty answers."""

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

KNOWN = "known-item"
BEST = 3
TOP, FIRST, LOOKED_FOR = 10, 5, 20


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgments of one directory: grades by query and service, and the services that nobody judged."""

    grades: Mapping[str, Mapping[str, int]]
    unjudged: frozenset[str]

    @classmethod
    def read(cls, folder: Path, name: str) -> "Judged":
        """Read the judgments of a directory by its name."""
        grades: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for row in _rows(folder / f"qrels_{name}.csv"):
            grades[row["query_id"]][row["source_service_id"]] = int(row["grade"])
        collection = folder / f"collection_{name}.csv"
        rows = _rows(collection) if collection.exists() else []
        return cls(grades, frozenset(row["source_service_id"] for row in rows if row["judged"] == "0"))

    def counts(self, query: str) -> bool:
        """Tell whether a service of this directory is exactly what a query asks for."""
        return max(self.grades.get(query, {}).values(), default=0) >= BEST


@dataclass(frozen=True, slots=True)
class Score:
    """One query's score; `value` is nDCG@10, for a known item the reciprocal rank."""

    kind: str
    text: str
    value: float
    hit5: bool
    empty: bool


@dataclass(slots=True)
class Scores:
    """The scores of many queries."""

    scored: list[Score] = field(default_factory=list[Score])

    def add(self, score: Score) -> None:
        """Add one query."""
        self.scored.append(score)

    def extend(self, other: "Scores") -> None:
        """Add the queries of another directory."""
        self.scored += other.scored

    def count(self, kind: str) -> int:
        """Return how many queries of a kind there are."""
        return sum(score.kind == kind for score in self.scored)

    def figures(self) -> dict[str, Any]:
        """Return the means, by kind and over all topics; known items apart."""
        topics = [score for score in self.scored if score.kind != KNOWN]
        kinds = sorted({score.kind for score in topics})
        known = [score.value for score in self.scored if score.kind == KNOWN]
        return {
            "ndcg10": mean(score.value for score in topics),
            "hit5": mean(score.hit5 for score in topics),
            "empty": mean(score.empty for score in self.scored),
            "mrr_known": mean(known) if known else None,
            "kinds": {kind: mean(score.value for score in topics if score.kind == kind) for kind in kinds},
        }


def score_of(judged: Judged, query: str, row: Mapping[str, str], found: Sequence[str]) -> Score:
    """Score the services found for one query, best first; those that nobody judged neither help nor hurt."""
    grades = judged.grades[query]
    if row["kind"] == KNOWN:
        places = (1 / rank for rank, each in enumerate(found[:LOOKED_FOR], start=1) if grades.get(each) == BEST)
        return Score(KNOWN, row["text"], next(places, 0.0), hit5=False, empty=not found)
    ranked = [each for each in found if each not in judged.unjudged or each in grades]
    ideal = _gained(sorted(grades.values(), reverse=True)[:TOP])
    gained = _gained([grades.get(each, 0) for each in ranked[:TOP]])
    hit5 = any(grades.get(each) == BEST for each in ranked[:FIRST])
    return Score(row["kind"], row["text"], gained / ideal, hit5=hit5, empty=not found)


def mean(values: Iterable[float]) -> float:
    """Return the mean, 0 of nothing."""
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def _gained(grades: Sequence[int]) -> float:
    """Return the discounted gain: 2^grade - 1 over log2(rank + 1)."""
    return sum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, start=1))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
