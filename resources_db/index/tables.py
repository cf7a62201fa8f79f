"""The tables of the index, plain SQLite like the rest of the file; bitmaps are in the portable form of Roaring.

A set of rows stands in `index_bits`, where words, prefixes and needs name it by number. Words stand in order, each with its
fields side by side, and so do their sets: what is asked for together is read together.
"""

from resources_db.index.layout import LEAF_BITS

# Rows of one blob of a column are those of a leaf: what lies near each other is read together, and not much else with it.
# A blob then takes a page or two, so that no system takes it for the beginning of a long one and reads ahead. All chunks
# of a column are neighbours.
CHUNK_BITS = LEAF_BITS
CHUNK_ROWS = 1 << CHUNK_BITS
COLUMNS = ("points", "hours", "told", "facts")
COLUMN_SHIFT = 32
# Shorter prefixes are all made beforehand; those of so many letters where more words than this begin so.
PREFIX_LETTERS = 3
PREFIX_WORDS = 48
# What so many rows have is frequent; it stands there once where the same rows have something else, too.
OFTEN = 1024

TABLES = """
CREATE TABLE index_word (
    word TEXT NOT NULL, field INTEGER NOT NULL, id INTEGER NOT NULL, listings INTEGER NOT NULL, PRIMARY KEY (word, field)
) WITHOUT ROWID;
CREATE TABLE index_bits (id INTEGER PRIMARY KEY, bits BLOB NOT NULL);
CREATE TABLE index_prefix (
    prefix TEXT NOT NULL, field INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (prefix, field)
) WITHOUT ROWID;
CREATE TABLE index_name (id INTEGER PRIMARY KEY, cells BLOB NOT NULL);
CREATE TABLE index_need (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, own_listings INTEGER NOT NULL,
    reached_listings INTEGER NOT NULL, own INTEGER NOT NULL, reached INTEGER NOT NULL
);
CREATE TABLE index_set (name TEXT PRIMARY KEY, bits BLOB NOT NULL);
CREATE TABLE index_chunk (id INTEGER PRIMARY KEY, cells BLOB NOT NULL);
CREATE TABLE index_shape (id INTEGER PRIMARY KEY, fact TEXT NOT NULL, said TEXT NOT NULL);
CREATE TABLE index_allowed (
    id INTEGER PRIMARY KEY, fact TEXT NOT NULL, value TEXT NOT NULL, bits BLOB NOT NULL, UNIQUE (fact, value)
);
CREATE TABLE index_leaves (
    listings INTEGER NOT NULL, located INTEGER NOT NULL, bounds BLOB NOT NULL, said_before BLOB NOT NULL,
    newest INTEGER NOT NULL, oldest INTEGER NOT NULL
)
"""
NAMES = (
    "index_word", "index_bits", "index_prefix", "index_name", "index_need", "index_set", "index_chunk", "index_shape", "index_allowed",
    "index_leaves",
)  # fmt: skip
# Sets of rows by name: hits, rows that serve certain states only, and by state those that serve it.
ACTIVE, SOME_STATES, STATE = "active", "some states", "state {}"
# Whole names are kept in pages by so many bits of their numbers: few on a page, and a small file has no empty ones.
NAME_BITS = 12
# Bits of `told.flags`; the tier of risk stands above them as its place in freshness.Tier.
ALWAYS, CONFIRMED, NEVER_A_NO, TIER_SHIFT = 1, 2, 4, 3


def chunk_id(column: str, chunk: int) -> int:
    """Return under which number `index_chunk` keeps a chunk of a column."""
    return COLUMNS.index(column) << COLUMN_SHIFT | chunk


def page_id(field: int, page: int) -> int:
    """Return under which number `index_name` keeps a page of the names of a field."""
    return field << NAME_BITS | page


# `told`: the day of the last check, the place in the order of ids, the flags.
TOLD = (("day", "<i4"), ("order", "<u4"), ("flags", "u1"))
# `index_name`: the number of a name, a row that is called so.
NAMES_OF = (("name", "<u8"), ("row", "<u4"))
