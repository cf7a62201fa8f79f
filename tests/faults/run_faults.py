"""`run.py faults [NAME] [--size ci|nightly] [--json]`: breaks things on purpose and counts what was lost or missed.

Each fault has a control: the same work without the fault must come out right, else the rig proves nothing.
"""

import argparse
import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path

# The folder with the fakes, and before it this one.
sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from shim import MissingToolError
from tally import Tally

# Each in a file of its own, which is loaded when it is asked for: processes that a fault starts load this one again.
FAULTS: dict[str, tuple[str, dict[str, int]]] = {
    "bit_flips": ("flips", {"ci": 1000, "nightly": 20000}),
    "killed_imports": ("kills", {"ci": 10, "nightly": 200}),
    "full_disk": ("disk", {"ci": 6, "nightly": 60}),
    "hostile_files": ("hostile", {"ci": 1, "nightly": 1}),
    "casebook_kills": ("casebook_kills", {"ci": 300, "nightly": 10000}),
    "casebook_power_cuts": ("casebook_cuts", {"ci": 2400, "nightly": 100000}),
    "casebook_flips": ("casebook_flips", {"ci": 1000, "nightly": 50000}),
    "key_file_cuts": ("key_cuts", {"ci": 3000, "nightly": 100000}),
    "full_disk_casebook": ("casebook_full", {"ci": 4, "nightly": 40}),
    "casebook_odd_files": ("casebook_odd", {"ci": 1, "nightly": 1}),
    "killed_migrations": ("migration_kills", {"ci": 60, "nightly": 1000}),
    "planted_bugs": ("planted_bugs", {"ci": 10, "nightly": 10}),
    "hostile_texts": ("hostile_words", {"ci": 500, "nightly": 10000}),
    "window": ("window_kills", {"ci": 10, "nightly": 100}),
    "fuzz": ("fuzz", {"ci": 300, "nightly": 5000}),
}


def main() -> int:
    """Run one fault, or all; exit 1 when anything was lost, missed or the control failed."""
    parser = argparse.ArgumentParser(prog="run.py faults")
    parser.add_argument("name", nargs="?", choices=list(FAULTS))
    parser.add_argument("--size", choices=["ci", "nightly"], default="ci")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    tallies: list[Tally] = []
    for name in [args.name] if args.name else FAULTS:
        module, sizes = FAULTS[name]
        with tempfile.TemporaryDirectory() as folder:
            tallies.append(_tried(module, name, Path(folder), sizes[args.size]))
    document = {"faults": [tally.as_json() for tally in tallies]}
    print(json.dumps(document, indent=1) if args.json else "\n".join(tally.words() for tally in tallies))
    return 0 if all(tally.ok for tally in tallies) else 1


def _tried(module: str, name: str, folder: Path, times: int) -> Tally:
    try:
        tally: Tally = getattr(import_module(module), name)(folder, times)
    except MissingToolError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return Tally(name)
    return tally


if __name__ == "__main__":
    sys.exit(main())
