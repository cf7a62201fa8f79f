"""The commands for signed packs: each returns its document and what it says to people."""

import argparse
from pathlib import Path

from navigator.errors import UsageError
from ui.terminal.output import Answer
from ui.terminal.pack_words import installed_json, installed_text, key_json, key_text, made_json, made_text
from ui.terminal.secret import ask_passphrase, ask_words
from ui.terminal.services import TerminalServices


def make_key(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Make a signing key; raises UsageError, NavigatorError."""
    if args.file or args.key:
        raise UsageError("--new-key stands alone: it makes a key, no pack.", hint="See `directory pack --help`.")
    made = services.packs().new_key(Path(args.new_key), ask_passphrase(args.secret_file, twice=True))
    return key_json(made), lambda: key_text(made)


def make_pack(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Write a signed pack; raises UsageError, NotAllowedError, DamagedFileError, NotFoundError, NavigatorError."""
    if not args.file or not args.key:
        raise UsageError("A pack wants a file to write and a key.", hint="navigator directory pack FILE --key KEYFILE")
    made = services.packs().pack(
        Path(args.directory) if args.directory else None,
        Path(args.file),
        key=Path(args.key),
        passphrase=ask_passphrase(args.secret_file),
        days=args.expires,
        agency=args.agency,
        counter=args.counter,
    )
    return made_json(made), lambda: made_text(made)


def install_pack(args: argparse.Namespace, services: TerminalServices) -> Answer:
    """Install a signed pack; raises NotAllowedError, DamagedFileError, NotFoundError, NavigatorError."""
    packs, file = services.packs(), Path(args.file)
    offer = packs.look(file)
    confirmed = args.confirm or ("" if offer.known else ask_words(offer.pack))
    done = packs.install(file, into=Path(args.directory) if args.directory else None, confirmed=confirmed)
    return installed_json(done), lambda: installed_text(done)
