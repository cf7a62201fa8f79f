"""The policy file: every key, every refusal, and never a lenient answer."""

import base64
import json
import os
import sys
from pathlib import Path

import pytest

from navigator.directory.listing import Audience, Phone
from navigator.directory.own_number import OwnNumber
from navigator.errors import NavigatorError
from resources_db import policy as module
from resources_db.home import Home, home
from resources_db.policy import CHECKS, PackKey, Policy, policy_path, read_policy

KEY = base64.b64encode(bytes(range(32))).decode()
GOOD: dict[str, tuple[object, object]] = {
    "data_dir": ("/srv/navigator", Path("/srv/navigator")),
    "agency": ("Lane County Co-Response", "Lane County Co-Response"),
    "pack_keys": ([{"name": "2026", "public_key": KEY}], (PackKey(name="2026", public_key=bytes(range(32))),)),
    "show_partner_numbers_without_login": (True, True),
    "idle_lock_office_minutes": (5, 5),
    "idle_lock_vehicle_minutes": (30, 30),
    "hub_url": ("postgresql://hub.lane.example/navigator", "postgresql://hub.lane.example/navigator"),
    "verification_calls_per_week": (40, 40),
    "holidays_country": ("US", "US"),
    "holidays_subdivision": ("OR", "OR"),
    "facts_turned_on": (["registry"], frozenset({"registry"})),
    "password_policy": ("advanced", "advanced"),
    "password_work": ("fips", "fips"),
    "lockout_until_supervisor": (True, True),
    "switch_with_pin": (True, True),
    "team_of_one": (True, True),
    "escrow_key": ("age1" + "q" * 58, "age1" + "q" * 58),
    "usual_ways": (
        {"team_forms": "police_clin", "origins": "911"},
        (("origins", "911"), ("team_forms", "police_clin")),
    ),
    "drive_minutes": ("/srv/navigator/drive.csv", Path("/srv/navigator/drive.csv")),
    "own_numbers": (
        [
            {"name": "On-call clinician", "number": "541-555-0101 x12"},
            {"name": " Front desk ", "number": "(541) 555-0102", "public": True},
        ],
        (
            OwnNumber(
                name="On-call clinician",
                phone=Phone(number="541-555-0101", extension="12", audience=Audience.PARTNERS),
            ),
            OwnNumber(name="Front desk", phone=Phone(number="(541) 555-0102")),
        ),
    ),
    "use_banner": (["one", "two", "three", "four"], ("one", "two", "three", "four")),
}
BAD: list[tuple[str, object]] = [
    ("data_dir", "relative/folder"),
    ("data_dir", "/srv/$NOBODY_SET_THIS"),
    ("data_dir", ""),
    ("data_dir", 7),
    ("data_dir", None),
    ("agency", ""),
    ("agency", "A" * 81),
    ("agency", "two\nlines"),
    ("pack_keys", KEY),
    ("pack_keys", [KEY]),
    ("pack_keys", [{"name": "x", "public_key": "AAAA"}]),
    ("pack_keys", [{"name": "x", "public_key": "no base64!"}]),
    ("pack_keys", [{"name": "", "public_key": KEY}]),
    ("pack_keys", [{"name": "x", "public_key": KEY, "extra": 1}]),
    ("pack_keys", [{"name": "x"}]),
    ("pack_keys", [{"name": "x", "public_key": KEY}, {"name": "y", "public_key": KEY}]),
    ("show_partner_numbers_without_login", "yes"),
    ("show_partner_numbers_without_login", 1),
    ("idle_lock_office_minutes", 31),
    ("idle_lock_office_minutes", 0),
    ("idle_lock_office_minutes", True),
    ("idle_lock_office_minutes", "10"),
    ("idle_lock_vehicle_minutes", 31),
    ("idle_lock_vehicle_minutes", 15.0),
    ("hub_url", "https://hub.lane.example"),
    ("hub_url", "postgresql://app:secret@hub.lane.example/navigator"),
    ("hub_url", []),
    ("verification_calls_per_week", -1),
    ("verification_calls_per_week", 1001),
    ("holidays_country", "CA"),
    ("holidays_subdivision", "oregon"),
    ("facts_turned_on", "registry"),
    ("facts_turned_on", ["registry", "pet"]),
    ("facts_turned_on", [1]),
    ("password_policy", "none"),
    ("password_policy", 10),
    ("password_work", "argon2id"),
    ("password_work", []),
    ("lockout_until_supervisor", "yes"),
    ("switch_with_pin", "yes"),
    ("escrow_key", "age1 is not enough"),
    ("escrow_key", "AGE-SECRET-KEY-1"),
    ("usual_ways", "911"),
    ("usual_ways", {"dispositions": "arrest"}),
    ("usual_ways", {"origins": "By pigeon"}),
    ("usual_ways", {"origins": 911}),
    ("drive_minutes", "drive.csv"),
    ("drive_minutes", "/srv/$NOBODY_SET_THIS/drive.csv"),
    ("drive_minutes", ["/srv/drive.csv"]),
    ("own_numbers", {"name": "Dispatch", "number": "541-555-0101"}),
    ("own_numbers", [{"name": f"Team {at}", "number": "541-555-0101"} for at in range(9)]),
    ("own_numbers", ["541-555-0101"]),
    ("own_numbers", [{"name": "Dispatch"}]),
    ("own_numbers", [{"name": "Dispatch", "number": "541-555-0101", "street": "1 Oak St"}]),
    ("own_numbers", [{"name": "D" * 41, "number": "541-555-0101"}]),
    ("own_numbers", [{"name": " ", "number": "541-555-0101"}]),
    ("own_numbers", [{"name": "two\nlines", "number": "541-555-0101"}]),
    ("own_numbers", [{"name": 7, "number": "541-555-0101"}]),
    ("own_numbers", [{"name": "Dispatch", "number": 5415550101}]),
    ("own_numbers", [{"name": "Dispatch", "number": "555-0101"}]),
    ("own_numbers", [{"name": "Dispatch", "number": "ask the desk"}]),
    ("own_numbers", [{"name": "Dispatch", "number": "541-555-0101, 541-555-0102"}]),
    ("own_numbers", [{"name": "Dispatch", "number": "fax 541-555-0101"}]),
    ("own_numbers", [{"name": "Dispatch", "number": "541-555-0101", "public": "yes"}]),
    ("use_banner", "one text"),
    ("use_banner", ["one", "two", "three"]),
    ("use_banner", ["one", "two", "three", ""]),
    ("use_banner", ["one", "two", "three", "x" * 501]),
    ("show_partner_numbers", True),
    ("Agency", "Lane"),
]
BROKEN = [b"", b"{", b"[]", b'"text"', b"\xff\xfe{}", b'{"agency": "A", "agency": "B"}', b"[" * 100_000, b"null"]


