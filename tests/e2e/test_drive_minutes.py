"""`navigator find` with an agency's table of driving minutes: beside the miles where it says so, and in the same order."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command import Ran, schema
from jsonschema import Draft202012Validator

Command = Callable[..., Ran]
ASKED = ("find", "shelter", "--limit", "700")
TABLE = "from,to,minutes\n97401,97424,30\n97424,97401,33\nDistrict 6 station,97448,25\nnot a way\n"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A policy that names a table."""
    path, policy = tmp_path / "drive.csv", tmp_path / "policy.json"
    path.write_text(TABLE, "utf-8")
    policy.write_text(json.dumps({"drive_minutes": str(path)}), "utf-8")
    monkeypatch.setenv("NAVIGATOR_POLICY", str(policy))
    return path


def asked(run_here: Command, near: str) -> list[dict[str, Any]]:
    ran = run_here(*ASKED, "--near", near, "--json")
    Draft202012Validator(schema("find")).validate(ran.json)
    return [*ran.json["hits"], *ran.json["beyond"]]


def told(hits: list[dict[str, Any]]) -> dict[str, int]:
    return {hit["id"]: hit["drive_minutes"] for hit in hits if "drive_minutes" in hit}


def in_zip(hits: list[dict[str, Any]], code: str) -> set[str]:
    return {hit["id"] for hit in hits if (hit["address"] or "").endswith(code) and hit["distance_miles"] is not None}


@pytest.mark.parametrize(("near", "to", "minutes"), [
    ("97401", "97424", 30), ("97424", "97401", 33), ("District 6 station", "97448", 25),
])  # fmt: skip
@pytest.mark.usefixtures("table")
def test_minutes_stand_at_the_places_of_that_zip_alone(run_here: Command, near: str, to: str, minutes: int) -> None:
    hits = asked(run_here, near)
    assert told(hits) == dict.fromkeys(in_zip(hits, to), minutes)
    assert told(hits)
    assert f"about {minutes} min drive by the agency's table" in run_here(*ASKED, "--near", near).out


@pytest.mark.usefixtures("table")
@pytest.mark.parametrize("near", ["44.05,-123.09", "Eugene, OR"])
def test_from_elsewhere_there_are_none(run_here: Command, near: str) -> None:
    assert told(asked(run_here, near)) == {}


def test_the_order_and_the_miles_are_the_same_without_the_table(run_here: Command, table: Path) -> None:
    with_it = asked(run_here, "97401")
    table.unlink()
    without = asked(run_here, "97401")
    assert [(hit["id"], hit["distance_miles"]) for hit in with_it] == [
        (hit["id"], hit["distance_miles"]) for hit in without
    ]
    assert told(without) == {}
