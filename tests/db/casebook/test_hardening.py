"""A process that holds keys leaves nothing of its memory behind when it crashes (SAFETY 2.8)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, ANNA, PASSWORD, RULES

from navigator.access.banner import Banner
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the switches are Linux's")
ROOT = Path(__file__).parent.parent.parent.parent
BANNER = Banner(points=("restricted", "monitored", "penalties", "consent"))
# Dumps as large as they come, where this machine lets us; then a crash, at an open casebook or without one.
CHILD = """
import ctypes, os, resource, sys
from contextlib import nullcontext
from pathlib import Path
from test_hardening import office_of, sign_in
def told():
    return resource.getrlimit(resource.RLIMIT_CORE)[0], ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
try:
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
except (OSError, ValueError):
    pass
office = office_of(Path(sys.argv[1]))
with office.reading(sign_in(office)) if sys.argv[2] == "open" else nullcontext():
    print(told(), flush=True)
    if sys.argv[3] == "crash":
        os.abort()
"""


def office_of(folder: Path) -> CasebookOffice:
    return CasebookOffice(CasebookFolder(folder), RULES, BANNER)


def sign_in(office: CasebookOffice) -> object:
    return office.signed_in(ANNA, PASSWORD, ACCEPTED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    office_of(tmp_path / "casebook").create(ANNA, PASSWORD, ACCEPTED, agency="linden", team="t1")
    return tmp_path / "casebook"


def child(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the child in a folder of its own, where a dump would lie."""
    where = folder.parent / "-".join(words)
    where.mkdir()
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "tests", Path(__file__).parent)))
    return subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), *words],
        cwd=where, env=os.environ | {"PYTHONPATH": paths}, check=False, capture_output=True, text=True,
    )  # fmt: skip


def test_an_open_casebook_is_in_no_dump_and_under_no_debugger(folder: Path) -> None:
    assert child(folder, "closed", "stay").stdout.strip().endswith(", 1)")
    done = child(folder, "open", "stay")
    assert done.stdout.strip() == "(0, 0)", done.stderr


def test_a_crash_at_an_open_casebook_writes_no_memory(folder: Path) -> None:
    child(folder, "closed", "crash")
    if not list((folder.parent / "closed-crash").iterdir()):
        pytest.skip("this machine writes no dumps where they could be looked for")
    done = child(folder, "open", "crash")
    assert done.returncode < 0
    assert list((folder.parent / "open-crash").iterdir()) == []
