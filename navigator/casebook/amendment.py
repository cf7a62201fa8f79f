"""A correction is an amendment: both versions stay visible, and only a dangerous text is sealed (ROLES.md, amend)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.errors import NavigatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Record):
    """One field of one record says something else now; `was` and `says` are both kept.

    `codes` are what was chosen where the field is answered from lists: then figures count it, too (`corrected.py`). Where
    nothing is chosen any more they say "not_asked": the journal reads an empty list as taken away.
    """

    record_id: str
    field: str
    was: str
    says: str
    reason: str
    by: str
    at: datetime
    codes: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        """Refuse a change of nothing or without a reason: raises NavigatorError."""
        Record.__post_init__(self)
        check_aware(self.at)
        if self.codes == ():
            raise ValueError("nothing chosen is an answer of its own")
        if self.was == self.says:
            raise NavigatorError("Nothing was changed.", hint="Change the text, or leave the record as it is.")
        if not self.reason.strip():
            raise NavigatorError("Say why the record is changed.", hint="One line is enough.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedText(Record):
    """A supervisor sealed a text that endangers somebody: it is kept, not shown, and its place says who sealed it and why."""

    record_id: str
    field: str
    text_of: str
    by: str
    reason: str
    at: datetime

    def __post_init__(self) -> None:
        """Refuse a seal without a reason: raises NavigatorError."""
        Record.__post_init__(self)
        check_aware(self.at)
        if not self.reason.strip():
            raise NavigatorError("Say why the text is sealed.", hint="One line; without the text itself.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a text: its words, or the seal in their place; `source_id` is the record or the amendment."""

    source_id: str
    text: str
    seal: SealedText | None = None


def versions(
    record_id: str, field: str, text: str, amendments: Iterable[Amendment], seals: Iterable[SealedText]
) -> Sequence[Version]:
    """Return all versions of a text, the first as it was written; the last is the one that counts.

    A sealed version has no words here, and its number among the versions does not change.
    """
    by_source = {seal.text_of: seal for seal in seals if (seal.record_id, seal.field) == (record_id, field)}
    changes = [change for change in amendments if (change.record_id, change.field) == (record_id, field)]
    written = [(record_id, text), *((change.id, change.says) for change in sorted(changes, key=lambda one: one.at))]
    return [
        Version(source_id=source, text="" if source in by_source else words, seal=by_source.get(source))
        for source, words in written
    ]
