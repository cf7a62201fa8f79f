"""One scene: what is known of a person and a moment, and what that means at each place. Never on disk, never in a log."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from navigator.directory.facts import FactSpec, Vocabulary
from navigator.directory.freshness import Tier
from navigator.directory.listing import Fact
from navigator.search.verdict import Code, Reason, Standing, Verdict, judge

# What one value says of another fact, so that nobody asks a man's shelter about pregnancy.
IMPLIED: Mapping[tuple[str, str], Mapping[str, str]] = MappingProxyType({("gender", "man"): {"pregnant": "no"}})
# What "takes" needs besides, each with what it means where it is lacking.
MISSING = tuple(
    (name, Reason(fact=name, service_says="unknown", verdict=Code.ASK_FIRST, text=text, question=question))
    for name, text, question in (
        ("meets_need", "the need is read out of prose only", "Do you offer this?"),
        ("active", "the listing is not active", "Are you open for this at all?"),
        ("verified_in_date", "nobody confirmed the listing in time", "Is this still right?"),
        ("intake_open", "intake is not known to be open then", "Do you take people in at that time?"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The facts that are set, the words that facts have, the day; facts that an agency turned on beside."""

    vocabulary: Vocabulary
    today: date
    situation: Mapping[str, str] = field(default_factory=dict[str, str])
    turned_on: frozenset[str] = frozenset()

    @property
    def is_set(self) -> bool:
        """Whether any fact is set: without one there is no verdict."""
        return bool(self.situation)

    @property
    def told(self) -> Mapping[str, str]:
        """Return the facts that are set, and what they say of others."""
        implied = [IMPLIED.get(pair, {}) for pair in self.situation.items()]
        return {key: value for told in (*implied, self.situation) for key, value in told.items()}

    def specs(self) -> Iterator[FactSpec]:
        """Yield every fact that is in use."""
        return self.vocabulary.in_use(self.turned_on)

    def verdict(self, facts: Sequence[Fact], standing: Standing, tier: Tier) -> Verdict:
        """Return no if any fact says no, else ask if any asks, else takes if the service stands as it must."""
        if not self.is_set:
            return Verdict(code=None)
        reasons = list(self._judged(facts, tier))
        if standing.never_a_no:
            reasons = [self._softened(reason) for reason in reasons]
        reasons += missing(standing)
        return Verdict(code=worst(reason.verdict for reason in reasons), reasons=tuple(reasons))

    def _judged(self, facts: Sequence[Fact], tier: Tier) -> Iterator[Reason]:
        told = self.told
        by_key: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            by_key[fact.fact].append(fact)
        wanted = told.keys() | by_key.keys()
        for spec in self.specs():
            if spec.key in wanted:
                reason = judge(spec, told.get(spec.key), by_key.get(spec.key, ()), tier, self.today)
                if reason is not None:
                    yield reason

    def _softened(self, reason: Reason) -> Reason:
        """Return a no as a question: emergency departments, 988, 911 and protection lines turn nobody away by rule."""
        if reason.verdict is not Code.WONT:
            return reason
        return replace(reason, verdict=Code.ASK_FIRST, question=self.vocabulary[reason.fact].question)


def worst(codes: Iterable[Code | None]) -> Code:
    """Return no if any is no, else ask if any asks, else takes."""
    found = set(codes)
    return next((code for code in (Code.WONT, Code.ASK_FIRST) if code in found), Code.TAKES)


def missing(standing: Standing) -> list[Reason]:
    """Return what "takes" needs besides and lacks, as questions."""
    return [reason for name, reason in MISSING if not getattr(standing, name)]
