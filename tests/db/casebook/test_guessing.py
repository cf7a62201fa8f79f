"""Whoever holds the team's key alone, a stolen laptop's file with it, guesses no sealed entry from what is coded (SAFETY 2; S11).

A body of a few codes is guessed in no time from a mere hash of it: what keeps it is the salt, which lies inside the seal.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import chain, combinations, product
from pathlib import Path

import pytest
from fakes.casebook import NOW, consent, encounter, follow_up, person, referral
from fakes.desks import Team, team_list
from fakes.laptop import SEALING, TEAM_KEY, everything, laptop

from navigator.access.actions import Action
from navigator.access.decide import Why
from navigator.access.roles import KeyClass, Role
from navigator.casebook.consent_rules import ConsentMeaning
from navigator.casebook.journal.canonical import Plain, canonical
from navigator.casebook.journal.envelope import SALT_BYTES
from navigator.errors import NotAllowedError
from navigator.use_cases.find_people import find_people
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.see_people import see_person
from resources_db.bundled.code_lists import code_book
from resources_db.casebook.engine import open_casebook

BOOK = code_book()
MANY = 100_000
HEX = re.compile(rb"[0-9a-f]{64}")


@dataclass(frozen=True)
class Stolen:
    """What the team's key opens: the seals with what ties each to its envelope, and every cell of every table."""

    sealed: Mapping[bytes, tuple[str, bytes]]
    cells: tuple[bytes, ...]

    @property
    def readable(self) -> set[bytes]:
        """Return every value of 32 bytes that could be a salt: what a cell begins with, or what is spelt in one."""
        spelt = {bytes.fromhex(found.decode()) for cell in self.cells for found in HEX.findall(cell)}
        return spelt | {cell[:SALT_BYTES] for cell in self.cells if len(cell) >= SALT_BYTES}


