"""A casebook as its commands meet it: a home with two accounts, and the files that secrets come from."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from command import Ran, schema
from jsonschema import Draft202012Validator

from navigator.access.banner import Accepted
from navigator.access.roles import Role
from navigator.casebook.record import Record
from navigator.use_cases.keep_record import keep_record
from resources_db.casebook.door import who_of
from resources_db.casebook.figures import desk_of
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.session import Sitting
from resources_db.home import Home
from ui.bootstrap import casebook

Command = Callable[..., Ran]
ANNA, BEN, CARLA = "Anna Moreno", "Ben Okoro", "Carla Reyes"
PASSWORDS = {
    ANNA: "quiet otters borrow lanterns",
    BEN: "seven kettles under the ferry",
    CARLA: "nobody paints that orchard",
    "new": "gravel and a slow accordion",
}
NOVEMBER = ("--from", "2026-11-01", "--to", "2026-11-30")


@dataclass(frozen=True, slots=True)
class Kit:
    """One laptop's casebook, and a folder beside it where its people keep what they type."""

    run: Command
    home: Path
    room: Path

    @property
    def folder(self) -> CasebookFolder:
        return CasebookFolder(self.home / "casebook")

    @property
    def key(self) -> Path:
        """Return where the recovery key lies that was printed when it was made."""
        return self.room / "key.txt"

    def secret(self, name: str, text: str) -> str:
        path = self.room / name
        path.write_text(f"{text}\n", "utf-8")
        return str(path)

    def password(self, name: str) -> str:
        return self.secret(f"{name}.secret", PASSWORDS[name])

    def signs(self, name: str = ANNA) -> list[str]:
        """Return the words with which somebody signs in."""
        return ["--as", name, "--secret-file", self.password(name), "--accept-banner"]

    def new(self, name: str = "new") -> list[str]:
        return ["--new-secret-file", self.password(name)]

    def __call__(self, *words: str) -> Ran:
        return self.run("casebook", *words)

    @contextmanager
    def sitting(self) -> Iterator[Sitting]:
        """Open the casebook as a supervisor does at a screen."""
        office = casebook(Home(self.home))
        with office.reading(office.signed_in(ANNA, PASSWORDS[ANNA], office.banner.accepted())) as (at, _):
            yield at

    def keep(self, records: Iterable[Record]) -> None:
        """Keep records."""
        with self.sitting() as at:
            for record in records:
                keep_record(desk_of(at, who_of(at)), None, record)

    def told(self, form: str, *words: str, code: int = 0) -> Any:
        """Return the document of a command, which fits its schema."""
        ran = self(*words, "--json")
        assert ran.code == code, ran.err
        Draft202012Validator(schema(f"casebook-{form}")).validate(ran.json)
        return ran.json

    def said(self, *words: str, code: int = 0) -> str:
        """Return what a command says to people when it is done."""
        ran = self(*words)
        assert (ran.code, ran.err) == (code, "")
        return ran.out

    def refused(self, code: int, *words: str) -> str:
        """Return the one line of a command that is refused: a sentence and a next step."""
        ran = self(*words)
        assert (ran.code, ran.out) == (code, ""), ran.err
        assert ran.err.count("\n") == 1, ran.err
        assert len(ran.err.split(". ")) > 1 or ran.err.count("?") == 1, ran.err
        assert not [each for each in PASSWORDS.values() if each in ran.err]
        return ran.err


def make(home: Path, key: Path) -> None:
    """Make a casebook with a supervisor and an officer."""
    office = casebook(Home(home))
    accepted: Accepted = office.banner.accepted()
    _, printed = office.create(ANNA, PASSWORDS[ANNA], accepted, agency="Linden County", team="night")
    office.keep_print(key, printed)
    by = office.signed_in(ANNA, PASSWORDS[ANNA], accepted)
    office.staff.add(by, BEN, Role.OFFICER, PASSWORDS[BEN])


def copy(made: Path, kit: Kit) -> Kit:
    """Lay a casebook that was made before into a kit's home."""
    shutil.copytree(made / "home", kit.home)
    shutil.copy(made / "key.txt", kit.key)
    return kit


def content(kit: Kit) -> dict[str, bytes]:
    """Return what lies in the casebook's folder, but for the counters of tries."""
    return {file.name: file.read_bytes() for file in kit.folder.path.iterdir() if file.name != "tries.json"}
