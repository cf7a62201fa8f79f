"""Pairs of records that several sources may both mean, as a person looks at them to decide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One record of a pair: its name, its provider, its town, and the source that tells of it."""

    id: str
    source: str
    source_id: str
    name: str
    organization: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """Two records, how sure it is that they are one (0 to 1), why, and what became of it.

    `state`: sure (joined by rule), queued (waits for a person), joined or apart (a person's word).
    """

    kind: str
    state: str
    score: float
    reasons: tuple[str, ...]
    first: Side
    second: Side
    decided_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReferred:
    """A service that its source says is not to be offered, in the source's own words; it is no hit anywhere."""

    service_id: str
    service: str
    organization: str
    status: str
    source: str
