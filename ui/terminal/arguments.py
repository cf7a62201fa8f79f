"""The words of the command line (PRODUCT.md, Commands)."""

import argparse
from typing import NoReturn

from navigator.errors import UsageError
from ui.terminal.casebook_arguments import casebook


class Parser(argparse.ArgumentParser):
    """Turns a wrong command line into a sentence instead of a usage dump."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError; what cannot be understood may be a password, so that only names of options are repeated."""
        told, unknown, words = message.partition("unrecognized arguments:")
        if unknown:
            named = [word.partition("=")[0] for word in words.split() if word.startswith("-")]
            message = f"{told}{unknown} {' '.join(named)}" if named else "there is a word too many"
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", hint=f"See `{self.prog} --help`.")


VERBS = "{info,verify,import,diff,export,duplicates,corrections,calls,reports,gaps,pack,install,worksheet,dial-sheet}"


def parser() -> Parser:
    """Return the parser of `navigator`."""
    top = Parser(prog="navigator", description="Who will take this person, here, now?")
    top.add_argument("--version", action="store_true", help="print the version")
    verbs = top.add_subparsers(dest="verb", metavar="{find,directory,casebook,doctor}", parser_class=Parser)
    _find(verbs.add_parser("find", help="find services near a place"))
    _directory(verbs.add_parser("directory", help="look after the directory"))
    casebook(verbs.add_parser("casebook", help="look after the casebook: accounts, backups, is it whole"), Parser)
    doctor = verbs.add_parser("doctor", help="is this machine able to run it, is everything whole")
    doctor.add_argument("--json", action="store_true", help="print one JSON document")
    return top


def _find(find: argparse.ArgumentParser) -> None:
    find.add_argument("text", nargs="*", metavar="TEXT", help="what is needed")
    find.add_argument("--near", metavar="PLACE", help='ZIP, "City, ST", county, "lat,lon" or a name in the directory')
    find.add_argument("--within", type=float, metavar="MILES", help="only this far away")
    find.add_argument("--category", default="", metavar="TERM", help="only services that meet this need")
    find.add_argument("--limit", type=int, default=20, metavar="N", help="how many hits (20)")
    find.add_argument("--fact", action="append", default=[], metavar="KEY=VALUE", help="a fact about the person")
    when = find.add_mutually_exclusive_group()
    when.add_argument("--open-now", action="store_true", help="open at this moment")
    when.add_argument("--at", metavar="ISO", help="open at a moment")
    when.add_argument("--any-time", action="store_true", help="hours play no part in the order")
    find.add_argument("--explain", action="store_true", help="say why in full")
    _common(find)


def _directory(directory: argparse.ArgumentParser) -> None:
    verbs = directory.add_subparsers(
        dest="directory_verb",
        metavar=VERBS,
        parser_class=Parser,
    )
    _common(verbs.add_parser("info", help="what is loaded, from where, how fresh"))
    _common(verbs.add_parser("verify", help="is it byte for byte what was written"))
    imports = verbs.add_parser("import", help="read files into the directory")
    imports.add_argument("files", nargs="*", metavar="FILE")
    imports.add_argument("--into", metavar="FILE", help="a directory file of its own instead of this laptop's")
    imports.add_argument("--format", metavar="F", help="hsds-1, hsds-3-json, hsds-3-csv, table ... instead of looking")
    imports.add_argument("--source", metavar="NAME", help="what this source is called (the file's name)")
    imports.add_argument("--mapping", metavar="FILE", help="a mapping file for any table")
    imports.add_argument("--propose-mapping", metavar="FILE", help="write a mapping file for a table")
    imports.add_argument("--dry-run", action="store_true", help="report only, change nothing")
    imports.add_argument("--accept-fewer", action="store_true", help="yes, the source has far fewer services now")
    imports.add_argument("--report", metavar="FILE", help="write the full report: as a page (.html) or as JSON")
    _common(imports)
    exports = verbs.add_parser("export", help="write what may leave of the directory to a file")
    exports.add_argument("file", metavar="FILE")
    exports.add_argument(
        "--format", metavar="F", required=True, help="hsds-json-3.0, hsds-json-3.1, hsds-csv, csv, xlsx"
    )
    exports.add_argument("--with-lines", action="store_true", help="the national and state lines too")
    _common(exports)
    _packs(verbs.add_parser("pack", help="write a signed pack of the directory, for the other laptops"))
    _install(verbs.add_parser("install", help="install a signed pack"))
    _worksheet(
        verbs.add_parser("worksheet", help="forty night places, twelve questions each: to print, fill and read back")
    )
    dial = verbs.add_parser("dial-sheet", help="the sheet on which the bundled numbers are checked by phone")
    dial.add_argument("--read", metavar="FILE", help="take the results of a filled sheet")
    _common(dial)
    _diff(verbs.add_parser("diff", help="what importing files would add, change, retire"))
    _duplicates(verbs.add_parser("duplicates", help="records of several sources that may be the same"))
    _calls(verbs.add_parser("calls", help="whom to call this week to check what is known, most pressing first"))
    _reports(verbs.add_parser("reports", help="what crews found to be wrong: list, accept, reject"))
    _gaps(verbs.add_parser("gaps", help="what was looked for and not found, by need, place and reason"))
    _corrections(verbs.add_parser("corrections", help="what was corrected here, as a list for the source's editor"))


