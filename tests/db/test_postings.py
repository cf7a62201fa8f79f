"""Words, prefixes and needs of the index against the texts that were put in."""

from pathlib import Path
from random import Random

import pytest
from fakes.flat_directory import NAMELESS, FlatRow, write_flat
from fakes.odd_rows import odd_rows
from hypothesis import given
from hypothesis import strategies as st

from navigator.errors import NotFoundError
from navigator.ports import Cancelled
from navigator.search.ask import Field
from navigator.search.query import words_of
from navigator.search.words import all_words_of
from resources_db.directory.reader import DirectoryReader
from resources_db.index.words import WordBook

ALL = tuple(Field)


def files(folder: Path, *texts: str) -> DirectoryReader:
    """Return a directory with one row for each text, which is its description."""
    rows = [FlatRow(id=f"{number:04}", texts=("", "", "", text)) for number, text in enumerate(texts, start=1)]
    return DirectoryReader(write_flat(folder / "words.db", rows))


def test_words_and_prefixes_are_found_in_their_fields(tmp_path: Path) -> None:
    random = Random(3)  # noqa: S311 - the same rows again
    path = write_flat(tmp_path / "d.db", odd_rows(random, 300))
    rows = {row.id: row for row in odd_rows(Random(3), 300)}  # noqa: S311 - the same rows again
    reader = DirectoryReader(path)
    index = reader.index()
    keys = index.keys_of(list(rows))
    for fields in (ALL, (Field.NAME,), (Field.TERMS, Field.DESCRIPTION)):
        for begun in (False, True):
            for word in ("s", "sh", "she", "shel", "shelte", "shelter", "food", "x", "be"):
                wanted = {
                    keys[row.id]
                    for row in rows.values()
                    for field in fields
                    for has in all_words_of(row.texts[field])
                    if has == word or (begun and has.startswith(word))
                }
                assert set(index.rows(fields, word, begun=begun)) == wanted


@pytest.mark.parametrize("letters", ["s", "sa", "sal", "salm", "salmo", "salmon1"])
def test_a_prefix_of_very_many_words_is_whole(tmp_path: Path, letters: str) -> None:
    index = files(tmp_path, *(f"salmon{number} s{number} sa{number}x" for number in range(400))).index()
    wanted = {number + 1 for number in range(400) if f"salmon{number}".startswith(letters) or letters in ("s", "sa")}
    assert set(index.rows(ALL, letters, begun=True)) == wanted


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Families and children", "families"), ("Families first", "famil"), ("Families first", "familie"),
        ("Refugiés", "refugie"), ("refugie", "REFUGIÉS"), ("niños", "nino"), ("nino", "niños"), ("shelters", "shelter"),
        ("Shelter", "shelters"), ("oraș", "oras"), ("oras", "oraș"), ("24/7 beds", "24"), ("who cares", "who"),
    ],
)  # fmt: skip
def test_what_is_typed_meets_what_is_written(tmp_path: Path, text: str, typed: str) -> None:
    index = files(tmp_path, text).index()
    assert len(index.with_all(ALL, words_of(typed), begun=True)) == 1


def test_an_apostrophe_is_looked_for_with_and_without(tmp_path: Path) -> None:
    index = files(tmp_path, "O'Brien O Brien OBrien").index()
    assert len(index.with_all(ALL, words_of("o'brien"))) == 1


@given(st.text(max_size=60))
def test_a_query_word_is_a_word_of_its_own_text(text: str) -> None:
    book = WordBook()
    book.add(1, (text.replace("'", "").replace("\u2019", ""), "", "", ""), NAMELESS)
    known = {word for word, _ in book.words(Field.NAME)}
    assert known == set(all_words_of(text.replace("'", "").replace("\u2019", "")))


def test_all_words_must_stand_there_and_the_last_may_be_begun(tmp_path: Path) -> None:
    index = files(tmp_path, "warm shelter", "warm meal", "cold shelter").index()
    assert list(index.with_all(ALL, ["warm", "she"], begun=True)) == [1]
    assert list(index.with_all(ALL, ["warm", "she"])) == []
    assert len(index.with_all(ALL, [])) == 3


def test_a_need_is_met_by_its_own_term_or_from_below(tmp_path: Path) -> None:
    rows = [FlatRow(id="a", needs=["Night Shelter"], above=["Shelter"]), FlatRow(id="b", needs=["Shelter"])]
    index = DirectoryReader(write_flat(tmp_path / "d.db", rows)).index()
    assert (list(index.need("shelter")), list(index.need(" SHELTER", own=True))) == ([1, 2], [2])
    assert [(need.name, need.own, need.reached) for need in index.needs()] == [
        ("night shelter", 1, 1),
        ("shelter", 1, 2),
    ]
    with pytest.raises(NotFoundError) as caught:
        index.need("shel")
    assert caught.value.candidates == ("night shelter", "shelter")


def test_a_slip_finds_what_was_meant(tmp_path: Path) -> None:
    index = files(tmp_path, *["shelter methadone"] * 3, "shelving food", "fool").index()
    assert index.near("shleter", 5) == ["shelter"]
    assert index.near("hselter", 5) == ["shelter"]
    assert index.near("metadon", 5) == ["methadone"]
    assert index.near("foox", 5) == ["food", "fool"]
    assert index.near("peizures", 5, ["seizures"]) == ["seizures"]
    assert index.near("pezures", 5, ["seizures"]) == []
    assert index.near("shelter", 5) == ()
    assert index.near("zzzzzz", 5) == []
    assert (index.count("shelter"), index.count("sheltie")) == (3, 0)


def test_an_index_ends_with_its_file(tmp_path: Path) -> None:
    reader = files(tmp_path, "warm")
    index = reader.index()
    assert len(index.rows(ALL, "warm")) == 1
    reader.release()
    with pytest.raises(Cancelled):
        index.rows(ALL, "cold")
    assert len(reader.index().rows(ALL, "warm")) == 1
    assert reader.index() is reader.index()


def test_the_same_rows_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    rows = odd_rows(Random(5), 1200)  # noqa: S311 - the same rows again
    one = write_flat(tmp_path / "one.db", rows, ())
    two = write_flat(tmp_path / "two.db", rows[::-1], ())
    assert one.read_bytes() == two.read_bytes()
