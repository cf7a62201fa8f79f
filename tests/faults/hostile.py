"""Files that are not what they claim: exit 4, one sentence, no traceback, the old directory as it was."""

import subprocess
import zipfile
from pathlib import Path

from county import ROOT, command, county, environment
from tally import Tally

DAMAGED = 4


def hostile_files(folder: Path, times: int) -> Tally:
    """Import each hostile file over a good directory."""
    del times
    tally = Tally("hostile_files")
    into = folder / "directory.db"
    env = environment(folder / "home")
    good = subprocess.run(
        command(county(folder, services=20), into), cwd=ROOT, env=env, check=False, capture_output=True
    )
    tally.control_failed += good.returncode != 0
    before = into.read_bytes()
    for path in _hostile(folder):
        done = subprocess.run(command(path, into), cwd=ROOT, env=env, check=False, capture_output=True, text=True)
        tally.tried += 1
        tally.missed += done.returncode != DAMAGED or "Traceback" in done.stderr or len(done.stderr.splitlines()) != 1
        tally.lost += into.read_bytes() != before
    return tally


def _hostile(folder: Path) -> list[Path]:
    bad = folder / "bad"
    (bad / "empty folder").mkdir(parents=True)
    (bad / "empty.csv").write_bytes(b"")
    (bad / "empty.zip").write_bytes(b"")
    (bad / "noise.zip").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 64)
    (bad / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(512))
    (bad / "half.json").write_text('{"id": "1", "name": ', "utf-8")
    (bad / "deep.json").write_text("[" * 100_000, "utf-8")
    (bad / "list.csv").write_text("colour,taste\nred,sweet\n", "utf-8")
    with zipfile.ZipFile(bad / "escape.zip", "w") as package:
        package.writestr("../services.csv", "id,name\n1,Shelter\n")
    with zipfile.ZipFile(bad / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("services.csv", b"id,name\n" + b"1,Shelter\n" * 20_000_000)
    return sorted(bad.iterdir())
