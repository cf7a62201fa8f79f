"""Two laptops of one team with real encrypted casebooks, which write apart and then hear of each other."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from fakes.casebook import OFFICE, contact, person
from fakes.desks import Team
from fakes.laptop import drafts, laptop

from navigator.access.roles import Role
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.record import Record
from navigator.casebook.said import Said
from navigator.use_cases.desk import Desk
from navigator.use_cases.person_page import person_page
from navigator.use_cases.two_answers import Answered, TwoAnswers
from resources_db.casebook.records import Records

BEGUN = replace(person(), fleeing_violence=Said.NO, contacts=(contact(),))


def hear(one: Records, other: Records) -> None:
    """Let one laptop take in all that another knows."""
    for name in other.journal.heads():
        one.receive(other.sent(name, one.journal.heads().get(name, (0, ""))[0]))


@dataclass
class Two:
    """Two laptops of one team."""

    here: Records
    there: Records

    def exchange(self) -> None:
        """Let each hear of all that the other knows."""
        hear(self.here, self.there)
        hear(self.there, self.here)

    def both(self, *records: Record) -> None:
        """Enter records on one laptop, and let the other hear of them."""
        for record in records:
            self.here.keep(drafts(None, record))
        self.exchange()

    def apart(self, begun: Record, ours: Record, theirs: Record) -> None:
        """Change a record on both without knowing of each other; then they hear of it."""
        self.here.keep(drafts(begun, ours))
        self.there.keep(drafts(begun, theirs))
        self.exchange()


@contextmanager
def two_laptops(folder: Path) -> Iterator[Two]:
    """Open both in a folder."""
    with ExitStack() as stack:
        paths = [folder / name for name in ("one", "two")]
        for path in paths:
            path.mkdir()
        yield Two(*(stack.enter_context(laptop(path, number)) for number, path in enumerate(paths, 1)))


def desk(records: Records, role: Role = Role.SUPERVISOR, **more: object) -> Desk:
    return Team(records).desk(role, **more)


def pair(at: Desk, path: str) -> TwoAnswers:
    return next(each for each in person_page(at, "p1", OFFICE).twice if path in each.paths)


def that_says(shown: TwoAnswers, value: Plain) -> Answered:
    return next(each for each in shown.answers if value in each.values)
