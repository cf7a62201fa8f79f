"""`run.py judge --set DIR --data DIR [--json]`: search quality on judged real directories, by kind of query.

The directories are imported as a user would, the queries run through the same code as the window, at any time and from
no place: hours and distance play no part in the judgments. Beside it stands a plain weighted FTS5 index over the same rows.
"""

import argparse
import csv
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plain_index import PlainFullText
from scoring import Judged, Scores, score_of

from navigator.clock import SystemClock
from navigator.search.query import SearchQuery
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from resources_db.directory.holiday_book import HolidayBook
from resources_db.directory.reader import DirectoryReader
from resources_db.home import home
from resources_db.imports import import_files
from resources_db.places.lazy import LazyPlaces, LazyRuler
from resources_db.speech import speech

LOOKED_AT = 60
FOUND = 50
LINES = "lifelines"
# Kinds bind where so many of their queries are judged (judge/README.md).
BINDING = 10
REACH = {
    "plain": 0.87, "synonym": 0.82, "abbreviation": 0.80, "typo": 0.82, "prefix": 0.90, "spanish": 0.85,
    "multi-facet": 0.70, "proper-name": 0.82,
}  # fmt: skip
OVERALL = {"ndcg10": 0.84, "hit5": 0.95, "empty": 0.0, "mrr_known": 0.90}
ALONE = {"samhsa_fl": 0.80}
COLUMNS = {"state": "state_province", "city": "city", "zip": "postal_code"}


@dataclass(frozen=True, slots=True)
class Dataset:
    """One judged directory: its file, and the services that may be found when only part of it counts."""

    name: str
    path: Path
    where: Mapping[str, str]


def main() -> int:
    """Import, ask, score, print; 0 when every figure is within reach."""
    parser = argparse.ArgumentParser(prog="run.py judge")
    parser.add_argument("--set", type=Path, required=True, help="folder with queries, judgments and datasets.json")
    parser.add_argument("--data", type=Path, required=True, help="folder that the files of datasets.json lie in")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keep", type=Path, help="keep the imported directories here and use them again")
    parser.add_argument("--below", type=float, help="list the queries that score lower than this")
    args = parser.parse_args()
    queries = {row["id"]: row for row in _rows(args.set / "queries.csv")}
    with tempfile.TemporaryDirectory() as folder:
        kept = args.keep or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        found = {dataset.name: _judged(dataset, args.set, queries, kept) for dataset in _datasets(args.set, args.data)}
    scores, plain = {name: ours for name, (ours, _) in found.items()}, {name: fts for name, (_, fts) in found.items()}
    document = _document(scores, plain)
    print(json.dumps(document, indent=1) if args.json else _table(document))
    if args.below is not None:
        _print_low(scores, args.below)
    return 0 if document["ok"] else 1


def _datasets(folder: Path, data: Path) -> Iterator[Dataset]:
    for name, told in json.loads((folder / "datasets.json").read_text("utf-8")).items():
        unknown = set(told.get("where", {})) - set(COLUMNS)
        if unknown:
            raise SystemExit(f"datasets.json, {name}: rows cannot be chosen by {', '.join(sorted(unknown))}.")
        yield Dataset(name, data / told["file"], told.get("where", {}))


def _judged(
    dataset: Dataset, folder: Path, queries: Mapping[str, Mapping[str, str]], kept: Path
) -> tuple[Scores, Scores]:
    """Return the scores of a directory: ours, and those of the plain index."""
    file = kept / f"{dataset.name}.db"
    if not file.exists():
        import_files(home(), [str(dataset.path)], into=file)
    judged = Judged.read(folder, dataset.name)
    allowed = _allowed(file, dataset.where)
    reader = DirectoryReader(file)
    texts = TextReader(speech, LazyPlaces(reader))
    find = FindResources(reader, texts, LazyRuler(), HolidayBook(), SystemClock())
    plain = PlainFullText(file)

    def ask(text: str) -> list[str]:
        query = SearchQuery(text=text, any_time=True, limit=LOOKED_AT if allowed is None else sys.maxsize)
        result = find(query)
        # The country's lines come along with every directory; the judgments are about this one's own services.
        own = (hit.listing for hit in result.hits if not hit.listing.source.startswith(LINES))
        return _services((listing.source_id for listing in own), allowed)

    ours, fts = Scores(), Scores()
    for number, row in queries.items():
        if judged.counts(number):
            ours.add(score_of(judged, number, row, ask(row["text"])))
            fts.add(score_of(judged, number, row, _services(plain.find(row["text"]), allowed)))
    reader.release()
    return ours, fts


