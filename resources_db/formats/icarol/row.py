"""One row of an iCarol export: what its cells say of itself, whatever its office calls the columns."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from resources_db.directory.records import NO_EXTRA, Record
from resources_db.directory.secrecy import affirms
from resources_db.formats.icarol.cells import value
from resources_db.formats.icarol.layout import AGENCY, LINK, PROGRAM, Layout, layout_of

NO_PARENT = frozenset({"", "0", "-1"})
WORD = re.compile(r"\w+")
ZIP_DIGITS = 5


class Number(NamedTuple):
    """One number of a row: who answers it, what kind it is, whether it is for partners only."""

    number: str
    label: str
    kind: str
    private: bool


class Row:
    """A row by its columns, where it stood, and the numbers that no column holds.

    What every row is asked for more than once is found once: there are tens of thousands of rows, and each is asked dozens of times.
    """

    __slots__ = (
        "cells", "file", "id", "layout", "level", "name", "number", "numbers", "parent", "point", "program", "site", "stems",
    )  # fmt: skip

    def __init__(
        self,
        *,
        cells: Mapping[str, str],
        file: str,
        number: int,
        numbers: tuple[Number, ...] = (),
        layout: Layout | None = None,
    ) -> None:
        self.layout = layout = layout or layout_of(tuple(cells))
        self.cells, self.file, self.number, self.numbers = cells, file, number, numbers
        # The numbers of the program and of the site that a link is about, and of the agency.
        self.program = self.first(layout.programs) if layout.programs else ""
        self.site = self.first(layout.sites) if layout.sites else ""
        self.parent = self._parent(layout.parents)
        self.level = _level(self.first(layout.levels)) or self._likely_level()
        self.id = self._id()
        # A program without a name goes by its agency's.
        self.name = self.first(layout.names)
        # The coordinates as written.
        self.point = (cells.get("latitude", "").strip(), cells.get("longitude", "").strip())
        self.stems = self._stems() if layout.private else ()

    def _parent(self, columns: Iterable[str]) -> str:
        for column in columns:
            text = self.cells[column].strip()
            if text not in NO_PARENT:
                return text
        return ""

    def _likely_level(self) -> str:
        """Return what a row is that does not say so: agency, program, or a link between a program and a site."""
        return LINK if self.program and self.site else PROGRAM if self.parent else AGENCY

    def _id(self) -> str:
        """Return the number that iCarol gave the record; a link without one is called by what it links."""
        own_ids = self.layout.own_ids
        own = self.first(own_ids.get(self.level, own_ids[PROGRAM]))
        return own or (f"{self.program}@{self.site}" if self.level == LINK and self.program and self.site else "")

    def _stems(self) -> tuple[str, ...]:
        """Return the beginnings of the columns that are private: "mailing" for all of the mailing address."""
        return tuple(stem for column, stem in self.layout.private if self.says(column))

    @property
    def owner(self) -> str:
        """Return the number of the agency that answers for it: an agency answers for itself."""
        return self.id if self.level == AGENCY else self.parent

    @property
    def has_terms(self) -> bool:
        """Return whether the office filed the row itself under a term: then it offers something itself."""
        return bool(self.first(self.layout.codes if self.level == AGENCY else self.layout.terms))

    @property
    def secret(self) -> bool:
        """Return whether its place is confidential."""
        return bool(self.layout.secret) and any(map(self.says, self.layout.secret))

    @property
    def not_public(self) -> bool:
        """Return whether it is kept off the office's website or out of its directory."""
        return bool(self.layout.not_public) and any(map(self.says, self.layout.not_public))

    @property
    def door(self) -> tuple[str, str]:
        """Return street and ZIP as they are compared; empty without a street."""
        street = " ".join(WORD.findall(self.cells.get("physicaladdress1", "").casefold()))
        return (street, self.cells.get("physicalpostalcode", "").strip()[:ZIP_DIGITS]) if street else ("", "")

    def first(self, columns: Iterable[str]) -> str:
        """Return the first of several columns of its layout that says anything."""
        for column in columns:
            text = self.cells[column].strip()
            if text:
                return text
        return ""

    def says(self, column: str) -> bool:
        """Return whether a flag is set; a word that is neither yes nor no sets it, too."""
        text = self.cells.get(column, "")
        return bool(text) and affirms(value(text))

    def private(self, column: str) -> bool:
        """Return whether another column says that this one is private."""
        return column.startswith(self.stems)

    def left_out(self) -> list[str]:
        """Return the columns whose texts are kept from everybody because another column calls them private."""
        private = tuple(stem for stem in self.stems if not stem.startswith(("phone", "physical")))
        if not private:
            return []
        flags = {column for column, _ in self.layout.private}
        return [
            column
            for column, text in self.cells.items()
            if column.startswith(private) and column not in flags and value(text)
        ]

    @property
    def has_internal_notes(self) -> bool:
        """Return whether it holds what editors write for each other."""
        return any(value(self.cells[column]) for column in self.layout.internal)

    def others(self, used: frozenset[str]) -> dict[str, str]:
        """Return what no field of the store takes, but for what is private or between editors."""
        cells, stems = self.cells, self.stems
        if not stems:
            return {column: said for column in self.layout.others(used) if (said := value(cells[column]))}
        return {
            column: said
            for column in self.layout.others(used)
            if cells[column] and not column.startswith(stems) and (said := value(cells[column]))
        }

    def named(self) -> dict[str, str]:
        """Return the agency that answers for it and its name, as far as they are told."""
        told = {"organization_id": self.owner, "name": self.name}
        return told if told["organization_id"] and self.name else {field: text for field, text in told.items() if text}

    def placed(self) -> dict[str, str]:
        """Return its point as far as that is told."""
        told = {"latitude": self.point[0], "longitude": self.point[1]}
        return told if self.point[0] and self.point[1] else {field: text for field, text in told.items() if text}

    def record(self, table: str, source_id: str, extra: Mapping[str, str] = NO_EXTRA, **values: str) -> Record:
        """Return a record of this row; empty cells say nothing."""
        told = {name: text for name, text in values.items() if text}
        return Record(table, source_id, told, extra, self.file, self.number)


@lru_cache(maxsize=1 << 10)
def _level(said: str) -> str:
    """Return what a row says that it is: agency, program, site, or programatsite, which links the two."""
    word = said.casefold().replace(" ", "").replace("_", "")
    return LINK if word in ("programatsite", "servicesite", "serviceatsite") else word
