"""A small county to import, and the command that imports it."""

import os
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SERVICES = 3000


def county(folder: Path, *, night: str = "Night shelter", services: int = SERVICES) -> Path:
    """Write an HSDS 1 package with as many services; returns its path."""
    path = folder / "county.zip"
    rows = range(services)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:
        package.writestr("data/organizations.csv", "id,name\no1,Harbor\n")
        package.writestr(
            "data/services.csv", "id,organization_id,name\n" + "".join(f"s{n},o1,{night} {n}\n" for n in rows)
        )
        package.writestr(
            "data/locations.csv", "id,organization_id,name\n" + "".join(f"l{n},o1,House {n}\n" for n in rows)
        )
        links = "".join(f"a{n},s{n},l{n}\n" for n in rows)
        package.writestr("data/services_at_location.csv", "id,service_id,location_id\n" + links)
    return path


def command(package: Path, into: Path) -> list[str]:
    """Return the words that import a package into a directory file."""
    return [sys.executable, "-m", "ui.bootstrap", "directory", "import", str(package), "--into", str(into)]


def environment(home: Path) -> dict[str, str]:
    """Return an environment with a home of its own."""
    return os.environ | {"NAVIGATOR_HOME": str(home)}
