"""The name that somebody signs in with: plain, and nobody else's (S3; decision 13)."""

from unicodedata import normalize

from navigator.errors import UsageError

SHORTEST, LONGEST = 2, 40


def tidy_name(typed: str) -> str:
    """Return a name as it is kept; raises UsageError for one that nobody could read or type."""
    name = " ".join(normalize("NFKC", typed).split())
    if not (SHORTEST <= len(name) <= LONGEST and name.isprintable() and sum(map(str.isalpha, name)) >= SHORTEST):
        raise UsageError(
            f"A sign-in name has {SHORTEST} to {LONGEST} characters, letters among them.",
            hint="Take the name on the badge.",
        )
    return name


def name_key(typed: str) -> str:
    """Return what two spellings of one name have in common: no case, no doubled blanks, no odd forms of letters."""
    folded = normalize("NFKC", typed).casefold()
    return " ".join(normalize("NFKC", folded).split())
