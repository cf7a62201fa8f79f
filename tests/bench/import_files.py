"""Clean invented files of a given number of rows, the same for the same seed, in the four CSV forms that come in."""

import csv
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

SEED = 20261124
TABLE = """
[source]
name = "County"
[columns]
"Agency" = "organization.name"
"Program" = "service.name"
"About" = "service.description"
"Street" = "address.address_1"
"City" = "address.city"
"State" = "address.state_province"
"ZIP" = "address.postal_code"
"Lat" = "location.latitude"
"Lon" = "location.longitude"
"Phone" = "phone.number"
"Hours" = "schedule.description"
[facts]
"Pets" = "pet"
"""
Row = list[str]
Tables = dict[str, list[Row]]
WORDS = ("Harbor", "River", "Oak", "North", "Bridge", "Lane", "Hill", "Star", "Field", "Stone")
NEEDS = ("Night Shelter", "Pantry", "Detox", "Counseling", "Legal Aid", "Clinic", "Outreach", "Showers")
HOURS = ("Mon-Fri 9am-5pm", "24/7", "Tue, Thu 6 pm - 8 pm", "By appointment", "Mon-Sat 8:30am-12pm; 1pm-4:30pm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """A file of clean rows: where it is, the format it is asked for by, its mapping, its rows by table."""

    path: Path
    format_name: str
    tables: Tables
    mapping: Path | None = None

    @property
    def rows(self) -> int:
        """Return how many rows it holds, headers aside."""
        return sum(len(table) - 1 for table in self.tables.values())


def clean_files(folder: Path, rows: int) -> dict[str, Clean]:
    """Write a file of each form and return them by name."""
    forms: dict[str, Callable[[Path, int], Clean]] = {
        "hsds-1": lambda at, many: _package(at, "hsds-1", _hsds(many, old=True)),
        "hsds-3-csv": lambda at, many: _package(at, "hsds-3-csv", _hsds(many, old=False)),
        "icarol csv": _icarol,
        "any table csv": _any_table,
    }
    found: dict[str, Clean] = {}
    for name, make in forms.items():
        at = folder / name.replace(" ", "-")
        at.mkdir()
        found[name] = make(at, rows)
    return found


def _package(at: Path, format_name: str, tables: Tables) -> Clean:
    path = at / "county.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, table in tables.items():
            loose = at / f"{name}.csv"
            _written(loose, table)
            package.write(loose, loose.name)
            loose.unlink()
    return Clean(path=path, format_name=format_name, tables=tables)


def _written(path: Path, table: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table)


def _hsds(rows: int, *, old: bool) -> Tables:
    """Return organizations, services, places, links and phones, as many rows as asked for in all."""
    random = Random(SEED)  # noqa: S311 - the same rows again
    many = max(rows // 5, 1)
    numbers = range(many)
    site = "url" if old else "website"
    links = "services_at_location" if old else "service_at_location"
    return {
        "organizations": [
            ["id", "name", "description", site],
            *([f"o{n}", f"{_name(random)} {n}", _words(random), f"https://o{n}.example.org"] for n in numbers),
        ],
        "services": [
            ["id", "organization_id", "name", "description", "status"],
            *([f"s{n}", f"o{n}", f"{random.choice(NEEDS)} {n}", _words(random), "active"] for n in numbers),
        ],
        "locations": [
            ["id", "organization_id", "name", "latitude", "longitude"],
            *([f"l{n}", f"o{n}", f"{_name(random)} House", *_point(random)] for n in numbers),
        ],
        links: [["id", "service_id", "location_id"], *([f"a{n}", f"s{n}", f"l{n}"] for n in numbers)],
        "phones": [
            ["id", "service_id", "number", "extension", "type"],
            *([f"p{n}", f"s{n}", _phone(random), "", "voice"] for n in numbers),
        ],
    }


def _icarol(at: Path, rows: int) -> Clean:
    random = Random(SEED)  # noqa: S311 - the same rows again
    head = [
        "ResourceAgencyNum",
        "PublicName",
        "TaxonomyLevelName",
        "ParentAgencyNum",
        "PhysicalAddress1",
        "PhysicalCity",
        "PhysicalStateProvince",
        "PhysicalPostalCode",
        "Latitude",
        "Longitude",
        "HoursOfOperation",
        "Phone1Number",
        "AgencyStatus",
        "AgencyDescription",
        "TaxonomyTerm",
    ]
    table = [head]
    for number in range(rows):
        agency = number % 4 == 0
        place = [f"{number} Oak St", "Eugene", "OR", "97401", *_point(random)]
        told = [random.choice(HOURS), _phone(random), "Active", _words(random), "" if agency else random.choice(NEEDS)]
        parent = "0" if agency else str(number - number % 4)
        table.append(
            [str(number), f"{_name(random)} {number}", "Agency" if agency else "Program", parent, *place, *told]
        )
    _written(at / "export.csv", table)
    return Clean(path=at / "export.csv", format_name="icarol", tables={"export": table})


def _any_table(at: Path, rows: int) -> Clean:
    random = Random(SEED)  # noqa: S311 - the same rows again
    table = [["Agency", "Program", "About", "Street", "City", "State", "ZIP", "Lat", "Lon", "Phone", "Hours", "Pets"]]
    for number in range(rows):
        who = [f"{_name(random)} {number // 3}", f"{random.choice(NEEDS)} {number}", _words(random)]
        place = [f"{number} Oak St", "Eugene", "OR", "97401", *_point(random)]
        table.append([*who, *place, _phone(random), random.choice(HOURS), random.choice(("yes", "no", ""))])
    _written(at / "county.csv", table)
    (at / "county.toml").write_text(TABLE, "utf-8")
    return Clean(path=at / "county.csv", format_name="table", tables={"county": table}, mapping=at / "county.toml")


def _name(random: Random) -> str:
    return f"{random.choice(WORDS)} {random.choice(WORDS)}"


def _words(random: Random) -> str:
    return " ".join(random.choice(WORDS) for _ in range(12))


def _point(random: Random) -> tuple[str, str]:
    return f"{44 + random.random() / 5:.5f}", f"{-123 - random.random() / 5:.5f}"


def _phone(random: Random) -> str:
    return f"541-{random.randint(200, 999)}-{random.randint(0, 9999):04}"
