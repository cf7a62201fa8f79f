"""How facts are put into words, the same in the window and in the terminal. No rule lives here, only phrasing."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from navigator.directory.facts import ages_words, band_of
from navigator.directory.freshness import age_words, is_stale, tier_of
from navigator.directory.gap import GapReason
from navigator.directory.listing import Fact, Listing, Phone, Precision, Scope
from navigator.directory.overlay import HeardCapacity, Unit
from navigator.directory.schedule import State
from navigator.geo import compass, miles
from navigator.search.result import Hit
from ui.dates import day_words
from ui.phrases.spoken import situation_words, state_words
from ui.tongue import QT_TRANSLATE_NOOP, translate

TRAINING = QT_TRANSLATE_NOOP("Wording", "TRAINING")
TRAINING_BAR = QT_TRANSLATE_NOOP("Wording", "invented places, people and numbers: nobody answers a 555 number")
NO_BEDS = QT_TRANSLATE_NOOP("Wording", "beds: not known")
NO_NUMBER = QT_TRANSLATE_NOOP("Wording", "no number known")
# Signed in, it shows; not everybody who reads this can sign in, so the words promise nothing.
WITHHELD = QT_TRANSLATE_NOOP("Wording", "for teams only, not shown")
PLACE_NOT_SHOWN = QT_TRANSLATE_NOOP("Wording", "place not shown: call")
TEAMS = QT_TRANSLATE_NOOP("Wording", "teams")
TEAMS_ONLY = QT_TRANSLATE_NOOP("Wording", "teams only")
PUBLIC = QT_TRANSLATE_NOOP("Wording", "public")
NOT_KNOWN = QT_TRANSLATE_NOOP("Wording", "not known")
NEAR_MILES = 10.0


def said(text: str) -> str:
    """Return a text of a table here in the language that is spoken now."""
    return translate("Wording", text)


def distance_words(hit: Hit) -> str:
    """Say how far: "1.2 mi NE", "approx. 3 mi N", "by phone", "place not shown", "place unknown", "" without an origin."""
    listing = hit.listing
    if listing.confidential:
        return translate("Wording", "place not shown")
    if listing.by_phone:
        return translate("Wording", "by phone")
    if listing.point is None:
        return translate("Wording", "place unknown")
    if hit.distance_m is None or hit.bearing is None:
        return ""
    far = miles(hit.distance_m)
    letters = compass(hit.bearing)
    if listing.precision in (Precision.ZIP, Precision.CITY):
        return translate("Wording", "approx. {miles} mi {way}").format(miles=f"{far:.0f}", way=letters)
    words = translate("Wording", "{miles} mi {way}")
    return words.format(miles=f"{far:.1f}" if far < NEAR_MILES else f"{far:.0f}", way=letters)


def drive_words(hit: Hit) -> str:
    """Say how long the drive takes by the agency's table: "about 35 min drive", "" where it does not say."""
    if hit.drive_minutes is None:
        return ""
    return translate("Wording", "about {minutes} min drive").format(minutes=hit.drive_minutes)


def drive_words_in_short(hit: Hit) -> str:
    """Say it where there is little room: "35 min"."""
    return translate("Wording", "{minutes} min").format(minutes=hit.drive_minutes) if drive_words(hit) else ""


def drive_words_in_full(hit: Hit) -> str:
    """Say it with who says so: "about 35 min drive by the agency's table"."""
    words = drive_words(hit)
    return translate("Wording", "{drive} by the agency's table").format(drive=words) if words else ""


def phone_words(phone: Phone) -> str:
    """Say a number as it is dialled: "(541) 555-0143 ext. 12", "988, then 1", "text HOME to 741741"."""
    if phone.type == "text":
        keyed, plain = translate("Wording", "text {word} to {number}"), translate("Wording", "text {number}")
        return (keyed if phone.text_keyword else plain).format(word=phone.text_keyword, number=phone.number)
    number = phone.number
    if phone.extension:
        number = translate("Wording", "{number} ext. {extension}").format(number=number, extension=phone.extension)
    if phone.menu_option:
        number = translate("Wording", "{number}, then {option}").format(number=number, option=phone.menu_option)
    return f"{number} ({phone.type})" if phone.type not in ("", "voice") else number


def first_phone(listing: Listing) -> Phone | None:
    """Return the number to call first, else the first voice number, else the first of any kind."""
    marked = next((phone for phone in listing.phones if phone.call_first), None)
    voice = next((phone for phone in listing.phones if phone.type in ("", "voice")), None)
    return marked or voice or next(iter(listing.phones), None)


