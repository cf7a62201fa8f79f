"""Warns of text that looks as if it came from a criminal justice system: it has no place here (S21).

It never blocks, and the text is neither kept nor logged: only a sentence comes back.
"""

import re

# Shapes, not proofs: a warning that is wrong costs a glance.
_SHAPES = (
    ("a social security number", re.compile(r"(?<!\d)(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?!\d)")),
    (
        "a social security number",
        re.compile(r"\b(?:ssn|social\s+security)\b\D{0,20}\d{3}[- ]?\d{2}[- ]?\d{4}(?!\d)", re.IGNORECASE),
    ),
    (
        "an FBI number",
        re.compile(r"\b(?:fbi|ucn)\b\s*(?:no\.?|number|num|nbr|#|/|:)*\s*[:#/]?\s*\d[0-9a-z]{4,9}\b", re.IGNORECASE),
    ),
    (
        "an NCIC record",
        re.compile(r"\b(?:ncic|nic)\b\s*(?:no\.?|number|hit|#|/|:)*\s*[:#/]?\s*[a-z]\d{9}\b", re.IGNORECASE),
    ),
    ("an NCIC record", re.compile(r"\bncic\b", re.IGNORECASE)),
    (
        "a criminal history (III)",
        re.compile(r"\binterstate\s+identification\s+index\b|\bIII\s+(?:hit|record|check|rap)\b|\brap\s+sheet\b"),
    ),
)
HINT = "Take it out: this log keeps no criminal justice information."


def paste_warning(text: str) -> str | None:
    """Return a sentence where a text looks like criminal justice information, None for any other (S21)."""
    found = dict.fromkeys(name for name, shape in _SHAPES if shape.search(text))
    return f"This looks like {' and '.join(found)}. {HINT}" if found else None
