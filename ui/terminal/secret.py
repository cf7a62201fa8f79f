"""What a command must be told in confidence: from a prompt or a file, never from the command line, where others can see it."""

import sys
from getpass import getpass
from pathlib import Path

from navigator.directory.signed_pack import Pack
from navigator.errors import NotAllowedError, UsageError

MOST_BYTES = 4096


def ask_passphrase(secret_file: str | None, *, twice: bool = False) -> str:
    """Return the first line of a file, else what is typed unseen; raises UsageError when there is neither."""
    return ask_secret("Passphrase", secret_file, twice=twice)


def ask_secret(what: str, file: str | None, *, twice: bool = False, past_remarks: bool = False) -> str:
    """Return the first line of a file, else what is typed unseen; raises UsageError when there is neither.

    `past_remarks` leaves out lines that begin with #, as key files of other programs have them.
    """
    if file:
        return _first_line(Path(file), past_remarks=past_remarks)
    if not sys.stdin.isatty():
        raise UsageError(
            f"A secret is wanted ({what.lower()}), and nobody is here to type it.", hint="Give it in a file."
        )
    try:
        typed = getpass(f"{what}: ", sys.stderr)
        again = getpass("Once more: ", sys.stderr) if twice else typed
    except EOFError as error:
        raise UsageError("Nothing was typed.", hint="Try again.") from error
    if again != typed:
        raise UsageError("What was typed twice differs.", hint="Try again.")
    return typed


def says_yes(question: str = "") -> bool:
    """Ask a person, and tell whether they typed yes."""
    if question:
        print(question, file=sys.stderr)
    try:
        return input().strip().casefold() == "yes"
    except EOFError:
        return False


def ask_words(pack: Pack) -> str:
    """Return the words of a key once a person said that they are the agency's, "" when nobody is here to say so."""
    if not sys.stdin.isatty():
        return ""
    for line in (
        f"This pack of {pack.agency} is signed with a key that is not known on this laptop yet. Its words are:",
        f"    {pack.words}",
        "Compare them with those that your agency gave you by another way. Are they the same? Type yes or no.",
    ):
        print(line, file=sys.stderr)
    if not says_yes():
        raise NotAllowedError("The key was not confirmed, so nothing was changed.", hint="Ask your agency.")
    return pack.words


def _first_line(path: Path, *, past_remarks: bool = False) -> str:
    try:
        with path.open("rb") as file:
            lines = file.read(MOST_BYTES).splitlines()
        first = next(each for each in lines if not (past_remarks and each.startswith(b"#")))
        # An editor may have put a mark before it that nobody sees.
        line = first.decode("utf-8-sig")
    except (OSError, StopIteration, UnicodeDecodeError) as error:
        raise UsageError(f"The secret cannot be read from {path.name}.", hint="Its first line is wanted.") from error
    if not line:
        raise UsageError(f"The first line of {path.name} is empty.", hint="The secret is wanted there.")
    return line
