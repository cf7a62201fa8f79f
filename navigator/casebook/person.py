"""Who was helped: known by a name, by an alias, or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from navigator.casebook.contact import Contact, Way
from navigator.casebook.record import Record
from navigator.casebook.safe_hours import SafeHours, either
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import NOT_ASKED, Said
from navigator.errors import NavigatorError

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """One person (RECORDS.md PERSON); what the person must say has no default.

    `age_band`, `language`, `insurance`, `housing` and `who_may_consent` are codes or "not_asked"; `own_words` holds the
    agency's configured questions with self-reported answers; `fleeing_violence` seals where the person is.
    """

    name: str
    aliases: tuple[str, ...] = ()
    born_on: date | None = None
    age_band: str
    language: str
    interpreter: Said
    veteran: Said
    pregnant: Said
    fleeing_violence: Said
    minor: Said
    who_may_consent: str
    share_with_parent: Said
    guardian: str = ""
    housing: str
    insurance: str
    communication_needs: str = ""
    existing_provider: str = ""
    contacts: tuple[Contact, ...] = ()
    flags: tuple[SafetyFlag, ...] = ()
    own_words: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    def __post_init__(self) -> None:
        """Refuse a minor without the two answers that protect one (S20): raises NavigatorError."""
        Record.__post_init__(self)
        if self.minor.is_yes and (self.who_may_consent == NOT_ASKED or not self.share_with_parent.was_asked):
            raise NavigatorError(
                "For a minor, say who may consent and whether a parent may be told.",
                hint="“Unknown” is an answer; it means that a parent is not told.",
            )

    @classmethod
    def unknown(cls, *, id: str, custodian: str, also_called: tuple[str, ...] = ()) -> "Person":  # noqa: A002 - the field's name
        """Return somebody of whom nothing is known yet, not even a name; nothing was asked."""
        no = Said.NOT_ASKED
        return cls(
            id=id, custodian=custodian, name="", aliases=also_called, age_band=NOT_ASKED, language=NOT_ASKED,
            interpreter=no, veteran=no, pregnant=no, fleeing_violence=no, minor=no, who_may_consent=NOT_ASKED,
            share_with_parent=no, housing=NOT_ASKED, insurance=NOT_ASKED,
        )  # fmt: skip

    @property
    def is_unknown(self) -> bool:
        """Nobody knows the name."""
        return not self.name

    @property
    def may_share_with_parent(self) -> bool:
        """Only a yes lets a parent be told (S20: unknown is a no)."""
        return self.share_with_parent.is_yes

    @property
    def hides_whereabouts(self) -> bool:
        """Where the person is belongs to the sealed class (ARCHITECTURE, clinical)."""
        return self.fleeing_violence.is_yes

    def identified(self, name: str) -> "Person":
        """Return the person with a name; what they were called before stays an alias. Raises NavigatorError for no name."""
        if not name.strip():
            raise NavigatorError("A name is missing.", hint="Enter a name, or leave the person unknown.")
        before = (self.name,) if self.name and self.name != name else ()
        return replace(self, name=name, aliases=tuple(dict.fromkeys((*self.aliases, *before))))

    def with_contact(self, contact: Contact) -> "Person":
        """Return the person with a contact; one of the same id is replaced."""
        others = tuple(known for known in self.contacts if known.id != contact.id)
        return replace(self, contacts=(*others, contact))

    def with_flag(self, flag: SafetyFlag) -> "Person":
        """Return the person with a safety flag; one of the same id is replaced."""
        return replace(self, flags=(*(known for known in self.flags if known.id != flag.id), flag))

    def flags_at(self, moment: datetime) -> tuple[SafetyFlag, ...]:
        """Return the flags that hold at a moment, the latest sighting first."""
        holding = (flag for flag in self.flags if flag.holds_at(moment))
        return tuple(sorted(holding, key=lambda flag: flag.seen_at, reverse=True))

    def safe_ways(self) -> frozenset[Way]:
        """Return the ways that the person said are safe, at whatever time."""
        return frozenset(way for way in Way for contact in self.contacts if contact.allows(way))

    def safe_hours(self) -> SafeHours:
        """Return when at least one way is safe."""
        return either(contact.hours for contact in self.contacts if any(contact.allows(way) for way in Way))

    def contacts_for(self, way: Way, moment: datetime, zone: ZoneInfo) -> tuple[Contact, ...]:
        """Return the contacts at which a way is safe at a moment."""
        return tuple(contact for contact in self.contacts if contact.allows_at(way, moment, zone))
