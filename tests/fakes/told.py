"""What the sources of the window say to people, read from their syntax trees."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
TRANSLATES = frozenset({"translate", "QT_TRANSLATE_NOOP"})
WORD = re.compile(r"[A-Za-z]{2}")
SENTENCE = re.compile(r"[A-Za-z]{2,} [^<>]*[A-Za-z]{2,}[.?!]\s*$")
# Where words come onto the screen or to a screen reader, and at which places of the call they stand.
SINKS: Mapping[str, tuple[int, ...]] = {
    **dict.fromkeys(("setText", "setAccessibleName", "setAccessibleDescription", "setToolTip", "setWindowTitle"), (0,)),
    **dict.fromkeys(("setPlaceholderText", "setPlainText", "setHtml", "setTitle", "addAction"), (0,)),
    **dict.fromkeys(("words", "plain_button", "QPushButton", "QToolButton", "QLabel", "QCheckBox"), (0,)),
    **dict.fromkeys(("KeyButton", "TagLabel", "TextLine", "TextPage", "ChoiceStrip", "FoldedStrip"), (1,)),
    "announce": (0,),
    "put": (2,),
}
NAMED = frozenset({"hint", "text", "label", "spoken"})
# What these make of their arguments is no text that somebody wrote here.
OPAQUE = frozenset({"strftime", "replace", "label", "get", "property", "isinstance", "removeprefix", "split", "said"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One call that translates: its context, its text where it is written there, and where it stands."""

    context: str
    text: str
    place: str


def sources() -> list[Path]:
    """Return every module that the window is made of."""
    shared = [ROOT / "ui" / name for name in ("dates.py", "wording.py", "explaining.py")]
    return sorted([*(ROOT / "ui" / "desktop").rglob("*.py"), *(ROOT / "ui" / "phrases").rglob("*.py"), *shared])


def told_in(path: Path) -> Iterator[Told]:
    """Tell what a module translates; a text that is put together elsewhere is ""."""
    yield from _told(_tree(path), "", path.relative_to(ROOT).as_posix())


def name_of(call: ast.Call) -> str:
    """Return the last name of what is called."""
    called = call.func
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def untold_in(path: Path) -> list[str]:
    """Return each piece of text that a module puts before people without translating it."""
    return list(untold(_tree(path)))


def untold(tree: ast.Module) -> Iterator[str]:
    """Tell each piece of text that comes onto the screen untranslated."""
    known = _constants(tree)
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_of(node) in SINKS):
        said = [each for at, each in enumerate(call.args) if at in SINKS[name_of(call)]]
        said += [each.value for each in call.keywords if each.arg in NAMED]
        for each in said:
            yield from _written(each, known)


def sentences(tree: ast.Module) -> Iterator[str]:
    """Tell each sentence that is neither translated nor a docstring, wherever it goes."""
    yield from _sentences(tree)


def _sentences(node: ast.AST) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and name_of(child) in TRANSLATES | {"tr"}:
            continue
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Constant) and SENTENCE.search(str(child.value)):
            yield str(child.value)
        yield from _sentences(child)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _told(node: ast.AST, owner: str, module: str) -> Iterator[Told]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and (found := _call(child, owner, module)):
            yield found
        yield from _told(child, child.name if isinstance(child, ast.ClassDef) else owner, module)


def _call(call: ast.Call, owner: str, module: str) -> Told | None:
    place = f"{module}:{call.lineno}"
    if name_of(call) == "tr":
        who = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
        return Told(context=owner if who == "self" else f"of {who}", text=_literal(call.args[0]), place=place)
    # A painter has a `translate`, too: with two numbers.
    if name_of(call) not in TRANSLATES or ast.unparse(call.func).startswith("painter."):
        return None
    return Told(context=_literal(call.args[0]), text=_literal(call.args[1]), place=place)


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _constants(tree: ast.Module) -> dict[str, str]:
    """Return the texts that a module keeps under a name."""
    kept = (each for each in tree.body if isinstance(each, ast.Assign) and WORD.search(_literal(each.value)))
    return {ast.unparse(each.targets[0]): _literal(each.value) for each in kept}


def _written(node: ast.AST, known: Mapping[str, str]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and WORD.search(node.value):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in known:
        yield known[node.id]
    elif isinstance(node, ast.Attribute) and ast.unparse(node).startswith("wording.") and node.attr.isupper():
        yield ast.unparse(node)
    for part in _parts(node):
        yield from _written(part, known)


def _parts(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, ast.Call):
        return _parts_of_call(node)
    if isinstance(node, ast.Subscript | ast.Compare):
        return []
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    return [node.value] if isinstance(node, ast.FormattedValue) else list(ast.iter_child_nodes(node))


def _parts_of_call(call: ast.Call) -> list[ast.AST]:
    if name_of(call) in TRANSLATES | OPAQUE | {"tr"}:
        return []
    holder = [call.func.value] if isinstance(call.func, ast.Attribute) else []
    return [*holder, *call.args, *(each.value for each in call.keywords)]
