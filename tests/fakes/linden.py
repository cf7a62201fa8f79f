"""A few invented places, as the mock-ups draw them."""

from datetime import date

from navigator.directory.listing import (
    Audience,
    Fact,
    Hours,
    Listing,
    Note,
    Page,
    Phone,
    Precision,
    Scope,
)
from navigator.geo import Point
from navigator.search.query import Origin

TODAY = date(2026, 11, 17)
STATION = Origin(name="District 6 station", point=Point(44.0500, -123.0900), state="OR", kind="saved")
SPRINGFIELD = Origin(name="Springfield, OR", point=Point(44.0462, -123.0220), state="OR", kind="city")


def listing(
    key: str,
    name: str,
    organization: str,
    need: str,
    number: str,
    *,
    north: float = 0.0,
    east: float = 0.0,
    assured: date | None = date(2026, 11, 5),
    **more: object,
) -> Listing:
    values: dict[str, object] = {
        "id": key,
        "source": "training",
        "source_id": key,
        "service_id": key,
        "service": name,
        "organization": organization,
        "needs": (need,),
        "point": Point(44.05 + north / 69, -123.09 + east / 49.6),
        "precision": Precision.ROOFTOP,
        "phones": (Phone(number=number, call_first=True),) if number else (),
        "address": "88 Harbor St",
        "assured_date": assured,
        "training": True,
    }
    return Listing(**(values | more))  # type: ignore[arg-type]


HARBOR = listing(
    "harbor",
    "Harbor Street Night Shelter",
    "Millrace Commons",
    "Emergency shelter",
    "",
    north=0.85,
    east=0.85,
    hours_text="17:00\u201307:00 every day, intake until 03:00",
    phones=(
        Phone(number="(541) 555-0142", label="Intake desk, 17:00\u201307:00"),
        Phone(number="(541) 555-0143", label="Team line, 24 h", audience=Audience.PARTNERS, call_first=True),
    ),
)
PLACES = (
    HARBOR,
    listing(
        "cedar",
        "Cedar Lot Safe Sleep",
        "Linden Open Door",
        "Safe sleep",
        "(541) 555-0156",
        east=-2,
        hours_text="24 hours",
        assured=date(2026, 10, 22),
    ),
    listing(
        "brigid",
        "St. Brigid House",
        "St. Brigid Parish",
        "Emergency shelter",
        "(541) 555-0171",
        north=0.8,
        assured=date(2026, 9, 4),
    ),
    listing(
        "alder",
        "Alder Falls Recovery Beds",
        "Alder Falls Health",
        "Withdrawal management",
        "(541) 555-0164",
        east=4.6,
        hours_text="08:00\u201321:00",
        assured=date(2026, 7, 22),
    ),
    listing(
        "river",
        "Riverbend Warming Room",
        "Riverbend Neighbors",
        "Warming center",
        "(541) 555-0133",
        north=-1.3,
        east=1.3,
        hours_text="20:00\u201308:00 on cold nights",
        assured=date(2026, 10, 17),
        precision=Precision.ZIP,
    ),
    listing(
        "door",
        "Bright Door Family Shelter",
        "Bright Door",
        "Family shelter",
        "(541) 555-0128",
        north=1,
        east=-1,
        hours_text="16:00\u201321:00",
        assured=date(2026, 10, 29),
    ),
    listing(
        "safe",
        "Juniper House",
        "Juniper House",
        "Safe from violence",
        "(541) 555-0190",
        point=None,
        precision=Precision.NONE,
        address="",
        confidential=True,
        hours_text="24 hours",
    ),
    listing(
        "walk",
        "Street Medicine Round of the Linden County Health Outreach Cooperative",
        "Linden County Health Outreach Cooperative",
        "Primary care",
        "(541) 555-0119",
        point=None,
        precision=Precision.NONE,
        address="",
        assured=None,
    ),
)
FAR = (
    listing(
        "flat",
        "Juniper Flat Shelter",
        "Juniper Flat Church",
        "Emergency shelter",
        "(541) 555-0175",
        north=22,
        hours_text="until 21:00",
    ),
)


