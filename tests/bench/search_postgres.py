"""PostgreSQL as Ohana API asks it: English stems under GIN, everything within 40 km by a cube, best by ts_rank; a warm server.

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
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from us_question import LIMIT, Question

from navigator.search.query import words_of

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
CREATE INDEX ON place USING gist (ll_to_earth(latitude, longitude)) WHERE latitude IS NOT NULL;
VACUUM ANALYZE place;
"""


def postgres_ms(path: Path, asked: Sequence[Question]) -> list[float] | str:
    """Return the milliseconds of each question (asked twice, the second counts), or why there is no server."""
    found = {name: _tool(name) for name in TOOLS}
    if not all(found.values()):
        return "PostgreSQL is not installed here"
    with _server(found) as run:
        run("postgres", TABLE)
        run("postgres", "COPY place FROM STDIN WITH (FORMAT csv);\n" + _rows(path) + "\\.\n")
        run("postgres", INDEXES)
        script = "\\timing on\n\\o /dev/null\n" + "".join(f"{_statement(question)};\n" * 2 for question in asked)
        times = re.findall(r"^Time: ([\d.]+) ms", run("postgres", "SET jit = off;\n" + script), re.MULTILINE)
    return [float(times[number]) for number in range(len(times) - 2 * len(asked) + 1, len(times), 2)]


def _tool(name: str) -> str | None:
    newest = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(newest[-1]) if newest else shutil.which(name)


@contextmanager
def _server(tools: dict[str, str | None]) -> Iterator[object]:
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


def _caller(user: str) -> object:
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


def _statement(question: Question) -> str:
    words = words_of(question.text)
    ends = ":*" if question.begun else ""
    match = " & ".join(words) + (ends if words else "")
    here = f"ll_to_earth({question.here.latitude}, {question.here.longitude})"
    near = f"earth_box({here}, {WITHIN_M}) @> ll_to_earth(latitude, longitude) AND latitude IS NOT NULL"
    if not words:
        return f"SELECT * FROM place WHERE {near} ORDER BY earth_distance({here}, ll_to_earth(latitude, longitude)) LIMIT {LIMIT}"
    asked = f"to_tsquery('english', '{match}')"
    return f"SELECT * FROM place WHERE words @@ {asked} AND {near} ORDER BY ts_rank(words, {asked}) DESC LIMIT {LIMIT}"
