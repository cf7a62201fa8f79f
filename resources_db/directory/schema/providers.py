"""Who provides services, and whom to ask there."""

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.directory.schema.base import Base, to


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
    # "Not public: don't print or export"; staff still see it.
    not_public: Mapped[int] = mapped_column(default=0, server_default="0")


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


class FundingRow(Base):
    """Who pays for it."""

    __tablename__ = "funding"

    organization_id: Mapped[str | None] = to("organization")
    service_id: Mapped[str | None] = to("service")
    # `source` of HSDS would hide the source of the record, so HSDS's words stand here.
    funding_source: Mapped[str | None]


class UrlRow(Base):
    """A further web address."""

    __tablename__ = "url"

    label: Mapped[str | None]
    url: Mapped[str | None]
    organization_id: Mapped[str | None] = to("organization")
    service_id: Mapped[str | None] = to("service")
