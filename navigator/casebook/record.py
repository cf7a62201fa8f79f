"""What every record of the casebook carries."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record with its id and its custodian agency, whom export, retention, legal process and exchange follow (RECORDS.md)."""

    id: str
    custodian: str

    def __post_init__(self) -> None:
        """Refuse a record that nobody keeps: raises ValueError."""
        if not self.id or not self.custodian:
            raise ValueError("a record has an id and a custodian agency")
