"""The casebook as a window has it: the real encrypted one in a folder, with as little work at sign-in as is sound."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fakes.vaults import RULES

from navigator.access.banner import Banner
from navigator.access.roles import Role
from navigator.use_cases.seat import Seat
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.staff import Staff
from resources_db.casebook.window import parts_of
from resources_db.policy import Policy
from ui.desktop.casebook_services import CasebookServices

BANNER = Banner(points=("Restricted system", "Use is monitored", "Misuse is punished", "Use is consent"))
NAME, PASSPHRASE, PIN = "Sami Kaya", "several words with blanks", "381946"


@dataclass
class Uptime:
    """A clock that counts only when it is told to."""

    seconds: float = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Laptop:
    """A folder with its casebook; each `services` is another start of the program."""

    folder: Path
    uptime: Uptime = field(default_factory=Uptime)
    policy: Policy = field(default_factory=lambda: Policy(agency="Linden County"))

    @property
    def office(self) -> CasebookOffice:
        folder, alone = CasebookFolder(self.folder / "casebook"), self.policy.team_of_one
        return CasebookOffice(folder, RULES, BANNER, team_of_one=alone)

    def make(self) -> str:
        """Make the casebook with its first supervisor, who is a clinician's match in all a scene needs."""
        _, printed = self.office.create(NAME, PASSPHRASE, BANNER.accepted(), agency="Linden County", team="t1")
        return printed

    def add(self, name: str, role: Role) -> None:
        """Give somebody an account with the same password as everybody's here."""
        Staff(self.office.door).add(
            lambda vault: vault.unlock(NAME, PASSPHRASE, BANNER.accepted()), name, role, PASSPHRASE
        )

    @contextmanager
    def seated(self, name: str) -> Generator[Seat, None, None]:
        """Let somebody sit at the casebook without a window, as on another day."""
        door = self.services().door
        try:
            yield door.sign_in(name, PASSPHRASE, "")
        finally:
            door.end()

    def services(self) -> CasebookServices:
        parts = parts_of(self.office, self.policy)
        return CasebookServices(**(parts | {"uptime": self.uptime}))
