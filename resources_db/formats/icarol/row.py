"""One row of an iCarol export: what its cells say of itself, whatever its office calls the columns."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from resources_db.directory.records import Record, Value
from resources_db.directory.secrecy import affirms
from resources_db.formats.icarol.cells import plain, value

AGENCY, PROGRAM, SITE, LINK = "agency", "program", "site", "programatsite"
LEVEL = ("taxonomylevelname", "taxonomylevel", "resourcetype", "recordtype")
# Names of one thing, most telling first; offices rename columns in their exports.
AGENCY_IDS = ("agencynum", "agencyid")
PROGRAM_IDS = ("programnum", "programid", "connectstoprogramnum", "programresourceagencynum", "programagencynum")
SITE_IDS = ("sitenum", "siteid", "connectstositenum", "siteresourceagencynum", "siteagencynum")
LINK_IDS = ("programatsitenum", "programatsiteid")
ANY_ID = ("resourceagencynum", "resourceagencyid", "resourceid")
PARENTS = ("parentagencynum", "parentagencyid", "parentnum", "parentid", *AGENCY_IDS)
OWN_IDS: Mapping[str, tuple[str, ...]] = {
    AGENCY: (*ANY_ID, *AGENCY_IDS, "id"),
    PROGRAM: (*ANY_ID, *PROGRAM_IDS, "id"),
    SITE: (*ANY_ID, *SITE_IDS, "id"),
    LINK: (*ANY_ID, *LINK_IDS, "id"),
}
NO_PARENT = frozenset({"", "0", "-1"})
NAMES = ("publicname", "officialname", "name", "parentagency", "parentagencyname")
SECRET = ("physicaladdressisprivate", "physicaladdressisconfidential", "isconfidential", "addressisprivate")
NOT_PUBLIC = re.compile(r"(?:is)?exclude[ds]?from(?:website|directory|publicwebsite|print)\w*|isconfidential")
PRIVATE = re.compile(r"(\w+?)(?:address)?is(?:private|confidential)")
# What editors write for each other is for nobody else: it names people and what they said.
INTERNAL = "internalnotes"


@lru_cache(maxsize=1 << 14)
def private_stem(column: str) -> str:
    """Return which columns one calls private: "mailing" for "mailingaddressisprivate"; empty when it is about none."""
    found = PRIVATE.fullmatch(column)
    return found[1] if found else ""


@lru_cache(maxsize=1 << 14)
def keeps_off(column: str) -> bool:
    """Return whether a column says that a row is not for the public."""
    return NOT_PUBLIC.fullmatch(column) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of a row: who answers it, what kind it is, whether it is for partners only."""

    number: str
    label: str
    kind: str
    private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row by its columns, where it stood, and the numbers that no column holds."""

    cells: Mapping[str, str]
    file: str
    number: int
    numbers: tuple[Number, ...] = ()

    @property
    def level(self) -> str:
        """Return what the row is: agency, program, site, or programatsite, which links the two."""
        said = self.first(LEVEL).casefold().replace(" ", "").replace("_", "")
        if said:
            return LINK if said in ("programatsite", "servicesite", "serviceatsite") else said
        return LINK if self.program and self.site else PROGRAM if self.parent else AGENCY

    @property
    def id(self) -> str:
        """Return the number that iCarol gave the record; a link without one is called by what it links."""
        own = self.first(OWN_IDS.get(self.level, OWN_IDS[PROGRAM]))
        return own or (f"{self.program}@{self.site}" if self.level == LINK and self.program and self.site else "")

    @property
    def parent(self) -> str:
        """Return the number of its agency."""
        return next((text for text in self._told(PARENTS) if text not in NO_PARENT), "")

    @property
    def owner(self) -> str:
        """Return the number of the agency that answers for it: an agency answers for itself."""
        return self.id if self.level == AGENCY else self.parent

    @property
    def program(self) -> str:
        """Return the number of the program that a link is about."""
        return self.first(PROGRAM_IDS)

    @property
    def site(self) -> str:
        """Return the number of the site that a link is about."""
        return self.first(SITE_IDS)

    @property
    def name(self) -> str:
        """Return its name; a program without one goes by its agency's."""
        return self.first(NAMES)

    @property
    def has_terms(self) -> bool:
        """Return whether the office filed the row itself under a term: then it offers something itself."""
        return bool(
            self.first(("taxonomycodes",) if self.level == AGENCY else ("taxonomycodes", "taxonomyterm", "categories"))
        )

    @property
    def secret(self) -> bool:
        """Return whether its place is confidential."""
        return any(self.says(column) for column in SECRET)

    @property
    def not_public(self) -> bool:
        """Return whether it is kept off the office's website or out of its directory."""
        return any(keeps_off(column) and self.says(column) for column in self.cells)

    @property
    def point(self) -> tuple[str, str]:
        """Return its coordinates as written."""
        return self.first(("latitude",)), self.first(("longitude",))

    @property
    def door(self) -> tuple[str, str]:
        """Return street and ZIP as they are compared; empty without a street."""
        street = " ".join(re.findall(r"\w+", self.cells.get("physicaladdress1", "").casefold()))
        return (street, self.cells.get("physicalpostalcode", "").strip()[:5]) if street else ("", "")

    def first(self, columns: Iterable[str]) -> str:
        """Return the first of several columns that says anything."""
        return next((text for text in self._told(columns) if text), "")

    def says(self, column: str) -> bool:
        """Return whether a flag is set; a word that is neither yes nor no sets it, too."""
        return affirms(value(self.cells.get(column, "")))

    def private(self, column: str) -> bool:
        """Return whether another column says that this one is private."""
        return any(column.startswith(stem) for stem in self.private_stems())

    def private_stems(self) -> Iterator[str]:
        """Yield the beginnings of the columns that are private: "mailing" for all of the mailing address."""
        for column in self.cells:
            stem = private_stem(column)
            if stem and self.says(column):
                yield stem

    def left_out(self) -> list[str]:
        """Return the columns whose texts are kept from everybody because another column calls them private."""
        private = tuple(stem for stem in self.private_stems() if not stem.startswith(("phone", "physical")))
        return [
            column
            for column, text in self.cells.items()
            if column.startswith(private) and not private_stem(column) and value(text)
        ]

    @property
    def has_internal_notes(self) -> bool:
        """Return whether it holds what editors write for each other."""
        return any(column.startswith(INTERNAL) and value(text) for column, text in self.cells.items())

    def others(self, used: frozenset[str]) -> dict[str, str]:
        """Return what no field of the store takes, but for what is private or between editors."""
        private = tuple(self.private_stems())
        return {
            name: plain(text)
            for name, text in self.cells.items()
            if name not in used and not name.startswith((INTERNAL, *private)) and value(text)
        }

    def record(self, table: str, source_id: str, **values: Value) -> Record:
        """Return a record of this row; empty cells say nothing."""
        told = {name: value for name, value in values.items() if value not in (None, "")}
        return Record(table=table, source_id=source_id, values=told, file=self.file, row=self.number)

    def _told(self, columns: Iterable[str]) -> Iterator[str]:
        return (self.cells.get(column, "").strip() for column in columns)
