"""The matches of a directory: places first, then providers, then the services at places that are one."""

import json
from collections.abc import Iterable, Iterator

from navigator.directory.sameness.compare import compare_places, compare_providers, compare_services
from navigator.directory.sameness.faces import Face, Likely, Match
from navigator.ids import record_id
from resources_db.directory.matching.candidates import pairs, place_keys, provider_keys
from resources_db.directory.matching.faces import Faces
from resources_db.directory.matching.groups import settled
from resources_db.directory.resolve import Row, Rows, sealed

# The source of what is found by rule; a person's word is of the source "local".
FOUND, LOCAL = "matches", "local"
Pair = tuple[str, str]


def matched(rows: Rows, faces: Faces) -> list[Row]:
    """Return the `match` rows of a directory: what is found among the faces now, and what a person decided before."""
    decided = [row for row in rows["match"] if row["source"] == LOCAL]
    told = {(str(row["first_id"]), str(row["second_id"])): row for row in decided}
    apart = frozenset(pair for pair, row in told.items() if row["state"] == "apart")
    joined = {pair for pair, row in told.items() if row["state"] == "joined"}
    found = _found(faces, apart, joined)
    return [*decided, *(_row(match) for match in found if (match.first, match.second) not in told)]


def _found(faces: Faces, apart: frozenset[Pair], joined: set[Pair]) -> Iterator[Match]:
    places = _settled(_places(faces), faces.locations, apart)
    same = {_pair(match): match.likely is Likely.SURE for match in places} | dict.fromkeys(joined, True)
    yield from places
    yield from _settled(_providers(faces, same), faces.organizations, apart)
    yield from _settled(_services(faces, same), faces.services, apart)


def _settled(matches: Iterable[Match], faces: dict[str, Face], apart: frozenset[Pair]) -> list[Match]:
    return settled((match for match in matches if _pair(match) not in apart), faces, apart)


def _places(faces: Faces) -> Iterator[Match]:
    for one, two in pairs(faces.locations, place_keys):
        match = compare_places(one, two)
        if match:
            yield match


def _providers(faces: Faces, same: dict[Pair, bool]) -> Iterator[Match]:
    owners: dict[str, set[str]] = {}
    for service, places in faces.places_of_service.items():
        for place in places:
            owners.setdefault(place, set()).add(faces.provider_of_service[service])
    linked = {
        (min(one, two), max(one, two))
        for (first, second), sure in same.items()
        if sure
        for one in owners.get(first, ())
        for two in owners.get(second, ())
    }
    for one, two in pairs(faces.organizations, provider_keys):
        match = compare_providers(one, two, same_place=(one.id, two.id) in linked)
        if match:
            yield match


def _services(faces: Faces, same: dict[Pair, bool]) -> Iterator[Match]:
    at: dict[str, list[str]] = {}
    for service, places in faces.places_of_service.items():
        for place in places:
            at.setdefault(place, []).append(service)
    seen: set[Pair] = set()
    for (first, second), sure in sorted(same.items()):
        for one in at.get(first, ()):
            for two in at.get(second, ()):
                pair = (min(one, two), max(one, two))
                if pair not in seen:
                    seen.add(pair)
                    match = compare_services(faces.services[one], faces.services[two], place_sure=sure)
                    if match:
                        yield match


def _pair(match: Match) -> Pair:
    return (match.first, match.second)


def _row(match: Match) -> Row:
    own = f"{match.kind}:{match.first}:{match.second}"
    return sealed(
        {
            "id": record_id(FOUND, "match", own),
            "source": FOUND,
            "source_id": own,
            "row_hash": None,
            "kind": match.kind,
            "first_id": match.first,
            "second_id": match.second,
            "state": match.likely.value,
            "score": match.score,
            "reasons": json.dumps(match.reasons, ensure_ascii=False),
            "decided_on": None,
        }
    )
