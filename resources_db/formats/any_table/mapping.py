"""A mapping file: which column is which field, which word means what. A wrong one is refused with its line and what is right."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from navigator.errors import DamagedFileError, NotFoundError, UsageError
from resources_db.formats.any_table.targets import FACTS, is_target, meant
from resources_db.formats.any_table.told import Tells, ToldFact, told_fact
from resources_db.formats.cells.text import decode

SECTIONS = ("source", "columns", "values", "split", "facts", "tells", "always", "phones", "detect")
SOURCE_KEYS = ("name", "sheet", "encoding", "header_row", "blank", "ignore", "year", "dated_by")
PHONE_KEYS = ("type", "description", "audience")
MOST_BYTES = 1 << 20
HINT = "Compare it with what `navigator directory import --propose-mapping TABLE` writes."
Targets = tuple[str, ...]
SIGNS = re.compile(r"[^\w/&+.\\#?%-]+")
SHORT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMapping:
    """What a mapping file says, checked; columns and words are folded."""

    name: str
    columns: Mapping[str, Targets]
    source: str = ""
    sheet: str = ""
    encoding: str = ""
    header_row: int = 1
    # The column that says of which year the whole list is.
    year: str = ""
    blank: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    split: Mapping[str, str] = field(default_factory=dict[str, str])
    always: Mapping[str, str] = field(default_factory=dict[str, str])
    phones: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    # What cells of a column tell as facts, and the column that dates them.
    tells: Mapping[str, Tells] = field(default_factory=dict[str, Tells])
    dated_by: str = ""
    # Sets of columns of which a table must have one whole for this mapping to be taken unasked.
    headers: tuple[frozenset[str], ...] = ()
    # Columns as they stand in the file, for sentences.
    written: Mapping[str, str] = field(default_factory=dict[str, str])


def fold(text: str) -> str:
    """Return a column or a word as it is compared: case, spaces and signs around it do not matter."""
    if text.isascii() and text.replace(" ", "").isalnum():
        # There is no sign in it, so there is none to look for.
        return " ".join(text.lower().split())
    return _short_fold(text) if len(text) <= SHORT else _fold(text)


def _fold(text: str) -> str:
    return " ".join(SIGNS.sub(" ", text.casefold()).split())


# Most cells that are compared say what a cell above said.
_short_fold = lru_cache(maxsize=1 << 12)(_fold)


def read_mapping(path: Path) -> TableMapping:
    """Return a mapping file; raises NotFoundError, DamagedFileError (no TOML) or UsageError (it says what cannot be)."""
    if not path.is_file():
        raise NotFoundError(f"There is no mapping file named {path.name} there.", hint="Check the name and the folder.")
    if path.stat().st_size > MOST_BYTES:
        raise DamagedFileError(f"{path.name} is too large for a mapping file.", hint=HINT)
    try:
        # Whatever encoding the editor, or the shell that redirected the proposal, saved it in.
        text = decode(path.read_bytes()).text
    except OSError as error:
        raise DamagedFileError(f"{path.name} could not be read.", hint=HINT, detail=type(error).__name__) from error
    return parse_mapping(text, path.name)


def parse_mapping(text: str, name: str) -> TableMapping:
    """Return what a mapping says; raises DamagedFileError and UsageError."""
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise DamagedFileError(f"{name} is no whole TOML: {error}.", hint=HINT) from error
    return Checked(document, text, name).mapping()


class Checked:
    """One mapping while it is checked; every complaint names the line."""

    def __init__(self, document: Mapping[str, Any], text: str, name: str) -> None:
        self._document = document
        self._lines = text.splitlines()
        self._name = name

    def mapping(self) -> TableMapping:
        """Return the mapping; raises UsageError."""
        self._known(self._document, SECTIONS, "section")
        source = self._section("source")
        self._known(source, SOURCE_KEYS, "key of [source]")
        columns = self._columns()
        if not columns:
            raise UsageError(
                f"{self._name} maps no column.", hint='[columns] wants lines such as "Name" = "service.name".'
            )
        return TableMapping(
            name=self._name,
            columns={fold(column): found for column, found in columns.items()},
            source=self._text(source, "name"),
            sheet=self._text(source, "sheet"),
            encoding=self._text(source, "encoding"),
            header_row=self._row(source),
            year=fold(self._text(source, "year")),
            blank=frozenset(fold(word) for word in self._texts(source.get("blank", []), "blank")),
            ignore=frozenset(fold(column) for column in self._texts(source.get("ignore", []), "ignore")),
            values=self._values(),
            split=self._split(),
            always={target: self._told(target, value) for target, value in self._by_target("always").items()},
            phones=self._phones(columns),
            tells=self._tells(),
            dated_by=fold(self._text(source, "dated_by")),
            headers=self._headers(),
            written={fold(column): column for column in columns},
        )

    def _columns(self) -> dict[str, Targets]:
        found: dict[str, Targets] = {}
        for column, told in self._section("columns").items():
            wanted = self._texts(told, column)
            for target in wanted:
                self._target(target, column, "columns")
            found[column] = wanted
        for column, told in self._section("facts").items():
            for fact in self._texts(told, column):
                if fact not in FACTS:
                    raise self._wrong(column, f"“{fact}” is no fact", f"Facts: {', '.join(sorted(FACTS))}.", "facts")
            found[column] = (*found.get(column, ()), *self._texts(told, column))
        return found

    def _values(self) -> dict[str, Mapping[str, str]]:
        words: dict[str, Mapping[str, str]] = {}
        for target, told in self._by_target("values").items():
            pairs = self._table(told, target)
            words[target] = {fold(word): self._told(word, value) for word, value in pairs.items()}
        return words

    def _split(self) -> dict[str, str]:
        signs: dict[str, str] = {}
        for target, told in self._by_target("split").items():
            by = self._table(told, target).get("by")
            if not isinstance(by, str) or not by:
                raise self._wrong(target, "[split] does not say by what", 'It wants by = ";" or another sign.', "split")
            signs[target] = by
        return signs

    def _phones(self, columns: Mapping[str, Targets]) -> dict[str, Mapping[str, str]]:
        told: dict[str, Mapping[str, str]] = {}
        for column, given in self._section("phones").items():
            if "phone.number" not in columns.get(column, ()):
                raise self._wrong(
                    column, f"“{column}” is no phone column", 'Map it to "phone.number" in [columns].', "phones"
                )
            words = self._table(given, column)
            self._known(words, PHONE_KEYS, f"key of [phones] {column}")
            told[fold(column)] = {key: self._told(key, value) for key, value in words.items()}
        return told

    def _tells(self) -> dict[str, Tells]:
        told = {column: self._table(cells, column) for column, cells in self._section("tells").items()}
        return {fold(c): {fold(word): self._facts(word, cells[word]) for word in cells} for c, cells in told.items()}

    def _facts(self, word: str, told: object) -> tuple[ToldFact, ...]:
        try:
            return tuple(map(told_fact, self._texts(told, word)))
        except ValueError as error:
            raise self._wrong(word, f"What “{word}” tells is no fact", str(error), "tells") from error

    def _headers(self) -> tuple[frozenset[str], ...]:
        told: Any = self._section("detect").get("headers", [])
        sets = cast("list[object]", told) if isinstance(told, list) else [told]
        return tuple(frozenset(fold(column) for column in self._texts(each, "headers")) for each in sets)

    def _by_target(self, section: str) -> dict[str, Any]:
        told = self._section(section)
        for target in told:
            self._target(target, target, section)
        return told

    def _target(self, target: str, key: str, section: str) -> None:
        if not is_target(target):
            raise self._wrong(key, f"“{target}” is no field", meant(target), section)

    def _row(self, source: Mapping[str, Any]) -> int:
        row: Any = source.get("header_row", 1)
        if not isinstance(row, int) or isinstance(row, bool) or row < 1:
            raise self._wrong(
                "header_row", "header_row is no row", "It is the number of the line with the column names."
            )
        return row

    def _section(self, name: str) -> dict[str, Any]:
        return self._table(self._document.get(name, {}), name)

    def _table(self, value: object, key: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._wrong(key, f"“{key}” holds no lines of its own", f"It is a section: [{key}].")
        return cast("dict[str, Any]", value)

    def _texts(self, value: object, key: str) -> tuple[str, ...]:
        items = cast("list[object]", value) if isinstance(value, list) else [value]
        return tuple(self._told(key, item) for item in items)

    def _text(self, table: Mapping[str, Any], key: str) -> str:
        return self._told(key, table.get(key, ""))

    def _told(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise self._wrong(key, f"What “{key}” is set to is no text", 'Put it in quotes: "...".')
        return value

    def _known(self, table: Mapping[str, Any], known: tuple[str, ...], what: str) -> None:
        for key in table:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                right = f"Did you mean {near[0]}?" if near else f"There are {', '.join(known)}."
                raise self._wrong(key, f"“{key}” is no {what}", right)

    def _wrong(self, key: str, what: str, right: str, section: str = "") -> UsageError:
        lines = list(enumerate(self._lines, start=1))
        start = next((number for number, line in lines if section and line.lstrip().startswith(f"[{section}")), 0)
        number = next((number for number, line in lines if number >= start and self._names(line, key)), 0)
        where = f"{self._name}, line {number}" if number else self._name
        return UsageError(f"{where}: {what}.", hint=right)

    def _names(self, line: str, key: str) -> bool:
        bare = line.split("#", 1)[0] if '"' not in line else line
        return bool(re.search(rf"(?<![\w.]){re.escape(key)}(?![\w.])", bare))
