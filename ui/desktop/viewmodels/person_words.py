"""People in words: who was found, how to reach them, why two may be one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from navigator.casebook.consent_rules import ConsentStatus, Told
from navigator.casebook.contact import Way
from navigator.casebook.events.stand_ins import SEALED
from navigator.casebook.likeness import Like
from navigator.casebook.person import Person
from navigator.casebook.safe_hours import EVERY_DAY, SafeHours, SafeKind
from navigator.casebook.said import NOT_ASKED, Said
from navigator.use_cases.find_people import PersonFound
from navigator.use_cases.refer import Terms
from ui.dates import dated
from ui.desktop.models.records import Record
from ui.phrases.spoken import label_words

translate = QCoreApplication.translate


def found_record(found: PersonFound, terms: Terms) -> Record:
    """Return somebody who was found as a row of a list."""
    name, age = name_words(found.name), age_words(found.born, found.age_band, terms)
    seen = translate("People", "last entry {day}").format(day=day_words(_moment(found.last_at), terms.hours.zone))
    heard = translate("People", "found by sound") if found.heard else ""
    twice = translate("People", "Entered twice? {why}").format(why=like_words(found.likes)) if found.likes else ""
    return Record(
        thing=found, title=name, right=age, second=seen, second_right=heard, third=twice, warn=bool(twice),
        spoken=", ".join(filter(None, (name, age, seen, heard, twice))),
    )  # fmt: skip


def count_words(found: Sequence[PersonFound], most: int, *, asked: bool) -> str:
    """Return how many were found, and what to do where that says too little."""
    if not asked:
        return translate(
            "People", "Type a name or an alias, as it is spelt or as it sounds. That you search is written down."
        )
    if not found:
        return translate("People", "Nobody of that name is in this casebook.")
    if len(found) >= most:
        return translate("People", "{n} shown: type more of the name").format(n=len(found))
    return (
        translate("People", "1 person") if len(found) == 1 else translate("People", "{n} people").format(n=len(found))
    )


def name_words(name: str) -> str:
    """Return a name, or that nobody knows it."""
    return name or translate("People", "No name known")


def age_words(born: int | None, age_band: str, terms: Terms) -> str:
    """Return the year of birth, else the age that was said."""
    if born is not None:
        return translate("People", "born {year}").format(year=born)
    return "" if age_band == NOT_ASKED else code_words(terms, "age_bands", age_band)


def like_words(likes: Sequence[Like]) -> str:
    """Return why two may be one person."""
    told = {
        Like.NAME: translate("People", "same name"),
        Like.SOUND: translate("People", "sounds alike"),
        Like.SPELLING: translate("People", "spelt alike"),
        Like.DAY: translate("People", "same birth date"),
        Like.YEAR: translate("People", "same birth year"),
        Like.NO_DAY: translate("People", "birth date unknown"),
    }
    return ", ".join(told[like] for like in likes)


def code_words(terms: Terms, name: str, code: str) -> str:
    """Return the label of a code, that nobody asked, or that it is sealed."""
    if code == NOT_ASKED:
        return said_words(Said.NOT_ASKED)
    return translate("People", "Sealed") if code == SEALED else label_words(terms.codes.label(name, code))


def told_words(told: Iterable[Told], terms: Terms) -> str:
    """Return what is told about a person: what a record holds are the groups of the list."""
    kinds = {code.group: label_words(code.label) for code in terms.codes["told_kinds"]}
    return ", ".join(kinds.get(each.value, each.value) for each in sorted(told)).capitalize()


def said_words(answer: Said) -> str:
    """Return what a person answered."""
    return {
        Said.NOT_ASKED: translate("People", "not asked"),
        Said.YES: translate("People", "yes"),
        Said.NO: translate("People", "no"),
        Said.UNKNOWN: translate("People", "not known"),
        Said.DECLINED: translate("People", "would not say"),
    }[answer]


def needs_words(person: Person, terms: Terms) -> Iterator[str]:
    """Yield what the person said of themselves and what protects a minor; what nobody asked is left out."""
    asked = {
        translate("People", "Interpreter"): person.interpreter,
        translate("People", "Pregnant"): person.pregnant,
        translate("People", "Veteran"): person.veteran,
        translate("People", "Minor"): person.minor,
        translate("People", "A parent may be told"): person.share_with_parent,
    }
    coded = {
        translate("People", "Who may consent"): ("consent_givers", person.who_may_consent),
        translate("People", "Housing"): ("housing", person.housing),
        translate("People", "Insurance"): ("insurance", person.insurance),
    }
    written = {
        translate("People", "Guardian"): person.guardian,
        translate("People", "Communication"): person.communication_needs,
        translate("People", "Provider"): person.existing_provider,
        **person.own_words,
    }
    yield from (f"{name}: {said_words(answer)}" for name, answer in asked.items() if answer.was_asked)
    yield from (f"{name}: {code_words(terms, *code)}" for name, code in coded.items() if code[1] != NOT_ASKED)
    yield from (f"{name}: {text}" for name, text in written.items() if text)


def way_words(way: Way) -> str:
    """Return the name of a way to reach somebody."""
    return {
        Way.CALL: translate("People", "Call"),
        Way.VOICEMAIL: translate("People", "Voicemail"),
        Way.TEXT: translate("People", "Text"),
        Way.VISIT: translate("People", "Visit"),
        Way.LETTER: translate("People", "Letter"),
    }.get(way, way.value)


def hours_words(hours: SafeHours) -> str:
    """Return when it is safe, as the person said it."""
    if hours.kind is SafeKind.NOT_ASKED:
        return said_words(Said.NOT_ASKED)
    if hours.kind is SafeKind.ANY_TIME:
        return translate("People", "any time")
    spans = (f"{_days(time.days)} {time.begin:%H:%M}\u2013{time.end:%H:%M}".strip() for time in hours.times)
    return ", ".join(spans)


@dataclass(frozen=True, slots=True)
class Crew:
    """Whose session it is, and what the accounts of this laptop are called: nobody else's name is known here."""

    user: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])

    def named(self, account: str) -> str:
        """Return who did it."""
        colleague = self.names.get(account) or translate("People", "a colleague")
        return translate("People", "you") if account == self.user else colleague

    def seen_by(self, name: str) -> str:
        """Return who saw something: an account by its name, whoever else told it as they were called."""
        try:
            UUID(name)
        except ValueError:
            return self.named(name) if name == self.user else name
        return self.named(name)


def status_words(status: ConsentStatus) -> str:
    """Return what a consent is worth."""
    return {
        ConsentStatus.ACTIVE: translate("People", "Active"),
        ConsentStatus.REVOKED: translate("People", "Revoked"),
        ConsentStatus.EXPIRED: translate("People", "Expired"),
        ConsentStatus.NOT_YET: translate("People", "Not yet"),
        ConsentStatus.REFUSED: translate("People", "Said no"),
        ConsentStatus.NOT_ASKED: translate("People", "Not asked"),
    }[status]


def day_words(moment: datetime, zone: ZoneInfo) -> str:
    """Return a day."""
    return dated(moment.astimezone(zone), "%d %b %Y")


def moment_words(moment: datetime, zone: ZoneInfo) -> str:
    """Return a day and a time."""
    return dated(moment.astimezone(zone), "%d %b %Y %H:%M")


def _days(days: frozenset[int]) -> str:
    if days == EVERY_DAY:
        return ""
    names = (
        translate("People", "Mon"), translate("People", "Tue"), translate("People", "Wed"), translate("People", "Thu"),
        translate("People", "Fri"), translate("People", "Sat"), translate("People", "Sun"),
    )  # fmt: skip
    return " ".join(names[day] for day in sorted(days))


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
