"""One person entered twice: a link is suggested, decided by a human, and can be taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.casebook.states import check_move
from navigator.errors import NavigatorError


class LinkState(StrEnum):
    """What a human made of a likeness."""

    SUGGESTED = "suggested"
    LINKED = "linked"
    REJECTED = "rejected"
    UNLINKED = "unlinked"


NEXT_LINK: Mapping[LinkState, frozenset[LinkState]] = {
    LinkState.SUGGESTED: frozenset({LinkState.LINKED, LinkState.REJECTED}),
    LinkState.LINKED: frozenset({LinkState.UNLINKED}),
    LinkState.REJECTED: frozenset({LinkState.LINKED}),
    LinkState.UNLINKED: frozenset({LinkState.LINKED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLink(Record):
    """That two records may be one person; both records stay as they are, so that nothing is lost when it is undone."""

    first_id: str
    second_id: str
    state: LinkState = LinkState.SUGGESTED
    by: str = ""
    at: datetime | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a link of a record with itself: raises NavigatorError."""
        Record.__post_init__(self)
        check_aware(self.at)
        if self.first_id == self.second_id:
            raise NavigatorError("These are the same record.", hint="Choose another one.")

    def decided(self, state: LinkState, *, by: str, at: datetime, reason: str = "") -> "PersonLink":
        """Return the link as a human decided it; to take one back needs a reason. Raises NavigatorError."""
        check_move(NEXT_LINK, self.state, state, "link")
        if state is LinkState.UNLINKED and not reason.strip():
            raise NavigatorError("Say why these are two persons.", hint="One line is enough.")
        return replace(self, state=state, by=by, at=at, reason=reason)


def same_as(person_id: str, links: Iterable[PersonLink]) -> frozenset[str]:
    """Return all records of one person, the asked one too, over links that hold now."""
    pairs = [(link.first_id, link.second_id) for link in links if link.state is LinkState.LINKED]
    found, grown = frozenset({person_id}), True
    while grown:
        more = found.union(*(pair for pair in pairs if found & set(pair)))
        grown, found = more != found, more
    return found
