from pathlib import Path

import pytest
from command import document, navigator


def test_words_need_no_quotes(home: Path) -> None:
    assert document(home, "find", "night", "shelter", "--near", "97401")["query"]["text"] == "night shelter"


def test_a_radius_without_a_place_is_asked_back(home: Path) -> None:
    done = navigator(home, "find", "shelter", "--within", "5")
    assert done.returncode == 2
    assert "--near" in done.stderr


@pytest.mark.parametrize("text", ["🙂", '"', "--", "؟!"])
def test_signs_without_a_letter_find_nothing_rather_than_everything(home: Path, text: str) -> None:
    done = navigator(home, "find", "--near", "97401", "--json", "--", text)
    assert done.returncode == 3, done.stdout[:200]


def test_a_folder_is_no_directory_file(home: Path, tmp_path: Path) -> None:
    done = navigator(home, "find", "shelter", "--directory", str(tmp_path))
    assert done.returncode == 3
    assert "is a folder" in done.stderr


def test_a_damaged_directory_answers_nothing_and_an_older_whole_one_does(home: Path, county: Path) -> None:
    for _ in range(2):
        navigator(home, "directory", "import", str(county), "--source", f"county{_}")
    path = home / "directory" / "directory.db"
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    done = navigator(home, "find", "night")
    assert done.returncode == 0
    assert "the one before it is shown" in done.stderr
    path.with_name("directory.db.previous").unlink()
    done = navigator(home, "find", "night")
    assert done.returncode == 4
    assert "nothing is answered from it" in done.stderr
    assert done.stdout == ""
