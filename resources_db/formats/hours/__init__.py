"""Hours as people write them, read into schedules: text (`parse_hours`) and columns (`from_columns`).

Precision first: what is not fully understood makes the outcome "partly" or "not parsed", and the state unknown where
the part that was not read could change it.
"""