def _calls(calls: argparse.ArgumentParser) -> None:
    calls.add_argument("--limit", type=int, metavar="N", help="how many (as many as the policy plans for a week)")
    _common(calls)


def _reports(reports: argparse.ArgumentParser) -> None:
    reports.add_argument("--add", nargs=2, metavar=("LISTING", "KIND"), help="closed, wrong_number, moved, other")
    reports.add_argument("--phone", type=int, metavar="N", help="which of its numbers is wrong, counted from 0")
    reports.add_argument("--accept", metavar="ID", help="take it over into the directory")
    reports.add_argument("--number", default="", metavar="NUMBER", help="the right number, with --accept")
    reports.add_argument("--reject", metavar="ID", help="put it aside")
    _common(reports)


def _gaps(gaps: argparse.ArgumentParser) -> None:
    gaps.add_argument("--since", metavar="DATE", help="from this day on, as 2026-11-24 (the last 90 days)")
    gaps.add_argument("--for-sharing", action="store_true", help="counts below 11 as <11, before it leaves the agency")
    _common(gaps)


def _diff(diff: argparse.ArgumentParser) -> None:
    diff.add_argument("files", nargs="+", metavar="FILE")
    diff.add_argument("--format", metavar="F", help="the format instead of looking")
    diff.add_argument("--source", metavar="NAME", help="what this source is called")
    diff.add_argument("--mapping", metavar="FILE", help="a mapping file for any table")
    _common(diff)


def _duplicates(pairs: argparse.ArgumentParser) -> None:
    pairs.add_argument("--all", action="store_true", help="those that are decided or sure too")
    for flag, does in (("join", "they are one"), ("apart", "they are two"), ("undo", "take a decision back")):
        pairs.add_argument(f"--{flag}", nargs=2, metavar="ID", help=does)
    _common(pairs)


def _corrections(corrections: argparse.ArgumentParser) -> None:
    corrections.add_argument("--sheet", metavar="LISTING", help="a sheet to fill in for one listing, by its id")
    corrections.add_argument("--read", metavar="FILE", help="take the corrections of a filled list")
    _common(corrections)


def _worksheet(sheet: argparse.ArgumentParser) -> None:
    sheet.add_argument("--csv", metavar="FILE", help="write the sheet as CSV to fill")
    sheet.add_argument("--html", metavar="FILE", help="write the sheet as a page to print")
    sheet.add_argument("--read", metavar="FILE", help="store the answers of a filled CSV")
    _common(sheet)


def _packs(pack: argparse.ArgumentParser) -> None:
    pack.add_argument("file", nargs="?", metavar="FILE", help="the pack to write")
    pack.add_argument("--key", metavar="FILE", help="the agency's private key")
    pack.add_argument("--new-key", metavar="FILE", help="make a private key instead, encrypted with a passphrase")
    pack.add_argument(
        "--secret-file", metavar="FILE", help="a file whose first line is the passphrase (else asked for)"
    )
    pack.add_argument("--expires", type=int, default=90, metavar="DAYS", help="days until it wants replacing (90)")
    pack.add_argument("--agency", default="", metavar="NAME", help="whose pack it is (the policy's agency)")
    pack.add_argument("--counter", type=int, metavar="N", help="its number, when the one beside the key was lost")
    _common(pack)


def _install(install: argparse.ArgumentParser) -> None:
    install.add_argument("file", metavar="FILE", help="the pack")
    install.add_argument("--confirm", default="", metavar="WORDS", help="the words of a key that is not known here yet")
    _common(install)


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--directory", metavar="FILE", help="another directory file")
    command.add_argument("--json", action="store_true", help="print one JSON document")
