"""A county in CSV with one confidential service; where that is hidden is the only thing that two such counties differ in."""

from dataclasses import dataclass
from pathlib import Path

from resources_db.directory.importer import DirectoryImporter
from resources_db.home import bundled_places
from resources_db.places.book import PlaceBook


@dataclass(frozen=True)
class Hidden:
    """Where the service is hidden; `words` are those that nobody may ever read."""

    name: str
    street: str
    city: str
    postal_code: str
    latitude: str
    longitude: str

    @property
    def words(self) -> tuple[str, ...]:
        street = self.street.split()
        return (*self.name.split()[:1], *street[:2], self.postal_code, self.latitude, self.longitude)


# In the middle of the others, and far from them all.
NEAR = Hidden("Lanternlight Cottage", "1420 Quillback Street", "Eugene", "97405", "44.0199", "-123.1007")
FAR = Hidden("Juniperbark Lodge", "77306 Zephyrhill Lane", "Astoria", "97103", "46.1879", "-123.8313")

OPEN = (
    ("oak", "Oak Night Shelter", "Warm beds for adults.", "Oak Hall", "12 Oak St", "Eugene", "97401", "44.0505", "-123.0951"),
    ("elm", "Elm Family Shelter", "Rooms for families.", "Elm House", "9 Elm Ave", "Eugene", "97402", "44.0610", "-123.1402"),
    ("ash", "Ash Food Pantry", "Boxes of food on Friday.", "Ash Hall", "4 Ash Rd", "Springfield", "97477", "44.0462", "-123.0220"),
    ("fir", "Fir Clinic", "Counseling and care.", "Fir Center", "8 Fir Blvd", "Salem", "97301", "44.9429", "-123.0351"),
    ("bay", "Bay Crisis Center", "Safe beds by the sea.", "Bay House", "2 Bay St", "Astoria", "97103", "46.1880", "-123.8310"),
)  # fmt: skip


def hidden_county(folder: Path, hidden: Hidden) -> Path:
    """Import the county into a file of the folder, as any list is imported, and return the file."""
    lists = folder / "lane"
    lists.mkdir(parents=True)
    for name, lines in _tables(hidden).items():
        (lists / name).write_text("\n".join(lines) + "\n", "utf-8")
    places = bundled_places()
    into = folder / "directory.db"
    DirectoryImporter(dict, zip_point=PlaceBook(places).zip_point, places=places).run([lists], into=into)
    return into


def _tables(hidden: Hidden) -> dict[str, list[str]]:
    services = [f"{key},o1,{name},{text},active,2026-11-05" for key, name, text, *_ in OPEN]
    locations = [f"{key},o1,{place},{lat},{lon},no" for key, _, _, place, _, _, _, lat, lon in OPEN]
    addresses = [f"a-{key},{key},{street},{city},OR,{code}" for key, _, _, _, street, city, code, *_ in OPEN]
    links = [f"x-{key},{key},{key}" for key, *_ in OPEN]
    told = f"Safe beds. Come to {hidden.street}; ring twice."
    services.append(f"haven,o1,Haven for survivors,{told},active,2026-11-05")
    locations.append(f"secret,o1,{hidden.name},{hidden.latitude},{hidden.longitude},yes")
    addresses.append(f"a-secret,secret,{hidden.street},{hidden.city},OR,{hidden.postal_code}")
    links.append("x-haven,haven,secret")
    return {
        "organizations.csv": ["id,name", "o1,Harbor Trust"],
        "services.csv": ["id,organization_id,name,description,status,assured_date", *services],
        "locations.csv": ["id,organization_id,name,latitude,longitude,confidential", *locations],
        "addresses.csv": ["id,location_id,address_1,city,state_province,postal_code", *addresses],
        "service_at_location.csv": ["id,service_id,location_id", *links],
        "phones.csv": ["id,service_id,number", "p1,haven,541-555-0143", "p2,oak,541-555-0101"],
    }
