"""Hours text in sections: hours under a heading ("Intake hours:") or under none, clause by clause."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from resources_db.formats.hours.items import Token
from resources_db.formats.hours.words import Word

ENDS = frozenset({Word.END, Word.LINE})
# What may stand in a heading; a time, a day or "closed" before a colon is hours.
HEADING = frozenset(
    {
        Word.OTHER,
        Word.NOISE,
        Word.NUMBER,
        Word.DASH,
        Word.AND,
        Word.COMMA,
        Word.LEFT,
        Word.RIGHT,
        Word.ORDINAL,
        Word.CALL,
    }
)


@dataclass(slots=True)
class Section:
    """A heading ("" for none) and the clauses under it."""

    heading: str = ""
    clauses: list[list[Token]] = field(default_factory=list[list[Token]])


def sections(found: Sequence[Token], text: str) -> list[Section]:
    """Return the sections of a text in their order."""
    made = [Section()]
    for paragraph in _split(found, frozenset({Word.BLANK})):
        if made[-1].clauses or made[-1].heading:
            made.append(Section())
        for clause in _split(paragraph, ENDS):
            heading, rest = _heading(clause, text)
            if heading:
                made.append(Section(heading))
            if rest:
                made[-1].clauses.append(rest)
    return [section for section in made if section.clauses or section.heading]


def _split(found: Sequence[Token], at: frozenset[Word]) -> list[list[Token]]:
    """Split at those words, not inside brackets."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in found:
        depth = max(0, depth + {Word.LEFT: 1, Word.RIGHT: -1}.get(token.word, 0))
        if token.word in at and (not depth or token.word is Word.BLANK):
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _heading(clause: Sequence[Token], text: str) -> tuple[str, list[Token]]:
    """Return the words before a colon that are a heading, and what follows."""
    for place, token in enumerate(clause):
        if token.word is Word.COLON:
            before = clause[:place]
            named = bool(before) and any(one.word in {Word.OTHER, Word.NOISE} for one in before)
            if named and all(one.word in HEADING for one in before):
                return text[before[0].start : token.start].strip(), list(clause[place + 1 :])
            return "", list(clause)
    return "", list(clause)
