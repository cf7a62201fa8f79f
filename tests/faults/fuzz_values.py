"""Changes to cells, tables and objects: what a careless export, a broken program or an attacker would write."""

import json
from copy import deepcopy
from random import Random

from fuzz_seeds import Table, Tables

LONG = 70_000
TOKENS = (
    "", " ", "\x00", '"', '""', "'", ",", ";", "\t", "\r", "\n", "\r\n", "\\", "{", "}", "[", "]", "<", ">", "&",
    "&#39;", "&amp;#0;",
    "<br/>", "<script>", "<!--", "]]>", "=1+1", "=cmd|' /C calc'!A0", "%s%n", "../../etc/passwd",
    "\ufeff", "\u202e", "\u2028", "\ud83d",
    "e\u0301", "Ã©", "â€™", "\U0001f600", "\u0663", "\uff10", "null", "None", "true", "NaN", "Infinity", "-0", "1e999", "1e308", "-1", "0",
    "007",
    "999999999999999999999", "3.0000000000000000001", "2026-02-30", "9999-12-31", "0000-00-00", "1/2/26 0:00", "24:00", "25:61", "12 am",
    "6 pm - 2 am", "Mon-Sun", "24/7", "911", "555", "1-800-FLOWERS", "+44 20 7946 0958", "x" * LONG, "(" * 300, "9" * 5000, "é" * 400,
    ";".join(map(str, range(400))), "a|" * 900, "https://" + "a." * 200, "o1", "s1", "t1", "l1", "yes", "no", "no:", "maybe", "-",
)  # fmt: skip
ODD: tuple[object, ...] = (
    None, True, False, 0, -1, 10**40, 1.5, float("inf"), float("nan"), [], {}, [[]], [None], [{}], {"id": None}, {"id": []},
    {"id": {"id": 1}},
    [1, "a", None, {"id": "s1"}], "s1", {"": ""}, {"id": "o1", "services": [{"id": "o1"}]}, "\ud800",
)  # fmt: skip
NESTED = 60


def cell(random: Random, text: str) -> str:
    """Return a cell that is not what it was."""
    token = random.choice(TOKENS)
    place = random.randrange(len(text) + 1)
    return random.choice((token, text[:place] + token + text[place:], text[:place], text * random.randint(2, 9)))


def some_tables(random: Random, before: Tables) -> Tables:
    """Return tables with a few changes to cells, rows, columns or names."""
    found = deepcopy(before)
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        name = random.choice(list(found))
        change = random.choice((_cell, _cell, _cell, _row, _column, _column, _name))
        if change is _name:
            _name(random, found, name)
        elif found[name]:
            change(random, found[name])
    return found


def _name(random: Random, found: Tables, name: str) -> None:
    rows = found.pop(name) if random.random() < 0.5 and len(found) > 1 else found[name]
    if random.random() < 0.8:
        found[
            random.choice(
                (name, name.upper(), random.choice(list(found) or [name]), "x", "contacts", "metadata", "source")
            )
        ] = rows


def _cell(random: Random, rows: Table) -> None:
    row = random.choice(rows)
    if row:
        place = random.randrange(len(row))
        # A reference to another row, or to itself, makes cycles.
        row[place] = random.choice(random.choice(rows) or [""]) if random.random() < 0.2 else cell(random, row[place])


def _row(random: Random, rows: Table) -> None:
    place = random.randrange(len(rows))
    kind = random.randrange(6)
    if kind == 0:
        del rows[place]
    elif kind == 1:
        rows.insert(place, list(rows[random.randrange(len(rows))]))
    elif kind == 2:
        rows[place] = rows[place][: random.randrange(len(rows[place]) + 1)]
    elif kind == 3:
        rows[place] = rows[place] + [random.choice(TOKENS) for _ in range(random.choice((1, 3, 200)))]
    elif kind == 4:
        random.shuffle(rows)
    else:
        rows.insert(place, [])


def _column(random: Random, rows: Table) -> None:
    width = max(map(len, rows), default=0)
    place, kind = random.randrange(width + 1), random.randrange(4)
    for number, row in enumerate(rows):
        if kind == 0:
            del row[place : place + 1]
        elif kind == 1:
            row.insert(place, row[place] if place < len(row) else "")
        elif kind == 2 and number == 0 and place < len(row):
            row[place] = random.choice(
                ("", "id", "name", row[place].upper(), random.choice(row), random.choice(TOKENS))
            )
        elif kind == 3 and place < len(row):
            other = random.randrange(len(row))
            row[place], row[other] = row[other], row[place]


def some_object(random: Random, before: object) -> object:
    """Return a document with a few changes to its values, fields or nesting."""
    found = deepcopy(before)
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        found = _changed(random, found)
    return found


def _changed(random: Random, found: object) -> object:
    """Change one place, chosen on a walk down."""
    if random.random() < 0.15 or not isinstance(found, dict | list) or not found:
        return _other(random, found)
    if isinstance(found, list):
        place = random.randrange(len(found))
        found[place] = _changed(random, found[place])
        if random.random() < 0.1:
            found.append(deepcopy(found[place]))
        return found
    field = random.choice(list(found))
    value = found.pop(field) if random.random() < 0.3 else found[field]
    name = (
        field
        if random.random() < 0.8
        else random.choice(("id", "name", "services", "locations", "", "schedules", "rows", *found))
    )
    if random.random() < 0.9:
        found[name] = _changed(random, value)
    return found


def _other(random: Random, found: object) -> object:
    kind = random.randrange(5)
    if kind == 0:
        return deepcopy(random.choice(ODD))
    if kind == 1:
        return [found]
    if kind == 2:
        for _ in range(random.choice((2, NESTED))):
            found = {random.choice(("services", "location", "parent", "x")): found}
        return found
    return cell(random, found) if isinstance(found, str) else random.choice(TOKENS)


def dumped(random: Random, document: object) -> bytes:
    """Return a document as JSON: indented, escaped or neither."""
    text = json.dumps(document, indent=random.choice((None, 1)), ensure_ascii=random.random() < 0.5)
    return text.encode("utf-8", "surrogatepass")
