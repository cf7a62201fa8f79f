"""One sitting at the casebook: from the opened vault to the open journal, and closed again."""

from collections.abc import Generator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from errno import EACCES, EROFS
from uuid import uuid4

from navigator.access.roles import KeyClass
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.journal.chain import CAN_GO_ON, Finding, Tampering
from navigator.casebook.journal.envelope import NOTHING_BEFORE
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError
from resources_db.casebook import machine, schema
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.drafts import Drafts
from resources_db.casebook.engine import Connection, check_whole, only_one, open_casebook
from resources_db.casebook.faults import ReadOnlyError, of_disk
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.hardening import keep_out_of_dumps
from resources_db.casebook.journal import Draft, Journal
from resources_db.casebook.open_casebook import OpenCasebook
from resources_db.casebook.origin import EPOCH, MADE, MADE_ABOUT, Keeper
from resources_db.casebook.place import refuse_shared
from resources_db.casebook.records import Records
from resources_db.casebook.rotation import Settled, settle
from resources_db.casebook.seal import Sealer
from resources_db.casebook.vault.document import Document
from resources_db.casebook.vault.file import Unlocked, VaultFile
from resources_db.casebook.vault.keys import FileKeys
from resources_db.casebook.vault.turning import new_device


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody at an open casebook. `finding` says what is wrong with the journal: then nothing is added to it.

    `read_only`: the disk cannot be written, so it is open for checking and for copying alone.
    """

    settled: Settled
    records: Records
    casebook: OpenCasebook
    drafts: Drafts
    finding: Finding | None = None
    read_only: bool = False


@contextmanager
def right_to(folder: CasebookFolder) -> Generator[None, None, None]:
    """Hold the right to a casebook's folder, made where there is none; raises NavigatorError while another window has it."""
    keep_out_of_dumps()
    refuse_shared(folder.path.parent)
    with ExitStack() as held:
        try:
            folder.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            held.enter_context(only_one(folder.database))
        except OSError as error:
            # Where nothing can be written nobody is in anybody's way.
            if error.errno not in (EROFS, EACCES):
                raise of_disk(error) from error
        yield


def make(folder: CasebookFolder, first: Unlocked, keeper: Keeper) -> None:
    """Make the casebook file that belongs to a new vault; its first event says whose it is."""
    with closing(open_casebook(folder.database, first.keys.file.team, create=True)) as db:
        schema.create(db)
        journal = _journal(db, folder, first, first.keys.file, VaultFile(folder.vault).read())
        journal.open()
        said = {"agency": keeper.agency, "team": keeper.team}
        Records.over(journal).keep([_draft(MADE, MADE_ABOUT, first, keeper.agency, said)])
        journal.put_away()


@contextmanager
def sitting(folder: CasebookFolder, who: Unlocked) -> Generator[Sitting, None, None]:
    """Yield the open casebook to somebody who has opened the vault; this program holds the right to it.

    A rotation that was cut short goes on first, an older form is brought to today's. Raises NotFoundError,
    DamagedFileError, NavigatorError, NotAllowedError for an account without the team's key.
    """
    if KeyClass.TEAM not in who.keys.held:
        raise NotAllowedError("This account opens no casebook.", hint="Sign in with an account of the team.")
    keep_out_of_dumps()
    settled = settle(folder, who)
    found = VaultFile(folder.vault).read()
    db, read_only = _opened(folder, settled.file)
    with closing(db):
        if not read_only:
            schema.migrate(db)
            # What the engine reads of a damaged page may be zeros instead of an error (SAFETY 0.4).
            if not check_whole(db):
                raise DamagedFileError(
                    "The casebook is damaged.", hint="Restore the last backup. Find works meanwhile."
                )
        journal = _journal(db, folder, settled.who, settled.file, found)
        finding = _finding(journal)
        records = Records.over(journal)
        yield Sitting(
            settled, records, OpenCasebook(records, settled.who.keys.generation, finding, read_only),
            Drafts(db, settled.who.user, settled.who.own), finding, read_only,
        )  # fmt: skip
        if finding is None and not read_only:
            # What was saved is saved, whether or not the log can be put away now.
            with suppress(NavigatorError):
                journal.put_away()


def _opened(folder: CasebookFolder, keys: FileKeys) -> tuple[Connection, bool]:
    """Return the casebook and whether it can only be read; raises what opening it raises (R9, R22)."""
    try:
        return open_casebook(folder.database, keys.team), False
    except ReadOnlyError:
        return open_casebook(folder.database, keys.team, read_only=True), True


def go_on(folder: CasebookFolder, at: Sitting, custodian: str) -> None:
    """Let a laptop whose journal is not as it was left go on under a new id, whose first event says so (SAFETY 3, R6).

    Nothing is repaired: the old chain stays as it is, for whoever looks into it. Raises NotAllowedError for whoever holds
    not all keys, or where nothing is wrong, or too much.
    """
    if at.finding is None:
        raise NotAllowedError("Nothing is wrong with this journal.", hint="Go on as before.")
    if at.finding.tampering not in CAN_GO_ON:
        raise NotAllowedError(
            "This journal is damaged inside.", hint="Restore the last backup: navigator casebook restore."
        )
    file, journal = VaultFile(folder.vault), at.records.journal
    old, (seq, head) = journal.device, journal.heads().get(journal.device, (0, NOTHING_BEFORE))
    who = new_device(file, at.settled.who, str(uuid4()))
    body: dict[str, Plain] = {"of": old, "seq": seq, "head": head, "found": at.finding.tampering.value}
    fresh = _journal(journal.db, folder, who, at.settled.file, file.read())
    fresh.follow = at.records.projections.add
    # What was remembered is of the old chain; it stays in the event above.
    with fresh.transaction():
        fresh.append(_draft(EPOCH, fresh.device, who, custodian, body))
    fresh.put_away()


def _draft(kind: str, subject: str, who: Unlocked, custodian: str, body: Mapping[str, Plain]) -> Draft:
    return Draft(
        kind=kind, subject=subject, actor=who.user, role=who.role.value, custodian=custodian, record_class=KeyClass.TEAM,
        body=body, key_gen=who.keys.generation,
    )  # fmt: skip


def _finding(journal: Journal) -> Finding | None:
    """Return what is wrong with a journal; an anchor that cannot be read is no reason to show nothing."""
    try:
        journal.anchor.read()
    except DamagedFileError:
        return Finding(device=journal.device, seq=1, tampering=Tampering.ANCHOR_LOST)
    # Pages that are damaged are another matter: with those nobody goes on.
    return journal.open()


def _journal(db: Connection, folder: CasebookFolder, who: Unlocked, under: FileKeys, found: Document) -> Journal:
    identities = {KeyClass.CLINICAL: who.keys.clinical, KeyClass.AUDIT: who.keys.audit}
    recipients = {KeyClass.CLINICAL: found.clinical, KeyClass.AUDIT: found.audit}
    return Journal(
        db=db, device=found.device, sealer=Sealer(recipients=recipients, identities=identities, own=who.own),
        anchor=AnchorFile(folder.anchor, under.anchor), now=machine.instant, new_id=machine.new_id,
    )  # fmt: skip
