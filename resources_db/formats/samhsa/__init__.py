"""The national directory of substance-use and mental-health facilities that SAMHSA publishes as a workbook."""

from resources_db.formats.samhsa.reader import is_samhsa, read_samhsa

__all__ = ["is_samhsa", "read_samhsa"]
