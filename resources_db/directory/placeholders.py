"""Stand-ins for what a file names and does not hold: one of each kind for each source, under a plain name."""

from resources_db.directory.drafts import Draft, Drafts
from resources_db.directory.records import ABSENT

NAMES = {
    "organization": "Organization not in the file",
    "service": "Service not in the file",
    "location": "Location not in the file",
}
# Where a row goes whose parent is missing.
HOME = {
    "organization": "organization",
    "service": "service",
    "location": "location",
    "service_at_location": "service",
    "contact": "organization",
    "phone": "service",
}


def stand_in(kind: str, drafts: Drafts) -> Draft:
    """Return the one placeholder of this kind, made when first needed."""
    if ABSENT not in drafts[kind]:
        draft = Draft(table=kind, source_id=ABSENT, values={"name": NAMES[kind]}, extra={}, file="", row=0)
        drafts[kind][ABSENT] = draft
        if kind == "service":
            # It is nothing that anybody could be sent to: an editor sees it, Find does not.
            draft.values |= {
                "organization_id": stand_in("organization", drafts).source_id,
                "status": "inactive",
            }
    return drafts[kind][ABSENT]
