"""What is offered, when, in which language, at what cost."""

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.directory.schema.base import Base, to


class ServiceRow(Base):
    """What is offered."""

    __tablename__ = "service"

    organization_id: Mapped[str | None] = to("organization")
    program_id: Mapped[str | None] = to("program")
    name: Mapped[str]
    alternate_name: Mapped[str | None]
    description: Mapped[str | None]
    url: Mapped[str | None]
    email: Mapped[str | None]
    status: Mapped[str | None]
    interpretation_services: Mapped[str | None]
    application_process: Mapped[str | None]
    fees_description: Mapped[str | None]
    wait_time: Mapped[str | None]
    fees: Mapped[str | None]
    accreditations: Mapped[str | None]
    eligibility_description: Mapped[str | None]
    minimum_age: Mapped[float | None]
    maximum_age: Mapped[float | None]
    assured_date: Mapped[str | None]
    assurer_email: Mapped[str | None]
    licenses: Mapped[str | None]
    alert: Mapped[str | None]
    last_modified: Mapped[str | None]
    # Who said that it is right, in words; HSDS has room for a mail address only.
    assurer: Mapped[str | None]
    # "Not public: don't print or export"; staff still see it.
    not_public: Mapped[int] = mapped_column(default=0, server_default="0")


class ServiceAtLocationRow(Base):
    """One service at one location: what a list row stands for."""

    __tablename__ = "service_at_location"

    service_id: Mapped[str | None] = to("service")
    location_id: Mapped[str | None] = to("location")
    description: Mapped[str | None]


class ScheduleRow(Base):
    """When it is open, or takes people in (`kind`: open or intake). The original text stays in `description`."""

    __tablename__ = "schedule"

    service_id: Mapped[str | None] = to("service")
    location_id: Mapped[str | None] = to("location")
    service_at_location_id: Mapped[str | None] = to("service_at_location")
    valid_from: Mapped[str | None]
    valid_to: Mapped[str | None]
    dtstart: Mapped[str | None]
    timezone: Mapped[str | None]
    until: Mapped[str | None]
    count: Mapped[int | None]
    wkst: Mapped[str | None]
    freq: Mapped[str | None]
    interval: Mapped[int | None]
    byday: Mapped[str | None]
    byweekno: Mapped[str | None]
    bymonthday: Mapped[str | None]
    byyearday: Mapped[str | None]
    description: Mapped[str | None]
    opens_at: Mapped[str | None]
    closes_at: Mapped[str | None]
    schedule_link: Mapped[str | None]
    attending_type: Mapped[str | None]
    notes: Mapped[str | None]
    kind: Mapped[str | None]


class LanguageRow(Base):
    """What is spoken."""

    __tablename__ = "language"

    service_id: Mapped[str | None] = to("service")
    location_id: Mapped[str | None] = to("location")
    phone_id: Mapped[str | None] = to("phone")
    name: Mapped[str | None]
    code: Mapped[str | None]
    note: Mapped[str | None]


class ServiceAreaRow(Base):
    """Where somebody must live or be for it."""

    __tablename__ = "service_area"

    service_id: Mapped[str | None] = to("service")
    service_at_location_id: Mapped[str | None] = to("service_at_location")
    name: Mapped[str | None]
    description: Mapped[str | None]
    extent: Mapped[str | None]
    extent_type: Mapped[str | None]
    uri: Mapped[str | None]


class RequiredDocumentRow(Base):
    """What to bring."""

    __tablename__ = "required_document"

    service_id: Mapped[str | None] = to("service")
    document: Mapped[str | None]
    uri: Mapped[str | None]


class CostOptionRow(Base):
    """What it costs."""

    __tablename__ = "cost_option"

    service_id: Mapped[str | None] = to("service")
    valid_from: Mapped[str | None]
    valid_to: Mapped[str | None]
    option: Mapped[str | None]
    currency: Mapped[str | None]
    amount: Mapped[float | None]
    amount_description: Mapped[str | None]


class UnitRow(Base):
    """What a capacity is counted in."""

    __tablename__ = "unit"

    name: Mapped[str | None]
    scheme: Mapped[str | None]
    identifier: Mapped[str | None]
    uri: Mapped[str | None]


class ServiceCapacityRow(Base):
    """How many a service holds."""

    __tablename__ = "service_capacity"

    service_id: Mapped[str | None] = to("service")
    unit_id: Mapped[str | None] = to("unit")
    available: Mapped[float | None]
    maximum: Mapped[float | None]
    description: Mapped[str | None]
    updated: Mapped[str | None]
