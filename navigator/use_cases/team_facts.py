"""What the team was told, as facts by the key of a row: worked out anew only when an answer or the directory changed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import tzinfo

from navigator.directory.listing import Fact
from navigator.directory.overlay import CallAnswer
from navigator.ports import CallAnswers, SearchIndex
from navigator.search.told import fact_of

Told = Mapping[int, Sequence[Fact]]
NOTHING: Told = {}


class NobodyAsked:
    """No answers; fits CallAnswers."""

    def standing(self) -> Sequence[CallAnswer]:
        """Return none."""
        return ()


class TeamFacts:
    """Facts for the rows of one index at a time; answers of places that it does not have are left out."""

    def __init__(self, answers: CallAnswers) -> None:
        self._answers = answers
        self._made: tuple[SearchIndex, Sequence[CallAnswer], tzinfo | None, Told] | None = None

    def of(self, index: SearchIndex, here: tzinfo | None) -> Told:
        """Return the facts by key, dated in the zone `here`; raises Cancelled when the directory was replaced."""
        standing, known = self._answers.standing(), self._made
        if known is None or known[0] is not index or known[1] is not standing or known[2] != here:
            known = self._made = (index, standing, here, _by_key(index, standing, here))
        return known[3]


def _by_key(index: SearchIndex, standing: Sequence[CallAnswer], here: tzinfo | None) -> Told:
    if not standing:
        return NOTHING
    keys = index.keys_of([answer.service_at_location_id for answer in standing])
    found: defaultdict[int, list[Fact]] = defaultdict(list)
    for answer in standing:
        key = keys.get(answer.service_at_location_id)
        if key is not None:
            found[key].append(fact_of(answer, here))
    return found
