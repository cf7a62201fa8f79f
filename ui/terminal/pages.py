"""What the commands print for people."""

from collections.abc import Iterator, Sequence
from datetime import date

from navigator.geo import miles
from navigator.health import Check, Verification
from navigator.ports import DirectorySummary
from navigator.search.one_change import Change
from navigator.search.rank import Group
from navigator.search.result import Hit, SearchResult
from navigator.search.until_then import until_then
from ui.explaining import GROUP_WORDS, NOW, change_words, heading_words, until_then_words, verdict_words, why
from ui.wording import (
    NO_NUMBER,
    TRAINING,
    TRAINING_BAR,
    WITHHELD,
    beds_words,
    distance_words,
    drive_words_in_full,
    first_phone,
    freshness_words,
    phone_words,
    scope_words,
    status_words,
)

HIDDEN_WORDS = {
    "not_active": "closed or not taking referrals",
    "other_state": "lines of other states",
    "other_need": "meet another need",
    "beyond_reach": "farther away",
    "closed": "closed then",
}
LATER = GROUP_WORDS[Group.LATER]
MARKS = {"ok": "ok  ", "warn": "note", "fail": "FAIL"}


def result_text(result: SearchResult, today: date, change: Change | None = None, *, explain: bool = False) -> str:
    """Return the answer of `find`; `explain`: with why each hit stands where it stands."""
    lines = list(_head(result))
    group, then = "", until_then(result)
    for number, hit in enumerate(result.hits, start=1):
        heading = heading_words(hit, asked=bool(result.situation))
        if heading != group and (result.situation or heading != NOW):
            lines += ["", heading, *([f"     {until_then_words(then)}"] if then and heading == LATER else [])]
        group = heading
        lines += _hit_lines(f"{number:>3}", hit, today)
        lines += [f"     why: {text}" for _, text in why(hit, result, explain=True)] if explain else []
    more = result.total - len(result.hits)
    if more > 0:
        lines += ["", f"{more} more within reach: --limit {result.total} shows them."]
    elif result.beyond:
        lines += ["", f"Beyond {miles(result.reach_m or 0):.0f} miles, nearest first:"]
        lines += [line for hit in result.beyond for line in _hit_lines("  +", hit, today)]
    if change:
        lines += ["", f"If one thing changes. {change_words(change)}."]
    if result.hidden:
        reasons = ", ".join(
            f"{count} {HIDDEN_WORDS.get(reason, reason)}" for reason, count in sorted(result.hidden.items())
        )
        lines += ["", f"{sum(result.hidden.values())} not shown: {reasons}."]
    return "\n".join(lines)


def summary_text(summary: DirectorySummary) -> str:
    """Return what `directory info` prints."""
    counts = summary.counts
    lines = [
        *([f"{TRAINING}  {TRAINING_BAR}"] if summary.training else []),
        summary.title,
        f"  {counts['services']} services of {counts['organizations']} organizations at {counts['locations']} locations",
        f"  {summary.fresh} checked in time, {summary.stale} too long ago, {summary.never} never",
        "Sources:",
    ]
    for source in summary.sources:
        as_of = f", as of {source.as_of.isoformat()}" if source.as_of else ", undated"
        lines.append(f"  {source.title}: {source.services} services{as_of}{' (training)' if source.training else ''}")
    return "\n".join(lines)


def verification_text(verification: Verification) -> str:
    """Return what `directory verify` prints."""
    if verification.whole and verification.index_agrees is False:
        return f"{verification.file} is whole, but its search index does not say what its rows say. Import the directory again."
    if verification.whole:
        return f"{verification.file} is whole: every block is what was written."
    blocks = ", ".join(str(number) for number in verification.damaged)
    kept = "The one before it is whole." if verification.previous_whole else "Import the directory again."
    return f"{verification.file} is DAMAGED (blocks {blocks}). {kept}"


def doctor_text(checks: Sequence[Check]) -> str:
    """Return what `doctor` prints."""
    lines: list[str] = []
    for check in checks:
        lines.append(f"{MARKS[check.state]}  {check.name}: {check.text}")
        if check.hint and check.state != "ok":
            lines.append(f"      {check.hint}")
    return "\n".join(lines)


def _head(result: SearchResult) -> Iterator[str]:
    if any(hit.listing.training for hit in (*result.hits, *result.beyond)):
        yield f"{TRAINING}  {TRAINING_BAR}"
    origin = result.meant.origin or result.query.origin
    where = f" near {origin.name}" if origin else ""
    yield f"{result.query.text or 'everything'}{where}: {len(result.hits)} of {result.total} within reach"
    if result.meant.chips:
        yield f"Understood: {'; '.join(chip.words for chip in result.meant.chips)}"
    if result.left:
        yield f"No service carries: {' '.join(result.left)}"


def _hit_lines(mark: str, hit: Hit, today: date) -> list[str]:
    listing = hit.listing
    phone = first_phone(listing)
    where = ", ".join(part for part in (distance_words(hit), drive_words_in_full(hit)) if part)
    by = f", {listing.organization}" if listing.organization and listing.organization != listing.service else ""
    number = phone_words(phone) if phone else WITHHELD if listing.withheld else NO_NUMBER
    teams = " [teams only]" if phone and phone.audience == "partners" else ""
    need = listing.needs[0] if listing.needs else ""
    about = (
        TRAINING if listing.training else "",
        need,
        scope_words(listing),
        status_words(hit),
        beds_words(listing),
    )
    last = " · ".join(part for part in (*about, freshness_words(listing, today)) if part)
    lines = [f"{mark}  {listing.service}{by}", f"     {number}{teams}{'  ' + where if where else ''}", f"     {last}"]
    return lines + list(_verdict_lines(hit))


def _verdict_lines(hit: Hit) -> Iterator[str]:
    """Yield the verdict with what decides it, and the questions that are open."""
    if hit.verdict.code is None:
        return
    reasons = "; ".join(reason.text for reason in hit.verdict.reasons if reason.verdict is hit.verdict.code)
    yield f"     {verdict_words(hit)}{': ' + reasons if reasons else ''}"
    if hit.verdict.questions:
        yield f"     ask: {' '.join(hit.verdict.questions)}"
