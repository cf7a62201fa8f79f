"""What `navigator casebook` refuses: the exit code, one sentence, a next step, and nothing changed (PRODUCT, commands)."""

import argparse
import time
from collections.abc import Callable, Iterator

import pytest
from casebook_kit import ANNA, BEN, CARLA, NOVEMBER, PASSWORDS, Kit, content

from ui.terminal.arguments import parser

ADD = ("user", "add", "--name", CARLA, "--role", "peer")


@pytest.mark.parametrize(
    "words",
    [
        [], ["user"], ["recovery"], ["keys"], ["unlock"], ["nonsense"], ["user", "add"], ["verify"], ["backup"],
        ["user", "role", "--name", BEN, "--role", "chief", "--as", ANNA], ["restore", "file"],
        ["export", "file", "--as", ANNA], ["export", "file", "--as", ANNA, *NOVEMBER, "--field", "month"],
        ["export", "file", "--as", ANNA, *NOVEMBER, "--lines"],
        ["export", "file", "--as", ANNA, *NOVEMBER, "--lines", "--field", "name"],
    ],
)  # fmt: skip
def test_half_a_command_is_bad_usage(kit: Kit, words: list[str]) -> None:
    kit.refused(2, *words)


def test_a_field_that_does_not_leave_is_answered_with_those_that_do(kit: Kit) -> None:
    told = kit.refused(2, "export", "file", "--as", ANNA, *NOVEMBER, "--lines", "--field", "name")
    assert "month, weekday, hours" in told


def test_a_secret_on_the_command_line_is_not_taken_and_not_repeated(kit: Kit) -> None:
    for words in (["--password", PASSWORDS[ANNA]], [f"--password={PASSWORDS[ANNA]}"], PASSWORDS[ANNA].split()):
        told = kit.refused(2, "verify", *kit.signs(), *words)
        assert not [word for word in PASSWORDS[ANNA].split() if word in told]
    assert "--password" in kit.refused(2, "verify", *kit.signs(), "--password", PASSWORDS[ANNA])


