import os
import subprocess
import sys
from pathlib import Path

from command import ROOT, navigator

NEEDLES = [f"needle{number:02}zq" for number in range(30)]


def written(folder: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in folder.rglob("*.log*"))


def plant(folder: Path, needles: list[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(Path(__file__).parent / "plant.py"), str(folder), *needles]
    env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=ROOT, env=env, check=False, capture_output=True, text=True, timeout=60)


def test_none_of_thirty_planted_needles_is_in_any_log(home: Path, tmp_path: Path) -> None:
    done = plant(home / "logs", NEEDLES[:-2])
    assert done.returncode == 1, done.stderr
    # A search and a place, typed; a file that names a person, imported.
    navigator(home, "find", NEEDLES[-2], "--near", NEEDLES[-1])
    bad = tmp_path / f"{NEEDLES[-2]}.json"
    bad.write_text(f'{{"id": "{NEEDLES[-1]}", ', "utf-8")
    navigator(home, "directory", "import", str(bad))
    log = written(home)
    assert [needle for needle in NEEDLES if needle in log] == []
    assert [needle for needle in NEEDLES[:-2] if needle in done.stdout + done.stderr] == []


def test_the_log_says_where_each_of_them_happened(home: Path) -> None:
    plant(home / "logs", NEEDLES[:-2])
    lines = written(home).splitlines()
    assert len(lines) >= 24
    assert sum("plant.py:" in line for line in lines) >= 16
    assert any("builtins.KeyError" in line for line in lines)
    assert any("builtins.ValueError" in line and " <- builtins.RuntimeError" in line for line in lines)
    assert any(line.split()[2] == "qt.default" for line in lines)


def test_a_formatter_of_the_usual_kind_would_have_shown_them(tmp_path: Path) -> None:
    """The rig works: with logging's own formatter the same needles come out."""
    source = (Path(__file__).parent / "plant.py").read_text("utf-8")
    loose = source.replace("start_logging(Path(folder))", "logging.basicConfig(filename=Path(folder) / 'loose.log')")
    script = tmp_path / "loose.py"
    script.write_text(loose, "utf-8")
    command = [sys.executable, str(script), str(tmp_path), *NEEDLES[:-2]]
    env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, cwd=ROOT, env=env, check=False, capture_output=True)
    log = (tmp_path / "loose.log").read_text("utf-8")
    assert sum(needle in log for needle in NEEDLES) >= 10


def test_a_full_or_forbidden_log_folder_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "home"
    blocked.write_text("a file where a folder should be", "utf-8")
    done = navigator(blocked, "find", "shelter", "--near", "97401")
    assert done.returncode == 0, done.stderr
