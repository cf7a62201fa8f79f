"""A session of a team with words that may lie in no file: made, kept, looked at, printed, killed, opened again, changed.

Run as a process by test_needles.py: `python needle_session.py HOME first|second`, the words as JSON on stdin, so that
neither a command line nor a file has them. What it found out goes to stdout: the keys, and which words it could read again.
"""

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from fakes.desks import team_list
from needle_records import Words, of_a_second_shift, of_the_team, to_release

from navigator.access.roles import Role
from navigator.casebook.release.layout import document
from navigator.casebook_ports import KeptDraft
from navigator.errors import NavigatorError
from navigator.use_cases.break_glass import break_glass
from navigator.use_cases.find_people import find_people
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.release_person import register_of, release_person
from navigator.use_cases.see_people import see_person
from resources_db.casebook.door import who_of
from resources_db.casebook.figures import desk_of
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.session import Sitting
from resources_db.casebook.vault.file import Unlocked
from resources_db.home import Home
from resources_db.logs import start_logging
from ui.bootstrap import VERSION, casebook, terminal_services
from ui.terminal.commands import run

ANNA, BEN, CARLA = "Anna Moreno", "Ben Okoro", "Carla Reyes"
KEYS: list[str] = []
SECRETS: list[str] = []


def command(home: Path, *words: str, wanted: int = 0, **secrets: str) -> None:
    """Run a command; each secret comes out of a pipe, as from a program that hands it over."""
    handles = []
    for option, secret in secrets.items():
        reading, writing = os.pipe()
        os.write(writing, f"{secret}\n".encode())
        os.close(writing)
        handles.append(reading)
        words = (*words, f"--{option.replace('_', '-')}", f"/dev/fd/{reading}")
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - no file of ours
        sys.stdout, before = nowhere, sys.stdout
        code = run(["casebook", *words], terminal_services(Home(home)), VERSION)
        sys.stdout = before
    for handle in handles:
        os.close(handle)
    assert code == wanted, (words, code)


@contextmanager
def at_desk(office: CasebookOffice, name: str, password: str) -> Iterator[Sitting]:
    """Sit down at the casebook, and tell which keys are at hand."""
    with office.reading(office.signed_in(name, password, office.banner.accepted())) as (at, _):
        tell_keys(at.settled.who)
        yield at


def tell_keys(who: Unlocked) -> None:
    keys = who.keys
    raw = [keys.team, keys.seal, keys.anchor, keys.device.signing if keys.device else None]
    KEYS.extend(key.hex() for key in raw if key)
    SECRETS.extend([*keys.clinical, *keys.audit, *([keys.device.sealing] if keys.device else []), who.own])


def first(home: Path, words: Words) -> None:
    """Make the casebook, keep what a team keeps, look at it, print it, and be killed while somebody types."""
    office, passwords = casebook(Home(home)), {name: f"{words()} under the old ferry" for name in (ANNA, BEN, CARLA)}
    accepted = office.banner.accepted()
    _, printed = office.create(ANNA, passwords[ANNA], accepted, agency="linden", team="t1")
    SECRETS.append(printed)
    signs = ["--as", ANNA, "--accept-banner"]
    for name, role in ((BEN, Role.OFFICER), (CARLA, Role.CLINICIAN)):
        add = ["user", "add", *signs, "--name", name, "--role", role.value]
        command(home, *add, secret_file=passwords[ANNA], new_secret_file=passwords[name])
    with at_desk(office, CARLA, passwords[CARLA]) as at:
        desk = desk_of(at, who_of(at))
        for record in of_the_team(desk.who.user, words):
            keep_record(desk, None, record)
        find_people(desk, words.said[0])
        find_people(desk, words())
        see_person(desk, "p1")
        team_list(desk)
    with at_desk(office, ANNA, passwords[ANNA]) as at:
        asked, desk = to_release(who_of(at), words), desk_of(at, who_of(at))
        released: Any = release_person(desk, asked)
        printed_out = document(released, register_of(desk, "p1"), now=desk.clock.now(), texts=asked.texts)
        assert asked.dossier.entries[0].lines[0] in printed_out.text
    with at_desk(office, BEN, passwords[BEN]) as at:
        break_glass(desk_of(at, who_of(at)), words(), shift_ends_ms=2**50)
    days = ["--from", "2026-01-01", "--to", "2026-12-31"]
    command(home, "export", *signs, *days, str(home.parent / "room" / "totals.csv"), secret_file=passwords[ANNA])
    with at_desk(office, CARLA, passwords[CARLA]) as at:
        words.typed = [words() for _ in range(4)]
        typed = " ".join(words.typed)
        keep_record(desk_of(at, who_of(at)), None, of_a_second_shift(who_of(at).user, words))
        tell(words)
        for length in range(len(typed)):
            at.drafts.keep(KeptDraft(id="d1", form="encounter", at=length, content={"text": typed[: length + 1]}))
        os.kill(os.getpid(), signal.SIGKILL)


def second(home: Path, words: Words) -> None:
    """Open it again, find the draft, and do what supervisors and IT do."""
    office = casebook(Home(home))
    passwords = {name: f"{words()} under the old ferry" for name in (ANNA, BEN, CARLA)}
    signs, room = ["--as", ANNA, "--accept-banner"], home.parent / "room"
    with at_desk(office, CARLA, passwords[CARLA]) as at:
        read = json.dumps([draft.content for draft in at.drafts.all()])
        rows = at.records.journal.db.execute("SELECT kind, id FROM record").fetchall()
        read += json.dumps([at.records.opened(kind, id_).to_plain() for kind, id_ in rows])
    words.read_again(read)
    command(home, "verify", "--as", words(), "--accept-banner", wanted=5, secret_file=words())
    command(home, "user", "revoke", *signs, "--name", words(), wanted=3, secret_file=passwords[ANNA])
    command(home, "user", "password", "--as", BEN, "--accept-banner", secret_file=passwords[BEN],
            new_secret_file=f"{words()} and a kettle")  # fmt: skip
    command(home, "backup", *signs, str(room / "casebook.backup"), secret_file=passwords[ANNA])
    by = office.signed_in(ANNA, passwords[ANNA], office.banner.accepted())
    _, printed = office.staff.renew_recovery(by)
    command(home, "backup", *signs, str(room / "newer.backup"), secret_file=passwords[ANNA])
    there = replace(office, folder=type(office.folder)(home / "restored"))
    _, again = there.restore(room / "newer.backup", CARLA, passwords[CARLA], recovery=printed)
    SECRETS.extend([printed, again])
    command(home, "keys", "rotate", *signs, secret_file=passwords[ANNA])
    command(home, "user", "revoke", *signs, "--name", BEN, secret_file=passwords[ANNA])
    command(home, "rebuild", *signs, secret_file=passwords[ANNA])
    for desk, name in ((office, ANNA), (office, CARLA), (there, CARLA)):
        with at_desk(desk, name, passwords[name]) as at:
            assert at.finding is None
    try:
        office.verify(office.signed_in(words(), words(), office.banner.accepted()))
    except NavigatorError:
        tell(words)


def tell(words: Words) -> None:
    told = {"keys": KEYS, "secrets": SECRETS, "used": words.said, "read": sorted(words.read), "typed": words.typed}
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()


def main(home: str, phase: str) -> None:
    start_logging(Path(home) / "logs")
    {"first": first, "second": second}[phase](Path(home), Words(**json.load(sys.stdin)))


if __name__ == "__main__":
    main(*sys.argv[1:])
