"""`navigator casebook` as real processes: at a terminal, on a disk that cannot be written, and what its logs hold."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from casebook_kit import ANNA, BEN, NOVEMBER, PASSWORDS, Kit
from command import ROOT, environment, navigator

PLANTED = ("Zyxwona Quellmark", "zqsecretzq and a long way home", "zqfilezq", "zqzonezq", "zqfieldzq", "zqagencyzq")


def test_a_casebook_is_made_looked_at_and_backed_up(empty_kit: Kit) -> None:
    kit = empty_kit
    words = ["create", "--name", ANNA, "--agency", "Linden", "--secret-file", kit.password(ANNA), "--accept-banner"]
    made = navigator(kit.home, "casebook", *words, "--print-to", str(kit.key))
    assert (made.returncode, made.stderr) == (0, "")
    whole = navigator(kit.home, "casebook", "verify", *kit.signs(), "--json")
    assert (whole.returncode, '"whole": true' in whole.stdout) == (0, True)
    saved = navigator(kit.home, "casebook", "backup", *kit.signs(), str(kit.room / "backup"))
    assert (saved.returncode, (kit.room / "backup").is_file()) == (0, True)


def test_of_two_at_once_one_is_told(kit: Kit) -> None:
    with kit.sitting():
        told = navigator(kit.home, "casebook", "verify", *kit.signs())
    assert told.returncode == 1
    assert "open in another window already" in told.stderr


class Terminal:
    """Somebody at a terminal, who reads and types."""

    def __init__(self, home: Path, *words: str) -> None:
        self._mine, theirs = pty.openpty()
        command = [sys.executable, "-m", "ui.bootstrap", "casebook", *words]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment(home) | {"PYTHONUTF8": "1"}, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.seen = ""

    def read_until(self, words: str) -> None:
        while words not in self.seen:
            ready, _, _ = select.select([self._mine], [], [], 60)
            assert ready, self.seen
            self.seen += os.read(self._mine, 4096).decode()

    def type(self, line: str) -> None:
        os.write(self._mine, f"{line}\n".encode())

    def end(self) -> int:
        code = self.process.wait(timeout=60)
        try:
            while text := os.read(self._mine, 4096):
                self.seen += text.decode()
        except OSError:
            pass
        os.close(self._mine)
        return code


needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal on Windows")


@needs_terminal
def test_at_a_terminal_the_banner_is_read_and_secrets_are_typed_unseen(kit: Kit) -> None:
    at = Terminal(kit.home, "verify", "--as", ANNA)
    at.read_until("Type yes or no.")
    assert "This is a restricted information system." in at.seen
    at.type("yes")
    at.read_until("Password: ")
    at.type(PASSWORDS[ANNA])
    at.read_until("as it was left")
    assert at.end() == 0
    assert PASSWORDS[ANNA] not in at.seen


@needs_terminal
def test_at_a_terminal_the_recovery_key_is_shown_once(kit: Kit) -> None:
    at = Terminal(kit.home, "recovery", "renew", *kit.signs())
    at.read_until("write it down, and lock it away.")
    assert at.end() == 0
    assert len(re.findall(r"\b(?:[A-Z2-7]{4}-){13}[A-Z2-7]{4}\b", at.seen)) == 1


@needs_terminal
@pytest.mark.parametrize("answer", ["no", "", "\x04"])
def test_whoever_does_not_accept_the_banner_is_not_asked_for_a_password(kit: Kit, answer: str) -> None:
    at = Terminal(kit.home, "verify", "--as", ANNA)
    at.read_until("Type yes or no.")
    at.type(answer)
    assert at.end() == 5
    assert "The use banner was not accepted. Nobody signs in without it." in at.seen


@needs_terminal
def test_two_new_passwords_that_differ_are_not_taken(kit: Kit) -> None:
    at = Terminal(kit.home, "user", "password", *kit.signs())
    at.read_until("New password: ")
    at.type(PASSWORDS["new"])
    at.read_until("Once more: ")
    at.type(PASSWORDS[BEN])
    assert at.end() == 2
    assert "What was typed twice differs. Try again." in at.seen
    assert kit("verify", *kit.signs()).code == 0


@needs_terminal
def test_whoever_stops_it_is_told_what_to_look_at(kit: Kit) -> None:
    at = Terminal(kit.home, "verify", "--as", ANNA, "--accept-banner")
    at.read_until("Password: ")
    at.process.send_signal(signal.SIGINT)
    assert at.end() == 1
    assert "Stopped. If the work had begun, look with `navigator casebook verify`" in at.seen


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nothing be written in a folder: a disk of its own that is mounted so, or where nobody is root, by its rights."""
    if os.geteuid():
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    bind = ["mount", "--bind", str(folder), str(folder)]
    if subprocess.run(bind, check=False, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="folders are mounted on Linux only")
