"""How much a directory decides: for standard situations, the share of night hits that are not "ask first"."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from navigator.directory.facts import Vocabulary
from navigator.directory.freshness import is_stale, tier_of
from navigator.directory.night import NightPlace, never_a_no
from navigator.ports import NightDirectory
from navigator.search.scene import Scene
from navigator.search.situation import SituationYield, StandardSituation, VerdictYield
from navigator.search.verdict import Code, Standing


class MeasureYield:
    """Asks every standard situation of every place of the night."""

    def __init__(
        self, directory: NightDirectory, vocabulary: Vocabulary, situations: Sequence[StandardSituation]
    ) -> None:
        self._directory = directory
        self._vocabulary = vocabulary
        self._situations = situations

    def __call__(self, today: date, turned_on: frozenset[str] = frozenset()) -> VerdictYield:
        """Return the yield; the hour is left out of it, so that the figure is the same by day and by night."""
        places = [(place, _standing(place, today)) for place in self._directory.night_places()]
        return VerdictYield(
            situations=tuple(self._of(situation, places, today, turned_on) for situation in self._situations)
        )

    def _of(
        self,
        situation: StandardSituation,
        places: Sequence[tuple[NightPlace, Standing]],
        today: date,
        turned_on: frozenset[str],
    ) -> SituationYield:
        scene = Scene(vocabulary=self._vocabulary, today=today, situation=situation.facts, turned_on=turned_on)
        codes = Counter(
            scene.verdict(place.facts, standing, tier_of(place.listing.needs)).code
            for place, standing in places
            if place.needs & situation.needs
        )
        return SituationYield(
            key=situation.key,
            words=situation.words,
            hits=codes.total(),
            takes=codes[Code.TAKES],
            wont=codes[Code.WONT],
        )


def _standing(place: NightPlace, today: date) -> Standing:
    stale = is_stale(place.listing.assured_date, today, tier_of(place.listing.needs))
    return Standing(
        meets_need=True, active=True, verified_in_date=not stale, intake_open=True, never_a_no=never_a_no(place.listing)
    )
