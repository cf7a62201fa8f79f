"""The words of `navigator casebook` (PRODUCT.md, Commands). No secret is among them: each comes from a prompt or a file."""

import argparse

ROLES = ("officer", "clinician", "case_manager", "peer", "supervisor", "directory_editor", "administrator")
VERBS = "{create,user,unlock,verify,go-on,backup,restore,rebuild,keys,recovery,export,retention}"


def casebook(top: argparse.ArgumentParser, parser: type[argparse.ArgumentParser]) -> None:
    """Add the verbs of the casebook."""
    verbs = top.add_subparsers(dest="casebook_verb", metavar=VERBS, parser_class=parser)
    create = verbs.add_parser("create", help="make this laptop's casebook, with its first supervisor")
    create.add_argument("--name", required=True, metavar="NAME", help="the supervisor's name, to sign in with")
    create.add_argument("--agency", default="", metavar="NAME", help="whose records these are (the policy's agency)")
    create.add_argument("--team", default="team", metavar="NAME", help="the team that keeps them")
    create.add_argument(
        "--escrow-file", metavar="FILE", help="the agency's public key; then no recovery key is printed"
    )
    _printed(create)
    _asked(create)
    _user(verbs.add_parser("user", help="accounts: list, add, revoke, disable, role, password, reset, let-in"), parser)
    unlock = verbs.add_parser("unlock", help="what one guess at a password costs here")
    unlock.add_argument("what", choices=["check"])
    unlock.add_argument("--json", action="store_true", help="print one JSON document")
    for name, words in (
        ("verify", "is the journal as it was left; names the first wrong entry and what was done"),
        ("go-on", "let this laptop go on under another id after verify found something"),
        ("rebuild", "make the lists anew from the journal"),
    ):
        _signed(verbs.add_parser(name, help=words))
    backup = verbs.add_parser("backup", help="write a backup, restored and checked before it is called one")
    backup.add_argument("file", metavar="FILE")
    _signed(backup)
    _restore(verbs.add_parser("restore", help="make a casebook of a backup, in an empty place"))
    keys = verbs.add_parser("keys", help="change all keys")
    keys.add_argument("what", choices=["rotate"])
    _signed(keys)
    _recovery(verbs.add_parser("recovery", help="the printed key: a new one, or a way in with it"), parser)
    _export(verbs.add_parser("export", help="figures that may leave: counts, or lines without names"))
    retention = verbs.add_parser("retention", help="what is past its time; with --blank it is taken away for good")
    retention.add_argument("--blank", action="store_true", help="take it away, on every laptop")
    _signed(retention)


def _user(user: argparse.ArgumentParser, parser: type[argparse.ArgumentParser]) -> None:
    verbs = user.add_subparsers(
        dest="user_verb", metavar="{list,add,revoke,disable,role,password,reset,let-in}", parser_class=parser
    )
    listed = verbs.add_parser("list", help="who has an account here")
    listed.add_argument("--json", action="store_true", help="print one JSON document")
    add = verbs.add_parser("add", help="add an account")
    _about(add)
    add.add_argument("--role", required=True, choices=ROLES)
    add.add_argument("--new-secret-file", metavar="FILE", help="a file whose first line is the new account's password")
    _signed(add)
    for name, words in (
        ("revoke", "take an account away and change all keys"),
        ("disable", "take an account away; the keys are changed by the next supervisor"),
        ("let-in", "end the wait of an account after wrong passwords"),
    ):
        each = verbs.add_parser(name, help=words)
        _about(each)
        _signed(each)
    reset = verbs.add_parser("reset", help="give somebody who forgot it another password")
    _about(reset)
    reset.add_argument("--new-secret-file", metavar="FILE", help="a file whose first line is the new password")
    _signed(reset)
    role = verbs.add_parser("role", help="give an account another role")
    _about(role)
    role.add_argument("--role", required=True, choices=ROLES)
    _signed(role)
    password = verbs.add_parser("password", help="change one's own password")
    password.add_argument("--new-secret-file", metavar="FILE", help="a file whose first line is the new password")
    _signed(password)


def _restore(restore: argparse.ArgumentParser) -> None:
    restore.add_argument("file", metavar="FILE")
    restore.add_argument("--name", required=True, metavar="NAME", help="the first supervisor of what is restored")
    restore.add_argument(
        "--recovery-file", metavar="FILE", help="a file with the printed recovery key (else asked for)"
    )
    restore.add_argument("--escrow-file", metavar="FILE", help="a file with the agency's own private key instead")
    _printed(restore)
    _asked(restore)


def _recovery(recovery: argparse.ArgumentParser, parser: type[argparse.ArgumentParser]) -> None:
    verbs = recovery.add_subparsers(dest="recovery_verb", metavar="{renew,reset}", parser_class=parser)
    renew = verbs.add_parser("renew", help="print another key; the old one opens older backups only")
    _printed(renew)
    _signed(renew)
    reset = verbs.add_parser("reset", help="another password with the printed key, where no supervisor can sign in")
    _about(reset)
    reset.add_argument("--recovery-file", metavar="FILE", help="a file with the printed recovery key (else asked for)")
    reset.add_argument("--new-secret-file", metavar="FILE", help="a file whose first line is the new password")
    _asked(reset)


def _export(export: argparse.ArgumentParser) -> None:
    export.add_argument("file", metavar="FILE", help="the CSV to write; its definitions go beside it")
    export.add_argument("--from", dest="since", required=True, metavar="DATE", help="the first day, as 2026-11-01")
    export.add_argument("--to", dest="until", required=True, metavar="DATE", help="the last day")
    export.add_argument(
        "--zone", default="", metavar="ZONE", help="where these are days, as America/Denver (this machine's)"
    )
    export.add_argument(
        "--lines", action="store_true", help="one line for each contact, without names, instead of counts"
    )
    export.add_argument(
        "--field",
        action="append",
        default=[],
        metavar="FIELD",
        help="a field of --lines; none is chosen before (a wrong one lists them)",
    )
    _signed(export)


def _about(command: argparse.ArgumentParser) -> None:
    command.add_argument("--name", required=True, metavar="NAME", help="whose account")


def _printed(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--print-to", metavar="FILE", help="write the recovery key there, for you alone, instead of here"
    )


def _signed(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as", dest="as_name", required=True, metavar="NAME", help="who signs in")
    _asked(command)


def _asked(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--secret-file", metavar="FILE", help="a file whose first line is the password (else asked for)"
    )
    command.add_argument("--accept-banner", action="store_true", help="you have read the use banner and accept it")
    command.add_argument("--json", action="store_true", help="print one JSON document")
