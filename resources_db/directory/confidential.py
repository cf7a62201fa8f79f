"""Confidential places: what would give one away is taken out first, and never printed."""

from navigator.directory.import_report import ProblemKind
from resources_db.directory.drafts import Draft, Drafts
from resources_db.directory.tally import Tally

# A bus line, a parcel number or three words lead to the door as surely as a street does.
TELLING = (
    "latitude",
    "longitude",
    "precision",
    "transportation",
    "external_identifier",
    "external_identifier_type",
    "url",
)
REASON = "The place is confidential; what would give it away was taken out."


def hide(drafts: Drafts, tally: Tally) -> None:
    """Strip confidential locations of their point, and drop the rows that say where they are."""
    hidden = {draft.source_id for draft in drafts["location"].values() if draft.values.get("confidential")}
    if not hidden:
        return
    for source_id in hidden:
        _strip(drafts["location"][source_id], tally)
    addresses = [draft for draft in drafts["address"].values() if draft.values.get("location_id") in hidden]
    gone = hidden | {draft.source_id for draft in addresses}
    told = [draft for draft in drafts["metadata"].values() if _is_about(draft, "resource", gone)]
    told += [draft for draft in drafts["attribute"].values() if _is_about(draft, "link", gone)]
    for draft in addresses + told:
        _drop(draft, drafts, tally)


def _strip(draft: Draft, tally: Tally) -> None:
    telling = [column for column in TELLING if draft.values.get(column) is not None]
    name = str(draft.values.get("name") or "")
    if name[:1].isdigit():  # many sources name a location by its street address
        telling.append("name")
    if not telling and not draft.extra:
        return
    draft.values |= dict.fromkeys(telling)
    draft.extra.clear()
    tally.problem(ProblemKind.CONFIDENTIAL_STRIPPED, draft.file, draft.row, reason=REASON)


def _is_about(draft: Draft, prefix: str, hidden: set[str]) -> bool:
    """Return whether a row tells of a hidden place in free words; a bare taxonomy term may stay."""
    kind = draft.values.get("link_entity" if prefix == "link" else "resource_type")
    bare = prefix == "link" and draft.values.get("value") is None and not draft.extra
    return not bare and kind in (None, "location", "address") and draft.values.get(f"{prefix}_id") in hidden


def _drop(draft: Draft, drafts: Drafts, tally: Tally) -> None:
    del drafts[draft.table][draft.source_id]
    for file, row in draft.places:
        tally.reject(ProblemKind.CONFIDENTIAL_STRIPPED, file, row, reason=REASON)
