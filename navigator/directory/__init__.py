"""The words of the directory: HSDS's, as frozen dataclasses."""
