"""Proposes a mapping file for a table nobody has described yet. A person corrects it: it is a guess and says so."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from navigator.errors import DamagedFileError
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.guesses import BLANKS, fact_of, guess
from resources_db.formats.any_table.mapping import fold, parse_mapping
from resources_db.formats.any_table.sheets import Line, Sheet, read_sheets
from resources_db.formats.cells.text import decode
from resources_db.formats.package import HINT, Member, is_workbook, open_package

SAMPLE = 300
LOOK = 15
FEW = 12
SHOWN = 40
EXAMPLES = 3
LEAST = 2
# Several columns may tell of these; of others the first is taken and the rest are only named.
SEVERAL = frozenset(
    {"phone.number", "service.description", "taxonomy_term.name", "language.name", "schedule.description"}
)


@dataclass(slots=True, kw_only=True)
class Proposal:
    """What was understood and what was not, line by line."""

    columns: list[str] = field(default_factory=list[str])
    facts: list[str] = field(default_factory=list[str])
    values: list[str] = field(default_factory=list[str])
    open: list[str] = field(default_factory=list[str])
    phones: list[str] = field(default_factory=list[str])
    blank: set[str] = field(default_factory=set[str])
    taken: set[str] = field(default_factory=set[str])


def propose_mapping(path: Path) -> str:
    """Return the text of a mapping file for a table; raises NotFoundError and DamagedFileError."""
    package = open_package(path)
    member = package.members[0]
    if len(package.members) > 1:
        raise DamagedFileError(f"{path.name} holds several files.", hint="Choose one table.")
    headed = [_headed(sheet) for sheet in read_sheets(member, Tally())]
    if not headed:
        raise DamagedFileError(f"{path.name} holds no table.", hint=HINT)
    sheet, row = max(headed, key=lambda found: len(found[0].rows))
    if not any(fold(column) for column in sheet.columns):
        raise DamagedFileError(f"{path.name} holds no table.", hint=HINT)
    found = _understood(sheet)
    text = _written(sheet, row, found, path, _encoding(member))
    if found.taken or found.facts:
        # What is proposed can be read back: a proposal that is refused would help nobody.
        parse_mapping(text, path.name)
    return text


def _headed(sheet: Sheet) -> tuple[Sheet, int]:
    """Return a table under its real header, which need not be the first line, and the number of that line."""
    head = ["" if column.startswith("column ") else column for column in sheet.columns]
    lines: list[Line] = [head, *(line for _, line in sheet.rows)]
    widths = [sum(1 for cell in line if cell and not _is_number(cell)) for line in lines[:LOOK]]
    best = 0 if widths[0] >= LEAST and widths[0] >= max(widths) / 2 else widths.index(max(widths))
    if best == 0:
        return sheet, 1
    rows = list(enumerate(lines[best + 1 :], start=1))
    columns = tuple(cell or f"column {place}" for place, cell in enumerate(lines[best], start=1))
    return Sheet(name=sheet.name, label=sheet.label, columns=columns, rows=rows), best + 1


def _encoding(member: Member) -> str:
    """Return the encoding of a text that had to be guessed, else nothing: what marks itself needs no line."""
    if is_workbook(member.name):
        return ""
    found = decode(member.read())
    return found.encoding if found.guess else ""


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).replace("-", "", 1).isdigit()


def _understood(sheet: Sheet) -> Proposal:
    found = Proposal()
    for place, column in enumerate(sheet.columns):
        values = [line[place].strip() for _, line in sheet.rows[:SAMPLE] if place < len(line)]
        _take(found, column, values)
    if "service.name" not in found.taken and "organization.name" not in found.taken:
        found.columns.insert(0, '# No column looks like a name. One must be "service.name" or "organization.name".')
    return found


def _take(found: Proposal, column: str, values: Sequence[str]) -> None:
    key = json.dumps(column, ensure_ascii=False)
    found.blank |= {fold(value) for value in values} & BLANKS
    fact = fact_of(column, values)
    if fact:
        found.facts.append(f'{key} = "{fact}"')
        return
    made = guess(column, values)
    again = made.target in found.taken and made.target not in SEVERAL
    if not made.target or again:
        why = f"another column is {made.target} already" if again else made.why
        target = made.target or f"attribute.{fold(column)}"
        found.open.append(f'# {key} = "{target}"  # {why}; such as: {_examples(values)}')
        return
    found.taken.add(made.target)
    found.columns.append(f'{key} = "{made.target}"' + (f"  # {made.why}" if made.why else ""))
    if made.target == "phone.number" and "fax" in fold(column):
        found.phones += [f"[phones.{key}]", 'type = "fax"']
    if made.target == "service.status":
        words = sorted({value for value in values if value})[:FEW]
        found.values += [f'# {json.dumps(word, ensure_ascii=False)} = "active"' for word in words]


def _examples(values: Sequence[str]) -> str:
    told = list(dict.fromkeys(value for value in values if value))[:EXAMPLES]
    return " | ".join(" ".join(value.split())[:SHOWN] for value in told) or "nothing"


def _written(sheet: Sheet, row: int, found: Proposal, path: Path, encoding: str) -> str:
    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    lines = [
        f"# Proposed for {_comment(path.name)}. Please correct it: it is a guess from the headers and the first {SAMPLE} rows.",
        "# Several columns may go to one field and are joined in order; a column with no line stays as a note of the service.",
        "[source]",
        f"name = {quoted(path.stem)}",
    ]
    lines += [f"sheet = {quoted(sheet.name)}"] if sheet.name else []
    lines += [f"encoding = {quoted(encoding)}  # not UTF-8; please check the letters with accents"] if encoding else []
    lines += [f"header_row = {row}"] if row > 1 else []
    lines += [f"blank = [{', '.join(map(quoted, sorted(found.blank)))}]  # words for nothing"] if found.blank else []
    lines += ["", "[columns]", *found.columns]
    lines += (
        ["", "# Not understood; take the first # away where the target is right:", *found.open] if found.open else []
    )
    if found.values:
        lines += [
            "",
            '# [values."service.status"]',
            "# Words: active, inactive, defunct, temporarily closed.",
            *found.values,
        ]
    lines += ["", "[facts]", *found.facts] if found.facts else []
    lines += ["", *found.phones] if found.phones else []
    return "\n".join(_one_line(line) for line in lines) + "\n"


def _comment(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable())


def _one_line(line: str) -> str:
    """Return a line that stays one: a control character in a comment is no TOML."""
    return "".join(letter if letter.isprintable() or letter == "\t" else " " for letter in line)
