"""Runs one command and returns its exit code: 0 success, 1 failed, 2 bad usage, 3 nothing, 4 damaged, 5 not allowed."""

import argparse
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError, UsageError
from ui.terminal import fieldwork, importing, stewardship
from ui.terminal.arguments import parser
from ui.terminal.casebook import casebook, exit_of
from ui.terminal.export_words import export_json, export_text
from ui.terminal.finding import check_find, find
from ui.terminal.gaps import gaps
from ui.terminal.nights import worksheet, yield_json, yield_lines
from ui.terminal.output import Answer, say, show
from ui.terminal.pack_words import pack_json, pack_lines
from ui.terminal.packs import install_pack, make_key, make_pack
from ui.terminal.pages import doctor_text, summary_text, verification_text
from ui.terminal.services import OpenDirectory, TerminalServices
from ui.terminal.shapes import doctor_json, summary_json, verification_json

SUCCESS, FAILED, USAGE, NOTHING, DAMAGED, NOT_ALLOWED = range(6)
EXITS: tuple[tuple[type[NavigatorError], int], ...] = (
    (UsageError, USAGE),
    (NotFoundError, NOTHING),
    (DamagedFileError, DAMAGED),
    (NotAllowedError, NOT_ALLOWED),
)
# Its work is in steps, of which some may be done; nothing is torn.
STOPPED_CASEBOOK = "Stopped. If the work had begun, look with `navigator casebook verify` before you try again."
log = logging.getLogger(__name__)


def run(arguments: list[str], services: TerminalServices, version: str) -> int:
    """Run one command line; errors become a sentence on stderr and an exit code."""
    try:
        return _flushed(_run(parser().parse_args(arguments), services, version, arguments))
    except NavigatorError as error:
        return complain(error)
    except BrokenPipeError:
        # `navigator find ... | head` closed the pipe: nothing went wrong, and what is left to print goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SUCCESS
    except KeyboardInterrupt:
        say(STOPPED_CASEBOOK if arguments[:1] == ["casebook"] else "Stopped. Nothing was changed.")
        return FAILED
    except Exception:
        log.exception("command failed")
        say("Something went wrong inside Navigator. It was logged, without what you typed.")
        return FAILED


def _flushed(code: int) -> int:
    """Return the exit code; a pipe that was closed early is noticed here, not while Python shuts down."""
    print(end="", flush=True)
    return code


def complain(error: NavigatorError) -> int:
    """Print a known error with its next step and candidates; return its exit code."""
    if error.detail:
        log.error("known error", exc_info=error)
    say(" ".join(part for part in (error.message, error.hint) if part))
    if isinstance(error, NotFoundError):
        for candidate in error.candidates:
            say(f"  {candidate}")
    return next((code for kind, code in EXITS if isinstance(error, kind)), FAILED)


def _run(args: argparse.Namespace, services: TerminalServices, version: str, arguments: list[str]) -> int:
    if args.version:
        print(f"Co-Response Navigator {version}")
        return SUCCESS
    if args.verb is None:
        return services.window(arguments)
    verbs = {"find": _find, "directory": _directory, "casebook": _casebook, "doctor": _doctor}
    return verbs[args.verb](args, services)


def _casebook(args: argparse.Namespace, services: TerminalServices) -> int:
    document, text = casebook(args, services.casebook())
    show(document, text, as_json=args.json)
    return exit_of(document)


def _find(args: argparse.Namespace, services: TerminalServices) -> int:
    check_find(args)
    opened = _opened(args, services)
    return find(args, opened, services.clock.now())


def _opened(args: argparse.Namespace, services: TerminalServices) -> OpenDirectory:
    opened = services.open_directory(_path(args.directory))
    if opened.problem:
        say(opened.problem)
    return opened


def _directory(args: argparse.Namespace, services: TerminalServices) -> int:
    verbs = {
        "info": _info,
        "verify": _verify,
        "import": _import,
        "export": _export,
        "pack": _pack,
        "install": _install,
        "worksheet": _worksheet,
        "dial-sheet": _dial_sheet,
        "diff": _diff,
        "duplicates": _duplicates,
        "corrections": _corrections,
        "calls": _calls,
        "reports": _reports,
        "gaps": _gaps,
    }
    if args.directory_verb not in verbs:
        raise UsageError("What shall be done with the directory?", hint="See `navigator directory --help`.")
    return verbs[args.directory_verb](args, services)


def _info(args: argparse.Namespace, services: TerminalServices) -> int:
    opened, now = _opened(args, services), services.clock.now()
    summary, pack = opened.directory.summary(now.date()), opened.pack
    document = summary_json(summary)
    document["directory"]["pack"] = pack_json(pack, now) if pack else None
    decided = services.nights(_path(args.directory)).verdict_yield(now.date())
    document["directory"]["verdict_yield"] = yield_json(decided)
    lines = [*yield_lines(decided), *pack_lines(pack, now)]
    show(document, lambda: "\n".join([summary_text(summary), *lines]), as_json=args.json)
    return SUCCESS


def _verify(args: argparse.Namespace, services: TerminalServices) -> int:
    verification = services.verify(_path(args.directory))
    show(verification_json(verification), lambda: verification_text(verification), as_json=args.json)
    return SUCCESS if verification.whole and verification.index_agrees is not False else DAMAGED


def _import(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(importing.proposed if args.propose_mapping else importing.imported, args, services)


def _diff(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(importing.diff, args, services)


def _duplicates(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(stewardship.duplicates, args, services)


def _corrections(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(stewardship.corrections, args, services)


def _calls(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(fieldwork.calls, args, services)


def _reports(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(fieldwork.reports, args, services)


def _gaps(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(gaps, args, services)


def _shown(
    command: Callable[[argparse.Namespace, TerminalServices], Answer],
    args: argparse.Namespace,
    services: TerminalServices,
) -> int:
    """Do a command that answers with a document and its text."""
    document, text = command(args, services)
    show(document, text, as_json=args.json)
    return SUCCESS


def _export(args: argparse.Namespace, services: TerminalServices) -> int:
    report = services.export(
        _path(args.directory), Path(args.file), format_name=args.format, with_lines=args.with_lines
    )
    if report.problem:
        say(report.problem)
    show(export_json(report), lambda: export_text(report), as_json=args.json)
    return SUCCESS


def _pack(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(make_key if args.new_key else make_pack, args, services)


def _install(args: argparse.Namespace, services: TerminalServices) -> int:
    return _shown(install_pack, args, services)


def _dial_sheet(args: argparse.Namespace, services: TerminalServices) -> int:
    if args.read:
        count = services.read_dial_sheet(Path(args.read))
        show({"recorded": count}, lambda: f"{count} calls recorded.", as_json=args.json)
        return SUCCESS
    sheet = services.dial_sheet()
    show({"sheet": sheet}, lambda: sheet.rstrip("\n"), as_json=args.json)
    return SUCCESS


def _worksheet(args: argparse.Namespace, services: TerminalServices) -> int:
    document, text = worksheet(args, services)
    show(document, text, as_json=args.json)
    return SUCCESS


def _doctor(args: argparse.Namespace, services: TerminalServices) -> int:
    checks = list(services.doctor())
    show(doctor_json(checks), lambda: doctor_text(checks), as_json=args.json)
    return FAILED if any(check.state == "fail" for check in checks) else SUCCESS


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None
