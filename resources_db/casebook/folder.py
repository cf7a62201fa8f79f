"""Where the files of one laptop's casebook lie, and what each of them is called."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CasebookFolder:
    """The folder of one casebook; everything that belongs to it lies in here."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted file with the journal and what follows from it."""
        return self.path / "casebook.db"

    @property
    def vault(self) -> Path:
        """The locked keys."""
        return self.path / "vault.json"

    @property
    def anchor(self) -> Path:
        """What the laptop remembers of its journal outside the file."""
        return self.path / "anchor"
