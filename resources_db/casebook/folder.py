"""Where the files of one laptop's casebook lie, and what each of them is called."""

import shutil
from dataclasses import dataclass
from pathlib import Path

OURS_ONLY = 0o700


@dataclass(frozen=True, slots=True)
class CasebookFolder:
    """The folder of one casebook; everything that belongs to it lies in here."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted file with the journal and what follows from it."""
        return self.path / "casebook.db"

    @property
    def beside(self) -> tuple[Path, Path]:
        """What the engine keeps beside that file while it is open."""
        return self.path / "casebook.db-wal", self.path / "casebook.db-shm"

    @property
    def lock(self) -> Path:
        """What tells that a program has the casebook; it says nothing, and stays."""
        return self.path / ".casebook.db.lock"

    @property
    def vault(self) -> Path:
        """The locked keys."""
        return self.path / "vault.json"

    @property
    def anchor(self) -> Path:
        """What the laptop remembers of its journal outside the file."""
        return self.path / "anchor"

    @property
    def marks(self) -> Path:
        """What lies beside the anchor: the marks on the way."""
        return self.path / "anchor.marks"

    @property
    def fresh(self) -> "CasebookFolder":
        """Where database and anchor are written under new keys before they take the old ones' place."""
        return CasebookFolder(self.path / ".fresh")

    @property
    def proof(self) -> "CasebookFolder":
        """Where a backup is restored to see that it can be; it goes afterwards."""
        return CasebookFolder(self.path / ".proof")

    @property
    def restoring(self) -> "CasebookFolder":
        """Where, beside this folder, a casebook is restored before it becomes this one."""
        return CasebookFolder(self.path.with_name(f".{self.path.name}.restoring"))

    def emptied(self) -> "CasebookFolder":
        """Make the folder anew, for our eyes only; raises OSError."""
        self.discard()
        self.path.mkdir(OURS_ONLY, parents=True)
        return self

    def discard(self) -> None:
        """Take the folder away with all that is in it; raises OSError."""
        if self.path.exists():
            shutil.rmtree(self.path)
