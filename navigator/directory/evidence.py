"""How a bundled line is known, in words (VERDICTS.md, "Evidence in words"): nobody reads "verified" where nobody dialled."""

from dataclasses import dataclass
from datetime import date

# A page older than this is no evidence that a line still answers.
OLDEST_PAGE_YEAR = 2020
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialled:
    """A call that a person made to check a number; `result` is answers, changed or dead."""

    on: date
    by: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The page where the digits were seen: what kind, and its date as far as it is known ("2025", "2024-11", "")."""

    page_kind: str
    page_date: str = ""
    needs_confirming: bool = False

    @property
    def year(self) -> int | None:
        """Return the year of the page, None when undated."""
        return int(self.page_date[:YEAR_DIGITS]) if self.page_date else None


def is_confirmed(seen: Seen, dialled: Dialled | None, *, always: bool) -> bool:
    """Tell whether a line may lead: somebody dialled it, or its page is neither old nor marked "confirm"."""
    if dialled is not None:
        return dialled.result == "answers"
    if always:
        return True
    return not seen.needs_confirming and (seen.year is None or seen.year >= OLDEST_PAGE_YEAR)


def evidence_words(seen: Seen, dialled: Dialled | None, *, always: bool) -> str:
    """Say what is known: "dialled 3 Mar 2026 by K.", "seen on a state page of 2025, not dialled", "public code"."""
    if dialled is not None:
        when = f"{dialled.on.day} {MONTHS[dialled.on.month - 1]} {dialled.on.year}"
        return f"dialled {when} by {dialled.by}" + ("" if dialled.result == "answers" else f": {dialled.result}")
    if always:
        return "public code, not dialled"
    if seen.year is None:
        return f"seen on an undated {seen.page_kind}, not dialled"
    article = "an" if seen.page_kind[0] in "aeiou" else "a"
    return f"seen on {article} {seen.page_kind} of {seen.year}, not dialled"
