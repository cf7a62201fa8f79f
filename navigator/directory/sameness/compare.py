"""Compares two records of different sources: a score from place, number and name, with reasons; some differences forbid it.

The rules are ours; a sure match needs the place (or a number) and the name to agree, so a wrong merge takes two errors.
"""

from dataclasses import dataclass

from navigator.directory.sameness.faces import Face, Likely, Match, Words
from navigator.directory.sameness.names import likeness, one_counts, set_apart
from navigator.geo import haversine_m

NEAR_M = 80.0
FAR_M = 3_000.0
STREET, NEAR, PHONE, DOMAIN, NAME = 0.5, 0.35, 0.2, 0.1, 0.4
SURE, QUEUE = 0.8, 0.6
SURE_NAME, SURE_SERVICE, LIKE_SERVICE, LIKE_PROVIDER, SAME = 0.6, 0.9, 0.6, 0.8, 0.95


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a match, and how strongly."""

    score: float
    reasons: tuple[str, ...]


def compare_places(one: Face, two: Face) -> Match | None:
    """Return whether two locations are the same door; None when too little speaks for it or something forbids it."""
    if _forbidden(one, two):
        return None
    name, words = _best_name(one, two)
    place = _place(one, two)
    if not place.score:
        return None
    found = [place, _shared_phone(one, two), _shared_domain(one, two), Evidence(NAME * name, words)]
    score = round(sum(evidence.score for evidence in found), 3)
    doubts = _doubts(one, two)
    sure = score >= SURE and name >= SURE_NAME and not doubts
    if score < QUEUE:
        return None
    reasons = tuple(reason for evidence in found for reason in evidence.reasons) + doubts
    return _match("location", one, two, min(score, 1.0), sure, reasons)


def compare_providers(one: Face, two: Face, *, same_place: bool) -> Match | None:
    """Return whether two organizations are one; a name alone proves nothing, for "Salvation Army" is in every state."""
    name, words = _best_name(one, two)
    if name < LIKE_PROVIDER or set_apart(one.name, two.name):
        return None
    phone, domain = _shared_phone(one, two), _shared_domain(one, two)
    town = Evidence(0.1, ("in the same town",)) if one.town & two.town else Evidence(0.0, ())
    place = Evidence(0.4, ("one of their places is the same",)) if same_place else Evidence(0.0, ())
    found = [Evidence(0.5 * name, words), place, phone, domain, town]
    score = round(sum(evidence.score for evidence in found), 3)
    held = bool(place.score or phone.score or domain.score)
    if not held and not (town.score and name >= SAME):
        return None
    reasons = tuple(reason for evidence in found for reason in evidence.reasons)
    return _match("organization", one, two, min(score, 1.0), held and name >= SAME, reasons)


def compare_services(one: Face, two: Face, *, place_sure: bool) -> Match | None:
    """Return whether two services at one place are one; with different needs they wait for a person."""
    if set_apart(one.name, two.name):
        return None
    name, words = _name(one.name, two.name)
    if name < LIKE_SERVICE:
        return None
    shared, known = one.terms & two.terms, bool(one.terms and two.terms)
    doubts: tuple[str, ...] = ()
    if known and not shared:
        if name < SURE_SERVICE:
            return None
        doubts += ("they meet different needs",)
    if not place_sure:
        doubts += ("that their place is the same is not sure",)
    if one_counts(one.name, two.name):
        doubts += ("only one of them is numbered",)
    reasons = ("at the same place", *words, *((f"both: {', '.join(sorted(shared))}",) if shared else ()), *doubts)
    return _match("service", one, two, round(name, 3), name >= SURE_SERVICE and not doubts, reasons)


def same_secret(hidden: Face, shown: Face) -> str:
    """Return why a shown place may be one that another source hides, "" when nothing says so; in doubt it is hidden.

    A hidden place has no street to compare (S16), so its number, or its name with its provider's, must do.
    """
    name, _ = _name(hidden.name, shown.name)
    if set_apart(hidden.name, shown.name):
        return ""
    if hidden.phones & shown.phones and name >= LIKE_SERVICE:
        return "its number and its name"
    also = max((likeness(left, right) for left in hidden.also for right in shown.also), default=0.0)
    elsewhere = bool(hidden.state and shown.state and hidden.state != shown.state)
    return "its name and its provider's" if name >= SURE_SERVICE and also >= LIKE_SERVICE and not elsewhere else ""


def _match(kind: str, one: Face, two: Face, score: float, sure: bool, reasons: tuple[str, ...]) -> Match:  # noqa: FBT001
    first, second = sorted((one.id, two.id))
    likely = Likely.SURE if sure else Likely.QUEUED
    return Match(kind=kind, first=first, second=second, score=score, likely=likely, reasons=reasons)


def _forbidden(one: Face, two: Face) -> bool:
    if one.source == two.source or one.secret or two.secret or set_apart(one.name, two.name):
        return True
    if one.state and two.state and one.state != two.state:
        return True
    return bool(one.point and two.point and haversine_m(one.point, two.point) > FAR_M)


def _place(one: Face, two: Face) -> Evidence:
    if one.street and two.street:
        if one.street.key == two.street.key and (one.town & two.town or not (one.town and two.town)):
            return Evidence(STREET, ("the same street and number",))
        if one.street.house != two.street.house:
            return Evidence(0.0, ())
    if one.point and two.point and haversine_m(one.point, two.point) <= NEAR_M:
        return Evidence(NEAR, (f"less than {NEAR_M:.0f} m apart",))
    return Evidence(0.0, ())


def _shared_phone(one: Face, two: Face) -> Evidence:
    return Evidence(PHONE, ("the same phone",)) if one.phones & two.phones else Evidence(0.0, ())


def _shared_domain(one: Face, two: Face) -> Evidence:
    return Evidence(DOMAIN, ("the same website",)) if one.domain and one.domain == two.domain else Evidence(0.0, ())


def _best_name(one: Face, two: Face) -> tuple[float, tuple[str, ...]]:
    pairs = ((left, right) for left in (one.name, *one.also) for right in (two.name, *two.also))
    return max((_name(left, right) for left, right in pairs), default=(0.0, ()))


def _name(one: Words, two: Words) -> tuple[float, tuple[str, ...]]:
    alike = likeness(one, two)
    if alike >= SAME:
        return alike, ("the same name",)
    return alike, (f"names {alike:.0%} alike",) if alike >= SURE_NAME else ()


def _doubts(one: Face, two: Face) -> tuple[str, ...]:
    units = {face.street.unit for face in (one, two) if face.street and face.street.unit}
    doubts = ("different suites",) if len(units) > 1 else ()
    return (*doubts, "only one of them is numbered") if one_counts(one.name, two.name) else doubts
