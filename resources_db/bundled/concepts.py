"""Reads the search lexicon that ships: what people mean by their words."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from navigator.search.concept import Concept, ConceptKind, loop_in, pattern_of
from navigator.search.words import phrase_stems
from resources_db.bundled.vocabulary import vocabulary

FILE = Path(__file__).parent / "concepts.csv"
COLUMNS = ["concept", "term", "kind", "aliases", "spanish", "needs", "without", "broader", "kin", "facts", "source"]
# Beside the lexicon: what people type for its concepts and no directory writes.
SAID = "said.csv"
SAID_COLUMNS = ["concept", "english", "spanish"]
KEY = re.compile(r"[a-z][a-z0-9_]*")


class FaultError(ValueError):
    """A fault of the file, with the line and the column it is in."""

    def __init__(self, path: Path, line: int, column: str, what: str) -> None:
        super().__init__(f"{path.name}, line {line}, column {column}: {what}")


Owners = dict[tuple[str, ...], str]
Fault = Callable[[str, str], FaultError]


def concepts(path: Path = FILE) -> tuple[Concept, ...]:
    """Return every concept in the order of the file; raises ValueError naming line and column of the first fault."""
    placed = list(_placed(path))
    _check_keys(placed, path)
    _check_references(placed, path)
    owners = _owners(placed, path)
    _check_loops(placed, path)
    said = _said(path.with_name(SAID), {concept.key for _, concept in placed}, owners)
    return tuple(replace(concept, said=said.get(concept.key, ())) for _, concept in placed)


def shipped() -> tuple[Concept, ...]:
    """Return every concept that ships, without the checks: baking made them, and a first answer would wait for them."""
    with FILE.with_name(SAID).open(encoding="utf-8", newline="") as file:
        said = {key: _parts(english) + _parts(spanish) for key, english, spanish in islice(csv.reader(file), 1, None)}
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(_of_cells(cells, said.get(cells[0], ())) for cells in islice(csv.reader(file), 1, None))


def _placed(path: Path) -> Iterator[tuple[int, Concept]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        if reader.fieldnames != COLUMNS:
            raise FaultError(path, 1, "concept", f"the columns must be {', '.join(COLUMNS)}")
        for row in reader:
            yield reader.line_num, _concept(row, partial(FaultError, path, reader.line_num))


def _concept(row: dict[str, str], fault: Fault) -> Concept:
    for column in COLUMNS:
        if not isinstance(row.get(column), str) or len(row) != len(COLUMNS):
            raise fault(column, f"a line has {len(COLUMNS)} cells")
    for column in ("term", "source"):
        if not row[column]:
            raise fault(column, "this is never empty")
    if not KEY.fullmatch(row["concept"]):
        raise fault("concept", f'"{row["concept"]}" is no key')
    if row["kind"] not in set(ConceptKind):
        raise fault("kind", f'"{row["kind"]}" is no kind')
    for column in ("aliases", "spanish", "broader", "kin"):
        _several(row, column, fault)
    _check_patterns(row, "needs", fault)
    _check_patterns(row, "without", fault)
    _check_facts(row, fault)
    return _of_cells([row[column] for column in COLUMNS])


def _of_cells(cells: Sequence[str], said: tuple[str, ...] = ()) -> Concept:
    """Return the concept of a line, given the cells of all columns in order."""
    key, term, kind, aliases, spanish, needs, without, broader, kin, facts, source = cells
    return Concept(
        key=key,
        term=term,
        kind=ConceptKind(kind),
        aliases=_parts(aliases),
        spanish=_parts(spanish),
        said=said,
        needs=_parts(needs),
        without=_parts(without),
        broader=_parts(broader),
        kin=_parts(kin),
        facts=tuple(map(_pair, _parts(facts))),
        source=source,
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _pair(part: str) -> tuple[str, str]:
    key, _, value = part.partition("=")
    return key, value


def _several(row: dict[str, str], column: str, fault: Fault) -> tuple[str, ...]:
    parts = _parts(row[column])
    for part in parts:
        if not part or part != part.strip():
            raise fault(column, f'"{part}" is empty or has a space at its edge')
    return parts


def _check_patterns(row: dict[str, str], column: str, fault: Fault) -> None:
    for part in _several(row, column, fault):
        try:
            pattern_of(part)
        except ValueError as error:
            raise fault(column, str(error)) from error


def _check_facts(row: dict[str, str], fault: Fault) -> None:
    known = vocabulary()
    for part in _several(row, "facts", fault):
        key, value = _pair(part)
        if key not in known or not known[key].fits(value):
            raise fault("facts", f'"{part}" is no fact of a situation')


def _check_keys(placed: list[tuple[int, Concept]], path: Path) -> None:
    seen: set[str] = set()
    for line, concept in placed:
        if concept.key in seen:
            raise FaultError(path, line, "concept", f'"{concept.key}" is there twice')
        seen.add(concept.key)


def _check_references(placed: list[tuple[int, Concept]], path: Path) -> None:
    known = {concept.key for _, concept in placed}
    for line, concept in placed:
        for column, keys in (("broader", concept.broader), ("kin", concept.kin)):
            for key in keys:
                if key not in known or key == concept.key:
                    raise FaultError(path, line, column, f'"{key}" is no other concept')


def _owners(placed: list[tuple[int, Concept]], path: Path) -> Owners:
    """Return which concept each phrase means."""
    owners: Owners = {}
    for line, concept in placed:
        for column, phrases in (("term", (concept.term,)), ("aliases", concept.aliases), ("spanish", concept.spanish)):
            _own(owners, concept.key, column, phrases, partial(FaultError, path, line))
    return owners


def _own(owners: Owners, key: str, column: str, phrases: Sequence[str], fault: Fault) -> None:
    for phrase in phrases:
        stems = phrase_stems(phrase)
        if not stems:
            raise fault(column, f'"{phrase}" has no word')
        if stems in owners:
            raise fault(column, f'"{phrase}" already means {owners[stems]}')
        owners[stems] = key


def _said(path: Path, keys: set[str], owners: Owners) -> dict[str, tuple[str, ...]]:
    """Return what is said for each concept; nothing when there is no such file."""
    said: dict[str, tuple[str, ...]] = {}
    if not path.exists():
        return said
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        if reader.fieldnames != SAID_COLUMNS:
            raise FaultError(path, 1, "concept", f"the columns must be {', '.join(SAID_COLUMNS)}")
        for row in reader:
            key, fault = row["concept"], partial(FaultError, path, reader.line_num)
            if len(row) != len(SAID_COLUMNS) or None in row.values():
                raise fault("spanish", f"a line has {len(SAID_COLUMNS)} cells")
            if key not in keys or key in said:
                raise fault("concept", f'"{key}" is no concept, or is there twice')
            english, spanish = _several(row, "english", fault), _several(row, "spanish", fault)
            _own(owners, key, "english", english, fault)
            _own(owners, key, "spanish", spanish, fault)
            said[key] = (*english, *spanish)
    return said


def _check_loops(placed: list[tuple[int, Concept]], path: Path) -> None:
    looping = loop_in((concept.key, concept.broader) for _, concept in placed)
    for line, concept in placed:
        if concept.key == looping:
            raise FaultError(path, line, "broader", f'"{looping}" includes itself')
