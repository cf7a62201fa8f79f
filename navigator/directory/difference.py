"""What importing a file would change, before it does: services that come, change and go, cell by cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One cell of one record: `before` and `after` are None where the record was not there, or is no more.

    `service` names the service that it is about ("" for an organization or a place alone).
    """

    table: str
    record_id: str
    service: str
    column: str = ""
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Services that would be added, changed and retired, by name; every changed cell; rows by table and kind."""

    added: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    retired: tuple[Change, ...] = ()
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict[str, dict[str, int]])

    @property
    def empty(self) -> bool:
        """Nothing would change."""
        return not (self.added or self.changed or self.retired)
