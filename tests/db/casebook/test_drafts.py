"""Drafts: what was typed is there after a crash, for its author alone, and gone once it was saved (R3, S6)."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.casebook import person
from fakes.laptop import drafts, laptop
from pyrage import x25519

from navigator.casebook_ports import KeptDraft
from navigator.errors import DamagedFileError
from resources_db.casebook.drafts import Drafts

OWN, OTHER = (str(x25519.Identity.generate()) for _ in range(2))
TYPED = KeptDraft(id="d1", form="encounter", at=5, content={"words": "he sleeps behind the mill", "reasons": ["other"]})


def test_what_was_typed_is_there_after_a_crash(tmp_path: Path) -> None:
    crashed = tmp_path / "crashed"
    with laptop(tmp_path) as records:
        kept = Drafts(records.journal.db, "u1", OWN)
        kept.keep(KeptDraft(id="d1", form="encounter", at=4, content={"words": "he sl"}))
        kept.keep(TYPED)
        kept.keep(KeptDraft(id="d2", form="note", at=9, content={"words": "ünïcode 🙂"}))
        # The program ends here, without a word.
        shutil.copytree(tmp_path, crashed)
    with laptop(crashed) as records:
        assert [each.id for each in Drafts(records.journal.db, "u1", OWN).all()] == ["d2", "d1"]
        assert Drafts(records.journal.db, "u1", OWN).all()[1] == TYPED


def test_a_draft_is_its_authors_alone(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        Drafts(records.journal.db, "u1", OWN).keep(TYPED)
        assert Drafts(records.journal.db, "u2", OTHER).all() == ()
        Drafts(records.journal.db, "u2", OTHER).drop("d1")
        with pytest.raises(DamagedFileError, match="draft"):
            Drafts(records.journal.db, "u1", OTHER).all()
        (lying,) = records.journal.db.execute("SELECT content FROM draft").fetchone()
        assert b"mill" not in lying
        Drafts(records.journal.db, "u1", OWN).drop("d1")
        assert Drafts(records.journal.db, "u1", OWN).all() == ()


def test_a_draft_goes_in_the_same_moment_in_which_it_is_saved(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        mine = Drafts(records.journal.db, "u1", OWN)
        mine.keep(TYPED)
        good = drafts(None, person())
        with pytest.raises(TypeError):
            records.keep([*good, replace(good[0], body={"put": {"age": 1.5}})], draft_id="d1")  # type: ignore[dict-item]
        assert mine.all() == (TYPED,)
        assert records.state("person", "p1") is None
        records.keep(drafts(None, person()), draft_id="d1")
        assert mine.all() == ()
