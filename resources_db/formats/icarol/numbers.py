"""The phone numbers of an iCarol row: their columns, what each is called, which are for partners only."""

from collections.abc import Iterator, Mapping

from resources_db.directory.records import Record
from resources_db.formats.icarol.cells import value
from resources_db.formats.icarol.row import Number, Row

# Column of a number -> its label and kind.
PHONES: Mapping[str, tuple[str, str]] = {
    "phonenumberhotline": ("Hotline", "voice"),
    "phone1number": ("", "voice"),
    "phone2number": ("", "voice"),
    "phone3number": ("", "voice"),
    "phone4number": ("", "voice"),
    "phone5number": ("", "voice"),
    "phonetollfree": ("Toll free", "voice"),
    "phonenumberafterhours": ("After hours", "voice"),
    "phonenumberbusinessline": ("Business line", "voice"),
    "phonenumberoutofarea": ("Out of area", "voice"),
    "phonetty": ("TTY", "tty"),
    "phonefax": ("Fax", "fax"),
}
BESIDE = ("name", "description", "isprivate", "isconfidential")


def is_phone_column(column: str) -> bool:
    """Tell whether a column is a number or describes one."""
    stems = {stem for phone in PHONES for stem in (phone, phone.removesuffix("number"))}
    return column in PHONES or any(column == f"{stem}{word}" for stem in stems for word in BESIDE)


def phone_records(row: Row, **about: str) -> Iterator[Record]:
    """Yield the numbers of a row; `about` names what they reach."""
    for sort, phone in enumerate((*_columns(row), *row.numbers)):
        if not phone.number:
            continue
        yield row.record(
            "phone",
            f"{row.id}/{sort}",
            number=phone.number,
            type="tty" if "tty" in phone.label.casefold() else phone.kind,
            description=phone.label,
            audience="partners" if phone.private else "public",
            **about,
        )


def _columns(row: Row) -> Iterator[Number]:
    """Yield a number for each column; an empty one has nothing to be told of."""
    for column, (label, kind) in PHONES.items():
        number = " ".join(row.cells.get(column, "").split())
        if not number:
            yield Number(number="", label="", kind=kind, private=False)
            continue
        stem = column.removesuffix("number")
        said = value(row.cells.get(f"{stem}name", "") or row.cells.get(f"{stem}description", "")) or label
        private = any(
            row.says(f"{start}{flag}") for start in (stem, column) for flag in ("isprivate", "isconfidential")
        )
        yield Number(number=number, label=said, kind=kind, private=private)
