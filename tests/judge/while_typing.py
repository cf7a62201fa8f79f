"""`python tests/judge/while_typing.py --set DIR --data DIR [--keep DIR]`: search while somebody types, and with slips.

Each judged topic query is fed letter by letter: from the fourth letter on, how often the first hit of the whole text is
already among the first five. Then each is asked once more with one random edit in a word of at least four letters, and
scored as it stands: the share of the nDCG@10 that it keeps.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from run_judge import FOUND, LINES, Dataset, _allowed, _datasets, _rows, _services
from scoring import FIRST, KNOWN, Judged, mean, score_of

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

FROM_LETTER, LEAST_WORD, LOOKED_AT = 4, 4, 60
WANTED_KEPT, WANTED_OF_CLEAN = 0.80, 0.9
ROUNDS = 3
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Ask = Callable[[str], list[str]]
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
    kept, clean, slipped = list[bool](), list[float](), list[float]()
    with tempfile.TemporaryDirectory() as folder:
        for dataset in _datasets(args.set, args.data):
            figures = _figures(dataset, args.set, queries, args.keep or Path(folder))
            _print(dataset.name, *figures)
            kept, clean, slipped = kept + figures[0], clean + figures[1], slipped + figures[2]
    _print("all", kept, clean, slipped)
    return 0 if mean(kept) >= WANTED_KEPT and mean(slipped) >= WANTED_OF_CLEAN * mean(clean) else 1


def _print(name: str, kept: Sequence[bool], clean: Sequence[float], slipped: Sequence[float]) -> None:
    share = mean(slipped) / mean(clean) if clean else 0.0
    print(
        f"{name:10} keystrokes that keep the first hit {mean(kept):.3f} of {len(kept)} (wanted {WANTED_KEPT})"
        f"   one slip: nDCG@10 {mean(slipped):.3f} of {mean(clean):.3f} = {share:.3f} (wanted {WANTED_OF_CLEAN})"
    )


def _figures(
    dataset: Dataset, folder: Path, queries: Mapping[str, Mapping[str, str]], kept: Path
) -> tuple[list[bool], list[float], list[float]]:
    """Return for each keystroke whether it keeps the first hit, and the scores clean and with slips."""
    kept.mkdir(parents=True, exist_ok=True)
    file = kept / f"{dataset.name}.db"
    if not file.exists():
        import_files(home(), [str(dataset.path)], into=file)
    judged = Judged.read(folder, dataset.name)
    ask = _asking(file, _allowed(file, dataset.where))
    random = Random(4)  # noqa: S311 - the same slips again
    keeping, clean, slipped = list[bool](), list[float](), list[float]()
    for number, row in queries.items():
        if not judged.counts(number):
            continue
        keeping += _keystrokes(row["text"], ask)
        if row["kind"] in NOT_CLEAN:
            continue
        for _ in range(ROUNDS):
            text = with_a_slip(row["text"], random)
            if text is not None:
                clean.append(score_of(judged, number, row, ask(row["text"])).value)
                slipped.append(score_of(judged, number, row, ask(text)).value)
    return keeping, clean, slipped


def _asking(file: Path, allowed: frozenset[str] | None) -> Ask:
    reader = DirectoryReader(file)
    texts = TextReader(speech, LazyPlaces(reader))
    find = FindResources(reader, texts, LazyRuler(), HolidayBook(), SystemClock())

    def ask(text: str) -> list[str]:
        query = SearchQuery(text=text, any_time=True, limit=LOOKED_AT if allowed is None else sys.maxsize)
        own = (hit.listing for hit in find(query).hits if not hit.listing.source.startswith(LINES))
        return _services((listing.source_id for listing in own), allowed)[:FOUND]

    return ask


def _keystrokes(text: str, ask: Ask) -> list[bool]:
    """Return for each keystroke from the fourth on, the last excepted, whether the final first hit is among the first."""
    first = next(iter(ask(text)), None)
    if first is None:
        return []
    return [first in ask(text[:end])[:FIRST] for end in range(FROM_LETTER, len(text))]


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