def freshness_words(listing: Listing, today: date) -> str:
    """Say how old the knowledge is; a bundled line says how it is known instead."""
    if listing.evidence:
        doubt = translate("Wording", "not confirmed: {evidence}")
        evidence = state_words(listing.evidence)
        return evidence if listing.confirmed else doubt.format(evidence=evidence)
    return state_words(age_words(listing.assured_date, today, tier_of(listing.needs)))


def is_old(listing: Listing, today: date) -> bool:
    """Tell whether the age wants the warning triangle."""
    if listing.evidence:
        return not listing.confirmed
    return is_stale(listing.assured_date, today, tier_of(listing.needs))


def hours_words(listing: Listing) -> str:
    """Say the hours as printed, or that they are unknown; blank is never 24/7."""
    return listing.hours_text or translate("Wording", "hours unknown")


def status_words(hit: Hit) -> str:
    """Say whether it is open then: "Open until 21:00", "Closed, opens Mon 09:00"; unknown shows the hours as printed."""
    status = hit.status
    if status.state is State.UNKNOWN:
        return hit.listing.hours_text or state_words(status.words)
    if hit.ends_before and status.until is not None:
        words = translate("Wording", "Intake ends before you can get there ({time})")
        return words.format(time=f"{status.until:%H:%M}")
    words = state_words(status.words)
    return f"{words[:1].upper()}{words[1:]}"


def beds_words(listing: Listing) -> str:
    """Say what is known about beds; a line that is only called has none to know."""
    return said(NO_BEDS) if listing.scope is Scope.LOCAL else ""


UNITS: Mapping[Unit, tuple[str, str]] = MappingProxyType(
    {
        Unit.BED: (QT_TRANSLATE_NOOP("Wording", "bed"), QT_TRANSLATE_NOOP("Wording", "beds")),
        Unit.MAT: (QT_TRANSLATE_NOOP("Wording", "mat"), QT_TRANSLATE_NOOP("Wording", "mats")),
        Unit.CHAIR: (QT_TRANSLATE_NOOP("Wording", "chair"), QT_TRANSLATE_NOOP("Wording", "chairs")),
        Unit.ROOM: (QT_TRANSLATE_NOOP("Wording", "room"), QT_TRANSLATE_NOOP("Wording", "rooms")),
        Unit.FAMILY_ROOM: (QT_TRANSLATE_NOOP("Wording", "family room"), QT_TRANSLATE_NOOP("Wording", "family rooms")),
        Unit.SLOT: (QT_TRANSLATE_NOOP("Wording", "slot"), QT_TRANSLATE_NOOP("Wording", "slots")),
        Unit.PARKING: (QT_TRANSLATE_NOOP("Wording", "parking place"), QT_TRANSLATE_NOOP("Wording", "parking places")),
    }
)


def heard_words(heard: HeardCapacity, at: datetime) -> str:
    """Say what was heard, and when by the clock of who reads it: "heard 2 beds, 22:10". It is never "free"."""
    one, more = UNITS[heard.unit]
    words = translate("Wording", "heard {number} {units}, {time}")
    time = f"{heard.at.astimezone(at.tzinfo):%H:%M}"
    return words.format(number=heard.number, units=said(one if heard.number == 1 else more), time=time)


def scope_words(listing: Listing) -> str:
    """Say how far a line reaches: "nationwide", "statewide (OR)", "" for a local service."""
    if listing.scope is Scope.NATIONAL:
        return translate("Wording", "nationwide")
    words = translate("Wording", "statewide ({states})")
    return words.format(states=", ".join(listing.states)) if listing.scope is Scope.STATE else ""


def spoken(hit: Hit, today: date, *, no_number: str = "", verdict: str = "", reason: str = "", status: str = "") -> str:
    """Say a row for a screen reader: TRAINING, name, verdict, first reason, phone, distance, drive, hours, beds, age."""
    listing = hit.listing
    phone = first_phone(listing)
    parts = (
        said(TRAINING) if listing.training else "",
        listing.service,
        verdict,
        reason,
        listing.organization if listing.organization != listing.service else "",
        phone_words(phone) if phone else no_number or said(NO_NUMBER),
        said(TEAMS_ONLY) if phone and phone.audience.value == "partners" else "",
        distance_words(hit),
        drive_words_in_full(hit),
        status or status_words(hit),
        beds_words(listing),
        freshness_words(listing, today),
    )
    return ", ".join(part for part in parts if part)


