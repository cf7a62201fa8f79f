"""Ids that stay the same at every import: a record is who it is by its source, not by when it was read."""

from functools import lru_cache
from uuid import UUID, uuid5

# Frozen: changing it would give every record of every agency a new id.
NAMESPACE = UUID("5f0f6bd2-2f0c-5a0e-9f3e-6f0a1f6f7c11")


# The same references come thousands of times in one import.
@lru_cache(maxsize=200_000)
def record_id(source: str, table: str, source_id: str) -> str:
    """Return the UUIDv5 of one record. `table` is the HSDS name, `source_id` the id that the source uses."""
    return str(uuid5(NAMESPACE, f"{source}\x1f{table}\x1f{source_id}"))
