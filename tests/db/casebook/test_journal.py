"""The journal in its file: what is saved is anchored, and whoever changes it from outside is found out (S9, R6, R15)."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
from pyrage import x25519

from navigator.access.roles import KeyClass
from navigator.casebook.journal.chain import Finding, Tampering, compare
from navigator.errors import DamagedFileError, NavigatorError
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import Connection, open_casebook
from resources_db.casebook.journal import Draft, Instant, Journal
from resources_db.casebook.seal import Sealer

KEY, ANCHOR_KEY = bytes(range(32)), bytes(range(32, 64))
HERE = "11111111-1111-4111-8111-111111111111"
CLINICAL, AUDIT, AUTHOR = (x25519.Identity.generate() for _ in range(3))
RECIPIENTS = {KeyClass.CLINICAL: str(CLINICAL.to_public()), KeyClass.AUDIT: str(AUDIT.to_public())}
SUPERVISOR = Sealer(
    recipients=RECIPIENTS, identities={KeyClass.CLINICAL: (str(CLINICAL),), KeyClass.AUDIT: (str(AUDIT),)}
)
OFFICER = Sealer(recipients=RECIPIENTS, identities={}, own=str(AUTHOR))
Tamper = Callable[[Connection], None]


class Clock:
    """Each event a second after the last."""

    def __init__(self) -> None:
        self._count = count(1)

    def __call__(self) -> Instant:
        passed = next(self._count)
        return Instant(1_795_000_000_000 + passed * 1_000, -480, "boot", passed * 1_000)


def draft(number: int, record_class: KeyClass = KeyClass.TEAM) -> Draft:
    return Draft(
        kind="encounter_started", subject="s", actor="anna", role="officer", custodian="linden", record_class=record_class,
        body={"words": f"event {number}"},
    )  # fmt: skip


@contextmanager
def opened(folder: Path, sealer: Sealer = SUPERVISOR, *, create: bool = False) -> Iterator[Journal]:
    with closing(open_casebook(folder / "casebook.db", KEY, create=create)) as db:
        if create:
            Journal.create(db)
        yield Journal(
            db=db, device=HERE, sealer=sealer, anchor=AnchorFile(folder / "anchor", ANCHOR_KEY), now=Clock(),
            new_id=lambda at: f"{at}-{uuid4()}",
        )  # fmt: skip


def add(journal: Journal, first: int, last: int, record_class: KeyClass = KeyClass.TEAM) -> None:
    for number in range(first, last + 1):
        with journal.transaction():
            journal.append(draft(number, record_class))


def add_and_fail(journal: Journal) -> None:
    with journal.transaction():
        journal.append(draft(21))
        raise ZeroDivisionError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path, create=True) as journal:
        add(journal, 1, 20)
        journal.put_away()
    return tmp_path


def finding(folder: Path) -> Finding | None:
    with opened(folder) as journal:
        return journal.open()


def test_what_was_saved_is_found_as_it_was_left(folder: Path) -> None:
    with opened(folder) as journal:
        assert journal.open() is None
        assert journal.heads()[HERE][0] == 20
        assert [kept.body for kept in journal.events()][:2] == [{"words": "event 1"}, {"words": "event 2"}]
        add(journal, 21, 300)
        assert journal.open() is None
    assert finding(folder) is None


def test_a_transaction_that_fails_leaves_no_event_and_no_anchor(folder: Path) -> None:
    before = (folder / "anchor").read_bytes()
    with opened(folder) as journal:
        with pytest.raises(ZeroDivisionError):
            add_and_fail(journal)
        assert journal.heads()[HERE][0] == 20
    assert (folder / "anchor").read_bytes() == before
    assert finding(folder) is None


def add_and_owe(journal: Journal) -> None:
    with journal.transaction():
        journal.append(draft(21))
        journal.db.execute("INSERT INTO child VALUES (7)")


def test_a_commit_that_is_refused_leaves_nothing_behind(folder: Path) -> None:
    with opened(folder) as journal:
        journal.db.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
        journal.db.execute("CREATE TABLE child (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)")
        with pytest.raises(Exception, match="FOREIGN KEY"):
            add_and_owe(journal)
        assert journal.heads()[HERE][0] == 20
        add(journal, 21, 22)
    assert finding(folder) is None


def test_an_anchor_that_cannot_be_written_is_told_and_the_entry_stands(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as journal:
        journal.anchor = AnchorFile(tmp_path / "gone" / "anchor", ANCHOR_KEY)
        with pytest.raises(NavigatorError, match="is in the casebook") as caught:
            add(journal, 21, 21)
        assert "not enter it again" in caught.value.hint
        assert journal.heads()[HERE][0] == 21
    assert finding(folder) is None


def test_an_event_is_neither_changed_nor_deleted_nor_given_its_body_back(folder: Path) -> None:
    with opened(folder) as journal:
        changes = [
            "DELETE FROM event WHERE seq = 3",
            "UPDATE event SET hash = 'x' WHERE seq = 3",
            "UPDATE event SET envelope = x'00' WHERE seq = 3",
            "UPDATE event SET sealed = x'00' WHERE seq = 3",
        ]
        for change in changes:
            with pytest.raises(Exception, match="an event is never"):
                journal.db.execute(change)
        with journal.transaction():
            journal.blank(HERE, 3)
        assert [kept.body for kept in journal.events()][2] is None
        with pytest.raises(Exception, match="an event is never"):
            journal.db.execute("UPDATE event SET sealed = x'00' WHERE seq = 3")
    assert finding(folder) is None


def run(*statements: str) -> Tamper:
    def tamper(db: Connection) -> None:
        db.execute("DROP TRIGGER event_stays")
        db.execute("DROP TRIGGER event_stands")
        for statement in statements:
            db.execute(statement)

    return tamper


LAST = "UPDATE head SET seq = 15"


@pytest.mark.parametrize(
    ("tamper", "seq", "tampering"),
    [
        (run("DELETE FROM event WHERE seq = 1"), 1, Tampering.FIRST_DELETED),
        (run("DELETE FROM event WHERE seq = 9"), 9, Tampering.MIDDLE_DELETED),
        (run("DELETE FROM event WHERE seq > 15"), 16, Tampering.TAIL_CUT),
        (run("DELETE FROM event WHERE seq > 15", LAST), 16, Tampering.OLDER_COPY),
        (
            run(
                "UPDATE event SET seq = 99 WHERE seq = 5",
                "UPDATE event SET seq = 5 WHERE seq = 6",
                "UPDATE event SET seq = 6 WHERE seq = 99",
            ),
            5,
            Tampering.SWAPPED,
        ),
        (
            run("INSERT INTO event SELECT device, 21, envelope, hash, record_class, sealed FROM event WHERE seq = 4"),
            21,
            Tampering.DUPLICATED,
        ),
        (
            run("""UPDATE event SET sealed = CAST(replace(sealed, 'event 7', 'event 8') AS BLOB) WHERE seq = 7"""),
            7,
            Tampering.BODY_CHANGED,
        ),
        (
            run("UPDATE event SET envelope = CAST(replace(envelope, 'anna', 'otto') AS BLOB) WHERE seq = 7"),
            7,
            Tampering.ENVELOPE_CHANGED,
        ),
    ],
)
def test_whoever_has_the_key_and_changes_the_file_is_found_out(
    folder: Path, tamper: Tamper, seq: int, tampering: Tampering
) -> None:
    with closing(open_casebook(folder / "casebook.db", KEY)) as db:
        tamper(db)
    assert finding(folder) == Finding(device=HERE, seq=seq, tampering=tampering)


@pytest.mark.parametrize(
    ("kept", "seq", "tampering"), [(0, 1, Tampering.CHAIN_REWRITTEN), (15, 2, Tampering.SUFFIX_REWRITTEN)]
)
def test_what_was_written_anew_is_found_out(folder: Path, kept: int, seq: int, tampering: Tampering) -> None:
    remembered = {name: (folder / name).read_bytes() for name in ("anchor", "anchor.marks")}
    anew = run(
        f"DELETE FROM event WHERE seq > {kept}",
        "DELETE FROM head",
        "INSERT INTO head SELECT device, seq, hash FROM event ORDER BY seq DESC LIMIT 1",
    )
    with opened(folder) as journal:
        anew(journal.db)
        add(journal, 100, 119 - kept)
        assert journal.heads()[HERE][0] == 20
    for name, content in remembered.items():
        (folder / name).write_bytes(content)
    assert finding(folder) == Finding(device=HERE, seq=seq, tampering=tampering)


def test_a_deleted_log_is_found_out(folder: Path, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    with opened(folder) as journal:
        journal.open()
        add(journal, 21, 30)
        # The power fails here: what waits in the log is not in the file.
        for name in ("casebook.db", "casebook.db-wal", "anchor", "anchor.marks"):
            shutil.copy(folder / name, crashed / name)
        shutil.copytree(crashed, tmp_path / "whole")
    assert finding(tmp_path / "whole") is None
    (crashed / "casebook.db-wal").unlink()
    assert finding(crashed) == Finding(device=HERE, seq=21, tampering=Tampering.LOG_DELETED)


def test_an_older_copy_is_found_out(folder: Path) -> None:
    older = (folder / "casebook.db").read_bytes()
    with opened(folder) as journal:
        journal.open()
        add(journal, 21, 30)
        journal.put_away()
    (folder / "casebook.db").write_bytes(older)
    assert finding(folder) == Finding(device=HERE, seq=21, tampering=Tampering.OLDER_COPY)


def test_two_laptops_from_one_image_say_different_things(folder: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    clone.mkdir()
    for name in ("casebook.db", "anchor", "anchor.marks"):
        shutil.copy(folder / name, clone / name)
    with opened(folder) as one, opened(clone) as other:
        add(one, 21, 25)
        add(other, 31, 35)
        found = compare(list(one.events()), list(other.events()))
    assert found == Finding(device=HERE, seq=21, tampering=Tampering.CLONED)


def test_an_officer_seals_what_only_others_and_the_author_read(folder: Path) -> None:
    with opened(folder, OFFICER) as journal:
        with journal.transaction():
            journal.append(draft(21, KeyClass.CLINICAL))
        assert [kept.body for kept in journal.events()][-1] == {"words": "event 21"}
        (lying,) = journal.db.execute("SELECT sealed FROM event WHERE seq = 21").fetchone()
        assert b"event 21" not in lying
    other = Sealer(recipients=RECIPIENTS, identities={}, own=str(x25519.Identity.generate()))
    with opened(folder, other) as journal:
        assert [kept.body for kept in journal.events()][-1] is None
        assert journal.open() is None
    with opened(folder) as journal:
        assert [kept.body for kept in journal.events()][-1] == {"words": "event 21"}


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b"\xff"])
def test_a_damaged_or_foreign_anchor_is_told(folder: Path, damage: bytes) -> None:
    (folder / "anchor").write_bytes(damage)
    with pytest.raises(DamagedFileError, match="remembers"):
        finding(folder)


def test_an_anchor_of_another_key_is_told(folder: Path) -> None:
    with pytest.raises(DamagedFileError, match="remembers"):
        AnchorFile(folder / "anchor", bytes(32)).read()
