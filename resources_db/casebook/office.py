"""What IT and supervisors do with the casebook from the terminal: made, looked after, backed up, restored (PRODUCT, commands)."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from navigator.access.banner import Accepted, Banner
from navigator.access.roles import Role
from navigator.access.who import Who
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.casebook.journal.canonical import Plain
from navigator.errors import NotAllowedError, UsageError
from resources_db.casebook import machine
from resources_db.casebook.backup import make_backup
from resources_db.casebook.figures import desk_of, period_of, write_lines, write_totals
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.origin import Keeper, keeper_of
from resources_db.casebook.restore import Stamp, open_by_escrow, open_by_recovery, restore
from resources_db.casebook.rotation import rotate
from resources_db.casebook.session import Sitting, go_on, make, right_to, sitting
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.cost import guess_cost
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.making import FirstAccount
from resources_db.casebook.vault.rules import SignInRules, banner_of, rules_of
from resources_db.casebook.vault.vault import Vault
from resources_db.durable import OURS_ONLY, write_durably
from resources_db.policy import Policy

Document = dict[str, Any]
SignIn = Callable[[Vault], Unlocked]


@dataclass(frozen=True, slots=True)
class CasebookOffice:
    """The casebook of one laptop, closed: each method opens it for one piece of work, writes down who did it, and closes it."""

    folder: CasebookFolder
    rules: SignInRules
    banner: Banner
    # Whose records these are where nobody says so at `create`.
    agency: str = ""

    @property
    def vault(self) -> Vault:
        """Return the vault, whether it is there or not."""
        return Vault(self.folder.vault, machine.uptime, self.rules)

    def signed_in(self, name: str, password: str, accepted: Accepted) -> SignIn:
        """Return how somebody signs in with a password, once it is needed."""
        return lambda vault: vault.unlock(name, password, accepted)

    def create(
        self, name: str, password: str, accepted: Accepted, *, agency: str, team: str, escrow: str = ""
    ) -> tuple[Document, str]:
        """Make vault and casebook; return what was made and the recovery key to be printed ("" with an escrow key)."""
        keeper = Keeper(agency or self.agency, team)
        if not keeper.agency or not keeper.team:
            raise UsageError("Say whose records these are.", hint="Use --agency NAME, or put it into the policy file.")
        with right_to(self.folder):
            first, printed = self.vault.create(FirstAccount(name=name, password=password, escrow=escrow), accepted)
            make(self.folder, first, keeper)
        return {
            "created": str(self.folder.path),
            "agency": keeper.agency,
            "team": keeper.team,
            "user": first.user,
        }, printed

    def accounts(self) -> list[Document]:
        """Return who has an account here; this needs no key, as the names stand on the door."""
        return [{"user": user, "name": name, "role": role.value} for user, name, role in self.vault.accounts()]

    def add(self, by: SignIn, name: str, role: Role, password: str, *, user: str = "") -> Document:
        """Add an account."""
        with self._at_work(by) as (vault, at):
            added = Accounts(vault).add(at.settled.who, name, role, password, user=user)
            self._note(at, AuditKind.ACCOUNT_ADDED, {"user": added, "role": role.value})
        return {"added": added, "name": name, "role": role.value}

    def revoke(self, by: SignIn, name: str) -> Document:
        """Take an account away and change all keys, so that what it held opens nothing that comes (R11, S22)."""
        with self._at_work(by) as (vault, at):
            user, who = _user_of(vault, name), at.settled.who
        with right_to(self.folder):
            settled = rotate(self.folder, who, [user])
            self._note_in(settled.who, AuditKind.ACCOUNT_REMOVED, {"user": user})
            self._note_in(settled.who, AuditKind.KEYS_ROTATED, {"unfinished": int(settled.unfinished is not None)})
        return {"revoked": user, "keys_changed": settled.unfinished is None}

    def disable(self, by: SignIn, name: str) -> Document:
        """Take an account away without changing keys: the next supervisor is asked for that (ROLES.md)."""
        with right_to(self.folder):
            vault = self.vault
            who, user = by(vault), _user_of(vault, name)
            Accounts(vault).disable(who, user, _now())
        return {"disabled": user, "rotation_due": True}

    def change_role(self, by: SignIn, name: str, role: Role) -> Document:
        """Give an account another role."""
        with self._at_work(by) as (vault, at):
            user = _user_of(vault, name)
            Accounts(vault).change_role(at.settled.who, user, role, _now())
            self._note(at, AuditKind.ROLE_CHANGED, {"user": user, "role": role.value})
        return {"user": user, "role": role.value, "rotation_due": bool(self.vault.due())}

    def change_password(self, name: str, old: str, new: str) -> Document:
        """Change one's own password; nothing else in the vault changes."""
        with right_to(self.folder):
            self.vault.change_password(name, old, new)
        return {"password_changed": True}

    def rotate(self, by: SignIn) -> Document:
        """Change all keys."""
        with right_to(self.folder):
            settled = rotate(self.folder, by(self.vault))
            self._note_in(settled.who, AuditKind.KEYS_ROTATED, {})
        return {"keys_changed": settled.unfinished is None}

    def unlock_check(self) -> Document:
        """Return what one guess at a password costs here (S2); nobody signs in."""
        cost = guess_cost(self.rules.work)
        return {"work": self.rules.work.name, "waited_s": round(cost.waited, 3), "worked_s": round(cost.worked, 3)}

    def verify(self, by: SignIn) -> Document:
        """Check the whole journal with the keys at hand; `finding` is None when it is as it was left."""
        with right_to(self.folder), sitting(self.folder, by(self.vault)) as at:
            heads = at.records.journal.heads()
            found = at.finding
            if found is None:
                self._note(at, AuditKind.VERIFIED, {"events": sum(seq for seq, _ in heads.values())})
        return {
            "whole": found is None,
            "events": sum(seq for seq, _ in heads.values()),
            "laptops": len(heads),
            "finding": None
            if found is None
            else {"device": found.device, "seq": found.seq, "tampering": found.tampering.value},
        }

    def go_on(self, by: SignIn) -> Document:
        """Let this laptop go on under a new id after a finding."""
        with right_to(self.folder), sitting(self.folder, by(self.vault)) as at:
            go_on(self.folder, at, keeper_of(at.records).agency)
        return {"goes_on": self.vault.device()}

    def rebuild(self, by: SignIn) -> Document:
        """Make the tables beside the journal anew, and tell whether they said anything else before."""
        with self._at_work(by) as (_, at):
            before = at.records.projections.dump()
            at.records.rebuild()
            same = at.records.projections.dump() == before
            self._note(at, AuditKind.REBUILT, {"same": int(same)})
        return {"rebuilt": True, "same": same}

    def backup(self, by: SignIn, into: Path) -> Document:
        """Write a backup that was restored and checked before this returns (R23)."""
        with right_to(self.folder):
            with sitting(self.folder, by(self.vault)) as at:
                settled = at.settled
                self._note(at, AuditKind.BACKED_UP, {})
            manifest = make_backup(self.folder, settled, into, _now())
        return {
            "backup": str(into),
            "events": manifest.count,
            "bytes": into.stat().st_size,
            "restored_and_checked": True,
        }

    def restore(
        self, file: Path, name: str, password: str, *, recovery: str = "", escrow: str = ""
    ) -> tuple[Document, str]:
        """Make a casebook of a backup; return what was made and the new recovery key to be printed."""
        backup = open_by_recovery(file, recovery) if recovery else open_by_escrow(file, escrow)
        stamp = Stamp(now=machine.instant, new_id=machine.new_id)
        account = FirstAccount(name=name, password=password)
        first, printed = restore(backup, self.folder, account, self.rules, stamp)
        with right_to(self.folder):
            self._note_in(first, AuditKind.RESTORED, {"events": backup.manifest.count})
        return {"restored": self.folder.path.name, "user": first.user, "events": backup.manifest.count}, printed

    def renew_recovery(self, by: SignIn) -> tuple[Document, str]:
        """Replace the printed key."""
        with self._at_work(by) as (vault, at):
            printed = Accounts(vault).renew_recovery(at.settled.who)
            self._note(at, AuditKind.RECOVERY_USED, {"renewed": 1})
        return {"recovery_key": "renewed"}, printed

    def reset_by_recovery(self, recovery: str, name: str, password: str, accepted: Accepted) -> Document:
        """Give a supervisor who forgot it another password, with the printed key (R12)."""
        with self._at_work(lambda vault: vault.unlock_by_recovery(recovery, accepted)) as (vault, at):
            user = _user_of(vault, name)
            self._note(at, AuditKind.RECOVERY_USED, {"user": user})
            Accounts(vault).reset_password(at.settled.who, user, password)
        return {"password_reset": user}

    def export(
        self, by: SignIn, into: Path, *, since: str, until: str, zone: str, fields: Sequence[str] | None
    ) -> Document:
        """Write totals, or lines with these fields; a file of that name is not overwritten."""
        if into.exists():
            raise UsageError("There is a file of this name already.", hint="Take another name.")
        there = machine.local_zone(zone)
        period = period_of(since, until, there)
        with self.reading(by) as (at, who):
            desk = desk_of(at, who)
            rows, beside = (
                write_totals(desk, into, period, there)
                if fields is None
                else write_lines(desk, into, period, there, fields)
            )
        return {"exported": into.name, "rows": rows, "definitions": beside.name, "zone": there.key}

    def keep_print(self, into: Path, printed: str) -> None:
        """Write a recovery key to a new file for its owner alone."""
        if into.exists():
            raise UsageError("There is a file of this name already.", hint="Take another name.")
        write_durably(into, f"{printed}\n".encode(), OURS_ONLY)

    @contextmanager
    def _at_work(self, by: SignIn) -> Generator[tuple[Vault, Sitting], None, None]:
        vault = self.vault
        with right_to(self.folder), sitting(self.folder, by(vault)) as at:
            self._note(at, AuditKind.SIGNED_IN, {"banner": self.banner.mark, "failed": at.settled.who.failed})
            yield vault, at
            self._note(at, AuditKind.SIGNED_OUT, {})

    @contextmanager
    def reading(self, by: SignIn) -> Generator[tuple[Sitting, Who], None, None]:
        """Yield the open casebook and who sits at it, for work that the domain does."""
        with self._at_work(by) as (_, at):
            yield at, who_of(at)

    def _note(self, at: Sitting, kind: AuditKind, detail: Mapping[str, Plain]) -> None:
        at.casebook.keep((), who_of(at), noted=[Noted(kind=kind, detail=detail)])

    def _note_in(self, who: Unlocked, kind: AuditKind, detail: Mapping[str, Plain]) -> None:
        with sitting(self.folder, who) as at:
            self._note(at, kind, detail)


def office_at(folder: Path, policy: Policy) -> CasebookOffice:
    """Return the office of a folder, as an agency's policy has it."""
    return CasebookOffice(CasebookFolder(folder), rules_of(policy), banner_of(policy), policy.agency)


def who_of(at: Sitting) -> Who:
    """Return who sits at an open casebook, as the table of permissions knows them."""
    keeper, who = keeper_of(at.records), at.settled.who
    return Who(user=who.user, role=who.role, team=keeper.team, agency=keeper.agency, keys=who.keys.held)


def _user_of(vault: Vault, name: str) -> str:
    found = [user for user, known, _ in vault.accounts() if known.casefold() == name.strip().casefold()]
    if not found:
        raise NotAllowedError("There is no account of that name.", hint="See: navigator casebook user list")
    return found[0]


def _now() -> datetime:
    return datetime.now(UTC)
