"""What is said of the key file when the disk fails is true: the old one stands, or the new one does (R7, R26)."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, BEN, FIRST, OTHER, vault_at

from navigator.access.roles import Role
from navigator.errors import NavigatorError
from resources_db.casebook.vault.accounts import Accounts

real_fsync = os.fsync


def failing(is_its_kind: Callable[[int], bool], after: int) -> Callable[[int], None]:
    """Return a flush that fails for one kind of file, after so many that go well."""
    left = [after]

    def fsync(handle: int) -> None:
        if is_its_kind(os.fstat(handle).st_mode):
            left[0] -= 1
            if left[0] < 0:
                raise OSError(errno.EIO, "Input/output error")
        real_fsync(handle)

    return fsync


@pytest.mark.skipif(os.name == "nt", reason="Windows flushes no folders")
@pytest.mark.parametrize(
    ("kind", "after", "told", "is_there"),
    [
        (stat.S_ISREG, 0, "the old one stands", False),
        (stat.S_ISREG, 1, "the old one stands", False),
        # The copy of the one before is flushed first.
        (stat.S_ISDIR, 0, "the old one stands", False),
        (stat.S_ISDIR, 1, "was changed, but", True),
    ],
)
def test_what_is_told_is_what_stands(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: Callable[[int], bool],
    after: int,
    told: str,
    *,
    is_there: bool,
) -> None:
    vault = vault_at(tmp_path / "vault.json")
    supervisor, _ = vault.create(FIRST, ACCEPTED)
    monkeypatch.setattr(os, "fsync", failing(kind, after))
    with pytest.raises(NavigatorError, match=told):
        Accounts(vault).add(supervisor, BEN, Role.OFFICER, OTHER)
    assert (BEN in {name for _, name, _ in vault.accounts()}) is is_there
