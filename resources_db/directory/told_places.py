"""What a service's own words and fields tell of its hidden place: the street in a text, a mailing address beside it."""

import re
from collections.abc import Iterable

from navigator.directory.import_report import ProblemKind
from resources_db.directory.drafts import Draft, Drafts
from resources_db.directory.tally import Tally

REASON = "What its words told of the confidential place was taken out."
# Fields that sources keep beside a service and that lead to a door, whatever they are about.
LEADING = re.compile(
    r"address|street|(?<!capa)city|town|zip|postal|county|latitude|longitude|\blat\b|\blon\b|coordinate|location|direction|cross|"
    r"\bmap|parking|\bbus|transport|transit|neighbou?rhood|ward\b|district",
    re.IGNORECASE,
)
WORDS = ("description", "application_process", "alert", "fees_description", "eligibility_description", "wait_time")
SHORTEST = 6
WITHHELD = "(address withheld)"


def hide_words(drafts: Drafts, hidden: set[str], tally: Tally) -> None:
    """Take the streets of hidden places out of the words of the services there, and their fields that lead to a door."""
    streets = street_lines(
        str(d.values.get("address_1") or "") for d in drafts["address"].values() if _is_at(d, hidden)
    )
    services = {str(d.values.get("service_id")) for d in drafts["service_at_location"].values() if _is_at(d, hidden)}
    _drop_attributes(drafts, services, tally)
    for draft in (drafts["service"][own] for own in services if own in drafts["service"]):
        if _without(draft, streets):
            tally.problem(ProblemKind.CONFIDENTIAL_STRIPPED, draft.file, draft.row, reason=REASON)


def _drop_attributes(drafts: Drafts, services: set[str], tally: Tally) -> None:
    for draft in list(drafts["attribute"].values()):
        about = draft.values.get("link_id") in services and draft.values.get("value") is not None
        if about and LEADING.search(str(draft.values.get("label") or "")):
            del drafts["attribute"][draft.source_id]
            for file, row in draft.places:
                tally.drop(ProblemKind.CONFIDENTIAL_STRIPPED, file, row, reason=REASON)


def _is_at(link: Draft, hidden: set[str]) -> bool:
    return link.values.get("location_id") in hidden


def street_lines(lines: Iterable[str]) -> list[re.Pattern[str]]:
    """Return what finds each of these streets in a text, longest first, however its blanks and full stops are set."""
    found: list[re.Pattern[str]] = []
    for line in sorted(set(lines), key=lambda line: (-len(line), line)):
        words = re.findall(r"\w+", line)
        if len(line) >= SHORTEST and any(word.isdigit() for word in words):
            found.append(re.compile(r"\W+".join(map(re.escape, words)), re.IGNORECASE))
    return found


def withheld(text: str, streets: Iterable[re.Pattern[str]]) -> str:
    """Return a text without these streets."""
    for street in streets:
        text = street.sub(WITHHELD, text)
    return text


def _without(draft: Draft, streets: list[re.Pattern[str]]) -> bool:
    """Take what tells out of one service; return whether there was anything."""
    leading = [label for label in draft.extra if LEADING.search(label)]
    for label in leading:
        del draft.extra[label]
    told = False
    for store in (draft.values, draft.extra):
        for column, value in list(store.items()):
            text = str(value or "")
            clean = withheld(text, streets) if column in WORDS or store is draft.extra else text
            if clean != text:
                store[column] = clean
                told = True
    return told or bool(leading)
