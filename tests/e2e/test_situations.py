"""The commands for one person: facts, what they make of each hit, and why a hit stands where it stands."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from command import Ran, schema
from jsonschema import Draft202012Validator

Command = Callable[..., Ran]
NOON = "2026-11-17T12:00-08:00"
NIGHT = "2026-11-18T02:30-08:00"
ASKED = ("find", "shelter", "--near", "97401", "--limit", "700")
GROUPS = ("now", "later", "no")


def answer(ran: Ran) -> dict[str, Any]:
    """Return the document; it fits its schema."""
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = ran.json
    Draft202012Validator(schema("find")).validate(found)
    return found


def test_a_fact_gives_each_hit_a_verdict_with_reasons_and_questions(run_here: Command) -> None:
    found = answer(run_here(*ASKED, "--fact", "pet=yes", "--at", NOON, "--json"))
    assert found["query"]["facts"] == {"pet": "yes"}
    hits = found["hits"]
    assert {hit["verdict"] for hit in hits} == {"takes", "ask_first", "wont"}
    for hit in hits:
        codes = {reason["verdict"] for reason in hit["reasons"]}
        assert hit["verdict"] == ("wont" if "wont" in codes else "ask_first" if "ask_first" in codes else "takes")
        assert bool(hit["questions"]) or hit["verdict"] != "ask_first"
        assert hit["group"] == ("no" if hit["verdict"] == "wont" else "now")
    told = [reason for hit in hits for reason in hit["reasons"] if reason["fact"] == "pet"]
    assert {"allows", "refuses", "unknown"} <= {reason["service_says"] for reason in told}
    assert all(reason["text"] for reason in told)
    assert all(reason["assured_date"] and reason["source"] for reason in told if reason["service_says"] == "refuses")


def test_hits_come_group_by_group(run_here: Command) -> None:
    found = answer(run_here(*ASKED, "--fact", "pet=yes", "--json"))
    # Lines that nobody confirmed lead nowhere, so they stand behind all groups.
    places = [hit for hit in found["hits"] if hit["training"]]
    orders = [(GROUPS.index(hit["group"]), hit["group"] == "now" and hit["verdict"] != "takes") for hit in places]
    assert len(places) > 20
    assert orders == sorted(orders)


@pytest.mark.parametrize("words", [["shelter with my dog"], ["shelter", "--fact", "pet=yes"]])
def test_the_text_tells_facts_as_the_switch_does(run_here: Command, words: list[str]) -> None:
    found = answer(run_here("find", *words, "--near", "97401", "--at", NOON, "--json"))
    assert found["query"]["facts"] == {"pet": "yes"}
    assert all(hit["verdict"] for hit in found["hits"])


def test_the_switch_outranks_the_text(run_here: Command) -> None:
    asked = ("find", "shelter with my dog", "--near", "97401", "--at", NOON, "--json")
    found = answer(run_here(*asked, "--fact", "PET = No", "--fact", "age=44"))
    assert found["query"]["facts"] == {"pet": "no", "age": "44"}
    assert ("fact", "pet", "yes") in {(chip["kind"], chip["key"], chip["value"]) for chip in found["query"]["chips"]}


def test_in_words_each_hit_says_what_to_expect_and_what_to_ask(run_here: Command) -> None:
    ran = run_here(*ASKED, "--fact", "pet=yes", "--at", NOON)
    assert ran.code == 0
    for words in ("Should take now", "Ask first now", "Rule says no", "a pet is set", "ask: Do you take a pet?"):
        assert words in ran.out, words


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("zebrafish=maybe", "not in use. These are: age, gender"),
        ("zebrafish", "not in use"),
        ("=zebrafish", "not in use"),
        ("warrant=zebrafish", "not in use"),
        ("registry=yes", "not in use"),
        ("pet=zebrafish", "--fact pet has no such value. Write pet= and one of: yes, no."),
        ("age=zebrafish", "--fact age has no such value"),
        ("age=-3", "--fact age has no such value"),
        ("pet=", "--fact pet has no such value"),
    ],
)
def test_a_fact_that_there_is_not_is_exit_2_and_is_not_repeated(run_here: Command, told: str, says: str) -> None:
    ran = run_here("find", "shelter", "--fact", told)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert says in ran.err
    assert "zebrafish" not in ran.err


@pytest.mark.parametrize("key", ["warrant", "registry"])
def test_a_fact_that_is_off_is_offered_nowhere(run_here: Command, key: str) -> None:
    ran = run_here("find", "shelter", "--fact", "nothing=of the kind")
    assert ran.code == 2
    assert key not in ran.err


def test_explain_adds_what_the_score_was_reckoned_from(run_here: Command) -> None:
    plain = answer(run_here(*ASKED, "--json", "--at", NOON))
    told = answer(run_here(*ASKED, "--json", "--at", NOON, "--explain"))
    assert [hit["id"] for hit in plain["hits"]] == [hit["id"] for hit in told["hits"]]
    for short, full in zip(plain["hits"], told["hits"], strict=True):
        assert short["why"] == full["why"][:-1]
        assert short["why"][0]["what"] == "text"
        assert (full["why"][-1]["what"], f"score {full['score']:.4f}" in full["why"][-1]["text"]) == ("score", True)
    assert "why: score 0." in run_here(*ASKED, "--explain").out
    assert "why: score" not in run_here(*ASKED).out


def test_explain_says_what_a_hit_tells_nothing_of(run_here: Command) -> None:
    found = answer(run_here("find", "shelter with my dog", "--near", "97401", "--json", "--explain", "--at", NOON))
    missed = [hit for hit in found["hits"] if "missed" in {why["what"] for why in hit["why"]}]
    assert 0 < len(missed) < len(found["hits"])


def test_at_any_time_hours_play_no_part(run_here: Command) -> None:
    found = answer(run_here(*ASKED, "--any-time", "--json"))
    assert found["query"]["moment"] is None
    assert {(hit["status"]["state"], hit["group"]) for hit in found["hits"]} == {("unknown", "now")}
    assert "closed" not in found["hidden"]["by_reason"]
    scores = [
        hit["score"] for hit in found["hits"] if not hit["why"][0]["text"].startswith(("its description", "its org"))
    ]
    assert len(scores) > 10
    assert found["hits"][0]["score"] == max(scores)


def test_what_closes_or_opens_within_the_answer_is_told_of_the_moment_asked_about(run_here: Command) -> None:
    found = answer(run_here(*ASKED, "--at", NIGHT, "--json"))
    assert datetime.fromisoformat(found["query"]["moment"]) == datetime.fromisoformat(NIGHT)
    assert found["hidden"]["by_reason"]["closed"] > 0
    assert {hit["status"]["state"] for hit in found["hits"]} == {"open", "unknown"}


@pytest.mark.parametrize("name", ["Harbor Street Night Shelter", "Lantern Way safe beds"])
def test_a_whole_name_fits_too(run_here: Command, name: str) -> None:
    found = answer(run_here("find", name, "--near", "97401", "--any-time", "--json"))
    assert found["hits"][0]["service"] == name
    assert found["hits"][0]["why"][0]["text"] == "its name is what you typed"


def test_nothing_of_a_situation_is_written_down(run_here: Command, home: Any, caplog: pytest.LogCaptureFixture) -> None:
    run_here(*ASKED, "--fact", "gender=woman", "--fact", "fleeing_violence=yes", "--json")
    run_here("find", "shelter for a pregnant woman with a dog")
    kept = [path.read_bytes() for path in home.rglob("*") if path.is_file()] if home.exists() else []
    assert not any(word in content for content in kept for word in (b"woman", b"fleeing", b"pregnant"))
    assert json.dumps(caplog.messages).count("woman") == 0
