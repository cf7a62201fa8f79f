"""What the status of a service says about sending somebody there."""

# Anywhere in the status: "permanently closed", "Active, but do not refer", "active - pending review".
NOT_ACTIVE = (
    "inactive", "not active", "closed", "not open", "unopened", "defunct", "retired", "suspended", "paused", "on hold",
    "pending", "draft", "not accepting", "no longer", "do not refer", "discontinued", "deleted", "archived", "expired",
    "cancelled", "canceled", "ended", "terminated", "disabled", "deactivated",
)  # fmt: skip
# Of words that nobody here knows only these make a hit: a place that may be shut is worse than one row less.
ACTIVE = ("active", "open")


def is_active(status: str | None) -> bool:
    """Tell whether it may be a hit at all; silence is active, a word that nobody knows is not."""
    words = (status or ACTIVE[0]).casefold()
    return not says_not_active(words) and any(word in words for word in ACTIVE)


def says_not_active(status: str) -> bool:
    """Tell whether it says in known words that nobody should be sent there."""
    return any(word in status.casefold() for word in NOT_ACTIVE)
