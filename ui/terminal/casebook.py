"""The commands of the casebook: each returns its document and what it says to people."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from navigator.access.banner import Accepted
from navigator.access.roles import Role
from navigator.errors import NotAllowedError, UsageError
from ui.terminal.casebook_services import CasebookOffice, Document, SignIn
from ui.terminal.casebook_words import in_words
from ui.terminal.output import Answer
from ui.terminal.secret import ask_secret

Verb = Callable[[argparse.Namespace, CasebookOffice], Document]
DAMAGED = 4


def casebook(args: argparse.Namespace, office: CasebookOffice) -> Answer:
    """Do one thing with the casebook; raises NavigatorError and its kinds."""
    verb = _VERBS.get(args.casebook_verb)
    if verb is None:
        raise UsageError("What shall be done with the casebook?", hint="See `navigator casebook --help`.")
    document = verb(args, office)
    return document, lambda: in_words(document)


def is_damaged(document: Mapping[str, Any]) -> bool:
    """Tell whether a document says that the journal is not as it was left."""
    return document.get("whole") is False


def _create(args: argparse.Namespace, office: CasebookOffice) -> Document:
    _demand_place(args, args.escrow_file)
    escrow = ask_secret("", args.escrow_file) if args.escrow_file else ""
    made, printed = office.create(
        args.name,
        _new(args, args.secret_file),
        _accepted(args, office),
        agency=args.agency,
        team=args.team,
        escrow=escrow,
    )
    return made | _recovery_key(args, office, printed)


def _user(args: argparse.Namespace, office: CasebookOffice) -> Document:
    if args.user_verb == "list":
        return {"accounts": list(office.accounts())}
    verb = _USER.get(args.user_verb)
    if verb is None:
        raise UsageError("What shall be done with the accounts?", hint="See `navigator casebook user --help`.")
    return verb(args, office)


def _add(args: argparse.Namespace, office: CasebookOffice) -> Document:
    by = _by(args, office)
    return office.add(by, args.name, Role(args.role), _new(args, args.new_secret_file))


def _change_password(args: argparse.Namespace, office: CasebookOffice) -> Document:
    old = ask_secret("Password now", args.secret_file)
    return office.change_password(args.as_name, old, _new(args, args.new_secret_file))


def _restore(args: argparse.Namespace, office: CasebookOffice) -> Document:
    _demand_place(args, None)
    _accepted(args, office)
    escrow = ask_secret("", args.escrow_file) if args.escrow_file else ""
    recovery = "" if escrow else ask_secret("Recovery key", args.recovery_file)
    password = _new(args, args.secret_file)
    done, printed = office.restore(Path(args.file), args.name, password, recovery=recovery, escrow=escrow)
    return done | _recovery_key(args, office, printed)


def _recovery(args: argparse.Namespace, office: CasebookOffice) -> Document:
    if args.recovery_verb == "renew":
        _demand_place(args, None)
        done, printed = office.renew_recovery(_by(args, office))
        return done | _recovery_key(args, office, printed)
    if args.recovery_verb != "reset":
        raise UsageError("What shall be done with the recovery key?", hint="See `navigator casebook recovery --help`.")
    accepted = _accepted(args, office)
    recovery = ask_secret("Recovery key", args.recovery_file)
    return office.reset_by_recovery(recovery, args.name, _new(args, args.new_secret_file), accepted)


def _export(args: argparse.Namespace, office: CasebookOffice) -> Document:
    fields = args.field if args.lines else None
    return office.export(
        _by(args, office), Path(args.file), since=args.since, until=args.until, zone=args.zone, fields=fields
    )


def _by(args: argparse.Namespace, office: CasebookOffice) -> SignIn:
    accepted = _accepted(args, office)
    return office.signed_in(args.as_name, ask_secret("Password", args.secret_file), accepted)


def _new(args: argparse.Namespace, file: str | None) -> str:
    del args
    return ask_secret("New password", file, twice=True)


def _accepted(args: argparse.Namespace, office: CasebookOffice) -> Accepted:
    """Return that the banner was accepted: said on the command line, or typed after it was shown (S7)."""
    if args.accept_banner:
        return office.banner.accepted()
    for point in office.banner.points:
        print(point, file=sys.stderr)
    if not sys.stdin.isatty():
        raise NotAllowedError("The use banner was not accepted.", hint="Read it above; then add --accept-banner.")
    print("Do you accept this? Type yes or no.", file=sys.stderr)
    if input().strip().casefold() != "yes":
        raise NotAllowedError("The use banner was not accepted.", hint="Nobody signs in without it.")
    return office.banner.accepted()


def _demand_place(args: argparse.Namespace, escrow: str | None) -> None:
    """Refuse to make a recovery key that nobody would see: it is shown once, to a person, or written to a file."""
    if escrow is None and not args.print_to and (args.json or not sys.stdout.isatty()):
        raise UsageError(
            "Nobody would see the recovery key.", hint="Use --print-to FILE, print that file and delete it."
        )


def _recovery_key(args: argparse.Namespace, office: CasebookOffice, printed: str) -> Document:
    if not printed:
        return {"recovery_key": "held by the agency"}
    if args.print_to:
        office.keep_print(Path(args.print_to), printed)
        return {"recovery_key": "written", "recovery_key_file": Path(args.print_to).name}
    print(f"Recovery key, shown once. Print it and lock it away:\n\n    {printed}\n", file=sys.stderr)
    return {"recovery_key": "shown"}


_USER: Mapping[str, Verb] = {
    "add": _add,
    "revoke": lambda args, office: office.revoke(_by(args, office), args.name),
    "disable": lambda args, office: office.disable(_by(args, office), args.name),
    "role": lambda args, office: office.change_role(_by(args, office), args.name, Role(args.role)),
    "password": _change_password,
}
_VERBS: Mapping[str | None, Verb] = {
    "create": _create,
    "user": _user,
    "unlock": lambda _, office: office.unlock_check(),
    "verify": lambda args, office: office.verify(_by(args, office)),
    "go-on": lambda args, office: office.go_on(_by(args, office)),
    "rebuild": lambda args, office: office.rebuild(_by(args, office)),
    "backup": lambda args, office: office.backup(_by(args, office), Path(args.file)),
    "restore": _restore,
    "keys": lambda args, office: office.rotate(_by(args, office)),
    "recovery": _recovery,
    "export": _export,
    "retention": lambda args, office: office.retention(_by(args, office), blank=args.blank),
}
