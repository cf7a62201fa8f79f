"""PostgreSQL as Ohana API asks it: English stems under GIN, a box of 40 km and the distance in it, best by ts_rank; a warm server.

Beside it, kinder than Ohana: the same with a cube under GiST instead of the box. Neither judges facts or hours.
A cluster of its own on a socket in a folder, as a user that is not root; nothing of it stays.
"""

import csv
import io
import os
import pwd
import re
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from math import cos, radians
from pathlib import Path

from us_question import LIMIT, Question

from navigator.geo import Point
from navigator.search.query import words_of

Run = Callable[[str, str], str]
TOOLS = ("initdb", "pg_ctl", "psql")
WITHIN_M = 40_000
TABLE = """
CREATE EXTENSION IF NOT EXISTS cube; CREATE EXTENSION IF NOT EXISTS earthdistance;
CREATE TABLE place (key int, latitude float8, longitude float8, name text, terms text, provider text, description text);
"""
INDEXES = """
ALTER TABLE place ADD COLUMN words tsvector;
UPDATE place SET words = setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', terms), 'B')
    || setweight(to_tsvector('english', provider), 'C') || setweight(to_tsvector('english', description), 'D');
CREATE INDEX ON place USING gin (words);
CREATE INDEX ON place (latitude, longitude);
CREATE INDEX ON place USING gist (ll_to_earth(latitude, longitude)) WHERE latitude IS NOT NULL;
VACUUM ANALYZE place;
"""


def postgres_ms(path: Path, asked: Sequence[Question]) -> dict[str, list[float]] | str:
    """Return the milliseconds of each question by way of asking (twice, the second counts), or why there is no server."""
    found = {name: _tool(name) for name in TOOLS}
    if not all(found.values()):
        return "PostgreSQL is not installed here"
    with _server(found) as run:
        run("postgres", TABLE)
        run("postgres", "COPY place FROM STDIN WITH (FORMAT csv);\n" + _rows(path) + "\\.\n")
        run("postgres", INDEXES)
        return {name: _times(run, [_statement(question, near) for question in asked]) for name, near in WAYS.items()}


def _times(run: Run, statements: Sequence[str]) -> list[float]:
    script = "SET jit = off;\n\\timing on\n\\o /dev/null\n" + "".join(f"{statement};\n" * 2 for statement in statements)
    times = re.findall(r"^Time: ([\d.]+) ms", run("postgres", script), re.MULTILINE)
    return [float(times[number]) for number in range(len(times) - 2 * len(statements) + 1, len(times), 2)]


def _tool(name: str) -> str | None:
    newest = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(newest[-1]) if newest else shutil.which(name)


@contextmanager
def _server(tools: dict[str, str | None]) -> Iterator[Run]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        user = "postgres" if os.geteuid() == 0 else ""
        data, socket = Path(folder) / "data", Path(folder) / "socket"
        for made in (data, socket):
            made.mkdir()
            if user:
                shutil.chown(made, user)
        call = _caller(user)
        call([tools["initdb"], "-D", str(data), "-A", "trust", "-U", "bench", "--no-sync"])
        options = f"-k {socket} -h '' -c fsync=off -c shared_buffers=2GB -c work_mem=64MB -c maintenance_work_mem=1GB"
        call([tools["pg_ctl"], "-D", str(data), "-w", "-l", str(socket / "log"), "-o", options, "start"])
        try:
            yield lambda name, text: call(
                [tools["psql"], "-qAt", "-v", "ON_ERROR_STOP=1", "-h", str(socket), "-U", "bench", "-d", name], text
            )
        finally:
            call([tools["pg_ctl"], "-D", str(data), "-m", "immediate", "stop"])


def _caller(user: str) -> Callable[..., str]:
    ids = pwd.getpwnam(user) if user else None

    def call(command: Sequence[str | None], text: str = "") -> str:
        done = subprocess.run(
            [str(part) for part in command],
            input=text,
            capture_output=True,
            text=True,
            check=True,
            cwd="/",
            user=ids.pw_uid if ids else None,
            group=ids.pw_gid if ids else None,
        )
        return done.stdout

    return call


def _rows(path: Path) -> str:
    told = io.StringIO()
    writer = csv.writer(told, lineterminator="\n")
    with closing(sqlite3.connect(path)) as db:
        for row in db.execute(
            "SELECT l.key, l.latitude, l.longitude, l.service, l.needs, l.organization, s.description"
            " FROM listing AS l JOIN service AS s ON s.id = l.service_id WHERE l.active = 1"
        ):
            writer.writerow(row)
    return told.getvalue()


def _statement(question: Question, near_of: Callable[[Point], str]) -> str:
    words = words_of(question.text)
    ends = ":*" if question.begun else ""
    match = " & ".join(words) + (ends if words else "")
    near = near_of(question.here)
    if not words:
        return f"SELECT * FROM place WHERE {near} ORDER BY {_away(question.here)} LIMIT {LIMIT}"
    asked = f"to_tsquery('english', '{match}')"
    return f"SELECT * FROM place WHERE words @@ {asked} AND {near} ORDER BY ts_rank(words, {asked}) DESC LIMIT {LIMIT}"


def _away(here: Point) -> str:
    """Return the distance in kilometres as Ohana's geocoder writes it."""
    return (
        f"6371 * 2 * asin(sqrt(power(sin(({here.latitude} - latitude) * pi() / 180 / 2), 2) + cos({here.latitude} * pi() / 180)"
        f" * cos(latitude * pi() / 180) * power(sin(({here.longitude} - longitude) * pi() / 180 / 2), 2)))"
    )


def _in_box(here: Point) -> str:
    high = WITHIN_M / 111_195
    wide = high / cos(radians(here.latitude))
    return (
        f"latitude BETWEEN {here.latitude - high} AND {here.latitude + high}"
        f" AND longitude BETWEEN {here.longitude - wide} AND {here.longitude + wide} AND {_away(here)} <= {WITHIN_M / 1000}"
    )


def _in_cube(here: Point) -> str:
    box = f"earth_box(ll_to_earth({here.latitude}, {here.longitude}), {WITHIN_M})"
    return f"{box} @> ll_to_earth(latitude, longitude) AND latitude IS NOT NULL"


WAYS = {"as Ohana": _in_box, "with a cube under GiST": _in_cube}