@pytest.fixture
def stolen(tmp_path: Path) -> Stolen:
    with laptop(tmp_path) as records:
        team = Team(records)
        _work(team)
    with closing(open_casebook(tmp_path / "casebook.db", TEAM_KEY)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
        rows = [row for table in tables for row in db.execute(f"SELECT * FROM {table}").fetchall()]
        question = "SELECT envelope, record_class, sealed FROM event WHERE record_class != 'team'"
        sealed = {_commit(envelope): (kept_as, seal) for envelope, kept_as, seal in db.execute(question).fetchall()}
    cells = tuple(cell if isinstance(cell, bytes) else str(cell).encode() for row in rows for cell in row)
    return Stolen(sealed, cells)


def _work(team: Team) -> None:
    """Let people enter and look at what is plain and coded, as it mostly is."""
    clinician, why = team.desk(Role.CLINICIAN), ("overdose", "withdrawal")
    keep_record(clinician, None, person())
    overdose = encounter(
        created_by="clinician", person_id="p1", reasons=why, disposition="transport_detox_sobering",
        reason_groups=frozenset(BOOK["reasons"][each].group for each in why),
    )  # fmt: skip
    keep_record(clinician, None, overdose)
    keep_record(clinician, None, follow_up(kind="post_overdose", reason="", owner="clinician"), sealed_service=False)
    paper = consent(kind="part2_tpo", meaning=ConsentMeaning.PART2, ends_with="", at=NOW)
    keep_record(clinician, None, paper, sealed_service=False)
    keep_record(clinician, None, referral(need="shelter"), sealed_service=True)
    see_person(clinician, "p1")
    find_people(clinician, "ada")
    team_list(clinician)
    with pytest.raises(NotAllowedError):
        see_person(team.desk(Role.OFFICER), "p1")


def _commit(envelope: bytes) -> bytes:
    return bytes.fromhex(json.loads(envelope)["commit"])


@cache
def dictionary() -> tuple[bytes, ...]:
    """Return what a patient guesser tries, knowing our code, our lists, and all that the team's key shows."""
    put = ({"put": parts} for parts in chain(_each_code(), _encounters(), _papers()))
    return tuple({canonical(body) for body in chain[Mapping[str, Plain]](put, _looked())})


def _each_code() -> Iterator[dict[str, Plain]]:
    """Yield every code of every list in every field that may be sealed, alone or on a list."""
    names = {name for rules in SEALING.rules.values() for name, rule in rules.items() if rule != KeyClass.TEAM}
    codes = {code for one in BOOK for code in (*(each.code for each in one), *(each.group for each in one))}
    for name, code in product(sorted(names), sorted(codes - {""})):
        yield {name: code}
        yield {f"{name}/{code}": 1}


def _encounters() -> Iterator[dict[str, Plain]]:
    """Yield up to three reasons with their groups and without, with each way to end, or with what was done."""
    ends = [{}, *({"disposition": each.code} for each in BOOK["dispositions"])]
    done = [{f"interventions/{each.code}": 1} for each in BOOK["interventions"]]
    for told, end in product(_reasons(3), ends):
        yield {**told, **end}
    for told, end, what in product(_reasons(2), ends[::10], done):
        yield {**told, **end, **what}


def _reasons(most: int) -> Iterator[dict[str, Plain]]:
    some = (combinations(BOOK["reasons"], count) for count in range(most + 1))
    for chosen in chain.from_iterable(some):
        told: dict[str, Plain] = {f"reasons/{each.code}": 1 for each in chosen}
        yield told
        yield told | {f"reason_groups/{each.group}": 1 for each in chosen}


def _papers() -> Iterator[dict[str, Plain]]:
    """Yield consents with what they are worth, and what stood in the way of a referral with what became of it."""
    for kind, meaning in product(BOOK["consent_kinds"], ConsentMeaning):
        yield {"kind": kind.code, "meaning": meaning.value}
    for barriers, outcome in product(combinations(BOOK["referral_barriers"], 2), BOOK["referral_outcomes"]):
        yield {"outcome": outcome.code, **{f"barriers/{each.code}": 1 for each in barriers}}


def _looked() -> Iterator[dict[str, Plain]]:
    """Yield what is noted of looking and of being refused: the ids and the names are the team's to read."""
    yield {"person": "p1"}
    for action, why in product(Action, Why):
        yield {"action": action.value, "why": why.value}
    for word, ids in product(("ada", "muster", "ada muster", "a", "m", "p1"), (["p1"], [])):
        yield {"words": sha256(word.encode()).hexdigest(), "count": len(ids), "ids": ids}
    for ids in (["t1"], []):
        yield {"list": "due", "team": "t1", "count": len(ids), "ids": ids}


def matches(commits: set[bytes], salt: bytes) -> set[bytes]:
    """Return which entries one salt would give away."""
    return commits.intersection([sha256(salt + body).digest() for body in dictionary()])


def salts_of(stolen: Stolen) -> dict[bytes, bytes]:
    """Return what whoever holds all keys has: the salted body of each entry."""
    opened = {commit: everything().opened(KeyClass(kept_as), seal) for commit, (kept_as, seal) in stolen.sealed.items()}
    return {commit: inside for commit, inside in opened.items() if inside is not None}


def test_no_dictionary_opens_what_is_sealed(stolen: Stolen) -> None:
    assert len(dictionary()) >= MANY
    assert len(stolen.readable) > len(stolen.sealed)
    for salt in (b"", bytes(SALT_BYTES), *stolen.readable):
        assert matches(set(stolen.sealed), salt) == set()


def test_with_the_salt_the_same_dictionary_opens_nearly_all_of_it(stolen: Stolen) -> None:
    known = salts_of(stolen)
    assert known.keys() == stolen.sealed.keys()
    guessed = {commit for commit, inside in known.items() if commit in matches({commit}, inside[:SALT_BYTES])}
    told = [stolen.sealed[commit][0] for commit in known.keys() - guessed]
    # What was told of a service is longer than a code.
    assert told == ["clinical"]
    assert {stolen.sealed[commit][0] for commit in guessed} == {"clinical", "audit"}
    assert len(guessed) >= 6


def test_nothing_of_a_salt_lies_anywhere_in_the_file(stolen: Stolen) -> None:
    known = salts_of(stolen)
    for cell in stolen.cells:
        for at in range(len(cell) - SALT_BYTES + 1):
            window = cell[at : at + SALT_BYTES]
            assert not any(sha256(window + inside[SALT_BYTES:]).digest() == tie for tie, inside in known.items())
