"""Packs and the policy as IT meets them: commands, exit codes, documents, a search that always answers."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from command import Ran, navigator, schema
from fakes import signed
from jsonschema import Draft202012Validator

Command = Callable[..., Ran]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret"
    path.write_text("a long enough passphrase\n", "utf-8")
    return path


@pytest.fixture
def made(run_here: Command, county: Path, tmp_path: Path, secret: Path) -> Path:
    """A pack of a county, made by the commands."""
    assert run_here("directory", "import", str(county)).code == 0
    key, pack = tmp_path / "key", tmp_path / "county.pack"
    told = run_here("directory", "pack", "--new-key", str(key), "--secret-file", str(secret), "--json")
    Draft202012Validator(schema("pack-key")).validate(told.json)
    ran = run_here("directory", "pack", str(pack), "--key", str(key), "--secret-file", str(secret), *OF, "--json")
    assert ran.code == 0, ran.err
    Draft202012Validator(schema("pack")).validate(ran.json)
    assert (ran.json["counter"], ran.json["words"]) == (1, told.json["words"])
    return pack


OF = ("--agency", "Lane County")


def test_from_one_laptop_to_another(made: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    asked = navigator(other, "directory", "install", str(made))
    assert asked.returncode == 5
    words = asked.stderr.split("words are: ")[1].split(".")[0]
    wrong = navigator(other, "directory", "install", str(made), "--confirm", "babab " * 6)
    assert (wrong.returncode, (other / "directory" / "directory.db").exists()) == (4, False)
    done = navigator(other, "directory", "install", str(made), "--confirm", words, "--json")
    assert done.returncode == 0, done.stderr
    Draft202012Validator(schema("install")).validate(json.loads(done.stdout))
    info = json.loads(navigator(other, "directory", "info", "--json").stdout)
    Draft202012Validator(schema("info")).validate(info)
    assert info["directory"]["pack"]["agency"] == "Lane County"
    found = navigator(other, "find", "night", "--near", "33130")
    assert "Night shelter" in found.stdout
    assert navigator(other, "directory", "verify").returncode == 0
    again = navigator(other, "directory", "install", str(made))
    assert (again.returncode, "Lane County" in again.stdout) == (0, True)


def test_an_altered_pack_is_exit_4_in_one_sentence_and_changes_nothing(
    made: Path, run_here: Command, home: Path
) -> None:
    before = {path.name: path.read_bytes() for path in (home / "directory").iterdir()}
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 1
    made.write_bytes(content)
    ran = run_here("directory", "install", str(made), "--confirm", "babab")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (4, "", 1)
    assert {path.name: path.read_bytes() for path in (home / "directory").iterdir()} == before


@pytest.mark.parametrize(
    "words",
    [
        ["pack"],
        ["pack", "out.pack"],
        ["pack", "out.pack", "--new-key", "key"],
        ["pack", "out.pack", "--key", "none"],
        ["pack", "--new-key", "key", "--secret-file", "none"],
        ["install"],
    ],
)
def test_half_a_command_is_bad_usage(run_here: Command, tmp_path: Path, words: list[str]) -> None:
    here = [str(tmp_path / word) if word in ("out.pack", "key", "none") else word for word in words]
    ran = run_here("directory", *here)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)


def test_training_is_not_packed(run_here: Command, tmp_path: Path, secret: Path) -> None:
    key = tmp_path / "key"
    run_here("directory", "pack", "--new-key", str(key), "--secret-file", str(secret))
    ran = run_here("directory", "pack", str(tmp_path / "t.pack"), "--key", str(key), "--secret-file", str(secret), *OF)
    assert (ran.code, "training" in ran.err) == (2, True)
    assert not (tmp_path / "t.pack").exists()


@pytest.fixture
def expired(tmp_path: Path, home: Path) -> Path:
    """A laptop whose pack expired, with a policy that names its key."""
    long_ago = datetime.now(UTC) - timedelta(days=100)
    pack = signed.Agency(tmp_path).pack(signed.directory(tmp_path, "small.db"), made=long_ago)
    signed.Laptop(home, signed.policy(1)).install(pack)
    return pack


def test_an_expired_directory_still_answers_and_says_so(expired: Path, run_here: Command) -> None:
    assert expired.is_file()
    ran = run_here("find", "winter cots")
    assert ran.code == 0
    assert "expired on" in ran.err
    assert "Winter Cots" in ran.out
    assert "expired on" in run_here("directory", "info").out
    assert run_here("directory", "info", "--json").json["directory"]["pack"]["expired"] is True


def test_the_window_says_so_too(expired: Path, home: Path) -> None:
    from resources_db.home import Home
    from ui.bootstrap import desktop_services

    assert expired.is_file()
    assert "expired on" in desktop_services(Home(home)).startup_problem


def write(path: Path, **entries: object) -> Path:
    path.write_text(json.dumps(entries), "utf-8")
    return path


def test_partners_numbers_show_without_a_sign_in_only_where_the_policy_says_so(
    expired: Path, run_here: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert expired.is_file()

    def numbers() -> list[str]:
        hits = run_here("find", "winter cots", "--json").json["hits"]
        return [phone["number"] for phone in hits[0]["phones"]]

    assert numbers() == ["541-555-0101"]
    policy = write(tmp_path / "policy.json", show_partner_numbers_without_login=True)
    monkeypatch.setenv("NAVIGATOR_POLICY", str(policy))
    assert "541-555-0102" in numbers()
    write(policy, show_partner_numbers_without_login=True, agencyy="a slip of the pen")
    assert numbers() == ["541-555-0101"]


def test_a_faulty_policy_answers_at_night_says_so_and_fails_doctor(home: Path, tmp_path: Path) -> None:
    policy = write(tmp_path / "policy.json", idle_lock_office_minutes=45)
    found = navigator(home, "find", "shelter", "--near", "97401", NAVIGATOR_POLICY=str(policy))
    assert found.returncode == 0
    assert "idle_lock_office_minutes" in found.stderr
    assert str(policy) in found.stderr
    done = navigator(home, "doctor", "--json", NAVIGATOR_POLICY=str(policy))
    assert done.returncode == 1
    check = next(check for check in json.loads(done.stdout)["checks"] if check["name"] == "policy")
    assert (check["state"], "idle_lock_office_minutes" in check["text"]) == ("fail", True)


def test_a_faulty_policy_is_told_in_the_banner(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from resources_db.home import Home
    from ui.bootstrap import desktop_services

    monkeypatch.setenv("NAVIGATOR_POLICY", str(write(tmp_path / "policy.json", hub_url=5)))
    assert "hub_url" in desktop_services(Home(home)).startup_problem


def test_a_search_loads_no_cryptography(home: Path) -> None:
    import subprocess
    import sys

    from command import ROOT, environment

    code = (
        "import sys; sys.argv = ['navigator', 'find', 'shelter', '--near', '97401']\n"
        "from ui.bootstrap import main\nmain()\n"
        "print([name for name in ('cryptography', 'sqlalchemy', 'resources_db.team') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment(home), check=True, capture_output=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
