"""Every verb of `navigator casebook`: what it does, what it says, and its document (PRODUCT, commands)."""

import csv
import json
import shutil
import stat
from pathlib import Path

import pytest
from casebook_kit import ANNA, BEN, CARLA, NOVEMBER, Kit
from fakes.casebook import encounter
from pyrage import x25519

from navigator.casebook.events.audit import AuditKind, Noted
from resources_db.casebook import machine
from resources_db.casebook.door import note


def test_create_says_where_the_recovery_key_is_and_what_to_do_with_it(empty_kit: Kit) -> None:
    kit = empty_kit
    words = ["create", "--name", ANNA, "--agency", "Linden County", "--secret-file", kit.password(ANNA)]
    said = kit.said(*words, "--accept-banner", "--print-to", str(kit.key))
    assert said.endswith("The recovery key is in key.txt: print it, lock the paper away, delete the file.\n")
    assert len(kit.key.read_text("utf-8").strip().split("-")) == 14
    assert stat.S_IMODE(kit.key.stat().st_mode) == 0o600
    assert {stat.S_IMODE(file.stat().st_mode) for file in kit.folder.path.iterdir()} == {0o600}
    assert kit.told("verify", "verify", *kit.signs())["whole"] is True


def test_create_takes_the_agency_of_the_policy_and_its_escrow_key(
    empty_kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit, escrow = empty_kit, x25519.Identity.generate()
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"agency": "Lane County"}), "utf-8")
    monkeypatch.setenv("NAVIGATOR_POLICY", str(policy))
    public = kit.secret("escrow.pub", str(escrow.to_public()))
    words = ["--name", ANNA, "--secret-file", kit.password(ANNA), "--accept-banner"]
    told = kit.told("create", "create", *words, "--escrow-file", public)
    assert (told["agency"], told["recovery_key"], told["recovery_key_file"]) == (
        "Lane County", "held by the agency", None,
    )  # fmt: skip
    kit.said("backup", *kit.signs(), str(kit.room / "backup"))
    shutil.rmtree(kit.home)
    # As age-keygen writes it, remarks first.
    private = kit.secret("escrow.key", f"# created: today\n# public key: age1...\n{escrow}")
    done = kit.told("restore", "restore", str(kit.room / "backup"), *words, "--escrow-file", private)
    assert done["recovery_key"] == "held by the agency"
    assert kit.told("verify", "verify", *kit.signs())["whole"] is True


def test_accounts_come_and_change(kit: Kit) -> None:
    added = kit.told("user-add", "user", "add", *kit.signs(), "--name", CARLA, "--role", "peer", *kit.new(CARLA))
    assert (added["name"], added["role"]) == (CARLA, "peer")
    listed = kit.told("users", "user", "list")["accounts"]
    assert [(each["name"], each["role"]) for each in listed] == [
        (ANNA, "supervisor"), (BEN, "officer"), (CARLA, "peer"),
    ]  # fmt: skip
    up = kit.told("user-role", "user", "role", *kit.signs(), "--name", CARLA, "--role", "clinician")
    assert (up["user"], up["rotation_due"]) == (added["added"], False)
    said = kit.said("user", "role", *kit.signs(), "--name", CARLA, "--role", "officer")
    assert "change them: navigator casebook keys rotate" in said
    assert kit.told("keys", "keys", "rotate", *kit.signs()) == {"keys_changed": True}
    assert kit.said("user", "add", *kit.signs(), "--name", "Dan", "--role", "peer", *kit.new()).startswith("Dan has")


def test_passwords_are_changed_by_their_owner_and_reset_by_a_supervisor(kit: Kit) -> None:
    own = ["--as", BEN, "--secret-file", kit.password(BEN), "--accept-banner"]
    assert kit.told("user-password", "user", "password", *own, *kit.new())
    assert "password do not open" in kit.refused(5, "verify", *kit.signs(BEN))
    assert kit.told("user-reset", "user", "reset", *kit.signs(), "--name", BEN, *kit.new(BEN))
    assert kit.told("user-let-in", "user", "let-in", *kit.signs(), "--name", BEN)
    assert kit.said("verify", *kit.signs(BEN)).startswith("The journal is as it was left")
    assert kit.said("user", "reset", *kit.signs(), "--name", BEN, *kit.new()).startswith("The account has another")


