"""Signed packs: one directory for all laptops of an agency, carried as a file."""
