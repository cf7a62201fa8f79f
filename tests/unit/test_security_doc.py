"""docs/security.md names tests that are there, and leaves out no requirement."""

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DOCUMENT = (ROOT / "docs" / "security.md").read_text("utf-8")
IDS = [*(f"S{number}" for number in range(1, 27)), *(f"R{number}" for number in range(1, 27))]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
NOT_BUILT = "not built"


def rows() -> list[list[str]]:
    lines = (line for line in DOCUMENT.splitlines() if re.match(r"\| [SR]\d", line))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@cache
def named_in(file: str) -> frozenset[str]:
    source = (ROOT / file).read_text("utf-8") if (ROOT / file).is_file() else ""
    return frozenset(re.findall(r"^def (test_\w+)", source, re.MULTILINE))


def test_every_named_test_is_there() -> None:
    named = NAMED.findall(DOCUMENT)
    assert len(named) > 80
    assert [f"{file}::{name}" for file, name in named if name not in named_in(file)] == []


def test_every_requirement_has_its_row_in_order() -> None:
    assert [row[0] for row in rows()] == IDS


def test_what_holds_is_held_by_a_test_and_what_is_not_built_says_so() -> None:
    for id_, what, held_by, *_ in rows():
        assert bool(NAMED.search(held_by)) is not what.startswith(NOT_BUILT), id_


def test_each_command_of_a_figure_is_one_that_there_is() -> None:
    faults = (ROOT / "tests" / "faults" / "run_faults.py").read_text("utf-8")
    commands = [row[4] for row in rows() if row[4]]
    for name in re.findall(r"`run\.py faults ([a-z_ ]+)`", " ".join(commands)):
        for fault in name.split():
            assert f'"{fault}"' in faults, fault
    assert all(row[3] for row in rows() if row[4])


def test_no_certificate_is_claimed() -> None:
    """S2: a cipher without a certificate's number is never called compliant, in whatever document."""
    claims = re.compile(r"FIPS[ -](?:140[^ ]* )?(?:compliant|certified|validated|approved|compliance)", re.IGNORECASE)
    documents = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    found = [(path.name, claim) for path in documents for claim in claims.findall(path.read_text("utf-8"))]
    assert found == []
