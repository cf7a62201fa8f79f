"""Where a casebook may lie: on a disk of this machine, never on a share or in a folder that is copied elsewhere (S2)."""

import sys
from collections.abc import Iterable
from pathlib import Path, PurePath

from navigator.errors import NavigatorError

# File systems of a network, whose locks cannot be trusted (SAFETY 5, row 10).
SHARES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "afpfs",
        "ceph",
        "glusterfs",
        "lustre",
        "9p",
        "webdav",
        "davfs",
    }
)
# Of those that a program serves, these reach over a network too.
SERVED = ("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd", "fuse.s3fs", "fuse.glusterfs")
# Folders that a program copies to somebody else's machines.
COPIED = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "box sync",
    "syncthing",
)
REMOTE_DRIVE = 4


def refuse_shared(folder: Path) -> None:
    """Raise NavigatorError for a folder on a share, or one that is copied to other machines."""
    here = folder.absolute()
    if is_copied(here) or _is_share(here):
        raise NavigatorError(
            "The casebook cannot lie in a shared or synchronised folder.",
            hint="Choose a folder on this machine's own disk (NAVIGATOR_HOME, or data_dir of the policy).",
        )


def is_copied(folder: PurePath) -> bool:
    """Tell whether a folder lies in one that is copied to other machines."""
    return any(part.casefold().startswith(COPIED) for part in folder.parts)


def kind_of(folder: PurePath, mounts: Iterable[tuple[str, str]]) -> str:
    """Return the kind of file system that a folder lies on; `mounts` are points with their kinds, later ones over earlier."""
    above = [(len(PurePath(point).parts), kind) for point, kind in mounts if folder.is_relative_to(point)]
    deepest = max((length for length, _ in above), default=0)
    return next((kind for length, kind in reversed(above) if length == deepest), "")


def mounts_of(told: str) -> list[tuple[str, str]]:
    """Return the points and kinds that Linux tells of (/proc/mounts); blanks in them are written as octal numbers."""
    lines = (line.split(" ") for line in told.splitlines())
    return [(parts[1].replace("\\040", " "), parts[2]) for parts in lines if len(parts) > 2]  # noqa: PLR2004 - point and kind


def _is_share(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        return str(folder).startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == REMOTE_DRIVE
    if sys.platform == "darwin":
        import subprocess  # noqa: PLC0415 - macOS only

        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        points = (line.partition(" on ")[2].rpartition(" (") for line in told.splitlines())
        kind = kind_of(folder, [(point, kinds.partition(",")[0].strip(")")) for point, _, kinds in points])
    else:
        kind = kind_of(folder.resolve(), mounts_of(Path("/proc/mounts").read_text("utf-8", "replace")))
    return kind in SHARES or kind.startswith(SERVED)
