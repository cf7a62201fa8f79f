"""The worksheet as CSV to fill, as a page to print, and read back. Every fault names row and column, and nothing is taken."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import escape
from pathlib import Path

from navigator.directory.listing import Listing
from navigator.directory.worksheet import Answered, Question, SheetRow, Worksheet, read_answer
from navigator.errors import DamagedFileError, NotFoundError

OWN = ("id", "service", "organization", "phone", "address")
SIGNED = ("date", "who")
LONGEST_NAME = 80
MOST_BYTES = 4_000_000
# What a spreadsheet would run instead of show.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
STYLE = """
@page { size: letter; margin: 0.6in }
body { font: 15pt/1.35 sans-serif; color: #000; background: #fff; margin: 1em auto; max-width: 7.3in }
h1 { font-size: 20pt } h2 { font-size: 18pt; margin: 0 } section { break-inside: avoid; border-top: 2px solid #000; padding: 8pt 0 }
table { border-collapse: collapse; width: 100% } td { border: 1px solid #000; padding: 4pt 6pt; vertical-align: top }
td:last-child { width: 45% } p { margin: 2pt 0 } .phone { font-size: 18pt; font-weight: bold }
"""


def as_csv(sheet: Worksheet) -> str:
    """Return the sheet as CSV: a column for each question, then the day of the call and who made it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*OWN, *(f"{question.code}: {question.words}" for question in sheet.questions), *SIGNED])
    for row in sheet.rows:
        known = [row.known.get(question.code, "") for question in sheet.questions]
        writer.writerow([_harmless(text) for text in (*_own(row), *known, "", "")])
    return out.getvalue()


def as_html(sheet: Worksheet, title: str, today: date) -> str:
    """Return the sheet as one page to print, letter size, large, without a script."""
    places = "\n".join(_section(number, row, sheet.questions) for number, row in enumerate(sheet.rows, start=1))
    head = f"Worksheet: {escape(title)}, {today.isoformat()}"
    intro = "Call, ask, write yes, no, or the condition in words. Blank: not asked. In brackets: answered on that day."
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{head}</title><style>{STYLE}</style></head>\n'
        f"<body><h1>{head}</h1>\n<p>{intro}</p>\n{places}\n</body></html>\n"
    )


def read_sheet(path: Path, questions: Sequence[Question], known: Mapping[str, str], today: date) -> list[Answered]:
    """Return the answers of a filled sheet; `known` gives the service of each listing.

    Raises NotFoundError and DamagedFileError, which names the row and the column.
    """
    found: list[Answered] = []
    for number, row in _rows(path, questions):
        found += _answers(number, row, questions, known, today)
    return found


def _own(row: SheetRow) -> tuple[str, ...]:
    listing = row.place.listing
    return (listing.id, listing.service, listing.organization, _phone(listing), _place(listing))


def _phone(listing: Listing) -> str:
    phone = next((one for one in listing.phones if one.call_first), next(iter(listing.phones), None))
    if phone is None:
        return "for teams only, not shown" if listing.withheld else "no number known"
    return f"{phone.number} ext. {phone.extension}" if phone.extension else phone.number


def _place(listing: Listing) -> str:
    return "place not shown" if listing.confidential else listing.address


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _section(number: int, row: SheetRow, questions: Sequence[Question]) -> str:
    _, service, organization, phone, place = (escape(text) for text in _own(row))
    asked = "".join(
        f"<tr><td>{escape(each.words)}</td><td>{escape(row.known.get(each.code, ''))}</td></tr>" for each in questions
    )
    training = "<p><strong>TRAINING</strong></p>" if row.place.listing.training else ""
    return (
        f'<section><h2>{number}. {service}</h2>{training}<p>{organization}</p><p class="phone">{phone}</p><p>{place}</p>'
        f"<table>{asked}<tr><td>Day of the call, and who asked</td><td></td></tr></table></section>"
    )


def _rows(path: Path, questions: Sequence[Question]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows with their number in the file (header = 1), their columns by code."""
    if not path.is_file():
        raise NotFoundError(f"There is no worksheet {path.name} there.", hint="Check the path.")
    if path.stat().st_size > MOST_BYTES:
        raise DamagedFileError(f"{path.name} is too large for a worksheet.", hint="Give the filled CSV.")
    try:
        # A spreadsheet that saves "CSV UTF-8" puts a mark before the first name.
        lines = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error) as error:
        raise DamagedFileError("This is not a worksheet in CSV.", hint="Save it as CSV (UTF-8).") from error
    codes = [cell.partition(":")[0].strip() for cell in lines[0]] if lines else []
    lacking = [name for name in ("id", *SIGNED, *(each.code for each in questions)) if name not in codes]
    if lacking:
        raise DamagedFileError(
            f"This is not a worksheet: it lacks the column {lacking[0]}.", hint="Write a new one with --csv FILE."
        )
    for number, line in enumerate(lines[1:], start=2):
        yield number, {code: cell.strip() for code, cell in zip(codes, line, strict=False)}


def _answers(
    number: int, row: Mapping[str, str], questions: Sequence[Question], known: Mapping[str, str], today: date
) -> Iterator[Answered]:
    told = {each: _answer(number, each, row.get(each.code, "")) for each in questions}
    if not any(told.values()):
        return
    listing = row.get("id", "")
    if listing not in known:
        raise _wrong(number, "id", "no place of this directory has this id")
    on, by = _day(number, row.get("date", ""), today), row.get("who", "")
    if not by or len(by) > LONGEST_NAME:
        raise _wrong(number, "who", "who asked is not written there")
    service = known[listing]
    for question, said in told.items():
        if said is not None:
            answer, value, words = said
            yield Answered(
                listing_id=listing, service_id=service, question=question, answer=answer, value=value, words=words, on=on, by=by
            )  # fmt: skip


def _answer(number: int, question: Question, cell: str) -> tuple[str, str, str] | None:
    try:
        return read_answer(question, cell)
    except ValueError as error:
        raise _wrong(number, question.code, str(error)) from error


def _day(number: int, text: str, today: date) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise _wrong(number, "date", "a day is written 2026-03-03") from error
    if day > today:
        raise _wrong(number, "date", "this day is still to come")
    return day


def _wrong(number: int, column: str, why: str) -> DamagedFileError:
    return DamagedFileError(
        f"Row {number}, column {column} of the worksheet cannot be taken: {why}. Nothing was stored.",
        hint="Correct the cell and read the sheet again.",
    )
