"""Needs, ways to speak of facts, and hours, as a large directory has them: those of the training county, and 600 timetables."""

import sqlite3
from contextlib import closing

from navigator.directory.night import night_needs
from resources_db.directory.schedule_json import to_json
from resources_db.formats.hours.parse import parse_hours
from resources_db.home import bundled_directory

CATEGORIES, ATTRIBUTES = 32, 40
DAYS = ("Mon-Fri", "Daily", "Mon-Sat", "Tue-Thu", "Sat-Sun")
SPANS = [(opens, closes) for opens in ("6am", "8am", "9am", "12pm") for closes in ("3pm", "5pm", "8pm", "10pm", "2am")]
ZONES = (
    ("America/New_York", -85.0), ("America/Chicago", -101.0), ("America/Denver", -114.5),
    ("America/Los_Angeles", -128.0), ("America/Anchorage", -152.0), ("Pacific/Honolulu", -181.0),
)  # fmt: skip
PATTERNS = len(DAYS) * len(SPANS)
# A need, those above it with itself, and all words that lead there.
Need = tuple[str, list[str], str]
Said = tuple[str, str, str | None]


def training() -> tuple[list[Need], list[Said]]:
    """Return needs with those above them and their words, and the commonest ways to speak of facts."""
    with closing(sqlite3.connect(bundled_directory())) as db:
        terms = db.execute("SELECT id, name, COALESCE(aliases, ''), parent_id FROM taxonomy_term").fetchall()
        usual = db.execute(
            "SELECT title FROM index_need WHERE own_listings > 0 AND name NOT LIKE '% line' ORDER BY own_listings DESC, name"
        ).fetchall()
        said = db.execute(
            "SELECT fact, answer, value FROM fact GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 1, 2, 3 LIMIT ?",
            [ATTRIBUTES],
        ).fetchall()
    by_id, by_name = {row[0]: row for row in terms}, {row[1].casefold(): row for row in terms}
    titles = [row[0] for row in usual]
    night = [title for title in titles if night_needs(title)]
    found: list[Need] = []
    for title in dict.fromkeys([*night[:8], *titles]):
        above: list[str] = []
        words = [title]
        term = by_name[title.casefold()]
        while term is not None:
            above.append(term[1])
            words += [term[1], term[2].replace(";", " ")]
            term = by_id.get(term[3])
        found.append((title, above, " ".join(dict.fromkeys(words))))
    return found[:CATEGORIES], said


def write_hours(db: sqlite3.Connection) -> None:
    """Write each pattern in each zone, zone by zone."""
    texts = [f"{days} {opens}-{closes}" for days in DAYS for opens, closes in SPANS]
    rows = [
        (place * len(texts) + number + 1, "", to_json(parse_hours(text, zone=zone)))
        for place, (zone, _) in enumerate(ZONES)
        for number, text in enumerate(texts)
    ]
    db.executemany("INSERT OR IGNORE INTO hours VALUES (?, ?, ?)", rows)