def options(top: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from options(below)
        else:
            yield action


def test_no_option_takes_a_secret_itself() -> None:
    of_secrets = [
        each for each in options(parser()) if any(word in each.dest for word in ("secret", "recovery", "escrow"))
    ]
    assert len(of_secrets) > 10
    assert {each.metavar for each in of_secrets} == {"FILE"}


@pytest.mark.parametrize(
    "words",
    [
        ["verify"], ["go-on"], ["rebuild"], ["backup", "file"], ["keys", "rotate"], [*ADD], ["retention"],
        ["user", "revoke", "--name", BEN],
        ["user", "disable", "--name", BEN], ["user", "role", "--name", BEN, "--role", "peer"], ["user", "password"],
        ["user", "reset", "--name", BEN], ["user", "let-in", "--name", BEN], ["recovery", "renew"],
        ["export", "file", *NOVEMBER],
    ],
)  # fmt: skip
def test_without_a_casebook_nothing_is_asked_and_nothing_is_made(empty_kit: Kit, words: list[str]) -> None:
    told = empty_kit.refused(3, *words, "--as", ANNA)
    assert told == "There is no casebook on this laptop yet. Create one, or restore a backup.\n"
    assert not empty_kit.folder.path.exists()


def test_a_list_of_nobody_is_exit_3(empty_kit: Kit) -> None:
    assert "no casebook" in empty_kit.refused(3, "user", "list")
    assert "no casebook" in empty_kit.refused(3, "recovery", "reset", "--name", ANNA)


def test_nobody_to_type_a_secret_is_exit_2(kit: Kit) -> None:
    told = kit.refused(2, "verify", "--as", ANNA, "--accept-banner")
    assert told == "A secret is wanted (password), and nobody is here to type it. Give it in a file.\n"
    for missing in ("none", kit.secret("empty", "")):
        kit.refused(2, "verify", "--as", ANNA, "--accept-banner", "--secret-file", missing)


def test_a_banner_that_nobody_accepted_is_shown_and_exit_5(kit: Kit) -> None:
    own = ["--as", ANNA, "--secret-file", kit.password(ANNA)]
    for words in (["verify", *own], ["user", "password", *own, *kit.new()]):
        ran = kit(*words)
        assert (ran.code, ran.out) == (5, "")
        assert ran.err.startswith("This is a restricted information system.\n")
        assert ran.err.endswith("The use banner was not accepted. Read it above; then add --accept-banner.\n")


def test_a_wrong_password_is_exit_5_and_the_same_for_a_name_that_nobody_has(kit: Kit) -> None:
    wrong = ["--secret-file", kit.password("new"), "--accept-banner"]
    told = kit.refused(5, "verify", "--as", ANNA, *wrong)
    assert told == "This name and password do not open the casebook. Check both and try again.\n"
    assert kit.refused(5, "verify", "--as", "Nobody", *wrong) == told


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Let the machine be up for longer: its clock is the system's."""
    passed, real = [0.0], time.clock_gettime

    def wait(seconds: float) -> None:
        passed[0] += seconds

    monkeypatch.setattr(time, "clock_gettime", lambda clock: real(clock) + passed[0])
    return wait


def test_five_wrong_passwords_make_everybody_wait_who_has_that_name(kit: Kit, later: Callable[[float], None]) -> None:
    for _ in range(5):
        kit.refused(5, "verify", "--as", BEN, "--secret-file", kit.password("new"), "--accept-banner")
        later(20)
    told = kit.refused(5, "verify", *kit.signs(BEN))
    assert told == "Too many wrong passwords. Try again in 10 minutes. Find works meanwhile.\n"
    assert kit.told("user-let-in", "user", "let-in", *kit.signs(), "--name", BEN)
    assert kit("verify", *kit.signs(BEN)).code == 0
    kit.refused(5, "verify", "--as", BEN, "--secret-file", kit.password("new"), "--accept-banner")
    assert kit.said("user", "let-in", *kit.signs(), "--name", BEN) == "The account may try again at once.\n"


def test_the_wait_ends(kit: Kit, later: Callable[[float], None]) -> None:
    for _ in range(5):
        kit.refused(5, "verify", "--as", BEN, "--secret-file", kit.password("new"), "--accept-banner")
        later(20)
    later(560)
    assert "20 seconds" in kit.refused(5, "verify", *kit.signs(BEN))
    later(20)
    assert kit("verify", *kit.signs(BEN)).code == 0


def test_the_recovery_key_lets_a_locked_supervisor_in(kit: Kit, later: Callable[[float], None]) -> None:
    for _ in range(5):
        kit.refused(5, "verify", "--as", ANNA, "--secret-file", kit.password(BEN), "--accept-banner")
        later(20)
    kit.said("recovery", "reset", "--name", ANNA, *kit.new(ANNA), "--recovery-file", str(kit.key), "--accept-banner")
    assert kit("verify", *kit.signs()).code == 0


@pytest.mark.expects_log
@pytest.mark.parametrize(
    "words",
    [
        [*ADD], ["user", "revoke", "--name", ANNA], ["user", "disable", "--name", ANNA],
        ["user", "role", "--name", BEN, "--role", "supervisor"], ["user", "reset", "--name", ANNA],
        ["user", "let-in", "--name", ANNA], ["keys", "rotate"],
    ],
)  # fmt: skip
def test_an_officer_changes_no_account(kit: Kit, words: list[str]) -> None:
    before = kit("user", "list").out
    new = [] if words[-1] in (ANNA, "rotate", "supervisor") and "reset" not in words else kit.new()
    told = kit.refused(5, *words, *kit.signs(BEN), *new)
    assert "supervisor" in told
    assert kit("user", "list").out == before


@pytest.mark.expects_log
def test_lines_are_not_for_an_officer(kit: Kit) -> None:
    words = ["export", str(kit.room / "lines.csv"), *NOVEMBER, *kit.signs(BEN), "--lines", "--field", "month"]
    assert kit.refused(5, *words) == "Your role does not do this. Ask a supervisor.\n"
    assert not (kit.room / "lines.csv").exists()


def test_an_administrator_opens_no_casebook_and_can_shut_somebody_out(kit: Kit) -> None:
    kit.said("user", "add", *kit.signs(), "--name", CARLA, "--role", "administrator", *kit.new(CARLA))
    for words in (["verify"], ["backup", str(kit.room / "backup")], ["export", str(kit.room / "out.csv"), *NOVEMBER]):
        assert "opens no casebook" in kit.refused(5, *words, *kit.signs(CARLA))
    kit.said("user", "password", *kit.signs(CARLA), *kit.new())
    assert kit.told("users", "user", "list")
    own = ["--as", CARLA, "--secret-file", kit.password("new"), "--accept-banner"]
    kit.said("user", "disable", *own, "--name", BEN)
    assert "do not open" in kit.refused(5, "verify", *kit.signs(BEN))


def test_names_that_nobody_has_and_last_supervisors(kit: Kit) -> None:
    told = kit.refused(3, "user", "revoke", *kit.signs(), "--name", "Nobody")
    assert told == "There is no account of that name. See: navigator casebook user list\n"
    assert "own account" in kit.refused(5, "user", "revoke", *kit.signs(), "--name", ANNA)
    assert "last supervisor" in kit.refused(5, "user", "role", *kit.signs(), "--name", ANNA, "--role", "peer")
    assert "this name already" in kit.refused(
        2, "user", "add", *kit.signs(), "--name", BEN, "--role", "peer", *kit.new()
    )


@pytest.mark.parametrize("password", ["short", "password1234", "Anna Moreno 1", "aaaaaaaaaaaa"])
def test_a_password_that_would_soon_be_guessed_is_exit_2(kit: Kit, password: str) -> None:
    new = ["--new-secret-file", kit.secret("weak", password)]
    before = content(kit)
    told = kit.refused(2, "user", "password", *kit.signs(), *new)
    assert password not in told
    assert content(kit) == before


def test_a_recovery_key_that_nobody_would_see_is_not_made(kit: Kit) -> None:
    before = content(kit)
    assert "Nobody would see" in kit.refused(2, "recovery", "renew", *kit.signs())
    kit.refused(2, "recovery", "renew", *kit.signs(), "--json")
    kit.refused(2, "recovery", "renew", *kit.signs(), "--print-to", str(kit.key))
    kit.refused(2, "recovery", "renew", *kit.signs(), "--print-to", str(kit.room / "none" / "key"))
    assert content(kit) == before


def test_a_casebook_is_not_made_where_its_key_could_not_be_kept_or_another_is(kit: Kit) -> None:
    words = ["create", "--name", CARLA, "--secret-file", kit.password(CARLA), "--accept-banner", "--agency", "L"]
    before = content(kit)
    told = kit.refused(5, *words, "--print-to", str(kit.room / "key2"))
    assert told == "There is a casebook on this laptop already. Sign in, or set its folder aside.\n"
    assert content(kit) == before
    assert not (kit.room / "key2").exists()
    kit.folder.database.unlink()
    assert "file is missing" in kit.refused(4, *words, "--print-to", str(kit.room / "key2"))
    kit.home.rename(kit.room / "aside")
    kit.refused(2, *words, "--print-to", str(kit.key))
    kit.refused(2, *words, "--print-to", str(kit.room / "none" / "key"))
    assert "whose records" in kit.refused(2, *words[:-2], "--print-to", str(kit.room / "key2"))
    assert not kit.folder.path.exists()
