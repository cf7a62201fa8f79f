"""What Navigator keeps beside HSDS: facts, notes, sources, saved places."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.directory.schema.base import Base, to


class FactRow(Base):
    """What a place says about one fact of a situation (VERDICTS.md): allows, refuses, or condition with its words."""

    __tablename__ = "fact"
    __table_args__ = (CheckConstraint("answer IN ('allows', 'refuses', 'condition')", name="answer_is_known"),)

    service_at_location_id: Mapped[str | None] = to("service_at_location")
    service_id: Mapped[str | None] = to("service")
    fact: Mapped[str]
    answer: Mapped[str]
    value: Mapped[str | None]
    words: Mapped[str | None]
    assured_date: Mapped[str | None]
    # Who said it; `source` is the source of the record.
    told_by: Mapped[str | None]
    first_hand: Mapped[int] = mapped_column(default=0, server_default="0")


class NoteRow(Base):
    """A line on how to get in (`way_in`), a rule (`rule`), or what to expect (`expect`), and who may see it."""

    __tablename__ = "note"
    __table_args__ = (CheckConstraint("kind IN ('way_in', 'rule', 'expect')", name="kind_is_known"),)

    service_at_location_id: Mapped[str | None] = to("service_at_location")
    service_id: Mapped[str | None] = to("service")
    kind: Mapped[str]
    audience: Mapped[str | None]
    sort: Mapped[int | None]
    text: Mapped[str]


class LineRow(Base):
    """How a bundled line is known: its reach, its evidence, and whether it still waits under "Not confirmed"."""

    __tablename__ = "line"

    service_id: Mapped[str | None] = to("service")
    scope: Mapped[str]
    state: Mapped[str | None]
    category: Mapped[str | None]
    evidence: Mapped[str]
    confirmed: Mapped[int]
    always: Mapped[int] = mapped_column(default=0, server_default="0")
    page: Mapped[str | None]
    page_date: Mapped[str | None]


class MatchRow(Base):
    """Two records of different sources that look like the same thing, why, and what was decided.

    `sure` ones are joined when the lists are made, `queued` wait for a person; `joined` and `apart` are a person's word
    (source `local`), which outlives imports. The records themselves stay as their sources gave them.
    """

    __tablename__ = "match"
    __table_args__ = (
        CheckConstraint("kind IN ('organization', 'location', 'service')", name="match_kind_is_known"),
        CheckConstraint("state IN ('sure', 'queued', 'joined', 'apart')", name="match_state_is_known"),
        CheckConstraint("first_id < second_id", name="match_is_ordered"),
    )

    kind: Mapped[str]
    first_id: Mapped[str]
    second_id: Mapped[str]
    state: Mapped[str]
    score: Mapped[float]
    # A JSON list of sentences.
    reasons: Mapped[str]
    decided_on: Mapped[str | None]


class CorrectionRow(Base):
    """What a person found out about one column of one record (source `local`): a new value, or that the old one holds.

    `replaced` is what the source said when it was found out; `state` says what the source says by now.
    """

    __tablename__ = "correction"
    __table_args__ = (
        CheckConstraint("kind IN ('correct', 'confirm')", name="correction_kind_is_known"),
        CheckConstraint(
            "state IN ('holds', 'agreed', 'differs', 'outdated', 'lost')", name="correction_state_is_known"
        ),
    )

    record_table: Mapped[str]
    record_id: Mapped[str]
    record_column: Mapped[str]
    kind: Mapped[str]
    value: Mapped[str | None]
    replaced: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="holds", server_default="holds")
    assured_date: Mapped[str]
    told_by: Mapped[str | None]
    first_hand: Mapped[int] = mapped_column(default=1, server_default="1")


class SuppressionRow(Base):
    """A location that some source calls confidential; it stays hidden whatever another feed or a later one says (S16)."""

    __tablename__ = "suppression"

    location_id: Mapped[str]
    # The source that said so.
    because: Mapped[str]


class SavedPlaceRow(Base):
    """A place that a directory brings along, such as a station of the training county."""

    __tablename__ = "saved_place"

    name: Mapped[str]
    latitude: Mapped[float]
    longitude: Mapped[float]
    note: Mapped[str | None]


class SourceRow(Base):
    """A source of this directory: its title for people, its date, and whether it is invented for training."""

    __tablename__ = "source"

    title: Mapped[str]
    format: Mapped[str | None]
    as_of: Mapped[str | None]
    training: Mapped[int] = mapped_column(default=0, server_default="0")
