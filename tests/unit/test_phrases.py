"""What the domain says is known to the window's book of phrases: each sentence that is raised, each label that ships."""

import ast
import csv
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from fakes.told import ROOT, told_in

from navigator.directory.evidence import Dialled, Seen, evidence_words
from navigator.directory.freshness import Tier, age_words
from navigator.directory.import_report import ProblemKind
from navigator.directory.schedule_words import clock
from ui.phrases import spoken
from ui.phrases.book import Book
from ui.phrases.spoken import error_words, label_words, measure_words, need_words, situation_words, state_words
from ui.tongue import as_written, speak

BUNDLED = ROOT / "resources_db" / "bundled"
# Said at a command line only, or of a file that somebody made there.
AT_THE_TERMINAL = (
    "resources_db/directory/pack/office.py", "resources_db/directory/pack/keys.py", "resources_db/directory/pack/writer.py",
    "resources_db/directory/local/", "resources_db/formats/writers/",
    "resources_db/bundled/concepts.py", "resources_db/bundled/dial_sheet.py",
)  # fmt: skip
BUGS = re.compile(r"^(?:Fault|Value|Key|Type|OS|Attribute|Runtime|Permission|FileNotFound|NotFlushed|_Twice)Error$")
TODAY = date(2026, 11, 29)


@pytest.fixture
def spanish() -> Iterator[None]:
    """Speak a language in which it shows what was translated."""
    speak(lambda context, text: f"<{context}|{text}>", "es")
    yield
    speak(lambda _context, text: text)


def column(file: Path, *names: str) -> Iterator[str]:
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield from filter(None, (row.get(name, "") for name in names))


def raised() -> Iterator[tuple[str, str]]:
    """Yield each sentence and next step that the rules and the stores raise, with its module."""
    for path in [*(ROOT / "navigator").rglob("*.py"), *(ROOT / "resources_db").rglob("*.py")]:
        module = path.relative_to(ROOT).as_posix()
        if module.startswith(AT_THE_TERMINAL):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (name := _name(node)).endswith("Error") and not BUGS.match(name):
                hints = [each.value for each in node.keywords if each.arg == "hint"]
                yield from ((module, text) for part in (*node.args[:1], *hints) for text in _texts(part))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield a text with "7" in each place where something is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(each.value if isinstance(each, ast.Constant) else "7" for each in node.values)
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))


@pytest.mark.usefixtures("spanish")
def test_every_sentence_that_reaches_the_window_is_in_the_book() -> None:
    found = [(module, text) for module, text in raised() if text.endswith((".", "?"))]
    lost = {(module, text) for module, text in found if error_words(text) == text}
    # Sentences that are put together of others; their parts are known, or are a file's own.
    assert {text for _, text in lost} == {
        "7 Nothing was changed.", "7 7, so it was not imported.", "7 7, so it was not opened.", "The policy file 7 7.",
        "7: 7.",
    }  # fmt: skip
    assert len(found) > 400


@pytest.mark.usefixtures("spanish")
def test_every_label_that_ships_is_in_the_book() -> None:
    labels = {each for file in (BUNDLED / "casebook").glob("*.csv") for each in column(file, "label")} - {"911"}
    assert len(labels) > 200
    assert {each for each in labels if label_words(each) == each} == set()
    kinds = {kind.value.replace("_", " ") for kind in ProblemKind}
    assert {each for each in kinds if label_words(each) == each} == set()
    defined = set(
        column(BUNDLED / "casebook" / "measures.csv", "title", "numerator", "denominator", "window", "cannot_show")
    )
    assert {each for each in defined if measure_words(each) == each} == set()
    asked = set(column(BUNDLED / "facts.csv", "label", "question", "of_person", "when_yes", "when_no"))
    assert {each for each in asked if situation_words(each) == each} == set()
    needs = set(column(BUNDLED / "concepts.csv", "term")) | set(
        column(BUNDLED / "lifelines" / "categories.csv", "name")
    )
    assert {each for each in needs if need_words(each) == each} <= {"211"}


@pytest.mark.usefixtures("spanish")
def test_what_was_understood_is_in_the_book() -> None:
    said = {
        words.replace("#", "3")
        for kind, words in zip(column(BUNDLED / "sayings.csv", "kind"), _words_of_sayings(), strict=True)
        if kind in {"fact", "moment", "way_in", "within"}
    }
    assert len(said) > 60
    assert {each for each in said if situation_words(each) == each} <= {"VA", "Medicaid", "Medicare"}


