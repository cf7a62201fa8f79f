"""The commands that read files: an import, its difference before it lands, a mapping to correct."""

import argparse
import json
from pathlib import Path

from navigator.errors import NavigatorError, UsageError
from ui.terminal import stewardship
from ui.terminal.import_words import report_json, report_text
from ui.terminal.output import Answer, show_progress
from ui.terminal.report_page import report_page
from ui.terminal.services import TerminalServices


def imported(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Read files into a directory and return the report; raises NavigatorError."""
    if not args.files:
        raise UsageError("Which file shall be imported?", hint="navigator directory import FILE")
    into = args.into or args.directory
    report = services.import_files(
        args.files,
        into=Path(into) if into else None,
        format_name=args.format,
        source=args.source,
        mapping=Path(args.mapping) if args.mapping else None,
        dry_run=args.dry_run,
        accept_fewer=args.accept_fewer,
        progress=show_progress,
    )
    document = report_json(report)
    if args.report:
        path = Path(args.report)
        as_page = path.suffix.lower() in (".html", ".htm")
        _write(path, report_page(report) if as_page else json.dumps(document, indent=1, ensure_ascii=False) + "\n")
    return document, lambda: report_text(report)


def diff(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Return what importing files would change, and change nothing; raises NavigatorError."""
    report = services.import_files(
        args.files,
        into=Path(args.directory) if args.directory else None,
        format_name=args.format,
        source=args.source,
        mapping=Path(args.mapping) if args.mapping else None,
        dry_run=True,
        accept_fewer=True,
        progress=show_progress,
    )
    return stewardship.difference(report)


def proposed(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Print a mapping for a table: `... --propose-mapping table.csv > table.toml`, then a person corrects it."""
    if args.files or args.mapping:
        raise UsageError(
            "--propose-mapping stands alone: it writes a mapping, it imports nothing.",
            hint="navigator directory import --propose-mapping FILE > FILE.toml",
        )
    mapping = services.propose_mapping(Path(args.propose_mapping))
    return {"mapping": mapping}, lambda: mapping.rstrip("\n")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8", "replace")
    except OSError as error:
        raise NavigatorError(
            "The import is done, but its report could not be written.",
            hint="Check the folder given to --report.",
            detail=f"errno {error.errno}",
        ) from error
