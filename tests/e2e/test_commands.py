import sqlite3
from pathlib import Path
from typing import Any

import pytest
from command import document, navigator
from geopy.distance import geodesic


def test_find_answers_with_names_distances_and_phones(home: Path) -> None:
    # A moment of its own: at night the lines that always answer lead.
    hits = document(home, "find", "shelter", "--near", "97401", "--at", "2026-11-17T12:00-08:00")["hits"]
    assert len(hits) >= 5
    assert all(hit["service"] and hit["phones"] and hit["distance_miles"] is not None for hit in hits[:5])


def test_find_says_training_on_every_invented_row(home: Path) -> None:
    # At a moment of its own, when a line that is not invented stands among them.
    asked = ("find", "shelter", "--near", "97401", "--limit", "9", "--at", "2026-11-29T03:47-08:00")
    invented = [hit["training"] for hit in document(home, *asked)["hits"]]
    assert set(invented) == {True, False}
    done = navigator(home, *asked)
    assert done.returncode == 0
    assert done.stdout.startswith("TRAINING")
    assert done.stdout.count("TRAINING ·") == sum(invented)


def test_distances_are_geodesics(home: Path, bundled: Path) -> None:
    answer = document(home, "find", "shelter", "--near", "97401", "--limit", "50")
    here = (answer["origin"]["latitude"], answer["origin"]["longitude"])
    db = sqlite3.connect(bundled)
    points = {
        row[0]: row[1:] for row in db.execute("SELECT id, latitude, longitude FROM listing WHERE latitude NOT NULL")
    }
    db.close()
    measured = [
        (hit["distance_miles"], geodesic(here, points[hit["id"]]).miles)
        for hit in answer["hits"]
        if hit["id"] in points
    ]
    assert len(measured) > 10
    assert all(abs(shown - true) <= 0.01 for shown, true in measured)


def at(home: Path, moment: str, *words: str) -> dict[str, dict[str, Any]]:
    hits = document(home, "find", *words, "--near", "97401", "--at", moment)["hits"]
    return {hit["service"]: hit["status"] for hit in hits}


def test_at_a_moment_only_what_is_closed_then_is_left_out(home: Path) -> None:
    night, noon = at(home, "2026-11-17T02:14-08:00", "shelter"), at(home, "2026-11-17T12:00-08:00", "shelter")
    assert {status["state"] for status in (*night.values(), *noon.values())} == {"open", "unknown"}
    assert set(night) - set(noon)
    until = {name: status["until"] for name, status in night.items() if status["state"] == "open" and status["until"]}
    assert until
    assert all(moment > "2026-11-17T02:14" and moment.endswith("-08:00") for moment in until.values())


def test_closed_places_are_listed_later_and_counted_when_left_out(home: Path) -> None:
    told = document(home, "find", "food", "--near", "97401", "--limit", "900", "--at", "2026-11-17T03:00-08:00")
    assert told["hidden"]["by_reason"]["closed"] > 0
    groups = [hit["group"] for hit in document(home, "find", "food", "--near", "97401", "--limit", "900")["hits"]]
    assert groups == sorted(groups, reverse=True)


def test_what_is_no_moment_is_bad_usage(home: Path) -> None:
    done = navigator(home, "find", "shelter", "--at", "tonight")
    assert done.returncode == 2
    assert "is no moment" in done.stderr


@pytest.mark.parametrize(
    "words", [["fly"], ["find", "x", "--limit", "many"], ["find", "x", "--within", "-1"], ["directory"]]
)
def test_bad_usage_is_one_line_and_exit_2(home: Path, words: list[str]) -> None:
    done = navigator(home, *words)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_an_ambiguous_place_is_asked_back_with_candidates(home: Path) -> None:
    done = navigator(home, "find", "shelter", "--near", "Portland")
    assert done.returncode == 3
    assert "Which" in done.stderr
    assert "  Portland, ME" in done.stderr.splitlines()


def test_an_unknown_place_offers_what_is_spelled_alike(home: Path) -> None:
    done = navigator(home, "find", "shelter", "--near", "Eugeen, OR")
    assert done.returncode == 3
    assert "  Eugene, OR" in done.stderr.splitlines()


def test_nothing_within_reach_is_exit_3_and_beyond_is_filled(home: Path) -> None:
    # By its need: text finds those too who are reached by phone, however far.
    asked = ("find", "--category", "Dental", "--near", "97401", "--within", "0.01")
    assert navigator(home, *asked, "--json").returncode == 3
    answer = document(home, *asked)
    assert answer["hits"] == []
    distances = [hit["distance_miles"] for hit in answer["beyond"]]
    assert distances
    assert distances == sorted(distances)


def test_a_category_narrows_and_an_unknown_one_is_asked_back(home: Path) -> None:
    hits = document(home, "find", "--category", "sobering center", "--near", "97401")["hits"]
    assert hits
    assert all("Sobering center" in hit["needs"] for hit in hits)
    done = navigator(home, "find", "--category", "shelt")
    assert done.returncode == 3
    assert "  emergency shelter" in done.stderr.splitlines()


def test_import_find_verify_and_damage(home: Path, county: Path) -> None:
    first = document(home, "directory", "import", str(county))
    assert first["totals"]["imported"] == first["totals"]["rows_seen"] == 6
    assert [p["kind"] for file in first["files"] for p in file["problems"]] == ["unknown_organization"]
    assert document(home, "directory", "import", str(county))["totals"]["imported"] == 0
    assert document(home, "find", "night", "--near", "33130")["hits"][0]["service"] == "Night shelter"
    assert navigator(home, "directory", "verify").returncode == 0
    path = home / "directory" / "directory.db"
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    done = navigator(home, "directory", "verify")
    assert done.returncode == 4
    assert "DAMAGED" in done.stdout


def test_a_real_directory_removes_training_and_keeps_the_lines(home: Path, county: Path) -> None:
    navigator(home, "directory", "import", str(county))
    info = document(home, "directory", "info")["directory"]
    assert info["training"] is False
    assert {source["source"] for source in info["sources"]} == {"county", "lifelines"}
    assert document(home, "find", "suicide")["hits"][0]["phones"][0]["number"] == "988"


def test_a_dry_run_changes_nothing(home: Path, county: Path) -> None:
    report = document(home, "directory", "import", str(county), "--dry-run")
    assert report["dry_run"] is True
    assert not (home / "directory").exists()


def test_the_report_file_holds_every_problem(home: Path, county: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    done = navigator(home, "directory", "import", str(county), "--report", str(target))
    assert done.returncode == 0
    assert "unknown_organization" in target.read_text("utf-8")


def test_without_a_display_the_window_says_how_to_get_an_answer(home: Path) -> None:
    done = navigator(home, QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "navigator find" in done.stderr


def test_a_closed_pipe_is_no_error(home: Path) -> None:
    import os
    import subprocess
    import sys

    from command import ROOT

    env = os.environ | {"NAVIGATOR_HOME": str(home)}
    line = f"'{sys.executable}' -m ui.bootstrap directory dial-sheet | head -1"
    done = subprocess.run(["sh", "-c", line], cwd=ROOT, env=env, check=False, capture_output=True, text=True)
    assert done.stdout.startswith("id,")
    assert done.stderr == ""
