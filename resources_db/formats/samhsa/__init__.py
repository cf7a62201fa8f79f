"""SAMHSA's lists of substance-use and mental-health facilities: the national directories, and what FindTreatment.gov gives."""

from resources_db.formats.samhsa.findtreatment import is_findtreatment, read_findtreatment
from resources_db.formats.samhsa.reader import is_samhsa, read_samhsa

__all__ = ["is_findtreatment", "is_samhsa", "read_findtreatment", "read_samhsa"]
