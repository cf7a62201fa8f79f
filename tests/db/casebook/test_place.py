"""A casebook lies on this machine's own disk: shares are refused on all three systems (S2, R22)."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import Any, cast

import pytest

from navigator.errors import NavigatorError
from resources_db.casebook import place

MOUNT = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//anna@srv/records on /Volumes/records (smbfs, nodev, nosuid, mounted by anna)
map auto_home on /System/Volumes/Data/home (autofs)
"""
FIXED_DRIVE = 3
posix = pytest.mark.skipif(os.name == "nt", reason="folders of other systems")


def is_refused(folder: Path) -> bool:
    try:
        place.refuse_shared(folder)
    except NavigatorError as error:
        return "own disk" in error.hint
    return False


@pytest.mark.parametrize(("drive", "refused"), [(place.REMOTE_DRIVE, True), (FIXED_DRIVE, False)])
def test_a_network_drive_of_windows_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    drive: int,
    refused: bool,  # noqa: FBT001 - a table's column
) -> None:
    kernel = SimpleNamespace(GetDriveTypeW=lambda root: drive if root == tmp_path.anchor else 0)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert is_refused(tmp_path) is refused


def test_a_share_of_windows_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert place._is_share(cast("Path", PureWindowsPath(r"\\srv\records\nav")))


@posix
@pytest.mark.parametrize(("folder", "refused"), [("/Volumes/records/nav", True), ("/Users/anna/nav", False)])
def test_a_share_of_macos_is_known_by_its_mount(
    monkeypatch: pytest.MonkeyPatch,
    folder: str,
    refused: bool,  # noqa: FBT001 - a table's column
) -> None:
    asked: list[Any] = []

    def run(command: list[str], **_: Any) -> SimpleNamespace:
        asked.append(command)
        return SimpleNamespace(stdout=MOUNT)

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(subprocess, "run", run)
    assert is_refused(Path(folder)) is refused
    assert asked == [["/sbin/mount"]]


@posix
@pytest.mark.parametrize(
    ("kind", "refused"), [("nfs4", True), ("fuse.sshfs", True), ("ext4", False), ("fuse.gocryptfs", False)]
)
def test_a_share_of_linux_is_known_by_its_mount(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    refused: bool,  # noqa: FBT001 - a table's column
) -> None:
    told = f"dev / ext4 rw 0 0\nsrv:/x {tmp_path.resolve()} {kind} rw 0 0\n"
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "read_text", lambda *_: told)
    assert is_refused(tmp_path / "casebook") is refused
