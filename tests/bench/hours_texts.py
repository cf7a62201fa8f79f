"""The distinct hours of the real public files, and how many of them the parser reads: `python tests/bench/hours_texts.py`."""

import argparse
import csv
import io
import json
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from navigator.directory.schedule import Schedule  # noqa: E402
from resources_db.formats.hours.columns import from_week  # noqa: E402
from resources_db.formats.hours.parse import parse_hours  # noqa: E402

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EMPTY = {"", "null", "none", "n/a", "unknown"}
Texts = list[str]
Read = Callable[[str], Schedule]


def miami(data: Path) -> Texts:
    with zipfile.ZipFile(data / "miami211/hsds11_datapackage.zip") as package:
        name = next(name for name in package.namelist() if "regular_schedules" in name)
        text = package.read(name).decode("utf-8-sig", "replace")
    return distinct(row["original_text"] for row in csv.DictReader(io.StringIO(text)))


def dc211(data: Path) -> Texts:
    return distinct(
        row[column]
        for row in table(data / "dc211/dc211_icarol_scrubbed.csv")
        for column in ("HoursOfOperation", "Hours")
    )


def va(data: Path) -> Texts:
    weeks = [row for name in ("vast", "vba") for row in table(data / f"va_facilities/{name}.csv")]
    return sorted(
        {json.dumps([row[day] for day in DAYS]) for row in weeks if any(row[day].strip("- ") for day in DAYS)}
    )


def pantries(data: Path) -> Texts:
    lines = (data / "haarrrvest_food/pantries_raw.ndjson").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    # One feed has its phone numbers in the column.
    told = [
        row["raw"].get("hours") or row["raw"].get("Hours_of_Operation")
        for row in rows
        if not row["scraper"].startswith("chester")
    ]
    return distinct(text for text in told if isinstance(text, str))


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        return list(csv.DictReader(lines))


def distinct(texts: object) -> Texts:
    return sorted({" ".join(text.split(" ")).strip() for text in texts if text and text.strip().lower() not in EMPTY})  # type: ignore[attr-defined]


def week(text: str) -> Schedule:
    return from_week(json.loads(text))


def eastern(text: str) -> Schedule:
    return parse_hours(text, zone="America/New_York")


SOURCES: dict[str, tuple[Callable[[Path], Texts], Read]] = {
    "miami211": (miami, parse_hours),
    "dc211": (dc211, eastern),
    "va": (va, week),
    "pantries": (pantries, parse_hours),
}


def coverage(data: Path) -> dict[str, Counter[str]]:
    return {name: Counter(read(text).outcome.value for text in texts(data)) for name, (texts, read) in SOURCES.items()}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data")
    for name, counts in coverage(parser.parse_args().data).items():
        whole = counts.total()
        print(
            f"{name}: {whole} distinct; "
            + ", ".join(f"{word} {count} ({count / whole:.1%})" for word, count in counts.items())
        )


if __name__ == "__main__":
    csv.field_size_limit(10**9)
    main()
