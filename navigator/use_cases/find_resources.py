"""Find services that answer a question, near a place, best first, and say whether they will take the person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from time import perf_counter

from navigator.clock import Clock
from navigator.directory.freshness import tier_of
from navigator.directory.listing import Fact, Listing
from navigator.directory.night import never_a_no
from navigator.directory.schedule import State
from navigator.geo import bearing_degrees
from navigator.ports import CallAnswers, CancelToken, DriveTimes, Holidays, ResourceDirectory, Ruler, SearchIndex
from navigator.search.ask import BEYOND_SHOWN, Ask, Best, RowClass, Rows, standing_of
from navigator.search.getting_there import ends_before
from navigator.search.good_hit import needs_meant
from navigator.search.one_change import Change, Tally, best_change
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import Ranked, TextTier
from navigator.search.result import NO_VERDICT, UNKNOWN_HOURS, Hit, SearchResult
from navigator.search.scene import Scene
from navigator.search.told import assured_with, open_questions
from navigator.search.understand.chips import Understood
from navigator.search.understand.understand import understand
from navigator.search.verdict import Verdict
from navigator.search.wishes import Wish, less_what_is_aside
from navigator.search.words import plain_words
from navigator.use_cases.opening import Opening
from navigator.use_cases.reading_texts import Ready, TextReader
from navigator.use_cases.team_facts import NobodyAsked, TeamFacts, Told


class FindResources:
    """Understands the text, asks the directory, judges and measures the rows that are shown."""

    def __init__(
        self,
        directory: ResourceDirectory,
        texts: TextReader,
        ruler: Ruler,
        holidays: Holidays,
        clock: Clock,
        answers: CallAnswers | None = None,
        drives: DriveTimes | None = None,
    ) -> None:
        self._directory = directory
        self._texts = texts
        self._ruler = ruler
        self._holidays = holidays
        self._clock = clock
        self._team = TeamFacts(answers or NobodyAsked())
        self._drives = drives
        self._opening: Opening | None = None
        self._last: _Asked | None = None

    def __call__(self, query: SearchQuery, token: CancelToken | None = None) -> SearchResult:
        """Return the answer; raises Cancelled when the token is withdrawn meanwhile, NotFoundError for an unknown need."""
        started = perf_counter()
        token = token or CancelToken()
        asked = self._last = self._asked(query, token)
        best = self._best(asked, token)
        token.check()
        hits = self._hits((*best.within, *best.beyond), asked)
        return SearchResult(
            query=query,
            hits=hits[: len(best.within)],
            beyond=hits[len(best.within) :],
            hidden=best.hidden,
            left=_left(asked.ready, asked.meant),
            meant=asked.meant,
            situation=asked.scene.situation,
            moment=None if asked.any_time else asked.moment,
            total=best.total,
            reach_m=best.reach_m,
            took_ms=(perf_counter() - started) * 1000,
            wishes=asked.wished.wishes,
            aside=asked.wished.aside,
        )

    def change(self, result: SearchResult, token: CancelToken | None = None) -> Change | None:
        """Return the one wish that stands in the way of a thin answer; reads no row. Raises what a search raises."""
        token, query = token or CancelToken(), result.query
        return best_change(result, lambda wish: self._tally(self._asked_last(query, token).less(wish), token))

    def again(self, result: SearchResult, token: CancelToken) -> tuple[SearchIndex, Ask]:
        """Return what was asked of the index for an answer, to be asked once more another way."""
        asked = self._asked_last(result.query, token)
        return asked.ready.index, self._ask(asked)

    def concepts_named(self, need: str) -> Sequence[str]:
        """Return the concepts that the name of a need says in so many words, none when it says anything else."""
        reading = self._texts.ready(self._directory.index()).reading
        # Nothing of a name is still being typed.
        meant = understand(f"{need} ", reading, self._clock.now())
        return () if meant.left else needs_meant(meant)

    def _tally(self, asked: "_Asked", token: CancelToken) -> Tally:
        within = self._best(asked, token, beyond=0).within
        return Tally.of((row.candidate.code, row.candidate.state) for row in within)

    def _asked_last(self, query: SearchQuery, token: CancelToken) -> "_Asked":
        """Return what was understood for the last answer, if it is the one meant and the directory still the same."""
        last = self._last
        if last is not None and last.whole is query and last.ready.index is self._directory.index():
            return last
        return self._asked(query, token)

    def _asked(self, query: SearchQuery, token: CancelToken) -> "_Asked":
        """Return what a question means to the directory that is open now."""
        now, speech = self._clock.now(), self._texts.speech
        ready = self._texts.ready(self._directory.index())
        state = query.origin.state if query.origin else ""
        meant = understand(query.text, ready.reading, now, query.dropped, state=state)
        token.check()
        scene = Scene(vocabulary=speech.vocabulary, today=now.date(), turned_on=speech.turned_on)
        return _Asked(ready, query, meant, scene, now, self._team.of(ready.index, now.tzinfo))

    def _open_at(self, moment: datetime) -> Opening:
        """Return what says whether rows are open then, the same for as long as the same moment is asked about."""
        if self._opening is None or self._opening.moment != moment:
            self._opening = Opening(self._directory, self._holidays, moment)
        return self._opening

    def _best(self, asked: "_Asked", token: CancelToken, beyond: int = BEYOND_SHOWN) -> Best:
        return asked.ready.index.best(self._ask(asked, beyond), token)

    def _ask(self, asked: "_Asked", beyond: int = BEYOND_SHOWN) -> Ask:
        """Return the question as it is put to the index; raises NotFoundError for a need that there is not."""
        query = asked.query
        return Ask(
            classes=asked.classes,
            state_of=_unknown if asked.any_time else self._open_at(asked.moment).state,
            here=asked.origin.point if asked.origin else None,
            within_m=asked.within_m,
            state=asked.origin.state if asked.origin else "",
            scene=asked.scene,
            open_only=asked.open_only,
            chosen=asked.ready.index.need(query.category) if query.category else None,
            also=asked.told,
            limit=query.limit,
            beyond=beyond,
        )

    def _hits(self, rows: Sequence[Ranked], asked: "_Asked") -> tuple[Hit, ...]:
        keys = [row.candidate.key for row in rows]
        told = self._directory.facts(keys) if asked.scene.is_set else [()] * len(keys)
        listings = self._directory.listings(keys)
        opening = self._open_at(asked.moment)
        return tuple(
            self._hit(row, listing, facts, asked, opening)
            for row, listing, facts in zip(rows, listings, told, strict=True)
        )

    def _hit(self, row: Ranked, listing: Listing, facts: Sequence[Fact], asked: "_Asked", opening: Opening) -> Hit:
        who, here = row.candidate, asked.origin.point if asked.origin else None
        away = self._ruler.metres(here, listing.point) if here and listing.point else None
        drive = self._drives.table().minutes_to(listing, asked.origin) if self._drives and asked.origin else None
        status = UNKNOWN_HOURS if asked.any_time else opening.status(who.hours)
        told, scene = asked.told.get(who.key, ()), asked.scene
        verdict = _verdict(asked, row, listing, (*facts, *told)) if scene.is_set else NO_VERDICT
        return Hit(
            listing=_checked(listing, told, scene.today) if told else listing,
            told=tuple(told),
            asks=open_questions(verdict.reasons, scene.situation, scene.vocabulary, told),
            tier=who.tier,
            missed=who.missed,
            signs=who.signs,
            score=row.score,
            distance_m=away,
            bearing=bearing_degrees(here, listing.point) if here and listing.point else None,
            drive_minutes=drive,
            ends_before=asked.goes_now and ends_before(status, asked.now, away, drive),
            status=status,
            verdict=verdict,
        )


class _Asked:
    """What is asked, put together: the query's own words outrank what the text says, and what is put aside counts not."""

    def __init__(
        self, ready: Ready, whole: SearchQuery, read: Understood, scene: Scene, now: datetime, told: Told
    ) -> None:
        wished = less_what_is_aside(whole, read, scene.vocabulary)
        query, meant = wished.query, wished.meant
        self.ready = ready
        self.whole = whole
        self.wished = wished
        self.query = query
        self.meant = meant
        self.scene = replace(scene, situation={**meant.situation, **query.situation})
        self.told = told
        self.now = now
        # To be there at another moment, one leaves in time.
        self.goes_now = query.moment is None and meant.moment is None
        self.moment = query.moment or meant.moment or _this_minute(now)
        self.any_time = query.any_time or meant.any_time
        self.open_only = (query.open_only or meant.open_only) and not self.any_time
        self.origin: Origin | None = meant.origin or query.origin
        self.within_m = query.within_m if query.within_m is not None else meant.within_m
        self._again = (ready, read, scene, now, told)

    @cached_property
    def classes(self) -> Sequence[RowClass[Rows]]:
        """Return the rows that answer, in classes; all of them when nothing was typed."""
        if not self.query.text.strip():
            return [RowClass(rows=self.ready.index.everything(), tier=TextTier.TERM)]
        return self.ready.matcher.graded(self.meant, self.scene.situation)

    def less(self, wish: Wish) -> "_Asked":
        """Return the same without a wish: a wish changes the order among the rows that answer, not which these are."""
        ready, read, scene, now, told = self._again
        other = _Asked(ready, replace(self.whole, aside=self.whole.aside | {wish.key}), read, scene, now, told)
        other.classes = self.classes
        return other


def _this_minute(now: datetime) -> datetime:
    """Return the minute that a moment is in: hours know no seconds, and what was worked out for it holds a while."""
    return now.replace(second=0, microsecond=0)


def _verdict(asked: _Asked, row: Ranked, listing: Listing, facts: Sequence[Fact]) -> Verdict:
    """Return the verdict with its reasons."""
    who, risk = row.candidate, tier_of(listing.needs)
    softens, today = never_a_no(listing), asked.scene.today
    checked = assured_with(who.assured_day, asked.told.get(who.key, ()), today)
    standing = standing_of(who.tier, who.state, checked, risk, today, softens=softens)
    return asked.scene.verdict(facts, standing, risk)


def _checked(listing: Listing, told: Sequence[Fact], today: date) -> Listing:
    """Return a listing with the day on which it was last checked, a call of the team among it."""
    day = listing.assured_date.toordinal() if listing.assured_date else 0
    checked = assured_with(day, told, today)
    return listing if checked == day else replace(listing, assured_date=date.fromordinal(checked))


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
