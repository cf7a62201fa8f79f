"""Find services that answer a question, near a place, best first, and say whether they will take the person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from time import perf_counter

from navigator.clock import Clock
from navigator.directory.freshness import tier_of
from navigator.directory.gap import GapReason
from navigator.directory.listing import Fact, Listing, Scope
from navigator.directory.night import never_a_no
from navigator.directory.schedule import State
from navigator.geo import bearing_degrees
from navigator.ports import CancelToken, Holidays, ResourceDirectory, Ruler
from navigator.search.ask import Ask, Best, RowClass, Rows, standing_of
from navigator.search.good_hit import TELLING, has_good_row, is_asked_for, meets, needs_meant, reason_of
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import Ranked, TextTier
from navigator.search.result import NO_VERDICT, UNKNOWN_HOURS, Hit, SearchResult
from navigator.search.scene import Scene
from navigator.search.understand.chips import Understood
from navigator.search.understand.understand import understand
from navigator.search.verdict import Verdict
from navigator.search.words import plain_words
from navigator.use_cases.opening import Opening
from navigator.use_cases.reading_texts import Ready, TextReader


class FindResources:
    """Understands the text, asks the directory, judges and measures the rows that are shown."""

    def __init__(
        self, directory: ResourceDirectory, texts: TextReader, ruler: Ruler, holidays: Holidays, clock: Clock
    ) -> None:
        self._directory = directory
        self._texts = texts
        self._ruler = ruler
        self._holidays = holidays
        self._clock = clock
        self._opening: Opening | None = None

    def __call__(self, query: SearchQuery, token: CancelToken | None = None) -> SearchResult:
        """Return the answer; raises Cancelled when the token is withdrawn meanwhile, NotFoundError for an unknown need."""
        started = perf_counter()
        token = token or CancelToken()
        now = self._clock.now()
        ready = self._texts.ready(self._directory.index())
        state = query.origin.state if query.origin else ""
        meant = understand(query.text, ready.reading, now, query.dropped, state=state)
        token.check()
        asked = _Asked(query, meant, self._scene(query, meant, now), now)
        opening = self._open_at(asked.moment)
        best = ready.index.best(_ask(ready, asked, opening), token)
        token.check()
        return SearchResult(
            query=query,
            hits=self._hits(best.within, asked, opening),
            beyond=self._hits(best.beyond, asked, opening),
            hidden=best.hidden,
            left=_left(ready, meant),
            meant=meant,
            situation=asked.scene.situation,
            moment=None if asked.any_time else asked.moment,
            total=best.total,
            reach_m=best.reach_m,
            took_ms=(perf_counter() - started) * 1000,
        )

    def why_none(self, result: SearchResult, token: CancelToken) -> GapReason | None:
        """Return why no row answers well (see search/good_hit.py), None when one does, shown or not; raises Cancelled."""
        now, ready = self._clock.now(), self._texts.ready(self._directory.index())
        asked = _Asked(result.query, result.meant, self._scene(result.query, result.meant, now), now)
        ask = _ask(ready, asked, self._open_at(asked.moment))
        own = [each for each in ask.classes if meets(each.tier, each.missed, result.meant)]
        ask = replace(ask, classes=own, within_m=result.reach_m, limit=TELLING, beyond=1)
        if has_good_row(self._asked_for(ready.index.best(ask, token), result)):
            return None
        any_time = replace(ask, state_of=_unknown)
        return reason_of(self._asked_for(ready.index.best(any_time, token), result))

    def concepts_named(self, need: str) -> Sequence[str]:
        """Return the concepts that the name of a need says in so many words, none when it says anything else."""
        reading = self._texts.ready(self._directory.index()).reading
        # Nothing of a name is still being typed.
        meant = understand(f"{need} ", reading, self._clock.now())
        return () if meant.left else needs_meant(meant)

    def _asked_for(self, best: Best, result: SearchResult) -> Best:
        """Leave out the lines that were not asked for; only rows without a point can be lines."""
        keys = [row.candidate.key for row in best.within if row.candidate.point is None]
        scopes = dict(zip(keys, (row.scope for row in self._directory.listings(keys)), strict=True))
        rows = [(row, scopes.get(row.candidate.key, Scope.LOCAL)) for row in best.within]
        return replace(best, within=[row for row, scope in rows if is_asked_for(row.candidate.tier, scope, result)])

    def _scene(self, query: SearchQuery, meant: Understood, now: datetime) -> Scene:
        speech = self._texts.speech
        return Scene(
            vocabulary=speech.vocabulary,
            today=now.date(),
            situation={**meant.situation, **query.situation},
            turned_on=speech.turned_on,
        )

    def _open_at(self, moment: datetime) -> Opening:
        """Return what says whether rows are open then, the same for as long as the same moment is asked about."""
        if self._opening is None or self._opening.moment != moment:
            self._opening = Opening(self._directory, self._holidays, moment)
        return self._opening

    def _hits(self, rows: Sequence[Ranked], asked: "_Asked", opening: Opening) -> tuple[Hit, ...]:
        keys = [row.candidate.key for row in rows]
        told = self._directory.facts(keys) if asked.scene.is_set else [()] * len(keys)
        listings = self._directory.listings(keys)
        return tuple(
            self._hit(row, listing, facts, asked, opening)
            for row, listing, facts in zip(rows, listings, told, strict=True)
        )

    def _hit(self, row: Ranked, listing: Listing, facts: Sequence[Fact], asked: "_Asked", opening: Opening) -> Hit:
        who, here = row.candidate, asked.origin.point if asked.origin else None
        return Hit(
            listing=listing,
            tier=who.tier,
            missed=who.missed,
            signs=who.signs,
            score=row.score,
            distance_m=self._ruler.metres(here, listing.point) if here and listing.point else None,
            bearing=bearing_degrees(here, listing.point) if here and listing.point else None,
            status=UNKNOWN_HOURS if asked.any_time else opening.status(who.hours),
            verdict=_verdict(asked, row, listing, facts) if asked.scene.is_set else NO_VERDICT,
        )


class _Asked:
    """What is asked, put together: the query's own words outrank what the text says."""

    def __init__(self, query: SearchQuery, meant: Understood, scene: Scene, now: datetime) -> None:
        self.query = query
        self.meant = meant
        self.scene = scene
        self.moment = query.moment or meant.moment or _this_minute(now)
        self.any_time = query.any_time or meant.any_time
        self.open_only = (query.open_only or meant.open_only) and not self.any_time
        self.origin: Origin | None = meant.origin or query.origin
        self.within_m = query.within_m if query.within_m is not None else meant.within_m


