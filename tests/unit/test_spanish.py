"""The window in Spanish: every text is there, nothing of it is lost on the way, and the file that is read is the one written."""

import importlib.util
import re
import string
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from fakes.told import ROOT, sources

WORDS = ROOT / "ui" / "desktop" / "i18n"
SPANISH = WORDS / "navigator_es.ts"
TEXTS = 2800
KEY = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+)+\w+|\bF\d\d?\b|\bEsc\b")
# What a window never says of a bed or of a place, and never calls a person.
NEVER = re.compile(r"disponib|\bclientes?\b|\busuari[oa]s?\b|garantiza", re.IGNORECASE)
ENGLISH = re.compile(r"\b(?:the|is|are|this|with|who|not|does|was)\b", re.IGNORECASE)


def _tool() -> object:
    spec = importlib.util.spec_from_file_location("tongues", ROOT / "packaging" / "tongues.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


TONGUES = _tool()


def messages() -> Iterator[tuple[str, str, ET.Element]]:
    for context in ET.parse(SPANISH).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


def pairs() -> list[tuple[str, str, str]]:
    return [(context, source, translation.text or "") for context, source, translation in messages()]


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_every_text_is_translated_and_none_is_left_over(tmp_path: Path) -> None:
    """Run `python packaging/tongues.py`, translate what it names, and run it again."""
    anew = tmp_path / "navigator_es.ts"
    anew.write_bytes(SPANISH.read_bytes())
    TONGUES.collect(anew)  # type: ignore[attr-defined]
    assert TONGUES.unfinished(anew) == []  # type: ignore[attr-defined]
    assert anew.read_text("utf-8") == SPANISH.read_text("utf-8")
    states = {translation.get("type", "") for _, _, translation in messages()}
    assert states == {""}
    assert [source for _, source, spanish in pairs() if not spanish.strip()] == []
    assert len(pairs()) > TEXTS


def test_the_tool_reads_the_modules_that_the_tests_read() -> None:
    assert TONGUES.sources() == [path.relative_to(ROOT).as_posix() for path in sources()]  # type: ignore[attr-defined]


def test_what_the_window_reads_is_what_was_translated(tmp_path: Path) -> None:
    TONGUES.release(SPANISH, tmp_path / "anew.qm")  # type: ignore[attr-defined]
    assert (tmp_path / "anew.qm").read_bytes() == (WORDS / "navigator_es.qm").read_bytes()


def test_places_and_keys_are_the_same_in_both() -> None:
    faults = [
        (source, spanish)
        for _, source, spanish in pairs()
        if places(source) != places(spanish)
        or sorted(KEY.findall(source)) != sorted(KEY.findall(spanish))
        or source.partition("\t")[2] != spanish.partition("\t")[2]
    ]
    assert faults == []


def test_a_letter_that_acts_is_the_same_in_both() -> None:
    """Y is yes in every language: the hints name the keys that the window obeys."""
    told = {source: spanish for _, source, spanish in pairs()}
    for source in ("Y yes, N no, U not asked", "Digits for the number, U not asked"):
        letters = re.findall(r"\b[A-Z]\b", source)
        assert letters
        assert re.findall(r"\b[A-Z]\b", told[source]) == letters


def test_spanish_promises_no_more_than_english() -> None:
    assert [spanish for _, _, spanish in pairs() if NEVER.search(spanish)] == []
    told = {source: spanish for _, source, spanish in pairs()}
    assert told["beds: not known"] == "camas: no se sabe"
    assert told["Should take"] == "Debería aceptar"
    assert told["Ask first"] == "Preguntar antes"
    assert told["Rule says no"] == "La regla dice que no"


def test_no_english_was_left_in_it() -> None:
    """Names, commands and keys of files stay; a sentence does not."""
    found = [spanish for _, source, spanish in pairs() if source == spanish and ENGLISH.search(spanish)]
    assert found == []


@pytest.mark.parametrize("name", ["lupdate", "lrelease"])
def test_the_tools_come_with_qt(name: str) -> None:
    assert TONGUES.tool(name).is_file()  # type: ignore[attr-defined]


def test_a_text_that_nobody_translated_is_named(tmp_path: Path) -> None:
    torn = tmp_path / "navigator_es.ts"
    torn.write_text(SPANISH.read_text("utf-8").replace("<source>Find</source>", "<source>Seek</source>"), "utf-8")
    TONGUES.collect(torn)  # type: ignore[attr-defined]
    assert TONGUES.unfinished(torn).count("Find") == 2  # type: ignore[attr-defined]