def test_who_leaves_opens_nothing_more(kit: Kit) -> None:
    kit.said("user", "add", *kit.signs(), "--name", CARLA, "--role", "clinician", *kit.new(CARLA))
    assert kit.told("user-disable", "user", "disable", *kit.signs(), "--name", CARLA)["rotation_due"] is True
    assert "password do not open" in kit.refused(5, "verify", *kit.signs(CARLA))
    assert kit.told("user-revoke", "user", "revoke", *kit.signs(), "--name", BEN)["keys_changed"] is True
    assert "password do not open" in kit.refused(5, "verify", *kit.signs(BEN))
    assert [each["name"] for each in kit.told("users", "user", "list")["accounts"]] == [ANNA]
    assert kit.said("keys", "rotate", *kit.signs()) == "All keys are changed.\n"


def test_what_a_guess_costs(empty_kit: Kit) -> None:
    assert empty_kit.told("unlock", "unlock", "check")["worked_s"] > 0
    assert "One guess at a password takes" in empty_kit.said("unlock", "check")


def test_a_whole_journal_is_exit_0(kit: Kit) -> None:
    told = kit.told("verify", "verify", *kit.signs())
    assert (told["whole"], told["laptops"], told["finding"]) == (True, 1, None)
    assert kit.said("verify", *kit.signs(BEN)).endswith("entries of one laptop.\n")
    assert kit.told("rebuild", "rebuild", *kit.signs())["same"] is True
    assert kit.said("rebuild", *kit.signs()) == "The lists were made anew; they said the same.\n"


def older(kit: Kit) -> None:
    """Lay an older copy of the file in its place."""
    kept = kit.room / "kept.db"
    shutil.copy(kit.folder.database, kept)
    kit.said("rebuild", *kit.signs())
    shutil.copy(kept, kit.folder.database)


@pytest.mark.expects_log
def test_a_journal_that_was_tampered_with_is_exit_4_in_words_and_as_a_document(kit: Kit) -> None:
    older(kit)
    told = kit.told("verify", "verify", *kit.signs(), code=4)
    assert (told["whole"], told["finding"]["tampering"]) == (False, "older_copy")
    said = kit.said("verify", *kit.signs(), code=4)
    assert "the file is an older copy, at entry" in said
    assert "`navigator casebook go-on`" in said
    add = ["user", "add", *kit.signs(), "--name", CARLA, "--role", "peer", *kit.new(CARLA)]
    assert "nothing is added" in kit.refused(4, *add)
    assert "nothing is added" in kit.refused(4, "backup", *kit.signs(), str(kit.room / "backup"))
    assert not (kit.room / "backup").exists()


def test_a_laptop_goes_on_under_another_id(kit: Kit) -> None:
    assert "Nothing is wrong" in kit.refused(5, "go-on", *kit.signs())
    older(kit)
    assert "Only a supervisor" in kit.refused(5, "go-on", *kit.signs(BEN))
    assert kit.told("go-on", "go-on", *kit.signs())["goes_on"]
    assert kit.told("verify", "verify", *kit.signs())["laptops"] == 2


def test_who_leaves_is_gone_also_where_the_journal_was_tampered_with(kit: Kit) -> None:
    older(kit)
    said = kit.said("user", "revoke", *kit.signs(), "--name", BEN, code=1)
    assert said.startswith("The account is gone. The keys are not changed yet. Look with `navigator casebook verify`")
    assert "password do not open" in kit.refused(5, "verify", *kit.signs(BEN))
    assert kit.told("keys", "keys", "rotate", *kit.signs(), code=1) == {"keys_changed": False}
    kit.said("go-on", *kit.signs())
    assert kit.said("keys", "rotate", *kit.signs()) == "All keys are changed.\n"


def test_a_backup_becomes_a_casebook_on_another_laptop(kit: Kit) -> None:
    saved = kit.room / "casebook.backup"
    told = kit.told("backup", "backup", *kit.signs(), str(saved))
    assert (told["restored_and_checked"], told["bytes"]) == (True, saved.stat().st_size)
    assert "restored and checked" in kit.said("backup", *kit.signs(), str(kit.room / "another"))
    kit.home.rename(kit.room / "stolen")
    words = ["restore", str(saved), "--name", CARLA, "--recovery-file", str(kit.key), "--accept-banner"]
    done = kit.told("restore", *words, "--secret-file", kit.password(CARLA), "--print-to", str(kit.room / "key2"))
    assert (done["events"], done["recovery_key_file"]) == (told["events"], "key2")
    assert kit.told("verify", "verify", *kit.signs(CARLA))["whole"] is True
    assert [each["name"] for each in kit.told("users", "user", "list")["accounts"]] == [CARLA]


