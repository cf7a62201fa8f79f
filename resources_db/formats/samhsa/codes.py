"""The codes of the second sheet: each is a term under its category; some also say a fact or a language."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resources_db.directory.records import Record
from resources_db.formats.any_table.sheets import Sheet

TAXONOMY = "samhsa"
FILE = Path(__file__).parent / "codes.csv"
COLUMNS = ("category_code", "category_name", "service_code", "service_name", "service_description")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What we know about a code: its category and its name at SAMHSA, and what follows from it."""

    category: str = ""
    name: str = ""
    aliases: str = ""
    fact: str = ""
    answer: str = ""
    value: str = ""
    language: str = ""


@cache
def known_codes() -> Mapping[str, Known]:
    """Return what we know of codes; all others stay terms and say no fact."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row.pop("code"): Known(**row) for row in rows}


@cache
def codes_by_name() -> Mapping[str, str]:
    """Return the codes by their names, as lists without codes write them."""
    return {same_name(known.name): code for code, known in known_codes().items()}


def same_name(name: str) -> str:
    """Return a name as it is compared."""
    return " ".join(name.casefold().split())


def code_records(sheet: Sheet) -> Iterator[Record]:
    """Yield the taxonomy: categories, and under each its codes."""
    yield Record(table="taxonomy", source_id=TAXONOMY, values={"name": "SAMHSA codes"}, file=sheet.label, row=1)
    seen: set[str] = set()
    for row, cells in _rows(sheet):
        category, name, code, said, description = cells
        if category not in seen:
            seen.add(category)
            yield _term(sheet, row, f"category:{category}", {"name": name, "code": category})
        values = {"name": said, "code": code, "description": description, "parent_id": f"category:{category}"}
        yield _term(sheet, row, code, values | {"aliases": known_codes().get(code, Known()).aliases})


def codes_of(sheet: Sheet) -> Mapping[str, str]:
    """Return the category of each code."""
    return {cells[2]: cells[0] for _, cells in _rows(sheet)}


def _rows(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    places = [sheet.columns.index(column) for column in COLUMNS]
    for number, line in sheet.rows:
        cells = [line[place].strip() for place in places]
        if cells[2]:
            yield number, cells


def _term(sheet: Sheet, row: int, source_id: str, values: Mapping[str, str]) -> Record:
    told = {name: value for name, value in values.items() if value} | {"taxonomy_id": TAXONOMY}
    return Record(table="taxonomy_term", source_id=source_id, values=told, file=sheet.label, row=row)
