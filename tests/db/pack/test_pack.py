"""Packs that are as they should be: made, installed, rolled forward, expired, confirmed."""

import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from fakes import signed
from fakes.asking import ask
from fakes.signed import NOW, Agency, Laptop

from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError, UsageError
from resources_db.directory.pack.office import installed_pack
from resources_db.directory.pack.record import record
from resources_db.directory.sums import is_whole, sidecar
from resources_db.directory.swap import aside, previous, previous_is_whole
from resources_db.policy import Policy


def test_an_installed_directory_is_byte_for_byte_the_packed_one(laptop: Laptop, pack: Path, source: Path) -> None:
    old = laptop.directory.read_bytes()
    done = laptop.install(pack)
    assert (done.pack.agency, done.pack.counter, done.expired, done.notes) == ("Lane County", 5, False, ())
    assert (done.services, done.services_before) == (3, 4)
    assert laptop.directory.read_bytes() == source.read_bytes()
    assert is_whole(laptop.directory)
    assert previous(laptop.directory).read_bytes() == old
    assert previous_is_whole(laptop.directory)
    assert installed_pack(laptop.directory) == done.pack
    assert installed_pack(previous(laptop.directory)) is None
    assert [path for path in laptop.directory.parent.iterdir() if "building" in path.name] == []


def test_a_pack_is_an_ordinary_zip_and_the_same_order_gives_the_same_bytes(
    agency: Agency, pack: Path, source: Path
) -> None:
    with zipfile.ZipFile(pack) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["manifest.json", "manifest.sig", "directory.db", "directory.db.sums"]
        assert opened.read("directory.db") == source.read_bytes()
        assert opened.read("directory.db.sums") == sidecar(source).read_bytes()
    before = pack.read_bytes()
    assert agency.pack(source, counter=5).read_bytes() == before


def test_partners_numbers_stay_in_it(laptop: Laptop, pack: Path) -> None:
    laptop.install(pack)
    numbers = {phone.number for hit in ask(laptop.directory).hits for phone in hit.listing.phones}
    assert any("0102" in number for number in numbers)


def test_the_same_pack_again_is_fine_a_newer_one_too_an_older_one_never(
    laptop: Laptop, agency: Agency, source: Path, pack: Path
) -> None:
    laptop.install(pack)
    laptop.install(pack)
    laptop.install(agency.pack(source, counter=6))
    standing = laptop.directory.read_bytes()
    for older in (pack, agency.pack(source, counter=1)):
        with pytest.raises(DamagedFileError, match="rolled back"):
            laptop.install(older)
    assert laptop.directory.read_bytes() == standing


def test_another_pack_of_the_same_number_is_refused(laptop: Laptop, agency: Agency, source: Path, pack: Path) -> None:
    laptop.install(pack)
    again = Agency(laptop.folder).pack(source, counter=5, made=NOW + timedelta(hours=1))
    with pytest.raises(DamagedFileError, match="rolled back"):
        laptop.install(again)
    assert agency.folder != laptop.folder


@pytest.mark.parametrize("lost", ["team.db", "record"])
def test_either_memory_alone_still_refuses_an_older_pack(
    laptop: Laptop, agency: Agency, source: Path, pack: Path, lost: str
) -> None:
    laptop.install(pack)
    (laptop.folder / "team.db" if lost == "team.db" else record(laptop.directory)).unlink()
    with pytest.raises(DamagedFileError, match="rolled back"):
        laptop.install(agency.pack(source, counter=4))


def test_the_memory_of_one_key_says_nothing_of_another(
    agency: Agency, source: Path, pack: Path, tmp_path: Path
) -> None:
    laptop = Laptop(tmp_path, signed.policy(1, 2))
    first = laptop.install(pack)
    second = laptop.install(agency.pack(source, counter=1, seed=2))
    assert (first.pack.counter, second.pack.counter) == (5, 1)


def test_an_expired_pack_is_installed_with_a_warning(laptop: Laptop, agency: Agency, source: Path) -> None:
    pack = agency.pack(source, counter=7, days=30)
    late = NOW + timedelta(days=30)
    assert not laptop.install(pack, now=late - timedelta(seconds=1)).expired
    done = laptop.install(pack, now=late)
    assert done.expired
    assert any("expired on 2026-12-17" in note for note in done.notes)
    standing = installed_pack(laptop.directory)
    assert standing is not None
    assert "expired on 2026-12-17" in standing.warning(late)
    assert standing.warning(NOW) == ""


def test_an_import_makes_the_pack_silent(laptop: Laptop, pack: Path) -> None:
    laptop.install(pack)
    signed.directory(laptop.directory.parent, "directory.db", signed.service("tea", "Tea Room"))
    assert installed_pack(laptop.directory) is None
    assert installed_pack(previous(laptop.directory)) is not None


