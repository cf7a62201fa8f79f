from pathlib import Path

import pytest
from command import document, schema
from jsonschema import Draft202012Validator, ValidationError

CASES = {
    "find": ["find", "shelter", "--near", "97401", "--within", "10"],
    "info": ["directory", "info"],
    "verify": ["directory", "verify"],
    "doctor": ["doctor"],
    "dial-sheet": ["directory", "dial-sheet"],
}


@pytest.mark.parametrize(("name", "words"), CASES.items())
def test_real_output_fits_its_schema(home: Path, name: str, words: list[str]) -> None:
    Draft202012Validator.check_schema(schema(name))
    Draft202012Validator(schema(name)).validate(document(home, *words))


@pytest.mark.parametrize("text", ["suicide", "zzzz", "", "violence"])
def test_every_kind_of_answer_fits(home: Path, text: str) -> None:
    Draft202012Validator(schema("find")).validate(document(home, "find", text, "--limit", "100"))


def test_an_import_report_fits(home: Path, county: Path) -> None:
    Draft202012Validator(schema("import")).validate(document(home, "directory", "import", str(county)))


def test_a_schema_refuses_what_does_not_belong(home: Path) -> None:
    answer = document(home, "find", "shelter", "--near", "97401")
    answer["hits"][0]["verdict"] = "maybe"
    with pytest.raises(ValidationError):
        Draft202012Validator(schema("find")).validate(answer)


def test_each_command_with_json_has_a_schema() -> None:
    folder = Path(__file__).parent.parent.parent / "docs" / "cli"
    assert {path.name.removesuffix(".schema.json") for path in folder.glob("*.json")} == {*CASES, "import"}