def test_a_disk_that_cannot_be_written_is_told_of(kit: Kit) -> None:
    words = ["verify", *kit.signs()]
    new = ["create", "--name", ANNA, "--agency", "L", *words[3:], "--print-to", str(kit.room / "key2")]
    with read_only(kit.folder.path):
        told = navigator(kit.home, "casebook", *words)
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (1, "", 1)
    assert "Nobody can sign in while this laptop's disk cannot be written." in told.stderr
    bare = kit.room / "bare"
    bare.mkdir()
    with read_only(bare):
        told = navigator(bare, "casebook", *new)
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (1, "", 1), told.stderr
    assert list(bare.iterdir()) == []


FAULTS: tuple[Callable[[Kit], list[str]], ...] = (
    lambda kit: ["verify", "--as", PLANTED[0], "--secret-file", kit.secret(PLANTED[2], PLANTED[1]), "--accept-banner"],
    lambda kit: ["user", "add", *kit.signs(BEN), "--name", PLANTED[0], "--role", "peer", *kit.new()],
    lambda kit: ["user", "revoke", *kit.signs(), "--name", PLANTED[0]],
    lambda kit: ["create", "--name", PLANTED[0], "--agency", PLANTED[5], *kit.signs()[2:], "--print-to", str(kit.room / "k")],
    lambda kit: ["restore", str(kit.room / PLANTED[2]), "--name", PLANTED[0], *kit.signs()[2:], "--recovery-file",
                 str(kit.key), "--print-to", str(kit.room / "k")],
    lambda kit: ["restore", kit.secret(PLANTED[2], PLANTED[1]), "--name", PLANTED[0], *kit.signs()[2:], "--recovery-file",
                 str(kit.key), "--print-to", str(kit.room / "k")],
    lambda kit: ["backup", *kit.signs(), str(kit.room / PLANTED[2] / "none")],
    lambda kit: ["export", *kit.signs(), str(kit.room / "x.csv"), *NOVEMBER, "--zone", PLANTED[3]],
    lambda kit: ["export", *kit.signs(), str(kit.room / "x.csv"), *NOVEMBER, "--lines", "--field", PLANTED[4]],
    lambda kit: ["export", *kit.signs(BEN), str(kit.room / PLANTED[2]), *NOVEMBER, "--lines", "--field", "month"],
    lambda kit: ["verify", *kit.signs(), PLANTED[1]],
    lambda kit: [*kit.signs(), PLANTED[1], "verify"],
    lambda kit: ["verify", "--as", ANNA, "--accept-banner", "--secret-file", str(kit.room / PLANTED[2] / "none")],
)  # fmt: skip


def test_no_log_holds_a_word_of_what_was_typed(kit: Kit) -> None:
    codes = [navigator(kit.home, "casebook", *fault(kit)).returncode for fault in FAULTS]
    kit.folder.vault.write_bytes(b"{")
    codes.append(navigator(kit.home, "casebook", "verify", *kit.signs()).returncode)
    assert 0 not in codes
    log = "\n".join(path.read_text("utf-8") for path in (kit.home / "logs").iterdir())
    assert log.count("navigator.errors.") >= 3
    words = [*PLANTED, *PASSWORDS.values(), ANNA, BEN, kit.key.read_text("utf-8").strip(), str(kit.home), str(kit.room)]
    pieces = [piece for word in words for piece in (word, word.casefold(), *word.split())]
    assert [piece for piece in pieces if len(piece) > 3 and piece in log] == []
