"""The search behind the directory port."""
