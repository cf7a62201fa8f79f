"""What IT and supervisors do with the casebook from the terminal: made, looked after, backed up, restored (PRODUCT, commands)."""

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from navigator.access.banner import Accepted, Banner
from navigator.access.who import Who
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError, UsageError
from navigator.use_cases.blank_past import Past, blank_past, past
from resources_db.bundled.export_fields import export_fields
from resources_db.bundled.retention_rules import retention_rules
from resources_db.casebook import machine
from resources_db.casebook.backup import make_backup
from resources_db.casebook.door import Door, SignIn, note, signed_in, who_of
from resources_db.casebook.figures import definitions_of, desk_of, period_of, write_lines, write_totals
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.origin import Keeper, keeper_of
from resources_db.casebook.restore import Stamp, open_by_escrow, open_by_recovery, restore
from resources_db.casebook.session import Sitting, go_on, make, right_to
from resources_db.casebook.staff import Staff
from resources_db.casebook.vault.cost import guess_cost
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.making import FirstAccount
from resources_db.casebook.vault.rules import SignInRules, banner_of, rules_of
from resources_db.casebook.vault.vault import Vault
from resources_db.durable import OURS_ONLY, write_durably
from resources_db.policy import Policy

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CasebookOffice:
    """The casebook of one laptop, closed: each method opens it for one piece of work, writes down who did it, and closes it."""

    folder: CasebookFolder
    rules: SignInRules
    banner: Banner
    agency: str = ""  # whose records these are where nobody says so at `create`
    escrow: str = ""  # the agency's public key: with it no laptop prints a recovery key
    team_of_one: bool = False  # the supervisor is clinician and editor, too, and nobody co-signs (ROLES.md)

    @property
    def door(self) -> Door:
        """Return the way into the casebook."""
        return Door(self.folder, self.rules, self.banner)

    @property
    def staff(self) -> Staff:
        """Return who looks after the accounts."""
        return Staff(self.door)

    @property
    def vault(self) -> Vault:
        """Return the vault, whether it is there or not."""
        return self.door.vault

    def demand_there(self) -> None:
        """Raise NotFoundError where no casebook was made yet."""
        self.door.demand_there()

    def signed_in(self, name: str, password: str, accepted: Accepted) -> SignIn:
        """Return how somebody signs in with a password, once it is needed."""
        return signed_in(name, password, accepted)

    def create(
        self, name: str, password: str, accepted: Accepted, *, agency: str, team: str, escrow: str = ""
    ) -> tuple[Document, str]:
        """Make vault and casebook; return what was made and the recovery key to be printed ("" with an escrow key).

        What cannot be made whole leaves nothing behind.
        """
        keeper = Keeper(agency or self.agency, team)
        if not keeper.agency or not keeper.team:
            raise UsageError("Say whose records these are.", hint="Use --agency NAME, or put it into the policy file.")
        account = FirstAccount(name=name, password=password, escrow=escrow or self.escrow)
        first, printed = _made(self.folder, lambda: self.vault.create(account, accepted), keeper)
        made = {"created": self.folder.path.name, "agency": keeper.agency, "team": keeper.team, "user": first.user}
        return made, printed

    def unlock_check(self) -> Document:
        """Return what one guess at a password costs here (S2); nobody signs in."""
        cost = guess_cost(self.rules.work)
        return {"work": self.rules.work.name, "waited_s": round(cost.waited, 3), "worked_s": round(cost.worked, 3)}

    def verify(self, by: SignIn) -> Document:
        """Check the whole journal with the keys at hand; `finding` is None when it is as it was left."""
        with self.door.opened(by, even_damaged=True) as (_, at):
            heads, found = at.records.journal.heads(), at.finding or at.records.journal.open(sealed_too=True)
            events = sum(seq for seq, _ in heads.values())
            if found is None and not at.read_only:
                note(at, Noted(kind=AuditKind.VERIFIED, detail={"events": events}))
        told = found and {"device": found.device, "seq": found.seq, "tampering": found.tampering.value}
        return {"whole": found is None, "events": events, "laptops": len(heads), "finding": told}

    def go_on(self, by: SignIn) -> Document:
        """Let this laptop go on under a new id after a finding."""
        with self.door.opened(by, even_damaged=True) as (vault, at):
            go_on(self.folder, at, keeper_of(at.records).agency)
            return {"goes_on": vault.device()}

    def rebuild(self, by: SignIn) -> Document:
        """Make the tables beside the journal anew, and tell whether they said anything else before."""
        with self.door.opened(by) as (_, at):
            before = at.records.projections.dump()
            at.records.rebuild()
            same = at.records.projections.dump() == before
            note(at, Noted(kind=AuditKind.REBUILT, detail={"same": int(same)}))
        return {"rebuilt": True, "same": same}

    def backup(self, by: SignIn, into: Path) -> Document:
        """Write a backup that was restored and checked before this returns (R23)."""
        _demand_free(into)
        with self.door.opened(by) as (_, at):
            note(at, Noted(kind=AuditKind.BACKED_UP))
        with right_to(self.folder):
            manifest = make_backup(self.folder, at.settled, into, datetime.now(UTC))
        size = into.stat().st_size
        return {"backup": into.name, "events": manifest.count, "bytes": size, "restored_and_checked": True}

    def restore(
        self, file: Path, name: str, password: str, *, recovery: str = "", escrow: str = ""
    ) -> tuple[Document, str]:
        """Make a casebook of a backup; return what was made and the new recovery key to be printed."""
        _demand_backup(file)
        backup = open_by_recovery(file, recovery) if recovery else open_by_escrow(file, escrow)
        stamp = Stamp(now=machine.instant, new_id=machine.new_id)
        first, printed = restore(backup, self.folder, FirstAccount(name=name, password=password), self.rules, stamp)
        with right_to(self.folder):
            self.door.noted(first, Noted(kind=AuditKind.RESTORED, detail={"events": backup.manifest.count}))
        return {"restored": self.folder.path.name, "user": first.user, "events": backup.manifest.count}, printed

    @property
    def line_fields(self) -> Sequence[str]:
        """Return the fields that a line may have."""
        return [field.code for field in export_fields()]

    def export(
        self, by: SignIn, into: Path, *, since: str, until: str, zone: str, fields: Sequence[str] | None
    ) -> Document:
        """Write totals, or lines with these fields; a file of that name is not overwritten."""
        for file in (into, definitions_of(into)):
            _demand_free(file)
        there = machine.local_zone(zone)
        period = period_of(since, until, there)
        with self.reading(by) as (at, who):
            desk = desk_of(at, who)
            what = (desk, into, period, there)
            rows, beside = write_totals(*what) if fields is None else write_lines(*what, fields)
        return {"exported": into.name, "rows": rows, "definitions": beside.name, "zone": there.key}

    def retention(self, by: SignIn, *, blank: bool) -> Document:
        """Count what is past its time, and with `blank` take it away for good (S10, S24)."""
        with self.reading(by) as (at, who):
            desk = desk_of(at, who)
            found = past(desk, retention_rules())
            if blank:
                blank_past(desk, found)
        return _thinned(found, blank=blank)

    def demand_print_place(self, into: Path) -> None:
        """Raise UsageError where a recovery key could not be written to a new file: before anything is made."""
        _demand_free(into)

    def keep_print(self, into: Path, printed: str) -> None:
        """Write a recovery key to a new file for its owner alone; raises NavigatorError."""
        try:
            _demand_free(into)
            write_durably(into, f"{printed}\n".encode(), OURS_ONLY)
        except (OSError, UsageError) as error:
            raise NavigatorError(
                "All is done, but the recovery key could not be written.",
                hint="Print another one: navigator casebook recovery renew",
                detail=type(error).__name__,
            ) from error

    @contextmanager
    def reading(self, by: SignIn) -> Generator[tuple[Sitting, Who], None, None]:
        """Yield the open casebook and who sits at it, for work that the domain does."""
        with self.door.opened(by) as (_, at):
            yield at, who_of(at, team_of_one=self.team_of_one)


