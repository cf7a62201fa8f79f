"""What IT and supervisors do with the casebook from the terminal: made, looked after, backed up, restored (PRODUCT, commands)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from navigator.access.banner import Accepted
from navigator.casebook.events.audit import AuditKind
from navigator.errors import UsageError
from navigator.use_cases.blank_past import blank_past, past
from resources_db.bundled.retention_rules import retention_rules
from resources_db.casebook import machine
from resources_db.casebook.backup import make_backup
from resources_db.casebook.figures import desk_of, period_of, write_lines, write_totals
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office_accounts import OfficeOfAccounts
from resources_db.casebook.office_room import SignIn, now_utc
from resources_db.casebook.origin import Keeper, keeper_of
from resources_db.casebook.restore import Stamp, open_by_escrow, open_by_recovery, restore
from resources_db.casebook.rotation import rotate
from resources_db.casebook.session import go_on, make, right_to, sitting
from resources_db.casebook.vault.cost import guess_cost
from resources_db.casebook.vault.making import FirstAccount
from resources_db.casebook.vault.rules import banner_of, rules_of
from resources_db.durable import OURS_ONLY, write_durably
from resources_db.policy import Policy

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CasebookOffice(OfficeOfAccounts):
    """Looks after one laptop's casebook: made, checked, backed up, restored, exported, thinned."""

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

    def rotate(self, by: SignIn) -> Document:
        """Change all keys."""
        with right_to(self.folder):
            settled = rotate(self.folder, by(self.vault))
            self.note_in(settled.who, AuditKind.KEYS_ROTATED, {})
        return {"keys_changed": settled.unfinished is None}

    def unlock_check(self) -> Document:
        """Return what one guess at a password costs here (S2); nobody signs in."""
        cost = guess_cost(self.rules.work)
        return {"work": self.rules.work.name, "waited_s": round(cost.waited, 3), "worked_s": round(cost.worked, 3)}

    def verify(self, by: SignIn) -> Document:
        """Check the whole journal with the keys at hand; `finding` is None when it is as it was left."""
        with right_to(self.folder), sitting(self.folder, by(self.vault)) as at:
            heads = at.records.journal.heads()
            found = at.finding or at.records.journal.open(sealed_too=True)
            if found is None:
                self.note(at, AuditKind.VERIFIED, {"events": sum(seq for seq, _ in heads.values())})
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
        with self.at_work(by) as (_, at):
            before = at.records.projections.dump()
            at.records.rebuild()
            same = at.records.projections.dump() == before
            self.note(at, AuditKind.REBUILT, {"same": int(same)})
        return {"rebuilt": True, "same": same}

    def backup(self, by: SignIn, into: Path) -> Document:
        """Write a backup that was restored and checked before this returns (R23)."""
        with right_to(self.folder):
            with sitting(self.folder, by(self.vault)) as at:
                settled = at.settled
                self.note(at, AuditKind.BACKED_UP, {})
            manifest = make_backup(self.folder, settled, into, now_utc())
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
            self.note_in(first, AuditKind.RESTORED, {"events": backup.manifest.count})
        return {"restored": self.folder.path.name, "user": first.user, "events": backup.manifest.count}, printed

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

    def retention(self, by: SignIn, *, blank: bool) -> Document:
        """Count what is past its time, and with `blank` take it away for good (S10, S24)."""
        with self.reading(by) as (at, who):
            desk = desk_of(at, who)
            found = past(desk, retention_rules())
            if blank:
                blank_past(desk, found)
        counted = [{"kept_as": kind, "year": year, "events": count} for (kind, year), count in found.counted.items()]
        return {"past": len(found.ids), "blanked": blank and bool(found.ids), "counted": counted}

    def keep_print(self, into: Path, printed: str) -> None:
        """Write a recovery key to a new file for its owner alone."""
        if into.exists():
            raise UsageError("There is a file of this name already.", hint="Take another name.")
        write_durably(into, f"{printed}\n".encode(), OURS_ONLY)


def office_at(folder: Path, policy: Policy) -> CasebookOffice:
    """Return the office of a folder, as an agency's policy has it."""
    return CasebookOffice(CasebookFolder(folder), rules_of(policy), banner_of(policy), policy.agency)
