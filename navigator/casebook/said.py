"""What another person says has no default: until somebody asked, it is "not asked" (RECORDS.md, honest records)."""

from enum import StrEnum

NOT_ASKED = "not_asked"


class Said(StrEnum):
    """An answer of another person; `UNKNOWN` was asked and is not known, `DECLINED` would not say."""

    NOT_ASKED = NOT_ASKED
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    DECLINED = "declined"

    @property
    def is_yes(self) -> bool:
        """Only a yes is a yes: everything else protects."""
        return self is Said.YES

    @property
    def was_asked(self) -> bool:
        """Somebody put the question."""
        return self is not Said.NOT_ASKED
