"""`navigator find` after a call: what a place told the team counts, and no fault of team.db stops a search."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from command import Ran, schema
from fakes.answers import said
from jsonschema import Draft202012Validator

from navigator.search.query import SearchQuery
from resources_db.directory.reader import DirectoryReader
from resources_db.finder import Finder
from resources_db.home import Home
from resources_db.team.calling import CallBook

Command = Callable[..., Ran]
ASKED = ("find", "shelter", "--near", "97401", "--fact", "pet=yes", "--limit", "700")


def hits(ran: Ran) -> list[dict[str, Any]]:
    assert ran.code == 0, ran.err
    Draft202012Validator(schema("find")).validate(ran.json)
    found: list[dict[str, Any]] = ran.json["hits"]
    return found


def test_what_a_place_told_the_team_is_a_reason_with_its_day(run_here: Command, home: Path) -> None:
    asks = next(hit for hit in hits(run_here(*ASKED, "--json")) if hit["verdict"] == "ask_first" and hit["training"])
    now = datetime.now(UTC)
    CallBook(Home(home)).keep(said(asks["id"], "pet", "refuses", at=now))
    told = next(hit for hit in hits(run_here(*ASKED, "--json")) if hit["id"] == asks["id"])
    assert (told["verdict"], told["group"]) == ("wont", "no")
    (reason,) = [reason for reason in told["reasons"] if reason["fact"] == "pet"]
    today = now.astimezone().date()
    assert (reason["source"], reason["assured_date"]) == ("told the team", today.isoformat())
    said_so = f"a pet is set; pet: not allowed, told the team {today.day} "
    assert reason["text"].startswith(said_so)
    assert said_so in run_here(*ASKED).out


@pytest.mark.expects_log
def test_a_damaged_file_of_the_team_changes_no_answer_and_stays_as_it_is(run_here: Command, home: Path) -> None:
    before = hits(run_here(*ASKED, "--json"))
    Home(home).made().team.write_bytes(b"no database" * 99)
    assert hits(run_here(*ASKED, "--json")) == before
    assert Home(home).team.read_bytes() == b"no database" * 99


def test_a_window_that_was_open_before_the_first_answer_hears_of_it(bundled: Path, home: Path) -> None:
    reader = DirectoryReader(bundled)
    find = Finder(reader, reader, Home(home).team)
    query = SearchQuery(text="harbor street night shelter", situation={"methadone": "yes"})
    place = find(query).hits[0].listing.id
    assert find(query).hits[0].told == ()
    CallBook(Home(home)).keep(said(place, "methadone", at=datetime.now(UTC)))
    assert [fact.fact for fact in find(query).hits[0].told] == ["methadone"]
