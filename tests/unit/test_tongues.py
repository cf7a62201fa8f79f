"""Every word of the window can be translated: lupdate finds it under the context that the window asks for."""

import ast
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest
from fakes.told import ROOT, sentences, sources, told_in, untold, untold_in

from ui.dates import day_words
from ui.tongue import speak, translate
from ui.wording import NO_BEDS, said

# A person knows these by one name in every language.
KEYS = {"Esc", "PgDn", "Ctrl+P", "Ctrl+S", "Ctrl+D", "Ctrl+N", "Ctrl+I"}
# Said where there is no window, and what is put to a person in Spanish beside the words of the window.
AS_THEY_ARE = ("There is no display here", "\u00bf")
TOLD = 1100


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Return what lupdate collects: contexts with their texts."""
    file = tmp_path_factory.mktemp("tongues") / "window.ts"
    tool = next(Path(PySide6.__file__).parent.glob("lupdate*"))
    parts = [path.relative_to(ROOT).as_posix() for path in sources()]
    subprocess.run([tool, *parts, "-ts", file], cwd=ROOT, check=True, capture_output=True)
    contexts = ET.parse(file).getroot().iter("context")  # noqa: S314 - written a moment ago
    return {(each.findtext("name", ""), text.text or "") for each in contexts for text in each.iter("source")}


def test_lupdate_finds_every_text_under_its_context(collected: set[tuple[str, str]]) -> None:
    told = [each for path in sources() for each in told_in(path) if each.text]
    lost = [each for each in told if (each.context, each.text) not in collected]
    assert lost == []
    assert {(each.context, each.text) for each in told} == collected
    assert len(collected) > TOLD


def test_a_text_that_stands_in_a_table_is_marked_there() -> None:
    """`translate("Context", TABLE[key])` tells lupdate nothing: the table does, in the same module."""
    # A book is given its context with its texts: see tests/unit/test_phrases.py.
    for path in (each for each in sources() if each.name != "book.py"):
        told = list(told_in(path))
        asked = {each.context for each in told if not each.text}
        named = {each.context for each in told if each.text}
        # A context that is named by a constant is the one of its module.
        assert asked <= named | {""}, path.name
        assert named or not asked, path.name


def test_nothing_comes_before_people_untranslated() -> None:
    found = {(path.name, text) for path in sources() for text in untold_in(path)}
    assert {(name, text) for name, text in found if text not in KEYS} == set()


def test_no_sentence_is_left_as_it_is() -> None:
    found = [text for path in sources() for text in sentences(ast.parse(path.read_text(encoding="utf-8")))]
    assert [text for text in found if not text.startswith(AS_THEY_ARE)] == []


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Not kept")',
        'label.setText(f"{count} hits")',
        'words("one" if count == 1 else self.tr("more"), "soft")',
        'WORDS = "Not kept"\nlabel.setText(WORDS)',
        "TagLabel(appearance, wording.TRAINING)",
        'TextLine(appearance, self.tr("Name"), "person", hint="Say who")',
    ],
)
def test_a_text_that_nobody_translates_is_found(line: str) -> None:
    assert list(untold(ast.parse(line)))


def test_a_sentence_that_nobody_translates_is_found() -> None:
    assert list(sentences(ast.parse('raise NavigatorError("It is locked.", hint="Unlock it first.")')))


def test_words_without_qt_are_said_in_the_language_of_the_window() -> None:
    assert (said(NO_BEDS), day_words(None)) == ("beds: not known", "undated")
    try:
        speak(lambda context, text: f"{context}/{text}")
        assert (said(NO_BEDS), day_words(None)) == ("Wording/beds: not known", "Dates/undated")
    finally:
        speak(lambda _context, text: text)
    assert translate("Dates", "undated") == "undated"
