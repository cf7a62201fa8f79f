"""The worksheet command, and the verdict yield in text and JSON."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from navigator.errors import UsageError
from navigator.search.situation import VerdictYield
from ui.terminal.services import TerminalServices

Json = dict[str, Any]


def worksheet(args: argparse.Namespace, services: TerminalServices) -> tuple[Json, Callable[[], str]]:
    """Write the sheet, or store a filled one; raises UsageError for both at once, and NavigatorError."""
    desk = services.nights(Path(args.directory) if args.directory else None)
    today = services.clock.now().date()
    if args.read:
        if args.csv or args.html:
            raise UsageError(
                "--read stands alone: first store the answers, then write a new sheet.", hint="Leave the others out."
            )
        stored, places = desk.read(Path(args.read), today)
        taken: Json = {"stored": stored, "places": places, "answered": None, "files": [], "sheet": None}
        return taken, lambda: f"{stored} answers of {places} places stored."
    sheet = desk.worksheet(today)
    wanted = {args.csv: lambda: desk.as_csv(sheet), args.html: lambda: desk.as_html(sheet, today)}
    files = [path for path in wanted if path]
    for path in files:
        desk.write(Path(path), wanted[path]())
    document: Json = {
        "stored": 0,
        "places": len(sheet.rows),
        "answered": sheet.answered,
        "files": files,
        "sheet": None if files else desk.as_csv(sheet),
    }
    said = f"{len(sheet.rows)} places, {sheet.answered} answers known already: {', '.join(files)}"
    return document, lambda: said if files else str(document["sheet"]).rstrip("\n")


def yield_json(found: VerdictYield) -> Json:
    """Return the verdict yield as `directory info --json` tells it."""
    return {
        "hits": found.hits,
        "decided": found.decided,
        "share": _share(found.decided, found.hits),
        "situations": [
            {
                "key": each.key,
                "words": each.words,
                "hits": each.hits,
                "takes": each.takes,
                "wont": each.wont,
                "ask_first": each.hits - each.decided,
                "share": _share(each.decided, each.hits),
            }
            for each in found.situations
        ],
    }


def yield_lines(found: VerdictYield) -> list[str]:
    """Return the verdict yield as `directory info` prints it."""
    if not found.hits:
        return ["Verdict yield: no crisis, sobering, withdrawal or shelter service here"]
    head = (
        f"Verdict yield: {_percent(found.decided, found.hits)} of {found.hits:,} night hits in {len(found.situations)}"
        " standard situations are not “ask first”"
    )
    lines = [
        f"  {_percent(each.decided, each.hits):>5}  {each.words}: {each.takes} should take, {each.wont} rule says no, of {each.hits}"
        for each in found.situations
    ]
    return [head, *lines]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"