def _services(ids: Iterator[str], allowed: frozenset[str] | None) -> list[str]:
    """Return services in order, each once: a service at several places is several rows."""
    return [each for each in dict.fromkeys(ids) if allowed is None or each in allowed][:FOUND]


def _allowed(file: Path, where: Mapping[str, str]) -> frozenset[str] | None:
    """Return the source ids of the services that may be found; None for all."""
    if not where:
        return None
    import sqlite3
    from contextlib import closing

    conditions = " AND ".join(f"a.{COLUMNS[key]} = ?" for key in where)
    question = (
        "SELECT DISTINCT s.source_id FROM service AS s JOIN service_at_location AS l ON l.service_id = s.id"
        f" JOIN address AS a ON a.location_id = l.location_id WHERE {conditions}"
    )
    with closing(sqlite3.connect(file)) as db:
        return frozenset(row[0] for row in db.execute(question, list(where.values())))


def _document(scores: Mapping[str, Scores], plain: Mapping[str, Scores]) -> dict[str, Any]:
    """Return all figures; `all` is every directory without a target of its own, together."""
    together, baseline = Scores(), Scores()
    for name, each in scores.items():
        if name not in ALONE:
            together.extend(each)
            baseline.extend(plain[name])
    document: dict[str, Any] = {
        "datasets": {name: each.figures() for name, each in scores.items()},
        "all": together.figures(),
        "plain": {"all": baseline.figures()} | {name: each.figures() for name, each in plain.items()},
        "short": [],
    }
    document["short"] = [*_short(document["all"], document["plain"]["all"], together)]
    document["short"] += [
        f"{name}: {scores[name].figures()['ndcg10']:.3f} < {least}"
        for name, least in ALONE.items()
        if name in scores and scores[name].figures()["ndcg10"] < least
    ]
    document["ok"] = not document["short"]
    return document


def _short(figures: Mapping[str, Any], plain: Mapping[str, Any], scores: Scores) -> Iterator[str]:
    for name, least in OVERALL.items():
        value = figures[name]
        if value is not None and (value > least if name == "empty" else value < least):
            yield f"{name}: {value:.3f}, wanted {least}"
    for kind, least in REACH.items():
        value = figures["kinds"].get(kind)
        if value is not None and scores.count(kind) >= BINDING and value < least:
            yield f"{kind}: {value:.3f}, wanted {least}"
    for kind, value in figures["kinds"].items():
        if value < plain["kinds"][kind]:
            yield f"{kind}: {value:.3f}, the plain index has {plain['kinds'][kind]:.3f}"


def _table(document: Mapping[str, Any]) -> str:
    lines: list[str] = []
    for name, figures in [*document["datasets"].items(), ("all", document["all"])]:
        plain = document["plain"][name]
        lines.append(f"{name:14} nDCG@10  plain")
        for kind, value in figures["kinds"].items():
            reach = f"   wanted {REACH[kind]:.2f}" if name == "all" and kind in REACH else ""
            lines.append(f"  {kind:12} {value:7.3f} {plain['kinds'][kind]:6.3f}{reach}")
        known = f"  known items MRR {figures['mrr_known']:.3f}" if figures["mrr_known"] is not None else ""
        lines.append(
            f"  {'together':12} {figures['ndcg10']:7.3f} {plain['ndcg10']:6.3f}"
            f"   hit@5 {figures['hit5']:.2f}  empty {figures['empty']:.2f}{known}"
        )
    lines += [f"SHORT {each}" for each in document["short"]] or ["every figure is within reach"]
    return "\n".join(lines)


def _print_low(scores: Mapping[str, Scores], below: float) -> None:
    for name, each in scores.items():
        for one in sorted(each.scored, key=lambda score: score.value):
            if one.value < below:
                print(f"{one.value:.2f} {name} {one.kind}: {one.text}")


def _rows(path: Path) -> Sequence[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    sys.exit(main())
