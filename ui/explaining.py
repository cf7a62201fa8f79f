"""Why a hit stands where it stands, in words that a tired reader can check."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from navigator.geo import miles
from navigator.search.one_change import Change
from navigator.search.rank import KEPT, KEPT_IN_PART, MORE_BY_SIGN, PART, WEIGHTS, Group, TextTier
from navigator.search.result import Hit, SearchResult
from navigator.search.until_then import UntilThen
from navigator.search.verdict import Code, Reason
from ui.phrases.spoken import situation_words
from ui.tongue import QT_TRANSLATE_NOOP, translate
from ui.wording import distance_words, first_phone, phone_words, status_words

FOUND_IN: Mapping[TextTier, str] = MappingProxyType(
    {
        TextTier.CALLED: QT_TRANSLATE_NOOP("Explaining", "its name is what you typed"),
        TextTier.RUN_BY: QT_TRANSLATE_NOOP("Explaining", "its organization or place is called what you typed"),
        TextTier.NAME: QT_TRANSLATE_NOOP("Explaining", "its name says it"),
        TextTier.MAIN: QT_TRANSLATE_NOOP("Explaining", "it meets this very need"),
        TextTier.TERM: QT_TRANSLATE_NOOP("Explaining", "it meets this need"),
        TextTier.NARROWER: QT_TRANSLATE_NOOP("Explaining", "it meets a need of this kind"),
        TextTier.WORDS: QT_TRANSLATE_NOOP(
            "Explaining", "its organization, or a need that may help as well, tells of it"
        ),
        TextTier.KIN: QT_TRANSLATE_NOOP("Explaining", "it meets a need that may help as well"),
        TextTier.BROADER: QT_TRANSLATE_NOOP("Explaining", "it meets a need that includes this one"),
        TextTier.DESCRIPTION: QT_TRANSLATE_NOOP("Explaining", "its description mentions it: ask whether it is offered"),
    }
)
VERDICT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "takes": QT_TRANSLATE_NOOP("Explaining", "Should take"),
        "ask_first": QT_TRANSLATE_NOOP("Explaining", "Ask first"),
        "wont": QT_TRANSLATE_NOOP("Explaining", "Rule says no"),
    }
)
GROUP_WORDS: Mapping[Group, str] = MappingProxyType(
    {
        Group.NOW: QT_TRANSLATE_NOOP("Explaining", "Should take now"),
        Group.ASK: QT_TRANSLATE_NOOP("Explaining", "Ask first now"),
        Group.LATER: QT_TRANSLATE_NOOP("Explaining", "Later"),
        Group.NO: QT_TRANSLATE_NOOP("Explaining", "Rule says no"),
    }
)

DECIDES = (Code.WONT, Code.ASK_FIRST, Code.TAKES, None)


UNTIL_THEN = QT_TRANSLATE_NOOP("Explaining", "Until then")
# These codes always show, so that nothing open is never the end.
NOTHING_OPEN = (
    QT_TRANSLATE_NOOP("Explaining", "nothing of this answer is known to be open"),
    QT_TRANSLATE_NOOP("Explaining", "call 988, 911 or 211"),
)
NOW = QT_TRANSLATE_NOOP("Explaining", "Now")
# Of a moment that is still to come nothing is "now".
THEN_WORDS: Mapping[Group, str] = MappingProxyType(
    {
        Group.NOW: QT_TRANSLATE_NOOP("Explaining", "Should take then"),
        Group.ASK: QT_TRANSLATE_NOOP("Explaining", "Ask first then"),
    }
)
THEN = QT_TRANSLATE_NOOP("Explaining", "Then")
NOT_CONFIRMED = QT_TRANSLATE_NOOP("Explaining", "Not confirmed")


def explained(text: str) -> str:
    """Return a text of a table here in the language that is spoken now."""
    return translate("Explaining", text)


def verdict_words(hit: Hit) -> str:
    """Return the pill of a hit; "" while no fact of a situation is set."""
    return explained(VERDICT_WORDS[hit.verdict.code]) if hit.verdict.code else ""


def group_words(group: Group, *, asked: bool, then: bool = False) -> str:
    """Return the heading of a group; without a situation all that is not later is simply now. `then`: at a later moment."""
    titles = {**GROUP_WORDS, **THEN_WORDS} if then else GROUP_WORDS
    return explained(titles[group] if asked or group is Group.LATER else THEN if then else NOW)


def heading_words(hit: Hit, *, asked: bool) -> str:
    """Return the heading that a hit stands under; what waits to be confirmed stands apart, and last."""
    return group_words(hit.group, asked=asked) if hit.listing.confirmed else explained(NOT_CONFIRMED)


def until_then_parts(then: UntilThen) -> tuple[str, ...]:
    """Say what is open meanwhile, what matters most first: name, number, verdict, status, distance."""
    if then.hit is None:
        return tuple(map(explained, NOTHING_OPEN))
    hit, phone = then.hit, first_phone(then.hit.listing)
    status = status_words(hit)
    parts = (
        hit.listing.service,
        phone_words(phone) if phone else "",
        verdict_words(hit).lower(),
        status[:1].lower() + status[1:],
        distance_words(hit),
    )
    return tuple(part for part in parts if part)


def until_then_words(then: UntilThen) -> str:
    """Say it in one line: "Until then: Cedar Lot, (541) 555-0156, should take, open until 21:00, 2.0 mi W"."""
    return f"{explained(UNTIL_THEN)}: {', '.join(until_then_parts(then))}"


def change_words(change: Change) -> str:
    """Say what one wish less would bring: "Without \u201cwithin 2 mi\u201d: 2 should take now, 1 more open now, ask first"."""
    counts = (
        (change.takes, translate("Explaining", "{count} should take now")),
        (change.open, translate("Explaining", "{count} more open now, ask first")),
        (change.others, translate("Explaining", "{count} more, closed then or hours unknown")),
    )
    more = ", ".join(words.format(count=count) for count, words in counts if count)
    return translate("Explaining", "Without \u201c{wish}\u201d: {more}").format(
        wish=situation_words(change.wish.words), more=more
    )


def reasons_in_order(hit: Hit, situation: Mapping[str, str]) -> tuple[Reason, ...]:
    """Return the reasons of a verdict, the deciding ones first; among them those about what is set."""
    return tuple(
        sorted(hit.verdict.reasons, key=lambda reason: (DECIDES.index(reason.verdict), reason.fact not in situation))
    )


def deciding(hit: Hit, situation: Mapping[str, str]) -> tuple[Reason, ...]:
    """Return the reasons that make the verdict what it is."""
    return tuple(reason for reason in reasons_in_order(hit, situation) if reason.verdict is hit.verdict.code)


def why(hit: Hit, result: SearchResult, *, explain: bool) -> Iterator[tuple[str, str]]:
    """Yield what put a hit in its place, each with its kind; `explain`: also how the score was reckoned."""
    yield "text", explained(FOUND_IN[hit.tier])
    parts, besides = divmod(hit.missed, PART)
    if parts:
        yield "part", translate("Explaining", "it has only part of what was typed")
    if besides:
        one = translate("Explaining", "it says nothing about one of the things asked for besides")
        more = translate("Explaining", "it says nothing about {count} of the things asked for besides")
        yield "missed", one if besides == 1 else more.format(count=besides)
    if hit.signs:
        yield "signs", translate("Explaining", "other needs or words of it say so too")
    if hit.listing.by_phone:
        yield "place", translate("Explaining", "answers by phone, so distance does not count")
    if explain:
        yield "score", _reckoned(hit, result)


def _reckoned(hit: Hit, result: SearchResult) -> str:
    """Say the score in its own figures, as the terminal prints them."""
    parts, besides = divmod(hit.missed, PART)
    less = f", times {KEPT_IN_PART:g} for each of {parts} lacking" if parts else ""
    less += f", times {KEPT:g} for each of {besides} not told" if besides else ""
    less += f", times {MORE_BY_SIGN:g} for each of {hit.signs} further signs" if hit.signs else ""
    reach = f"reach {miles(result.reach_m):.1f} mi" if result.reach_m is not None else "no place to count from"
    far = f"{miles(hit.distance_m):.2f} mi away" if hit.distance_m is not None else "without a distance"
    return f"score {hit.score:.4f}: weight {WEIGHTS[hit.tier]:.3g}{less}, {far}, {reach}"
