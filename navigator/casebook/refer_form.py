"""What a referral sheet asks, and what is kept of the answers: nothing that another person must say has a default (S13)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from navigator.casebook.consent_rules import IDENTIFYING, Told
from navigator.casebook.contact import Contact
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.snapshot import Snapshot


class Allowed(StrEnum):
    """What the person said to "may we come back to you, may we tell them about you?"; not asked until they said it."""

    NOT_ASKED = NOT_ASKED
    CONTACT = "contact"
    RELEASE = "release"
    NO = "no"
    INFORMATION_ONLY = "information_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseForm:
    """A release on paper or screen that names the place: what may be told, until when, who signed."""

    what: frozenset[Told] = frozenset()
    until: datetime | None = None
    signed_by: str = ""
    told_of_right_to_revoke: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferForm:
    """One referral sheet. `method`, `desk_answer` and `refusal` are codes or "not_asked"; `told` empty is not asked.

    `person_id` "" is somebody without a name, whom this makes a record for, named `name` where they said it. `rule` is the
    code of the follow-up rule, "" for none; `day` is one that the person asked for instead.
    `flees` says that the scene is one of violence: then more is sealed.
    """

    snapshot: Snapshot
    need: str
    person_id: str = ""
    name: str = ""
    method: str = NOT_ASKED
    spoken_to: str = ""
    called_at: datetime | None = None
    desk_answer: str = NOT_ASKED
    refusal: str = NOT_ASKED
    told: frozenset[Told] = frozenset()
    agreed: Said = Said.NOT_ASKED
    allowed: Allowed = Allowed.NOT_ASKED
    release: ReleaseForm = field(default_factory=ReleaseForm)
    contact: Contact | None = None
    rule: str = ""
    day: date | None = None
    flees: bool = False
    sealed_service: bool = True

    @property
    def uncovered(self) -> frozenset[Told]:
        """What was told that only a release covers, and is not in it: the sheet says so, and the register too.

        Told with a name, the need is about somebody: then a release names it, too. Treatment needs another kind of release
        (42 CFR 2.32(a)(1)).
        """
        if not self.told & IDENTIFYING:
            return frozenset()
        released = self.release.what - {Told.TREATMENT} if self.allowed is Allowed.RELEASE else frozenset[Told]()
        return self.told - released

    @property
    def release_lacks(self) -> bool:
        """A release is named that is none yet: what, until when, by whom and the right to take it back belong to it."""
        told = self.release
        whole = told.what and told.until and told.signed_by.strip() and told.told_of_right_to_revoke
        return self.allowed is Allowed.RELEASE and not whole

    def unanswered(self) -> tuple[str, ...]:
        """Return the lines that are kept as "not asked", by their names."""
        open_lines = {
            "method": self.method == NOT_ASKED,
            "desk_answer": self.desk_answer == NOT_ASKED,
            "told": not self.told,
            "agreed": not self.agreed.was_asked,
            "allowed": self.allowed is Allowed.NOT_ASKED,
            "contact": self.contact is None,
        }
        return tuple(line for line, is_open in open_lines.items() if is_open)
