"""Whether a search found anything good, and why not.

Good is a confirmed row within reach that meets the need by its own terms, is not known to be closed then, and whose rules
do not say no. A row that must be asked first is good enough: a question is no gap. A line of a whole state or country is
always there and takes nobody in: it is good only where it is just what was asked for.
"""

from navigator.directory.gap import GapReason
from navigator.directory.listing import Scope
from navigator.geo import haversine_m
from navigator.search.ask import Best
from navigator.search.rank import NAMED, OWN_TERMS, PART, Group, Ranked, TextTier, group_of
from navigator.search.result import Hit, SearchResult
from navigator.search.understand.chips import ChipKind, Understood

# More rows than there are lines that can stand before the first that tells.
TELLING = 300
IN_SO_MANY_WORDS = frozenset({TextTier.CALLED, TextTier.RUN_BY, TextTier.NAME, TextTier.MAIN})


def asks_for_a_need(result: SearchResult) -> bool:
    """Tell whether a question asks for something to be found: not for all there is, nor for one place by its name."""
    meant = result.meant
    if result.query.category or meant.of(ChipKind.NEED):
        return True
    by_name = any(hit.tier in NAMED for hit in (*result.hits, *result.beyond))
    return bool(meant.left or meant.of(ChipKind.WHO)) and not by_name


def needs_meant(meant: Understood) -> tuple[str, ...]:
    """Return the concepts that a text asks for; whom it is for says something about a person and is left out."""
    return tuple(chip.key for chip in meant.of(ChipKind.NEED))


def meets(tier: TextTier, missed: int, meant: Understood) -> bool:
    """Tell whether a row meets all that was asked for by its own terms; where no need is named, whatever has the words does."""
    return not needs_meant(meant) or (tier in OWN_TERMS and missed < PART)


def is_asked_for(tier: TextTier, scope: Scope, result: SearchResult) -> bool:
    """Tell whether a row can be good at all: a line only where the words, or the need that was chosen, mean that line."""
    chosen = bool(result.query.category) and not needs_meant(result.meant)
    return scope is Scope.LOCAL or chosen or tier in IN_SO_MANY_WORDS


def has_good_hit(result: SearchResult) -> bool:
    """Tell whether one of the hits that are shown is good."""
    return any(_is_good(hit, result) for hit in result.hits)


def has_good_row(best: Best) -> bool:
    """Tell whether one of the first rows is good, where all of them meet the need and can be good at all."""
    return any(_place(row) in (Group.NOW, Group.ASK) for row in _in_reach(best))


def reason_of(best: Best) -> GapReason:
    """Return why nothing is good, by the rows that meet the need at any time of day."""
    places = {_place(row) for row in _in_reach(best)}
    if places - {Group.NO}:
        return GapReason.CLOSED
    if places:
        return GapReason.REFUSED
    far = [row for row in best.within if not _is_near(row.distance_m, best.reach_m)]
    return GapReason.TOO_FAR if best.beyond or far else GapReason.NOT_LISTED


def _is_good(hit: Hit, result: SearchResult) -> bool:
    origin = result.meant.origin or result.query.origin
    # As the order measures, not as the row is shown: the two differ by half a percent at the edge of the reach.
    away = haversine_m(origin.point, hit.listing.point) if origin and hit.listing.point else None
    answers = meets(hit.tier, hit.missed, result.meant) and is_asked_for(hit.tier, hit.listing.scope, result)
    open_to_them = hit.group in (Group.NOW, Group.ASK) and hit.listing.confirmed
    return answers and open_to_them and _is_near(away, result.reach_m)


def _in_reach(best: Best) -> list[Ranked]:
    """Return the confirmed rows within reach: one whose name was typed stands among them however far it is."""
    return [row for row in best.within if row.candidate.confirmed and _is_near(row.distance_m, best.reach_m)]


def _is_near(distance_m: float | None, reach_m: float | None) -> bool:
    return distance_m is None or reach_m is None or distance_m <= reach_m


def _place(row: Ranked) -> Group:
    return group_of(row.candidate.code, row.candidate.state)