def written(folder: Path, entries: object) -> Path:
    path = folder / "policy.json"
    path.write_text(json.dumps(entries), "utf-8")
    return path


def test_without_a_file_the_safe_defaults_hold(tmp_path: Path) -> None:
    reading = read_policy(tmp_path / "none.json")
    assert (reading.policy, reading.found, reading.problem) == (Policy(), False, "")
    safe = reading.demand()
    assert (safe.show_partner_numbers_without_login, safe.hub_url, safe.pack_keys, safe.facts_turned_on) == (
        False,
        "",
        (),
        frozenset(),
    )
    assert (safe.idle_lock_office_minutes, safe.idle_lock_vehicle_minutes, safe.verification_calls_per_week) == (
        10,
        15,
        20,
    )


@pytest.mark.parametrize("key", GOOD)
@pytest.mark.skipif(sys.platform == "win32", reason="a path of that system")
def test_each_key_is_read(tmp_path: Path, key: str) -> None:
    given, meant = GOOD[key]
    reading = read_policy(written(tmp_path, {key: given}))
    assert reading.fault is None
    assert getattr(reading.policy, key) == meant


def test_these_are_all_the_keys_and_all_of_them_together_are_fine(tmp_path: Path) -> None:
    assert set(GOOD) == set(CHECKS) == set(Policy.__dataclass_fields__)
    reading = read_policy(written(tmp_path, {key: given for key, (given, _) in GOOD.items()}))
    assert reading.policy == Policy(**{key: meant for key, (_, meant) in GOOD.items()})  # type: ignore[arg-type]


@pytest.mark.parametrize(("key", "value"), BAD)
def test_a_wrong_entry_names_file_and_key_and_nothing_lenient_is_kept(tmp_path: Path, key: str, value: object) -> None:
    lenient = {"show_partner_numbers_without_login": True, "facts_turned_on": ["warrant"]}
    path = written(tmp_path, lenient | {key: value})
    reading = read_policy(path)
    assert reading.policy == Policy()
    assert key in reading.problem
    assert str(path) in reading.problem
    with pytest.raises(NavigatorError, match="policy file"):
        reading.demand()


