"""`python tests/bench/hostile_text.py`: what ten thousand hostile texts cost over the bundled directory, in this thread's time."""

import sys
from pathlib import Path
from time import thread_time

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

import bench_paths  # noqa: F401 - the tests' fakes are found from here on
from fakes.hostile_texts import hostile_texts
from fakes.sentences import NIGHT, finder

from navigator.errors import NavigatorError
from navigator.search.query import SearchQuery

COUNT, WANTED_MS = 10_000, 50


def hostile(count: int = COUNT) -> list[tuple[float, str]]:
    """Return the milliseconds of each text, the dearest last; what is read once for a directory is read before."""
    texts, find = finder(NIGHT)
    origin = texts.places.resolve("97401")
    find(SearchQuery(text="shelter", origin=origin))
    found: list[tuple[float, str]] = []
    for text in hostile_texts(count):
        started = thread_time()
        try:
            find(SearchQuery(text=text, origin=origin))
        except NavigatorError as error:
            print(f"refused: {error}")
        found.append(((thread_time() - started) * 1000, text))
    return sorted(found)


def main() -> int:
    """Print the figures; 1 when the hundredth dearest is dearer than wanted."""
    found = hostile(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
    at = {name: found[min(len(found) - 1, int(len(found) * share))][0] for name, share in SHARES.items()}
    print(", ".join(f"{name} {value:.1f} ms" for name, value in at.items()), f"; p99 wanted <= {WANTED_MS}")
    for spent, text in found[-5:]:
        print(f"{spent:7.1f} ms {len(text):7} letters {text[:60]!a}")
    return 0 if at["p99"] <= WANTED_MS else 1


SHARES = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "most": 1.0}

if __name__ == "__main__":
    sys.exit(main())
