"""Records in the casebook file: kept with their events, made anew from them, read as far as somebody's keys go."""

import random
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fakes.casebook import DAY, NOW, attempt, encounter, follow_up, person, referral
from fakes.laptop import blanking, device, drafts, everything, laptop, sealer
from pyrage import x25519

from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.events.kinds import KINDS
from navigator.casebook.events.parts import record_of
from navigator.casebook.names import plain_name
from navigator.casebook.record import Record
from navigator.errors import DamagedFileError
from resources_db.casebook.receiving import Receipt
from resources_db.casebook.records import Records

NOTE = ClinicalNote(
    id="n1", custodian="linden", by="u1", at=NOW, entered_at=NOW, person_id="p1", text="spoke of the needle exchange"
)


def read(records: Records, kind: str, id: str) -> Record:  # noqa: A002 - the field's name
    state = records.opened(kind, id)
    assert state is not None
    return record_of(KINDS[kind], state.values(), id=id, custodian=state.custodian)  # type: ignore[no-any-return]


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    task = follow_up()
    with laptop(tmp_path) as records:
        records.keep([*drafts(None, person()), *drafts(None, task), *drafts(None, NOTE), *drafts(None, referral())])
        tried = task.attempted(attempt())
        records.keep(drafts(task, tried))
        assert read(records, "follow_up", "t1") == tried
        assert read(records, "clinical_note", "n1") == NOTE
    with laptop(tmp_path) as records:
        assert read(records, "referral", "f1") == referral()
        assert records.opened("person", "nobody") is None
        assert records.state("person", "nobody") is None


def test_lists_follow_what_was_kept(tmp_path: Path) -> None:
    task, who = follow_up(), person("Ana María Núñez")
    due = int(task.window.due_by.timestamp())
    with laptop(tmp_path) as records:
        records.keep([*drafts(None, who), *drafts(None, task), *drafts(None, NOTE)])
        assert [row[0] for row in records.due("t1", before=due + 1)] == ["t1"]
        assert records.due("t1", before=due) == []
        assert records.due("another", before=due + 1) == []
        for typed, found in (("nun", ["p1"]), ("maria nunez", ["p1"]), ("NÚÑ", ["p1"]), ("nunez bo", []), ("", [])):
            assert records.persons_named(plain_name(typed).split()) == found, typed
        assert {(kind, id_) for kind, id_, _ in records.about("p1")} == {("follow_up", "t1"), ("clinical_note", "n1")}
        renamed = who.identified("Ana Torres")
        records.keep([*drafts(who, renamed), *drafts(task, task.cancelled(next(_cancel()), by="u1", at=NOW))])
        assert records.persons_named(["tor"]) == ["p1"]
        assert records.persons_named(["nunez"]) == ["p1"], "the alias"
        assert records.due("t1", before=due + 1) == []


def _cancel() -> Any:
    from resources_db.bundled.code_lists import code_book

    return iter(code_book()["cancel_reasons"])


