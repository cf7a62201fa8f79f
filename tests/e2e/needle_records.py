"""The records of an invented team whose every free text is a word that may lie in no file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from fakes.access import facts
from fakes.casebook import attempt, consent, contact, encounter, follow_up, person, referral, snapshot
from fakes.release import TEXTS, entry, request

from navigator.access.who import Who
from navigator.casebook.amendment import Amendment
from navigator.casebook.clinical_note import ClinicalNote, Score
from navigator.casebook.contact import ContactKind
from navigator.casebook.hand_off import HandOffNote
from navigator.casebook.person import Person
from navigator.casebook.persons_words import AskedFor
from navigator.casebook.record import Record
from navigator.casebook.release.entry import Dossier
from navigator.casebook.release.request import Recipient
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import Said
from navigator.casebook.scene import Place
from navigator.use_cases.release_person import Asked

NOW = datetime.now(UTC) - timedelta(minutes=5)
KEPT: dict[str, Any] = {"custodian": "linden"}


class Words:
    """Gives one word after the other; `said` are those that were given, `read` those that were read again."""

    def __init__(self, give: Sequence[str], known: Sequence[str]) -> None:
        self._left: Iterator[str] = iter(give)
        self._known = known
        self.said: list[str] = []
        self.read: set[str] = set()
        self.typed: list[str] = []

    def __call__(self) -> str:
        self.said.append(next(self._left))
        return self.said[-1]

    def read_again(self, text: str) -> None:
        """Note which words stand in what was read."""
        self.read |= {word for word in self._known if word in text}


def somebody(id: str, words: Words) -> Person:  # noqa: A002 - the field's name
    """Return a person, all of whose texts are words."""
    phone = contact(id="c1", value=f"{words()}-0143", may_say=words(), say_we_are=words())
    home = contact(id="c2", kind=ContactKind.ADDRESS, value=f"12 {words()} Street")
    flag = SafetyFlag(
        id="f1", code="dogs", basis="told", seen_by=words(), seen_at=NOW, entered_at=NOW,
        expires_at=NOW + timedelta(days=30), words=words(),
    )  # fmt: skip
    named = replace(
        person(f"{words()} {words()}"), id=id, aliases=(words(),), guardian=words(), fleeing_violence=Said.YES
    )
    texts = {"communication_needs": words(), "existing_provider": words(), "own_words": {"tribe": words()}}
    return replace(named, minor=Said.NO, who_may_consent="person_alone", contacts=(phone, home), flags=(flag,), **texts)


def of_the_team(user: str, words: Words) -> Iterator[Record]:
    """Yield what a clinician keeps in a shift; the name of the first person is the first word."""
    yield somebody("p1", words)
    yield replace(Person.unknown(id="p2", **KEPT, also_called=(words(),)), existing_provider=words())
    place = Place(kind="home", area=words())
    yield encounter(created_by=user, person_id="p1", reasons=("overdose",), place=place, agency_case_no=words())
    yield ClinicalNote(id="n1", **KEPT, by=user, at=NOW, entered_at=NOW, person_id="p1", text=f"says {words()}",
                       scores=(Score(instrument="C-SSRS", value=words(), by=words(), part2=True),))  # fmt: skip
    told = {"service": words(), "organization": words(), "phones": (words(),), "address": words(), "hours": words()}
    yield referral(made_by=user, spoken_to=words(), snapshot=snapshot(**told, verdict_words=(words(),)))
    yield consent(
        at=NOW, entered_at=NOW, expires_at=NOW + timedelta(days=30), recorded_by=user, signed_by=words(),
        recipients=frozenset({"org1"}), what=frozenset(request_told()),
    )  # fmt: skip
    task = follow_up(owner=user, reason=words())
    yield replace(task, attempts=(attempt(by=user, next_step=words()),))
    yield HandOffNote(id="h1", **KEPT, from_unit="u1", to_unit="u2", by=user, at=NOW, text=words(), person_id="p1")
    yield AskedFor(id="a1", **KEPT, person_id="p1", encounter_id="e1", need="shelter", was_available=Said.NO, at=NOW,
                   words=words())  # fmt: skip
    yield Amendment(
        id="m1", **KEPT, record_id="n1", field="text", was=words(), says=words(), reason=words(), by=user, at=NOW
    )


def of_a_second_shift(user: str, words: Words) -> Record:
    """Return one more note."""
    return ClinicalNote(id="n2", **KEPT, by=user, at=NOW, entered_at=NOW, person_id="p1", text=words())


def request_told() -> frozenset[Any]:
    """Return everything that a part of a record may tell."""
    from fakes.release import EVERYTHING

    return EVERYTHING


def to_release(who: Who, words: Words) -> Asked:
    """Return what a supervisor hands out on paper."""
    named = Person.unknown(id="p1", **KEPT).identified(words())
    person_ = replace(named, minor=Said.NO, fleeing_violence=Said.NO, who_may_consent="person_alone")
    part = entry(heading=words(), lines=(words(), words()))
    to = Recipient(id="org1", name=words(), is_parent=Said.NO)
    about = facts(team=who.team, covered=True)
    return Asked(
        dossier=Dossier(person=person_, entries=(part,), about=about), request=request(recipient=to), texts=TEXTS
    )
