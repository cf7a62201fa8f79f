"""`navigator find` says which one wish stands in the way of a thin answer, and never a hard rule."""

from collections.abc import Callable

from command import Ran, schema
from jsonschema import Draft202012Validator

Command = Callable[..., Ran]
ASKED = ("find", "shelter tomorrow 18:00", "--near", "97401", "--fact", "pet=yes", "--fact", "language=es")


def test_the_document_and_the_page_name_the_wish_and_what_would_come(run_here: Command) -> None:
    ran = run_here(*ASKED, "--within", "0.2", "--json")
    Draft202012Validator(schema("find")).validate(ran.json)
    change = ran.json["if_one_thing_changes"]
    assert (change["without"], change["words"]) == ("within", "within 0.2 mi")
    assert change["takes"] + change["open"] > 0
    assert f"\nIf one thing changes. {change['text']}.\n" in run_here(*ASKED, "--within", "0.2").out
    wide = run_here(*ASKED, "--json").json
    takes = sum(hit["verdict"] == "takes" and hit["group"] == "now" for hit in wide["hits"])
    assert takes == change["takes"]


def test_a_hard_rule_is_never_offered(run_here: Command) -> None:
    hard = ("pet=yes", "age=16", "has_id=no", "alcohol=2", "hold=hold")
    told = [word for fact in hard for word in ("--fact", fact)]
    ran = run_here("find", "shelter", "--near", "97401", *told, "--json")
    assert not any(hit["verdict"] == "takes" for hit in ran.json["hits"])
    assert ran.json["if_one_thing_changes"] is None
    assert "If one thing" not in run_here("find", "shelter", "--near", "97401", *told).out
