"""The columns of an iCarol table, sorted once by what they say, for all rows that have the same ones."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

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
NAMES = ("publicname", "officialname", "name", "parentagency", "parentagencyname")
TERMS = ("taxonomycodes", "taxonomyterm", "categories")
SECRET = ("physicaladdressisprivate", "physicaladdressisconfidential", "isconfidential", "addressisprivate")
NOT_PUBLIC = re.compile(r"(?:is)?exclude[ds]?from(?:website|directory|publicwebsite|print)\w*|isconfidential")
PRIVATE = re.compile(r"(\w+?)(?:address)?is(?:private|confidential)")
# What editors write for each other is for nobody else: it names people and what they said.
INTERNAL = "internalnotes"
LAYOUTS = 256
Columns = tuple[str, ...]


class Layout:
    """Which columns of a table say what; what it has none of costs its rows nothing."""

    def __init__(self, columns: Sequence[str]) -> None:
        self.columns = tuple(columns)
        self._there = frozenset(columns)
        self.levels = self.having(LEVEL)
        self.own_ids = {level: self.having(wanted) for level, wanted in OWN_IDS.items()}
        self.parents, self.programs, self.sites = map(self.having, (PARENTS, PROGRAM_IDS, SITE_IDS))
        self.names = self.having(NAMES)
        self.terms = self.having(TERMS)
        self.codes = self.having(TERMS[:1])
        self.secret = self.having(SECRET)
        self.not_public = tuple(column for column in columns if NOT_PUBLIC.fullmatch(column))
        self.internal = tuple(column for column in columns if column.startswith(INTERNAL))
        # Columns that call others private, and how those begin: "mailing" for "mailingaddressisprivate".
        self.private = tuple((column, found[1]) for column in columns if (found := PRIVATE.fullmatch(column)))
        self._others: dict[frozenset[str], Columns] = {}

    def having(self, wanted: Iterable[str]) -> Columns:
        """Return those of the wanted columns that the table has, in the order in which they are wanted."""
        return tuple(column for column in wanted if column in self._there)

    def others(self, used: frozenset[str]) -> Columns:
        """Return the columns that are not used and not between editors."""
        if used not in self._others:
            others = (column for column in self.columns if column not in used and not column.startswith(INTERNAL))
            self._others[used] = tuple(others)
        return self._others[used]


@lru_cache(maxsize=LAYOUTS)
def layout_of(columns: Columns) -> Layout:
    """Return the layout of a row; the objects of a JSON file have many, those of a table one."""
    return Layout(columns)
