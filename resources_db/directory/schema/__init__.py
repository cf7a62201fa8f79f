"""The tables of the directory: all of HSDS 3.1 under its own names, and what Navigator keeps beside them.

Reading for the window never imports this room: SQLAlchemy costs more than all of Qt. It is for building and editing.
"""

from resources_db.directory.schema import locations, ours, providers, services, terms
from resources_db.directory.schema.base import SCHEMA_VERSION, Base

__all__ = ["SCHEMA_VERSION", "Base", "locations", "ours", "providers", "services", "terms"]
