"""A casebook's life from the office: made, looked after, backed up, restored, gone on with (PRODUCT, commands)."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, OTHER, PASSWORD, RULES
from pyrage import x25519

from navigator.access.banner import Banner
from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError
from resources_db.casebook.door import SignIn
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.origin import EPOCH

BANNER = Banner(points=("restricted", "monitored", "penalties", "consent"))


class Desk:
    """An office with its first supervisor, whose recovery key lies beside."""

    def __init__(self, folder: Path) -> None:
        self.folder = CasebookFolder(folder)
        self.office = CasebookOffice(self.folder, RULES, BANNER)
        self.made, self.printed = self.office.create(ANNA, PASSWORD, ACCEPTED, agency="linden", team="t1")

    def anna(self, password: str = PASSWORD) -> SignIn:
        return self.office.signed_in(ANNA, password, ACCEPTED)

    def kinds(self) -> list[str]:
        with self.office.reading(self.anna()) as (at, _):
            return [
                row[0] for row in at.records.journal.db.execute("SELECT json_extract(envelope, '$.kind') FROM event")
            ]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "casebook")


def test_a_casebook_is_made_once_and_says_whose_it_is(desk: Desk) -> None:
    assert desk.made["agency"] == "linden"
    assert desk.printed
    assert desk.office.verify(desk.anna())["whole"] is True
    with desk.office.reading(desk.anna()) as (_, who):
        assert (who.agency, who.team, who.role) == ("linden", "t1", Role.SUPERVISOR)
    with pytest.raises(NotAllowedError, match="already"):
        desk.office.create(ANNA, PASSWORD, ACCEPTED, agency="linden", team="t1")


def test_accounts_come_change_and_go_and_all_of_it_is_written_down(desk: Desk) -> None:
    desk.office.staff.add(desk.anna(), BEN, Role.OFFICER, OTHER)
    assert [(each["name"], each["role"]) for each in desk.office.staff.listed()] == [
        (ANNA, "supervisor"),
        (BEN, "officer"),
    ]
    desk.office.staff.change_role(desk.anna(), BEN, Role.CLINICIAN)
    desk.office.staff.change_password(BEN, OTHER, "a third sentence of his", ACCEPTED)
    ben = desk.office.signed_in(BEN, "a third sentence of his", ACCEPTED)
    assert desk.office.verify(ben)["whole"] is True
    with pytest.raises(NotAllowedError):
        desk.office.staff.add(ben, "Carla", Role.OFFICER, "one more sentence")
    assert desk.office.staff.revoke(desk.anna(), BEN) == {
        "revoked": desk.office.vault.due() or _gone(desk),
        "keys_changed": True,
    }
    with pytest.raises(NotAllowedError):
        desk.office.verify(ben)
    kinds = desk.kinds()
    for kind in (AuditKind.ACCOUNT_ADDED, AuditKind.ROLE_CHANGED, AuditKind.ACCOUNT_REMOVED, AuditKind.KEYS_ROTATED):
        assert kind in kinds
    with pytest.raises(NotFoundError, match="no account"):
        desk.office.staff.revoke(desk.anna(), BEN)


def _gone(desk: Desk) -> str:
    with desk.office.reading(desk.anna()) as (at, _):
        for kept in at.records.journal.events():
            if isinstance(kept.body, dict) and "user" in kept.body and len(kept.body) == 1:
                found = str(kept.body["user"])
    return found


def test_an_account_that_is_disabled_asks_for_new_keys(desk: Desk) -> None:
    desk.office.staff.add(desk.anna(), BEN, Role.OFFICER, OTHER)
    desk.office.staff.disable(desk.anna(), BEN)
    assert [due.user for due in desk.office.vault.due()]
    assert desk.office.staff.rotate(desk.anna()) == {"keys_changed": True}
    assert desk.office.vault.due() == ()


def test_a_backup_is_restored_elsewhere_and_goes_on_under_another_id(desk: Desk, tmp_path: Path) -> None:
    saved = tmp_path / "stick" / "casebook.backup"
    saved.parent.mkdir()
    told = desk.office.backup(desk.anna(), saved)
    assert told["restored_and_checked"] is True
    there = CasebookOffice(CasebookFolder(tmp_path / "elsewhere"), RULES, BANNER)
    done, printed = there.restore(saved, BEN, OTHER, recovery=desk.printed)
    assert done["events"] == told["events"]
    assert printed not in ("", desk.printed)
    ben = there.signed_in(BEN, OTHER, ACCEPTED)
    assert there.verify(ben)["whole"] is True
    assert there.rebuild(ben)["same"] is True
    assert there.vault.device() != desk.office.vault.device()
    with there.reading(ben) as (at, who):
        assert who.agency == "linden"
        kinds = [row[0] for row in at.records.journal.db.execute("SELECT json_extract(envelope, '$.kind') FROM event")]
    assert EPOCH in kinds
    assert AuditKind.RESTORED in kinds
    with pytest.raises(NotAllowedError):
        there.verify(there.signed_in(ANNA, PASSWORD, ACCEPTED))


def test_the_printed_key_opens_what_a_forgotten_password_does_not(desk: Desk) -> None:
    desk.office.staff.reset_by_recovery(desk.printed, ANNA, "she thought of this today", ACCEPTED)
    again = desk.anna("she thought of this today")
    assert desk.office.verify(again)["whole"] is True
    with pytest.raises(NotAllowedError):
        desk.office.verify(desk.anna())
    _, printed = desk.office.staff.renew_recovery(again)
    with pytest.raises(NotAllowedError):
        desk.office.staff.reset_by_recovery(desk.printed, ANNA, "yet another sentence", ACCEPTED)
    desk.office.staff.reset_by_recovery(printed, ANNA, "yet another sentence", ACCEPTED)


def older_copy(desk: Desk) -> None:
    kept = desk.folder.path.with_name("kept.db")
    shutil.copy(desk.folder.database, kept)
    desk.office.staff.add(desk.anna(), BEN, Role.OFFICER, OTHER)
    shutil.copy(kept, desk.folder.database)


def no_anchor(desk: Desk) -> None:
    desk.folder.anchor.unlink()


def torn_anchor(desk: Desk) -> None:
    desk.folder.anchor.write_bytes(b"nothing of ours")


@pytest.mark.parametrize("harm", [older_copy, no_anchor, torn_anchor])
def test_a_casebook_that_is_not_as_it_was_left_takes_nothing_in_until_a_supervisor_decides(
    desk: Desk, harm: Callable[[Desk], None]
) -> None:
    desk.office.rebuild(desk.anna())
    harm(desk)
    told = desk.office.verify(desk.anna())
    assert told["whole"] is False
    assert told["finding"]["tampering"] in ("older_copy", "anchor_lost")
    with pytest.raises(DamagedFileError, match="not as it was left"):
        desk.office.staff.add(desk.anna(), "Carla", Role.OFFICER, "one more sentence")
    with pytest.raises(NavigatorError):
        desk.office.backup(desk.anna(), desk.folder.path.with_name("backup"))
    before = desk.office.vault.device()
    assert desk.office.go_on(desk.anna())["goes_on"] != before
    assert desk.office.verify(desk.anna())["whole"] is True
    desk.office.staff.add(desk.anna(), "Carla", Role.OFFICER, "one more sentence")
    assert EPOCH in desk.kinds()
    with pytest.raises(NotAllowedError, match="Nothing is wrong"):
        desk.office.go_on(desk.anna())


def test_damage_inside_is_for_a_backup(desk: Desk) -> None:
    with desk.office.reading(desk.anna()) as (at, _):
        db = at.records.journal.db
        db.execute("DROP TRIGGER event_stands")
        db.execute("UPDATE event SET envelope = CAST(replace(envelope, 'linden', 'london') AS BLOB) WHERE seq = 1")
    assert desk.office.verify(desk.anna())["finding"]["tampering"] == "envelope_changed"
    with pytest.raises(NotAllowedError, match="damaged inside"):
        desk.office.go_on(desk.anna())


def test_an_account_without_the_teams_key_opens_nothing(desk: Desk) -> None:
    desk.office.staff.add(desk.anna(), BEN, Role.ADMINISTRATOR, OTHER)
    with pytest.raises(NotAllowedError, match="opens no casebook"):
        desk.office.verify(desk.office.signed_in(BEN, OTHER, ACCEPTED))


def test_two_at_once_is_one_too_many(desk: Desk) -> None:
    with desk.office.reading(desk.anna()), pytest.raises(NavigatorError, match="another window"):
        desk.office.verify(desk.anna())


def test_what_a_guess_costs_is_told(desk: Desk) -> None:
    told = desk.office.unlock_check()
    assert told["work"] == "argon2id"
    assert told["worked_s"] > 0


def test_an_agency_whose_policy_has_a_key_prints_none(tmp_path: Path) -> None:
    key = x25519.Identity.generate()
    office = CasebookOffice(CasebookFolder(tmp_path / "casebook"), RULES, BANNER, "linden", str(key.to_public()))
    _, printed = office.create(ANNA, PASSWORD, ACCEPTED, agency="", team="t1")
    assert printed == ""
    saved = tmp_path / "backup"
    office.backup(office.signed_in(ANNA, PASSWORD, ACCEPTED), saved)
    there = CasebookOffice(CasebookFolder(tmp_path / "there"), RULES, BANNER)
    there.restore(saved, BEN, OTHER, escrow=str(key))
    assert there.verify(there.signed_in(BEN, OTHER, ACCEPTED))["whole"] is True
