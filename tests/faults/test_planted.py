"""The rig of planted bugs: each patch applies to the program as it is, and a bug that nobody looks for counts as missed."""

import sys
from difflib import unified_diff
from pathlib import Path

import planted_bugs
import pytest
from planted_bugs import FINDERS, PATCHES, ROOT, Bug, Ran, apply, try_bugs

pytestmark = [
    pytest.mark.needs("git"),
    pytest.mark.skipif(sys.platform == "win32", reason="a checkout may have other ends of lines there"),
]
QUICK = ("tests/unit/test_ids.py::test_an_id_is_what_it_always_was",)
WHERE = "navigator/ids.py"


def patch(folder: Path, name: str, before: str, after: str) -> Path:
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    path = folder / f"{name}.patch"
    path.write_text("".join(unified_diff(old, new, f"a/{WHERE}", f"b/{WHERE}")), "utf-8")
    return path


def bug(folder: Path, name: str, old: str, new: str, finders: tuple[str, ...] = QUICK) -> Bug:
    """Return a bug in a quiet corner of the program; `old` that is not there makes a patch that does not apply."""
    there = (ROOT / WHERE).read_text("utf-8")
    before = there if old in there else f"{old}\n"
    return Bug(patch=patch(folder, name, before, before.replace(old, new)), finders=finders)


@pytest.mark.parametrize("name", FINDERS)
def test_each_patch_applies_to_the_program_as_it_is(name: str) -> None:
    assert apply(PATCHES / f"{name}.patch", ROOT, only_look=True) == "", "make the patch anew"


def test_there_are_ten_and_each_has_tests_named_for_it() -> None:
    assert {path.stem for path in PATCHES.iterdir()} == set(FINDERS)
    assert len(FINDERS) == 10
    for test in (test for tests in FINDERS.values() for test in tests):
        path, _, name = test.partition("::")
        assert f"def {name}(" in (ROOT / path).read_text("utf-8")


def test_what_nobody_looks_for_and_what_does_not_apply_is_missed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = bug(tmp_path, "found", "uuid5", "uuid3")
    harmless = bug(tmp_path, "harmless", "Ids that stay", "Ids which stay")
    stale = bug(tmp_path, "stale", "what was here once", "what is here now")
    assert try_bugs(tmp_path, [found, harmless, stale]).as_json() == {
        "name": "planted_bugs", "tried": 3, "lost": 0, "missed": 2, "false_alarms": 0, "control_failed": 0, "ok": False,
    }  # fmt: skip
    told = capsys.readouterr().err
    assert "nobody found harmless" in told
    assert "stale.patch no longer applies" in told
    assert "found" not in told.replace("nobody found harmless", "")


def test_tests_that_cannot_be_run_prove_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = bug(tmp_path, "gone", "uuid5", "uuid3", ("tests/unit/test_ids.py::test_that_is_not_there",))
    tally = try_bugs(tmp_path, [gone])
    assert (tally.missed, tally.control_failed) == (1, 1)
    assert "no test could be run" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("code", "how", "is_found"),
    [
        (1, "assert 1 == 2", True),
        (1, "AssertionError: what was said", True),
        (1, "Failed: DID NOT RAISE <class 'OSError'>", True),
        (1, "ImportError: cannot import name", False),
        (1, "navigator.errors.NavigatorError: The casebook cannot be opened safely here.", False),
        (2, "assert 1 == 2", False),
        (0, "assert 1 == 2", False),
    ],
)
def test_only_an_assertion_that_fails_has_found_a_bug(code: int, how: str, is_found: bool) -> None:  # noqa: FBT001 - a table's column
    assert Ran(code, {"a::b": how}).is_found is is_found


def test_a_failure_is_read_from_its_line() -> None:
    said = "FAILED tests/a.py::test_b[x - y-1] - assert [1] == []\nERROR tests/c.py::test_d - E\nFAILED tests/e.py::f - KeyError: 1\n"
    found = {each["test"]: each["how"] for each in planted_bugs.FAILED.finditer(said)}
    assert found == {"tests/a.py::test_b": "assert [1] == []", "tests/e.py::f": "KeyError: 1"}