def line(key: str, number: str, name: str, scope: Scope, evidence: str, **more: object) -> Listing:
    values: dict[str, object] = {
        "point": None,
        "precision": Precision.NONE,
        "address": "",
        "scope": scope,
        "evidence": evidence,
        "training": False,
        "source": "lifelines",
        "assured": None,
    }
    return listing(key, name, name, "Crisis line", number, **(values | more))  # type: ignore[arg-type]


LINES = (
    line("988", "988", "988 Suicide and Crisis Lifeline", Scope.NATIONAL, "dialled 3 Mar by K.", hours_text="24/7"),
    line("911", "911", "Emergency services", Scope.NATIONAL, "public code"),
    line("211", "211", "211 information and referral", Scope.NATIONAL, "public code"),
    line(
        "or",
        "(541) 555-0100",
        "Oregon Crisis Line",
        Scope.STATE,
        "seen on a state page of 2025, not dialled",
        states=("OR",),
        hours_text="24/7",
    ),
    line(
        "text",
        "741741",
        "Crisis Text Line",
        Scope.NATIONAL,
        "seen on a public page of 2026, not dialled",
        phones=(Phone(number="741741", type="text", text_keyword="HOME (or MHA, BADGE for responders)"),),
    ),
    line("vets", "1-800-555-0188", "Helpline for old pages", Scope.NATIONAL, "confirm", confirmed=False),
)
PAGE = Page(
    listing=HARBOR,
    description="A low-barrier night shelter for adults. Cots in two halls, showers, lockers, kennels.",
    eligibility="Adults, men and women, 18 and over.",
    fees="Free.",
    languages=("English", "Spanish"),
    accessibility=("Ramp at the front door", "Accessible shower"),
    documents=("No papers needed",),
    hours=(
        Hours(kind="open", text="17:00\u201307:00 every day"),
        Hours(kind="intake", text="17:00\u201303:00 every day"),
    ),
    facts=(
        Fact(
            fact="pet",
            answer="allows",
            words="kennels inside, 6 places",
            assured_date=date(2026, 11, 5),
            source="told by the desk",
            first_hand=True,
        ),
        Fact(
            fact="methadone",
            answer="allows",
            words="dose locked",
            assured_date=date(2026, 11, 5),
            source="told by the desk",
            first_hand=True,
        ),
        Fact(
            fact="has_id",
            answer="allows",
            words="none needed",
            assured_date=date(2026, 11, 5),
            source="told by the desk",
        ),
        Fact(
            fact="alcohol",
            answer="condition",
            words="allowed if calm",
            assured_date=date(2026, 11, 5),
            source="told by the desk",
        ),
        Fact(
            fact="children",
            answer="refuses",
            words="adults only",
            assured_date=date(2026, 11, 5),
            source="told by the desk",
        ),
    ),
    notes=(
        Note(kind="way_in", text="Call the team line, say \u201cdrop-off\u201d.", audience=Audience.PARTNERS),
        Note(kind="way_in", text="Side door on Mill Alley, ring once.", audience=Audience.PARTNERS),
        Note(kind="way_in", text="Stay until the desk says yes.", audience=Audience.PARTNERS),
        Note(kind="way_in", text="Front door, 88 Harbor St."),
        Note(kind="rule", text="Doors lock 03:00, no re-entry."),
        Note(
            kind="expect",
            text="Bags searched at the door. Lights out 22:30, breakfast 06:00. Kennels beside the staff desk.",
        ),
    ),
    source_note="Rules told by the intake desk to D. Ruiz, directory editor.",
)
NEEDS = (
    "Emergency shelter",
    "Sobering",
    "Withdrawal management",
    "Methadone or bup",
    "Crisis stabilization",
    "Emergency department",
    "Safe from violence",
    "Family shelter",
    "Food",
    "Shower, laundry",
    "Ride",
    "Clinic",
    "Youth",
    "Veterans",
    "Legal help",
    "ID, papers",
)
