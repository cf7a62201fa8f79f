"""Where it is, and which number reaches it."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.directory.schema.base import Base, to


class LocationRow(Base):
    """Where it is offered. A confidential one has no point (S16); `precision` says how exactly the point is known."""

    __tablename__ = "location"
    __table_args__ = (
        CheckConstraint(
            "confidential = 0 OR (latitude IS NULL AND longitude IS NULL)", name="confidential_has_no_point"
        ),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="point_is_whole"),
        CheckConstraint("latitude IS NULL OR latitude BETWEEN -90 AND 90", name="latitude_on_earth"),
        CheckConstraint("longitude IS NULL OR longitude BETWEEN -180 AND 180", name="longitude_on_earth"),
    )

    location_type: Mapped[str | None]
    url: Mapped[str | None]
    organization_id: Mapped[str | None] = to("organization")
    # Whoever types "near" and a name waits for every place of that name.
    name: Mapped[str | None] = mapped_column(index=True)
    alternate_name: Mapped[str | None]
    description: Mapped[str | None]
    transportation: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    external_identifier: Mapped[str | None]
    external_identifier_type: Mapped[str | None]
    confidential: Mapped[int] = mapped_column(default=0, server_default="0")
    precision: Mapped[str | None]
    # "Not public: don't print or export"; staff still see it.
    not_public: Mapped[int] = mapped_column(default=0, server_default="0")


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


class AccessibilityRow(Base):
    """What a building offers people with disabilities."""

    __tablename__ = "accessibility"

    location_id: Mapped[str | None] = to("location")
    description: Mapped[str | None]
    details: Mapped[str | None]
    url: Mapped[str | None]


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
