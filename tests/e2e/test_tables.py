"""A table nobody knows: proposed, corrected, imported, found; a wrong mapping is exit 2 and a sentence."""

from pathlib import Path

from command import document, navigator

TABLE = (
    "Agency,Program,Address,City,State,Zip,Phone\nHarbor Trust,Zebra Pantry,12 Oak St,Eugene,OR,97401,541-302-1234 x7\n"
)


def test_a_table_is_proposed_imported_and_found(home: Path, tmp_path: Path) -> None:
    table, mapping = tmp_path / "county.csv", tmp_path / "county.toml"
    table.write_text(TABLE, "utf-8")
    proposed = navigator(home, "directory", "import", "--propose-mapping", str(table))
    assert (proposed.returncode, proposed.stderr) == (0, "")
    mapping.write_text(proposed.stdout, "utf-8")
    words = ("directory", "import", str(table), "--format", "table", "--mapping", str(mapping))
    report = document(home, *words)
    assert (report["totals"]["imported"], report["files"][0]["format"]) == (1, "table")
    (hit,) = document(home, "find", "zebra", "--near", "97401")["hits"]
    assert (hit["service"], hit["precision"], hit["phones"][0]["extension"]) == ("Zebra Pantry", "zip", "7")
    assert document(home, *words)["totals"]["unchanged"] == 1


def test_a_wrong_mapping_is_exit_2_and_says_what_is_right(home: Path, tmp_path: Path) -> None:
    table, mapping = tmp_path / "county.csv", tmp_path / "county.toml"
    table.write_text(TABLE, "utf-8")
    mapping.write_text('[columns]\n"Program" = "service.nam"\n', "utf-8")
    done = navigator(home, "directory", "import", str(table), "--mapping", str(mapping))
    assert (done.returncode, done.stdout) == (2, "")
    assert "county.toml, line 2" in done.stderr
    assert "service.name" in done.stderr
