import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
MOST_FILE, MOST_CLASS, MOST_FUNCTION, MEDIAN_FUNCTION = 300, 150, 40, 10
# What must be longer, and why.
ALLOWED: dict[str, str] = {}


def sources() -> Iterator[Path]:
    for room in ("navigator", "resources_db", "ui", "packaging", "tests"):
        yield from sorted((ROOT / room).rglob("*.py"))
    yield ROOT / "run.py"


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def nodes(kinds: type[ast.stmt] | tuple[type[ast.stmt], ...]) -> Iterator[tuple[str, int]]:
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, kinds):
                yield f"{name(path)}:{node.name}", lines(node)  # type: ignore[attr-defined]


def test_files_are_short() -> None:
    long = {name(path): len(path.read_text("utf-8").splitlines()) for path in sources()}
    assert {file: count for file, count in long.items() if count > MOST_FILE and file not in ALLOWED} == {}


def test_classes_are_short() -> None:
    assert [found for found in nodes(ast.ClassDef) if found[1] > MOST_CLASS and found[0] not in ALLOWED] == []


def test_functions_are_short() -> None:
    functions = list(nodes((ast.FunctionDef, ast.AsyncFunctionDef)))
    assert [found for found in functions if found[1] > MOST_FUNCTION and found[0] not in ALLOWED] == []
    assert statistics.median(count for _, count in functions) < MEDIAN_FUNCTION


def test_every_allowed_one_is_still_too_long() -> None:
    files = {name(path): len(path.read_text("utf-8").splitlines()) for path in sources()}
    longer = {file for file, count in files.items() if count > MOST_FILE}
    longer |= {found for found, count in nodes(ast.ClassDef) if count > MOST_CLASS}
    longer |= {found for found, count in nodes((ast.FunctionDef, ast.AsyncFunctionDef)) if count > MOST_FUNCTION}
    assert set(ALLOWED) <= longer
