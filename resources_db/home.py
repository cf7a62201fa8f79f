"""Where files lie on this machine: one private folder."""

import os
from dataclasses import dataclass
from pathlib import Path

from navigator.errors import NavigatorError
from resources_db.policy import read_policy

BUNDLED = Path(__file__).parent / "bundled" / "built"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder that holds everything this person's Navigator keeps."""

    root: Path

    @property
    def directory(self) -> Path:
        """Return the directory that was imported here; it may not exist."""
        return self.root / "directory" / "directory.db"

    @property
    def team(self) -> Path:
        """Return the file of what the team found out and trusts; it may not exist."""
        return self.root / "team.db"

    @property
    def casebook(self) -> Path:
        """Return the folder of the casebook; it may not exist."""
        return self.root / "casebook"

    @property
    def settings(self) -> Path:
        """Return the file of choices such as theme and origin."""
        return self.root / "settings.json"

    @property
    def logs(self) -> Path:
        """Return the folder of logs."""
        return self.root / "logs"

    def made(self) -> "Home":
        """Make the folder, readable by its owner only; raises NavigatorError when the system refuses."""
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise NavigatorError(
                "Navigator's own folder cannot be made.",
                hint="Set NAVIGATOR_HOME (or data_dir of the policy) to a folder that you may write to.",
                detail=f"errno {error.errno}",
            ) from error
        return self


def home() -> Home:
    """Return NAVIGATOR_HOME, else the policy's data_dir, else this system's folder for user data."""
    chosen = os.environ.get("NAVIGATOR_HOME")
    if chosen:
        return Home(Path(chosen))
    decided = read_policy().policy.data_dir
    if decided:
        return Home(decided)
    from platformdirs import user_data_path  # noqa: PLC0415 - costs a start that has NAVIGATOR_HOME nothing

    return Home(user_data_path("Co-Response Navigator", appauthor=False))


def bundled_directory() -> Path:
    """Return the directory that ships: national lines and the training county."""
    return BUNDLED / "directory.db"


def bundled_places() -> Path:
    """Return the gazetteer that ships."""
    return BUNDLED / "places.db"
