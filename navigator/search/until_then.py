"""What to do until the places that are closed open: the best place of the same answer that takes people in now."""

from dataclasses import dataclass

from navigator.directory.schedule import State
from navigator.search.rank import Group
from navigator.search.result import Hit, SearchResult


@dataclass(frozen=True, slots=True)
class UntilThen:
    """The place to offer meanwhile; None: none of the answer is known to be open then, and the lines are what is left."""

    hit: Hit | None


def until_then(result: SearchResult) -> UntilThen | None:
    """Return what to offer until the later hits open; None where nothing of the answer is later.

    A place that should take comes before one that is asked first. What nobody confirmed never leads, so it is not offered.
    """
    confirmed = [hit for hit in result.hits if hit.listing.confirmed]
    if not any(hit.group is Group.LATER for hit in confirmed):
        return None
    open_now = [hit for hit in confirmed if hit.status.state is State.OPEN]
    groups = (Group.NOW, Group.ASK)
    return UntilThen(next((hit for group in groups for hit in open_now if hit.group is group), None))
