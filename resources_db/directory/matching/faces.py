"""The faces of locations, organizations and services: what records of different sources are compared by."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from navigator.directory.listing import Precision
from navigator.directory.sameness.faces import Face
from navigator.directory.sameness.names import name_words
from navigator.directory.sameness.streets import street_of
from navigator.geo import Point
from resources_db.directory.phones import DIGITS, PARTNERS, last_digits
from resources_db.directory.records import ABSENT
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.succession import RETIRED

EXACT = (Precision.ROOFTOP.value, Precision.STREET.value)
# Sites that host anybody's pages say nothing about who is behind one.
HOSTS = frozenset({"facebook.com", "instagram.com", "google.com", "linktr.ee", "wordpress.com", "sites.google.com"})


@dataclass(slots=True, kw_only=True)
class Faces:
    """The faces by kind and id, and which service is offered where."""

    locations: dict[str, Face] = field(default_factory=dict[str, Face])
    organizations: dict[str, Face] = field(default_factory=dict[str, Face])
    services: dict[str, Face] = field(default_factory=dict[str, Face])
    places_of_service: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    provider_of_service: dict[str, str] = field(default_factory=dict[str, str])


class _Gathered:
    """Names, numbers and places by the record they belong to, gathered in one walk through the rows."""

    def __init__(self, rows: Rows, sources: frozenset[str]) -> None:
        self.organizations = {str(row["id"]): row for row in rows["organization"] if _counts(row, sources)}
        self.locations = {str(row["id"]): row for row in rows["location"] if _counts(row, sources)}
        self.services = {
            str(row["id"]): row
            for row in rows["service"]
            if _counts(row, sources) and row["status"] != RETIRED and row["source_id"] != ABSENT
        }
        self.links = [
            (str(row["service_id"]), str(row["location_id"]))
            for row in rows["service_at_location"]
            if row["service_id"] in self.services and row["location_id"] in self.locations
        ]
        self.link_service = {str(row["id"]): str(row["service_id"]) for row in rows["service_at_location"]}
        self.phones = _phones(rows["phone"], self.link_service)
        self.addresses = _addresses(rows["address"])
        self.terms = _terms(rows, self.link_service)
        self.at: dict[str, list[str]] = defaultdict(list)
        self.places: dict[str, set[str]] = defaultdict(set)
        for service, location in self.links:
            self.at[location].append(service)
            self.places[service].add(location)


def faces_of(rows: Rows, sources: frozenset[str]) -> Faces:
    """Return the faces of all that some of `sources` tell of; what is retired or a stand-in has none."""
    told = _Gathered(rows, sources)
    faces = Faces(places_of_service=dict(told.places))
    for place, row in told.locations.items():
        faces.locations[place] = _location(place, row, told)
    for own, row in told.services.items():
        faces.services[own] = _service(own, row, told)
        faces.provider_of_service[own] = str(row["organization_id"] or "")
    towns: dict[str, set[str]] = defaultdict(set)
    for place, face in faces.locations.items():
        towns[str(told.locations[place]["organization_id"])] |= face.town
    for own, row in told.organizations.items():
        faces.organizations[own] = _organization(own, row, told, frozenset(towns.get(own, ())))
    return faces


def _counts(row: Row, sources: frozenset[str]) -> bool:
    return row["source"] in sources and row["source_id"] != ABSENT


def _location(own: str, row: Row, told: _Gathered) -> Face:
    services = told.at.get(own, [])
    owners = [row["organization_id"], *(told.services[service]["organization_id"] for service in services)]
    providers = [str(told.organizations[str(i)]["name"]) for i in owners if str(i) in told.organizations]
    offered = [str(told.services[service]["name"]) for service in services]
    names = list(dict.fromkeys(filter(None, (str(row["name"] or ""), *offered, *providers))))
    address = told.addresses.get(own, {})
    phones = [told.phones.get(owner, set[str]()) for owner in (own, *services)]
    return Face(
        id=own,
        source=str(row["source"]),
        name=name_words(names[0]) if names else (),
        also=tuple(name_words(name) for name in names[1:4]),
        phones=frozenset[str]().union(*phones),
        domain=_domain(told.services[services[0]]["url"] if services else None),
        street=street_of(str(address.get("address_1") or "")),
        town=_town(address),
        state=_state(address),
        point=_point(row),
        secret=bool(row["confidential"]),
    )


def _service(own: str, row: Row, told: _Gathered) -> Face:
    provider = told.organizations.get(str(row["organization_id"]))
    return Face(
        id=own,
        source=str(row["source"]),
        name=name_words(str(row["name"])),
        also=(name_words(str(provider["name"])),) if provider else (),
        phones=frozenset(told.phones.get(own, set())),
        domain=_domain(row["url"]),
        terms=frozenset(told.terms.get(own, set())),
    )


def _organization(own: str, row: Row, told: _Gathered, town: frozenset[str]) -> Face:
    alternate = str(row["alternate_name"] or "")
    return Face(
        id=own,
        source=str(row["source"]),
        name=name_words(str(row["name"])),
        also=(name_words(alternate),) if alternate else (),
        phones=frozenset(told.phones.get(own, set())),
        domain=_domain(row["website"]),
        town=town,
    )


def _phones(rows: Iterable[Row], link_service: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        digits = last_digits(str(row["number"] or ""))
        if len(digits) < DIGITS or not digits.isdigit() or row["audience"] == PARTNERS:
            continue
        owners = [row[name] for name in ("location_id", "service_id", "organization_id")]
        for owner in (*owners, link_service.get(str(row["service_at_location_id"]))):
            if owner:
                found[str(owner)].add(digits)
    return found


def _addresses(rows: Iterable[Row]) -> dict[str, Row]:
    """Return one address a location, the physical one before the postal one."""
    found: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: (row["address_type"] == "postal", str(row["id"]))):
        found.setdefault(str(row["location_id"]), row)
    return found


def _terms(rows: Rows, link_service: Mapping[str, str]) -> dict[str, set[str]]:
    names = {row["id"]: str(row["name"] or "").casefold() for row in rows["taxonomy_term"]}
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows["attribute"]:
        name = names.get(row["taxonomy_term_id"])
        if name and row["link_id"]:
            own = str(row["link_id"])
            found[link_service.get(own, own)].add(name)
    return found


def _point(row: Row) -> Point | None:
    latitude, longitude = row["latitude"], row["longitude"]
    exact = (row["precision"] or EXACT[0]) in EXACT
    if not exact or not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    return Point(latitude, longitude)


def _town(address: Mapping[str, object]) -> frozenset[str]:
    postal, city = str(address.get("postal_code") or "")[:5], str(address.get("city") or "").strip().casefold()
    return frozenset(part for part in (postal, city) if part)


def _state(address: Mapping[str, object]) -> str:
    state = str(address.get("state_province") or "").strip().upper()
    return state if len(state) == len("FL") else ""


def _domain(url: object) -> str:
    text = str(url or "").strip().casefold()
    if not text:
        return ""
    host = urlsplit(text if "//" in text else f"//{text}").netloc.split(":")[0].removeprefix("www.")
    return "" if host in HOSTS else host
