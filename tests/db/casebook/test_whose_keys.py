"""Which role holds which keys, as the house says it and not as the code does: ROLES.md, Keys; ARCHITECTURE, classes (S11)."""

from pathlib import Path

import pytest
from fakes.casebook import NOW
from fakes.desks import Moments
from fakes.laptop import SEALING
from fakes.vaults import ACCEPTED, BEN, FIRST, OTHER, vault_at

from navigator.access.roles import Role
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.events.audit import AuditKind
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from resources_db.casebook.door import who_of
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.origin import Keeper
from resources_db.casebook.session import Sitting, make, sitting
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.file import Unlocked

KEYS = {
    "officer": {"team"},
    "peer": {"team"},
    "clinician": {"team", "clinical"},
    "case_manager": {"team", "clinical"},
    "supervisor": {"team", "clinical", "audit"},
    "directory_editor": set[str](),
    "administrator": set[str](),
}
NOTE = ClinicalNote(
    id="n1", custodian="linden", by="anna", at=NOW, entered_at=NOW, person_id="p1", text="spoke of plans"
)


@pytest.fixture
def folder(tmp_path: Path) -> CasebookFolder:
    (tmp_path / "casebook").mkdir()
    return CasebookFolder(tmp_path / "casebook")


@pytest.fixture
def anna(folder: CasebookFolder) -> Unlocked:
    made, _ = vault_at(folder.vault).create(FIRST, ACCEPTED)
    make(folder, made, Keeper("linden", "t1"))
    with sitting(folder, made) as at:
        keep_record(desk_of(at), None, NOTE)
        desk_of(at).note(AuditKind.SEEN_PERSON, {"person": "p1"})
    return made


def desk_of(at: Sitting) -> Desk:
    return Desk(
        who=who_of(at),
        casebook=at.casebook,
        sealing=SEALING,
        clock=Moments(),
        uptime_ms=lambda: 1,
        new_id=lambda: "new",
    )


@pytest.fixture(params=Role)
def ben(request: pytest.FixtureRequest, folder: CasebookFolder, anna: Unlocked) -> Unlocked:
    vault = vault_at(folder.vault)
    Accounts(vault).add(anna, BEN, request.param, OTHER)
    return vault.unlock(BEN, OTHER, ACCEPTED)


def test_every_role_is_in_the_table() -> None:
    assert set(KEYS) == set(Role)


def test_a_role_is_handed_what_the_house_says_and_opens_that_alone(folder: CasebookFolder, ben: Unlocked) -> None:
    held = KEYS[ben.role.value]
    assert {each.value for each in ben.keys.held} == held
    assert (bool(ben.keys.clinical), bool(ben.keys.audit)) == ("clinical" in held, "audit" in held)
    if held:
        with sitting(folder, ben) as at:
            note = at.casebook.opened("clinical_note", "n1")
            audit = [kept.inside for kept in at.records.journal.events() if kept.record_class == "audit"]
        assert note is not None
        assert (note.get("text"), note.sealed) == ((NOTE.text, 0) if "clinical" in held else (None, 1))
        assert [inside is not None for inside in audit] == ["audit" in held]
