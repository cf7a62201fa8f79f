"""Confidential places: what would give one away is taken out first, and never printed."""

import re
from collections.abc import Iterator, Mapping

from navigator.directory.import_report import ProblemKind
from resources_db.directory.drafts import Draft, Drafts
from resources_db.directory.secrecy import is_marker
from resources_db.directory.streets import tells_a_street
from resources_db.directory.tally import Tally
from resources_db.directory.told_places import hide_words

REASON = "The place is confidential; what would give it away was taken out."
# A name, a bus line, a parcel number or three words lead to the door as surely as a street does.
TELLING: Mapping[str, tuple[str, ...]] = {
    "location": (
        "latitude", "longitude", "precision", "name", "alternate_name", "description", "transportation",
        "external_identifier", "external_identifier_type", "url",
    ),
    "service_at_location": ("description",),
    "schedule": ("description", "notes", "schedule_link"),
    "phone": ("description",),
    "contact": ("name", "title", "department"),
    "language": ("note",),
}  # fmt: skip
TYPES = ("physical", "postal", "virtual")
# Rows that are about nothing but the place.
DROPPED = ("address", "accessibility")
# A number or a person of the house alone leads to the house; those of the service stay.
OF_A_SERVICE = ("service_id", "service_at_location_id")
# Hours in words may stay: a text made of nothing but these and small numbers names no place.
HOUR_WORD = re.compile(
    r"mo|tu|we|th|fr|sa|su|mon|tues?|wed|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|days?|every|each"
    r"|daily|week|week(?:day|end)s?|hours?|hrs?|h|am|pm|a|p|m|open|closed|intake|noon|midnight|and|to|through|until|from|at|or"
    r"|call|by|appointment|only|always|first|second|third|fourth|last|of|the|month|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct"
    r"|nov|dec|\d{1,2}(?:am|pm|a|p|h|st|nd|rd|th)?"
)


def hide(drafts: Drafts, tally: Tally) -> None:
    """Strip confidential locations of their point and of every text about them, and drop the rows that say where they are."""
    hidden = set(_hidden(drafts))
    if not hidden:
        return
    hide_words(drafts, hidden, tally)
    about = {"location": hidden, "service_at_location": _ids(drafts, "service_at_location", "location_id", hidden)}
    for name in DROPPED:
        about[name] = _ids(drafts, name, "location_id", hidden)
    _hide_people(drafts, about)
    _drop_told(drafts, about, tally)
    for name in (*DROPPED, "contact", "phone"):
        for source_id in about[name]:
            if name in DROPPED or _of_the_house_alone(drafts[name][source_id]):
                _drop(drafts[name][source_id], drafts, tally)
    _hush(drafts, about["service_at_location"], tally)
    for name, columns in TELLING.items():
        for source_id in about.get(name, set()) & set(drafts[name]):
            _strip(drafts[name][source_id], columns, tally)


def _hush(drafts: Drafts, links: set[str], tally: Tally) -> None:
    """Take the words of a fact away where they lead to a hidden place: its rules stay, its street does not."""
    services = {drafts["service_at_location"][link].values.get("service_id") for link in links}
    for draft in drafts["fact"].values():
        about = draft.values.get("service_at_location_id") in links or draft.values.get("service_id") in services
        if about and tells_a_street(str(draft.values.get("words") or "")):
            draft.values["words"] = None
            tally.problem(ProblemKind.CONFIDENTIAL_STRIPPED, draft.file, draft.row, reason=REASON)


def _hidden(drafts: Drafts) -> Iterator[str]:
    """Yield the ids of the locations that any row calls confidential, and mark them."""
    places = {draft.source_id for draft in drafts["location"].values() if draft.secret}
    places |= {str(d.values.get("location_id")) for d in drafts["address"].values() if d.secret}
    services = {draft.source_id for draft in drafts["service"].values() if draft.secret}
    for link in drafts["service_at_location"].values():
        if link.secret or link.values.get("service_id") in services:
            places.add(str(link.values.get("location_id")))
    places |= {str(d.values.get("link_id")) for d in drafts["attribute"].values() if _marks(d)}
    for source_id in places - {"None"}:
        if source_id in drafts["location"]:
            drafts["location"][source_id].values["confidential"] = 1
        yield source_id


def _marks(draft: Draft) -> bool:
    return draft.values.get("link_entity") == "location" and is_marker(
        draft.values.get("label"), draft.values.get("value")
    )


def _ids(drafts: Drafts, name: str, column: str, hidden: set[str]) -> set[str]:
    return {draft.source_id for draft in drafts[name].values() if draft.values.get(column) in hidden}


def _hide_people(drafts: Drafts, about: dict[str, set[str]]) -> None:
    """Add the rows that hang on a hidden place or on a service there, and the phones of its contacts."""
    for name in ("schedule", "contact", "language", "phone"):
        about[name] = _ids(drafts, name, "location_id", about["location"])
        about[name] |= _ids(drafts, name, "service_at_location_id", about["service_at_location"])
    gone = {source_id for source_id in about["contact"] if _of_the_house_alone(drafts["contact"][source_id])}
    reached = _ids(drafts, "phone", "contact_id", gone)
    for source_id in reached:
        drafts["phone"][source_id].values["contact_id"] = None
    about["phone"] |= reached


def _of_the_house_alone(draft: Draft) -> bool:
    return not any(draft.values.get(column) for column in OF_A_SERVICE)


def _strip(draft: Draft, columns: tuple[str, ...], tally: Tally) -> None:
    telling = [column for column in columns if draft.values.get(column) is not None]
    if draft.table == "schedule" and tells_hours_only(str(draft.values.get("description") or "")):
        telling = [column for column in telling if column != "description"]
    if str(draft.values.get("location_type") or TYPES[0]).lower() not in TYPES:
        telling.append("location_type")
    if not telling and not draft.extra:
        return
    draft.values |= dict.fromkeys(telling)
    draft.extra.clear()
    tally.problem(ProblemKind.CONFIDENTIAL_STRIPPED, draft.file, draft.row, reason=REASON)


def tells_hours_only(text: str) -> bool:
    """Tell whether a text says times and days and nothing that could name a place."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return all(HOUR_WORD.fullmatch(word) for word in words)


def _drop_told(drafts: Drafts, about: Mapping[str, set[str]], tally: Tally) -> None:
    """Drop what tells of a hidden place in free words; a bare taxonomy term may stay."""
    anything = about["location"] | about["address"]
    for name, prefix in (("metadata", "resource"), ("attribute", "link")):
        for draft in list(drafts[name].values()):
            kind = draft.values.get("link_entity" if prefix == "link" else "resource_type")
            bare = prefix == "link" and draft.values.get("value") is None and not draft.extra
            meant = about.get(str(kind), set()) if kind else anything
            if not bare and draft.values.get(f"{prefix}_id") in meant:
                _drop(draft, drafts, tally)


def _drop(draft: Draft, drafts: Drafts, tally: Tally) -> None:
    del drafts[draft.table][draft.source_id]
    for file, row in draft.places:
        tally.drop(ProblemKind.CONFIDENTIAL_STRIPPED, file, row, reason=REASON)
