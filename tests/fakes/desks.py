"""A team at its desk: one real casebook, at which people of all roles sit down in turn."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from typing import Any

from fakes.casebook import NOW, OFFICE, encounter, follow_up, person
from fakes.laptop import SEALING, sealer

from navigator.access.roles import HELD, KeyClass, Role
from navigator.access.who import Who
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.journal.envelope import Envelope
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.work_list import Asked, Whose, WorkRow, work_list
from resources_db.casebook.open_casebook import OpenCasebook
from resources_db.casebook.records import Records

DUE = int(follow_up().window.due_by.timestamp())


@dataclass
class Moments:
    at: datetime = NOW
    uptime: int = 1_000

    def now(self) -> datetime:
        return self.at


@dataclass
class Team:
    """One casebook, at which different people sit down in turn."""

    records: Records
    moments: Moments = field(default_factory=Moments)

    def desk(self, role: Role, user: str = "", **more: Any) -> Desk:
        ids = count(1)
        who = Who(user=user or role.value, role=role, team="t1", agency="linden", keys=HELD[role])
        return Desk(
            who=who, casebook=OpenCasebook(self.records), sealing=SEALING, clock=self.moments,
            uptime_ms=lambda: self.moments.uptime, new_id=lambda: f"new-{next(ids)}", **more,
        )  # fmt: skip

    def seen_with(self, *classes: KeyClass) -> OpenCasebook:
        """Return the same casebook as it is for whoever holds these keys besides the team's."""
        journal = replace(self.records.journal)
        journal.sealer = sealer(*classes)
        return OpenCasebook(replace(self.records, journal=journal))

    def noted(self) -> list[tuple[str, Any]]:
        kinds = {kind.value for kind in AuditKind}
        found = []
        for kept in self.records.journal.events():
            envelope = Envelope.of_plain(json.loads(kept.envelope))
            if envelope.kind in kinds:
                found.append((envelope.kind, kept.body))
        return found


def begun(records: Records) -> Team:
    """Let a clinician enter a person, whom they met over an overdose, and a follow-up of a case manager's."""
    made = Team(records)
    clinician = made.desk(Role.CLINICIAN)
    keep_record(clinician, None, person())
    keep_record(clinician, None, encounter(created_by="clinician", person_id="p1", reasons=("overdose",)))
    keep_record(clinician, None, follow_up(owner="case_manager"), sealed_service=False)
    return made


def team_list(desk: Desk) -> Sequence[WorkRow]:
    """Return the team's list of follow-ups as somebody sees it."""
    return work_list(desk, Asked(whose=Whose.TEAM), OFFICE).rows
