"""What the machine says of the moment: its zone, its run, its uptime, and ids in the order of their making (S26, RFC 9562)."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from navigator.errors import UsageError
from resources_db.casebook import machine

MOST_MINUTES = 14 * 60


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    machine.boot.cache_clear()
    yield
    machine.boot.cache_clear()


def test_a_zone_that_was_named_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert machine.local_zone("America/Denver") == ZoneInfo("America/Denver")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file")
@pytest.mark.parametrize(
    ("told", "lying", "wanted"),
    [
        (":America/Denver", "/usr/share/zoneinfo/Europe/Berlin", "America/Denver"),
        ("", "/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("", "/etc/localtime", "UTC"),
    ],
)
def test_else_it_is_the_machines(monkeypatch: pytest.MonkeyPatch, told: str, lying: str, wanted: str) -> None:
    monkeypatch.setenv("TZ", told)
    monkeypatch.setattr(os.path, "realpath", lambda _: lying)
    assert machine.local_zone() == ZoneInfo(wanted)


@pytest.mark.parametrize("named", ["Nowhere/Atall", "../../etc/passwd", "/etc/passwd", "America"])
def test_a_zone_that_there_is_not_is_told(named: str) -> None:
    with pytest.raises(UsageError, match="no such time zone"):
        machine.local_zone(named)


def test_one_run_of_the_machine_has_one_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "boot_id").write_text("one run\n", "ascii")
    monkeypatch.setattr(machine, "BOOT_ID", tmp_path / "boot_id")
    assert machine.boot() == "one run"


def test_where_the_system_does_not_tell_the_run_of_the_program_has_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(machine, "BOOT_ID", tmp_path / "gone")
    first = machine.boot()
    assert (str(UUID(first)), machine.boot()) == (first, first)
    machine.boot.cache_clear()
    assert machine.boot() != first


@pytest.mark.parametrize("name", ["CLOCK_BOOTTIME", None])
def test_uptime_never_goes_back_and_counts_sleep_where_the_system_tells(
    monkeypatch: pytest.MonkeyPatch, name: str | None
) -> None:
    if name is None:
        monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
        monkeypatch.setattr(time, "monotonic", lambda: 2.5)
    else:
        monkeypatch.setattr(time, name, 99, raising=False)
        monkeypatch.setattr(time, "clock_gettime", lambda clock: {99: 2.5}[clock], raising=False)
    assert (machine.uptime(), machine.uptime_ms()) == (2.5, 2_500)


def test_a_moment_has_its_place_in_a_run_of_the_machine() -> None:
    first, second = machine.instant(), machine.instant()
    assert first.boot == second.boot == machine.boot()
    assert first.mono_ms <= second.mono_ms
    assert -MOST_MINUTES <= first.offset_min <= MOST_MINUTES


def test_ids_are_uuids_of_version_7_in_the_order_of_their_making() -> None:
    ids = [machine.new_id(at) for at in range(1_795_000_000_000, 1_795_000_000_100)]
    assert ids == sorted(set(ids))
    assert {(UUID(each).version, UUID(each).variant) for each in ids} == {(7, "specified in RFC 4122")}
    assert int(ids[0].replace("-", "")[:12], 16) == 1_795_000_000_000
    assert len({machine.new_id(1) for _ in range(1_000)}) == 1_000
