"""Groups of records that are one: joined pair by pair, never so that what is set apart comes together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from navigator.directory.sameness.faces import Face, Likely, Match
from navigator.directory.sameness.names import set_apart


class Groups:
    """Sets of ids, each known by its smallest."""

    def __init__(self) -> None:
        self._group: dict[str, frozenset[str]] = {}

    def of(self, own: str) -> frozenset[str]:
        """Return all that is one with a record, itself too."""
        return self._group.get(own, frozenset({own}))

    def head(self, own: str) -> str:
        """Return the id by which the group of a record is known."""
        return min(self.of(own))

    def join(self, first: str, second: str) -> None:
        """Make two groups one."""
        both = self.of(first) | self.of(second)
        self._group |= dict.fromkeys(both, both)


def settled(matches: Iterable[Match], faces: Mapping[str, Face], apart: frozenset[tuple[str, str]]) -> list[Match]:
    """Return the matches, those queued that would join two records of one source or what a person set apart."""
    groups = Groups()
    found: list[Match] = []
    ordered = sorted(matches, key=lambda match: (-match.score, match.first, match.second))
    tied = _tied(ordered, faces)
    for match in ordered:
        if match.likely is not Likely.SURE:
            found.append(match)
            continue
        reason = tied.get((match.first, match.second)) or _conflict(groups, match, faces, apart)
        if reason:
            found.append(replace(match, likely=Likely.QUEUED, reasons=(*match.reasons, reason)))
        else:
            groups.join(match.first, match.second)
            found.append(match)
    return found


def _tied(matches: Iterable[Match], faces: Mapping[str, Face]) -> dict[tuple[str, str], str]:
    """Return the pairs of which one record fits two of another source equally well."""
    sure = [match for match in matches if match.likely is Likely.SURE]
    best: Counter[tuple[str, str, float]] = Counter()
    at: defaultdict[tuple[str, str, float], list[Match]] = defaultdict(list)
    for match in sure:
        for own, other in ((match.first, match.second), (match.second, match.first)):
            key = (own, faces[other].source, match.score)
            best[key] += 1
            at[key].append(match)
    return {
        (match.first, match.second): f"{count} records of {key[1]} fit equally well"
        for key, count in best.items()
        if count > 1
        for match in at[key]
    }


def _conflict(groups: Groups, match: Match, faces: Mapping[str, Face], apart: frozenset[tuple[str, str]]) -> str:
    here, there = groups.of(match.first), groups.of(match.second)
    for one in sorted(here):
        for two in sorted(there):
            if (min(one, two), max(one, two)) in apart:
                return "a person set apart what would come together"
            if faces[one].source == faces[two].source:
                return f"{faces[one].source} holds two of them apart"
            if set_apart(faces[one].name, faces[two].name):
                return "other records that would come together are set apart by their names"
    return ""
