"""What most people would write: a weighted FTS5 index over names, needs, provider and description, and nothing else."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from navigator.search.query import words_of

ROWS = """
SELECT i.source_id, i.service, i.needs, i.organization, s.description, s.eligibility_description
FROM listing AS i JOIN service AS s ON s.id = i.service_id WHERE i.active = 1 AND i.line = 0 ORDER BY i.id
"""
WEIGHTS = "10, 8, 5, 2"
MOST = 400


class PlainFullText:
    """An index of its own over the active rows of a directory file."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(":memory:")
        self._db.execute("CREATE VIRTUAL TABLE words USING fts5(id UNINDEXED, name, terms, provider, description)")
        with closing(sqlite3.connect(file)) as db:
            for source_id, service, needs, provider, *texts in db.execute(ROWS):
                row = (source_id, service, " ".join(json.loads(needs)), provider, " ".join(filter(None, texts)))
                self._db.execute("INSERT INTO words VALUES (?, ?, ?, ?, ?)", row)

    def find(self, text: str) -> Iterator[str]:
        """Yield the source ids of rows with all words, the best by bm25 first; the last word is a prefix."""
        words = words_of(text)
        if not words:
            return
        asked = " AND ".join(f'"{word}"*' for word in words)
        question = f"SELECT id FROM words WHERE words MATCH ? ORDER BY bm25(words, 0, {WEIGHTS}), rowid LIMIT {MOST}"
        for (source_id,) in self._db.execute(question, [asked]):
            yield source_id
