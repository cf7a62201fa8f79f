"""`python tests/judge/while_typing.py --set DIR --data DIR [--keep DIR]`: search while somebody types, and with slips.

Each judged topic query is fed letter by letter, seen from the middle of the directory as a team always stands somewhere:
from the fourth letter on, how often the first hit of the whole text is already among the first five (and the same from
nowhere, where only chance tells equals apart). Then each is asked once more with one random edit in a word of at least
four letters, and scored as it stands: the share of the nDCG@10 that it keeps.
"""

import argparse
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from run_judge import FOUND, LINES, Dataset, _allowed, _datasets, _rows, _services
from scoring import FIRST, KNOWN, Judged, mean, score_of

from navigator.clock import SystemClock
from navigator.geo import Point
from navigator.search.query import Origin, SearchQuery
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from resources_db.directory.holiday_book import HolidayBook
from resources_db.directory.reader import DirectoryReader
from resources_db.home import home
from resources_db.imports import import_files
from resources_db.places.lazy import LazyPlaces, LazyRuler
from resources_db.speech import speech

FROM_LETTER, LEAST_WORD, LOOKED_AT = 4, 4, 60
WANTED_KEPT, WANTED_OF_CLEAN = 0.80, 0.9
ROUNDS = 3
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Ask = Callable[[str, Origin | None], list[str]]
# Queries that were mistyped or half typed to begin with are fed as they stand, and get no second slip.
NOT_CLEAN = ("typo", "prefix")


def main() -> int:
    """Ask and print; 0 when both figures are within reach."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--set", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    queries = {row["id"]: row for row in _rows(args.set / "queries.csv") if row["kind"] != KNOWN}
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        for dataset in _datasets(args.set, args.data):
            own = _figures(dataset, args.set, queries, args.keep or Path(folder))
            print(own.told(dataset.name))
            figures.extend(own)
    print(figures.told("all"))
    return 0 if figures.within_reach else 1


@dataclass(slots=True)
class Figures:
    """For each keystroke whether it keeps the first hit, from somewhere and from nowhere; the scores clean and with slips."""

    kept: list[bool] = field(default_factory=list[bool])
    kept_nowhere: list[bool] = field(default_factory=list[bool])
    clean: list[float] = field(default_factory=list[float])
    slipped: list[float] = field(default_factory=list[float])

    @property
    def share(self) -> float:
        """Return what the slips leave of the clean scores."""
        return mean(self.slipped) / mean(self.clean) if self.clean else 0.0

    @property
    def within_reach(self) -> bool:
        """Tell whether both figures are as wanted."""
        return mean(self.kept) >= WANTED_KEPT and self.share >= WANTED_OF_CLEAN

    def extend(self, other: "Figures") -> None:
        """Add those of another directory."""
        self.kept += other.kept
        self.kept_nowhere += other.kept_nowhere
        self.clean += other.clean
        self.slipped += other.slipped

    def told(self, name: str) -> str:
        """Return a line of a table."""
        return (
            f"{name:10} keystrokes that keep the first hit {mean(self.kept):.3f} of {len(self.kept)}"
            f" (wanted {WANTED_KEPT}; from nowhere {mean(self.kept_nowhere):.3f})"
            f"   one slip: nDCG@10 {mean(self.slipped):.3f} of {mean(self.clean):.3f} = {self.share:.3f}"
            f" (wanted {WANTED_OF_CLEAN})"
        )


def _figures(dataset: Dataset, folder: Path, queries: Mapping[str, Mapping[str, str]], kept: Path) -> Figures:
    kept.mkdir(parents=True, exist_ok=True)
    file = kept / f"{dataset.name}.db"
    if not file.exists():
        import_files(home(), [str(dataset.path)], into=file)
    judged = Judged.read(folder, dataset.name)
    allowed = _allowed(file, dataset.where)
    ask, middle = _asking(file, allowed), _middle(file, allowed)
    random = Random(4)  # noqa: S311 - the same slips again
    found = Figures()
    for number, row in queries.items():
        if not judged.counts(number):
            continue
        found.kept += _keystrokes(row["text"], ask, middle)
        found.kept_nowhere += _keystrokes(row["text"], ask, None)
        if row["kind"] in NOT_CLEAN:
            continue
        for _ in range(ROUNDS):
            text = with_a_slip(row["text"], random)
            if text is not None:
                found.clean.append(score_of(judged, number, row, ask(row["text"], None)).value)
                found.slipped.append(score_of(judged, number, row, ask(text, None)).value)
    return found


def _middle(file: Path, allowed: frozenset[str] | None) -> Origin:
    """Return the place that half of the services lies north of, and half east of."""
    question = "SELECT source_id, latitude, longitude FROM listing WHERE latitude IS NOT NULL AND active"
    with closing(sqlite3.connect(file)) as db:
        points = [point for service, *point in db.execute(question) if allowed is None or service in allowed]
    north, east = (median(values) for values in zip(*points, strict=True))
    return Origin(name="the middle", kind="point", point=Point(north, east))


def _asking(file: Path, allowed: frozenset[str] | None) -> Ask:
    reader = DirectoryReader(file)
    texts = TextReader(speech, LazyPlaces(reader))
    find = FindResources(reader, texts, LazyRuler(), HolidayBook(), SystemClock())

    def ask(text: str, origin: Origin | None) -> list[str]:
        limit = LOOKED_AT if allowed is None else sys.maxsize
        query = SearchQuery(text=text, any_time=True, origin=origin, limit=limit)
        own = (hit.listing for hit in find(query).hits if not hit.listing.source.startswith(LINES))
        return _services((listing.source_id for listing in own), allowed)[:FOUND]

    return ask


def _keystrokes(text: str, ask: Ask, origin: Origin | None) -> list[bool]:
    """Return for each keystroke from the fourth on, the last excepted, whether the final first hit is among the first."""
    first = next(iter(ask(text, origin)), None)
    if first is None:
        return []
    return [first in ask(text[:end], origin)[:FIRST] for end in range(FROM_LETTER, len(text))]


def with_a_slip(text: str, random: Random) -> str | None:
    """Return a text with one letter left out, put in, changed or swapped with the next; None without a long word."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) >= LEAST_WORD and word.isalpha()]
    if not long:
        return None
    at = random.choice(long)
    word = words[at]
    while words[at] == word:
        words[at] = _edited(word, random)
    return " ".join(words)


def _edited(word: str, random: Random) -> str:
    place = random.randrange(len(word))
    before, letter, after = word[:place], word[place], word[place + 1 :]
    edits = (
        before + after,
        before + random.choice(LETTERS) + letter + after,
        before + random.choice(LETTERS) + after,
        before + after[:1] + letter + after[1:],
    )
    return random.choice(edits)


if __name__ == "__main__":
    sys.exit(main())
