"""Reads which readers each field of the casebook is for, and which words tell of substance use."""

import tomllib
from functools import cache

from navigator.casebook.codes import CodeBook
from navigator.casebook.events.sealing import Sealing
from navigator.casebook.events.substance import SubstanceWords
from resources_db.bundled.code_lists import FOLDER, rows_of


def sealing_of(codes: CodeBook) -> Sealing:
    """Return the classes that ship, with the codes of an agency; raises ValueError where the file has a fault."""
    return Sealing(rules=tomllib.loads((FOLDER / "classes.toml").read_text("utf-8")), codes=codes)


@cache
def substance_words() -> SubstanceWords:
    """Return the facts and the stems of words that tell of substance use."""
    rows = rows_of(FOLDER / "substance_words.csv")
    by_kind = {kind: frozenset(row["word"] for row in rows if row["kind"] == kind) for kind in ("fact", "stem")}
    return SubstanceWords(facts=by_kind["fact"], stems=by_kind["stem"])
