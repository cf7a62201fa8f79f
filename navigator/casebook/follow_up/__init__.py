"""Whom to reach again, by when, how often, and that nobody is forgotten."""
