"""A casebook, a backup or a disk that is not as it should be, met by the commands: a sentence, and nothing changed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from casebook_kit import ANNA, CARLA, NOVEMBER, PASSWORDS, Kit, content

from resources_db.casebook import schema
from resources_db.casebook.engine import only_one, open_casebook
from resources_db.home import Home
from ui.bootstrap import casebook


@pytest.mark.expects_log
def test_what_cannot_be_made_whole_leaves_nothing(empty_kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    from os import fsync

    kit, calls = empty_kit, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 3:
            raise OSError(28, "no space left")
        fsync(handle)

    words = ["create", "--name", ANNA, "--secret-file", kit.password(ANNA), "--accept-banner", "--agency", "L"]
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        told = kit.refused(1, *words, "--print-to", str(kit.key))
    assert told.startswith("The casebook could not be made; nothing of it is left.")
    assert len(calls) > 3
    assert [file.name for file in kit.folder.path.iterdir()] == [kit.folder.lock.name]
    assert kit(*words, "--print-to", str(kit.key)).code == 0


def test_what_is_stopped_while_it_is_made_leaves_nothing_either(
    empty_kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    from os import fsync

    kit, calls = empty_kit, []

    def stopped(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 3:
            raise KeyboardInterrupt
        fsync(handle)

    words = ["create", "--name", ANNA, "--secret-file", kit.password(ANNA), "--accept-banner", "--agency", "L"]
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", stopped)
        told = kit.refused(1, *words, "--print-to", str(kit.key))
    assert told.startswith("Stopped. If the work had begun, look")
    assert [file.name for file in kit.folder.path.iterdir()] == [kit.folder.lock.name]
    assert not kit.key.exists()


def test_backups_and_exports_overwrite_nothing(kit: Kit) -> None:
    there = kit.secret("there.csv", "mine")
    for words in (["backup", there], ["export", there, *NOVEMBER]):
        assert "of this name already" in kit.refused(2, *words, *kit.signs())
    kit.secret("figures.definitions.csv", "mine")
    kit.refused(2, "export", str(kit.room / "figures.csv"), *NOVEMBER, *kit.signs())
    kit.refused(2, "backup", str(kit.room / "none" / "backup"), *kit.signs())
    assert (kit.room / "there.csv").read_text("utf-8") == "mine\n"


@pytest.mark.parametrize("words", [["--from", "2026-13-01", "--to", "2026-11-30"], ["--from", "2026-11-30", "--to",
                                   "2026-11-01"], [*NOVEMBER, "--zone", "Mars/Olympus"]])  # fmt: skip
def test_days_and_zones_that_are_none_are_exit_2(kit: Kit, words: list[str]) -> None:
    kit.refused(2, "export", str(kit.room / "out.csv"), *kit.signs(), *words)


@pytest.mark.expects_log
def test_a_backup_that_is_none_is_damaged_or_has_another_key(kit: Kit) -> None:
    saved = kit.room / "backup"
    kit.said("backup", *kit.signs(), str(saved))
    words = [
        "--name",
        CARLA,
        "--secret-file",
        kit.password(CARLA),
        "--accept-banner",
        "--print-to",
        str(kit.room / "k"),
    ]
    key = ["--recovery-file", str(kit.key)]
    assert "casebook on this laptop already" in kit.refused(5, "restore", str(saved), *words, *key)
    kit.home.rename(kit.room / "aside")
    assert "no such backup" in kit.refused(3, "restore", str(kit.room / "none"), *words, *key)
    assert "damaged" in kit.refused(4, "restore", kit.password(ANNA), *words, *key)
    cut = kit.room / "cut"
    cut.write_bytes(saved.read_bytes()[:-100])
    assert "damaged" in kit.refused(4, "restore", str(cut), *words, *key)
    printed = kit.key.read_text("utf-8").strip()
    slip = ("B" if printed[0] == "A" else "A") + printed[1:]
    assert "not the recovery key" in kit.refused(
        2, "restore", str(saved), *words, "--recovery-file", kit.secret("slip", slip)
    )
    assert not kit.folder.path.exists()


def newer(kit: Kit) -> None:
    office = casebook(Home(kit.home))
    opened = office.vault.unlock(ANNA, PASSWORDS[ANNA], office.banner.accepted())
    with closing(open_casebook(kit.folder.database, opened.keys.file.team)) as db:
        db.execute(f"PRAGMA user_version = {schema.SCHEMA + 1}")


def plain(kit: Kit) -> None:
    kit.folder.database.unlink()
    with closing(sqlite3.connect(kit.folder.database)) as db:
        db.execute("CREATE TABLE person (name TEXT)")


def missing(kit: Kit) -> None:
    kit.folder.database.unlink()


def no_keys(kit: Kit) -> None:
    kit.folder.vault.unlink()


def torn_keys(kit: Kit) -> None:
    kit.folder.vault.write_bytes(kit.folder.vault.read_bytes()[:100])


def newer_keys(kit: Kit) -> None:
    kit.folder.vault.write_bytes(b'{"format": 99}')


@pytest.mark.expects_log
@pytest.mark.parametrize(
    ("harm", "code", "sentence"),
    [
        (newer, 4, "comes from a newer version of this program. Install that version; nothing was changed."),
        (plain, 4, "This file is no casebook: it is not encrypted."),
        (missing, 3, "There is no casebook on this laptop yet."),
        (no_keys, 3, "The key file of the casebook is missing. Put vault.json.prev"),
        (torn_keys, 4, "The key file of the casebook cannot be read. Put vault.json.prev"),
        (newer_keys, 4, "The key file comes from a newer version of this program."),
    ],
)
def test_a_casebook_that_is_not_as_it_should_be(
    kit: Kit, harm: Callable[[Kit], None], code: int, sentence: str
) -> None:
    harm(kit)
    before = content(kit)
    assert sentence in kit.refused(code, "verify", *kit.signs())
    assert content(kit) == before


def test_the_key_file_before_takes_the_place_of_a_torn_one(kit: Kit) -> None:
    torn_keys(kit)
    prev = kit.folder.vault.with_name("vault.json.prev")
    prev.replace(kit.folder.vault)
    assert kit("verify", *kit.signs()).code == 0


@pytest.mark.expects_log
def test_two_at_once_is_one_too_many(kit: Kit) -> None:
    with only_one(kit.folder.database):
        told = kit.refused(1, "verify", *kit.signs())
    assert told == "The casebook is open in another window already. Go to that window, or close it and try again.\n"


def test_a_policy_with_a_fault_opens_no_casebook(kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"password_work": "cheap"}', "utf-8")
    monkeypatch.setenv("NAVIGATOR_POLICY", str(policy))
    assert "password_work" in kit.refused(1, "verify", *kit.signs())
