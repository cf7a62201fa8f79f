"""What the commands write: answers to stdout, remarks and progress to stderr."""

import json
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import Any

Answer = tuple[dict[str, Any], Callable[[], str]]


def say(text: str) -> None:
    """Print to stderr, on a line of its own."""
    print(f"\r\x1b[K{text}" if sys.stderr.isatty() else text, file=sys.stderr)


def show_progress(stage: str, count: int) -> None:
    """Say how far a long command is, to people only: a script that reads stderr wants errors alone."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{stage} {count:,}")
        sys.stderr.flush()


def show(document: dict[str, Any], text: Callable[[], str], *, as_json: bool) -> None:
    """Print one JSON document, or text for people."""
    if not as_json:
        print(text())
        return
    # JSON is UTF-8; where the terminal is not, escapes say the same in any encoding.
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    print(json.dumps(document, indent=1, ensure_ascii=plain))


def print_what_can_be() -> None:
    """Let a terminal of another encoding show "?" for a dash that it lacks, instead of no answer at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
