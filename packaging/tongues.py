"""Brings the words of the window up to date: finds new texts, drops old ones, makes what the window reads.

    python packaging/tongues.py

Once after a text was written, and once more after it was translated in ui/desktop/i18n/navigator_es.ts.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "ui" / "desktop" / "i18n"
TOOLS = Path(PySide6.__file__).parent


def sources() -> list[str]:
    """Return every module that words for the window stand in, from the root of the project."""
    shared = [ROOT / "ui" / name for name in ("dates.py", "wording.py", "explaining.py")]
    parts = sorted([*(ROOT / "ui" / "desktop").rglob("*.py"), *(ROOT / "ui" / "phrases").rglob("*.py"), *shared])
    return [part.relative_to(ROOT).as_posix() for part in parts]


def tool(name: str) -> Path:
    """Return a tool that came with PySide6."""
    return next(TOOLS.glob(f"{name}*"))


def collect(file: Path) -> None:
    """Write every text of the window into a file of translations; those that are there stay, what is gone goes."""
    quiet = ("-no-obsolete", "-locations", "none", "-source-language", "en_US", "-target-language", "es_US", "-silent")
    subprocess.run([tool("lupdate"), *quiet, *sources(), "-ts", file], cwd=ROOT, check=True)


def release(file: Path, into: Path) -> None:
    """Write what the window reads."""
    subprocess.run([tool("lrelease"), "-silent", file, "-qm", into], check=True)


def unfinished(file: Path) -> list[str]:
    """Return the texts that nobody has translated yet."""
    messages = ET.parse(file).getroot().iter("message")  # noqa: S314 - our own file
    return [
        each.findtext("source", "") for each in messages if each.find("translation[@type='unfinished']") is not None
    ]


def main() -> int:
    """Bring every language up to date; 1 while a text waits for its translation."""
    waiting = 0
    for file in sorted(WORDS.glob("navigator_*.ts")):
        collect(file)
        release(file, file.with_suffix(".qm"))
        for text in unfinished(file):
            waiting += 1
            print(f"{file.name}: to translate: {text}")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
