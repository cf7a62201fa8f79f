"""`navigator find` says once what is open until the later places open."""

from collections.abc import Callable

import pytest
from command import Ran, schema
from jsonschema import Draft202012Validator

Command = Callable[..., Ran]


@pytest.fixture
def morning(run_here: Command) -> Command:
    """Return `find` that leaves out nothing, as at that moment."""

    def command(*words: str) -> Ran:
        return run_here("find", *words, "--near", "97401", "--limit", "700")

    return command


def test_the_document_names_the_hit_that_is_open_and_the_page_says_it_once(morning: Command) -> None:
    ran = morning("shelter", "tomorrow", "6:12", "with", "dog", "--json")
    Draft202012Validator(schema("find")).validate(ran.json)
    hits = {hit["id"]: hit for hit in ran.json["hits"]}
    then = ran.json["until_then"]
    offered = hits[then["id"]]
    assert offered["status"]["state"] == "open"
    assert offered["group"] == "now"
    assert then["text"].startswith(f"Until then: {offered['service']}, ")
    page = morning("shelter", "tomorrow", "6:12", "with", "dog").out
    assert page.count("Until then: ") == 1
    assert f"\nLater\n     {then['text']}\n" in page


def test_where_nothing_is_later_there_is_none(morning: Command) -> None:
    assert morning("shelter", "--any-time", "--json").json["until_then"] is None


def test_where_nothing_is_open_the_codes_are_named(morning: Command) -> None:
    ran = morning("food pantry", "tomorrow", "3:30", "--category", "Food pantry", "--json")
    assert {hit["status"]["state"] for hit in ran.json["hits"]} <= {"closed", "unknown"}
    assert (ran.json["until_then"]["id"], "988, 911 or 211" in ran.json["until_then"]["text"]) == (None, True)
