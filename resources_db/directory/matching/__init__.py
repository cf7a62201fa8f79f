"""Finds the same place, provider or service in several sources, and joins or queues it; the rows stay as they are."""
