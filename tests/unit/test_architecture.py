import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LINT = Path(sys.executable).parent / "lint-imports"
FORBIDDEN = (
    "PySide6",
    "shiboken6",
    "sqlite3",
    "sqlalchemy",
    "numpy",
    "geopy",
    "socket",
    "platformdirs",
    "resources_db",
    "ui",
)
PLANTED = {
    "navigator/search/rank.py": "import sqlite3",
    "navigator/ports.py": "from PySide6 import QtCore",
    "navigator/directory/listing.py": "import navigator.ports",
    "navigator/casebook/referral.py": "import navigator.search.query",
    "navigator/search/words.py": "import navigator.casebook.codes",
    "navigator/casebook/follow_up/window.py": "import sqlite3",
    "resources_db/settings.py": "import ui.wording",
    "ui/terminal/pages.py": "from PySide6 import QtCore",
    "ui/terminal/shapes.py": "import resources_db.home",
    "ui/desktop/app.py": "import resources_db.home",
    "ui/desktop/theme/tokens.py": "import ui.desktop.views",
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([LINT, "--no-cache"], cwd=folder, check=False, capture_output=True, text=True)


def test_the_import_rules_hold() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("file", "line"), PLANTED.items())
def test_a_planted_import_breaks_the_rules(tmp_path: Path, file: str, line: str) -> None:
    for room in ("navigator", "resources_db", "ui"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "built", "*.csv"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    target = tmp_path / file
    target.write_text(f"{target.read_text('utf-8')}\n{line}\n", "utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout


def test_the_domain_loads_nothing_from_outside() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted((ROOT / "navigator").rglob("*.py"))
    ]
    code = (
        f"import importlib, sys\nfor name in {names}: importlib.import_module(name)\n"
        f"print([name for name in {FORBIDDEN} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_a_directory_opens_without_what_only_a_search_needs() -> None:
    code = (
        "import sys\nfrom datetime import date\nfrom resources_db.directory.reader import DirectoryReader\n"
        "from resources_db.home import bundled_directory\nreader = DirectoryReader(bundled_directory())\n"
        "reader.summary(date(2026, 1, 1)), reader.needs(), reader.lines('OR'), reader.index()\n"
        "print([name for name in ('numpy', 'pyroaring', 'rapidfuzz', 'sqlalchemy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_the_window_paints_first_without_the_map(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"directory": "training"}', "utf-8")
    code = (
        "import sys\nfrom ui.bootstrap import open_window\nassert open_window([]) == 0\n"
        "print([name for name in sys.modules if name.startswith(('navigator.chart', 'resources_db.places.outlines'))\n"
        "       or '.map' in name and name.startswith('ui.')])"
    )
    env = os.environ | {"NAVIGATOR_HOME": str(tmp_path), "NAVIGATOR_QUIT_AFTER_PAINT": "1"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, check=True, capture_output=True, text=True)
    assert done.stdout.split("\n")[:2] == ["first paint in en", "[]"]


def test_packaging_is_no_python_package() -> None:
    # It would hide PyPI's "packaging" and break PyInstaller.
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_no_file_names_this_machine_or_a_registry() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    # Spelled in two halves, so that this file does not name them either.
    halves = (
        ("/wor", "k/"),
        ("pypi", ".org"),
        ("files.python", "hosted"),
        ("registry.npm", "js"),
        ("deb.deb", "ian.org"),
    )
    words = [first + second for first, second in halves]
    texts = {name: (ROOT / name).read_text("utf-8", "ignore") for name in listed if (ROOT / name).is_file()}
    found = [(name, word) for name, text in texts.items() for word in words if word in text]
    assert found == []
