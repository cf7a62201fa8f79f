"""How a person may be reached, and what is safe to do there (LAW.md S19)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from navigator.casebook.safe_hours import SafeHours
from navigator.casebook.said import Said
from navigator.errors import NavigatorError

SELF = "self"


class Way(StrEnum):
    """A way to reach somebody; the groups of the list "attempt_modes", and the voicemail that a call may end in."""

    CALL = "call"
    VOICEMAIL = "voicemail"
    TEXT = "text"
    VISIT = "visit"
    LETTER = "letter"
    MEET = "meet"
    PROVIDER = "provider"


class ContactKind(StrEnum):
    """What the contact is."""

    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    USUAL_PLACE = "usual_place"


# What a way goes to; a meeting outside and a call to a provider use no contact of the person.
GOES_TO = {
    Way.CALL: ContactKind.PHONE,
    Way.VOICEMAIL: ContactKind.PHONE,
    Way.TEXT: ContactKind.PHONE,
    Way.VISIT: ContactKind.ADDRESS,
    Way.LETTER: ContactKind.ADDRESS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A number or place with what the person said is safe there; no answer has a default.

    `belongs_to` is a code of "relationship_types"; `say_we_are` is the name to give when somebody else answers;
    `may_say` is what may be said to the third party whose phone it is (RECORDS.md, honest records).
    """

    id: str
    kind: ContactKind
    value: str
    belongs_to: str
    safe_to_call: Said
    safe_voicemail: Said
    safe_text: Said
    safe_visit: Said
    safe_letter: Said
    hours: SafeHours
    say_we_are: str = ""
    may_say: str = ""

    def __post_init__(self) -> None:
        """Refuse a third party's phone that may be called without a word on what may be said; raises NavigatorError."""
        if not self.value.strip():
            raise NavigatorError("A contact needs a number or a place.", hint="Enter it, or leave the contact out.")
        open_ways = (self.safe_to_call, self.safe_voicemail, self.safe_text, self.safe_visit, self.safe_letter)
        if self.belongs_to != SELF and not self.may_say.strip() and any(answer.is_yes for answer in open_ways):
            raise NavigatorError(
                "This contact belongs to somebody else.", hint="Ask the person what may be said to them, and enter it."
            )

    def allows(self, way: Way) -> bool:
        """Tell whether the person said that this way is safe; not asked, unknown and declined are a no."""
        answers = {
            Way.CALL: self.safe_to_call,
            Way.VOICEMAIL: self.safe_voicemail,
            Way.TEXT: self.safe_text,
            Way.VISIT: self.safe_visit,
            Way.LETTER: self.safe_letter,
        }
        return GOES_TO.get(way) is self.kind and answers[way].is_yes

    def allows_at(self, way: Way, moment: datetime, zone: ZoneInfo) -> bool:
        """Tell whether this way is safe at a moment; a letter has no hour."""
        return self.allows(way) and (way is Way.LETTER or self.hours.allow(moment, zone))

    def is_shown_at(self, moment: datetime, zone: ZoneInfo) -> bool:
        """Tell whether a way to it is safe at a moment; until then it is covered."""
        return any(self.allows_at(way, moment, zone) for way in GOES_TO)

    def check(self, way: Way, moment: datetime, zone: ZoneInfo) -> None:
        """Let a safe way pass; raises NavigatorError that says what is wrong with it, and never the number."""
        if not self.allows(way):
            raise NavigatorError(
                f"The person did not say that a {way} is safe here.",
                hint="Choose another way, or ask the person first.",
            )
        if not self.allows_at(way, moment, zone):
            raise NavigatorError("This is not a safe time.", hint="Wait for the next safe time of this contact.")
