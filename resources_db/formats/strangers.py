"""Files of a package that no reader knows: counted and named, never silently dropped."""

from navigator.directory.import_report import ProblemKind
from navigator.errors import DamagedFileError
from resources_db.directory.tally import Fate, Tally
from resources_db.formats.package import Member
from resources_db.formats.tables import read_rows

DESCRIPTIONS = frozenset({"datapackage.json"})
REASON = "This is not a table of HSDS; its rows were passed over."


def pass_over(member: Member, tally: Tally) -> None:
    """Skip every row of a table, with one problem for the whole of it."""
    if member.name.lower() in DESCRIPTIONS:
        return
    tally.opened(member.label)
    tally.problem(ProblemKind.NOT_PARSED, member.label, 0, reason=REASON)
    if member.name.lower().endswith(("json", "jsonl")):
        return
    try:
        for cells in read_rows(member, tally):
            tally.settle(member.label, cells.row, Fate.SKIPPED)
    except DamagedFileError:
        return  # not even a table: the problem above says so