def test_a_key_not_known_wants_its_words_once(agency: Agency, source: Path, pack: Path, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, Policy())
    with pytest.raises(NotAllowedError) as caught:
        laptop.install(pack)
    assert signed.words() in caught.value.message
    with pytest.raises(DamagedFileError, match="words do not fit"):
        laptop.install(pack, signed.words(2))
    assert not laptop.directory.exists()
    assert not laptop.installer().look(pack).known
    laptop.install(pack, signed.words().upper().replace(" ", "-"))
    assert laptop.installer().look(pack).known
    laptop.install(agency.pack(source, counter=6))
    with pytest.raises(NotAllowedError):
        laptop.install(agency.pack(source, counter=9, seed=2))


def test_a_refused_pack_does_not_make_its_key_trusted(agency: Agency, tmp_path: Path) -> None:
    bad = _hostile(agency, tmp_path, "CREATE VIEW lure AS SELECT 1")
    laptop = Laptop(tmp_path / "laptop", Policy())
    with pytest.raises(DamagedFileError, match="not one that Navigator makes"):
        laptop.install(bad, signed.words())
    assert not laptop.installer().look(bad).known


def test_where_the_policy_names_keys_no_other_is_taken_even_confirmed(
    laptop: Laptop, agency: Agency, source: Path
) -> None:
    other = agency.pack(source, counter=9, seed=2)
    standing = laptop.directory.read_bytes()
    with pytest.raises(DamagedFileError, match="policy does not name"):
        laptop.install(other, signed.words(2))
    confirmed = Laptop(laptop.folder, Policy())
    confirmed.install(other, signed.words(2))
    assert laptop.directory.read_bytes() != standing
    with pytest.raises(DamagedFileError, match="policy does not name"):
        laptop.install(other)


def test_a_place_that_newly_hides_leaves_no_older_file(laptop: Laptop, agency: Agency, tmp_path: Path) -> None:
    shown = signed.directory(tmp_path, "shown.db")
    laptop.install(agency.pack(shown, counter=20))
    base = [
        r._replace(values={"confidential": 1}) if r.source_id == "mill" and r.table == "location" else r
        for r in signed.BASE
    ]
    base = [r for r in base if (r.table, r.source_id) != ("address", "mill")]
    hidden = tmp_path / "hidden.db"
    signed.build(signed.rows(base=(*base, *signed.SERVICES)), hidden)
    done = laptop.install(agency.pack(hidden, counter=21))
    assert any("became confidential" in note for note in done.notes)
    assert not previous(laptop.directory).exists()


def test_a_damaged_standing_directory_is_set_aside(laptop: Laptop, pack: Path) -> None:
    content = bytearray(laptop.directory.read_bytes())
    content[-100] ^= 1
    laptop.directory.write_bytes(content)
    done = laptop.install(pack)
    assert any("set aside" in note for note in done.notes)
    assert aside(laptop.directory).read_bytes() == content
    assert is_whole(laptop.directory)


def test_a_training_directory_is_not_packed(agency: Agency, bundled: Path) -> None:
    with pytest.raises(UsageError, match="training"):
        agency.pack(bundled)


def test_a_directory_that_is_not_whole_is_not_packed(agency: Agency, tmp_path: Path) -> None:
    path = signed.directory(tmp_path, "cut.db")
    sidecar(path).unlink()
    with pytest.raises(DamagedFileError, match="not whole"):
        agency.pack(path)
    assert not list(agency.folder.glob("*cut*"))


def _hostile(agency: Agency, folder: Path, statement: str) -> Path:
    """Return a pack, rightly signed, of a directory with something in it that Navigator never makes."""
    import sqlite3
    from contextlib import closing

    from resources_db.directory.sums import sums_of, write_sums

    path = signed.directory(folder, "hostile.db")
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
        db.commit()
    write_sums(path, [sums_of(path)])
    return agency.pack(path, counter=50)


LURES = [
    "CREATE VIEW lure AS SELECT 1",
    "CREATE TABLE extra (x)",
    "DROP INDEX listing_service",
    "CREATE TRIGGER t AFTER INSERT ON note BEGIN SELECT 1; END",
    "DELETE FROM organization",
]


@pytest.mark.parametrize("statement", LURES)
def test_a_right_signature_does_not_excuse_foreign_tables(
    laptop: Laptop, agency: Agency, tmp_path: Path, statement: str
) -> None:
    standing = laptop.directory.read_bytes()
    with pytest.raises(DamagedFileError):
        laptop.install(_hostile(agency, tmp_path, statement))
    assert laptop.directory.read_bytes() == standing


def test_a_missing_pack_is_not_found_and_a_folder_neither(laptop: Laptop, tmp_path: Path) -> None:
    for path in (tmp_path / "none.pack", tmp_path):
        with pytest.raises(NotFoundError):
            laptop.install(path)


def test_two_installs_at_once_wait_for_each_other(laptop: Laptop, pack: Path) -> None:
    from resources_db.directory.lock import alone

    with alone(laptop.directory), pytest.raises(NavigatorError, match="under way"):
        laptop.install(pack)
    laptop.install(pack)
