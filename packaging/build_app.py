"""Builds the frozen app and this platform's package into dist/: `python3 run.py build [--no-package]`."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
APP = DIST / "navigator"


def main(words: list[str]) -> int:
    """Build, package, and print sizes and sums."""
    spec = ROOT / "packaging" / "navigator.spec"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(ROOT / "build"), str(spec)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        print("The frozen app could not be built; the lines above say why.", file=sys.stderr)
        return 1
    print(f"{APP.relative_to(ROOT)}: {megabytes(APP):.0f} MB")
    if "--no-package" not in words and shutil.which("dpkg-deb"):
        subprocess.run([sys.executable, str(ROOT / "packaging" / "make_deb.py")], cwd=ROOT, check=True)
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in sorted(DIST.glob("*.deb"))]
    (DIST / "SHA256SUMS").write_text("\n".join(sums) + "\n", "ascii")
    return 0


def megabytes(folder: Path) -> float:
    """Return the size of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
