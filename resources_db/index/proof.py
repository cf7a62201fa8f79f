"""Whether the index of a file says what its rows say: it is made anew beside them, and compared table by table."""

import sqlite3
from contextlib import closing
from pathlib import Path

from resources_db.directory.connection import open_read_only
from resources_db.index import tables
