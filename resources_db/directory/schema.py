"""The tables of the directory: all of HSDS 3.1 under its own names, and what Navigator keeps beside them.

Every record carries `source`, `source_id` and `row_hash`; `id` is the UUIDv5 of (source, table, source_id). Reading for
the window never imports this module (SQLAlchemy costs more than all of Qt): it is for building and editing.
"""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# Raised with each change of a table; a reader refuses a newer file (user_version of the SQLite file).
SCHEMA_VERSION = 1


class Base(DeclarativeBase):
    """Holds the metadata of every table."""

    id: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str]
    source_id: Mapped[str]
    row_hash: Mapped[str]


def to(table: str) -> Any:  # noqa: ANN401 - a mapped column takes the type of its annotation
    """Return a column that refers to another table by id."""
    return mapped_column(ForeignKey(f"{table}.id"), index=True)


class OrganizationRow(Base):
    """Who provides services."""

    __tablename__ = "organization"

    name: Mapped[str]
    alternate_name: Mapped[str | None]
    description: Mapped[str | None]
    email: Mapped[str | None]
    website: Mapped[str | None]
    tax_status: Mapped[str | None]
    tax_id: Mapped[str | None]
    year_incorporated: Mapped[int | None]
    legal_status: Mapped[str | None]
    logo: Mapped[str | None]
    uri: Mapped[str | None]
    parent_organization_id: Mapped[str | None]


class OrganizationIdentifierRow(Base):
    """A number under which an organization is registered somewhere."""

    __tablename__ = "organization_identifier"

    organization_id: Mapped[str | None] = to("organization")
    identifier_scheme: Mapped[str | None]
    identifier_type: Mapped[str | None]
    identifier: Mapped[str | None]


class ProgramRow(Base):
    """A group of services of one organization."""

    __tablename__ = "program"

    organization_id: Mapped[str | None] = to("organization")
    name: Mapped[str]
    alternate_name: Mapped[str | None]
    description: Mapped[str | None]


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


class LocationRow(Base):
    """Where it is offered. A confidential one has no point (S16); `precision` says how exactly the point is known."""

    __tablename__ = "location"
    __table_args__ = (
        CheckConstraint("confidential = 0 OR (latitude IS NULL AND longitude IS NULL)", name="confidential_has_no_point"),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="point_is_whole"),
        CheckConstraint("latitude IS NULL OR latitude BETWEEN -90 AND 90", name="latitude_on_earth"),
        CheckConstraint("longitude IS NULL OR longitude BETWEEN -180 AND 180", name="longitude_on_earth"),
    )

    location_type: Mapped[str | None]
    url: Mapped[str | None]
    organization_id: Mapped[str | None] = to("organization")
    name: Mapped[str | None]
    alternate_name: Mapped[str | None]
    description: Mapped[str | None]
    transportation: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    external_identifier: Mapped[str | None]
    external_identifier_type: Mapped[str | None]
    confidential: Mapped[int] = mapped_column(default=0, server_default="0")
    precision: Mapped[str | None]


class ServiceAtLocationRow(Base):
    """One service at one location: what a list row stands for."""

    __tablename__ = "service_at_location"

    service_id: Mapped[str | None] = to("service")
    location_id: Mapped[str | None] = to("location")
    description: Mapped[str | None]


class AddressRow(Base):
    """Where a location is, as written on a letter."""

    __tablename__ = "address"

    location_id: Mapped[str | None] = to("location")
    attention: Mapped[str | None]
    address_1: Mapped[str | None]
    address_2: Mapped[str | None]
    city: Mapped[str | None]
    region: Mapped[str | None]
    state_province: Mapped[str | None]
    postal_code: Mapped[str | None]
    country: Mapped[str | None]
    address_type: Mapped[str | None]


class ContactRow(Base):
    """Whom to ask for."""

    __tablename__ = "contact"

    organization_id: Mapped[str | None] = to("organization")
    service_id: Mapped[str | None] = to("service")
    service_at_location_id: Mapped[str | None] = to("service_at_location")
    location_id: Mapped[str | None] = to("location")
    name: Mapped[str | None]
    title: Mapped[str | None]
    department: Mapped[str | None]
    email: Mapped[str | None]


