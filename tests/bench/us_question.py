"""One question of the search bench, and how it goes to another process."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from navigator.geo import Point

LIMIT = 50
MANHATTAN = Point(40.7580, -73.9855)
SITUATIONS: tuple[dict[str, str], ...] = (
    {
        "gender": "man",
        "age": "45",
        "pet": "yes",
        "has_id": "no",
        "alcohol": "yes",
        "methadone": "yes",
        "drop_off": "yes",
    },
    {"gender": "woman", "age": "31", "children": "yes", "fleeing_violence": "yes", "has_id": "no", "pet": "no"},
    {"gender": "man", "age": "29", "opioid": "yes", "wants_withdrawal_care": "yes", "payment": "none"},
    {"age": "16", "gender": "woman"},
    {"payment": "medicaid", "language": "es", "wheelchair": "yes"},
    {"veteran": "yes", "has_id": "no"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; `begun`: its last word is still being typed."""

    text: str
    kind: str
    begun: bool = False
    here: Point = MANHATTAN
    place: str = ""
    state: str = ""
    category: str = ""
    situation: int | None = None
    open_only: bool = False
    moment: datetime = datetime(2026, 11, 17, 20, 30, tzinfo=UTC)


def to_text(question: Question) -> str:
    """Return a question as one line."""
    return json.dumps(asdict(question) | {"moment": question.moment.isoformat()})


def from_text(text: str) -> Question:
    """Return the question of a line."""
    told = json.loads(text)
    return Question(**(told | {"here": Point(**told["here"]), "moment": datetime.fromisoformat(told["moment"])}))
