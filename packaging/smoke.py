"""Runs the frozen app as a machine without Python would: find, import through each reader, verify, paint the window.

`python packaging/smoke.py [PROGRAM]`; prints the size and the start as a ratio to `python -c pass`.
"""

import csv
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = (
    Path(sys.argv[1])
    if len(sys.argv) > 1
    else ROOT / "dist" / "navigator" / ("navigator.exe" if os.name == "nt" else "navigator")
)
RUNS = 5
LEAST_HITS = 5


def main() -> int:
    """Check each thing and print what was seen; exit 1 on the first that fails."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        env = bare_environment(home)
        slip = json.loads(said(["find", "sheltr with dog", "--near", "97401", "--json"], env))
        demand(slip["query"]["facts"] == {"pet": "yes"} and bool(slip["hits"]), "a slip and a fact are understood")
        hits = json.loads(said(["find", "shelter", "--near", "97401", "--json"], env))["hits"]
        demand(
            len(hits) >= LEAST_HITS and all(hit["phones"] for hit in hits[:LEAST_HITS]), "find gives hits with phones"
        )
        for name, path in small_packages(home).items():
            target = home / f"{name}.db"
            said(["directory", "import", str(path), "--into", str(target)], env)
            found = json.loads(said(["find", "night shelter", "--directory", str(target), "--json"], env))["hits"]
            demand(any(hit["service"] == "Night shelter" for hit in found), f"{name} is read")
            said(["directory", "verify", "--directory", str(target)], env)
        table, mapping = _with_mapping(home)
        target = home / "table.db"
        said(["directory", "import", str(table), "--mapping", str(mapping), "--into", str(target)], env)
        found = json.loads(said(["find", "night shelter", "--directory", str(target), "--json"], env))["hits"]
        demand(any(hit["service"] == "Night shelter" for hit in found), "a table with a mapping is read")
        _pack_and_install(home, target, env)
        said(["doctor", "--json"], env)
        seen = said([], env | {"NAVIGATOR_QUIT_AFTER_PAINT": "1", "QT_QPA_PLATFORM": "offscreen"})
        demand("first paint" in seen, "the window paints")
        (Path(env["NAVIGATOR_HOME"]) / "settings.json").write_text('{"language": "es"}', "ascii")
        seen = said([], env | {"NAVIGATOR_QUIT_AFTER_PAINT": "1", "QT_QPA_PLATFORM": "offscreen"})
        demand("first paint in es" in seen, "the window speaks Spanish")
        print(
            f"size: {sum(p.stat().st_size for p in PROGRAM.parent.rglob('*') if p.is_file() and not p.is_symlink()) / 1e6:.0f} MB"
        )
        paint = median_wall([str(PROGRAM)], env | {"NAVIGATOR_QUIT_AFTER_PAINT": "1", "QT_QPA_PLATFORM": "offscreen"})
        find = median_wall([str(PROGRAM), "find", "shelter", "--near", "97401"], env)
        plain = median_wall([sys.executable, "-c", "pass"], dict(os.environ))
        print(f"start to first paint: {paint / plain:.1f}x python -c pass; find: {find / plain:.1f}x")
    print("The frozen app works.")
    return 0


def _pack_and_install(home: Path, directory: Path, env: dict[str, str]) -> None:
    """Take a directory to another laptop as a signed pack: the libraries of cryptography are native."""
    secret, key, pack, other = home / "secret", home / "pack.key", home / "county.pack", home / "other.db"
    secret.write_text("a long enough passphrase", "ascii")
    asked = ["--secret-file", str(secret), "--json"]
    words = json.loads(said(["directory", "pack", "--new-key", str(key), *asked], env))["words"]
    said(
        ["directory", "pack", str(pack), "--key", str(key), "--directory", str(directory), "--agency", "A", *asked], env
    )
    said(["directory", "install", str(pack), "--directory", str(other), "--confirm", words], env)
    demand(other.read_bytes() == directory.read_bytes(), "a signed pack brings the directory over")


def bare_environment(home: Path) -> dict[str, str]:
    """Return an environment in which no Python can be found and nothing of this tree either."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "LANG") if name in os.environ}
    return kept | {
        "PATH": os.defpath if os.name == "nt" else str(home),
        "NAVIGATOR_HOME": str(home / "navigator"),
        "HOME": str(home),
    }


