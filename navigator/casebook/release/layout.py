"""The released document as plain lines: who gets what on whose word, the notice, the scope of the consent, the record.

The printing itself is somebody else's work. No name stands in a title or a file name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import InitVar, dataclass, field
from datetime import datetime

from navigator.casebook.disclosure import Disclosure
from navigator.casebook.release.entry import Entry
from navigator.casebook.release.legal_exception import LegalException
from navigator.casebook.release.notice import Notice, Texts
from navigator.casebook.release.release import Released
from navigator.casebook.release.scope import moment_words, scope_of, told_words

TITLE = "Released record"
PART2_LABEL = "Protected by 42 CFR part 2"
INDENT = "  "
_TOKEN = object()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines."""

    heading: str = field(repr=False)
    lines: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What is printed or written to a file; only `document` makes one. `label` goes on each page and on the file (S12)."""

    file_name: str
    label: str
    sections: tuple[Section, ...] = field(repr=False)
    token: InitVar[object]

    def __post_init__(self, token: object) -> None:
        """Refuse one that was not released: raises TypeError, for that is a mistake of ours."""
        if token is not _TOKEN:
            raise TypeError("a document is made of what was released")

    @property
    def title(self) -> str:
        """Return what stands on top; never a name."""
        return TITLE

    @property
    def text(self) -> str:
        """Return all of it as plain text; the lines of a record are indented, so that none can pose as a heading."""
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        yield self.title.upper()
        if self.label:
            yield self.label
        for section in self.sections:
            yield from ("", section.heading.upper(), *(f"{INDENT}{line}" for line in section.lines))


def document(released: Released, register: Iterable[Disclosure], *, now: datetime, texts: Texts) -> Document:
    """Return the document; raises NotAllowedError while its disclosure is not in the register, or once it is stale."""
    released.check_written(register, now)
    return Document(
        file_name=f"released-{released.disclosure.id}.txt",
        label=PART2_LABEL if released.notice else "",
        sections=tuple(_sections(released, texts)),
        token=_TOKEN,
    )


def _sections(released: Released, texts: Texts) -> Iterator[Section]:
    yield Section("Disclosure", tuple(_disclosure(released, texts)))
    if released.notice:
        yield Section("Notice", _notice(released.notice))
    for consent in released.authority.consents:
        yield Section("Consent", scope_of(consent, texts.codes))
    if released.authority.exception:
        yield Section("Exception", tuple(_exception(released.authority.exception, texts)))
    for entry in released.entries:
        yield Section(f"Record: {_flat(entry.heading)}", tuple(_entry_lines(entry)))


def _disclosure(released: Released, texts: Texts) -> Iterator[str]:
    disclosure = released.disclosure
    yield f"When: {moment_words(disclosure.at)}"
    yield f"From: {disclosure.custodian}, account {disclosure.by}"
    yield f"To: {_flat(released.request.recipient.name)} ({disclosure.recipient})"
    yield f"What: {told_words(disclosure.told, texts.codes)}"
    yield f"Purpose: {texts.codes.label('disclosure_purposes', disclosure.purpose)}"
    yield f"Authority: {texts.codes.label('disclosure_authorities', disclosure.authority)}"
    yield f"Register: {disclosure.id}"


def _notice(notice: Notice) -> tuple[str, ...]:
    return (notice.text, f"({notice.source}, {notice.as_of})")


def _exception(exception: LegalException, texts: Texts) -> Iterator[str]:
    yield texts.codes.label("disclosure_authorities", exception.kind)
    # Why stands in the casebook: no free text leaves beside what was chosen.
    yield f"Chosen by: account {exception.chosen_by}, {moment_words(exception.at)}"
    if exception.reference:
        yield f"Reference: {_flat(exception.reference)}"


def _entry_lines(entry: Entry) -> Iterator[str]:
    yield from (_flat(part) for line in entry.lines for part in line.splitlines())


def _flat(text: str) -> str:
    """Return a text on one line, without what a printer or a terminal would obey."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()
