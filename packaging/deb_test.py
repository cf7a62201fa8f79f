"""Installs the .deb in a bare Debian, starts it, removes it.

Needs root and debootstrap; where a machine takes its packages from is read from that machine, never written here.

`python packaging/deb_test.py`; exits 0 when all is well.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "co-response-navigator"
PAINT = {"NAVIGATOR_QUIT_AFTER_PAINT": "1", "QT_QPA_PLATFORM": "offscreen"}


def main() -> int:
    """Make the bare system, then install, start, search, remove."""
    package = next(iter(sorted((ROOT / "dist").glob(f"{NAME}_*.deb"))), None)
    if package is None or os.geteuid() != 0 or not shutil.which("debootstrap"):
        sys.exit("This needs root, debootstrap and dist/*.deb (`python3 run.py build`).")
    with tempfile.TemporaryDirectory(prefix="bare-debian-") as folder:
        bare = Path(folder)
        make(bare)
        shutil.copyfile(package, bare / "root" / package.name)
        inside(bare, ["apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/root/{package.name}"])
        demand(not (bare / "usr/bin/python3").exists(), "the bare system has no Python")
        answer = inside(bare, ["navigator", "find", "harbor street night shelter", "--near", "97401"])
        demand("Harbor Street Night Shelter" in answer, "find answers")
        demand("first paint" in inside(bare, ["navigator"], PAINT), "the window paints")
        demand((bare / f"usr/share/applications/{NAME}.desktop").is_file(), "the desktop knows it")
        inside(bare, ["apt-get", "remove", "-y", "-qq", NAME])
        left = [
            path for path in (bare / f"opt/{NAME}", bare / "usr/bin/navigator") if path.exists() or path.is_symlink()
        ]
        demand(not left, "removing it leaves nothing behind")
    print("The .deb installs, starts and goes in a bare Debian.")
    return 0


def make(bare: Path) -> None:
    """Put a minimal Debian of this machine's own release into a folder, with this machine's package sources."""
    codename = text(["sh", "-c", ". /etc/os-release && echo $VERSION_CODENAME"])
    targets = text(
        ["apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)", "Created-By: Packages"]
    ).splitlines()
    mirror = next(line.split()[1] for line in targets if line.split()[0] == codename)
    script = Path("/usr/share/debootstrap/scripts") / codename
    log = subprocess.run(
        ["debootstrap", "--variant=minbase", codename, str(bare), mirror, *([str(script)] if script.exists() else [])],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    demand(log.returncode == 0, f"a bare Debian can be made: {log.stdout[-400:]}")
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", bare / "etc" / name)
    for options in Path("/etc/apt/apt.conf.d").glob("*proxy*"):
        shutil.copyfile(options, bare / "etc/apt/apt.conf.d" / options.name)


def inside(bare: Path, command: list[str], extra: dict[str, str] | None = None) -> str:
    """Run a command in the bare system and return what it printed; a failure ends the test."""
    env = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/root",
        "LC_ALL": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }
    proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    done = subprocess.run(
        ["chroot", str(bare), *command], env=env | proxies | (extra or {}), check=False, capture_output=True, text=True
    )
    demand(
        done.returncode == 0,
        f"`{' '.join(command[:3])}` exits 0, not {done.returncode}: {(done.stdout + done.stderr)[-800:]}",
    )
    return done.stdout


def text(command: list[str]) -> str:
    """Return what a program prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def demand(truth: bool, sentence: str) -> None:  # noqa: FBT001 - reads as a sentence
    """Stop with the sentence unless it is true."""
    if not truth:
        sys.exit(f"NOT SO: {sentence}")


if __name__ == "__main__":
    sys.exit(main())
