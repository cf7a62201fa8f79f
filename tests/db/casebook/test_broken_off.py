"""Work that the engine breaks off at any step, and may take back by itself, leaves all of it or nothing (R3, R7)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fakes.casebook import encounter, follow_up, person
from fakes.laptop import drafts, laptop
from sqlcipher3 import dbapi2 as sqlcipher

from resources_db.casebook import schema
from resources_db.casebook.engine import Connection
from resources_db.casebook.records import Records

# The first steps are those of BEGIN; later ones lie further apart.
STEPS = (*range(10, 120, 9), *range(130, 900, 77))
Work = Callable[[Records], object]


@contextmanager
def broken_off(db: Connection, step: int) -> Iterator[list[int]]:
    """Break off what runs at one step of the engine, once; what is yielded counts them."""
    passed = [0]

    def is_here() -> bool:
        passed[0] += 1
        return passed[0] == step

    db.set_progress_handler(is_here, 1)
    yield passed
    db.set_progress_handler(None, 1)


def is_cut(work: Callable[[], object]) -> bool:
    """Do something, and tell whether it was broken off; any other error is one."""
    try:
        work()
    except sqlcipher.OperationalError as error:
        if "interrupted" in str(error):
            return True
        raise
    return False


def keep(records: Records) -> object:
    return records.keep([*drafts(None, follow_up(id="t2")), *drafts(None, encounter(id="e2", reasons=("overdose",)))])


def migrate(records: Records) -> object:
    records.journal.db.execute("PRAGMA user_version = 1")
    return schema.migrate(records.journal.db)


def tables(records: Records) -> object:
    return records.projections.dump(), records.journal.heads(), [kept.hash for kept in records.journal.events()]


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with laptop(tmp_path) as made:
        made.keep([*drafts(None, person()), *drafts(None, follow_up()), *drafts(None, encounter(person_id="p1"))])
        yield made


@pytest.mark.parametrize("work", [keep, Records.rebuild, migrate])
def test_it_is_all_there_or_not_at_all(records: Records, work: Work) -> None:
    before, cut = tables(records), 0
    for step in STEPS:
        with broken_off(records.journal.db, step) as passed:
            cut += is_cut(lambda: work(records))
        assert not records.journal.db.in_transaction
        if passed[0] < step or (work is keep and tables(records) != before):
            break
        assert tables(records) == before
    assert cut > 5
    records.journal.db.execute(f"PRAGMA user_version = {schema.SCHEMA}")
    assert records.journal.open() is None
    whole = records.projections.dump()
    records.rebuild()
    assert records.projections.dump() == whole


def test_the_engine_takes_back_by_itself_what_it_broke_off_while_writing(records: Records) -> None:
    """Else the ways of this test are not those that it is about."""
    by_itself = set()
    db = records.journal.db
    for step in STEPS:
        db.execute("BEGIN IMMEDIATE")
        with broken_off(db, step):
            if is_cut(records.projections.rebuild):
                by_itself.add(not db.in_transaction)
        if db.in_transaction:
            db.execute("ROLLBACK")
    assert by_itself == {True, False}


def test_an_event_outside_a_transaction_is_a_mistake_of_ours_and_leaves_nothing(records: Records) -> None:
    before = tables(records)
    (draft, *_) = drafts(None, encounter(id="e9"))
    with pytest.raises(RuntimeError, match="outside a transaction"):
        records.journal.append(draft)
    assert tables(records) == before
