"""Words for whether a service is offered, as sources write them, in the words of HSDS."""

WORDS = {
    "active": ("active", "open", "current", "operating", "operational", "yes", "y", "true", "1", "active and public"),
    "inactive": ("inactive", "not active", "no", "n", "false", "0", "suspended", "on hold", "pending", "draft"),
    "defunct": ("defunct", "closed", "permanently closed", "out of business", "closed permanently", "deleted"),
    "temporarily closed": ("temporarily closed", "closed temporarily", "temp closed", "temporary closure"),
}
BY_WORD = {word: status for status, words in WORDS.items() for word in words}
# Staff still see these with their words; no search may show them (listings.py knows them too).
KEPT = ("do not refer",)


def read_status(text: str) -> tuple[str, bool]:
    """Return the status and whether it was understood; one that was not stays as written."""
    word = " ".join(text.casefold().split())
    if not word or word in BY_WORD:
        return BY_WORD.get(word, ""), True
    return text.strip(), any(kept in word for kept in KEPT)
