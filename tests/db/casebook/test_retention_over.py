"""What is past its time goes, for good, and only what its own custodian may take (S10, S24)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fakes.casebook import encounter, follow_up, person
from fakes.laptop import SEALING, device, drafts, laptop

from navigator.access.roles import HELD, KeyClass, Role
from navigator.access.who import Who
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.casebook.retention import BLANKED, RetentionRule
from navigator.errors import NotAllowedError
from navigator.use_cases.blank_past import blank_past, past
from navigator.use_cases.desk import Desk
from resources_db.casebook.journal import Draft
from resources_db.casebook.open_casebook import OpenCasebook
from resources_db.casebook.origin import MADE, MADE_ABOUT
from resources_db.casebook.receiving import Receipt
from resources_db.casebook.records import Records

# When the events of `laptop` are written.
WRITTEN = datetime.fromtimestamp(1_795_000_000, UTC)
RULES = {
    "team": RetentionRule(kept_as="team", years=2, floor=1, source="the agency"),
    "audit": RetentionRule(kept_as="audit", years=6, floor=1, source="the agency"),
}


class Later:
    """A clock so many days after everything was written; yesterday something was."""

    def __init__(self, days: int) -> None:
        self._at = WRITTEN + timedelta(days=days)

    def now(self) -> datetime:
        return self._at


def desk(records: Records, days: int, role: Role = Role.SUPERVISOR) -> Desk:
    who = Who(user="u1", role=role, team="t1", agency="linden", keys=HELD[role])
    return Desk(
        who=who,
        casebook=OpenCasebook(records),
        sealing=SEALING,
        clock=Later(days),
        uptime_ms=lambda: 1,
        new_id=lambda: "x",
    )


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with laptop(tmp_path) as opened:
        made = Draft(
            kind=MADE,
            subject=MADE_ABOUT,
            actor="u1",
            role="supervisor",
            custodian="linden",
            record_class=KeyClass.TEAM,
            body={},
        )
        ended = follow_up().closed_early(by="u1", at=WRITTEN, reason="moved")
        opened.keep([made, *drafts(None, person()), *drafts(None, ended)])
        opened.keep([*drafts(None, replace(person("Eva"), id="p2")), *drafts(None, follow_up(id="t2", person_id="p2"))])
        opened.keep(drafts(None, encounter(id="e3", person_id="p3")))
        seen = Noted(kind=AuditKind.SEEN_PERSON, detail={"person": "p1"})
        OpenCasebook(opened).keep((), desk(opened, 0).who, noted=[seen])
        yield opened


def written_lately(records: Records, days: int) -> None:
    """Retention runs only where somebody wrote within months: else a wrong clock would end every period at once."""
    journal, at = records.journal, WRITTEN + timedelta(days=days - 2)
    kept = journal.now
    journal.now = lambda: kept()._replace(at=int(at.timestamp() * 1000))
    records.keep(drafts(None, replace(person("New"), id=f"p-{days}")))
    journal.now = kept


def test_what_is_past_its_time_goes_and_what_is_open_or_young_stays(records: Records) -> None:
    written_lately(records, 800)
    at = desk(records, 800)
    found = past(at, RULES)
    kinds = {fact.id: (fact.kind, fact.subject) for fact in at.casebook.facts()}
    assert {kinds[each] for each in found.ids} == {("person.opened", "p1"), ("follow_up.opened", "t1")}
    assert found.counted == {("team", 2026): 2}, "the sealed part has a period of its own"
    blank_past(at, found)
    assert records.persons_named(["muster"]) == []
    assert records.persons_named(["eva"]) == ["p2"]
    assert records.journal.open() is None
    assert past(at, RULES).ids == ()
    before = records.projections.dump()
    records.rebuild()
    assert records.projections.dump() == before


def test_the_audit_stays_for_its_own_time(records: Records) -> None:
    for days, gone in ((2100, False), (2300, True)):
        written_lately(records, days)
        found = past(desk(records, days), RULES)
        assert any(kind == "audit" for kind, _ in found.counted) is gone


def test_only_a_supervisor_takes_anything_away(records: Records) -> None:
    with pytest.raises(NotAllowedError):
        past(desk(records, 800, Role.CLINICIAN), RULES)
    written_lately(records, 800)
    found = past(desk(records, 800), RULES)
    with pytest.raises(NotAllowedError):
        blank_past(desk(records, 800, Role.CLINICIAN), found)
    blank_past(desk(records, 800), replace(found, ids=()))
    assert records.persons_named(["muster"]) == ["p1"]


def test_nobody_takes_away_what_another_agency_keeps_or_what_says_whose_the_casebook_is(
    records: Records, tmp_path: Path
) -> None:
    ids = [fact.id for fact in OpenCasebook(records).facts()]
    there = tmp_path / "there"
    there.mkdir()
    with laptop(there, 2) as other:
        other.keep([_blanking(ids, "another agency")])
        bundle = other.sent(device(2), 0)
    assert records.receive(bundle) == [Receipt.OK]
    assert records.persons_named(["muster"]) == ["p1"]
    with laptop(there, 2) as other:
        other.receive(records.sent(device(1), 0))
        assert other.persons_named(["muster"]) == ["p1"], "whichever came first"
    records.keep([_blanking(ids, "linden")])
    assert records.persons_named(["muster"]) == []
    (made,) = records.journal.db.execute(
        "SELECT sealed IS NOT NULL FROM written JOIN event USING (device, seq) WHERE subject = ?", [MADE_ABOUT]
    ).fetchone()
    assert made


def _blanking(ids: list[str], custodian: str) -> Draft:
    return Draft(
        kind=BLANKED, subject="retention", actor="u9", role="supervisor", custodian=custodian, record_class=KeyClass.TEAM,
        body={"ids": ids, "why": "period_over"},
    )  # fmt: skip