class PhoneRow(Base):
    """A number. Beside HSDS: who may have it, whether to call it first, the menu option and the word to text."""

    __tablename__ = "phone"

    location_id: Mapped[str | None] = to("location")
    service_id: Mapped[str | None] = to("service")
    organization_id: Mapped[str | None] = to("organization")
    contact_id: Mapped[str | None] = to("contact")
    service_at_location_id: Mapped[str | None] = to("service_at_location")
    number: Mapped[str | None]
    extension: Mapped[str | None]
    type: Mapped[str | None]
    description: Mapped[str | None]
    audience: Mapped[str | None]
    call_first: Mapped[int | None]
    menu_option: Mapped[str | None]
    text_keyword: Mapped[str | None]


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


class FundingRow(Base):
    """Who pays for it."""

    __tablename__ = "funding"

    organization_id: Mapped[str | None] = to("organization")
    service_id: Mapped[str | None] = to("service")
    # `source` of HSDS would hide the source of the record, so HSDS's words stand here.
    funding_source: Mapped[str | None]


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


class LanguageRow(Base):
    """What is spoken."""

    __tablename__ = "language"

    service_id: Mapped[str | None] = to("service")
    location_id: Mapped[str | None] = to("location")
    phone_id: Mapped[str | None] = to("phone")
    name: Mapped[str | None]
    code: Mapped[str | None]
    note: Mapped[str | None]


class AccessibilityRow(Base):
    """What a building offers people with disabilities."""

    __tablename__ = "accessibility"

    location_id: Mapped[str | None] = to("location")
    description: Mapped[str | None]
    details: Mapped[str | None]
    url: Mapped[str | None]


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


class TaxonomyRow(Base):
    """A list of terms."""

    __tablename__ = "taxonomy"

    name: Mapped[str | None]
    description: Mapped[str | None]
    uri: Mapped[str | None]
    version: Mapped[str | None]


class TaxonomyTermRow(Base):
    """A term; `aliases` are everyday words for it, joined by semicolons."""

    __tablename__ = "taxonomy_term"

    code: Mapped[str | None]
    name: Mapped[str | None]
    description: Mapped[str | None]
    parent_id: Mapped[str | None]
    taxonomy: Mapped[str | None]
    language: Mapped[str | None]
    taxonomy_id: Mapped[str | None] = to("taxonomy")
    term_uri: Mapped[str | None]
    aliases: Mapped[str | None]


class AttributeRow(Base):
    """A term or a value given to any record (`link_entity`, `link_id`); unknown fields of a source stay here too."""

    __tablename__ = "attribute"
    __table_args__ = (Index("attribute_link", "link_id"),)

    link_id: Mapped[str | None]
    taxonomy_term_id: Mapped[str | None] = to("taxonomy_term")
    link_type: Mapped[str | None]
    link_entity: Mapped[str | None]
    value: Mapped[str | None]
    label: Mapped[str | None]


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


class UrlRow(Base):
    """A further web address."""

    __tablename__ = "url"

    label: Mapped[str | None]
    url: Mapped[str | None]
    organization_id: Mapped[str | None] = to("organization")
    service_id: Mapped[str | None] = to("service")


class MetadataRow(Base):
    """What was changed in a record, when and by whom, as the source tells it."""

    __tablename__ = "metadata"
    __table_args__ = (Index("metadata_resource", "resource_id"),)

    resource_id: Mapped[str | None]
    resource_type: Mapped[str | None]
    last_action_date: Mapped[str | None]
    last_action_type: Mapped[str | None]
    field_name: Mapped[str | None]
    previous_value: Mapped[str | None]
    replacement_value: Mapped[str | None]
    updated_by: Mapped[str | None]


class MetaTableDescriptionRow(Base):
    """What the source says about its own tables."""

    __tablename__ = "meta_table_description"

    name: Mapped[str | None]
    language: Mapped[str | None]
    character_set: Mapped[str | None]