def _thinned(found: Past, *, blank: bool) -> Document:
    counted = [{"kept_as": kind, "year": year, "events": count} for (kind, year), count in found.counted.items()]
    return {"past": len(found.ids), "blanked": blank and bool(found.ids), "counted": counted}


def office_at(folder: Path, policy: Policy) -> CasebookOffice:
    """Return the office of a folder, as an agency's policy has it."""
    return CasebookOffice(
        CasebookFolder(folder),
        rules_of(policy),
        banner_of(policy),
        policy.agency,
        policy.escrow_key,
        policy.team_of_one,
    )


def _made(folder: CasebookFolder, vault: Callable[[], tuple[Unlocked, str]], keeper: Keeper) -> tuple[Unlocked, str]:
    with right_to(folder):
        _demand_none(folder)
        try:
            first, printed = vault()
            make(folder, first, keeper)
        except UsageError:
            raise
        except BaseException as error:
            _unmake(folder)
            if isinstance(error, NavigatorError):
                raise _not_made(error) from error
            raise
    return first, printed


def _not_made(error: NavigatorError) -> NavigatorError:
    return NavigatorError(
        "The casebook could not be made; nothing of it is left.",
        hint="Check the disk and its space, then try again.",
        detail=error.detail,
    )


def _demand_none(folder: CasebookFolder) -> None:
    """Raise for a folder that holds a casebook, or a part of one: nothing of it is ever written over."""
    there = [file.exists() for file in (folder.vault, folder.database)]
    if all(there):
        raise NotAllowedError("There is a casebook on this laptop already.", hint="Sign in, or set its folder aside.")
    if any(there):
        raise DamagedFileError(
            "There is a casebook on this laptop of which a file is missing.",
            hint="Set its folder aside, then create one or restore the last backup.",
        )


def _unmake(folder: CasebookFolder) -> None:
    """Take away what was made of a casebook that nobody ever saw; what cannot be taken away is told at the next try."""
    with suppress(OSError):
        for file in (folder.vault, folder.database, *folder.beside, folder.anchor, folder.marks):
            file.unlink(missing_ok=True)


def _demand_free(into: Path) -> None:
    """Raise UsageError for a file that is there already, or has no folder to be written in."""
    if not _may(into.parent, os.W_OK | os.X_OK):
        raise UsageError("There is no folder for this file, or it cannot be written.", hint="Take another one.")
    if into.exists():
        raise UsageError("There is a file of this name already.", hint="Take another name.")


def _demand_backup(file: Path) -> None:
    if not (_may(file, os.R_OK) and file.is_file()):
        raise NotFoundError(
            "There is no such backup, or it cannot be read.", hint="Say where it lies, as /media/stick/a.backup."
        )


def _may(path: Path, what: int) -> bool:
    return os.access(path, what, effective_ids=os.access in os.supports_effective_ids)
