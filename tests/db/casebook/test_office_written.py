"""What the office does is written down: passwords, refusals, waits that end, who was shut out, wrong tries (S5, S9, S22)."""

from pathlib import Path
from typing import Any

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, OTHER, PASSWORD, RULES

from navigator.access.banner import Banner
from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.errors import NavigatorError, NotAllowedError
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice

CARLA, THIRD = "Carla Reyes", "a third sentence of hers"


class Written:
    """An office, and what its journal says of its use."""

    def __init__(self, folder: Path) -> None:
        banner = Banner(points=("restricted", "monitored", "penalties", "consent"))
        self.office = CasebookOffice(CasebookFolder(folder), RULES, banner)
        self.office.create(ANNA, PASSWORD, ACCEPTED, agency="linden", team="t1")
        self.anna = self.office.signed_in(ANNA, PASSWORD, ACCEPTED)
        self.ben = self.office.signed_in(BEN, OTHER, ACCEPTED)
        self.office.staff.add(self.anna, BEN, Role.OFFICER, OTHER)

    def of(self, kind: AuditKind) -> list[Any]:
        with self.office.reading(self.anna) as (at, _):
            kinds = [
                row[0]
                for row in at.records.journal.db.execute(
                    "SELECT json_extract(envelope, '$.kind') FROM event ORDER BY device, seq"
                )
            ]
            return [
                kept.body for kept, known in zip(at.records.journal.events(), kinds, strict=True) if known == kind.value
            ]

    def user(self, name: str) -> str:
        return next(str(each["user"]) for each in self.office.staff.listed() if each["name"] == name)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    return Written(tmp_path / "casebook")


def wrong(written: Written, times: int) -> None:
    for _ in range(times):
        with pytest.raises(NotAllowedError):
            written.office.verify(written.office.signed_in(BEN, "not his at all", ACCEPTED))


def test_wrong_tries_are_written_down_at_the_next_sign_in_whatever_it_is_for(written: Written) -> None:
    wrong(written, 2)
    written.office.verify(written.ben)
    assert [body["failed"] for body in written.of(AuditKind.SIGNED_IN)[1:2]] == [2]
    wrong(written, 1)
    written.office.staff.change_password(BEN, OTHER, THIRD, ACCEPTED)
    assert [body["failed"] for body in written.of(AuditKind.SIGNED_IN)][-2:-1] == [1]


def test_a_changed_password_is_written_down_and_one_that_is_not_taken_is_not(written: Written) -> None:
    for old, new in ((OTHER, "short"), ("not his at all", THIRD)):
        with pytest.raises(NavigatorError):
            written.office.staff.change_password(BEN, old, new, ACCEPTED)
    assert written.of(AuditKind.PASSWORD_CHANGED) == []
    written.office.staff.change_password(BEN, OTHER, THIRD, ACCEPTED)
    assert written.of(AuditKind.PASSWORD_CHANGED) == [{"user": written.user(BEN)}]
    written.office.staff.reset_password(written.anna, BEN, OTHER)
    assert written.of(AuditKind.PASSWORD_CHANGED) == [{"user": written.user(BEN)}] * 2


def test_an_account_without_keys_changes_its_password_too(written: Written) -> None:
    written.office.staff.add(written.anna, CARLA, Role.ADMINISTRATOR, "one more sentence")
    written.office.staff.change_password(CARLA, "one more sentence", THIRD, ACCEPTED)
    with pytest.raises(NotAllowedError, match="opens no casebook"):
        written.office.verify(written.office.signed_in(CARLA, THIRD, ACCEPTED))
    with pytest.raises(NotAllowedError):
        written.office.staff.rotate(written.office.signed_in(CARLA, THIRD, ACCEPTED))
    assert written.of(AuditKind.REFUSED) == []


def test_whoever_may_not_change_accounts_is_written_down(written: Written) -> None:
    staff = written.office.staff
    for refused in (
        lambda: staff.add(written.ben, CARLA, Role.PEER, "one more sentence"),
        lambda: staff.rotate(written.ben),
        lambda: staff.revoke(written.ben, ANNA),
    ):
        with pytest.raises(NotAllowedError):
            refused()
    assert written.of(AuditKind.REFUSED) == [{"action": "accounts"}] * 3


def test_a_wait_that_a_supervisor_ends_is_written_down_with_the_tries(written: Written) -> None:
    wrong(written, 2)
    written.office.staff.let_in(written.anna, BEN)
    assert written.of(AuditKind.ACCOUNT_LET_IN) == [{"user": written.user(BEN), "failed": 2}]
    assert written.office.vault.lockout.tries(written.user(BEN)) == 0


def test_whom_an_administrator_shut_out_is_written_down_when_the_keys_change(written: Written) -> None:
    written.office.staff.add(written.anna, CARLA, Role.ADMINISTRATOR, "one more sentence")
    ben, carla = written.user(BEN), written.user(CARLA)
    written.office.staff.disable(written.office.signed_in(CARLA, "one more sentence", ACCEPTED), BEN)
    assert written.of(AuditKind.ACCOUNT_DISABLED) == []
    written.office.staff.rotate(written.anna)
    (told,) = written.of(AuditKind.ACCOUNT_DISABLED)
    assert (told["user"], told["by"]) == (ben, carla)
    assert written.of(AuditKind.KEYS_ROTATED) == [{"unfinished": 0}]
