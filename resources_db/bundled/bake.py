"""Builds what ships: the bundled directory and the gazetteer, from data files, the same bytes each time.

Run by `run.py` and the packagers when the inputs changed; nothing is built when the app starts.
"""

import csv
import hashlib
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from resources_db.bundled import lines
from resources_db.bundled.concepts import concepts
from resources_db.directory.builder import Rows, build
from resources_db.directory.records import Record, Value
from resources_db.directory.resolve import resolve
from resources_db.directory.sums import sums_of, write_sums
from resources_db.directory.tally import Tally
from resources_db.formats.facts.stage import with_facts
from resources_db.places.bake import bake_places
from resources_db.places.book import PlaceBook

HERE = Path(__file__).parent
BUILT = HERE / "built"
TRAINING = HERE / "training"
PACKAGE = HERE.parent
STAMP = "inputs.sha256"
TRAINING_SOURCE = "training"
TRAINING_TITLE = "Linden County (training)"
TRAINING_AS_OF = "2026-11-14"


def inputs_hash() -> str:
    """Return one hash over every data file and every line of code that shapes what is built."""
    total = hashlib.sha256((version("zipcodes") + version("holidays")).encode())
    code = [*PACKAGE.rglob("*.py"), *PACKAGE.parent.glob("navigator/**/*.py")]
    for path in sorted([*code, *HERE.glob("*/*.csv"), *HERE.glob("*.csv"), *PACKAGE.glob("formats/facts/*.csv")]):
        total.update(path.relative_to(PACKAGE.parent).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def bake(into: Path = BUILT) -> None:
    """Build the directory and the gazetteer into a folder; raises ValueError when a data file has a fault."""
    concepts()
    into.mkdir(parents=True, exist_ok=True)
    bake_places(into / "places.db")
    build(bundled_rows(), into / "directory.db", zip_point=PlaceBook(into / "places.db").zip_point)
    (into / "directory.db.previous").unlink(missing_ok=True)
    # What was there before says nothing about what ships: the same inputs give the same sums.
    write_sums(into / "directory.db", [sums_of(into / "directory.db")])


def bundled_rows() -> Rows:
    """Return the rows of the lines and of the training county, resolved like any import; raises ValueError on a problem."""
    tally = Tally("bundled")
    sources = ((lines.SOURCE, lines.line_records()), (TRAINING_SOURCE, training_records()))
    resolved = [resolve(records, source, tally) for source, records in sources]
    # The lines take everybody who calls; the county is read like any other import, so that it comes home the same.
    parts = [resolved[0], with_facts(resolved[1])]
    problems = [problem for table in tally.counts() for problem in table.problems]
    if problems:
        raise ValueError(f"{len(problems)} problems in the bundled data, the first: {problems[0]}")
    tables = dict.fromkeys(table for part in parts for table in part)
    return {table: [row for part in parts for row in part.get(table, ())] for table in tables}


def training_records() -> Iterator[Record]:
    """Yield every record of the training county from its tables."""
    values: dict[str, Value] = {
        "title": TRAINING_TITLE,
        "format": "bundled",
        "as_of": TRAINING_AS_OF,
        "training": 1,
    }
    yield Record(table="source", source_id=TRAINING_SOURCE, values=values, file="training")
    for path in sorted(TRAINING.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=1):
                cells = {
                    name: value
                    for name, value in row.items()
                    if value and name != "id" and (name, value) != ("precision", "none")
                }
                yield Record(table=path.stem, source_id=row["id"], values=cells, file=path.name, row=number)


def main(arguments: list[str]) -> int:
    """Build when the inputs changed (`--if-changed`) or always."""
    stamp = BUILT / STAMP
    now = inputs_hash()
    if "--if-changed" in arguments and stamp.is_file() and stamp.read_text("ascii").strip() == now:
        return 0
    bake()
    stamp.write_text(now + "\n", "ascii")
    sys.stderr.write("Built the bundled directory and the list of places.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
