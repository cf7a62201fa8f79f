"""The order of an answer the long way: every row of a directory file judged and ranked by the domain itself."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from navigator.directory.freshness import tier_of
from navigator.directory.listing import Fact, Listing, Scope
from navigator.directory.night import never_a_no
from navigator.directory.schedule import State
from navigator.search.ask import Ask, Best, standing_of
from navigator.search.rank import Candidate, rank
from navigator.search.told import assured_with
from resources_db.directory.pages import FACT, to_fact
from resources_db.directory.reader import to_listing

MEMBERS = "SELECT key, id, service_id FROM listing UNION SELECT key, id, service_id FROM member"
SAID = f"SELECT service_at_location_id, service_id, {FACT} FROM fact ORDER BY source_id, id"


class BruteForce:
    """Rows of the flat table by key, with what they say about facts."""

    def __init__(self, rows: Mapping[int, Mapping[str, Any]], facts: Mapping[int, Sequence[Fact]]) -> None:
        self.rows = rows
        self.facts = facts
        self.listings: Mapping[int, Listing] = {key: to_listing(row) for key, row in rows.items()}

    @classmethod
    def of_file(cls, path: Path) -> "BruteForce":
        """Return all rows of a file; the key of a row is its number."""
        with closing(sqlite3.connect(path)) as db:
            db.row_factory = sqlite3.Row
            return cls({row["key"]: dict(row) for row in db.execute("SELECT * FROM listing")}, _facts(db))

    def best(self, ask: Ask) -> Best:
        """Answer as DirectoryIndex.best does, for a file that was never replaced."""
        hidden: Counter[str] = Counter()
        found: list[Candidate] = []
        for one in ask.classes:
            for key in one.rows:  # type: ignore[attr-defined]
                reason = self._why_hidden(key, ask)
                row = self.rows[key]
                state = State.UNKNOWN if row["hours"] is None else ask.state_of(row["hours"])
                if not reason and ask.open_only and state is State.CLOSED:
                    reason = "closed"
                if reason:
                    hidden[reason] += 1
                    continue
                candidate = Candidate(
                    key=key,
                    id=row["id"],
                    tier=one.tier,
                    missed=one.missed,
                    signs=one.signs,
                    point=self.listings[key].point,
                    assured_day=row["assured_day"],
                    always=bool(row["always"]),
                    confirmed=bool(row["confirmed"]),
                    hours=row["hours"],
                    state=state,
                )
                found.append(self._judged(candidate, ask))
        ranking = rank(found, ask.here, ask.within_m)
        if len(ranking.beyond) > ask.beyond:
            hidden["beyond_reach"] = len(ranking.beyond) - ask.beyond
        return Best(
            within=tuple(ranking.within[: ask.limit]),
            beyond=tuple(ranking.beyond[: ask.beyond]),
            total=len(ranking.within),
            reach_m=ranking.reach_m,
            hidden=dict(hidden),
        )

    def _judged(self, candidate: Candidate, ask: Ask) -> Candidate:
        if ask.scene is None:
            return candidate
        listing = self.listings[candidate.key]
        risk = tier_of(listing.needs)
        told = ask.also.get(candidate.key, ())
        checked = assured_with(candidate.assured_day, told, ask.scene.today)
        softens = never_a_no(listing)
        standing = standing_of(candidate.tier, candidate.state, checked, risk, ask.scene.today, softens=softens)
        facts: Sequence[Fact] = [*self.facts.get(candidate.key, ()), *told]
        return replace(candidate, code=ask.scene.verdict(facts, standing, risk).code)

    def _why_hidden(self, key: int, ask: Ask) -> str:
        row = self.rows[key]
        if not row["active"]:
            return "not_active"
        if row["scope"] == Scope.STATE and ask.state and ask.state not in row["states"].split():
            return "other_state"
        return "other_need" if ask.chosen is not None and key not in ask.chosen else ""  # type: ignore[operator]


def _facts(db: sqlite3.Connection) -> dict[int, list[Fact]]:
    at: dict[str, int] = {}
    of: defaultdict[str, list[int]] = defaultdict(list)
    for key, link, service in db.execute(MEMBERS):
        at[link] = key
        of[service].append(key)
    found: defaultdict[int, list[Fact]] = defaultdict(list)
    for link, service, *told in db.execute(SAID):
        keys = [at[link]] if link in at else of.get(service, []) if link is None else []
        for key in dict.fromkeys(keys):
            found[key].append(to_fact(*told))
    return found