def _words_of_sayings() -> Iterator[str]:
    with (BUNDLED / "sayings.csv").open(encoding="utf-8", newline="") as lines:
        yield from (row["words"] for row in csv.DictReader(lines))


def test_every_book_is_of_texts_that_lupdate_finds() -> None:
    told = {
        (each.context, each.text)
        for path in (ROOT / "ui" / "phrases").glob("*.py")
        for each in told_in(path)
        if each.text
    }
    books = [value() for name, value in vars(spoken).items() if name.startswith("_") and hasattr(value, "cache_info")]
    assert len(books) == 6
    assert {(book._context, text) for book in books for text in (*book.whole, *book.forms)} == told


@pytest.mark.usefixtures("spanish")
def test_states_and_ages_are_said_by_their_forms() -> None:
    now = datetime(2026, 11, 29, 14, 0).astimezone()
    assert state_words("open until 21:00") == "<States|open until 21:00>"
    assert (
        state_words(f"closed, opens {clock(now + timedelta(days=2), now)}")
        == "<States|closed, opens <Dates|Tue> 14:00>"
    )
    far = clock(now + timedelta(days=20), now)
    assert (
        state_words(f"intake closed, opens {far}") == "<States|intake closed, opens <Dates|Sat> 19 <Dates|Dec> 14:00>"
    )
    assert state_words("noon on weekdays, opens Mon 09:00").startswith("<States|noon on weekdays, opens <Dates|Mon>")
    for days in (0, 3, 400):
        words = age_words(TODAY - timedelta(days=days), TODAY, Tier.CRISIS)
        assert state_words(words).startswith("<States|"), words
    assert state_words(age_words(None, TODAY, Tier.CRISIS)) == "<States|never checked, confirm>"


@pytest.mark.usefixtures("spanish")
def test_evidence_is_said_by_its_forms() -> None:
    seen = Seen(page_kind="state page", page_date="2025")
    dialled = Dialled(on=date(2026, 3, 3), by="K.", result="answers")
    assert (
        state_words(evidence_words(seen, None, always=False))
        == "<States|seen on a <States|state page> of 2025, not dialled>"
    )
    spoken_day = "<Dates|3 <Dates|Mar> 2026>"
    assert state_words(evidence_words(seen, dialled, always=False)) == f"<States|dialled {spoken_day} by K.>"


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a pet is set; no dogs inside, 5 Nov 2026",
            "<S|<S|a pet> is set; <S|no dogs inside, <Dates|5 <Dates|Nov> 2026>>>",
        ),
        ("pet not known, ask", "<S|<S|Pet> not known, ask>"),
        (
            "pet: allowed, told the team 5 Nov 2026",
            "<S|<S|<S|Pet>: allowed>, told the team <Dates|5 <Dates|Nov> 2026>>",
        ),
        ("read, not confirmed: ID: not allowed", "<S|read, not confirmed: <S|<S|ID>: not allowed>>"),
        (
            "gender: not allowed, 1 Nov 2026: gender is not set",
            "<S|<S|<S|<S|Gender>: not allowed>, <Dates|1 <Dates|Nov> 2026>>: <S|Gender> is not set>",
        ),
        (
            "age: there is a condition, undated: age is not set",
            "<S|<S|<S|<S|Age>: there is a condition>, <Dates|undated>>: <S|Age> is not set>",
        ),
        ("alcohol today, 3 h ago", "<S|<S|Alcohol today>, 3 h ago>"),
        ("ages 30 to 34", "<S|ages 30 to 34>"),
        ("payment medicaid", "<S|payment <S|medicaid>>"),
        ("kennels inside", "kennels inside"),
    ],
)
def test_reasons_are_said_by_their_forms_and_the_words_of_a_place_stay(text: str, said: str) -> None:
    small = situation_words(text).replace("Situation|", "S|").replace("<S|<s|", "<S|<S|")
    assert small.replace("<s|", "<S|") == said


def test_english_is_said_as_the_domain_says_it() -> None:
    for say in (error_words, label_words, measure_words, need_words, situation_words, state_words):
        assert say("open until 21:00") == "open until 21:00"
        assert say("Shelter") == "Shelter"


@pytest.mark.usefixtures("spanish")
def test_a_record_is_worded_as_it_is_written_here() -> None:
    with as_written():
        assert (label_words("Shelter"), state_words("checked today")) == ("Shelter", "checked today")
    assert label_words("Shelter") != "Shelter"


@pytest.mark.usefixtures("spanish")
def test_the_words_of_somebody_else_are_never_looked_up() -> None:
    book = Book("B", ["closed"], ["there is no {name} here"])
    assert book.said("there is no closed here") == "<B|there is no closed here>"
