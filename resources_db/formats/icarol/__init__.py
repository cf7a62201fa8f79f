"""The export of iCarol, which most 2-1-1 offices use: agencies, programs and sites in one table."""

from resources_db.formats.icarol.reader import is_icarol, read_icarol

__all__ = ["is_icarol", "read_icarol"]
