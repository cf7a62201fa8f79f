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
from ui.terminal.secret import ask_secret, says_yes

Verb = Callable[[argparse.Namespace, CasebookOffice], Document]
FAILED, DAMAGED = 1, 4


def casebook(args: argparse.Namespace, office: CasebookOffice) -> Answer:
    """Do one thing with the casebook; raises NavigatorError and its kinds."""
    verb = _VERBS.get(args.casebook_verb)
    if verb is None:
        raise UsageError("What shall be done with the casebook?", hint="See `navigator casebook --help`.")
    document = verb(args, office)
    return document, lambda: in_words(document)


def exit_of(document: Mapping[str, Any]) -> int:
    """Return the exit code of a document: 4 for a journal that is not as it was left, 1 where the keys still wait."""
    if document.get("whole") is False:
        return DAMAGED
    return FAILED if document.get("keys_changed") is False else 0


def _create(args: argparse.Namespace, office: CasebookOffice) -> Document:
    _demand_place(args, office)
    made, printed = office.create(
        args.name,
        _new(args.secret_file),
        _accepted(args, office),
        agency=args.agency,
        team=args.team,
        escrow=_escrow(args),
    )
    return made | _recovery_key(args, office, printed)


def _user(args: argparse.Namespace, office: CasebookOffice) -> Document:
    if args.user_verb == "list":
        return {"accounts": list(office.staff.listed())}
    verb = _USER.get(args.user_verb)
    if verb is None:
        raise UsageError("What shall be done with the accounts?", hint="See `navigator casebook user --help`.")
    return verb(args, office)


def _add(args: argparse.Namespace, office: CasebookOffice) -> Document:
    by = _by(args, office)
    return office.staff.add(by, args.name, Role(args.role), _new(args.new_secret_file))


def _reset(args: argparse.Namespace, office: CasebookOffice) -> Document:
    by = _by(args, office)
    return office.staff.reset_password(by, args.name, _new(args.new_secret_file))


def _change_password(args: argparse.Namespace, office: CasebookOffice) -> Document:
    office.demand_there()
    accepted = _accepted(args, office)
    old = ask_secret("Password now", args.secret_file)
    return office.staff.change_password(args.as_name, old, _new(args.new_secret_file), accepted)


def _restore(args: argparse.Namespace, office: CasebookOffice) -> Document:
    _demand_place(args, office)
    _accepted(args, office)
    escrow = _escrow(args)
    recovery = "" if escrow else ask_secret("Recovery key", args.recovery_file)
    password = _new(args.secret_file)
    done, printed = office.restore(Path(args.file), args.name, password, recovery=recovery, escrow=escrow)
    return done | _recovery_key(args, office, printed)


def _recovery(args: argparse.Namespace, office: CasebookOffice) -> Document:
    verb = {"renew": _renew, "reset": _reset_by_recovery}.get(args.recovery_verb)
    if verb is None:
        raise UsageError("What shall be done with the recovery key?", hint="See `navigator casebook recovery --help`.")
    office.demand_there()
    return verb(args, office)


def _renew(args: argparse.Namespace, office: CasebookOffice) -> Document:
    _demand_place(args, office)
    done, printed = office.staff.renew_recovery(_by(args, office))
    return done | _recovery_key(args, office, printed)


def _reset_by_recovery(args: argparse.Namespace, office: CasebookOffice) -> Document:
    accepted = _accepted(args, office)
    recovery = ask_secret("Recovery key", args.recovery_file)
    return office.staff.reset_by_recovery(recovery, args.name, _new(args.new_secret_file), accepted)


def _export(args: argparse.Namespace, office: CasebookOffice) -> Document:
    fields = args.field if args.lines else None
    _check_fields(args, office)
    return office.export(
        _by(args, office), Path(args.file), since=args.since, until=args.until, zone=args.zone, fields=fields
    )


def _check_fields(args: argparse.Namespace, office: CasebookOffice) -> None:
    """Raise UsageError for fields without --lines, --lines without a field, and a field that does not leave (S15)."""
    if args.field and not args.lines:
        raise UsageError("Counts have no fields.", hint="Add --lines, or leave --field out.")
    if args.lines and not (args.field and set(args.field) <= set(office.line_fields)):
        told = (
            "A field was asked for that does not leave."
            if args.field
            else "No field was chosen, and none is by itself."
        )
        raise UsageError(told, hint=f"Use --field with what the question needs of: {', '.join(office.line_fields)}.")


def _by(args: argparse.Namespace, office: CasebookOffice) -> SignIn:
    office.demand_there()
    accepted = _accepted(args, office)
    return office.signed_in(args.as_name, ask_secret("Password", args.secret_file), accepted)


def _new(file: str | None) -> str:
    return ask_secret("New password", file, twice=True)


def _escrow(args: argparse.Namespace) -> str:
    return ask_secret("", args.escrow_file, past_remarks=True) if args.escrow_file else ""


def _accepted(args: argparse.Namespace, office: CasebookOffice) -> Accepted:
    """Return that the banner was accepted: said on the command line, or typed after it was shown (S7)."""
    if args.accept_banner:
        return office.banner.accepted()
    for point in office.banner.points:
        print(point, file=sys.stderr)
    if not sys.stdin.isatty():
        raise NotAllowedError("The use banner was not accepted.", hint="Read it above; then add --accept-banner.")
    if not says_yes("Do you accept this? Type yes or no."):
        raise NotAllowedError("The use banner was not accepted.", hint="Nobody signs in without it.")
    return office.banner.accepted()


def _demand_place(args: argparse.Namespace, office: CasebookOffice) -> None:
    """Refuse to make a recovery key that nobody would see: it is shown once, to a person, or written to a new file."""
    if args.print_to:
        office.demand_print_place(Path(args.print_to))
    elif not _held_by_agency(args, office) and (args.json or not sys.stdout.isatty()):
        raise UsageError(
            "Nobody would see the recovery key.", hint="Use --print-to FILE, print that file and delete it."
        )


def _held_by_agency(args: argparse.Namespace, office: CasebookOffice) -> bool:
    """Tell whether no key will be printed: for a new casebook the policy says so too."""
    policy = office.escrow if args.casebook_verb == "create" else ""
    return bool(getattr(args, "escrow_file", None) or policy)


def _recovery_key(args: argparse.Namespace, office: CasebookOffice, printed: str) -> Document:
    """Hand the recovery key over, and return where it is now."""
    if not printed:
        return {"recovery_key": "held by the agency", "recovery_key_file": None}
    if args.print_to:
        office.keep_print(Path(args.print_to), printed)
        return {"recovery_key": "written", "recovery_key_file": Path(args.print_to).name}
    print(f"Recovery key, shown once:\n\n    {printed}\n", file=sys.stderr)
    return {"recovery_key": "shown", "recovery_key_file": None}


_USER: Mapping[str, Verb] = {
    "add": _add,
    "revoke": lambda args, office: office.staff.revoke(_by(args, office), args.name),
    "disable": lambda args, office: office.staff.disable(_by(args, office), args.name),
    "role": lambda args, office: office.staff.change_role(_by(args, office), args.name, Role(args.role)),
    "password": _change_password,
    "reset": _reset,
    "let-in": lambda args, office: office.staff.let_in(_by(args, office), args.name),
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
    "keys": lambda args, office: office.staff.rotate(_by(args, office)),
    "recovery": _recovery,
    "export": _export,
    "retention": lambda args, office: office.retention(_by(args, office), blank=args.blank),
}
