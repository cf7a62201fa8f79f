"""The private key: encrypted, private, and its words."""

import sys
from pathlib import Path

import pytest
from fakes import signed
from fakes.signed import clock

from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError, UsageError
from resources_db.directory.pack.keys import last_counter, load_key, make_key, public_key
from resources_db.directory.pack.office import PackOffice
from resources_db.directory.pack.spoken import fingerprint_of, same_words, words_of
from resources_db.home import Home

SECRET = "a long enough passphrase"  # noqa: S105 - of a key that is made here


def test_a_key_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    path = tmp_path / "key"
    made = make_key(path, SECRET)
    assert public_key(load_key(path, SECRET)) == public_key(made)
    assert made.private_bytes_raw() not in path.read_bytes()
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(NotAllowedError):
        load_key(path, SECRET + " ")


def test_a_key_is_never_written_over_and_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "key"
    make_key(path, SECRET)
    before = path.read_bytes()
    with pytest.raises(UsageError, match="there already"):
        make_key(path, SECRET)
    assert path.read_bytes() == before
    with pytest.raises(UsageError, match="10 characters"):
        make_key(tmp_path / "other", "short")
    with pytest.raises(NavigatorError):
        make_key(tmp_path / "none" / "key", SECRET)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff", b"-----BEGIN PRIVATE KEY-----", b'{"kind": 1, "salt": 2}']
)
def test_what_is_no_key_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "key"
    path.write_bytes(content)
    with pytest.raises(DamagedFileError):
        load_key(path, SECRET)
    with pytest.raises(NotFoundError):
        load_key(tmp_path / "none", SECRET)


def test_proquints_are_those_of_the_published_examples() -> None:
    # 127.0.0.1 and 63.84.220.193 of the proposal.
    assert words_of("7f000001" + "3f54dcc1" + "0" * 48) == "lusab babad gutih tugad babab babab"


def test_words_are_compared_by_their_letters() -> None:
    told = signed.words()
    assert same_words(told.replace(" ", "-").upper(), told)
    assert not same_words(told[:-1], told)
    assert not same_words("", told)
    assert len({words_of(fingerprint_of(bytes([n]) * 32)) for n in range(200)}) == 200


def test_each_pack_gets_the_next_number_even_one_that_failed(tmp_path: Path) -> None:
    office = PackOffice(Home(tmp_path / "home"), clock())
    key, source = tmp_path / "key", signed.directory(tmp_path, "small.db")
    told = office.new_key(key, SECRET)

    def pack(counter: int | None = None, days: int = 90, agency: str = "Lane", passphrase: str = SECRET) -> int:
        target = tmp_path / "out.pack"
        made = office.pack(source, target, key=key, passphrase=passphrase, days=days, agency=agency, counter=counter)
        assert (made.public_key, made.pack.words, made.size) == (told.public_key, told.words, target.stat().st_size)
        return made.pack.counter

    assert [pack(), pack(), pack(40), pack()] == [1, 2, 40, 41]
    for wrong in ({"counter": 41}, {"days": 0}, {"days": 367}, {"agency": ""}, {"agency": "x" * 81}):
        with pytest.raises(UsageError):
            pack(**wrong)  # type: ignore[arg-type]
    with pytest.raises(NotAllowedError):
        pack(passphrase=SECRET.upper())
    assert last_counter(key) == 41


def test_a_policy_with_a_fault_stops_an_install_and_gives_no_agency(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Path
) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"pack_key": []}', "ascii")
    monkeypatch.setenv("NAVIGATOR_POLICY", str(policy))
    office = PackOffice(Home(tmp_path / "home"), clock())
    with pytest.raises(NavigatorError, match="pack_key"):
        office.install(pack, into=None, confirmed=signed.words())
    assert not Home(tmp_path / "home").directory.exists()
