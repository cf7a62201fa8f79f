"""The tables of team.db, as steps from one version to the next.

No column takes free text: ids have the form of ids, words come from lists or are codes, moments are whole milliseconds
since 1970 in UTC. Two hold names that an agency chose: of the agency itself, and of a place to count from.
"""

from collections.abc import Iterable

from navigator.directory.gap import MOST_NEEDS, GapReason
from navigator.directory.overlay import LONGEST_PLACE_NAME, MOST_HEARD, Answer, ReportKind, ReportState, Unit, Use

# "NAVT": tells our file from any other SQLite file.
APPLICATION_ID = 0x4E415654
HEX = "[0-9a-f]"
UUID = "-".join(HEX * count for count in (8, 4, 4, 4, 12))
FINGERPRINT = 64
LONGEST_AGENCY = 80
LONGEST_CODE = 40


def _uuid(column: str) -> str:
    return f"{column} TEXT NOT NULL CHECK ({column} GLOB '{UUID}')"


def _one_of(column: str, words: Iterable[str]) -> str:
    allowed = ", ".join(f"'{word}'" for word in words)
    return f"{column} TEXT NOT NULL CHECK ({column} IN ({allowed}))"


def _moment(column: str) -> str:
    return f"{column} INTEGER NOT NULL CHECK (typeof({column}) = 'integer')"


def _code(column: str, *, least: int, letters: str) -> str:
    return (
        f"{column} TEXT NOT NULL CHECK (length({column}) BETWEEN {least} AND 40 AND {column} NOT GLOB '*[^{letters}]*')"
    )


def _day(column: str) -> str:
    return f"{column} TEXT NOT NULL CHECK ({column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"


def _needs(column: str) -> str:
    """Allow codes joined by "+", or none; four digits in a row would be a number of somebody's."""
    longest = MOST_NEEDS * (LONGEST_CODE + 1) - 1
    codes = f"length({column}) <= {longest} AND {column} NOT GLOB '*[^a-z0-9_+]*' AND {column} NOT GLOB '*+[^a-z]*'"
    whole = f"{column} GLOB '[a-z]*' AND {column} NOT GLOB '*+' AND {column} NOT GLOB '*[0-9][0-9][0-9][0-9]*'"
    return f"{column} TEXT NOT NULL CHECK ({column} = '' OR ({codes} AND {whole}))"


def _area(column: str) -> str:
    """Allow a county ("OR-lane_county"), a state, or none; never a ZIP, a street number or a point."""
    county = f"length({column}) <= {LONGEST_CODE + 3} AND {column} GLOB '[A-Z][A-Z]-[a-z]*'"
    letters = f"substr({column}, 4) NOT GLOB '*[^a-z_]*'"
    return f"{column} TEXT NOT NULL CHECK ({column} = '' OR {column} GLOB '[A-Z][A-Z]' OR ({county} AND {letters}))"


def _name(column: str, most: int) -> str:
    return f"{column} TEXT NOT NULL CHECK (length({column}) BETWEEN 1 AND {most} AND instr({column}, char(10)) = 0)"


def _fingerprint(column: str) -> str:
    whole = f"length({column}) = {FINGERPRINT} AND {column} NOT GLOB '*[^0-9a-f]*'"
    return f"{column} TEXT NOT NULL PRIMARY KEY CHECK ({whole})"


FIRST = (
    f"""CREATE TABLE pack_counter (
        {_fingerprint("fingerprint")},
        {_name("agency", LONGEST_AGENCY)},
        counter INTEGER NOT NULL CHECK (typeof(counter) = 'integer' AND counter > 0),
        manifest TEXT NOT NULL CHECK (length(manifest) = {FINGERPRINT} AND manifest NOT GLOB '*[^0-9a-f]*'),
        {_moment("seen_at")}) WITHOUT ROWID""",
    f"""CREATE TABLE trusted_key (
        {_fingerprint("fingerprint")},
        public_key BLOB NOT NULL CHECK (typeof(public_key) = 'blob' AND length(public_key) = 32),
        {_name("agency", LONGEST_AGENCY)},
        {_moment("confirmed_at")}) WITHOUT ROWID""",
    f"""CREATE TABLE field_report (
        {_uuid("id")} PRIMARY KEY,
        {_uuid("listing_id")},
        {_one_of("kind", ReportKind)},
        phone_id TEXT CHECK (phone_id GLOB '{UUID}'),
        phone_index INTEGER CHECK (phone_index BETWEEN 0 AND 999),
        {_moment("at")},
        {_one_of("state", ReportState)},
        decided_at INTEGER,
        CHECK ((state = 'open') = (decided_at IS NULL))) WITHOUT ROWID""",
    "CREATE INDEX field_report_listing ON field_report (listing_id)",
    f"""CREATE TABLE heard_capacity (
        id INTEGER PRIMARY KEY,
        {_uuid("service_at_location_id")},
        number INTEGER NOT NULL CHECK (number BETWEEN 0 AND {MOST_HEARD}),
        {_one_of("unit", Unit)},
        {_moment("at")},
        ends_at INTEGER NOT NULL CHECK (ends_at > at))""",
    "CREATE INDEX heard_capacity_place ON heard_capacity (service_at_location_id, at)",
    f"""CREATE TABLE call_answer (
        id INTEGER PRIMARY KEY,
        {_uuid("service_at_location_id")},
        {_code("fact", least=1, letters="a-z0-9_")},
        {_one_of("answer", Answer)},
        {_code("value", least=0, letters="a-z0-9_-")},
        {_moment("at")},
        ended_at INTEGER)""",
    "CREATE INDEX call_answer_place ON call_answer (service_at_location_id, fact, at)",
    "CREATE UNIQUE INDEX call_answer_holds ON call_answer (service_at_location_id, fact, value) WHERE ended_at IS NULL",
    f"""CREATE TABLE use_count (
        {_uuid("service_at_location_id")},
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        {_one_of("kind", Use)},
        n INTEGER NOT NULL CHECK (n > 0),
        PRIMARY KEY (service_at_location_id, day, kind)) WITHOUT ROWID""",
    f"""CREATE TABLE saved_place (
        {_name("name", LONGEST_PLACE_NAME)} PRIMARY KEY,
        latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
        longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180)) WITHOUT ROWID""",
)
SECOND = (
    f"""CREATE TABLE gap_count (
        {_day("day")},
        {_needs("need")},
        {_area("place")},
        {_one_of("reason", GapReason)},
        n INTEGER NOT NULL CHECK (typeof(n) = 'integer' AND n > 0),
        PRIMARY KEY (day, need, place, reason)) WITHOUT ROWID""",
)
# The step at place n leads from version n to n + 1. A step that was released is never changed.
MIGRATIONS: tuple[tuple[str, ...], ...] = (FIRST, SECOND)
