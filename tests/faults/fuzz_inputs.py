"""One changed input after another: the same number gives the same bytes again."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from fuzz_files import Parts, broken_zip, some_bytes, spiced, workbook, written, zip_of, zipped
from fuzz_seeds import HOURS, MAPPING, SEEDS, Seed, Tables
from fuzz_values import TOKENS, cell, dumped, some_object, some_tables

HOURS_TEXT, MAPPING_TEXT = "hours", "mapping"
NAMES = (*SEEDS, HOURS_TEXT, MAPPING_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file to be read, and how it is asked for."""

    file: str
    data: bytes
    format_name: str | None = None
    mapped: bool = False

    def put(self, folder: Path) -> Path:
        """Write it into a folder and return where it is."""
        path = folder / self.file
        path.write_bytes(self.data)
        return path


def changed(name: str, number: int) -> Input:
    """Return a changed input of a format."""
    random = Random(f"{name} {number}")  # noqa: S311 - the same inputs again
    seed = SEEDS[name]
    data = _bytes(random, seed)
    return Input(file=f"county.{seed.form}", data=data, format_name=random.choice(seed.names), mapped=seed.mapping)


def plain(name: str) -> Input:
    """Return the input of a format as it is."""
    seed = SEEDS[name]
    random = Random(0)  # noqa: S311 - nothing is changed by it
    data = {"zip": _zip, "xlsx": _xlsx, "csv": _csv, "tsv": _csv, "json": _json, "ndjson": _json}[seed.form](
        random, seed, odd=False
    )
    return Input(file=f"county.{seed.form}", data=data, format_name=seed.names[-1], mapped=seed.mapping)


def changed_text(name: str, number: int) -> str:
    """Return changed hours, or a changed mapping."""
    random = Random(f"{name} {number}")  # noqa: S311 - the same inputs again
    text = MAPPING if name == MAPPING_TEXT else random.choice(HOURS)
    for _ in range(random.choice((1, 2, 4, 8))):
        kind = random.randrange(4)
        place = random.randrange(len(text) + 1)
        if kind == 0:
            text = cell(random, text)
        elif kind == 1:
            text = text[:place] + random.choice(TOKENS) + text[place:]
        elif kind == 2:
            text = text[:place] + text[place + random.randrange(1, 9) :]
        else:
            words = text.split(" ")
            random.shuffle(words)
            text = " ".join(words) + random.choice(("", " ", random.choice(HOURS)))
    return text


def _bytes(random: Random, seed: Seed) -> bytes:
    make = {"zip": _zip, "xlsx": _xlsx, "csv": _csv, "tsv": _csv, "json": _json, "ndjson": _json}[seed.form]
    return make(random, seed, odd=True)


def _csv(random: Random, seed: Seed, *, odd: bool) -> bytes:
    sign = "\t" if seed.form == "tsv" else ","
    found = _tables(random, seed, odd=odd)
    data = b"".join(written(random, rows, sign) for rows in found.values())
    return some_bytes(random, data) if odd and random.random() < 0.4 else data


def _json(random: Random, seed: Seed, *, odd: bool) -> bytes:
    document = some_object(random, seed.document) if odd else seed.document
    if seed.form == "ndjson" and isinstance(document, list):
        data = b"\n".join(dumped(random, item).replace(b"\n", b" ") for item in document)
    else:
        data = dumped(random, document)
    return some_bytes(random, data) if odd and random.random() < 0.3 else data


def _zip(random: Random, seed: Seed, *, odd: bool) -> bytes:
    parts: Parts = {f"{name}.csv": written(random, rows) for name, rows in _tables(random, seed, odd=odd).items()}
    if not odd:
        return zip_of(parts)
    if random.random() < 0.3 and parts:
        name = random.choice(list(parts))
        parts[name] = some_bytes(random, parts[name])
    return zipped(random, parts)


def _xlsx(random: Random, seed: Seed, *, odd: bool) -> bytes:
    parts = workbook(_tables(random, seed, odd=odd))
    if not odd:
        return zip_of(parts)
    parts = spiced(random, parts) if random.random() < 0.6 else parts
    data = zip_of(parts)
    return broken_zip(random, data) if random.random() < 0.2 else data


def _tables(random: Random, seed: Seed, *, odd: bool) -> Tables:
    return some_tables(random, seed.tables) if odd else seed.tables
