"""One process, one file, some questions: what it read, how long it took, how much memory it holds. Prints JSON.

`python search_cold.py FILE` takes the questions from its input, one a line.
"""

import json
import sys
from importlib import import_module
from pathlib import Path
from time import perf_counter

STARTED = perf_counter()
LOADED = (
    "numpy", "pyroaring", "rapidfuzz.distance", "zoneinfo", "geographiclib.geodesic", "resources_db.places.ruler",
    "resources_db.index.directory_index",
)  # fmt: skip

import bench_paths  # noqa: E402, F401 - the tests' fakes are found from here on
from search_whole import Whole  # noqa: E402
from us_question import from_text  # noqa: E402

from resources_db.speech import speech  # noqa: E402


def counted() -> dict[str, int]:
    """Return the bytes that this process read so far: through calls, and from the disk."""
    lines = Path("/proc/self/io").read_text("ascii").splitlines()
    told = {name: int(value) for name, value in (line.split(": ") for line in lines)}
    return {"called": told["rchar"], "disk": told["read_bytes"]}


def loaded_alike() -> None:
    """Load what a first question loads that is not the directory: modules, and the words that people say."""
    for name in LOADED:
        import_module(name)
    speech()


def resident() -> float:
    """Return the resident memory in MB."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def main() -> None:
    asked = [from_text(line) for line in sys.stdin]
    whole = Whole(Path(sys.argv[1]))
    if "--apart" in sys.argv:
        loaded_alike()
    before, loaded = counted(), resident()
    for question in asked:
        whole.answer(question)
    read = {name: count - before[name] for name, count in counted().items()}
    print(json.dumps({**read, "resident": resident(), "loaded": loaded, "seconds": perf_counter() - STARTED}))


if __name__ == "__main__":
    main()