FACT_WORDS = {
    "age": QT_TRANSLATE_NOOP("Wording", "Age"),
    "gender": QT_TRANSLATE_NOOP("Wording", "Gender"),
    "partner": QT_TRANSLATE_NOOP("Wording", "With a partner"),
    "children": QT_TRANSLATE_NOOP("Wording", "With children"),
    "pregnant": QT_TRANSLATE_NOOP("Wording", "Pregnant"),
    "veteran": QT_TRANSLATE_NOOP("Wording", "Veteran"),
    "service_animal": QT_TRANSLATE_NOOP("Wording", "Service animal"),
    "pet": QT_TRANSLATE_NOOP("Wording", "Pet"),
    "has_id": QT_TRANSLATE_NOOP("Wording", "ID"),
    "payment": QT_TRANSLATE_NOOP("Wording", "Payment"),
    "alcohol": QT_TRANSLATE_NOOP("Wording", "Alcohol today"),
    "opioid": QT_TRANSLATE_NOOP("Wording", "Opioids"),
    "stimulant": QT_TRANSLATE_NOOP("Wording", "Stimulants"),
    "other_substance": QT_TRANSLATE_NOOP("Wording", "Other substances"),
    "methadone": QT_TRANSLATE_NOOP("Wording", "Methadone"),
    "buprenorphine": QT_TRANSLATE_NOOP("Wording", "Buprenorphine"),
    "wants_withdrawal_care": QT_TRANSLATE_NOOP("Wording", "Withdrawal care"),
    "wheelchair": QT_TRANSLATE_NOOP("Wording", "Wheelchair"),
    "medical_need": QT_TRANSLATE_NOOP("Wording", "Oxygen or wounds"),
    "suicidal": QT_TRANSLATE_NOOP("Wording", "Suicidal now"),
    "aggressive": QT_TRANSLATE_NOOP("Wording", "Aggressive now"),
    "hold": QT_TRANSLATE_NOOP("Wording", "On a hold"),
    "medical_clearance": QT_TRANSLATE_NOOP("Wording", "Medical clearance"),
    "drop_off": QT_TRANSLATE_NOOP("Wording", "Drop-off"),
    "language": QT_TRANSLATE_NOOP("Wording", "Language"),
    "fleeing_violence": QT_TRANSLATE_NOOP("Wording", "Fleeing violence"),
}
ANSWER_WORDS = {
    "allows": QT_TRANSLATE_NOOP("Wording", "allowed"),
    "refuses": QT_TRANSLATE_NOOP("Wording", "not allowed"),
    "condition": QT_TRANSLATE_NOOP("Wording", "ask"),
}

GAP_REASONS = {
    GapReason.NOT_LISTED: QT_TRANSLATE_NOOP("Wording", "nothing in the directory meets it"),
    GapReason.TOO_FAR: QT_TRANSLATE_NOOP("Wording", "nothing near enough"),
    GapReason.REFUSED: QT_TRANSLATE_NOOP("Wording", "a rule said no everywhere"),
    GapReason.CLOSED: QT_TRANSLATE_NOOP("Wording", "closed at that time"),
}
NO_NEED = QT_TRANSLATE_NOOP("Wording", "need not understood")
NO_PLACE = QT_TRANSLATE_NOOP("Wording", "no place given")


# What one word cannot say: "men only" is a yes to a man and a no to a woman.
TOLD_APART = frozenset({"gender", "payment", "hold", "medical_clearance"})


def fact_words(fact: Fact) -> str:
    """Say what a place says about one fact: "Pet: kennels inside", "No ID: allowed", "Age 18-99: allowed"."""
    name = said(FACT_WORDS.get(fact.fact, fact.fact.replace("_", " ").capitalize()))
    if fact.value == "no" and not fact.words:
        lowered = name if name.isupper() else name[:1].lower() + name[1:]
        name = translate("Wording", "No {fact}").format(fact=lowered)
    elif fact.value not in ("", "yes", "no") and (not fact.words or fact.fact in TOLD_APART):
        value = ages_words(fact.value) if band_of(fact.value) else fact.value.replace("_", " ")
        name = f"{name}, {situation_words(value)}"
    answer = situation_words(fact.words) or said(ANSWER_WORDS.get(fact.answer, NOT_KNOWN))
    return translate("Wording", "{fact}: {answer}").format(fact=name, answer=answer)


def fact_origin(fact: Fact) -> str:
    """Say who told a fact and when: "told by the desk, 5 Nov 2026", "read from text, undated"."""
    told = situation_words(fact.source) or (
        translate("Wording", "first-hand") if fact.first_hand else translate("Wording", "read from text")
    )
    return f"{told}, {day_words(fact.assured_date)}"


def way_to(listing: Listing) -> str:
    """Say where it is: the address, or why there is none."""
    if listing.confidential:
        return said(PLACE_NOT_SHOWN)
    by_phone, unknown = translate("Wording", "by phone"), translate("Wording", "address not known")
    return listing.address or (by_phone if listing.by_phone else unknown)
