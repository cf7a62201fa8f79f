"""Finds people by a name as somebody typed or heard it; that somebody searched is written down before a name appears (S9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import combinations

from navigator.access.about import About
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.fold import Folded
from navigator.casebook.events.parts import is_gone
from navigator.casebook.likeness import Known, Like, likeness, surest
from navigator.casebook.names import plain_name
from navigator.casebook.said import NOT_ASKED
from navigator.casebook.sounds import begins_of
from navigator.use_cases.desk import Desk
from navigator.use_cases.person_links import decided_pairs
from navigator.use_cases.record_facts import facts_of

# More than this nobody reads: another letter says whom they mean.
MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFound:
    """One person of a list: enough to tell two of a name apart, and nothing else before somebody opens them.

    `last_at` are milliseconds since 1970; `heard` says that only the sound fits; `likes` why it may be somebody else's
    record too: whose, the page says.
    """

    id: str
    name: str
    born: int | None = None
    age_band: str = NOT_ASKED
    last_at: int = 0
    heard: bool = False
    likes: tuple[Like, ...] = ()


def find_people(desk: Desk, typed: str) -> Sequence[PersonFound]:
    """Return who bears such a name, spelt like this first, then those that sound like it; raises NotAllowedError.

    The search is written down with a hash of its words and how many it found, before a name appears.
    """
    desk.demand(Action.PERSON_SEARCH, _of_the_team(desk))
    words = plain_name(typed).split()
    spelt = desk.casebook.persons_named(words)
    heard = [each for each in desk.casebook.persons_alike([begins_of(word) for word in words]) if each not in spelt]
    ids = [each for each in (*spelt, *heard) if _in_reach(desk, each)][:MOST]
    digest = sha256(" ".join(words).encode()).hexdigest()
    desk.note_shown(AuditKind.SEARCHED, digest, {"words": digest, "count": len(ids), "ids": ids})
    states = {each: state for each in ids if (state := desk.casebook.state("person", each))}
    twins = _twins(desk, [known_of(each, state) for each, state in states.items()])
    found = [
        found_of(desk, each, state, likes=twins.get(each, ()), heard=each in heard) for each, state in states.items()
    ]
    return sorted(found, key=lambda each: (each.heard, plain_name(each.name), each.id))


def found_of(desk: Desk, id: str, state: Folded, *, likes: tuple[Like, ...] = (), heard: bool = False) -> PersonFound:  # noqa: A002 - the field's name
    """Return a person as a list shows them."""
    last = max((pointer.at for pointer in desk.casebook.about(id)), default=state.opened_at)
    born = known_of(id, state).born_on
    return PersonFound(
        id=id, name=str(state.get("name") or ""), born=born.year if born else None,
        age_band=str(state.get("age_band") or NOT_ASKED), last_at=last, heard=heard, likes=likes,
    )  # fmt: skip


def known_of(id: str, state: Folded) -> Known:  # noqa: A002 - the field's name
    """Return what somebody is compared by; all of it is the team's to read."""
    told = state.values()
    aliases = (path.partition("/")[2] for path in told if path.startswith("aliases/") and not is_gone(told[path]))
    born = told.get("born_on")
    return Known(
        id=id, names=tuple(filter(None, (str(told.get("name") or ""), *aliases))),
        born_on=date.fromisoformat(born) if isinstance(born, str) and born else None,
    )  # fmt: skip


def _twins(desk: Desk, people: Sequence[Known]) -> dict[str, tuple[Like, ...]]:
    """Return who of a list may be the same as somebody else of it, where nobody decided that yet."""
    decided = decided_pairs(desk)
    found: dict[str, tuple[Like, ...]] = {}
    for one, other in combinations(people, 2):
        if frozenset({one.id, other.id}) not in decided and (likes := likeness(one, other)):
            for id_ in (one.id, other.id):
                found[id_] = min(found.get(id_, likes), likes, key=surest)
    return found


def _in_reach(desk: Desk, person: str) -> bool:
    return desk.may(Action.PERSON_SEARCH, facts_of(desk.casebook, desk.who, "person", person)).allowed


def _of_the_team(desk: Desk) -> About:
    who = desk.who
    return About(
        custodian=who.agency, team=who.team, assigned_to=frozenset({who.user}), record_class=KeyClass.TEAM
    )  # fmt: skip
