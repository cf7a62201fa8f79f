"""The command `find`: what is asked, checked, and the answer written."""

import argparse
import logging
import sys
from collections.abc import Mapping
from datetime import datetime

from navigator.directory.facts import HOURS, NUMBER, WORD, FactSpec
from navigator.errors import NavigatorError, UsageError
from navigator.geo import metres
from navigator.search.query import SearchQuery
from navigator.search.result import SearchResult
from ui.terminal.output import say, show
from ui.terminal.pages import result_text
from ui.terminal.services import OpenDirectory
from ui.terminal.shapes import result_json

SUCCESS, NOTHING = 0, 3
# How a value that is no word of a list is written.
VALUES = {NUMBER: "a number such as 34", HOURS: "the hours since, such as 3", WORD: "a word such as es"}
# Half around the Earth and a bit: farther than any place is.
FARTHEST_MILES = 13_000
log = logging.getLogger(__name__)


def check_find(args: argparse.Namespace) -> None:
    """Refuse numbers that mean nothing, before anything is opened; raises UsageError."""
    if args.within is not None and not args.near:
        raise UsageError("--within needs a place to count from.", hint="Add --near PLACE.")
    if args.limit < 1 or (args.within is not None and not 0 < args.within <= FARTHEST_MILES):
        raise UsageError(
            "--limit and --within want a number above zero, and no place is farther than 13,000 miles.",
            hint="See `navigator find --help`.",
        )


def find(args: argparse.Namespace, opened: OpenDirectory, now: datetime) -> int:
    """Search and print; raises UsageError for a fact that there is not, NotFoundError for a place."""
    origin = opened.places.resolve(args.near) if args.near else None
    query = SearchQuery(
        text=" ".join(args.text),
        origin=origin,
        within_m=metres(args.within) if args.within is not None else None,
        category=args.category,
        limit=args.limit,
        moment=_moment(args.at, now) if args.at else None,
        open_only=args.open_now or args.at is not None,
        any_time=args.any_time,
        situation=situation(args.fact, opened.facts()),
    )
    result = opened.find(query)
    change = opened.find.change(result)
    show(
        result_json(result, change, explain=args.explain),
        lambda: result_text(result, now.date(), change, explain=args.explain),
        as_json=args.json,
    )
    if not result.hits:
        say("Nothing within reach matches. Try fewer words, a wider --within, or call 211.")
    _count(result, opened)
    return SUCCESS if result.hits else NOTHING


def _count(result: SearchResult, opened: OpenDirectory) -> None:
    """Count an answer without anything good, after it was read; whatever goes wrong with that, the answer stands."""
    sys.stdout.flush()
    try:
        opened.not_found(result)
    except NavigatorError as error:
        log.warning("a search was not counted: %s", type(error).__name__)
    except Exception:
        log.exception("a search was not counted")


def situation(told: list[str], facts: Mapping[str, FactSpec]) -> dict[str, str]:
    """Return the facts of --fact KEY=VALUE; raises UsageError for one that there is not, never naming what was told."""
    found: dict[str, str] = {}
    for pair in told:
        key, _, value = pair.partition("=")
        key, value = key.strip().casefold(), value.strip().casefold()
        spec = facts.get(key)
        if spec is None:
            raise UsageError("--fact names a fact that is not in use.", hint=f"These are: {', '.join(facts)}.")
        if not spec.fits(value):
            raise UsageError(
                f"--fact {key} has no such value.",
                hint=f"Write {key}= and one of: {', '.join(VALUES.get(value, value) for value in spec.values)}.",
            )
        found[key] = value
    return found


def _moment(text: str, now: datetime) -> datetime:
    """Return the moment of --at; without an offset it is of this machine's zone. Raises UsageError."""
    try:
        told = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f"“{text}” is no moment.",
            hint="Write --at 2026-11-24T22:30, or with an offset: 2026-11-24T22:30-08:00.",
        ) from error
    return told if told.tzinfo else told.replace(tzinfo=now.tzinfo)