@pytest.mark.parametrize("content", BROKEN)
def test_a_file_that_is_no_policy_is_a_sentence_and_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "policy.json"
    path.write_bytes(content)
    reading = read_policy(path)
    assert reading.policy == Policy()
    assert str(path) in reading.problem


def test_a_file_that_cannot_be_opened_is_no_missing_file(tmp_path: Path) -> None:
    reading = read_policy(tmp_path)
    assert reading.found
    assert "cannot be opened" in reading.problem


@pytest.mark.skipif(sys.platform == "win32", reason="a path of that system")
def test_a_faulty_file_still_says_where_the_directory_lies(tmp_path: Path) -> None:
    reading = read_policy(written(tmp_path, {"agencies": 1, "data_dir": "/srv/navigator"}))
    assert reading.problem
    assert reading.policy == Policy(data_dir=Path("/srv/navigator"))


def test_a_wrong_own_number_is_named_by_its_place_in_the_list(tmp_path: Path) -> None:
    numbers = [{"name": "Dispatch", "number": "541-555-0101"}, {"name": "Desk", "number": "5"}]
    assert "own_numbers: number 2 wants one number" in read_policy(written(tmp_path, {"own_numbers": numbers})).problem


def test_no_secret_of_the_file_is_in_the_sentence(tmp_path: Path) -> None:
    reading = read_policy(written(tmp_path, {"hub_url": "postgresql://app:hunter2@hub/x"}))
    assert "hunter2" not in f"{reading.problem} {reading.fault and reading.fault.detail}"


@pytest.mark.parametrize(
    ("system", "end"),
    [
        ("linux", "/etc/co-response-navigator/policy.json"),
        ("darwin", "/Library/Application Support/Co-Response Navigator/policy.json"),
        ("win32", "Co-Response Navigator/policy.json"),
    ],
)
def test_each_system_has_its_place(monkeypatch: pytest.MonkeyPatch, system: str, end: str) -> None:
    monkeypatch.delenv("NAVIGATOR_POLICY")
    monkeypatch.setenv("PROGRAMDATA", "C:/ProgramData")
    monkeypatch.setattr(module.sys, "platform", system)
    assert policy_path().as_posix().endswith(end)


def test_home_follows_the_policy_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = written(tmp_path, {"data_dir": str(tmp_path / "agency")})
    monkeypatch.setenv("NAVIGATOR_POLICY", str(path))
    monkeypatch.delenv("NAVIGATOR_HOME", raising=False)
    assert home() == Home(tmp_path / "agency")
    monkeypatch.setenv("NAVIGATOR_HOME", str(tmp_path / "own"))
    assert home() == Home(tmp_path / "own")


def test_a_folder_may_name_the_accounts_own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert read_policy(written(tmp_path, {"data_dir": "~/navigator"})).policy.data_dir == tmp_path / "navigator"


def test_the_it_guide_names_every_key_and_no_other() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "it-guide.md").read_text("utf-8")
    table = guide.split("## Policy file", 1)[1].split("\n## ", 1)[0]
    rows = [line.split("|")[1].strip().strip("`") for line in table.splitlines() if line.startswith("| `")]
    assert set(rows) == set(CHECKS)


@pytest.mark.skipif(os.name == "nt", reason="folders have no such modes there")
def test_doctor_fails_on_a_fault_and_warns_of_a_file_that_others_may_write(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, bundled: Path
) -> None:
    from resources_db.doctor import examine

    assert bundled.is_file()
    path = written(tmp_path, {"agency": "Lane County"})
    monkeypatch.setenv("NAVIGATOR_POLICY", str(path))

    def check() -> tuple[str, str, str]:
        found = next(check for check in examine(Home(tmp_path / "home")) if check.name == "policy")
        return found.state, found.text, found.hint

    tmp_path.chmod(0o755)
    path.chmod(0o644)
    if os.geteuid() == 0:
        assert check()[0] == "ok"
    path.chmod(0o664)
    assert check()[0] == "warn"
    assert "ordinary users" in check()[1]
    path.chmod(0o644)
    tmp_path.chmod(0o777)
    assert check()[0] == "warn"
    written(tmp_path, {"agency": 1})
    assert check()[0] == "fail"
    assert "agency" in check()[1]
    assert check()[2]