def _this_minute(now: datetime) -> datetime:
    """Return the minute that a moment is in: hours know no seconds, and what was worked out for it holds a while."""
    return now.replace(second=0, microsecond=0)


def _ask(ready: Ready, asked: _Asked, opening: Opening) -> Ask:
    """Return the question as it is put to the index; raises NotFoundError for a need that there is not."""
    index, query = ready.index, asked.query
    return Ask(
        classes=_classes(ready, asked),
        state_of=_unknown if asked.any_time else opening.state,
        here=asked.origin.point if asked.origin else None,
        within_m=asked.within_m,
        state=asked.origin.state if asked.origin else "",
        scene=asked.scene,
        open_only=asked.open_only,
        chosen=index.need(query.category) if query.category else None,
        limit=query.limit,
    )


def _classes(ready: Ready, asked: _Asked) -> list[RowClass[Rows]]:
    """Return the rows that answer, in classes; all of them when nothing was typed."""
    if not asked.query.text.strip():
        return [RowClass(rows=ready.index.everything(), tier=TextTier.TERM)]
    return ready.matcher.graded(asked.meant, asked.scene.situation)


def _verdict(asked: _Asked, row: Ranked, listing: Listing, facts: Sequence[Fact]) -> Verdict:
    """Return the verdict with its reasons."""
    who, risk = row.candidate, tier_of(listing.needs)
    softens = never_a_no(listing)
    standing = standing_of(who.tier, who.state, who.assured_day, risk, asked.scene.today, softens=softens)
    return asked.scene.verdict(facts, standing, risk)


def _left(ready: Ready, meant: Understood) -> tuple[str, ...]:
    """Return the words that no row carries, as they were typed."""
    carried = ready.reading.spelling
    plain = ((term, plain_words(term.typed)) for term in meant.left)
    unknown = [term for term, words in plain if not any(carried.knows(w, begun=bool(term.begun)) for w in words)]
    if not unknown and meant.text.strip() and not meant.spoken:
        # Signs without a letter ask for nothing.
        return (meant.text.strip(),)
    return tuple(term.typed for term in unknown)


def _unknown(_: int | None) -> State:
    return State.UNKNOWN
