"""What an import does once all sources lie side by side: corrections, matches, and places to keep hidden."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from navigator.directory.sameness.faces import Face
from resources_db.directory.local.corrections import Said, laid_over
from resources_db.directory.local.facts import hung
from resources_db.directory.matching.faces import Faces, faces_of
from resources_db.directory.matching.find import matched
from resources_db.directory.matching.suppress import confidential, hidden, known, suppressions
from resources_db.directory.resolve import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """The rows as they are written, what the sources say to the corrections, and how many places another source hides."""

    rows: Rows
    said: list[Said]
    newly_hidden: int

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what the report says of it, in sentences."""
        words = {
            "agreed": "correction(s): the source now agrees.",
            "outdated": "correction(s): the source says something newer, which is shown.",
            "differs": "correction(s): the source changed too, without a later date; the correction stays. See `directory corrections`.",
            "lost": "correction(s) are about a record that is gone.",
        }
        counted = {state: sum(one.news and one.state == state for one in self.said) for state in words}
        notes = tuple(f"{count} {words[state]}" for state, count in counted.items() if count)
        if not self.newly_hidden:
            return notes
        return (*notes, f"{self.newly_hidden} place(s) are hidden because another source calls them confidential.")


def staged(rows: Rows, sources: Iterable[str]) -> Staged:
    """Return all sources as one directory; `sources` are those whose records may mean the same thing."""
    names = frozenset(sources)
    told, before = hung(rows), known(rows)
    # One source alone is never matched with itself.
    faces = faces_of(laid_over(told)[0], names) if len(names) > 1 else Faces()
    told = told | {"suppression": suppressions(told, faces.locations)}
    places = known(told) | confidential(told)
    # Hidden first, so that no correction is laid over a place that is to stay hidden.
    covered, said = laid_over(hidden(told, places).rows if places else told)
    faces.locations |= {own: _secret(faces.locations[own]) for own in places & faces.locations.keys()}
    whole = covered | {"match": matched(covered, faces)}
    return Staged(rows=whole, said=said, newly_hidden=len(known(told) - before))


def _secret(face: Face) -> Face:
    return replace(face, secret=True, street=None, point=None, name=(), also=())
