"""The language of the window changes nothing that is written down or answered elsewhere."""

from pathlib import Path

from command import navigator

ASKED = ("find", "shelter with dog tonight", "--fact", "gender=man", "--at", "2026-11-17T18:40-08:00", "--limit", "5")


def test_find_answers_the_same_whatever_the_window_speaks(tmp_path: Path) -> None:
    answers = []
    for language in ("en", "es"):
        home = tmp_path / language
        home.mkdir()
        (home / "settings.json").write_text(f'{{"language": "{language}"}}', "ascii")
        said = navigator(home, *ASKED, "--json", LANGUAGE=language, LANG=f"{language}_US.UTF-8")
        told = navigator(home, *ASKED, LANGUAGE=language, LANG=f"{language}_US.UTF-8")
        assert (said.returncode, told.returncode) == (0, 0)
        json_lines = [line for line in said.stdout.splitlines() if '"took_ms"' not in line]
        answers.append((json_lines, [line for line in told.stdout.splitlines() if " ms" not in line]))
    assert answers[0] == answers[1]
    assert len(answers[0][0]) > 20