def said(words: list[str], env: dict[str, str]) -> str:
    """Run the app and return what it printed; a failure ends the smoke test."""
    done = subprocess.run(
        [str(PROGRAM), *words],
        env=env,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        encoding="utf-8",
        errors="replace",
    )
    demand(
        done.returncode == 0,
        f"`navigator {' '.join(words[:2])}` exits 0, not {done.returncode}: {done.stderr[-800:]}",
    )
    return done.stdout


def demand(truth: bool, sentence: str) -> None:  # noqa: FBT001 - reads as a sentence
    """Stop with the sentence unless it is true."""
    if not truth:
        sys.exit(f"NOT SO: {sentence}")


def small_packages(folder: Path) -> dict[str, Path]:
    """Write one small package for each reader that the app has."""
    return {
        "icarol": _icarol(folder),
        "hsds-1": _hsds_1(folder),
        "hsds-3-csv": _hsds_3_csv(folder),
        "hsds-3-json": _hsds_3_json(folder),
    }


def _hsds_1(folder: Path) -> Path:
    path = folder / "county.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("data/organizations.csv", _table(id="o1", name="Harbor"))
        package.writestr(
            "data/services.csv", _table(id="s1", organization_id="o1", name="Night shelter", status="active")
        )
        package.writestr("data/phones.csv", _table(id="p1", service_id="s1", number="541-555-0143"))
    return path


def _icarol(folder: Path) -> Path:
    path = folder / "icarol.csv"
    row = {
        "ResourceAgencyNum": "1",
        "PublicName": "Night shelter",
        "TaxonomyLevelName": "Program",
        "ParentAgencyNum": "1",
    }
    path.write_text(
        _table(**row, PhysicalAddress1="1 A St", PhysicalPostalCode="97401", Phone1Number="(541) 555-0143"), "utf-8"
    )
    return path


def _with_mapping(folder: Path) -> tuple[Path, Path]:
    """Return a table and the mapping file for it: phones, a one-line address and odd letters go through every library."""
    table, mapping = folder / "county.csv", folder / "county.toml"
    row = {
        "Agency": "Harbor",
        "Program": "Night shelter",
        "Where": "12 Oak St, Eugene, OR 97401",
        "Phone": "541-555-0143 ext 7",
    }
    table.write_text(_table(**row), "cp1252")
    columns = {
        "Agency": "organization.name",
        "Program": "service.name",
        "Where": "address.address_1",
        "Phone": "phone.number",
    }
    lines = [f'"{column}" = "{field}"' for column, field in columns.items()]
    mapping.write_text("\n".join(["[source]", 'name = "county"', "", "[columns]", *lines]) + "\n", "utf-8")
    return table, mapping


def _hsds_3_csv(folder: Path) -> Path:
    package = folder / "hsds3"
    package.mkdir()
    (package / "organizations.csv").write_text(_table(id="o1", name="Harbor", description="d"), "utf-8")
    (package / "services.csv").write_text(
        _table(id="s1", organization_id="o1", name="Night shelter", status="active"), "utf-8"
    )
    return package


def _hsds_3_json(folder: Path) -> Path:
    path = folder / "service.json"
    service = {"id": "s1", "name": "Night shelter", "status": "active", "organization": {"id": "o1", "name": "Harbor"}}
    path.write_text(json.dumps(service), "utf-8")
    return path


def _table(**cells: str) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([cells.keys(), cells.values()])
    return out.getvalue()


def median_wall(command: list[str], env: dict[str, str]) -> float:
    """Return the median of several whole runs in seconds."""
    walls: list[float] = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command, env=env, check=True, capture_output=True)
        walls.append(time.perf_counter() - started)
    return statistics.median(walls)


if __name__ == "__main__":
    sys.exit(main())
