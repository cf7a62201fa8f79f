"""How facts are put into words, the same in the window and in the terminal. No rule lives here, only phrasing."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from navigator.directory.freshness import age_words, is_stale, tier_of
from navigator.directory.gap import GapReason
from navigator.directory.listing import Fact, Listing, Phone, Precision, Scope
from navigator.directory.overlay import HeardCapacity, Unit
from navigator.directory.schedule import State
from navigator.geo import compass, miles
from navigator.search.result import Hit

TRAINING = "TRAINING"
TRAINING_BAR = "invented places, people and numbers: nobody answers a 555 number"
NO_BEDS = "beds: not known"
NO_NUMBER = "no number known"
# Nobody can sign in yet, so the words promise nothing.
WITHHELD = "for teams only, not shown"
TEAMS = "teams"
TEAMS_ONLY = "teams only"
PUBLIC = "public"
NEAR_MILES = 10.0
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def distance_words(hit: Hit) -> str:
    """Say how far: "1.2 mi NE", "approx. 3 mi N", "by phone", "place not shown", "place unknown", "" without an origin."""
    listing = hit.listing
    if listing.confidential:
        return "place not shown"
    if listing.by_phone:
        return "by phone"
    if listing.point is None:
        return "place unknown"
    if hit.distance_m is None or hit.bearing is None:
        return ""
    far = miles(hit.distance_m)
    letters = compass(hit.bearing)
    if listing.precision in (Precision.ZIP, Precision.CITY):
        return f"approx. {far:.0f} mi {letters}"
    return f"{far:.1f} mi {letters}" if far < NEAR_MILES else f"{far:.0f} mi {letters}"


def phone_words(phone: Phone) -> str:
    """Say a number as it is dialled: "(541) 555-0143 ext. 12", "988, then 1", "text HOME to 741741"."""
    if phone.type == "text":
        return f"text {phone.text_keyword} to {phone.number}" if phone.text_keyword else f"text {phone.number}"
    number = phone.number
    if phone.extension:
        number += f" ext. {phone.extension}"
    if phone.menu_option:
        number += f", then {phone.menu_option}"
    return f"{number} ({phone.type})" if phone.type not in ("", "voice") else number


def first_phone(listing: Listing) -> Phone | None:
    """Return the number to call first, else the first voice number, else the first of any kind."""
    marked = next((phone for phone in listing.phones if phone.call_first), None)
    voice = next((phone for phone in listing.phones if phone.type in ("", "voice")), None)
    return marked or voice or next(iter(listing.phones), None)


def freshness_words(listing: Listing, today: date) -> str:
    """Say how old the knowledge is; a bundled line says how it is known instead."""
    if listing.evidence:
        return listing.evidence if listing.confirmed else f"not confirmed: {listing.evidence}"
    return age_words(listing.assured_date, today, tier_of(listing.needs))


def is_old(listing: Listing, today: date) -> bool:
    """Tell whether the age wants the warning triangle."""
    if listing.evidence:
        return not listing.confirmed
    return is_stale(listing.assured_date, today, tier_of(listing.needs))


def hours_words(listing: Listing) -> str:
    """Say the hours as printed, or that they are unknown; blank is never 24/7."""
    return listing.hours_text or "hours unknown"


def status_words(hit: Hit) -> str:
    """Say whether it is open then: "Open until 21:00", "Closed, opens Mon 09:00"; unknown shows the hours as printed."""
    status = hit.status
    if status.state is State.UNKNOWN:
        return hit.listing.hours_text or status.words
    return f"{status.words[:1].upper()}{status.words[1:]}"


def beds_words(listing: Listing) -> str:
    """Say what is known about beds; a line that is only called has none to know."""
    return NO_BEDS if listing.scope is Scope.LOCAL else ""


UNITS: Mapping[Unit, tuple[str, str]] = MappingProxyType(
    {
        Unit.BED: ("bed", "beds"),
        Unit.MAT: ("mat", "mats"),
        Unit.CHAIR: ("chair", "chairs"),
        Unit.ROOM: ("room", "rooms"),
        Unit.FAMILY_ROOM: ("family room", "family rooms"),
        Unit.SLOT: ("slot", "slots"),
        Unit.PARKING: ("parking place", "parking places"),
    }
)


def heard_words(heard: HeardCapacity, at: datetime) -> str:
    """Say what was heard, and when by the clock of who reads it: "heard 2 beds, 22:10". It is never "free"."""
    one, more = UNITS[heard.unit]
    return f"heard {heard.number} {one if heard.number == 1 else more}, {heard.at.astimezone(at.tzinfo):%H:%M}"


def scope_words(listing: Listing) -> str:
    """Say how far a line reaches: "nationwide", "statewide (OR)", "" for a local service."""
    if listing.scope is Scope.NATIONAL:
        return "nationwide"
    return f"statewide ({', '.join(listing.states)})" if listing.scope is Scope.STATE else ""


def spoken(hit: Hit, today: date, *, no_number: str = NO_NUMBER, verdict: str = "", reason: str = "") -> str:
    """Say a row for a screen reader: TRAINING, name, verdict, first reason, phone, distance, hours, beds, age."""
    listing = hit.listing
    phone = first_phone(listing)
    parts = (
        TRAINING if listing.training else "",
        listing.service,
        verdict,
        reason,
        listing.organization if listing.organization != listing.service else "",
        phone_words(phone) if phone else no_number,
        "teams only" if phone and phone.audience.value == "partners" else "",
        distance_words(hit),
        status_words(hit),
        beds_words(listing),
        freshness_words(listing, today),
    )
    return ", ".join(part for part in parts if part)


FACT_WORDS = {
    "age": "Age",
    "gender": "Gender",
    "partner": "With a partner",
    "children": "With children",
    "pregnant": "Pregnant",
    "veteran": "Veteran",
    "service_animal": "Service animal",
    "pet": "Pet",
    "has_id": "ID",
    "payment": "Payment",
    "alcohol": "Alcohol today",
    "opioid": "Opioids",
    "stimulant": "Stimulants",
    "other_substance": "Other substances",
    "methadone": "Methadone",
    "buprenorphine": "Buprenorphine",
    "wants_withdrawal_care": "Withdrawal care",
    "wheelchair": "Wheelchair",
    "medical_need": "Oxygen or wounds",
    "suicidal": "Suicidal now",
    "aggressive": "Aggressive now",
    "hold": "On a hold",
    "medical_clearance": "Medical clearance",
    "drop_off": "Drop-off",
    "language": "Language",
    "fleeing_violence": "Fleeing violence",
}
ANSWER_WORDS = {"allows": "allowed", "refuses": "not allowed", "condition": "ask"}

GAP_REASONS = {
    GapReason.NOT_LISTED: "nothing in the directory meets it",
    GapReason.TOO_FAR: "nothing near enough",
    GapReason.REFUSED: "a rule said no everywhere",
    GapReason.CLOSED: "closed at that time",
}
NO_NEED = "need not understood"
NO_PLACE = "no place given"


# What one word cannot say: "men only" is a yes to a man and a no to a woman.
TOLD_APART = frozenset({"gender", "payment", "hold", "medical_clearance"})


def fact_words(fact: Fact) -> str:
    """Say what a place says about one fact: "Pet: kennels inside", "No ID: allowed", "Age 18-99: allowed"."""
    name = FACT_WORDS.get(fact.fact, fact.fact.replace("_", " ").capitalize())
    if fact.value == "no" and not fact.words:
        name = f"No {name if name.isupper() else name[:1].lower() + name[1:]}"
    elif fact.value not in ("", "yes", "no") and (not fact.words or fact.fact in TOLD_APART):
        name = f"{name}, {fact.value.replace('_', ' ')}"
    return f"{name}: {fact.words or ANSWER_WORDS.get(fact.answer, 'not known')}"


def fact_origin(fact: Fact) -> str:
    """Say who told a fact and when: "told by the desk, 5 Nov 2026", "read from text, undated"."""
    told = fact.source or ("first-hand" if fact.first_hand else "read from text")
    return f"{told}, {day_words(fact.assured_date)}"


def day_words(day: date | None) -> str:
    """Say a day as the screens do: "5 Nov 2026", "undated"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "undated"


def way_to(listing: Listing) -> str:
    """Say where it is: the address, or why there is none."""
    if listing.confidential:
        return "place not shown: call"
    return listing.address or ("by phone" if listing.by_phone else "address not known")
