"""What stands in a record for parts that are sealed to whoever reads it: nothing that could be taken for an answer."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from navigator.casebook.events.fold import Folded
from navigator.casebook.events.kinds import KINDS
from navigator.casebook.events.parts import record_of
from navigator.casebook.journal.canonical import Plain

SEALED = "sealed"
# An officer sees "a service", time and status (ROLES.md).
A_SERVICE: Mapping[str, Plain] = MappingProxyType(
    {
        "service_at_location_id": "", "service": "A service", "organization": "", "phones": [], "address": "", "hours": "",
        "status": "", "verdict": "", "verdict_words": [], "facts": [], "checked_at": "1970-01-01T00:00:00+00:00",
        "confidential": 0,
    }
)  # fmt: skip
_STAND_INS: Mapping[str, Mapping[str, Plain]] = MappingProxyType(
    {
        "person": {"housing": SEALED},
        "encounter": {"disposition": SEALED, "error_reason": ""},
        "referral": {"snapshot": A_SERVICE, "need": "", "spoken_to": ""},
        "follow_up": {"kind": SEALED, "reason": "", "rule": ""},
        # A consent whose kind is sealed covers nothing for whoever cannot read it.
        "consent": {"kind": SEALED, "meaning": "none_needed", "discloser": "", "recipient_class": "", "ends_with": ""},
    }
)


def record_from(kind: str, id: str, state: Folded) -> Any:  # noqa: A002, ANN401 - the field's name; a record of that kind
    """Return a record as far as it can be read here; raises KeyError, TypeError or ValueError for parts that make none."""
    values = {**_STAND_INS.get(kind, {}), **state.values()}
    return record_of(KINDS[kind], values, id=id, custodian=state.custodian)
