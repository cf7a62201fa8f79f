"""Corrections as lines of a list: what the source says, what was found out, by whom and when."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """One field of one record of a source. `correction` "" is a blank to fill, and "same" says that the source is right.

    `state`: holds, agreed (the source says so too), differs (the source changed too), outdated (the source knows newer),
    lost (the record is gone), "" for a blank.
    """

    record_table: str
    record_id: str
    field: str
    source_says: str
    correction: str = ""
    assured_date: str = ""
    told_by: str = ""
    state: str = ""
    source: str = ""
    source_id: str = ""
    service: str = ""


SAME = "same"
COLUMNS = (
    "record_table", "record_id", "field", "source_says", "correction", "assured_date", "told_by", "state", "source",
    "source_id", "service",
)  # fmt: skip
