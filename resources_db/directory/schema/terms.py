"""Terms, attributes, and what a source says about its own data."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from resources_db.directory.schema.base import Base, to


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