def test_a_restore_says_what_comes_next_even_where_something_was_tried_before(kit: Kit) -> None:
    kit.said("backup", *kit.signs(), str(kit.room / "backup"))
    kit.home.rename(kit.room / "stolen")
    # A casebook that could not be made leaves an empty folder.
    weak = ["--secret-file", kit.secret("weak", "password12"), "--agency", "L", "--accept-banner"]
    kit.refused(2, "create", "--name", ANNA, *weak, "--print-to", str(kit.room / "none"))
    words = ["restore", str(kit.room / "backup"), "--name", ANNA, "--recovery-file", str(kit.key), "--accept-banner"]
    said = kit.said(*words, "--secret-file", kit.password(ANNA), "--print-to", str(kit.room / "key2"))
    assert said.endswith("Add the other accounts anew. The recovery key is in key2: print it, lock the paper away, "
                         "delete the file.\n")  # fmt: skip


def test_the_recovery_key_is_renewed_and_lets_somebody_in(kit: Kit) -> None:
    second = kit.room / "key2"
    assert kit.told("recovery-renew", "recovery", "renew", *kit.signs(), "--print-to", str(second))["renewed"]
    reset = ["recovery", "reset", "--name", ANNA, *kit.new(), "--accept-banner", "--recovery-file"]
    assert "do not open" in kit.refused(5, *reset, str(kit.key))
    assert kit.told("recovery-reset", *reset, str(second))["password_reset"]
    new = ["--as", ANNA, "--secret-file", kit.password("new"), "--accept-banner"]
    said = kit.said("recovery", "renew", *new, "--print-to", str(kit.room / "key3"))
    assert said == (
        "The recovery key is another one from now on; the old one opens older backups only. "
        "The recovery key is in key3: print it, lock the paper away, delete the file.\n"
    )


def test_totals_leave_with_their_definitions(kit: Kit) -> None:
    told = kit.told("export", "export", *kit.signs(BEN), *NOVEMBER, str(kit.room / "november.csv"), "--zone", "UTC")
    assert (told["exported"], told["definitions"], told["zone"]) == ("november.csv", "november.definitions.csv", "UTC")
    rows = list(csv.DictReader((kit.room / "november.csv").read_text("utf-8").splitlines()))
    assert len(rows) == told["rows"]
    assert {"volume", "declined", "late"} <= {row["measure"] for row in rows}
    assert stat.S_IMODE((kit.room / "november.csv").stat().st_mode) == 0o600
    said = kit.said("export", *kit.signs(), *NOVEMBER, str(kit.room / "again.csv"))
    assert said.startswith("Written: again.csv, ")


def test_lines_leave_with_the_fields_that_were_chosen(kit: Kit) -> None:
    kit.keep([encounter(id=f"e{number}", custodian="Linden County") for number in range(12)])
    words = ["export", *kit.signs(), "--from", "2026-03-01", "--to", "2026-03-31", "--zone", "UTC"]
    told = kit.told("export", *words, str(kit.room / "lines.csv"), "--lines", "--field", "month", "--field", "origin")
    assert told["rows"] == 12
    assert (kit.room / "lines.csv").read_text("utf-8") == "month,origin\n" + "2026-03,911\n" * 12
    assert (kit.room / "lines.definitions.csv").read_text("utf-8").startswith("field,title,meaning,values\nmonth,")


def test_what_is_past_its_time_is_counted_and_taken_away_for_good(kit: Kit) -> None:
    assert kit.said("retention", *kit.signs()) == "No entry is past its time.\n"
    now = machine.instant()
    with kit.sitting() as at:
        # Seven years ago, and yesterday: nobody was away for so long.
        for days in (7 * 366, 1):
            moment = now._replace(at=now.at - days * 86_400_000)
            at.records.journal.now = lambda moment=moment: moment
            note(at, Noted(kind=AuditKind.SEEN_PERSON, detail={"person": "p1"}))
    told = kit.told("retention", "retention", *kit.signs())
    assert (told["past"], told["blanked"], [each["events"] for each in told["counted"]]) == (1, False, [1])
    assert "take them away for good with --blank" in kit.said("retention", *kit.signs())
    assert kit.told("retention", "retention", *kit.signs(), "--blank")["blanked"] is True
    assert kit.told("verify", "verify", *kit.signs())["whole"] is True
    assert kit.told("retention", "retention", *kit.signs()) == {"past": 0, "blanked": False, "counted": []}