def test_a_laptop_without_the_key_sees_that_something_is_sealed_and_nothing_of_it(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        records.keep([*drafts(None, NOTE), *drafts(None, encounter(reasons=("overdose", "homelessness")))])
    with laptop(tmp_path, seal=sealer(own=str(x25519.Identity.generate()))) as records:
        state = records.opened("clinical_note", "n1")
        assert state is not None
        assert (state.sealed, state.get("text")) == (1, None)
        other = records.opened("encounter", "e1")
        assert other is not None
        assert other.get("reasons/homelessness") == 1
        assert other.get("reasons/overdose") is None
        rows = [bytes(value) for (value,) in records.journal.db.execute("SELECT sealed FROM event").fetchall()]
        assert not any(b"needle" in row or b"overdose" in row for row in rows)


def test_the_author_reads_back_what_they_sealed(tmp_path: Path) -> None:
    own = str(x25519.Identity.generate())
    with laptop(tmp_path, seal=sealer(own=own)) as records:
        records.keep(drafts(None, NOTE, role="officer"))
        assert read(records, "clinical_note", "n1") == NOTE
    with laptop(tmp_path, seal=everything()) as records:
        assert read(records, "clinical_note", "n1") == NOTE


def test_sealed_parts_are_in_no_table_beside_the_journal(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        records.keep([*drafts(None, NOTE), *drafts(None, encounter(reasons=("overdose",)))])
        told = repr(records.projections.dump())
        assert "needle" not in told
        assert "overdose" not in told


def test_a_blanked_body_is_gone_and_the_chain_still_holds(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        kept = records.keep([*drafts(None, person()), *drafts(None, NOTE)])
        records.keep([blanking(kept[0].id, kept[-1].id)])
        assert records.persons_named(["muster"]) == []
        state = records.opened("clinical_note", "n1")
        assert state is not None
        assert (state.blanked, state.sealed, state.get("text")) == (1, 0, None)
        before = records.projections.dump()
        records.rebuild()
        assert records.projections.dump() == before
    with laptop(tmp_path) as records:
        assert records.journal.open() is None


def test_a_bundle_from_before_a_blanking_brings_no_body_back(tmp_path: Path) -> None:
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    for path in (one, two, three):
        path.mkdir()
    with laptop(one) as records:
        kept = records.keep([*drafts(None, person()), *drafts(None, NOTE), *drafts(None, referral())])
        bundle = records.sent(device(1), 0)
        records.keep([blanking(*(event.id for event in kept))])
        assert records.receive(bundle) == [Receipt.DUP] * len(bundle)
        later = records.sent(device(1), len(bundle))
    # Another one hears of the blanking first from a third, then gets the old bundle.
    with laptop(two, 2) as records:
        records.receive(bundle)
        records.receive(later)
        assert bodies(records) == 1
        assert records.receive(bundle) == [Receipt.DUP] * len(bundle)
    with laptop(three, 3) as records:
        blank = records.keep([blanking(*(event.id for event in kept))])
        assert records.receive([*bundle, *later]) == [Receipt.OK] * (len(bundle) + 1)
        assert bodies(records) == 1 + len(blank)
        assert records.state("person", "p1") is not None
        assert records.persons_named(["muster"]) == []
        before = records.projections.dump()
        records.rebuild()
        assert records.projections.dump() == before


def bodies(records: Records) -> int:
    (count,) = records.journal.db.execute("SELECT count(*) FROM event WHERE sealed IS NOT NULL").fetchone()
    return int(count)


def test_what_comes_from_another_laptop_is_checked_before_it_is_taken(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    with laptop(one) as records:
        for number in range(4):
            records.keep(
                drafts(None, person(f"P {number}")) if not number else drafts(None, follow_up(id=f"t{number}"))
            )
        sent = records.sent(device(1), 0)
    with laptop(two, 2) as records:
        assert records.receive(sent[1:2]) == [Receipt.GAP]
        assert records.receive(sent[:1]) == [Receipt.OK]
        for odd in (b"", b"{}", sent[1][0].replace(b'"v":1', b'"v":2'), sent[1][0] + b" "):
            with pytest.raises(DamagedFileError, match="another laptop"):
                records.receive([(odd, sent[1][1])])
        with pytest.raises(DamagedFileError, match="another laptop"):
            records.receive([(sent[1][0], (sent[1][1] or b"") + b" ")])
        forged = sent[1][0].replace(b'"actor":"u1"', b'"actor":"u2"'), sent[1][1]
        assert records.receive([forged]) == [Receipt.OK], "only the author's signature, which carriers check, tells"
        assert records.receive(sent[1:3]) == [Receipt.FORK, Receipt.FORK]
    with laptop(one) as records:
        ours = records.sent(device(1), 3)
    with laptop(tmp_path / "one") as records:
        changed = ours[0][0].replace(b'"seq":4', b'"seq":9')
        assert records.receive([(changed, ours[0][1])]) == [Receipt.FORK], "our own number that we never gave"


def test_three_laptops_that_met_in_any_order_hold_the_same(tmp_path: Path) -> None:
    for seed in range(12):
        chance = random.Random(seed)  # noqa: S311 - the same schedule again
        with ExitStack() as stack:
            laptops = [stack.enter_context(laptop(_folder(tmp_path, seed, each), each)) for each in (1, 2, 3)]
            for _ in range(25):
                _step(chance, laptops)
            for _ in range(3):
                for here in laptops:
                    for there in laptops:
                        _learn(here, there)
            dumps = [_shared(records) for records in laptops]
            assert dumps[0] == dumps[1] == dumps[2], seed
            for records in laptops:
                before = records.projections.dump()
                records.rebuild()
                assert records.projections.dump() == before
                assert records.journal.open() is None


def _folder(tmp_path: Path, seed: int, number: int) -> Path:
    path = tmp_path / f"{seed}-{number}"
    path.mkdir()
    return path


def _step(chance: random.Random, laptops: list[Records]) -> None:
    here, there = chance.sample(laptops, 2)
    if chance.random() < 0.4:
        _learn(here, there)
        return
    task = follow_up(id=f"t{chance.randrange(3)}", person_id=f"p{chance.randrange(2)}")
    state = here.opened("follow_up", task.id)
    if state is None:
        here.keep(drafts(None, task))
        return
    known = record_of(KINDS["follow_up"], state.values(), id=task.id, custodian="linden")
    changed = replace(known, owner=f"o{chance.randrange(4)}", reason=chance.choice(["", "pills", "rent"]))
    tried = changed.attempted(attempt(id=f"a{chance.randrange(100)}", at=NOW + chance.randrange(9) * DAY))
    here.keep(drafts(known, tried))


def _learn(here: Records, there: Records) -> None:
    for name, (last, _) in there.journal.heads().items():
        here.receive(there.sent(name, min(last, here.journal.heads().get(name, (0, ""))[0])))


def _shared(records: Records) -> object:
    return records.projections.dump()
