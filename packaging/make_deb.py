"""Wraps the frozen app into a .deb: /opt holds it, /usr/bin/navigator starts it, the desktop finds it.

The same app gives the same package: times come from SOURCE_DATE_EPOCH, else from the last commit.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"
APP = ROOT / "dist" / "navigator"
NAME = "co-response-navigator"
DEPENDS = (
    "libgl1", "libegl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3", "libglib2.0-0 | libglib2.0-0t64",
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-image0", "libxcb-render-util0", "libxcb-shape0",
    "libxcb-randr0", "libxcb-xkb1", "libxkbcommon-x11-0",
)  # fmt: skip
CONTROL = """Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Co-Response Navigator <navigator@example.org>
Installed-Size: {kilobytes}
Depends: {depends}
Section: misc
Priority: optional
Description: who will take this person, here, now?
 A directory of shelters, treatment and crisis services for teams of police,
 fire, EMS and clinicians. Works without a network.
"""


def main() -> int:
    """Write dist/NAME_VERSION_ARCH.deb."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    architecture = text(["dpkg", "--print-architecture"])
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "opt" / NAME
    shutil.copytree(APP, home, symlinks=True)
    place(HERE / "debian" / f"{NAME}.desktop", tree / "usr/share/applications" / f"{NAME}.desktop")
    place(HERE / "icons" / "navigator.svg", tree / "usr/share/icons/hicolor/scalable/apps" / f"{NAME}.svg")
    place(HERE / "icons" / "navigator.png", tree / "usr/share/icons/hicolor/256x256/apps" / f"{NAME}.png")
    place(ROOT / "NOTICE", tree / "usr/share/doc" / NAME / "copyright")
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/navigator").symlink_to(f"/opt/{NAME}/navigator")
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    depends = ", ".join((f"libc6 (>= {oldest_libc(home)})", *DEPENDS))
    control = CONTROL.format(name=NAME, version=version, architecture=architecture, kilobytes=size, depends=depends)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control, "utf-8")
    package = ROOT / "dist" / f"{NAME}_{version}_{architecture}.deb"
    plain_rights(tree)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(tree), str(package)], check=True, env=dated()
    )
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
    return 0


def oldest_libc(app: Path) -> str:
    """Return the oldest libc on which every program and library of the app starts, read from the versions they ask for."""
    asked = {(2, 34)}
    for path in app.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.open("rb").read(4) == b"\x7fELF":
            found = re.findall(rb"GLIBC_(\d+)\.(\d+)", path.read_bytes())
            asked |= {(int(major), int(minor)) for major, minor in found}
    return ".".join(map(str, max(asked)))


def place(source: Path, target: Path) -> None:
    """Copy one file to where Debian looks for it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def plain_rights(tree: Path) -> None:
    """Give every file the rights of a package, whatever the umask of who builds it."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    tree.chmod(0o755)


def dated() -> dict[str, str]:
    """Return the environment with a time for the archive that does not change from build to build."""
    moment = (
        os.environ.get("SOURCE_DATE_EPOCH")
        or text(["git", "-C", str(ROOT), "log", "-1", "--format=%ct"])
        or "1700000000"
    )
    return os.environ | {"SOURCE_DATE_EPOCH": moment}


def text(command: list[str]) -> str:
    """Return what a program prints, "" when it fails."""
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
